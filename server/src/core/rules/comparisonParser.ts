import type { Measure } from "../languages/sizes.ts";
import type { Arithmetic, Comparison, ComparisonFunction, ComparisonLink, Relation } from "./comparison.ts";

/**
 * Reads a comparison. `error` says what is wrong at the character `at`; `unsupported` names a function or construct
 * of the rule language that Riskmark does not have.
 */
export function parseComparison(
  text: string,
): { readonly ast: Comparison } | { readonly error: string; readonly at: number } | { readonly unsupported: string } {
  try {
    return { ast: new Parser(tokenize(text), text.length).whole() };
  } catch (thrown) {
    if (thrown instanceof UnsupportedInComparison) return { unsupported: thrown.message };
    if (thrown instanceof ComparisonError) return { error: thrown.message, at: thrown.at };
    throw thrown;
  }
}

/** The text is no comparison; `at` is the offset of the fault. */
class ComparisonError extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** The text is a comparison, but needs something that does not exist here; the message names it. */
class UnsupportedInComparison extends Error {}

const FUNCTIONS: Record<ComparisonFunction, { least: number; most: number }> = {
  int: { least: 1, most: 2 },
  float: { least: 1, most: 1 },
  str: { least: 1, most: 1 },
  bool: { least: 1, most: 1 },
  len: { least: 1, most: 1 },
  abs: { least: 1, most: 1 },
  min: { least: 1, most: 20 },
  max: { least: 1, most: 20 },
  lower: { least: 1, most: 1 },
  upper: { least: 1, most: 1 },
  today: { least: 0, most: 0 },
  strptime: { least: 1, most: 2 },
  "re.match": { least: 2, most: 2 },
};

const MEASURES: readonly string[] = ["sizeof", "itemsize", "capacity"] satisfies Measure[];

const MAX_DEPTH = 50;

interface Token {
  readonly kind: "number" | "string" | "name" | "metavariable" | "sign";
  readonly text: string;
  readonly at: number;
}

const TOKEN =
  /\s+|(?<number>0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+|(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<string>[rR]?(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"))|(?<metavariable>\$(?:\.\.\.)?[A-Z_0-9]+)|(?<name>[A-Za-z_]\w*)|(?<sign>\*\*|\/\/|<<|>>|==|!=|<=|>=|[-+*/%<>()[\],.&|^~])/y;

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new ComparisonError(`unexpected \`${text[at]}\``, at);
    const found = Object.entries(match.groups ?? {}).find(([, part]) => part !== undefined);
    if (found) tokens.push({ kind: found[0] as Token["kind"], text: match[0], at });
  }
  return tokens;
}

/** Recursive descent, from the loosest operator (`or`) to the tightest (`**`), as in Python. */
class Parser {
  readonly #tokens: readonly Token[];
  readonly #end: number;
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], end: number) {
    this.#tokens = tokens;
    this.#end = end;
  }

  whole(): Comparison {
    const expression = this.#or();
    const left = this.#tokens[this.#next];
    if (left) throw unexpected(left);
    return expression;
  }

  #or(): Comparison {
    if (++this.#depth > MAX_DEPTH) throw new ComparisonError("it is nested too deeply", this.#at());
    let left = this.#and();
    while (this.#take("or")) left = { op: "or", left, right: this.#and() };
    this.#depth--;
    return left;
  }

  #and(): Comparison {
    let left = this.#not();
    while (this.#take("and")) left = { op: "and", left, right: this.#not() };
    return left;
  }

  #not(): Comparison {
    let negations = 0;
    while (this.#take("not")) negations++;
    const of = this.#chain();
    // `not not x` is a truth value, so two negations are kept apart from none.
    return Array.from({ length: negations }).reduce<Comparison>((inner) => ({ op: "not", of: inner }), of);
  }

  #chain(): Comparison {
    const first = this.#bitOr();
    const rest: ComparisonLink[] = [];
    for (let relation = this.#relation(); relation; relation = this.#relation()) {
      rest.push({ relation, right: this.#bitOr() });
    }
    return rest.length === 0 ? first : { op: "chain", first, rest };
  }

  #relation(): Relation | undefined {
    for (const sign of ["==", "!=", "<=", ">=", "<", ">", "in"] as const) if (this.#take(sign)) return sign;
    if (this.#tokens[this.#next]?.text !== "not") return undefined;
    this.#next++;
    this.#expect("in");
    return "not in";
  }

  #bitOr(): Comparison {
    return this.#binary(["|"], () => this.#binary(["^"], () => this.#binary(["&"], () => this.#shift())));
  }

  #shift(): Comparison {
    return this.#binary(["<<", ">>"], () => this.#sum());
  }

  #sum(): Comparison {
    return this.#binary(["+", "-"], () => this.#product());
  }

  #product(): Comparison {
    return this.#binary(["*", "/", "//", "%"], () => this.#unary());
  }

  #binary(signs: readonly Arithmetic[], operand: () => Comparison): Comparison {
    let left = operand();
    for (let sign = this.#takeOne(signs); sign; sign = this.#takeOne(signs)) {
      left = { op: "arithmetic", sign, left, right: operand() };
    }
    return left;
  }

  #unary(): Comparison {
    const signs: ("-" | "+" | "~")[] = [];
    for (let sign = this.#takeOne(["-", "+", "~"]); sign; sign = this.#takeOne(["-", "+", "~"])) signs.push(sign);
    if (signs.length > MAX_DEPTH) throw new ComparisonError("it is nested too deeply", this.#at());
    let of = this.#power();
    for (const sign of signs.reverse()) {
      if (sign !== "+") of = { op: sign === "-" ? "negate" : "invert", of };
    }
    return of;
  }

  #power(): Comparison {
    const left = this.#primary();
    if (!this.#take("**")) return left;
    if (++this.#depth > MAX_DEPTH) throw new ComparisonError("it is nested too deeply", this.#at());
    const right = this.#unary();
    this.#depth--;
    return { op: "arithmetic", sign: "**", left, right };
  }

  #primary(): Comparison {
    const token = this.#tokens[this.#next++];
    if (!token) throw new ComparisonError("something is missing at the end", this.#end);
    if (token.kind === "metavariable") return { op: "metavariable", name: token.text };
    if (token.kind === "number") return { op: "literal", value: Number(token.text.replaceAll("_", "")) };
    if (token.kind === "string") return { op: "literal", value: unquote(token.text) };
    if (token.kind === "name") return this.#named(token);
    if (token.text === "(") {
      const inner = this.#or();
      this.#expect(")");
      return inner;
    }
    if (token.text === "[") return { op: "list", items: this.#items("]") };
    throw unexpected(token);
  }

  #named(token: Token): Comparison {
    if (token.text === "True" || token.text === "False") return { op: "literal", value: token.text === "True" };
    let name = token.text;
    while (this.#take(".")) name += `.${this.#tokens[this.#next++]?.text ?? ""}`;
    if (!this.#take("(")) throw new ComparisonError(`\`${name}\` is neither a metavariable nor a function`, token.at);
    if (MEASURES.includes(name)) return this.#measure(name as Measure);
    if (!Object.hasOwn(FUNCTIONS, name)) throw new UnsupportedInComparison(`the function \`${name}()\``);
    const known = name as ComparisonFunction;
    const args = this.#items(")");
    const { least, most } = FUNCTIONS[known];
    if (args.length < least || args.length > most) {
      const wanted = least === most ? `${least}` : `${least} or ${most}`;
      throw new ComparisonError(`\`${name}()\` takes ${wanted} arguments, not ${args.length}`, token.at);
    }
    return { op: "call", name: known, args };
  }

  #measure(what: Measure): Comparison {
    const token = this.#tokens[this.#next];
    if (token?.kind !== "metavariable") throw new ComparisonError(`\`${what}()\` takes a metavariable`, this.#at());
    this.#next++;
    this.#expect(")");
    return { op: "measure", what, of: token.text };
  }

  /** Expressions between commas up to `close`; a comma may stand after the last. */
  #items(close: string): Comparison[] {
    const items: Comparison[] = [];
    while (!this.#take(close)) {
      if (items.length > 0) {
        this.#expect(",");
        if (this.#take(close)) break;
      }
      items.push(this.#or());
    }
    return items;
  }

  #take(text: string): boolean {
    const token = this.#tokens[this.#next];
    if (token?.text !== text || token.kind === "string") return false;
    this.#next++;
    return true;
  }

  #takeOne<T extends string>(texts: readonly T[]): T | undefined {
    return texts.find((text) => this.#take(text));
  }

  #expect(text: string): void {
    if (!this.#take(text)) throw new ComparisonError(`\`${text}\` is missing`, this.#at());
  }

  #at(): number {
    return this.#tokens[this.#next]?.at ?? this.#end;
  }
}

function unexpected(token: Token): Error {
  if (token.text === ".") return new UnsupportedInComparison("methods of values");
  return new ComparisonError(`unexpected \`${token.text}\``, token.at);
}

const ESCAPES: Record<string, string> = { n: "\n", t: "\t", r: "\r", "0": "\0", "\\": "\\", "'": "'", '"': '"' };

/** The value of a Python string; an escape that Python does not know keeps its backslash, as it does there. */
function unquote(literal: string): string {
  const raw = /^[rR]/.test(literal);
  const inner = literal.slice(raw ? 2 : 1, -1);
  return raw ? inner : inner.replace(/\\(.)/gs, (whole, char: string) => ESCAPES[char] ?? whole);
}

import type { LabelCondition } from "./rule.ts";

/**
 * Reads the expression under `requires`: labels, `and`, `or`, `not` and parentheses, as in Python.
 *
 * @returns what is wrong, as a sentence's end, where it cannot be read
 */
export function parseLabelCondition(text: string): { condition: LabelCondition } | { trouble: string } {
  const parser = new LabelParser(text.match(/[()]|[^\s()]+/g) ?? []);
  try {
    return { condition: parser.whole() };
  } catch (thrown) {
    if (!(thrown instanceof LabelSyntaxError)) throw thrown;
    return { trouble: thrown.message };
  }
}

class LabelSyntaxError extends Error {}

/** How deep parentheses and negations may be nested. */
const MAX_DEPTH = 100;

class LabelParser {
  #at = 0;
  #depth = 0;

  constructor(private readonly tokens: readonly string[]) {}

  whole(): LabelCondition {
    const condition = this.#either();
    if (this.#at < this.tokens.length) throw new LabelSyntaxError(`it goes on with \`${this.tokens[this.#at]}\``);
    return condition;
  }

  #either(): LabelCondition {
    let left = this.#both();
    while (this.#take("or")) left = { op: "or", of: [left, this.#both()] };
    return left;
  }

  #both(): LabelCondition {
    let left = this.#negated();
    while (this.#take("and")) left = { op: "and", of: [left, this.#negated()] };
    return left;
  }

  #negated(): LabelCondition {
    if (++this.#depth > MAX_DEPTH) throw new LabelSyntaxError("it is nested too deep");
    try {
      return this.#take("not") ? { op: "not", of: this.#negated() } : this.#single();
    } finally {
      this.#depth--;
    }
  }

  #single(): LabelCondition {
    if (this.#take("(")) {
      const inner = this.#either();
      if (!this.#take(")")) throw new LabelSyntaxError("a parenthesis is not closed");
      return inner;
    }
    const label = this.tokens[this.#at];
    if (label === undefined || !/^[A-Za-z_][\w.-]*$/.test(label) || ["and", "or", "not"].includes(label))
      throw new LabelSyntaxError(label === undefined ? "a label is missing" : `\`${label}\` is no label`);
    this.#at++;
    return { op: "label", label };
  }

  #take(token: string): boolean {
    if (this.tokens[this.#at] !== token) return false;
    this.#at++;
    return true;
  }
}

/**
 * Compiles a glob over paths (forward slashes, relative to a folder).
 *
 * `*` is anything but a slash, `?` one such character, `[a-z]` and `[!a-z]` a set, `{a,b}` alternatives, `**` any
 * number of folders. As in a `.gitignore`, a glob without a slash matches a name at any depth, and one that ends
 * in a plain name or a slash takes in everything below that folder. Names that start with a dot are like others.
 *
 * Matching backtracks to the last star only, so its time is bounded by the product of the two lengths for any
 * glob and path; globs come from the repository that is scanned. A glob that `globFault` refuses matches nothing.
 */
export function compileGlob(glob: string): (path: string) => boolean {
  const alternatives = usable(glob);
  const patterns = alternatives.map(toPathPattern);
  return (path) => {
    const names = splitPath(path);
    return patterns.some((pattern) => matchesPath(pattern, names));
  };
}

/** Compiles a glob over names such as rule ids: the same signs, but a slash is a character like any other. */
export function compileNameGlob(glob: string): (name: string) => boolean {
  const alternatives = usable(glob);
  return (name) => alternatives.some((alternative) => matchesName(alternative, name));
}

/** Why a glob cannot be used, as a sentence; undefined when it can. */
export function globFault(glob: string): string | undefined {
  if (glob.trim() === "") return "An empty glob matches nothing: remove it.";
  if (glob.length > MAX_GLOB_LENGTH) return `A glob has at most ${MAX_GLOB_LENGTH} characters: shorten it.`;
  if (glob.startsWith("!")) return 'A glob cannot be negated with "!": list what is meant.';
  if (glob.includes("\\"))
    return 'A glob has forward slashes only: write "/" between folders and "[*]" for a literal star.';
  if (glob.split("/").includes("..")) return 'A glob cannot lead out of its folder: remove "..".';
  if (parse(glob) === undefined) {
    return `This glob has an unclosed "[" or "{", or more than ${MAX_ALTERNATIVES} alternatives: close it or split it.`;
  }
  return undefined;
}

/** True when the text has signs of a glob, so that it is not just a name. */
export function isGlob(text: string): boolean {
  return /[*?[{]/.test(text);
}

export const MAX_GLOB_LENGTH = 300;
const MAX_ALTERNATIVES = 64;

/** One thing that a name is compared with: a character, a set of them, any one, or a run of any. */
type Token =
  | { readonly kind: "char"; readonly char: string }
  | { readonly kind: "one" }
  | { readonly kind: "run" }
  | { readonly kind: "set"; readonly ranges: readonly (readonly [string, string])[]; readonly negated: boolean };

interface PathPattern {
  /** `**` is kept as such; every other segment is tokens. */
  readonly segments: readonly (readonly Token[] | "**")[];
  /** Whether paths below a matched folder match too. */
  readonly below: boolean;
}

function usable(glob: string): Token[][] {
  return (globFault(glob) === undefined && parse(glob)) || [];
}

/** The glob's alternatives as tokens, or undefined where it is malformed or unreasonable. */
function parse(glob: string): Token[][] | undefined {
  const alternatives = expandBraces(glob)?.map(tokenize);
  return alternatives?.every((tokens) => tokens !== undefined) ? alternatives : undefined;
}

function expandBraces(glob: string): string[] | undefined {
  const finished: string[] = [];
  const open = [glob];
  while (open.length > 0) {
    const text = open.pop()!;
    const brace = firstBrace(text);
    if (brace === undefined) finished.push(text);
    else if (brace === "unclosed") return undefined;
    else for (const choice of brace.choices) open.push(text.slice(0, brace.start) + choice + text.slice(brace.end));
    if (finished.length + open.length > MAX_ALTERNATIVES) return undefined;
  }
  return finished;
}

function firstBrace(text: string): { start: number; end: number; choices: string[] } | "unclosed" | undefined {
  const start = text.indexOf("{");
  if (start < 0) return undefined;
  const choices: string[] = [];
  let depth = 0;
  let from = start + 1;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === "{") depth++;
    else if (char === "}" && --depth === 0) return { start, end: at + 1, choices: [...choices, text.slice(from, at)] };
    else if (char === "," && depth === 1) {
      choices.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return "unclosed";
}

function tokenize(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === "*") tokens.push({ kind: "run" });
    else if (char === "?") tokens.push({ kind: "one" });
    else if (char === "[") {
      const close = text.indexOf("]", at + 2);
      if (close < 0) return undefined;
      tokens.push(parseSet(text.slice(at + 1, close)));
      at = close;
    } else tokens.push({ kind: "char", char });
  }
  return tokens;
}

function parseSet(inner: string): Token {
  const negated = inner.startsWith("!") || inner.startsWith("^");
  const members = negated ? inner.slice(1) : inner;
  const ranges: [string, string][] = [];
  for (let at = 0; at < members.length; at++) {
    const isRange = members[at + 1] === "-" && at + 2 < members.length;
    ranges.push([members[at]!, isRange ? members[at + 2]! : members[at]!]);
    if (isRange) at += 2;
  }
  return { kind: "set", ranges, negated };
}

function toPathPattern(tokens: readonly Token[]): PathPattern {
  const segments: (Token[] | "**")[] = [[]];
  for (const token of tokens) {
    if (token.kind === "char" && token.char === "/") segments.push([]);
    else (segments.at(-1) as Token[]).push(token);
  }
  const anchored =
    segments.findIndex((segment) => segment.length > 0) > 0 || segments.filter((s) => s.length > 0).length > 1;
  const asFolder = segments.at(-1)!.length === 0;
  const named = segments
    .filter((segment) => segment.length > 0 && !isDot(segment as Token[]))
    .map((segment) => (isGlobstar(segment as Token[]) ? ("**" as const) : segment));
  const last = named.at(-1);
  const endsPlain = last !== undefined && last !== "**" && last.every((token) => token.kind === "char");
  return { segments: anchored || named[0] === "**" ? named : ["**", ...named], below: asFolder || endsPlain };
}

function isGlobstar(segment: readonly Token[] | "**"): boolean {
  return segment === "**" || (segment.length > 1 && segment.every((token) => token.kind === "run"));
}

function isDot(segment: readonly Token[]): boolean {
  return segment.length === 1 && segment[0]!.kind === "char" && segment[0]!.char === ".";
}

function splitPath(path: string): string[] {
  return path.split("/").filter((name) => name !== "" && name !== ".");
}

function matchesPath({ segments, below }: PathPattern, names: readonly string[]): boolean {
  let segment = 0;
  let name = 0;
  let retrySegment = -1;
  let retryName = 0;
  while (name < names.length) {
    const current = segments[segment];
    if (current === undefined && below && segment > 0) return true;
    if (current === "**") {
      retrySegment = ++segment;
      retryName = name;
      if (segment === segments.length) return true;
    } else if (current !== undefined && matchesName(current, names[name]!)) {
      segment++;
      name++;
    } else if (retrySegment >= 0) {
      segment = retrySegment;
      name = ++retryName;
    } else return false;
  }
  // `folder/**` means what is in the folder, not the folder itself; both are the same for a list of files.
  return segment === segments.length;
}

function matchesName(tokens: readonly Token[], name: string): boolean {
  let token = 0;
  let at = 0;
  let retryToken = -1;
  let retryAt = 0;
  while (at < name.length) {
    const current = tokens[token];
    if (current?.kind === "run") {
      retryToken = ++token;
      retryAt = at;
    } else if (current !== undefined && matchesOne(current, name[at]!)) {
      token++;
      at++;
    } else if (retryToken >= 0) {
      token = retryToken;
      at = ++retryAt;
    } else return false;
  }
  while (tokens[token]?.kind === "run") token++;
  return token === tokens.length;
}

function matchesOne(token: Token, char: string): boolean {
  if (token.kind === "char") return token.char === char;
  if (token.kind === "set") return token.ranges.some(([low, high]) => low <= char && char <= high) !== token.negated;
  return true;
}

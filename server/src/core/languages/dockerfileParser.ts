import type { TreeOutput } from "../syntax/textGrammar.ts";
import { divideDockerfile, type InstructionText, type Span } from "./dockerfileLines.ts";
import { execForm, imageParts, WordReader } from "./dockerfileWords.ts";

const INSTRUCTIONS = [
  "from",
  "run",
  "cmd",
  "entrypoint",
  "label",
  "expose",
  "env",
  "add",
  "copy",
  "volume",
  "user",
  "workdir",
  "arg",
  "onbuild",
  "stopsignal",
  "healthcheck",
  "shell",
  "maintainer",
] as const;

/** Kinds of nodes; an instruction's is its name, `unknown` for one that Docker does not have. */
export const DOCKERFILE_KINDS = [
  "source_file",
  "comment",
  ...INSTRUCTIONS,
  "unknown",
  "word",
  "flag",
  "flag_name",
  "shell_command",
  "exec_form",
  "words",
  "members",
  "pair",
  "port",
  "heredoc",
  "more",
] as const;

export const DOCKERFILE_FIELDS = ["name", "tag", "digest", "alias", "group", "key", "value", "protocol"] as const;

/** A node that is not written yet. */
interface Draft extends Span {
  readonly kind: (typeof DOCKERFILE_KINDS)[number];
  readonly field?: (typeof DOCKERFILE_FIELDS)[number];
  readonly children?: readonly Draft[];
}

/** Writes the tree of a Dockerfile: instructions in a row, each with its flags and arguments. */
export function writeDockerfile(text: string, output: TreeOutput): void {
  const { instructions, comments } = divideDockerfile(text);
  const children = [...instructions.map((each) => instruction(text, each)), ...comments.map(commentAt)];
  write({ kind: "source_file", start: 0, end: text.length, children: inOrder(children) }, output);
}

function write(draft: Draft, output: TreeOutput): void {
  const { writer, kinds, fields } = output;
  writer.open(kinds.id(draft.kind), draft.start, draft.end, draft.field === undefined ? 0 : fields.id(draft.field));
  for (const child of draft.children ?? []) write(child, output);
  writer.close();
}

function commentAt({ start, end }: Span): Draft {
  return { kind: "comment", start, end };
}

function inOrder(drafts: readonly Draft[]): Draft[] {
  return [...drafts].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A comment stands in the innermost node that it is within. */
function withComments(draft: Draft, comments: readonly Draft[]): Draft {
  if (comments.length === 0) return draft;
  const children = (draft.children ?? []).map((child) =>
    withComments(
      child,
      comments.filter((comment) => comment.start >= child.start && comment.end <= child.end),
    ),
  );
  const own = comments.filter((comment) => !children.some((c) => comment.start >= c.start && comment.end <= c.end));
  return { ...draft, children: inOrder([...children, ...own]) };
}

function instruction(text: string, lines: InstructionText): Draft {
  const reader = new WordReader(text, lines.gaps, lines.start, lines.lineEnd);
  const draft = new InstructionParser(text, lines, reader).parse(lines.end);
  return withComments(draft, lines.comments.map(commentAt));
}

class InstructionParser {
  constructor(
    private readonly text: string,
    private readonly lines: InstructionText,
    private readonly reader: WordReader,
  ) {}

  /** The instruction at the reader's place. */
  parse(end: number): Draft {
    const name = this.reader.word() ?? { start: this.lines.start, end: this.lines.start };
    const wanted = this.text.slice(name.start, name.end).toLowerCase();
    const kind = INSTRUCTIONS.find((each) => each === wanted) ?? "unknown";
    return { kind, start: name.start, end, children: this.#arguments(kind) };
  }

  #arguments(kind: (typeof INSTRUCTIONS)[number] | "unknown"): Draft[] {
    switch (kind) {
      case "from":
        return [...this.#flags(), ...this.#image()];
      case "run":
      case "cmd":
      case "entrypoint":
      case "shell":
        return [...this.#flags(), ...this.#command()];
      case "healthcheck":
        return [...this.#flags(), ...this.#check()];
      case "onbuild":
        return this.reader.skipSpace() ? [this.parse(this.lines.end)] : [];
      case "env":
      case "label":
        return this.#pairs();
      case "arg":
        return this.#words().flatMap((word, index) => this.#argument(word, index));
      case "expose":
        return this.#ports();
      case "user":
        return this.#user();
      case "add":
      case "copy":
        return [...this.#flags(), ...this.#paths()];
      case "volume":
        return this.#paths();
      case "workdir":
      case "stopsignal":
      case "maintainer":
        return this.#rest();
      default:
        return this.#words();
    }
  }

  /** `A` or `A=b`; only the first of several speaks for the instruction. */
  #argument(word: Draft, index: number): Draft[] {
    if (index > 0) return [{ ...word, kind: "more" }];
    const equals = this.text.slice(word.start, word.end).indexOf("=");
    if (equals < 0) return [{ ...word, field: "name" }];
    return [
      { ...word, end: word.start + equals, field: "name" },
      { ...word, start: word.start + equals + 1, field: "value" },
    ];
  }

  #flags(): Draft[] {
    const flags: Draft[] = [];
    while (this.reader.skipSpace() && this.text.startsWith("--", this.reader.at)) {
      const { start, end } = this.reader.word()!;
      const equals = this.text.slice(start, end).indexOf("=");
      const nameEnd = equals < 0 ? end : start + equals;
      const children: Draft[] = [{ kind: "flag_name", start, end: nameEnd, field: "name" }];
      if (equals >= 0) children.push({ kind: "word", start: nameEnd + 1, end, field: "value" });
      flags.push({ kind: "flag", start, end, children });
    }
    return flags;
  }

  #image(): Draft[] {
    const image = this.reader.word();
    if (!image) return [];
    const { name, tag, digest } = imageParts(this.text, image);
    const children: Draft[] = [{ kind: "word", ...name, field: "name" }];
    if (tag) children.push({ kind: "word", ...tag, field: "tag" });
    if (digest) children.push({ kind: "word", ...digest, field: "digest" });
    const as = this.reader.word();
    if (!as) return children;
    const alias = /^as$/i.test(this.text.slice(as.start, as.end)) ? this.reader.word() : as;
    if (alias) children.push({ kind: "word", ...alias, field: "alias" });
    return children;
  }

  /** The list form, or the words and operators of a shell command; the lines of a heredoc are part of it. */
  #command(): Draft[] {
    const exec = this.#execForm();
    if (exec) return [exec];
    const words: Draft[] = [];
    this.#tokens(this.reader, words);
    for (const { start, contentEnd } of this.lines.heredocs) {
      this.#tokens(new WordReader(this.text, this.#lineBreaks(start, contentEnd), start, contentEnd), words);
    }
    const [first] = words;
    return first ? [{ kind: "shell_command", start: first.start, end: words.at(-1)!.end, children: words }] : [];
  }

  #tokens(reader: WordReader, into: Draft[]): void {
    for (let token = reader.shellToken(); token; token = reader.shellToken()) into.push({ kind: "word", ...token });
  }

  /** Escaped line breaks in the script of a heredoc. */
  #lineBreaks(start: number, end: number): Span[] {
    return [...this.text.slice(start, end).matchAll(/\\\r?\n/g)].map(({ index, 0: { length } }) => ({
      start: start + index,
      end: start + index + length,
    }));
  }

  #execForm(): Draft | undefined {
    const rest = this.reader.rest();
    const items = rest && execForm(this.text, rest);
    if (!rest || !items) return undefined;
    this.reader.at = rest.end;
    return { kind: "exec_form", ...rest, children: items.map((item) => ({ kind: "word", ...item })) };
  }

  #check(): Draft[] {
    const words: Draft[] = [];
    while (this.reader.skipSpace()) {
      const isCommand = /^CMD\b/i.test(this.text.slice(this.reader.at, this.reader.at + 4));
      if (isCommand) return [...words, this.parse(this.lines.end)];
      words.push({ kind: "word", ...this.reader.word()! });
    }
    return words;
  }

  /** `A=b C="d"`, or the old form `A b c` with one name. */
  #pairs(): Draft[] {
    const pairs: Draft[] = [];
    for (let word = this.reader.word(); word; word = this.reader.word()) {
      const equals = this.text.slice(word.start, word.end).indexOf("=");
      const value = equals < 0 ? this.reader.rest() : { start: word.start + equals + 1, end: word.end };
      const keyEnd = equals < 0 ? word.end : word.start + equals;
      const key: Draft = { kind: "word", start: word.start, end: keyEnd, field: "key" };
      if (!value) {
        pairs.push({ ...key, field: undefined });
        break;
      }
      pairs.push({
        kind: "pair",
        start: word.start,
        end: value.end,
        children: [key, { kind: "word", ...value, field: "value" }],
      });
      if (equals < 0) break;
    }
    return this.#members(pairs);
  }

  #ports(): Draft[] {
    const ports = this.#words().map((word): Draft => {
      const slash = this.text.slice(word.start, word.end).indexOf("/");
      const number: Draft = { ...word, end: slash < 0 ? word.end : word.start + slash, field: "name" };
      const protocol: Draft = { kind: "word", start: number.end + 1, end: word.end, field: "protocol" };
      return { ...word, kind: "port", children: slash < 0 ? [number] : [number, protocol] };
    });
    return this.#members(ports);
  }

  /** What may be written in any order, and with more beside it. */
  #members(drafts: readonly Draft[]): Draft[] {
    const [first] = drafts;
    return first ? [{ kind: "members", start: first.start, end: drafts.at(-1)!.end, children: drafts }] : [];
  }

  #user(): Draft[] {
    const word = this.reader.word();
    if (!word) return [];
    const colon = this.text.slice(word.start, word.end).indexOf(":");
    if (colon < 0 || this.text[word.start] === "$") return [{ kind: "word", ...word, field: "name" }];
    return [
      { kind: "word", start: word.start, end: word.start + colon, field: "name" },
      { kind: "word", start: word.start + colon + 1, end: word.end, field: "group" },
    ];
  }

  #paths(): Draft[] {
    const heredocs = this.lines.heredocs.map(({ start, end }): Draft => ({ kind: "heredoc", start, end }));
    const words = this.#execForm()?.children ?? this.#words();
    const [first] = words;
    if (!first) return heredocs;
    return [{ kind: "words", start: first.start, end: words.at(-1)!.end, children: words }, ...heredocs];
  }

  #rest(): Draft[] {
    const rest = this.reader.rest();
    return rest ? [{ kind: "word", ...rest }] : [];
  }

  #words(): Draft[] {
    const words: Draft[] = [];
    for (let word = this.reader.word(); word; word = this.reader.word()) words.push({ kind: "word", ...word });
    return words;
  }
}

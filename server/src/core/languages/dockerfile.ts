import { TextGrammar } from "../syntax/textGrammar.ts";
import { DATA_LANGUAGE, DATA_PATTERNS } from "./data.ts";
import type { LanguageDefinition, StringShape } from "./definition.ts";
import { DOCKERFILE_FIELDS, DOCKERFILE_KINDS, writeDockerfile } from "./dockerfileParser.ts";
import { placeholderOf } from "./placeholders.ts";
import { unescapeC } from "./strings.ts";
import type { SyntaxView } from "./view.ts";

export const dockerfile: LanguageDefinition = {
  ...DATA_LANGUAGE,
  id: "dockerfile",
  title: "Dockerfile",
  aliases: ["docker"],
  grammar: "",
  ownGrammar: () => new TextGrammar("dockerfile", DOCKERFILE_KINDS, DOCKERFILE_FIELDS, writeDockerfile),
  editorIds: ["dockerfile"],
  extensions: [".dockerfile", ".containerfile"],
  filenames: ["Dockerfile", "Containerfile", "Dockerfile.*", "Containerfile.*"],
  sample: "FROM a:b@c AS d\nRUN --mount=type=cache e && \\\n  # f\n  g\n",
  kinds: {
    source_file: { role: "program" },
    comment: { role: "comment" },
    word: { role: "string" },
    heredoc: { role: "optional" },
    flag: { role: "optional", name: "name", value: "value" },
    flag_name: { role: "name" },
    shell_command: { role: "list" },
    exec_form: { role: "list" },
    words: { role: "list" },
    members: { role: "object" },
    pair: { role: "pair", key: "key", value: "value" },
    more: { role: "optional" },
  },
  optionalFields: {
    from: ["tag", "digest", "alias"],
    user: ["group"],
    arg: ["value"],
    port: ["protocol"],
  },
  patterns: { ...DATA_PATTERNS, write: (source) => [writeSigns(source)] },
  stringShape,
  stringValue: wordValue,
  plainNumbers: true,
};

/** Signs outside of quotes; a metavariable may also be a part of a word, as in `$IMAGE:$TAG`. */
function writeSigns(source: string): string {
  return source.replace(
    /"(?:[^"\\]|\\.)*"|'[^']*'|\$(?:\.\.\.)?(?:_(?![A-Z0-9_])|[A-Z_][A-Z0-9_]*)|(?<![\w.])\.\.\.(?![\w.])/g,
    (text) => placeholderOf(text) ?? text,
  );
}

/** Quotes count only where they are around the whole word. */
function stringShape(literal: string): StringShape {
  const isQuoted = /^"(?:[^"\\]|\\.)*"$|^'[^']*'$/s.test(literal);
  return { open: isQuoted ? 1 : 0, close: isQuoted ? 1 : 0, raw: true, template: false };
}

/** A word as the shell would pass it on: without quotes, escapes and escaped line breaks. Variables stay. */
function wordValue(view: SyntaxView, node: number): string {
  const text = view.textOf(node);
  const { grammar } = view.table;
  const parent = view.snapshot.parent[node]!;
  const isListItem =
    parent >= 0 && text.startsWith('"') && /^(?:exec_form|words)$/.test(grammar.kindName(view.snapshot.kind[parent]!));
  if (isListItem && /^"(?:[^"\\]|\\.)*"$/s.test(text)) return unescapeC(text.slice(1, -1));
  if (!/["'\\`]/.test(text)) return text;
  return text
    .replace(/[\\`][ \t]*\r?\n(?:[ \t]*#[^\n]*\n|[ \t]*\r?\n)*/g, "")
    .replace(/'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)/gs, (whole, single?: string, double?: string, escaped?: string) => {
      if (single !== undefined) return single;
      return double === undefined ? (escaped ?? whole) : double.replace(/\\(["\\$`])/g, "$1");
    });
}

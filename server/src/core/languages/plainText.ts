import { TextGrammar, type TreeOutput } from "../syntax/textGrammar.ts";
import { DATA_LANGUAGE, DATA_PATTERNS } from "./data.ts";
import type { LanguageDefinition } from "./definition.ts";

/**
 * Any text that is in no known language: rules for `generic` and `regex` run on it. Lines that look like comments
 * count as such, so that suppressions work.
 */
export const plainText: LanguageDefinition = {
  ...DATA_LANGUAGE,
  id: "text",
  title: "plain text",
  aliases: [],
  grammar: "",
  ownGrammar: () => new TextGrammar("text", ["text", "comment"], [], writeText),
  editorIds: [],
  extensions: [],
  sample: "a\n# b\n",
  kinds: { text: { role: "program" }, comment: { role: "comment" } },
  patterns: DATA_PATTERNS,
  stringShape: () => ({ open: 0, close: 0, raw: true, template: false }),
};

function writeText(text: string, { writer, kinds }: TreeOutput): void {
  writer.open(kinds.id("text"), 0, text.length);
  for (const found of text.matchAll(/^[ \t]*((?:#|\/\/|--|;|<!--|\/\*).*\S)/gm)) {
    const end = found.index + found[0].length;
    writer.leaf(kinds.id("comment"), end - found[1]!.length, end);
  }
  writer.close();
}

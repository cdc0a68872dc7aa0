import type { NormalForm } from "../syntax/normalGrammar.ts";
import { DATA_LANGUAGE, DATA_PATTERNS } from "./data.ts";
import type { LanguageDefinition } from "./definition.ts";
import { writeJsonSigns } from "./jsonSigns.ts";

/** JSON with comments and trailing commas, as configuration files have them. */
export const json: LanguageDefinition = {
  ...DATA_LANGUAGE,
  id: "json",
  title: "JSON",
  aliases: ["jsonc"],
  grammar: "json",
  editorIds: ["json", "jsonc"],
  extensions: [".json", ".jsonc", ".json5", ".webmanifest", ".code-workspace", ".tfstate"],
  filenames: [".babelrc", ".eslintrc", ".swcrc"],
  sample: '// a\n{"b": [1, -2.5e3, "c\\n\\u0041", true, false, null, {}], /* d */ "e": {"f": [',
  normalForm: {
    kinds: [],
    fields: [],
    write: { object: writeWithoutLooseCommas, array: writeWithoutLooseCommas },
  },
  kinds: {
    document: { role: "program" },
    object: { role: "object" },
    pair: { role: "pair", key: "key", value: "value" },
    array: { role: "list" },
    string: { role: "string" },
    string_content: { role: "stringContent" },
    escape_sequence: { role: "escape" },
    number: { role: "number" },
    comment: { role: "comment" },
  },
  punctuation: ["{", "}", "[", "]", ",", ":", '"'],
  patterns: {
    ...DATA_PATTERNS,
    write: (source) => [writeJsonSigns(source)],
    wrappers: () => [
      ["", ""],
      ["{", "}"],
    ],
  },
  lineComment: "//",
  stringShape: () => ({ open: 1, close: 1, raw: false, template: false }),
};

/** A comma before the closing bracket is an error in the grammar only; in a list, it takes a value to be missing there. */
function writeWithoutLooseCommas(form: NormalForm, node: number, field: string): void {
  const { start, end } = form.raw;
  form.copy(node, field, (child) => {
    const length = end[child]! - start[child]!;
    return (form.isError(child) && length === 1) || (length === 0 && form.kindOf(child) === "number");
  });
}

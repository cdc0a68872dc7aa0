import { TextGrammar } from "../syntax/textGrammar.ts";
import { DATA_LANGUAGE, DATA_PATTERNS } from "./data.ts";
import type { LanguageDefinition } from "./definition.ts";
import { EmbeddedText } from "./embedded.ts";
import type { SyntaxView } from "./view.ts";

/** Pages with Ruby in them: what stands between `<%` and `%>` is analysed as one Ruby text. */
export const erb: LanguageDefinition = {
  ...DATA_LANGUAGE,
  id: "erb",
  title: "ERB template",
  aliases: [],
  grammar: "",
  ownGrammar: () =>
    new TextGrammar("erb", ["text"], [], (text, { writer, kinds }) => {
      writer.open(kinds.id("text"), 0, text.length);
      writer.close();
    }),
  editorIds: ["erb"],
  extensions: [".erb", ".rhtml"],
  sample: "a <%= b %>\n",
  kinds: { text: { role: "program" } },
  patterns: DATA_PATTERNS,
  stringShape: () => ({ open: 0, close: 0, raw: true, template: false }),
  embeds: { languageId: "ruby", mayOccur: (text) => text.includes("<%"), find: rubyOf },
};

/** The code of a page in its order. What is written without being escaped (`<%== x %>`) reads as `raw(x)`. */
function rubyOf({ text }: SyntaxView): readonly EmbeddedText[] {
  const code = new EmbeddedText("ruby");
  for (const tag of text.matchAll(/<%(==|[=#%-])?([\s\S]*?)-?%>/g)) {
    const [, sign = "", inner = ""] = tag;
    if (sign === "%") continue;
    const start = tag.index + 2 + sign.length;
    if (sign === "#") code.add(`#${inner.split("\n", 1)[0]}`, start - 1);
    else if (sign === "==") {
      code.separate("raw(");
      code.add(inner, start);
      code.separate(")");
    } else code.add(inner, start);
    code.separate("\n");
  }
  return code.text === "" ? [] : [code];
}

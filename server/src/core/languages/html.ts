import { DATA_LANGUAGE, DATA_PATTERNS } from "./data.ts";
import type { LanguageDefinition } from "./definition.ts";
import { decodeEntities } from "./htmlEntities.ts";
import { htmlForm } from "./htmlForm.ts";
import { htmlScripts } from "./htmlScripts.ts";
import { writeHtmlSigns } from "./htmlSigns.ts";

export const html: LanguageDefinition = {
  ...DATA_LANGUAGE,
  id: "html",
  title: "HTML",
  aliases: ["htm"],
  grammar: "html",
  editorIds: ["html"],
  extensions: [".html", ".htm", ".xhtml"],
  sample:
    '<!DOCTYPE html>\n<div class="a" b=\'c\' d=e f>g &amp; <br><img h/>i</div><!-- j -->\n<script type="module">k(\'</b>\')</script><style>l {}</style><ul><li>m<li>n</ul></p><o p="',
  normalForm: htmlForm,
  kinds: {
    document: { role: "program" },
    element: { role: "markupElement", open: "open" },
    start_tag: { role: "markupTag", name: "name" },
    tag: { role: "markupTag", name: "name" },
    tag_name: { role: "name" },
    attribute: { role: "markupAttribute", name: "name", value: "value" },
    attribute_name: { role: "name" },
    attribute_text: { role: "string" },
    comment: { role: "comment" },
  },
  nonExpressions: ["tag_name", "attribute_name"],
  punctuation: ["<", ">", "</", "/>", "=", '"', "'"],
  ignoresCase: true,
  patterns: { ...DATA_PATTERNS, write: (source) => [writeHtmlSigns(source)] },
  lineComment: "<!--",
  commentEnd: "-->",
  stringShape: (literal) => {
    const quotes = /^["']/.test(literal) ? 1 : 0;
    return { open: quotes, close: quotes, raw: false, template: false };
  },
  unescape: decodeEntities,
  embeds: {
    languageId: "javascript",
    mayOccur: (text) => /<script\b|\son\w+\s*=|javascript:/i.test(text),
    find: htmlScripts,
  },
};

import { EmbeddedText } from "./embedded.ts";
import { decodeEntities } from "./htmlEntities.ts";
import { Role } from "./roles.ts";
import type { SyntaxView } from "./view.ts";

/** Stands between two scripts, so that the end of one is no part of the next. */
const BETWEEN = "\n;\n";

/** The JavaScript of a page: script elements, attributes that handle events, and `javascript:` addresses. */
export function htmlScripts(view: SyntaxView): readonly EmbeddedText[] {
  const script = new EmbeddedText("javascript", escapeAttribute);
  const elements = new EmbeddedText("javascript");
  for (let node = 0; node < view.count; node++) {
    const role = view.role(node);
    if (role === Role.markupElement) addScript(view, node, elements);
    else if (role === Role.markupAttribute) addAttribute(view, node, script);
  }
  return [elements, script].filter(({ text }) => text !== "");
}

function addScript(view: SyntaxView, element: number, into: EmbeddedText): void {
  const open = view.child(element, "open");
  const name = open < 0 ? -1 : view.child(open, "name");
  if (name < 0 || view.textOf(name).toLowerCase() !== "script" || !isJavaScript(view, open)) return;
  const content = view.children(element)[1];
  if (content === undefined || view.table.grammar.kindName(view.snapshot.kind[content]!) !== "raw_text") return;
  into.add(view.textOf(content), view.snapshot.start[content]!);
  into.separate(BETWEEN);
}

function isJavaScript(view: SyntaxView, tag: number): boolean {
  for (const attribute of view.children(tag)) {
    const name = view.child(attribute, "name");
    const value = view.child(attribute, "value");
    if (view.role(attribute) !== Role.markupAttribute || name < 0 || value < 0) continue;
    const text = view
      .textOf(value)
      .replace(/^["']|["']$/g, "")
      .trim();
    if (view.textOf(name).toLowerCase() === "type") return /^$|^module$|(?:java|ecma)script|^text\/babel$/i.test(text);
  }
  return true;
}

function addAttribute(view: SyntaxView, attribute: number, into: EmbeddedText): void {
  const name = view.child(attribute, "name");
  const value = view.child(attribute, "value");
  if (name < 0 || value < 0) return;
  const { open, close } = view.table.definition.stringShape(view.textOf(value));
  const start = view.snapshot.start[value]! + open;
  const text = view.text.slice(start, view.snapshot.end[value]! - close);
  const address = /^\s*javascript:/i.exec(text)?.[0] ?? "";
  if (!/^on[a-z]+$/i.test(view.textOf(name)) && address === "") return;
  let at = address.length;
  for (const reference of text.matchAll(/&#?\w+;/g)) {
    if (reference.index < at) continue;
    into.add(text.slice(at, reference.index), start + at);
    at = reference.index + reference[0].length;
    into.add(decodeEntities(reference[0]), start + reference.index, start + at);
  }
  into.add(text.slice(at), start + at);
  into.separate(BETWEEN);
}

function escapeAttribute(code: string): string {
  return code.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}

const selfClosing = /<(?!area|br|col|hr|img|input|link|meta|param)(([a-z][^/>\s]*)[^>]*)\/>/gi;
const pair = "<$1></$2>";

export function normal(html) {
  // ruleid: js-self-closing-expansion
  return html.replace(selfClosing, pair);
}

export function other(html) {
  // ruleid: js-self-closing-expansion
  return html.replace(/<(([\w:]+)[^>]*)\/>/g, "<$1></$2>");
}

export function bold(text) {
  // ok: js-self-closing-expansion
  return text.replace(/\*(\w+)\*/g, "<b>$1</b>");
}

export function swapped(text) {
  // ok: js-self-closing-expansion
  return text.replace(/(\w+) (\w+)/, "$2 $1");
}

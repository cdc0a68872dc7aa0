export function link(url, label) {
  // ruleid: js-attribute-quote-kept
  return '<a title="' + label.replace(/[<>]/g, "") + '">';
}

export function input(value) {
  // ruleid: js-attribute-quote-kept
  return "<input value='" + value.replace(/[<>&"]/g, "") + "'>";
}

export function button(name) {
  // ruleid: js-attribute-quote-kept
  return '<button onclick="' + name.replace(/[<>"]/g, "") + '">';
}

export function escaped(value) {
  // ok: js-attribute-quote-kept
  return '<input value="' + value.replace(/[<>&"]/g, "") + '">';
}

export function text(value) {
  // ok: js-attribute-quote-kept
  return "<b>" + value.replace(/[<>]/g, "") + "</b>";
}

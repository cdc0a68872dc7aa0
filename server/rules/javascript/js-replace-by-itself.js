export function attribute(text) {
  // ruleid: js-replace-by-itself
  return '"' + text.replace(/"/g, '\"') + '"';
}

export function path(text) {
  // ruleid: js-replace-by-itself
  return text.replace(/\\/g, "\\");
}

export function escaped(text) {
  // ok: js-replace-by-itself
  return '"' + text.replace(/\\/g, "\\\\").replace(/"/g, '\\"') + '"';
}

export function curly(text) {
  // ok: js-replace-by-itself
  return text.replace(/"/g, "'");
}

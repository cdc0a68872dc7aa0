export function literal(text) {
  // ruleid: js-escape-without-backslash
  return "'" + text.replace(/'/g, "\\'") + "'";
}

export function argument(value) {
  // ruleid: js-escape-without-backslash
  return '"' + value.replace(/(["'])/g, "\\$1") + '"';
}

export function safeLiteral(text) {
  // ok: js-escape-without-backslash
  return "'" + text.replace(/\\/g, "\\\\").replace(/'/g, "\\'") + "'";
}

export function safeArgument(value) {
  value = value.replace(/[\\]/g, "\\\\");
  // ok: js-escape-without-backslash
  return '"' + value.replace(/"/g, '\\"') + '"';
}

export function all(value) {
  // ok: js-escape-without-backslash
  return value.replace(/['"\\]/g, "\\$&");
}

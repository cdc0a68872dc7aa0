export function quote(text) {
  // ruleid: js-escape-once
  return "'" + text.replace("'", "''") + "'";
}

export function encode(text) {
  // ruleid: js-escape-once
  return text.replace(/</, "&lt;");
}

export function quoteAll(text) {
  // ok: js-escape-once
  return "'" + text.replaceAll("'", "''") + "'";
}

export function encodeAll(text) {
  // ok: js-escape-once
  return text.replace(/</g, "&lt;");
}

export function withoutProtocol(url) {
  // ok: js-escape-once
  return url.replace("https://", "");
}

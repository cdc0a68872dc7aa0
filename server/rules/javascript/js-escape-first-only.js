function quote(text) {
  // ruleid: js-escape-first-only
  return "'" + text.replace("'", "''") + "'";
}

function escape(text) {
  // ruleid: js-escape-first-only
  return text.replace("<", "&lt;");
}

// ok: js-escape-first-only
const all = text.replaceAll("<", "&lt;");
// ok: js-escape-first-only
const global = text.replace(/</g, "&lt;");
// ok: js-escape-first-only
const path = text.replace("/", ":");

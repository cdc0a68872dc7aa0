function clean(html) {
  // ruleid: js-markup-removed-by-regex
  return html.replace(/<script[^>]*>[\s\S]*?<\/script>/gi, "");
}

function inside(name) {
  // ruleid: js-markup-removed-by-regex
  return name.replace(/\.\.\//g, "");
}

// ok: js-markup-removed-by-regex
const cleaned = DOMPurify.sanitize(html);
// ok: js-markup-removed-by-regex
const plain = text.replace(/[<>]/g, "");
// ok: js-markup-removed-by-regex
const compact = text.replace(/\s+/g, "");

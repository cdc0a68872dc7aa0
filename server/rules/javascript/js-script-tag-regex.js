export function scripts(html) {
  // ruleid: js-script-tag-regex
  return html.match(/<script\b[^>]*>([\s\S]*?)<\/script>/gi);
}

export function withoutScripts(html, marker) {
  // ruleid: js-script-tag-regex
  return html.replace(/<script.*?>.*?<\/script[^>]*>/i, marker);
}

export function hasScript(html) {
  // ruleid: js-script-tag-regex
  return /<script[^>]*>[\s\S]*<\/script[^>]*>/.test(html);
}

// ok: js-script-tag-regex
export const SCRIPT = /<script[^>]*?>[\s\S]*?<\/script[^>]*?>/i;

export function extension(name) {
  // ok: js-script-tag-regex
  return /\.script$/.test(name);
}

export function mayFollow(url) {
  // ruleid: js-url-part-check
  return url.indexOf("example.com") !== -1;
}

export function isTrusted(url) {
  // ruleid: js-url-part-check
  return url.startsWith("https://example.com") || url.includes("https://shop.example.com");
}

export function isOurs(host) {
  // ruleid: js-url-part-check
  return host.endsWith("example.com");
}

export function isExact(url) {
  // ok: js-url-part-check
  return new URL(url).hostname === "example.com";
}

export function isBelow(host) {
  // ok: js-url-part-check
  return host.endsWith(".example.com") || url.startsWith("https://example.com/");
}

export function hasDot(text) {
  // ok: js-url-part-check
  return text.indexOf(".") !== -1;
}

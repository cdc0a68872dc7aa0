function mayOpen(url, origin) {
  // ruleid: js-url-substring-check
  if (new URL(url).hostname === "example.com") return true;
  // ruleid: js-url-substring-check
  return origin.indexOf("https://example.org") === 0;
}

function mayFollow(url) {
  const { hostname } = new URL(url);
  // ok: js-url-substring-check
  return hostname === "example.com" || url.startsWith("https://example.com/");
}

// ok: js-url-substring-check
const isMail = mail.endsWith("example.com");

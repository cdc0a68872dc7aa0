function allowed(address) {
  // ruleid: js-regex-hostname-dot
  if (/^https:\/\/www.example.com\//.test(address)) return true;
  // ruleid: js-regex-hostname-dot
  return /^https?:\/\/api.example.org$/.test(address);
}

// ok: js-regex-hostname-dot
const exact = /^https:\/\/www\.example\.com\//;
// ok: js-regex-hostname-dot
const any = /^https:\/\/[a-z.]*example\.com$/;

export function isOurs(url) {
  // ruleid: js-host-pattern-dot
  return /^https?:\/\/www.example.com\//.test(url);
}

// ruleid: js-host-pattern-dot
const API = new RegExp("^https://api.example.org/v1/");

export function isExact(url) {
  // ok: js-host-pattern-dot
  return /^https?:\/\/www\.example\.com\//.test(url);
}

// ok: js-host-pattern-dot
const VERSION = /^v\d+.\d+$/;

// ok: js-host-pattern-dot
const ESCAPED = new RegExp("^https://api\\.example\\.org/v1/");

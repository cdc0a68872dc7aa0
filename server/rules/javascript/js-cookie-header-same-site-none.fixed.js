export function login(res, id) {
  // ruleid: js-cookie-header-same-site-none
  res.setHeader("Set-Cookie", "sessionId=abc; Secure; SameSite=Lax");
}

export function remember() {
  // ruleid: js-cookie-header-same-site-none
  document.cookie = "authToken=abc; SameSite=Lax; Secure";
}

export function theme(res) {
  // ok: js-cookie-header-same-site-none
  res.setHeader("Set-Cookie", "theme=dark; SameSite=None; Secure");
  // ok: js-cookie-header-same-site-none
  document.cookie = "authToken=abc; SameSite=Lax; Secure";
}

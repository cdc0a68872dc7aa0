const params = new URLSearchParams(window.location.search);

export async function login(credentials) {
  await fetch("/api/login", { method: "POST", body: JSON.stringify(credentials) });
  // ruleid: js-browser-redirect
  window.location.href = params.get("next");
}

export function resume() {
  const target = new URLSearchParams(location.search).get("return_to");
  if (target) {
    // ruleid: js-browser-redirect
    location.assign(target);
  }
}

export function jump() {
  // ruleid: js-browser-redirect
  document.location = decodeURIComponent(location.hash.slice(1));
}

export function home() {
  // ok: js-browser-redirect
  window.location.href = "/home";
}

export function open(article) {
  // ok: js-browser-redirect
  location.assign(`/articles/${encodeURIComponent(article.id)}`);
}

export function reload() {
  // ok: js-browser-redirect
  window.location.href = window.location.pathname + window.location.search;
}

export function safeResume() {
  const target = params.get("next");
  if (target.startsWith("/") && !target.startsWith("//")) {
    // ok: js-browser-redirect
    window.location.replace(target);
  }
}

export function scroll() {
  // ok: js-browser-redirect
  location.hash = params.get("section");
}

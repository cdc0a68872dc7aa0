export function notify(label) {
  // ruleid: js-html-built-parameter
  document.querySelector("#box").innerHTML = "<b>" + label + "</b>";
}

export function badge(el, size) {
  const html = `<span class="badge">${size}</span>`;
  // ruleid: js-html-built-parameter
  el.insertAdjacentHTML("beforeend", html);
}

export function show(el, html) {
  // ok: js-html-built-parameter
  el.innerHTML = html;
}

export function safe(el, label) {
  // ok: js-html-built-parameter
  el.innerHTML = "<b>" + escapeHtml(label) + "</b>";
}

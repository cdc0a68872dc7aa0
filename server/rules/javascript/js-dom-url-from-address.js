const target = new URLSearchParams(window.location.search).get("return");
// ruleid: js-dom-url-from-address
window.open(target);

function afterLogin() {
  const next = /next=([^&]*)/.exec(document.location.href)[1];
  // ruleid: js-dom-url-from-address
  document.querySelector("iframe").src = decodeURIComponent(next);
}

function page() {
  const query = location.search;
  // ok: js-dom-url-from-address
  location.href = "/search" + query;
  if (isAllowed(target)) {
    // ok: js-dom-url-from-address
    window.open(target);
  }
  // ok: js-dom-url-from-address
  window.open("https://help.example.com/?topic=" + encodeURIComponent(target));
}

function back() {
  const params = new URLSearchParams(window.location.search);
  // ruleid: js-browser-redirect-location
  window.location.href = params.get("returnTo");
}

function next() {
  const target = /next=([^&]*)/.exec(location.href)[1];
  // ruleid: js-browser-redirect-location
  location.replace(decodeURIComponent(target));
}

function page() {
  const number = new URLSearchParams(location.search).get("page");
  // ok: js-browser-redirect-location
  window.location.href = "/list?page=" + number;
}

function reload() {
  // ok: js-browser-redirect-location
  window.location.href = "/login";
}

function checked() {
  const target = new URLSearchParams(location.search).get("to");
  if (isKnownPage(target)) {
    // ok: js-browser-redirect-location
    location.assign(target);
  }
}

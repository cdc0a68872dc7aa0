function start() {
  const action = location.hash.substring(1);
  // ruleid: js-dom-code-location
  eval(action);
}

function load() {
  const script = document.createElement("script");
  // ruleid: js-dom-code-location
  script.src = new URLSearchParams(window.location.search).get("plugin");
  document.head.append(script);
}

function settings() {
  // ok: js-dom-code-location
  return JSON.parse(decodeURIComponent(location.hash.slice(1)));
}

function later() {
  // ok: js-dom-code-location
  setTimeout(() => location.reload(), Number(location.hash.slice(1)));
}

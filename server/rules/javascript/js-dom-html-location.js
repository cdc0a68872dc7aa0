import DOMPurify from "dompurify";

function showQuery() {
  const query = new URLSearchParams(location.search).get("q");
  // ruleid: js-dom-html-location
  document.getElementById("query").innerHTML = query;
}

function showTab() {
  const tab = decodeURIComponent(window.location.hash.slice(1));
  // ruleid: js-dom-html-location
  $("#tab").append(tab);
}

function referrer() {
  // ruleid: js-dom-html-location
  document.write("You came from " + document.referrer);
}

window.addEventListener("message", (event) => {
  // ruleid: js-dom-html-location
  document.body.insertAdjacentHTML("beforeend", event.data.text);
});

function showSafely() {
  const query = new URLSearchParams(location.search).get("q");
  // ok: js-dom-html-location
  document.getElementById("query").textContent = query;
  // ok: js-dom-html-location
  document.getElementById("preview").innerHTML = DOMPurify.sanitize(query);
}

function page() {
  const number = Number(new URLSearchParams(location.search).get("page"));
  // ok: js-dom-html-location
  document.getElementById("page").innerHTML = `<b>${number}</b>`;
}

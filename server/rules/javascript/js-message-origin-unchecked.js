const APP_ORIGIN = "https://app.example.com";
const preview = document.querySelector("#preview");

window.addEventListener("message", (event) => {
  // ruleid: js-message-origin-unchecked
  preview.innerHTML = event.data.markup;
});

window.addEventListener("message", function (event) {
  if (event.data.type === "session") {
    // ruleid: js-message-origin-unchecked
    localStorage.setItem("session", event.data.token);
  }
});

window.onmessage = (message) => {
  // ruleid: js-message-origin-unchecked
  window.location.href = message.data.url;
};

window.addEventListener("message", (event) => {
  if (event.origin !== APP_ORIGIN) {
    return;
  }
  // ok: js-message-origin-unchecked
  localStorage.setItem("session", event.data.token);
});

window.addEventListener("message", (event) => {
  if (event.origin === APP_ORIGIN && event.data.type === "open") {
    // ok: js-message-origin-unchecked
    window.location.href = event.data.url;
  }
});

window.addEventListener("message", ({ data, source }) => {
  if (source === window.parent) {
    // ok: js-message-origin-unchecked
    preview.textContent = data.title;
  }
});

window.addEventListener("message", (event) => {
  // ok: js-message-origin-unchecked
  preview.style.height = `${Number(event.data.height)}px`;
});

const worker = new Worker("worker.js");
worker.addEventListener("message", (event) => {
  // ok: js-message-origin-unchecked
  localStorage.setItem("progress", event.data);
});

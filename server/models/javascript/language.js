import { escapeHtml } from "./text.js";

// ok: js-dom-html-location
document.body.innerHTML = escapeHtml(location.hash);
// ruleid: js-dom-html-location
document.body.innerHTML = location.hash;

import DOMPurify from "dompurify";

const params = new URLSearchParams(document.location.search);
const note = params.get("note");
// ruleid: js-dom-html-from-url
document.getElementById("note").innerHTML = "<b>" + note + "</b>";

function showReferrer() {
  const from = document.referrer;
  // ruleid: js-dom-html-from-url
  $("#from").append("<p>You come from " + from + "</p>");
}

// ok: js-dom-html-from-url
document.getElementById("note").textContent = note;
// ok: js-dom-html-from-url
document.getElementById("note").innerHTML = DOMPurify.sanitize(note);
// ok: js-dom-html-from-url
document.getElementById("count").innerHTML = "<b>" + Number(params.get("count")) + "</b>";

const label = document.querySelector("#label");
// ruleid: js-dom-text-as-html
document.querySelector("#copy").innerHTML = label.textContent;

$("#preview-button").on("click", () => {
  const title = $("#title").val();
  // ruleid: js-dom-text-as-html
  $("#preview").html("<h1>" + title + "</h1>");
});

document.addEventListener("paste", (event) => {
  // ruleid: js-dom-text-as-html
  document.querySelector("#editor").innerHTML += event.clipboardData.getData("text/html");
});

// ok: js-dom-text-as-html
document.querySelector("#copy").textContent = label.textContent;
$("#reset").on("click", () => {
  // ok: js-dom-text-as-html
  $("#preview").html("<h1>" + escapeHtml($("#title").val()) + "</h1>");
});

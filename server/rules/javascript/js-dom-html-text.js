function preview() {
  const text = $("#comment").val();
  // ruleid: js-dom-html-text
  $("#preview").html("<p>" + text + "</p>");
}

function copyTitle() {
  const title = document.getElementById("source").textContent;
  // ruleid: js-dom-html-text
  document.getElementById("target").innerHTML = title;
}

function openTarget(link) {
  const target = $(link).attr("data-target");
  // ruleid: js-dom-html-text
  $(target).addClass("open");
}

function previewText() {
  // ok: js-dom-html-text
  $("#preview").text($("#comment").val());
}

function count() {
  // ok: js-dom-html-text
  $("#count").html(Number($("#amount").val()));
}

function openSafely(link) {
  // ok: js-dom-html-text
  $(document).find($(link).attr("data-target")).addClass("open");
}

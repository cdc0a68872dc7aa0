function load(name) {
  try {
    open(name);
  } catch (error) {
    // ruleid: js-error-html
    $("#status").html(error.message);
  }
}

function save(form) {
  send(form).catch((error) => {
    // ruleid: js-error-html
    document.getElementById("status").innerHTML = "Failed: " + error;
  });
}

function loadSafely(name) {
  try {
    open(name);
  } catch (error) {
    // ok: js-error-html
    $("#status").text(error.message);
    // ok: js-error-html
    $("#details").html("<p>It failed.</p>");
  }
}

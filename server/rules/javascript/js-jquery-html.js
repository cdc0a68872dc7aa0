(function ($) {
  "use strict";

  const $status = $("#status");

  function showHash() {
    // ruleid: js-jquery-html
    $("#section").html(window.location.hash.slice(1));
  }

  function save(form) {
    $.post(form.action, $(form).serialize())
      .done(function () {
        // ok: js-jquery-html
        $status.html("<b>Saved</b>");
      })
      .fail(function (xhr) {
        // ruleid: js-jquery-html
        $status.html(xhr.responseText);
      });
  }

  $("#name").on("input", function () {
    // ruleid: js-jquery-html
    jQuery("#preview").html($("#name").val());
    // ok: js-jquery-html
    $("#preview").text($("#name").val());
  });

  function showError(error) {
    // ruleid: js-jquery-html
    $(".error").html(error.message).show();
  }

  function copy() {
    // ok: js-jquery-html
    const markup = $("#source").html();
    // ok: js-jquery-html
    $("#target").html(markup);
  }

  function clean(comment) {
    // ok: js-jquery-html
    $(".comment").html(DOMPurify.sanitize(comment));
  }

  $(document).ready(showHash);
})(jQuery);

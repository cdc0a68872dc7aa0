(function ($) {
  $.fn.follow = function (options) {
    const settings = $.extend({ speed: 100 }, options);
    // ruleid: js-jquery-plugin-option
    const target = $(settings.target);
    return this.each(() => target.show(settings.speed));
  };

  $.fn.attach = function (options) {
    // ruleid: js-jquery-plugin-option
    return this.appendTo($(options.parent));
  };

  $.fn.follower = function (options) {
    // ok: js-jquery-plugin-option
    const target = $(document).find(options.target);
    return this.each(() => target.show());
  };

  $.fn.mark = function (name) {
    // ok: js-jquery-plugin-option
    return $(this).addClass(name);
  };
})(jQuery);

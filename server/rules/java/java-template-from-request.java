class Mails {
  private final VelocityEngine engine;
  private final TemplateEngine thymeleaf;

  @PostMapping("/preview")
  String preview(@RequestBody String text, VelocityContext context, StringWriter out) {
    // ruleid: java-template-from-request
    engine.evaluate(context, out, "mail", text);
    // ruleid: java-template-from-request
    thymeleaf.process(text, model);
    context.put("text", text);
    // ok: java-template-from-request
    engine.evaluate(context, out, "mail", "Dear $name");
    // ok: java-template-from-request
    return thymeleaf.process("mail/preview", model);
  }
}

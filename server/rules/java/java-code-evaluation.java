class Rules {
  @PostMapping("/price")
  Object price(@RequestBody String formula) throws Exception {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("groovy");
    // ruleid: java-code-evaluation
    engine.eval(formula);
    ExpressionParser parser = new SpelExpressionParser();
    // ruleid: java-code-evaluation
    Object value = parser.parseExpression(formula).getValue();
    // ok: java-code-evaluation
    Object fixed = parser.parseExpression("price * 2").getValue();
    // ok: java-code-evaluation
    return engine.eval("price * 2");
  }
}

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

  @PostMapping("/discount")
  Object discount(@RequestBody String formula) {
    org.mozilla.javascript.Context context = org.mozilla.javascript.Context.enter();
    Scriptable open = context.initStandardObjects();
    // ruleid: java-code-evaluation
    context.evaluateString(open, formula, "discount", 1, null);
    Scriptable closed = context.initSafeStandardObjects();
    // ok: java-code-evaluation
    context.evaluateString(closed, formula, "discount", 1, null);
    context.setClassShutter(name -> name.startsWith("com.acme.discount."));
    // ok: java-code-evaluation
    return context.evaluateString(open, formula, "discount", 1, null);
  }

  @PostMapping("/rebate")
  Object rebate(@RequestBody String formula) throws Exception {
    ExpressionAccessor accessor = Ognl.compileExpression(null, new Order(), "total").getAccessor();
    // ok: java-code-evaluation
    accessor.get(null, new Order());
    accessor.setExpression(Ognl.compileExpression(null, new Order(), formula));
    // ruleid: java-code-evaluation
    return accessor.get(null, new Order());
  }
}

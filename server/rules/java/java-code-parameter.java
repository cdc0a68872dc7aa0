import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;

class Calculator {
  public Object run(String formula) throws ScriptException {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("js");
    // ruleid: java-code-parameter
    return engine.eval(formula);
  }

  public Object sum(String left, String right) throws ScriptException {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("js");
    // ruleid: java-code-parameter
    return engine.eval(left + " + " + right);
  }

  public Object constant() throws ScriptException {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("js");
    // ok: java-code-parameter
    return engine.eval("40 + 2");
  }

  public Object scoped(String value) throws ScriptException {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("js");
    engine.put("value", value);
    // ok: java-code-parameter
    return engine.eval("value * 2");
  }
}

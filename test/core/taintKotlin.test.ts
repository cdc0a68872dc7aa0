import { flows } from "../support/taint.ts";

describe("taint: Kotlin within a function", () => {
  flows("kotlin", [
    ["a source in a sink", "fun f() { «sink(source())» }", "Comes from source()", "Reaches sink(source())"],
    ["a constant", "fun f() { val x = source(); «sink(x)» }"],
    ["a variable that was given something else", 'fun f() { var x = source(); x = "a"; sink(x) }'],
    ["a sanitizer in between", "fun f() { val x = clean(source()); sink(x) }"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is Kotlin.
    ["a template", 'fun f() { val x = source(); «sink("a $x b")»; «sink("a ${x.trim()}")»; sink("a b") }'],
    ["a text that is put together", 'fun f() { «sink("a" + source() + "b")» }'],
    ["if as an expression", 'fun f() { val x = if (c) source() else "a"; «sink(x)» }'],
    ["if with blocks", 'fun f() { val x = if (c) { log(); source() } else { "a" }; «sink(x)» }'],
    ["when", 'fun f() { val x = when (k) { 1 -> source(); else -> "a" }; «sink(x)» }'],
    ["when over it", 'fun f() { val x = source(); val y = when (x) { "a" -> "b"; else -> "c" }; sink(y) }'],
    ["try as an expression", 'fun f() { val x = try { source() } catch (e: Exception) { "a" }; «sink(x)» }'],
    ["?:", 'fun f() { val x = source() ?: "a"; «sink(x)»; val y = source() ?: return; «sink(y)» }'],
    ["?. and !!", "fun f() { «sink(source()?.trim())»; «sink(source()!!)»; sink(source()?.length) }"],
    ["a cast", "fun f() { «sink(source() as String)» }"],
    ["numbers", "fun f() { sink(source().toInt()); sink(source().toIntOrNull()) }"],
    ["StringBuilder", "fun f() { val b = StringBuilder(); b.append(source()); «sink(b.toString())» }"],
    [
      "a list",
      "fun f() { val l = mutableListOf<String>(); l.add(source()); «sink(l[0])»; for (s in l) { «sink(s)» } }",
    ],
    ["a map", 'fun f() { val m = mutableMapOf<String, String>(); m["a"] = source(); «sink(m["a"])»; sink(m["b"]) }'],
    ["taken apart", "fun f() { val (a, b) = source(); «sink(a)» }"],
    ["what is known before", "fun f() { val n = 3; if (n > 4) { sink(source()) } else { «sink(source())» } }"],
  ]);
});

describe("taint: Kotlin, lambdas", () => {
  flows("kotlin", [
    ["let", "fun f() { source()?.let { «sink(it)» }; source().let { x -> «sink(x)» } }"],
    ["let over others", "fun f() { source(); name.let { sink(it) } }"],
    ["what let gives back", "fun f() { «sink(source().let { it.trim() })»; sink(source().let { clean(it) }) }"],
    ["also", "fun f() { val x = source().also { «sink(it)» }; «sink(x)» }"],
    ["use", "fun f() { source().use { r -> «sink(r.readText())» } }"],
    ["map", "fun f() { «sink(source().map { it.trim() })»; sink(source().map { clean(it) }) }"],
    ["forEach", "fun f() { source().forEach { «sink(it)» } }"],
    ["it belongs to the lambda next to it", "fun f() { source().let { names.forEach { sink(it) } } }"],
    ["it of the lambda around one with a name", "fun f() { source().let { names.forEach { n -> «sink(it)» } } }"],
    ["a function's value", 'fun f() { val g = { x: String -> sink(x) }; g("a") }'],
  ]);
});

describe("taint: Kotlin across functions", () => {
  flows("kotlin", [
    ["into a method", "class A { fun run(c: String) { «sink(c)» }\n fun f() { run(source()) } }"],
    ["an expression as the body", "fun id(s: String) = s\nfun f() { «sink(id(source()))» }"],
    ["a body that gives nothing back", "fun log(s: String) { s.trim() }\nfun f() { sink(log(source())) }"],
    ["by name", 'fun g(a: String, b: String) { «sink(b)»; sink(a) }\nfun f() { g(b = source(), a = "x") }'],
    [
      "a property that the constructor takes",
      "class B(val name: String)\nfun f() { val b = B(source()); «sink(b.name)» }",
    ],
  ]);
});

describe("taint: Kotlin, conditions that prove", () => {
  flows("kotlin", [
    ["a constant", 'fun f() { val x = source(); if (x == "a") { sink(x) } else { «sink(x)» } }'],
    ["in", "fun f() { val x = source(); if (x in ALLOWED) { sink(x) } else { «sink(x)» } }"],
    ["!in", "fun f() { val x = source(); if (x !in ALLOWED) return; sink(x) }"],
    [
      "an expression for the whole text",
      'fun f() { val x = source(); if (!x.matches(Regex("[a-z]+"))) return; sink(x) }',
    ],
  ]);
});

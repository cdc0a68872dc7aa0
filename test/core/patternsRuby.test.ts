import { conforms, knownWrong } from "../support/core.ts";

describe("patterns in Ruby", () => {
  describe("metavariables", () => {
    conforms("ruby", [
      ["foo($X)", "«foo(a)»\nfoo()\nfoo(a, b)\n«foo(b.c)»", "$X=a", "$X=b.c"],
      ["$X == $X", "«a == a»\na == b\n«f(x).y == f( x ).y»"],
      ["$F($X)", "«run(a)»\n«a.b(c)»", "$F=run $X=a", "$F=a.b $X=c"],
      ["$O.execute($X)", "«conn.execute(a)»\n«self.db.execute(b)»\nexecute(c)", "$O=conn $X=a", "$O=self.db $X=b"],
      ["$O.$M($X)", "«a.b(c)»\nd(e)", "$M=b $O=a $X=c"],
      ["$D[$K]", "x = «a[b]»\ny = a.b", "$D=a $K=b"],
      ["$C ? $X : $Y", "z = «c ? a : b»", "$C=c $X=a $Y=b"],
      ["!$X", "z = «!a»\ny = «not b»", "$X=a", "$X=b"],
      ["foo($_, $_)", "«foo(a, b)»\nfoo(a)", ""],
    ]);
  });

  describe("calls without parentheses", () => {
    conforms("ruby", [
      ["system(...)", '«system "ls #{x}"»\n«system("ls")»\n«system cmd, arg»\nobj.system(x)'],
      ["foo $X", "«foo(a)»\n«foo b»\nfoo c, d", "$X=a", "$X=b"],
      ["$O.foo($X)", "«obj.foo arg»\n«obj.foo(arg)»", "$O=obj $X=arg", "$O=obj $X=arg"],
      ["redirect_to params[$K]", "«redirect_to params[:url]»\n«redirect_to(params['u'])»\nredirect_to root_path"],
      ["obj.foo", "x = «obj.foo»\n«obj.foo()»\nobj.bar"],
      ["obj.foo(...)", "«obj.foo»\n«obj.foo 1»\n«obj.foo(1, 2)»\nobj.bar(1)"],
      ["obj.foo(...)", "«obj&.foo(1)»\n«obj.foo(2)»"],
      ["raise $E, $M", "«raise A, 'b'»\nraise C", "$E=A $M='b'"],
      ["Foo::Bar.baz(...)", "«Foo::Bar.baz 1»\n«::Foo::Bar.baz(2)»\nBar.baz(3)"],
      ["puts $X", "«puts a» if b\nbegin\n  «puts c»\nend", "$X=a", "$X=c"],
    ]);
  });

  describe("where an expression stands", () => {
    conforms("ruby", [
      [
        "foo(1)",
        'x = «foo(1)»\nif «foo(1)»\n  return «foo(1)»\nend\ny = [«foo(1)», { k: «foo(1)» }]\nz = "a#{«foo(1)»}"\n«foo 1» unless «foo(1)»',
      ],
      ["foo(1)", "# foo(1)\n'foo(1)'\n«foo(1)»"],
      ["foo(1)", "def m(a = «foo(1)») = «foo(1)»\nitems.each { |i| «foo(1)» }\n->(x) { «foo(1)» }"],
    ]);
  });

  describe("arguments", () => {
    conforms("ruby", [
      ["foo(...)", "«foo(1, b: 2)»\n«foo()»\n«foo(*a, **b, &c)»\nfood(1)"],
      ["foo(..., $X)", "«foo(1, 2)»\n«foo(3)»", "$X=2", "$X=3"],
      ["foo($X, ...)", "«foo(1, 2)»\n«foo(3, a: 4)»\nfoo()", "$X=1", "$X=3"],
      ["foo(1)", "foo(1, 2)\nfoo(1, a: 2)\n«foo(1)»"],
      ["foo($...ARGS)", "«foo(a, b)»\n«foo()»", "$...ARGS=a, b", "$...ARGS="],
      ["foo(..., verify: false, ...)", "«foo(a, verify: false, b: 1)»\n«foo verify: false»\nfoo(verify: true)"],
      ["foo(a: 1, b: 2)", "«foo(b: 2, a: 1)»\n«foo :a => 1, :b => 2»\nfoo(a: 1)"],
      ["foo(:a => $X)", "«foo(a: 1)»\n«foo(:a => 2)»", "$X=1", "$X=2"],
      ["foo(..., $K: false, ...)", "«foo(verify: false)»\nfoo(false)", "$K=verify"],
      ["foo(*$X)", "«foo(*a)»\nfoo(a)", "$X=a"],
    ]);
  });

  describe("symbols, arrays, hashes", () => {
    conforms("ruby", [
      ["params[:id]", "x = «params[:id]»\ny = params[:name]\nz = params['id']"],
      ["params[...]", "x = «params[:id]»\ny = «params[a]»\nz = params"],
      ["foo(:a)", "«foo :a»\nfoo :b\nfoo 'a'"],
      ["[..., 1, ...]", "x = «[0, 1]»\ny = [2]"],
      ["[$X]", "x = «[a]»\ny = [a, b]", "$X=a"],
      ["{ a: $X }", "x = «{ b: 1, a: 2 }»\ny = «{ :a => 3 }»\nz = { b: 4 }", "$X=2", "$X=3"],
      ["{ ..., :a => $X, ... }", "x = «{ b: 1, a: 2 }»\ny = { b: 3 }", "$X=2"],
      ["{ 'k' => $X }", "x = «{ \"k\" => 1 }»\ny = { 'l' => 2 }", "$X=1"],
      ["foo({ ..., a: 1, ... })", "«foo({ b: 2, a: 1 })»\nfoo({ a: 2 })"],
    ]);
  });

  describe("strings", () => {
    conforms("ruby", [
      ['foo("...")', "«foo('a')»\n«foo \"b\"»\n«foo('c' 'd')»\nfoo(e)\nfoo(\"f#{g}\")"],
      ['foo("$X")', "«foo('a b')»\nfoo(c)", "$X=a b"],
      ["foo('a')", "«foo(\"a\")»\n«foo(%q(a))»\nfoo('b')"],
      ["foo('=~/^a+$/')", "«foo('aaa')»\nfoo('ab')"],
      ['"...#{$X}..."', 'x = «"a#{b}c"»\ny = \'d#{e}\'\nz = "f"', "$X=b"],
      ['"SELECT #{$X} ..."', 'x = «"SELECT #{a} FROM b"»\ny = "DELETE #{c} "', "$X=a"],
      ['system("...#{$X}...")', '«system "ls #{dir}"»\nsystem "ls"', "$X=dir"],
      ["'...' + $X", "x = «'a' + b»\ny = b + 'a'", "$X=b"],
      ["`...`", "x = «`ls`»\ny = «`ls #{z}`»\nw = 'ls'"],
      ["`...#{$X}...`", "x = «`ls #{a}`»\ny = «%x(ls #{b})»\nz = `ls`", "$X=a", "$X=b"],
      [
        'foo("...#{$X}...")',
        "«foo(<<~SQL, 1)»\n  SELECT #{a}\nSQL\nfoo(<<~SQL, 2)\n  SELECT\nSQL".replace(
          "«foo(<<~SQL, 1)»",
          "«foo(<<~SQL)»",
        ),
        "$X=a",
      ],
      ["foo('...', $X)", "«foo(<<~SQL, a)»\n  SELECT 1\nSQL", "$X=a"],
    ]);
  });

  describe("blocks", () => {
    conforms("ruby", [
      [
        "foo do |$X| ... end",
        "«foo do |a|\n  b(a)\nend»\n«foo { |c| d }»\nfoo(e) { |f| g }\nfoo { h }",
        "$X=a",
        "$X=c",
      ],
      ["foo(...) do |$X| ... end", "«foo(1) do |a| b end»\n«foo { |c| d }»", "$X=a", "$X=c"],
      ["$XS.each { |$X| ... }", "«items.each do |i|\n  a(i)\nend»\nitems.map { |j| j }", "$X=i $XS=items"],
      ["foo(...)", "«foo(1)» do |a|\n  b\nend\n«foo» { c }"],
      ["foo { ... bar($X) ... }", "«foo { a; bar(b); c }»\nfoo { a }", "$X=b"],
      ["->($X) { ... }", "f = «->(a) { b }»\ng = ->(c, d) { e }", "$X=a"],
      ["foo(&:$M)", "«foo(&:bar)»\nfoo(bar)"],
    ]);
  });

  describe("statements", () => {
    conforms("ruby", [
      ["foo($X)\n...\nbar($X)", "«foo(a)\nx()\nbar(a)»\nbar(b)", "$X=a"],
      ["foo()\n...\nbar()", "«foo()\nif c\n  d.each do |e|\n    bar()»\n  end\nend"],
      ["foo()\n...\nbar()", "if c\n  foo()\nend\nbar()"],
      ["$X = foo()\n...\nbar($X)", "«a = foo()\nb = 1\nbar a»", "$X=a"],
      [
        "if $C\n  ...\nend",
        "«if a\n  b\nend»\n«c if d»\n«if e then f else g end»\nunless h\n  i\nend",
        "$C=a",
        "$C=d",
        "$C=e",
      ],
      ["$X if $C", "«a if b»\n«if c\n  d\nend»\ne unless f", "$C=b $X=a", "$C=c $X=d"],
      ["unless $C\n  ...\nend", "«a unless b»\nc if d\n«unless e\nend»", "$C=b", "$C=e"],
      ["if $C\n  ...\n  foo()\n  ...\nend", "«if a\n  b\n  foo()\nend»\nif a\n  b\nend", "$C=a"],
      ["if $C\n  ...\nelse\n  foo()\nend", "«if a\n  b\nelse\n  foo()\nend»\nif c\n  foo()\nend", "$C=a"],
      ["while $C\n  ...\nend", "«while a do b end»\n«c while d»\nuntil e do f end", "$C=a", "$C=d"],
      ["begin\n  ...\nrescue $E => $V\n  ...\nend", "«begin\n  a\nrescue B => c\n  d\nend»", "$E=B $V=c"],
      ["for $X in $XS\n  ...\nend", "«for a in b do c end»", "$X=a $XS=b"],
      ["case $X\n...\nend", "«case a\nwhen 1 then b\nelse c\nend»", "$X=a"],
      ["return $X", "def f\n  «return a» if b\n  c\n  «d»\nend", "$X=a", "$X=d"],
    ]);
  });

  describe("methods and classes", () => {
    conforms("ruby", [
      ["def $M(...) ... end", "«def a\n  b\nend»\n«def c(d, e: 1, *f, &g); end»", "$M=a", "$M=c"],
      ["def $M($P)\n  ...\nend", "«def a(b)\n  c\nend»\ndef d(e, f)\nend\ndef g\nend", "$M=a $P=b"],
      ["def self.$M(...)\n  ...\nend", "«def self.a(b)\n  c\nend»\ndef d\nend", "$M=a"],
      [
        "def $M(..., $P, ...)\n  ...\n  eval($P)\n  ...\nend",
        "«def a(b, c)\n  eval c\nend»\ndef d(e)\n  eval f\nend",
        "$M=a $P=c",
      ],
      ["class $C < ApplicationController ... end", "«class A < ApplicationController\n  b\nend»\nclass D\nend", "$C=A"],
      ["class $C\n  ...\nend", "«class A\n  b\nend»\n«class D < E; end»", "$C=A", "$C=D"],
      [
        "class $C < $B\n  ...\n  def $M(...)\n    ...\n  end\n  ...\nend",
        "«class A < B\n  c\n  def m\n    d\n  end\nend»\nclass E < F\n  g\nend",
        "$B=B $C=A $M=m",
      ],
      ["module $M\n  ...\nend", "«module A\n  b\nend»", "$M=A"],
      ["before_action $F, only: [...]", "class A\n  «before_action :b, only: [:c]»\n  before_action :d\nend", "$F=:b"],
      ["attr_accessor ..., :admin, ...", "class A\n  «attr_accessor :name, :admin»\n  attr_accessor :name\nend"],
    ]);
  });

  describe("assignments", () => {
    conforms("ruby", [
      ["$X = $E", "«a = 1»\n«@b = 2»\n«C = 3»\nd == 4", "$E=1 $X=a", "$E=2 $X=@b", "$E=3 $X=C"],
      ["$O.$A = $E", "«a.b = 1»\nc = 2", "$A=b $E=1 $O=a"],
      ["$X ||= $E", "«@a ||= b»\na = b", "$E=b $X=@a"],
      ["$X[$K] = $V", "«a['b'] = c»", "$K='b' $V=c $X=a"],
      ["$A, $B = $E", "«a, b = c»", "$A=a $B=b $E=c"],
      ["config.force_ssl = false", "«config.force_ssl = false»\nconfig.force_ssl = true"],
      ["Foo::BAR = $X", "«Foo::BAR = 1»", "$X=1"],
    ]);
  });

  describe("deep expressions and chains", () => {
    conforms("ruby", [
      ["foo(<... params[$K] ...>)", '«foo("a" + b(params[:c]))»\nfoo(d)', "$K=:c"],
      ["$X = <... input() ...>", "«a = input().to_i»\nb = c", "$X=a"],
      ["foo(). ... .bar()", "«foo().bar()»\n«foo().a.b(1).bar»\nfoo().baz"],
      ["$M.where(...). ... .first", "«User.where(a: 1).order(:b).first»\nUser.first", "$M=User"],
    ]);
  });

  describe("constants", () => {
    conforms("ruby", [
      ["foo('x')", "a = 'x'\n«foo(a)»"],
      ["foo('x')", "a = 'x'\na = 'y'\nfoo(a)"],
      ["foo('x')", "a = 'x'\na += 'y'\nfoo(a)"],
      ["foo('x')", "A = 'x'.freeze\n«foo A»\ndef m\n  «foo(A)»\nend"],
      ["foo('x')", "a = 'x'\ndef m\n  foo(a)\nend"],
      ["foo('x')", "a = 'x'\nb.each { |c| «foo(a)» }\nb.each { |a| foo(a) }"],
      ["foo('x')", "class C\n  K = 'x'\n  def m\n    «foo(K)»\n  end\nend\n«foo(C::K)»\nfoo(D::K)"],
      ["foo('x')", "def m(a = 'x')\n  foo(a)\nend"],
      ["foo('x')", "def m\n  @a = 'x'\n  foo(@a)\nend"],
      ["foo('xy')", "«foo('x' 'y')»\n«foo('x' + 'y')»\na = 'x'\n«foo(\"#{a}y\")»\nfoo(b + 'y')"],
      ["foo(10)", "n = 10\n«foo(n)»\nfoo(11)"],
      ['foo("$X")', "a = 'x'\n«foo(a)»", "$X=x"],
      ["foo(true)", "a = true\n«foo(a)»\nfoo(false)"],
    ]);
  });

  describe("what makes no difference", () => {
    conforms("ruby", [
      ["foo(a)", "«foo((a))»\n«foo( a )»\n«foo(\n  a, # the one\n)»\n«foo a»"],
      ["a && b", "x = «a && b»\ny if «a and b»"],
      ["require 'json'", '«require "json"»\n«require("json")»\nrequire "yaml"'],
      ["require $X", "«require a»\n«require 'b'»", "$X=a", "$X='b'"],
    ]);
  });

  knownWrong("ruby", [
    ["a rescue without its begin", "rescue Exception => $E\n  ...", "begin\n  a\nrescue Exception => e\n  b\nend"],
    ["an ellipsis among words", "%w[...]", "x = %w[a b]"],
    ["options in braces are options too", "foo(..., verify: false, ...)", "foo(a, { verify: false })"],
    ["a branch is returned, not all of them together", "return $X", "def f\n  «if a\n    b\n  end»\nend"],
  ]);
});

import { flows } from "../support/taint.ts";

describe("taint: Ruby within a function", () => {
  flows("ruby", [
    ["a source in a sink", "«sink(source())»", "Comes from source()", "Reaches sink(source())"],
    ["without parentheses", "x = source()\n«sink x»\nsink clean(x)"],
    ["through a variable", "x = source()\n«sink(x)»"],
    ["a variable that was given something else", "x = source()\nx = 'a'\nsink(x)"],
    ["a sanitizer in between", "x = clean(source())\nsink(x)"],
    ["an interpolation", 'x = source()\n«sink("a #{x} b")»\nsink(\'a #{x} b\')\nsink("a #{clean(x)}")'],
    ["a heredoc", "x = source()\n«sink(<<~SQL)»\n  a #{x} b\nSQL\nsink(<<~SQL)\n  a #{clean(x)}\nSQL"],
    ["a heredoc in a variable", "x = source()\nq = <<~SQL.strip\n  a #{x} b\nSQL\n«sink(q)»"],
    ["plus", "«sink('a' + source())»\nsink('a' + clean(source()))"],
    ["the % operator", "«sink('a %s' % source())»\n«sink('%s %s' % [1, source()])»"],
    ["format", "«sink(format('a %s', source()))»\nsink(format('a %s', clean(source())))"],
    ["appended with <<", "q = String.new\nq << 'a'\nq << source()\n«sink(q)»"],
    ["clean text appended with <<", "q = String.new\nq << clean(source())\nsink(q)"],
    ["added to a variable", "q = 'a'\nq += source()\n«sink(q)»"],
    ["concat", "q = String.new\nq.concat(source())\n«sink(q)»"],
    ["join", "«sink([source(), 'a'].join(' '))»\nsink([clean(source())].join(' '))"],
    ["a branch", "x = 'a'\nif c\n  x = source()\nend\n«sink(x)»"],
    ["a modifier", "x = 'a'\nx = source() if c\n«sink(x)»\nx = 'b' unless d\n«sink(x)»"],
    ["elsif and else", "x = source()\nif a\n  x = 'a'\nelsif b\n  x = 'b'\nelse\n  x = 'c'\nend\nsink(x)"],
    ["unless and else", "x = source()\nunless a\n  x = 'a'\nelse\n  x = 'b'\nend\nsink(x)"],
    [
      "an if as a value",
      "x = if c then source() else 'a' end\n«sink(x)»\ny = if source() then 'a' else 'b' end\nsink(y)",
    ],
    [
      "a block of statements as a value",
      "x = begin\n  log('a')\n  source()\nend\n«sink(x)»\ny = begin\n  source()\n  'a'\nend\nsink(y)",
    ],
    ["while with break", "x = 'a'\nwhile true\n  x = source()\n  break if c\n  x = 'b'\nend\n«sink(x)»"],
    ["until", "x = 'a'\nuntil c\n  x = source()\nend\n«sink(x)»"],
    ["for", "for x in source()\n  «sink(x)»\nend\nfor y in rows\n  sink(y)\nend"],
    ["a conditional expression", "«sink(c ? source() : 'a')»\nsink(source() ? 'a' : 'b')"],
    ["or and and", "«sink(source() || 'a')»\n«sink(c && source())»\nsink(source() && 'a')"],
    ["or with an assignment", "x = nil\nx ||= source()\n«sink(x)»"],
    ["a comparison", "sink(source() == 'a')\nsink(!source())\nsink(source() =~ /a/)"],
    ["numbers", "sink(source().to_i)\nsink(Integer(source()))\nsink(source().length)\n«sink(source().to_s)»"],
    ["truth values", "sink(source().empty?)\nsink(source().include?('a'))"],
    ["safe navigation", "«sink(source()&.strip)»\nsink(source()&.to_i)"],
    ["a hash", "h = { a: source(), b: 'b' }\n«sink(h[:a])»\nsink(h[:b])\n«sink(h)»"],
    ["a hash with texts for keys", "h = { 'a' => source(), 'b' => 'b' }\n«sink(h['a'])»\nsink(h['b'])"],
    ["a hash that is filled", "h = {}\nh[:a] = source()\n«sink(h[:a])»\nsink(h[:b])"],
    ["fetch", "h = { a: source() }\n«sink(h.fetch(:a))»"],
    ["an array", "l = [source(), 'b']\n«sink(l[0])»\nsink(l[1])\n«sink(l.first)»"],
    ["an array that is filled", "l = []\nl << source()\n«sink(l)»\nm = []\nm.push(source())\n«sink(m)»"],
    ["an array that is filled with clean things", "l = []\nl << clean(source())\nl.push('a')\nsink(l)"],
    ["several variables", "a, b = 'a', source()\nsink(a)\n«sink(b)»"],
    ["an array taken apart", "a, *b = ['a', source()]\n«sink(b)»\nsink(a)"],
    ["swapped", "a = source()\nb = 'b'\na, b = b, a\nsink(a)\n«sink(b)»"],
    ["an attribute", "o = load\no.a = source()\n«sink(o.a)»\no.a = 'a'\nsink(o.a)"],
    ["an exception", "begin\n  raise Error, source()\nrescue Error => e\n  «sink(e.message)»\nend"],
    [
      "what was known when it failed",
      "x = 'a'\nbegin\n  x = source()\n  run\n  x = 'b'\nrescue Error\n  «sink(x)»\nend",
    ],
    [
      "a method that rescues",
      "def f\n  x = 'a'\n  x = source()\n  run\n  x = 'b'\nrescue Error => e\n  «sink(x)»\nend",
    ],
    ["ensure", "begin\n  x = source()\nensure\n  «sink(x)»\nend"],
    ["ensure that cleans", "x = source()\nbegin\n  run\nensure\n  x = 'a'\nend\nsink(x)"],
    ["case", "case k\nwhen 1\n  x = source()\nelse\n  x = 'a'\nend\n«sink(x)»"],
    ["a case that cleans all", "x = source()\ncase k\nwhen 1 then x = 'a'\nelse x = 'b'\nend\nsink(x)"],
    [
      "case as a value",
      "x = case k\n    when 1 then source()\n    else 'a'\n    end\n«sink(x)»\ny = case source()\n    when 1 then 'a'\n    else 'b'\n    end\nsink(y)",
    ],
    ["exit and abort", "x = source()\nabort if c\n«sink(x)»\nexit(1)\nsink(x)"],
    [
      "a constant that is fetched by an unknown key",
      'H = { "a" => :x, "b" => :y }.freeze\nsink(H.fetch(source()))\n«sink(rows.fetch(source()))»',
    ],
    ["an unknown key of constants", "H = { a: 'x', b: 'y' }.freeze\nsink(H[source()])"],
    ["a splat", "l = [source()]\n«sink(*l)»\nh = { a: source() }\n«sink(**h)»"],
    ["a command in back-ticks is no clean text", "x = `ls #{source()}`\n«sink(x)»"],
    ["a symbol in between", "«sink(source().to_sym)»\nsink(:a)"],
  ]);
});

describe("taint: Ruby across functions", () => {
  flows("ruby", [
    [
      "into a method",
      "def run(cmd)\n  «sink(cmd)»\nend\n\nrun(source())",
      "Comes from source()",
      "Passed to run as cmd",
      "Reaches sink(cmd)",
    ],
    ["a method that nobody calls with it", "def run(cmd)\n  sink(cmd)\nend\n\nrun('a')\nsource()"],
    ["by name", "def run(a:, b: nil)\n  sink(a)\n  «sink(b)»\nend\n\nrun(a: 'a', b: source())"],
    ["the last value comes out", "def get\n  log('a')\n  source()\nend\n«sink(get)»\n«sink(get())»"],
    [
      "the last value of a branch comes out",
      "def get(c)\n  if c\n    source()\n  else\n    'a'\n  end\nend\n«sink(get(1))»",
    ],
    ["what is not the last value does not come out", "def get\n  source()\n  'a'\nend\nsink(get)"],
    ["return", "def get\n  return source() if c\n  'a'\nend\n«sink(get)»"],
    ["through a method that cleans", "def esc(x)\n  clean(x)\nend\nsink(esc(source()))"],
    ["a default argument", "def run(x = source())\n  «sink(x)»\nend"],
    ["all further arguments", "def run(*args)\n  «sink(args[0])»\nend\nrun(source())"],
    ["named arguments as a hash", "def run(**named)\n  «sink(named[:a])»\nend\nrun(a: source())"],
    [
      "a method of the own object",
      "class A\n  def go\n    run(source())\n  end\n  def run(x)\n    «sink(x)»\n  end\nend",
    ],
    [
      "a method of the own object without arguments",
      "class A\n  def go\n    «sink(name)»\n    sink(other)\n  end\n  def name\n    source()\n  end\n  def other\n    'a'\n  end\nend",
    ],
    ["self", "class A\n  def go\n    self.run(source())\n  end\n  def run(x)\n    «sink(x)»\n  end\nend"],
    [
      "an instance variable",
      "class A\n  def initialize(x)\n    @x = x\n    @y = 'y'\n  end\n  def run\n    «sink(@x)»\n    sink(@y)\n  end\nend\nA.new(source()).run",
    ],
    [
      "an instance variable that another method fills",
      "class A\n  def set\n    @x = source()\n  end\n  def run\n    «sink(@x)»\n    sink(@y)\n  end\nend",
    ],
    [
      "an instance variable of another class",
      "class A\n  def set\n    @x = source()\n  end\nend\nclass B\n  def run\n    sink(@x)\n  end\nend",
    ],
    [
      "an instance variable in the same method",
      "class A\n  def run\n    @x = source()\n    «sink(@x)»\n    @x = 'a'\n    sink(@x)\n  end\nend",
    ],
    [
      "an object in a variable",
      "class A\n  def initialize(x)\n    @x = x\n  end\n  def get\n    @x\n  end\nend\na = A.new(source())\n«sink(a.get)»\nb = A.new('b')\nsink(b.get)",
    ],
    [
      "an attribute reader",
      "class A\n  attr_reader :x\n  def initialize(x)\n    @x = x\n  end\nend\na = A.new(source())\n«sink(a.x)»\nb = A.new('b')\nsink(b.x)",
    ],
    [
      "super",
      "class B\n  def initialize(x)\n    @x = x\n  end\nend\nclass A < B\n  def initialize(x)\n    super(x)\n  end\n  def run\n    «sink(@x)»\n  end\nend\nA.new(source()).run",
    ],
    [
      "a method of the parent",
      "class B\n  def run(x)\n    «sink(x)»\n  end\nend\nclass A < B\n  def go\n    run(source())\n  end\nend",
    ],
    ["a class method", "class A\n  def self.run(x)\n    «sink(x)»\n  end\nend\nA.run(source())"],
    [
      "a module's method",
      "module A\n  class << self\n    def run(x)\n      «sink(x)»\n    end\n  end\nend\nA.run(source())",
    ],
    ["a lambda", "f = ->(x) { x + '!' }\n«sink(f.call(source()))»\nsink(f.call('a'))\n«sink(f.(source()))»"],
    ["a proc that reaches a sink", "f = lambda { |x| «sink(x)» }\nf.call(source())"],
    ["each", "source().each { |x| «sink(x)» }\nrows.each { |x| sink(x) }"],
    ["each with do", "source().each do |x|\n  «sink(x)»\nend"],
    ["each over pairs", "source().each do |k, v|\n  «sink(v)»\nend"],
    ["map", "«sink(source().map { |x| x.strip })»\nsink(source().map { |x| clean(x) })\n«sink(source().map(&:strip))»"],
    ["map and join", "«sink(source().map { |x| \"'#{x}'\" }.join(','))»\nsink(source().map { |x| x.to_i }.join(','))"],
    ["select", "«sink(source().select { |x| x })»"],
    ["inject", "«sink(source().inject { |all, x| all + x })»"],
    ["tap and then", 'source().tap { |x| «sink(x)» }\n«sink(source().then { |x| "a#{x}" })»'],
    ["a block sees the variables around", "y = source()\nrows.each { |x| «sink(y)» }"],
    ["a block gives the variables around a value", "y = 'a'\nrows.each { |x| y = source() }\n«sink(y)»"],
    ["yield", "def each_row\n  yield source()\nend\neach_row { |x| «sink(x)» }\neach_row { |x| sink(clean(x)) }"],
    ["a block as a parameter", "def each_row(&block)\n  block.call(source())\nend\neach_row { |x| «sink(x)» }"],
    ["a block that is handed on", "def run(x, &block)\n  [x].each(&block)\nend\nrun(source()) { |x| «sink(x)» }"],
    ["a method of the file in a block", "def run(x)\n  «sink(x)»\nend\nsource().each { |x| run(x) }"],
    [
      "a method of a module",
      "module M\n  def run(x)\n    «sink(x)»\n  end\nend\nclass A\n  include M\n  def go\n    run(source())\n  end\nend",
    ],
    ["a recursive method", "def f(x, n)\n  return x if n == 0\n  f(x, n - 1)\nend\n«sink(f(source(), 3))»"],
    ["a method that fills an array", "def fill(l, x)\n  l << x\nend\nl = []\nfill(l, source())\n«sink(l)»"],
    ["several values come out", "def two\n  return 'a', source()\nend\na, b = two\nsink(a)\n«sink(b)»"],
    ["a method that raises always", "def fail!\n  raise Error\nend\nx = source()\nif c\n  fail!\n  sink(x)\nend"],
  ]);
});

describe("taint: guards in Ruby", () => {
  flows("ruby", [
    ["a validator", "def f\n  x = source()\n  return unless valid?(x)\n  sink(x)\nend"],
    ["a validator's other side", "x = source()\nif allowed?(x)\n  sink(x)\nelse\n  «sink(x)»\nend"],
    ["unless", "x = source()\nunless allowed?(x)\n  «sink(x)»\nend"],
    ["equal to a constant", "x = source()\nif x == 'a'\n  sink(x)\nelse\n  «sink(x)»\nend"],
    ["not equal to a constant", "def f\n  x = source()\n  return if x != 'a'\n  sink(x)\nend"],
    ["in a list", "x = source()\nif %w[a b].include?(x)\n  sink(x)\nend\n«sink(x)»"],
    [
      "in a list with a name",
      "OK = %w[a b].freeze\ndef f\n  x = source()\n  raise Error unless OK.include?(x)\n  sink(x)\nend",
    ],
    ["in an untrusted list", "x = source()\nsink(x) if x.in?(OK)\nif source().include?(x)\n  «sink(x)»\nend"],
    ["it has something in it", "x = source()\n«sink(x)» if x.include?('a')"],
    ["a key of a hash", "x = source()\nif OK.key?(x)\n  sink(x)\nend"],
    [
      "an expression for the whole text",
      "x = source()\nsink(x) if x =~ /\\A[a-z]+\\z/\n«sink(x)» if x !~ /\\A[a-z]+\\z/",
    ],
    ["match?", "x = source()\nsink(x) if x.match?(/\\A\\d+\\z/)\nsink(x) if /\\A\\d+\\z/.match?(x)"],
    ["an expression for one line", "x = source()\n«sink(x)» if x =~ /^[a-z]+$/"],
    ["an expression for a part", "x = source()\n«sink(x)» if x =~ /[a-z]+/"],
    ["case over constants", "x = source()\ncase x\nwhen 'a', 'b'\n  sink(x)\nelse\n  «sink(x)»\nend"],
    ["case over a class proves nothing", "x = source()\ncase x\nwhen String\n  «sink(x)»\nend"],
    ["the host of an address", "u = URI(source())\nif HOSTS.include?(u.host)\n  sink(u)\nend\n«sink(u)»"],
    ["an empty value", "x = source()\nsink(x) if !x\n«sink(x)»"],
    ["in a conditional expression", "x = source()\nsink(OK.include?(x) ? x : 'b')\n«sink(OK.include?(x) ? 'b' : x)»"],
    ["in the same expression", "x = source()\nx == 'a' && sink(x)\nx == 'a' || «sink(x)»"],
    ["a guard before the call", "def run(x)\n  sink(x)\nend\nx = source()\nrun(x) if valid?(x)"],
    [
      "only until it is given something else",
      "def f\n  x = source()\n  return unless valid?(x)\n  x = source()\n  «sink(x)»\nend",
    ],
  ]);
});

describe("taint: parameters of a Rails action", () => {
  flows(
    "ruby",
    [
      ["an element", "class A < B\n  def show\n    «sink(params[:id])»\n    sink(params[:id].to_i)\n  end\nend"],
      [
        "an element of an element",
        'class A < B\n  def show\n    x = params[:user][:name]\n    «sink("a #{x}")»\n  end\nend',
      ],
      [
        "permitted ones",
        "class A < B\n  def show\n    «sink(user_params)»\n  end\n  private\n  def user_params\n    params.require(:user).permit(:name)\n  end\nend",
      ],
      [
        "through a filter",
        "class A < B\n  before_action :load\n  def show\n    «sink(@name)»\n  end\n  def load\n    @name = params[:name]\n  end\nend",
      ],
      [
        "a helper that cleans",
        "class A < B\n  def show\n    sink(id)\n  end\n  def id\n    clean(params[:id])\n  end\nend",
      ],
    ],
    "mode: taint\npattern-sources:\n  - pattern: params\npattern-sinks:\n  - pattern: sink(...)\npattern-sanitizers:\n  - pattern: clean(...)",
  );
});

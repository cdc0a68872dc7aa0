import type { BinderEntry, KindEntry, LanguageDefinition } from "./definition.ts";
import { Role } from "./roles.ts";
import { rubyFlow } from "./rubyFlow.ts";
import { rubyPatterns } from "./rubyPatterns.ts";
import { rubyShape } from "./rubyShape.ts";
import { unescapeC } from "./strings.ts";
import type { SyntaxView } from "./view.ts";

const name = { role: "name" } as const;
const block = { role: "block" } as const;
const functionKind = { role: "function", name: "name", parameters: "parameters", body: "body" } as const;
const lambdaKind = { role: "lambda", parameters: "parameters", body: "body" } as const;
const parameter = { role: "parameter", name: "name" } as const;
const branches = { condition: "condition", consequence: "consequence", alternative: "alternative" } as const;

const kinds: Record<string, KindEntry> = {
  program: { role: "program" },
  identifier: name,
  constant: name,
  instance_variable: name,
  class_variable: name,
  global_variable: name,
  self: name,
  super: name,
  hash_key_symbol: name,
  call: { role: "call", callee: "method", arguments: "arguments" },
  callee: { role: "member", object: "receiver", name: "method" },
  attribute: { role: "member", object: "receiver", name: "method" },
  frozen: { role: "transparent" },
  argument_list: { role: "arguments" },
  keyword_argument: { role: "keywordArgument", name: "key", value: "value" },
  splat_argument: { role: "spread" },
  hash_splat_argument: { role: "spread" },
  scope_resolution: { role: "member", object: "scope", name: "name" },
  global_constant: { role: "transparent" },
  element_reference: { role: "index", object: "object", index: "value" },
  string: { role: "string" },
  shell_string: { role: "string" },
  heredoc_beginning: { role: "transparent" },
  heredoc_body: { role: "string" },
  heredoc_content: { role: "stringContent" },
  string_content: { role: "stringContent" },
  escape_sequence: { role: "escape" },
  interpolation: { role: "interpolation" },
  chained_string: { role: "joinedStrings" },
  integer: { role: "number" },
  float: { role: "number" },
  regex: { role: "regex" },
  binary: { role: "binary", left: "left", right: "right" },
  unary: { role: "unary" },
  assignment: { role: "assign", left: "left", right: "right" },
  field_assignment: { role: "assign", left: "left", right: "right" },
  operator_assignment: { role: "augmentedAssign", left: "left", right: "right" },
  left_assignment_list: { role: "list" },
  right_assignment_list: { role: "list" },
  hash: { role: "object" },
  pair: { role: "pair", key: "key", value: "value" },
  array: { role: "list" },
  parenthesized_statements: { role: "transparent" },
  method: functionKind,
  singleton_method: functionKind,
  lambda: lambdaKind,
  block: lambdaKind,
  do_block: lambdaKind,
  method_parameters: { role: "parameters" },
  lambda_parameters: { role: "parameters" },
  block_parameters: { role: "parameters" },
  optional_parameter: { role: "parameter", name: "name", value: "value" },
  keyword_parameter: { role: "parameter", name: "name", value: "value" },
  splat_parameter: parameter,
  hash_splat_parameter: parameter,
  block_parameter: parameter,
  class: { role: "class", name: "name", body: "body" },
  module: { role: "class", name: "name", body: "body" },
  body_statement: block,
  block_body: block,
  // biome-ignore lint/suspicious/noThenProperty: it is a node kind of the grammar.
  then: block,
  do: block,
  else: block,
  ensure: block,
  begin: block,
  attempt: { role: "try", body: "body" },
  attempted: block,
  begin_block: block,
  end_block: block,
  empty_statement: { role: "optional" },
  return: { role: "return" },
  if: { role: "conditional", keyword: "if", ...branches },
  elsif: { role: "conditional", keyword: "if", ...branches },
  unless: { role: "conditional", keyword: "unless", ...branches },
  if_modifier: { role: "conditional", keyword: "if", condition: "condition", consequence: "body" },
  unless_modifier: { role: "conditional", keyword: "unless", condition: "condition", consequence: "body" },
  conditional: { role: "conditional", ...branches },
  while: { role: "loop", keyword: "while", condition: "condition", body: "body" },
  until: { role: "loop", keyword: "until", condition: "condition", body: "body" },
  while_modifier: { role: "loop", keyword: "while", condition: "condition", body: "body" },
  until_modifier: { role: "loop", keyword: "until", condition: "condition", body: "body" },
  for: { role: "forEach", left: "pattern", right: "value", body: "body" },
  case: { role: "switch", condition: "value" },
  when: { role: "block", value: "pattern" },
  case_match: { role: "switch", condition: "value" },
  rescue: { role: "catch", name: "variable", body: "body" },
  break: { role: "jump" },
  next: { role: "jump" },
  redo: { role: "jump" },
  retry: { role: "jump" },
  yield: { role: "yield" },
  comment: { role: "comment" },
  uninterpreted: { role: "comment" },
};

const binders: Record<string, BinderEntry> = {
  assignment: { names: ["left"], value: "right", scope: "function", what: "variable" },
  operator_assignment: { names: ["left"], scope: "block", what: "write" },
  method_parameters: { names: [], scope: "block", what: "parameter" },
  lambda_parameters: { names: [], scope: "block", what: "parameter" },
  block_parameters: { names: [], scope: "block", what: "parameter" },
  for: { names: ["pattern"], scope: "function", what: "loop" },
  rescue: { names: ["variable"], scope: "function", what: "loop" },
  method: { names: ["name"], scope: "outer", what: "function" },
  class: { names: ["name"], scope: "outer", what: "class" },
  module: { names: ["name"], scope: "outer", what: "class" },
};

export const ruby: LanguageDefinition = {
  id: "ruby",
  title: "Ruby",
  aliases: ["rb"],
  grammar: "ruby",
  editorIds: ["ruby"],
  extensions: [".rb", ".rake", ".gemspec", ".ru", ".jbuilder", ".podspec"],
  filenames: ["Gemfile", "Rakefile", "Guardfile", "Capfile", "Vagrantfile", "Podfile", "Brewfile", "Fastfile"],
  interpreters: ["ruby", "jruby"],
  sample:
    "#!/usr/bin/env ruby\nrequire 'a'\nmodule B::C\n  class D < E::F\n    K = %w[x y].freeze\n    before_action :g, only: [:h], if: -> { i }\n    def self.j(k, l = 1, *m, n:, **o, &p)\n      return q unless r&.s(t)\n      @u ||= \"v#{w.x { |y, (z, a)| y + z }}\\n\"\n    rescue G, H => e\n      raise I, 'j'\n    ensure\n      k\n    end\n" +
    "  end\nend\n# l\nm.n :o => p, 'q': 1, **r do |s| `t #{u}`; end\nv = w ? %x(ls) : x[:y]; a, b = b, a\ncase c when 1, 2 then d else e end\nf(<<~EOT, g)\n  h #{i}\nEOT\nwhile j do k until l end\nm = { n: 1, :o => 2 } if p !~ /q#{r}/i\ndef s(",
  shape: rubyShape,
  kinds,
  binders,
  scopes: {
    function: ["program", "method", "singleton_method"],
    block: ["block", "do_block", "lambda"],
    class: ["class", "module"],
  },
  closedScopes: {
    kinds: ["method", "singleton_method", "class", "module"],
    sees: (written) => /^[A-Z]/.test(written),
    inClasses: true,
  },
  nonExpressions: ["hash_key_symbol"],
  outerNames: [],
  optionalFields: {
    class: ["superclass"],
    case: ["else"],
  },
  punctuation: [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ";",
    "|",
    ":",
    "=>",
    '"',
    "'",
    "`",
    "do",
    "begin",
    "end",
    "then",
    "return",
  ],
  tokenAlternatives: {
    "&&": ["and"],
    and: ["&&"],
    "||": ["or"],
    or: ["||"],
    "!": ["not"],
    not: ["!"],
    "&.": ["."],
    ".": ["&."],
  },
  implicitReturns: "last",
  patterns: rubyPatterns,
  flow: rubyFlow,
  pathSeparator: "::",
  lineComment: "#",
  selfNames: ["self"],
  unescape: unescapeC,
  stringShape,
  imports: () => [],
  modulePath: requiredFile,
  canonicalModule: (module) => module,
  localName: (module) => module,
  renderImport: ({ module }, _style, quote) => `require ${quote}${module}${quote}`,
};

function stringShape(literal: string): { open: number; close: number; raw: boolean; template: boolean } {
  if (/^\r?\n/.test(literal)) {
    const open = literal.startsWith("\r") ? 2 : 1;
    const closing = /\n?[ \t]*\w+$/.exec(literal)?.[0].length ?? 0;
    return { open, close: Math.min(closing, literal.length - open), raw: false, template: true };
  }
  const prefix = /^%[a-zA-Z]?/.exec(literal)?.[0] ?? "";
  const raw = literal.startsWith("'") || /^%q/.test(prefix);
  if (/^\?/.test(literal)) return { open: 1, close: 0, raw, template: false };
  return { open: prefix.length + 1, close: 1, raw, template: !raw };
}

/** `require "json"` names the file `json`. */
function requiredFile(view: SyntaxView, node: number): string | undefined {
  if (view.role(node) !== Role.call) return undefined;
  const callee = view.child(node, "callee");
  const list = view.child(node, "arguments");
  if (callee < 0 || list < 0 || !/^require(?:_relative)?$/.test(view.textOf(callee))) return undefined;
  const [file, ...others] = view.children(list);
  if (file === undefined || others.length > 0 || view.role(file) !== Role.string) return undefined;
  const literal = view.textOf(file);
  return literal.includes("#{") ? undefined : literal.slice(1, -1);
}

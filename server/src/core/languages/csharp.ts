import { csharpFlow } from "./csharpFlow.ts";
import { importedNames, modulePath } from "./csharpImports.ts";
import { csharpPatterns } from "./csharpPatterns.ts";
import { csharpShape } from "./csharpShape.ts";
import type { BinderEntry, KindEntry, LanguageDefinition, StringShape } from "./definition.ts";
import { unescapeC } from "./strings.ts";

const typeKind = { role: "class", name: "name", body: "body" } as const;
const functionKind = { role: "function", name: "name", parameters: "parameters", body: "body" } as const;
const declarationKind = { role: "declaration", type: "type" } as const;

const kinds: Record<string, KindEntry> = {
  compilation_unit: { role: "program" },
  identifier: { role: "name" },
  member_key: { role: "name" },
  implicit_parameter: { role: "name" },
  discard: { role: "name" },
  invocation_expression: { role: "call", callee: "function", arguments: "arguments" },
  object_creation_expression: {
    role: "call",
    callee: "type",
    arguments: "arguments",
    trailing: "initializer",
    keyword: "new",
  },
  attribute: { role: "call", callee: "name", arguments: "arguments", keyword: "[" },
  argument_list: { role: "arguments" },
  attribute_argument_list: { role: "arguments" },
  named_argument: { role: "keywordArgument", name: "name", value: "value" },
  reference_argument: { role: "transparent" },
  spread_element: { role: "spread" },
  member_access_expression: { role: "member", object: "expression", name: "name" },
  conditional_access_expression: { role: "member", object: "condition", name: "name" },
  qualified_name: { role: "member", object: "qualifier", name: "name" },
  element_access_expression: { role: "index", object: "expression", index: "subscript" },
  string_literal: { role: "string" },
  verbatim_string_literal: { role: "string" },
  raw_string_literal: { role: "string" },
  interpolated_string_expression: { role: "string" },
  string_literal_content: { role: "stringContent" },
  raw_string_content: { role: "stringContent" },
  string_content: { role: "stringContent" },
  escape_sequence: { role: "escape" },
  interpolation: { role: "interpolation", value: "value" },
  integer_literal: { role: "number" },
  real_literal: { role: "number" },
  binary_expression: { role: "binary", left: "left", right: "right" },
  prefix_unary_expression: { role: "unary" },
  update_expression: { role: "unary" },
  not_null_expression: { role: "transparent" },
  parenthesized_expression: { role: "transparent" },
  assignment_expression: { role: "assign", left: "left", right: "right" },
  compound_assignment: { role: "augmentedAssign", left: "left", right: "right" },
  local_declaration_statement: declarationKind,
  field_declaration: declarationKind,
  event_field_declaration: declarationKind,
  variable_declaration: declarationKind,
  variable_declarator: { role: "declarator", left: "name", right: "value" },
  property_declaration: { role: "declarator", left: "name", right: "value", type: "type" },
  enum_member_declaration: { role: "declarator", left: "name", right: "value" },
  initializer_expression: { role: "object" },
  member_initializer: { role: "pair", key: "left", value: "right" },
  collection_initializer: { role: "list" },
  collection_expression: { role: "list" },
  anonymous_object_creation_expression: { role: "list" },
  tuple_expression: { role: "list" },
  tuple_pattern: { role: "list" },
  class_declaration: typeKind,
  struct_declaration: typeKind,
  record_declaration: typeKind,
  interface_declaration: typeKind,
  enum_declaration: typeKind,
  declaration_list: { role: "classBody" },
  enum_member_declaration_list: { role: "classBody" },
  method_declaration: functionKind,
  constructor_declaration: functionKind,
  destructor_declaration: functionKind,
  local_function_statement: functionKind,
  lambda_expression: { role: "lambda", parameters: "parameters", body: "body" },
  anonymous_method_expression: { role: "lambda", parameters: "parameters", body: "body" },
  parameter_list: { role: "parameters", type: "type" },
  cast_expression: { role: "none", type: "type", value: "value" },
  is_pattern_expression: { role: "none", left: "expression", right: "pattern" },
  switch_expression: { role: "switch", condition: "operand" },
  switch_expression_arm: { role: "none", value: "pattern", body: "body" },
  from_clause: { role: "forEach", left: "name", right: "value" },
  where_clause: { role: "conditional", condition: "condition" },
  parameter: { role: "parameter", name: "name", value: "value", type: "type" },
  block: { role: "block" },
  expression_statement: { role: "expressionStatement" },
  return_statement: { role: "return" },
  if_statement: { role: "conditional", condition: "condition", consequence: "consequence", alternative: "alternative" },
  conditional_expression: {
    role: "conditional",
    condition: "condition",
    consequence: "consequence",
    alternative: "alternative",
  },
  while_statement: { role: "loop", condition: "condition", body: "body" },
  do_statement: { role: "loop", condition: "condition", body: "body" },
  for_statement: { role: "loop", condition: "condition", body: "body" },
  foreach_statement: { role: "forEach", left: "left", right: "right", body: "body", type: "type" },
  switch_statement: { role: "switch", condition: "value", body: "body" },
  switch_section: { role: "block", value: "value" },
  try_statement: { role: "try", body: "body" },
  catch_clause: { role: "catch", name: "name", body: "body", type: "type" },
  throw_statement: { role: "throw" },
  throw_expression: { role: "throw" },
  break_statement: { role: "jump" },
  continue_statement: { role: "jump" },
  goto_statement: { role: "jump" },
  await_expression: { role: "await" },
  yield_statement: { role: "yield" },
  using_directive: { role: "import" },
  comment: { role: "comment" },
  modifier: { role: "optional" },
  implicit_type: { role: "optional" },
  empty_statement: { role: "optional" },
  type_argument_list: { role: "typeArguments" },
  type_parameter_list: { role: "optional" },
  type_parameter_constraints_clause: { role: "optional" },
  constructor_initializer: { role: "optional", arguments: "arguments" },
  explicit_interface_specifier: { role: "optional" },
  declaration_expression: { role: "none", name: "name", type: "type" },
  declaration_pattern: { role: "none", name: "name", type: "type" },
};

const variable = { scope: "block", what: "variable" } as const;
const taken = { scope: "block", what: "loop" } as const;
const written = { scope: "block", what: "write" } as const;
const classBinder: BinderEntry = { names: ["name"], scope: "outer", what: "class" };
const functionBinder: BinderEntry = { names: ["name"], scope: "outer", what: "function" };

const binders: Record<string, BinderEntry> = {
  variable_declarator: { names: ["name"], value: "value", ...variable },
  property_declaration: { names: ["name"], value: "value", ...variable },
  enum_member_declaration: { names: ["name"], value: "value", ...variable },
  parameter: { names: ["name"], scope: "block", what: "parameter" },
  lambda_expression: { names: ["parameter"], scope: "block", what: "parameter" },
  catch_clause: { names: ["name"], ...taken },
  foreach_statement: { names: ["left"], ...taken },
  from_clause: { names: ["name"], ...taken },
  declaration_expression: { names: ["name"], ...taken },
  declaration_pattern: { names: ["name"], ...taken },
  recursive_pattern: { names: ["name"], ...taken },
  var_pattern: { names: ["name"], ...taken },
  method_declaration: functionBinder,
  local_function_statement: functionBinder,
  class_declaration: classBinder,
  struct_declaration: classBinder,
  record_declaration: classBinder,
  interface_declaration: classBinder,
  enum_declaration: classBinder,
  assignment_expression: { names: ["left"], value: "right", ...written },
  compound_assignment: { names: ["left"], ...written },
  update_expression: { names: ["operand"], ...written },
  reference_argument: { names: ["operand"], ...written },
};

export const csharp: LanguageDefinition = {
  id: "csharp",
  title: "C#",
  aliases: ["c#"],
  grammar: "csharp",
  editorIds: ["csharp"],
  extensions: [".cs", ".csx"],
  filenames: [],
  interpreters: ["dotnet-script"],
  sample:
    'using System;\nusing static A.B;\nusing C = D.E;\nnamespace F { [G(1, H = "i")] public class J<K> : L, M where K : class {\n private const string N = @"o""", P = """q""";\n' +
    ' public async Task<int> R([S] string t, int u = 1) { var v = await w?.X<Y>($"z{t,1:x}{{}}", ref a, b: c) ?? new D(1) { E = 2, F = { 3 } };\n' +
    "  foreach (var (g, h) in i) if (j is string k && !l) return m switch { 1 => 2, _ => throw n }; else { o?[0]++; }\n // p\n" +
    "  using var q = from r in s where t orderby u select v; try { lock (w) { } } catch (X y) when (z) { } finally { goto a; }\n switch (b) { case 1: break; default: yield return c; } }\n" +
    " public int D { get; private set; } = 1; string E => F; public J() : base(1) { (G, H) = (i => i, delegate (int j) { }); } } }\nclass K { void L() { if (",
  kinds,
  binders,
  scopes: {
    function: [
      "compilation_unit",
      "method_declaration",
      "constructor_declaration",
      "destructor_declaration",
      "operator_declaration",
      "conversion_operator_declaration",
      "indexer_declaration",
      "accessor_declaration",
      "local_function_statement",
      "lambda_expression",
      "anonymous_method_expression",
    ],
    block: [
      "block",
      "for_statement",
      "foreach_statement",
      "using_statement",
      "fixed_statement",
      "catch_clause",
      "switch_section",
      "switch_expression_arm",
      "query_expression",
    ],
    class: [
      "class_declaration",
      "struct_declaration",
      "record_declaration",
      "interface_declaration",
      "enum_declaration",
    ],
  },
  nonExpressions: ["member_key"],
  outerNames: [],
  optionalFields: {
    if_statement: ["alternative"],
    foreach_statement: ["type"],
    try_statement: [],
    catch_clause: ["type", "name"],
  },
  punctuation: ["(", ")", "[", "]", "{", "}", ",", ";", ".", ":", '"', "=>", "?"],
  tokenAlternatives: {},
  anyOrder: [
    "class_declaration",
    "struct_declaration",
    "record_declaration",
    "interface_declaration",
    "enum_declaration",
    "method_declaration",
    "constructor_declaration",
    "destructor_declaration",
    "local_function_statement",
    "property_declaration",
    "field_declaration",
    "event_field_declaration",
    "local_declaration_statement",
    "variable_declaration",
    "parameter",
    "base_list",
  ],
  reshape: csharpShape,
  bareMembers: true,
  implicitReturns: "lambda",
  // What a project has without a word: its own namespace `System`, and the implicit usings of the SDK.
  implicitImports: [
    "System",
    "System.Collections.Generic",
    "System.IO",
    "System.Linq",
    "System.Net.Http",
    "System.Threading",
    "System.Threading.Tasks",
  ],
  patterns: csharpPatterns,
  flow: csharpFlow,
  lineComment: "//",
  selfNames: ["this"],
  unescape: unescapeC,
  stringShape,
  imports: importedNames,
  modulePath,
  canonicalModule: (name) => name,
  // A using opens a namespace: all names in it go by themselves.
  localName: () => "*",
  renderImport: ({ module, name, as }) =>
    as ? `using ${as} = ${name ? `${module}.${name}` : module};` : `using ${module};`,
};

function stringShape(literal: string): StringShape {
  const [, prefix = "", quotes = '"'] = /^([$@]*)("+)/.exec(literal) ?? [];
  const isVerbatim = prefix.includes("@");
  const isRaw = !isVerbatim && quotes.length >= 3;
  const mark = isRaw ? quotes.length : 1;
  const template = prefix.includes("$");
  return {
    open: prefix.length + mark,
    close: mark + (/u8$/i.test(literal) ? 2 : 0),
    raw: isRaw || isVerbatim,
    template,
    unescape: (text) => {
      if (isRaw) return template ? text : dedentRaw(text);
      const plain = isVerbatim ? text.replaceAll('""', '"') : unescapeC(text);
      return template ? plain.replaceAll("{{", "{").replaceAll("}}", "}") : plain;
    },
  };
}

/** A raw string over several lines begins and ends at its line breaks, and loses the indentation of its last line. */
function dedentRaw(text: string): string {
  const lines = text.split(/\r?\n/);
  if (lines.length < 2) return text;
  const indent = lines.at(-1)!;
  const inner = lines.slice(1, -1);
  return inner.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join("\n");
}

import type { BinderEntry, ImportedName, KindEntry, LanguageDefinition } from "./definition.ts";
import { kotlinFlow } from "./kotlinFlow.ts";
import { kotlinPatterns } from "./kotlinPatterns.ts";
import { kotlinShape } from "./kotlinShape.ts";
import { unescapeC } from "./strings.ts";
import type { SyntaxView } from "./view.ts";

const typeKind = { role: "class", name: "name", body: "body" } as const;
const functionKind = { role: "function", name: "name", parameters: "parameters", body: "body" } as const;
const parameterKind = { role: "parameter", name: "name", value: "value", type: "type" } as const;

const kinds: Record<string, KindEntry> = {
  source_file: { role: "program" },
  identifier: { role: "name" },
  call_expression: { role: "call", callee: "callee", arguments: "arguments" },
  constructor_invocation: { role: "call", callee: "callee", arguments: "arguments" },
  annotation: { role: "call", callee: "callee", arguments: "arguments", keyword: "@" },
  value_arguments: { role: "arguments" },
  named_argument: { role: "keywordArgument", name: "name", value: "value" },
  spread_expression: { role: "spread" },
  navigation_expression: { role: "member", object: "object", name: "name" },
  index_expression: { role: "index", object: "object", index: "index" },
  string_literal: { role: "string" },
  multiline_string_literal: { role: "string" },
  string_content: { role: "stringContent" },
  escape_sequence: { role: "escape" },
  interpolation: { role: "interpolation" },
  number_literal: { role: "number" },
  float_literal: { role: "number" },
  binary_expression: { role: "binary", left: "left", right: "right" },
  in_expression: { role: "binary", left: "left", right: "right" },
  constant_literal: { role: "none" },
  qualified_type: { role: "name" },
  unary_expression: { role: "unary" },
  update_expression: { role: "unary" },
  not_null_expression: { role: "transparent" },
  parenthesized_expression: { role: "transparent" },
  assignment: { role: "assign", left: "left", right: "right" },
  compound_assignment: { role: "augmentedAssign", left: "left", right: "right" },
  property_declaration: { role: "declarator", left: "left", right: "right", type: "type" },
  multi_variable_declaration: { role: "list" },
  variable_declaration: { role: "parameter", name: "name", type: "type" },
  collection_literal: { role: "list" },
  class_declaration: typeKind,
  object_declaration: typeKind,
  companion_object: typeKind,
  object_literal: { role: "class", body: "body" },
  class_body: { role: "classBody" },
  companion_body: { role: "classBody" },
  enum_class_body: { role: "classBody" },
  function_declaration: functionKind,
  anonymous_function: { role: "function", parameters: "parameters", body: "body" },
  secondary_constructor: { role: "function", parameters: "parameters", body: "body" },
  lambda_literal: { role: "lambda", parameters: "parameters", body: "body" },
  function_value_parameters: { role: "parameters" },
  class_parameters: { role: "parameters" },
  lambda_parameters: { role: "parameters" },
  parameter: parameterKind,
  class_parameter: parameterKind,
  block: { role: "block" },
  return_expression: { role: "return" },
  if_expression: {
    role: "conditional",
    condition: "condition",
    consequence: "consequence",
    alternative: "alternative",
  },
  while_statement: { role: "loop", condition: "condition", body: "body" },
  do_while_statement: { role: "loop", condition: "condition", body: "body" },
  for_statement: { role: "forEach", left: "left", right: "right", body: "body" },
  when_expression: { role: "switch", condition: "subject" },
  when_entry: { role: "block", value: "condition" },
  try_expression: { role: "try", body: "body" },
  catch_block: { role: "catch", name: "name", body: "body", type: "type" },
  throw_expression: { role: "throw" },
  jump_expression: { role: "jump" },
  import: { role: "import" },
  line_comment: { role: "comment" },
  block_comment: { role: "comment" },
  shebang: { role: "comment" },
  modifiers: { role: "optional" },
  type_modifiers: { role: "optional" },
  type_arguments: { role: "typeArguments" },
  type_parameters: { role: "optional" },
  type_constraints: { role: "optional" },
};

const variable = { scope: "block", what: "variable" } as const;
const taken = { scope: "block", what: "loop" } as const;
const written = { scope: "block", what: "write" } as const;
const parameterBinder: BinderEntry = { names: ["name"], scope: "block", what: "parameter" };
const classBinder: BinderEntry = { names: ["name"], scope: "outer", what: "class" };

const binders: Record<string, BinderEntry> = {
  property_declaration: { names: ["left"], value: "right", ...variable },
  parameter: parameterBinder,
  class_parameter: parameterBinder,
  lambda_parameters: { names: [], scope: "block", what: "parameter" },
  for_statement: { names: ["left"], ...taken },
  catch_block: { names: ["name"], ...taken },
  function_declaration: { names: ["name"], scope: "outer", what: "function" },
  class_declaration: classBinder,
  object_declaration: classBinder,
  assignment: { names: ["left"], value: "right", ...written },
  compound_assignment: { names: ["left"], ...written },
  update_expression: { names: ["argument"], ...written },
};

export const kotlin: LanguageDefinition = {
  id: "kotlin",
  title: "Kotlin",
  aliases: ["kt"],
  grammar: "kotlin",
  editorIds: ["kotlin"],
  extensions: [".kt", ".kts"],
  filenames: [],
  interpreters: ["kotlin", "kotlinc"],
  sample:
    '@file:A("b")\npackage c.d\nimport e.f\nimport g.h as i\nimport j.*\n@K(l = "m") data class N<O>(private val p: Q = 1, r: S?) : T(p), U by v {\n  companion object {\n    const val W = 0x1F\n  }\n' +
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text.
    '  override suspend fun <X> y(@Z a: B, vararg c: D = 1): E<F>? where X : G {\n    val h = i?.j!!.k(l, m = n) { o, (p, q) -> o + p }\n    var (r, s) = """t ${u} $v""" to "w \\n ${x.y}"\n    // z\n' +
    "    for (a in 1..2) if (b is C && d !in e) f() else { g[1] = h as? I }\n    while (j) { break }\n    do { k++ } while (-l)\n    when (m) { 1, 2 -> n; is O -> { p() }; else -> throw Q(*r) }\n" +
    "    try { s -= t } catch (u: V) { return@y w } finally { x::y }\n    z = object : A { init { } }\n  }\n  constructor(b: C) : this(b, 'd')\n  val e by lazy { f ?: g }\n    get() = field\n}\nfun h() = i {",
  kinds,
  binders,
  scopes: {
    function: [
      "source_file",
      "function_declaration",
      "anonymous_function",
      "secondary_constructor",
      "lambda_literal",
      "getter",
      "setter",
      "anonymous_initializer",
    ],
    block: ["block", "for_statement", "catch_block", "when_expression", "when_entry"],
    class: ["class_declaration", "object_declaration", "object_literal"],
  },
  nonExpressions: [],
  outerNames: [],
  optionalFields: { if_expression: ["alternative"], catch_block: ["type"] },
  punctuation: ["(", ")", "[", "]", "{", "}", ",", ";", ".", ":", '"', '"""', "->", "?."],
  tokenAlternatives: {},
  anyOrder: [
    "modifiers",
    "class_declaration",
    "object_declaration",
    "companion_object",
    "object_literal",
    "delegation_specifiers",
    "function_declaration",
    "anonymous_function",
    "secondary_constructor",
    "property_declaration",
    "parameter",
    "class_parameter",
  ],
  headers: ["package_header", "file_annotation"],
  reshape: kotlinShape,
  bareMembers: true,
  implicitImports: [
    "kotlin",
    "kotlin.annotation",
    "kotlin.collections",
    "kotlin.comparisons",
    "kotlin.io",
    "kotlin.ranges",
    "kotlin.sequences",
    "kotlin.text",
    "kotlin.jvm",
    "java.lang",
  ],
  patterns: kotlinPatterns,
  flow: kotlinFlow,
  lineComment: "//",
  selfNames: ["this"],
  unescape: unescapeC,
  stringShape: (literal) => {
    const isRaw = literal.startsWith('"""');
    const quotes = isRaw ? 3 : 1;
    const inner = isRaw ? literal : literal.replace(/\\./g, "");
    return { open: quotes, close: quotes, raw: isRaw, template: /\$[\p{L}_{`]/u.test(inner) };
  },
  imports: importedNames,
  modulePath: () => undefined,
  canonicalModule: (name) => name,
  localName: (module) => module.slice(module.lastIndexOf(".") + 1),
  renderImport: ({ module, name, as }) => `import ${name ? `${module}.${name}` : module}${as ? ` as ${as}` : ""}`,
};

/** `import a.b.C` binds `C`, `import a.b.C as D` binds `D`, and `import a.b.*` opens a package. */
function importedNames(view: SyntaxView, node: number): ImportedName[] {
  const [name, alias] = view.children(node);
  if (name === undefined) return [];
  const path = view.textOf(name).replace(/[\s`]+/g, "");
  if (alias !== undefined) return [{ local: view.textOf(alias), path, node: alias }];
  const isOpened = /\.\s*\*\s*;?$/.test(view.textOf(node));
  return [{ local: isOpened ? "*" : path.slice(path.lastIndexOf(".") + 1), path, node: name }];
}

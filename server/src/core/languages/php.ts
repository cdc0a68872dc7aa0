import type { BinderEntry, ImportedName, KindEntry, LanguageDefinition } from "./definition.ts";
import { phpFlow } from "./phpFlow.ts";
import { phpPatterns } from "./phpPatterns.ts";
import { phpShape } from "./phpShape.ts";
import { unescapeC } from "./strings.ts";
import type { SyntaxView } from "./view.ts";

const functionKind = { role: "function", name: "name", parameters: "parameters", body: "body" } as const;
const classKind = { role: "class", name: "name", body: "body" } as const;
const methodCall = { role: "call", callee: "function", arguments: "arguments" } as const;
const memberKind = { role: "member", object: "object", name: "name" } as const;
const parameterKind = { role: "parameter", name: "name", value: "default_value", type: "type" } as const;

const kinds: Record<string, KindEntry> = {
  program: { role: "program" },
  php_tag: { role: "optional" },
  php_end_tag: { role: "optional" },
  text: { role: "optional" },
  text_interpolation: { role: "optional" },
  name: { role: "name" },
  variable_name: { role: "name" },
  relative_scope: { role: "name" },
  qualified_name: memberKind,
  namespace_member: memberKind,
  global_name: { role: "name" },
  function_call_expression: { role: "call", callee: "function", arguments: "arguments" },
  member_call_expression: methodCall,
  nullsafe_member_call_expression: methodCall,
  scoped_call_expression: { ...methodCall, keyword: "::" },
  object_creation_expression: { ...methodCall, keyword: "new" },
  echo_call: { ...methodCall, keyword: "echo" },
  exit_call: methodCall,
  print_intrinsic: methodCall,
  echo: { role: "name" },
  print: { role: "name" },
  exit: { role: "name" },
  echo_tag: { role: "name" },
  method: memberKind,
  static_method: { role: "member", object: "scope", name: "name" },
  member_access_expression: memberKind,
  nullsafe_member_access_expression: memberKind,
  scoped_property_access_expression: { role: "member", object: "scope", name: "name" },
  class_constant_access_expression: memberKind,
  arguments: { role: "arguments" },
  defined_constants: { role: "arguments" },
  argument: { role: "transparent" },
  named_argument: { role: "keywordArgument", name: "name", value: "value" },
  variadic_unpacking: { role: "spread" },
  subscript_expression: { role: "index", object: "object", index: "value" },
  string: { role: "string" },
  encapsed_string: { role: "string" },
  heredoc: { role: "string" },
  nowdoc: { role: "string" },
  shell_string: { role: "string" },
  string_content: { role: "stringContent" },
  defined_name: { role: "name" },
  escape_sequence: { role: "escape" },
  interpolation: { role: "interpolation" },
  integer: { role: "number" },
  float: { role: "number" },
  binary_expression: { role: "binary", left: "left", right: "right" },
  unary_op_expression: { role: "unary" },
  assignment_expression: { role: "assign", left: "left", right: "right" },
  reference_assignment_expression: { role: "assign", left: "left", right: "right" },
  augmented_assignment_expression: { role: "augmentedAssign", left: "left", right: "right" },
  const_declaration: { role: "declaration" },
  const_element: { role: "declarator", left: "name", right: "value" },
  property_declaration: { role: "none", type: "type" },
  property_element: { role: "declarator", left: "name", right: "default_value" },
  static_variable_declaration: { role: "declarator", left: "name", right: "value" },
  array_creation_expression: { role: "list" },
  keyed_array: { role: "object" },
  array_element_initializer: { role: "transparent" },
  keyed_element: { role: "pair", key: "name", value: "value" },
  list_literal: { role: "list" },
  parenthesized_expression: { role: "transparent" },
  error_suppression_expression: { role: "transparent" },
  by_ref: { role: "transparent" },
  reference_modifier: { role: "optional" },
  function_definition: functionKind,
  method_declaration: functionKind,
  anonymous_function: { role: "lambda", parameters: "parameters", body: "body" },
  arrow_function: { role: "lambda", parameters: "parameters", body: "body" },
  anonymous_function_use_clause: { role: "optional" },
  class_declaration: classKind,
  interface_declaration: classKind,
  trait_declaration: classKind,
  enum_declaration: classKind,
  anonymous_class: { role: "class", body: "body" },
  declaration_list: { role: "classBody" },
  enum_declaration_list: { role: "classBody" },
  class_interface_clause: { role: "optional" },
  base_clause: { role: "optional" },
  visibility_modifier: { role: "optional" },
  static_modifier: { role: "optional" },
  final_modifier: { role: "optional" },
  abstract_modifier: { role: "optional" },
  readonly_modifier: { role: "optional" },
  var_modifier: { role: "optional" },
  formal_parameters: { role: "parameters" },
  simple_parameter: parameterKind,
  property_promotion_parameter: parameterKind,
  variadic_parameter: { role: "parameter", name: "name", type: "type" },
  compound_statement: { role: "block" },
  colon_block: { role: "block" },
  case_statement: { role: "block", value: "value" },
  default_statement: { role: "block" },
  expression_statement: { role: "expressionStatement" },
  echo_statement: { role: "expressionStatement" },
  exit_statement: { role: "expressionStatement" },
  empty_statement: { role: "optional" },
  return_statement: { role: "return" },
  if_statement: { role: "conditional", condition: "condition", consequence: "body", alternative: "alternative" },
  else_if_clause: { role: "conditional", condition: "condition", consequence: "body" },
  conditional_expression: {
    role: "conditional",
    condition: "condition",
    consequence: "body",
    alternative: "alternative",
  },
  while_statement: { role: "loop", condition: "condition", body: "body" },
  do_statement: { role: "loop", condition: "condition", body: "body" },
  for_statement: { role: "loop", condition: "condition", body: "body" },
  foreach_statement: { role: "forEach", key: "name", left: "left", right: "right", body: "body" },
  switch_statement: { role: "switch", condition: "condition", body: "body" },
  match_conditional_expression: { role: "none", value: "conditional_expressions", body: "return_expression" },
  match_default_expression: { role: "none", body: "return_expression" },
  cast_expression: { role: "none", type: "type", value: "value" },
  match_expression: { role: "switch", condition: "condition", body: "body" },
  try_statement: { role: "try", body: "body" },
  catch_clause: { role: "catch", name: "name", body: "body", type: "type" },
  throw_expression: { role: "throw" },
  break_statement: { role: "jump" },
  continue_statement: { role: "jump" },
  yield_expression: { role: "yield" },
  attributed: { role: "decorated", definition: "value" },
  attribute: { role: "decorator" },
  attribute_list: { role: "optional" },
  namespace_use_declaration: { role: "import" },
  comment: { role: "comment" },
};

/** Words that make a parameter of a constructor a field. */
const VISIBILITY = ["public", "protected", "private", "readonly"];

const binders: Record<string, BinderEntry> = {
  assignment_expression: { names: ["left"], value: "right", scope: "function", what: "variable" },
  reference_assignment_expression: { names: ["left", "right"], scope: "function", what: "variable" },
  augmented_assignment_expression: { names: ["left"], scope: "block", what: "write" },
  update_expression: { names: ["argument"], scope: "block", what: "write" },
  static_variable_declaration: { names: ["name"], scope: "function", what: "loop" },
  const_element: { names: ["name"], value: "value", scope: "function", what: "variable" },
  property_element: { names: ["name"], value: "default_value", scope: "function", what: "variable" },
  defined_constants: { names: ["name"], value: "value", scope: "function", what: "variable", wrapped: true },
  formal_parameters: { names: [], scope: "block", what: "parameter" },
  property_promotion_parameter: { names: ["name"], scope: "block", what: "parameter", memberWords: VISIBILITY },
  foreach_statement: { names: ["left", "name"], scope: "function", what: "loop" },
  catch_clause: { names: ["name"], scope: "function", what: "loop" },
  function_definition: { names: ["name"], scope: "outer", what: "function" },
  class_declaration: { names: ["name"], scope: "outer", what: "class" },
  interface_declaration: { names: ["name"], scope: "outer", what: "class" },
  trait_declaration: { names: ["name"], scope: "outer", what: "class" },
  enum_declaration: { names: ["name"], scope: "outer", what: "class" },
};

/** What a name is known as where names differ in case only, or in form. */
const SAME_NAMES: Readonly<Record<string, string>> = { "<?=": "echo", die: "exit" };

export const php: LanguageDefinition = {
  id: "php",
  title: "PHP",
  aliases: [],
  grammar: "php",
  editorIds: ["php"],
  extensions: [".php", ".phtml", ".php5", ".php7", ".inc"],
  filenames: [],
  interpreters: ["php"],
  sample:
    "<p><?= $a ?></p><?php\nnamespace B\\C;\nuse D\\{E, F as G};\n#[H(1)]\nfinal class I extends J implements K { use L; const M = 'n';\n  public function __construct(private ?O $p = null, string ...$q) { parent::__construct(); $this?->r->s($q, t: [1, 'u' => \"v{$w['x']} $y\"]); }\n}\n" +
    "foreach ($a as $b => &$c) { try { echo \\d($e) ?? `ls $f`, <<<EOT\n g {$h}\n EOT; } catch (I|J $k) { throw new L($m::N); } finally { @unlink(self::$o); } }\n// p\n$q = fn(int $r): int => $r . 's' ?: match($t) { 1, 2 => 3, default => 4 };\nif ($u): v(); else: w(); endif; include 'x.php'; $y = function () use (",
  shape: phpShape,
  kinds,
  binders,
  scopes: {
    function: ["program", "function_definition", "method_declaration", "anonymous_function", "arrow_function"],
    block: [],
    class: ["declaration_list", "enum_declaration_list"],
  },
  closedScopes: {
    kinds: ["function_definition", "method_declaration"],
    sees: (name) => !name.startsWith("$"),
  },
  nonExpressions: ["defined_name"],
  outerNames: ["global_declaration"],
  optionalFields: {
    if_statement: ["alternative"],
    property_declaration: ["type"],
    const_declaration: ["type"],
    function_definition: ["return_type"],
    method_declaration: ["return_type"],
    anonymous_function: ["return_type"],
    arrow_function: ["return_type"],
    simple_parameter: ["type", "default_value"],
  },
  punctuation: ["(", ")", "[", "]", "{", "}", ",", ";", "#[", "\\", '"', "'", "`", "endif", "endwhile", "endfor"],
  tokenAlternatives: { "->": ["?->"] },
  implicitReturns: "lambda",
  patterns: phpPatterns,
  flow: phpFlow,
  pathSeparator: "\\",
  lineComment: "//",
  selfNames: ["$this", "self", "static"],
  concatenation: ["."],
  nameKey,
  arraysHaveKeys: true,
  unwrittenNames: ["echo", "exit", "die"],
  fieldPrefix: "$",
  typeName: (written) => canonicalName(written.replace(/^\?/, "")),
  preamble: ["php_tag", "namespace_definition", "declare_statement"],
  unescape: unescapeC,
  stringShape,
  imports: importedNames,
  modulePath: () => undefined,
  canonicalModule: canonicalName,
  localName: (module) => canonicalName(module).split(".").at(-1)!,
  renderImport: ({ module, name, as }) =>
    `use ${module.replace(/^\\/, "")}${name ? `\\${name}` : ""}${as ? ` as ${as}` : ""};`,
};

function nameKey(name: string): string {
  if (name.startsWith("$")) return name;
  const plain = name.replace(/^\\/, "").toLowerCase();
  return SAME_NAMES[plain] ?? plain;
}

/** `\A\B` is `A.B`, as paths of names are written in all languages. */
function canonicalName(name: string): string {
  return name.replace(/^\\/, "").replaceAll("\\", ".").replace(/\s+/g, "");
}

function stringShape(literal: string): { open: number; close: number; raw: boolean; template: boolean } {
  const heredoc = /^<<<[ \t]*(['"]?)\w+\1\r?\n/.exec(literal);
  if (!heredoc) return { open: 1, close: 1, raw: literal.startsWith("'"), template: !literal.startsWith("'") };
  const closing = /(?:\r?\n)?[ \t]*\w+$/.exec(literal)?.[0].length ?? 0;
  const isRaw = heredoc[1] === "'";
  const close = Math.min(closing, literal.length - heredoc[0].length);
  return { open: heredoc[0].length, close, raw: isRaw, template: !isRaw };
}

/** `use A\B;` binds `B`; `use A\{B, C as D};` binds `B` and `D`; so do `use function` and `use const`. */
function importedNames(view: SyntaxView, node: number): ImportedName[] {
  const found: ImportedName[] = [];
  let prefix = "";
  const visit = (at: number): void => {
    const kind = view.table.kindName(view.snapshot.kind[at]!);
    if (kind === "namespace_name") prefix = `${canonicalName(view.textOf(at))}.`;
    else if (kind === "namespace_use_group") for (const child of view.children(at)) visit(child);
    else if (kind === "namespace_use_clause") {
      const [name, alias] = view.children(at);
      if (name === undefined) return;
      const path = prefix + canonicalName(view.textOf(name));
      const local = alias === undefined ? path.slice(path.lastIndexOf(".") + 1) : view.textOf(alias);
      found.push({ local, path, node: alias ?? lastName(view, name) });
    }
  };
  for (const child of view.children(node)) visit(child);
  return found;
}

function lastName(view: SyntaxView, node: number): number {
  return view.children(node).at(-1) ?? node;
}

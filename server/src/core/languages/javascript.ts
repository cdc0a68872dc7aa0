import type { BinderEntry, KindEntry, LanguageDefinition } from "./definition.ts";
import { exportedNames } from "./javascriptExports.ts";
import { javascriptFlow } from "./javascriptFlow.ts";
import { importedNames, modulePath } from "./javascriptImports.ts";
import { unescapeC } from "./strings.ts";

const functionKind = { role: "function", name: "name", parameters: "parameters", body: "body" } as const;
const lambdaKind = { role: "lambda", parameters: "parameters", body: "body" } as const;
const conditional = {
  role: "conditional",
  condition: "condition",
  consequence: "consequence",
  alternative: "alternative",
} as const;

const kinds: Record<string, KindEntry> = {
  program: { role: "program" },
  identifier: { role: "name" },
  property_identifier: { role: "name" },
  private_property_identifier: { role: "name" },
  statement_identifier: { role: "name" },
  call_expression: { role: "call", callee: "function", arguments: "arguments" },
  new_expression: { role: "call", callee: "constructor", arguments: "arguments", keyword: "new" },
  arguments: { role: "arguments" },
  spread_element: { role: "spread" },
  member_expression: { role: "member", object: "object", name: "property" },
  subscript_expression: { role: "index", object: "object", index: "index" },
  string: { role: "string" },
  template_string: { role: "string" },
  string_fragment: { role: "stringContent" },
  escape_sequence: { role: "escape" },
  template_substitution: { role: "interpolation" },
  number: { role: "number" },
  regex: { role: "regex" },
  binary_expression: { role: "binary", left: "left", right: "right" },
  assignment_expression: { role: "assign", left: "left", right: "right" },
  augmented_assignment_expression: { role: "augmentedAssign", left: "left", right: "right" },
  lexical_declaration: { role: "declaration" },
  variable_declaration: { role: "declaration" },
  variable_declarator: { role: "declarator", left: "name", right: "value" },
  object: { role: "object" },
  object_pattern: { role: "object" },
  pair: { role: "pair", key: "key", value: "value" },
  pair_pattern: { role: "pair", key: "key", value: "value" },
  shorthand_property_identifier: { role: "shorthand" },
  shorthand_property_identifier_pattern: { role: "shorthand" },
  array: { role: "list" },
  array_pattern: { role: "list" },
  parenthesized_expression: { role: "transparent" },
  function_declaration: functionKind,
  generator_function_declaration: functionKind,
  function_expression: functionKind,
  generator_function: functionKind,
  method_definition: functionKind,
  arrow_function: lambdaKind,
  class_declaration: { role: "class", name: "name", body: "body" },
  class: { role: "class", name: "name", body: "body" },
  class_body: { role: "classBody" },
  class_heritage: { role: "optional" },
  formal_parameters: { role: "parameters" },
  assignment_pattern: { role: "parameter", name: "left", value: "right" },
  object_assignment_pattern: { role: "parameter", name: "left", value: "right" },
  rest_pattern: { role: "parameter" },
  statement_block: { role: "block" },
  switch_case: { role: "block", value: "value" },
  switch_default: { role: "block" },
  expression_statement: { role: "expressionStatement" },
  return_statement: { role: "return" },
  if_statement: conditional,
  ternary_expression: conditional,
  while_statement: { role: "loop", condition: "condition", body: "body" },
  do_statement: { role: "loop", condition: "condition", body: "body" },
  for_statement: { role: "loop", condition: "condition", body: "body" },
  for_in_statement: { role: "forEach", left: "left", right: "right", body: "body" },
  switch_statement: { role: "switch", condition: "value", body: "body" },
  try_statement: { role: "try", body: "body" },
  catch_clause: { role: "catch", name: "parameter", body: "body" },
  throw_statement: { role: "throw" },
  break_statement: { role: "jump" },
  continue_statement: { role: "jump" },
  await_expression: { role: "await" },
  yield_expression: { role: "yield" },
  unary_expression: { role: "unary" },
  update_expression: { role: "unary" },
  decorator: { role: "decorator" },
  import_statement: { role: "import" },
  comment: { role: "comment" },
  html_comment: { role: "comment" },
  hash_bang_line: { role: "comment" },
  empty_statement: { role: "optional" },
  optional_chain: { role: "optional" },
  jsx_element: { role: "markupElement", open: "open_tag" },
  jsx_self_closing_element: { role: "markupTag", name: "name" },
  jsx_opening_element: { role: "markupTag", name: "name" },
  jsx_attribute: { role: "markupAttribute" },
  jsx_expression: { role: "transparent" },
};

const binders: Record<string, BinderEntry> = {
  variable_declarator: { names: ["name"], value: "value", scope: "block", what: "variable" },
  formal_parameters: { names: [], scope: "block", what: "parameter" },
  arrow_function: { names: ["parameter"], scope: "block", what: "parameter" },
  catch_clause: { names: ["parameter"], scope: "block", what: "loop" },
  for_in_statement: { names: ["left"], scope: "block", what: "loop" },
  function_declaration: { names: ["name"], scope: "outer", what: "function" },
  generator_function_declaration: { names: ["name"], scope: "outer", what: "function" },
  class_declaration: { names: ["name"], scope: "outer", what: "class" },
  field_definition: { names: ["property"], value: "value", scope: "block", what: "variable" },
  assignment_expression: { names: ["left"], value: "right", scope: "block", what: "write" },
  augmented_assignment_expression: { names: ["left"], scope: "block", what: "write" },
  update_expression: { names: ["argument"], scope: "block", what: "write" },
};

export const javascript: LanguageDefinition = {
  id: "javascript",
  title: "JavaScript",
  aliases: ["js", "jsx"],
  grammar: "javascript",
  editorIds: ["javascript", "javascriptreact"],
  extensions: [".js", ".jsx", ".mjs", ".cjs", ".es6"],
  filenames: [],
  interpreters: ["node"],
  sample:
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text.
    "#!/usr/bin/env node\nimport a, { b as c } from 'd';\nclass E extends F { #g = 1; static async *h({ i, ...j } = {}, [k]) { yield* await this.#g?.l`m${n}\\u0041`; } }\n" +
    "// o\nlabel: for (const p of q) if (r) { continue label; } else switch (s) { case 1: default: }\nexport default <T u={v} {...w}>x</T>;\nconst y = /z/g, z = (",
  kinds: {
    ...kinds,
    field_definition: { role: "declarator", left: "property", right: "value" },
  },
  binders,
  scopes: {
    function: [
      "program",
      "function_declaration",
      "generator_function_declaration",
      "function_expression",
      "generator_function",
      "method_definition",
      "arrow_function",
    ],
    block: ["statement_block", "for_statement", "for_in_statement", "catch_clause", "switch_body"],
    class: ["class_body"],
  },
  nonExpressions: ["property_identifier", "private_property_identifier", "statement_identifier"],
  outerNames: [],
  optionalFields: {
    import_specifier: ["alias"],
    if_statement: ["alternative"],
    try_statement: ["finalizer"],
    call_expression: ["optional_chain"],
    member_expression: ["optional_chain"],
    subscript_expression: ["optional_chain"],
  },
  punctuation: ["(", ")", "[", "]", "{", "}", ",", ";", ".", ":", '"', "'", "`", "=>", "?."],
  tokenAlternatives: { var: ["let", "const"] },
  anyOrder: ["import_clause", "named_imports"],
  implicitReturns: "lambda",
  patterns: {
    typedMetavariable: /\(\s*(?<name>\$[A-Z_][A-Z0-9_]*)\s*:\s*(?<type>[A-Za-z_$][\w.$<>[\]| ]*?)\s*\)(?!\s*(?:=>|:))/g,
    rewrites: [
      [/\bfor(\s+await)?\s*\(\s*\.\.\.\s*\)/g, "for$1 (...;;)"],
      [/(\bswitch\s*\((?:[^(){}]|\([^()]*\))*\)\s*\{\s*)\.\.\.(?=\s*(?:case\b|default\b|\}))/g, "$1case ...:"],
    ],
    statementEnd: ";",
    placeholderPrefixes: [""],
    wrappers: (code) => {
      const needsParentheses = /^(?:\{|(?:async\s+)?function\s*\*?\s*\(|class\s*\{)/.test(code);
      return [
        ...(needsParentheses ? [["(", ")\n"] as const] : []),
        ["", "\n"],
        ["class C {\n", "\n}\n"],
        ["class C {\n", "\nm() {} }\n"],
        ["({", "})\n"],
      ];
    },
  },
  flow: javascriptFlow,
  lineComment: "//",
  selfNames: ["this"],
  unescape: unescapeC,
  stringShape: (literal) => ({ open: 1, close: 1, raw: false, template: literal.startsWith("`") }),
  exports: exportedNames,
  imports: importedNames,
  modulePath,
  canonicalModule: (name) => (name.startsWith("node:") ? name.slice(5) : name),
  localName: localNameOf,
  importStyle: (path) => (/\.c[jt]s$/.test(path) ? "commonjs" : /\.m[jt]s$/.test(path) ? "module" : undefined),
  renderImport: ({ module, name, as }, style, quote) => {
    const source = `${quote}${module}${quote}`;
    const binding = name ? `{ ${name} }` : (as ?? localNameOf(module));
    return style === "module" ? `import ${binding} from ${source};` : `const ${binding} = require(${source});`;
  },
};

/** The name a whole module is imported under: `node:crypto` is `crypto`. */
function localNameOf(module: string): string {
  const last =
    module
      .replace(/^node:/, "")
      .split("/")
      .at(-1) ?? module;
  return last.replace(/[^\w$]+(\w)/g, (_, letter: string) => letter.toUpperCase());
}

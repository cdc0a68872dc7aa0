import type { ImportedName, LanguageDefinition } from "./definition.ts";
import { pythonFlow } from "./pythonFlow.ts";
import { unescapeC } from "./strings.ts";
import type { SyntaxView } from "./view.ts";

export const python: LanguageDefinition = {
  id: "python",
  title: "Python",
  aliases: ["py", "python3", "python2"],
  grammar: "python",
  editorIds: ["python"],
  extensions: [".py", ".pyi", ".pyw"],
  filenames: ["SConstruct", "wscript"],
  interpreters: ["python", "python3", "python2"],
  sample:
    "#!/usr/bin/env python3\nfrom a.b import (c as d, e)\nfrom . import *\n@f.g(h)\nasync def i(j: int = 1, *k, l, **m) -> n:\n    '''doc'''\n    with o as p, q: yield {r: s for r, *t in u if v}\n" +
    "    return f'w{x!r:>{y}}\\n' 'z' % (a, *b) if not c else lambda: d[1:2, ...]\n# e\nclass F(G, metaclass=H):\n    try:\n        x = y = z\n    except (I, J) as k:\n        raise\nif (a := b) is not None and (",
  kinds: {
    module: { role: "program" },
    identifier: { role: "name" },
    call: { role: "call", callee: "function", arguments: "arguments" },
    argument_list: { role: "arguments" },
    keyword_argument: { role: "keywordArgument", name: "name", value: "value" },
    list_splat: { role: "spread" },
    dictionary_splat: { role: "spread" },
    attribute: { role: "member", object: "object", name: "attribute" },
    dotted_name: { role: "none" },
    subscript: { role: "index", object: "value", index: "subscript" },
    string: { role: "string" },
    string_content: { role: "stringContent" },
    escape_sequence: { role: "escape" },
    interpolation: { role: "interpolation", value: "expression" },
    concatenated_string: { role: "joinedStrings" },
    integer: { role: "number" },
    float: { role: "number" },
    binary_operator: { role: "binary", left: "left", right: "right" },
    comparison_operator: { role: "binary", left: "#0", right: "#1" },
    boolean_operator: { role: "binary", left: "left", right: "right" },
    assignment: { role: "assign", left: "left", right: "right", type: "type" },
    named_expression: { role: "assign", left: "name", right: "value" },
    augmented_assignment: { role: "augmentedAssign", left: "left", right: "right" },
    dictionary: { role: "object" },
    pair: { role: "pair", key: "key", value: "value" },
    list: { role: "list" },
    tuple: { role: "list" },
    expression_list: { role: "list" },
    pattern_list: { role: "list" },
    tuple_pattern: { role: "list" },
    list_pattern: { role: "list" },
    set: { role: "list" },
    parenthesized_expression: { role: "transparent" },
    function_definition: {
      role: "function",
      name: "name",
      parameters: "parameters",
      body: "body",
      type: "return_type",
    },
    lambda: { role: "lambda", parameters: "parameters", body: "body" },
    class_definition: { role: "class", name: "name", body: "body", arguments: "superclasses" },
    parameters: { role: "parameters" },
    lambda_parameters: { role: "parameters" },
    default_parameter: { role: "parameter", name: "name", value: "value" },
    typed_parameter: { role: "parameter", type: "type" },
    typed_default_parameter: { role: "parameter", name: "name", value: "value", type: "type" },
    list_splat_pattern: { role: "parameter" },
    dictionary_splat_pattern: { role: "parameter" },
    block: { role: "block" },
    expression_statement: { role: "expressionStatement" },
    return_statement: { role: "return" },
    if_statement: {
      role: "conditional",
      condition: "condition",
      consequence: "consequence",
      alternative: "alternative",
    },
    elif_clause: { role: "conditional", condition: "condition", consequence: "consequence" },
    conditional_expression: { role: "conditional", consequence: "#0", condition: "#1", alternative: "#2" },
    // What holds from here on, or the rest is not reached.
    assert_statement: { role: "conditional", condition: "#0" },
    if_clause: { role: "conditional", condition: "#0" },
    while_statement: { role: "loop", condition: "condition", body: "body", alternative: "alternative" },
    for_statement: { role: "forEach", left: "left", right: "right", body: "body", alternative: "alternative" },
    for_in_clause: { role: "forEach", left: "left", right: "right" },
    match_statement: { role: "switch", condition: "subject", body: "body" },
    try_statement: { role: "try", body: "body" },
    except_clause: { role: "catch", name: "alias" },
    raise_statement: { role: "throw" },
    break_statement: { role: "jump" },
    continue_statement: { role: "jump" },
    await: { role: "await" },
    yield: { role: "yield" },
    not_operator: { role: "unary" },
    unary_operator: { role: "unary" },
    decorated_definition: { role: "decorated", definition: "definition" },
    decorator: { role: "decorator" },
    import_statement: { role: "import" },
    import_from_statement: { role: "import" },
    future_import_statement: { role: "import" },
    comment: { role: "comment" },
    type: { role: "none" },
  },
  binders: {
    assignment: { names: ["left"], value: "right", scope: "function", what: "variable" },
    named_expression: { names: ["name"], value: "value", scope: "function", what: "variable" },
    augmented_assignment: { names: ["left"], scope: "function", what: "write" },
    parameters: { names: [], scope: "block", what: "parameter" },
    lambda_parameters: { names: [], scope: "block", what: "parameter" },
    for_statement: { names: ["left"], scope: "function", what: "loop" },
    for_in_clause: { names: ["left"], scope: "block", what: "loop" },
    as_pattern: { names: ["alias"], scope: "function", what: "loop" },
    except_clause: { names: ["alias"], scope: "function", what: "loop" },
    function_definition: { names: ["name"], scope: "outer", what: "function" },
    class_definition: { names: ["name"], scope: "outer", what: "class" },
  },
  scopes: {
    function: ["module", "function_definition", "lambda"],
    block: ["list_comprehension", "set_comprehension", "dictionary_comprehension", "generator_expression"],
    class: ["class_definition"],
  },
  nonExpressions: [],
  outerNames: ["global_statement", "nonlocal_statement"],
  optionalFields: {
    assignment: ["type"],
    function_definition: ["return_type", "type_parameters"],
    class_definition: ["superclasses", "type_parameters"],
    if_statement: ["alternative"],
    for_statement: ["alternative"],
    while_statement: ["alternative"],
  },
  punctuation: ["(", ")", "[", "]", "{", "}", ",", ";", ".", ":", "->"],
  tokenAlternatives: {},
  anyOrder: ["with_clause"],
  implicitReturns: "lambda",
  patterns: {
    typedMetavariable: /(?<![\w$\]])\(\s*(?<name>\$[A-Z_][A-Z0-9_]*)\s*:\s*(?<type>[A-Za-z_][\w.[\], ]*?)\s*\)/g,
    statementEnd: "",
    placeholderPrefixes: [""],
    wrappers: () => [
      ["", "\n"],
      ["try:\n    pass\n", "\n"],
      ["", "\ndef f(): pass\n"],
    ],
  },
  flow: pythonFlow,
  lineComment: "#",
  selfNames: ["self", "cls"],
  unescape: unescapeC,
  stringShape: (literal) => {
    const [, prefix = "", quotes = '"'] = /^([a-zA-Z]*)("""|'''|"|')/.exec(literal) ?? [];
    return {
      open: prefix.length + quotes.length,
      close: quotes.length,
      raw: /r/i.test(prefix),
      template: /[ft]/i.test(prefix),
    };
  },
  exports: (view) =>
    view.children(0).flatMap((statement) => {
      const all = /^from\s+([\w.]+)\s+import\s+\*/.exec(view.textOf(statement));
      return all ? [{ name: "*", of: "*", module: all[1]! }] : [];
    }),
  imports: importedNames,
  modulePath: () => undefined,
  canonicalModule: (name) => name,
  localName: (module) => module.split(".")[0]!,
  renderImport: ({ module, name, as }) =>
    (name ? `from ${module} import ${name}` : `import ${module}`) + (as ? ` as ${as}` : ""),
};

/** `import a.b` binds `a`; `import a.b as c` binds `c` to `a.b`; `from a import b as c` binds `c` to `a.b`. */
function importedNames(view: SyntaxView, node: number): ImportedName[] {
  const { grammar } = view.table;
  const moduleField = grammar.fieldId("module_name");
  const nameField = grammar.fieldId("name");
  const from = view.childByField(node, moduleField);
  const module = from < 0 ? "" : view.textOf(from).replace(/\s+/g, "");
  // `from . import a` is the module `.a`.
  const prefix = from < 0 || /^\.+$/.test(module) ? module : `${module}.`;
  const found: ImportedName[] = [];
  for (const child of view.children(node)) {
    if (view.snapshot.field[child] !== nameField) continue;
    const isAliased = grammar.kindName(view.snapshot.kind[child]!) === "aliased_import";
    const [name, alias] = isAliased ? view.children(child) : [child];
    if (name === undefined) continue;
    const dotted = view.textOf(name).replace(/\s+/g, "");
    const first = dotted.split(".")[0]!;
    if (alias !== undefined) found.push({ local: view.textOf(alias), path: prefix + dotted, node: alias });
    else if (from >= 0) found.push({ local: dotted, path: prefix + dotted, node: name });
    else found.push({ local: first, path: first, node: name });
  }
  return found;
}

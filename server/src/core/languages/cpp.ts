import { c, cBinders, cKinds, rewriteC } from "./c.ts";
import { cImports } from "./cFacts.ts";
import { cppFlow } from "./cFlow.ts";
import { isCppHeader } from "./cppHeader.ts";
import type { ImportedName, LanguageDefinition } from "./definition.ts";
import type { SyntaxView } from "./view.ts";

const { field_declaration: _kind, ...kinds } = cKinds;
const parameter = { role: "parameter", name: "declarator", type: "type" } as const;
const generic = { role: "generic", name: "name" } as const;

export const cpp: LanguageDefinition = {
  ...c,
  id: "cpp",
  title: "C++",
  pathSeparator: "::",
  aliases: ["c++"],
  grammar: "cpp",
  editorIds: ["cpp"],
  extensions: [".cpp", ".cc", ".cxx", ".c++", ".hpp", ".hh", ".hxx", ".h++", ".ipp", ".inl", ".tpp", ".h"],
  recognizes: isCppHeader,
  sample:
    "#include <a>\nusing namespace b; using c::d; namespace e = f::g;\nnamespace h { template <typename T, int N = 3> class i final : public j<T> { public: explicit i(int k = 1) : l{k} {} virtual ~i() = default; int l{2}; bool operator==(const i& m) const noexcept override; }; }\n" +
    'enum class n : int { O, P };\nauto q(std::vector<int>&& r) -> decltype(r) {\n  for (const auto& s : r) try { throw t("u"); } catch (const v& w) { delete w; } catch (...) {}\n  auto [x, y] = R"z(a"b)z";\n  auto c = [&, d = 1](auto... e) mutable { return static_cast<char*>(new f[3]{g, nullptr}); };\n  if (auto h = i(); h.j<int>()) { k::l<int> m("n"), o{1}; }\n  p(',
  kinds: {
    ...kinds,
    namespace_identifier: { role: "name" },
    qualified_identifier: { role: "member", object: "scope", name: "name" },
    template_function: generic,
    template_method: generic,
    template_type: generic,
    template_argument_list: { role: "list" },
    dependent_name: { role: "transparent" },
    new_expression: { role: "call", callee: "type", arguments: "arguments", keyword: "new" },
    subscript_expression: { role: "index", object: "argument", index: "indices" },
    subscript_argument_list: { role: "transparent" },
    condition_clause: { role: "transparent" },
    raw_string_literal: { role: "string" },
    raw_string_content: { role: "stringContent" },
    user_defined_literal: { role: "transparent" },
    field_declaration: { role: "declarator", left: "declarator", right: "default_value", type: "type" },
    reference_declarator: { role: "nameWrapper" },
    variadic_declarator: { role: "nameWrapper" },
    structured_binding_declarator: { role: "list" },
    optional_parameter_declaration: { ...parameter, value: "default_value" },
    variadic_parameter_declaration: parameter,
    lambda_expression: { role: "lambda", parameters: "parameters", body: "body", through: "declarator" },
    class_specifier: { role: "class", name: "name", body: "body" },
    for_range_loop: { role: "forEach", left: "declarator", right: "right", body: "body" },
    try_statement: { role: "try", body: "body" },
    catch_clause: { role: "catch", name: "parameters", body: "body" },
    throw_statement: { role: "throw" },
    co_return_statement: { role: "return" },
    co_yield_statement: { role: "yield" },
    co_await_expression: { role: "await" },
    using_declaration: { role: "import" },
    namespace_alias_definition: { role: "import" },
    access_specifier: { role: "optional" },
    base_class_clause: { role: "optional" },
    virtual_specifier: { role: "optional" },
    trailing_return_type: { role: "optional" },
    noexcept: { role: "optional" },
    throw_specifier: { role: "optional" },
    ref_qualifier: { role: "optional" },
    explicit_function_specifier: { role: "optional" },
    requires_clause: { role: "optional" },
    field_initializer_list: { role: "optional" },
  },
  binders: {
    ...cBinders,
    parameter_list: {
      ...cBinders.parameter_list!,
      notIn: ["declaration", "field_declaration", "friend_declaration", "template_instantiation", "type_descriptor"],
    },
    field_declaration: { names: ["declarator"], value: "default_value", scope: "block", what: "variable" },
    class_specifier: { names: ["name"], scope: "outer", what: "class" },
    struct_specifier: { names: ["name"], scope: "outer", what: "class" },
    for_range_loop: { names: ["declarator"], scope: "block", what: "loop" },
  },
  scopes: {
    function: ["translation_unit", "function_definition", "lambda_expression"],
    block: [
      "compound_statement",
      "for_statement",
      "for_range_loop",
      "case_statement",
      "catch_clause",
      "declaration_list",
    ],
    class: ["field_declaration_list"],
    openClass: ["field_declaration_list"],
  },
  // `delete[] p` is not `delete p`.
  punctuation: [...c.punctuation.filter((token) => token !== "[" && token !== "]"), "::"],
  memberOperators: ["->", "::"],
  concatenation: ["+"],
  patterns: {
    ...c.patterns,
    rewrite: rewriteC,
    wrappers: (code) => [
      ...(/^catch\b/.test(code) ? [["void f() { try { }\n", "\n}\n"] as const] : []),
      ...c.patterns.wrappers(code),
      ["class C {\n", "\n};\n"],
      ["class C {\n", ";\n};\n"],
    ],
  },
  flow: cppFlow,
  selfNames: ["this"],
  stringShape: (literal) => {
    const raw = /^(?:L|u8|u|U)?R"([^()\\\s]{0,16})\(/.exec(literal);
    if (raw) return { open: raw[0].length, close: raw[1]!.length + 2, raw: true, template: false };
    return c.stringShape(literal);
  },
  imports: cppImports,
};

/** `using namespace a` is all of `a`, `using a::b` is `b`, `namespace x = a::b` is `x`. */
function cppImports(view: SyntaxView, node: number): ImportedName[] {
  const kind = view.table.grammar.kindName(view.snapshot.kind[node]!);
  const children = view.children(node);
  const dotted = (at: number) =>
    view
      .textOf(at)
      .replace(/^::/, "")
      .replace(/\s*::\s*/g, ".");
  if (kind === "preproc_include") return cImports(view, node);
  if (kind === "namespace_alias_definition") {
    const [local, target] = children;
    if (local === undefined || target === undefined) return [];
    return [{ local: view.textOf(local), path: dotted(target), node: local }];
  }
  const [name] = children;
  if (name === undefined) return [];
  const path = dotted(name);
  if (/^using\s+namespace\b/.test(view.textOf(node))) return [{ local: "*", path, node: name }];
  return [{ local: path.slice(path.lastIndexOf(".") + 1), path, node: name }];
}

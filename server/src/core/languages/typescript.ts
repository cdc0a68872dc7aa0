import type { LanguageDefinition } from "./definition.ts";
import { javascript } from "./javascript.ts";

const { field_definition: _kind, ...kinds } = javascript.kinds;
const { field_definition: _binder, ...binders } = javascript.binders;
const signature = ["return_type", "type_parameters"];
const MEMBER_WORDS = ["public", "private", "protected", "readonly"];
const FUNCTIONS = [
  "function_declaration",
  "generator_function_declaration",
  "function_expression",
  "generator_function",
  "method_definition",
  "arrow_function",
];
/** Functions have a return type, which the grammar of JavaScript has no field for. */
const functions = Object.fromEntries(FUNCTIONS.map((kind) => [kind, { ...kinds[kind]!, type: "return_type" }]));

export const typescript: LanguageDefinition = {
  ...javascript,
  id: "typescript",
  title: "TypeScript",
  aliases: ["ts"],
  hasWiderGrammar: true,
  grammar: "typescript",
  editorIds: ["typescript"],
  extensions: [".ts", ".mts", ".cts"],
  interpreters: ["ts-node", "tsx", "deno", "bun"],
  sample:
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text.
    "import type { A } from 'a';\nenum B { C = 1 }\nabstract class D<T extends E> implements F { private readonly g?: string = `h${1}`; constructor(@I() public j: K[]) { super(); } }\n" +
    "declare module 'l' { interface M { n(o?: number): asserts o is P } }\n// q\nconst r = <T,>(s: T) => s!.t?.u as unknown satisfies V;\ntype W = X extends Y ? (z: 1) => void : keyof Z[",
  kinds: {
    ...Object.fromEntries(Object.entries(kinds).filter(([kind]) => !kind.startsWith("jsx_"))),
    ...functions,
    public_field_definition: { role: "declarator", left: "name", right: "value", type: "type" },
    abstract_class_declaration: { role: "class", name: "name", body: "body" },
    required_parameter: { role: "parameter", name: "pattern", value: "value", type: "type" },
    optional_parameter: { role: "parameter", name: "pattern", value: "value", type: "type" },
    variable_declarator: { role: "declarator", left: "name", right: "value", type: "type" },
    type_identifier: { role: "name" },
    as_expression: { role: "transparent", type: "#1" },
    satisfies_expression: { role: "transparent", type: "#1" },
    non_null_expression: { role: "transparent" },
    type_annotation: { role: "optional" },
    type_parameters: { role: "optional" },
    type_arguments: { role: "optional" },
    accessibility_modifier: { role: "optional" },
    override_modifier: { role: "optional" },
    implements_clause: { role: "optional" },
    extends_type_clause: { role: "optional" },
  },
  binders: {
    ...binders,
    public_field_definition: { names: ["name"], value: "value", scope: "block", what: "variable" },
    required_parameter: { names: ["pattern"], scope: "block", what: "parameter", memberWords: MEMBER_WORDS },
    optional_parameter: { names: ["pattern"], scope: "block", what: "parameter", memberWords: MEMBER_WORDS },
    formal_parameters: { names: [], scope: "block", what: "parameter" },
    enum_declaration: { names: ["name"], scope: "outer", what: "class" },
  },
  optionalFields: {
    ...javascript.optionalFields,
    ...Object.fromEntries(FUNCTIONS.map((kind) => [kind, signature])),
  },
};

export const tsx: LanguageDefinition = {
  ...typescript,
  id: "tsx",
  title: "TypeScript JSX",
  aliases: [],
  hasWiderGrammar: false,
  grammar: "tsx",
  editorIds: ["typescriptreact"],
  extensions: [".tsx"],
  interpreters: [],
  sample: `${typescript.sample.split("const r")[0]}const a = <B c="d" e={f} {...g}>h{i}<J /></B>;\nconst k = (`,
  kinds: {
    ...typescript.kinds,
    ...Object.fromEntries(Object.entries(kinds).filter(([kind]) => kind.startsWith("jsx_"))),
  },
};

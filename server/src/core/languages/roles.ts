/**
 * The thin normal form: what a node of any grammar stands for. Matching, facts and fixes know roles, never the
 * node kinds of a grammar.
 */
export const ROLES = [
  "none",
  /** Stands between a node and its parts in the grammar and means nothing: its children count as its parent's. */
  "group",
  /** A leaf that names something: variable, property, type, label. */
  "name",
  "call",
  "arguments",
  "keywordArgument",
  "spread",
  "member",
  "index",
  /** A string literal, with or without interpolations. */
  "string",
  "stringContent",
  "escape",
  "interpolation",
  /** Literals side by side that the language joins. */
  "joinedStrings",
  "number",
  "regex",
  /** An operation with a left and a right operand. */
  "binary",
  "assign",
  "augmentedAssign",
  /** A statement that declares variables. */
  "declaration",
  /** One variable with its initial value. */
  "declarator",
  "object",
  "pair",
  /** `{ a }` for `{ a: a }`. */
  "shorthand",
  "list",
  /** Stands for a node elsewhere in the file, as `*name` does in YAML. */
  "alias",
  /** Wrappers that don't change the value: parentheses, type assertions. */
  "transparent",
  /** Wraps the name that a declaration binds, and says more of its type: `*p`, `buf[10]`, `&r`, `mut x`. */
  "nameWrapper",
  /** A name with type arguments, which a pattern may leave out: `f<T>`, `parse::<i32>`. */
  "generic",
  /** Arguments that the grammar leaves as tokens, as those of a macro. */
  "tokens",
  /** A value that the grammar leaves as text, as that of a macro; a constant where it is a literal. */
  "verbatim",
  "function",
  "lambda",
  "class",
  "classBody",
  "parameters",
  "parameter",
  /** A sequence of statements. */
  "block",
  "expressionStatement",
  "return",
  /**
   * Runs one of two parts: a statement, or an expression with a value (`a ? b : c`). One that has a condition only is
   * passed where the condition holds: an assertion, a clause of a comprehension.
   */
  "conditional",
  /** Runs its body again and again while a condition holds. */
  "loop",
  /**
   * Runs its body once for each item of a collection: `left` takes the item, `right` is the collection. Without a body
   * it is a clause of a comprehension.
   */
  "forEach",
  /** Chooses among cases by a value; each case is a block. */
  "switch",
  "try",
  /** Handles what a `try` threw. */
  "catch",
  /** Runs at the end of a `try`, whatever happened. */
  "finally",
  "throw",
  /** Ends a loop or its present round, or goes to a label. */
  "jump",
  /** A statement with a name that jumps lead to. */
  "labelled",
  /** Waits for the value of a promise. */
  "await",
  "yield",
  /** An operation with one operand: `!a`, `-a`, `not a`. */
  "unary",
  "decorated",
  "decorator",
  "import",
  /** Names the package or namespace of a file; imports stand below it. */
  "package",
  "comment",
  /** Types that a call or a class is given: code may have them where a pattern is silent. */
  "typeArguments",
  /** May stand in code where a pattern is silent: type annotations, modifiers, decorators of a member. */
  "optional",
  "markupElement",
  "markupTag",
  "markupAttribute",
  "program",
] as const;

export type RoleName = (typeof ROLES)[number];

/** Roles as small numbers, so that a table over node kinds is a typed array. */
export const Role = Object.fromEntries(ROLES.map((name, index) => [name, index])) as Record<RoleName, number>;

export const SLOTS = [
  "callee",
  "arguments",
  "object",
  "name",
  "index",
  "left",
  "right",
  "key",
  "value",
  "type",
  "parameters",
  "body",
  "definition",
  "open",
  "condition",
  "consequence",
  "alternative",
  /** What stands behind a call's arguments: the members an object is made with, the body of a nameless class. */
  "trailing",
] as const;

/** A part that a role may have; the grammar's field for it is in the language definition. */
export type Slot = (typeof SLOTS)[number];

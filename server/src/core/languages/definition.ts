import type { FlowDefinition } from "./flow.ts";
import type { RoleName, Slot } from "./roles.ts";
import type { SyntaxView } from "./view.ts";

/**
 * The role of a node kind, with the grammar's field name for each slot the role has. Where the grammar has no field for
 * a child, `#1` is the second child that carries meaning, and `<kind>` the first child of that kind. `through` is the
 * field below which slots are that the node itself lacks: the parameters of a C function stand in its declarator.
 */
export type KindEntry = { readonly role: RoleName; readonly keyword?: string; readonly through?: string } & {
  readonly [S in Slot]?: string;
};

/** How a kind of node introduces names: the fields below which names are bound, and where they are visible. */
export interface BinderEntry {
  /** Fields that hold the bound names; empty for the node's own children (a parameter list). */
  readonly names: readonly string[];
  /** Field with the initial value. */
  readonly value?: string;
  readonly scope: "block" | "function" | "outer";
  readonly what: "variable" | "parameter" | "function" | "class" | "loop" | "write";
  /** Binds only where the node has this token or word: `&` of `&x`, which may write `x`, and not `*` of `*x`. */
  readonly token?: string;
  /** Kinds between the node and its scope in which it binds nothing: the parameters of a mere prototype. */
  readonly notIn?: readonly string[];
  /** Words that make what it binds a member of the class around it, too: `constructor(private db: Db)`. */
  readonly memberWords?: readonly string[];
}

/**
 * A local name that an import makes, and what it stands for: `subprocess.call`, `child_process.exec`. The local name
 * `*` stands for all names of the path.
 */
export interface ImportedName {
  readonly local: string;
  readonly path: string;
  /** The node that introduces the local name. */
  readonly node: number;
}

/**
 * All that differs between languages. A table says what a grammar's kinds mean; the few functions say what no
 * table can. Adding a language means writing one of these.
 */
export interface LanguageDefinition {
  readonly id: string;
  readonly title: string;
  /** Other names for it in rules (`js`, `py`). */
  readonly aliases: readonly string[];
  /** Name in `grammars/grammars.json`. */
  readonly grammar: string;
  /** Ids that editors use for it, the one of a plain file first. */
  readonly editorIds: readonly string[];
  readonly extensions: readonly string[];
  readonly filenames: readonly string[];
  /** Whether a text is of this language, where another language has its extension too (`.h`). */
  readonly recognizes?: (text: string) => boolean;
  /** Interpreter names in a `#!` line. */
  readonly interpreters: readonly string[];
  /** A few lines with much of the grammar, on which the tree decoder proves itself. */
  readonly sample: string;
  readonly kinds: Readonly<Record<string, KindEntry>>;
  readonly binders: Readonly<Record<string, BinderEntry>>;
  /** Kinds that open a scope of names. */
  readonly scopes: {
    readonly function: readonly string[];
    readonly block: readonly string[];
    readonly class: readonly string[];
    /** Classes whose members are seen by their bare names in the functions within. */
    readonly openClass?: readonly string[];
  };
  /** Kinds of names that are never expressions by themselves: keys, members, labels. */
  readonly nonExpressions: readonly string[];
  /** Statements that say that names belong to an outer scope. */
  readonly outerNames: readonly string[];
  /** Fields of a kind that code may have where the pattern is silent (`else` of an `if`). */
  readonly optionalFields: Readonly<Record<string, readonly string[]>>;
  /** Tokens that never need to agree: brackets, commas, semicolons. */
  readonly punctuation: readonly string[];
  /** Tokens of a pattern that also match others in code (`var` matches `let`). */
  readonly tokenAlternatives: Readonly<Record<string, readonly string[]>>;
  /** Functions with a name are never expressions, wherever they stand (below a `template <…>`). */
  readonly functionsAreStatements?: boolean;
  /** Operators that tell two kinds of members apart: `p->x` is not `p.x`. */
  readonly memberOperators?: readonly string[];
  /** Kinds whose children are the same wherever they stand: `sizeof(int)` and `sizeof(x)` have different fields. */
  readonly placeless?: readonly string[];
  /** Kinds that have to stay above the imports of a file. */
  readonly headers?: readonly string[];
  /** Operators that join strings; `+` where it is left out. */
  readonly concatenation?: readonly string[];
  /** Kinds whose children a pattern may name in any order, and only some of them: the items of a `with`. */
  readonly anyOrder?: readonly string[];
  /**
   * Which values a function gives back without saying so: the body of a lambda that is an expression, or also the last
   * expression of any function's body. Absent where there is no such thing.
   */
  readonly implicitReturns?: "lambda" | "last";
  readonly patterns: PatternSyntax;
  /** What data flow knows of the language's library. */
  readonly flow?: FlowDefinition;
  readonly lineComment: string;
  /** Names that mean the object a method belongs to. */
  readonly selfNames: readonly string[];
  /** The value of a string literal's piece of text, escapes resolved; `raw` strings have none. */
  readonly unescape: (text: string) => string;
  /** The value of a number literal; JavaScript's, with `_` between digits, where it is left out. */
  readonly numberValue?: (literal: string) => number | undefined;
  /** The literal that a `verbatim` text is, if it is one and nothing else. */
  readonly literalIn?: (text: string) => { readonly string: string } | { readonly number: number } | undefined;
  /** The expression whose value another one has for certain: `x` of `&x` and of a cast; -1 where there is none. */
  readonly sameValue?: (view: SyntaxView, node: number) => number;
  /** Whether what a wrapped name is given stays its value as long as nothing is assigned to the name. */
  readonly keepsValue?: (view: SyntaxView, target: number) => boolean;
  /** The type that a declaration gives to the name at `node`; undefined for what the slots say. */
  readonly declaredType?: (view: SyntaxView, node: number) => string | undefined;
  /** Whether a type as declared is the one that a typed metavariable asks for. */
  readonly isType?: (actual: string, wanted: string) => boolean;
  /** The type of what a call returns, by the name or path it calls. */
  readonly constructedType?: (callee: string) => string | undefined;
  /** Prefix and quotes of a string literal. */
  readonly stringShape: (literal: string) => StringShape;
  /** Names that an import node makes visible. */
  readonly imports: (view: SyntaxView, node: number) => readonly ImportedName[];
  /** What an expression names by itself, as `require('child_process')` names a module; undefined for others. */
  readonly modulePath: (view: SyntaxView, node: number) => string | undefined;
  /** Brings a module's name to the form rules use (`node:fs` is `fs`). */
  readonly canonicalModule: (name: string) => string;
  /** The name that a whole module is imported under. */
  readonly localName: (module: string) => string;
  /** How files of this name import, where the name says it; otherwise the file's own imports do. */
  readonly importStyle?: (path: string) => ImportStyle | undefined;
  /** Text of an import to add; `style` is taken from the file. */
  readonly renderImport: (
    need: { module: string; name?: string; as?: string },
    style: ImportStyle,
    quote: string,
  ) => string;
}

export interface StringShape {
  /** Length of the prefix and the opening quote. */
  readonly open: number;
  /** Length of the closing quote. */
  readonly close: number;
  readonly raw: boolean;
  /** Holds interpolations, or could: a template or f-string. */
  readonly template: boolean;
}

export type ImportStyle = "module" | "commonjs";

/** How patterns of the rule language are brought to a form that the language's own grammar can parse. */
export interface PatternSyntax {
  /** Finds typed metavariables, with the groups `name` and `type`: `($X: T)` or `(T $X)`. */
  readonly typedMetavariable: RegExp;
  /**
   * Replacements made before the signs of the pattern language are: an ellipsis where the grammar has no place for a
   * name is written into one that it has (`for (...)` as `for (...;;)`).
   */
  readonly rewrites?: readonly (readonly [find: RegExp, replacement: string])[];
  /** What ends a statement on one line, where the language needs it: an ellipsis among statements gets one. */
  readonly statementEnd: string;
  /** The last statement of a block needs that end too. */
  readonly endsBlocks?: boolean;
  /** What opens a literal at a place, the quotes as its first group; where it is left out, quotes of all sorts do. */
  readonly quote?: RegExp;
  /** Turns a writing of the rule language that the grammar cannot take into one that it can: `for (...)`. */
  readonly rewrite?: (pattern: string) => string;
  /**
   * What may stand before the name of a placeholder, so that the grammar takes it; tried in order. Mostly nothing; a
   * `$` where only that makes a variable, a capital letter where only that makes a constant.
   */
  readonly placeholderPrefixes: readonly string[];
  /**
   * What a pattern may need around it to parse, tried in order: nothing, a function for a statement, a class for a
   * method, parentheses for an object.
   */
  readonly wrappers: (code: string) => readonly (readonly [before: string, after: string])[];
}

import type { Grammar } from "../syntax/grammar.ts";
import type { FormDescription } from "../syntax/normalGrammar.ts";
import type { TextEdit } from "../text/edit.ts";
import type { EmbeddedText } from "./embedded.ts";
import type { FlowDefinition } from "./flow.ts";
import type { ReshapeEntry } from "./reshape.ts";
import type { RoleName, Slot } from "./roles.ts";
import type { SizeDefinition } from "./sizes.ts";
import type { TreeShape } from "./treeShape.ts";
import type { SyntaxView } from "./view.ts";

/**
 * The role of a node kind, with the grammar's field name for each slot the role has. Where the grammar has no field for
 * a child, `#1` is the second child that carries meaning, `#-1` the last, and `<kind>` the first child of that kind.
 * `through` is the field below which slots are that the node itself lacks: the parameters of a C function stand in its
 * declarator.
 *
 * A call without a callee has its receiver and name itself (`object`, `name`), as Java's `a.f(x)` is one node.
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
  /** The name stands within something else (a string), and takes the value whole all the same. */
  readonly wrapped?: true;
  /** Binds only where the node has this token or word: `&` of `&x`, which may write `x`, and not `*` of `*x`. */
  readonly token?: string;
  /** Kinds between the node and its scope in which it binds nothing: the parameters of a mere prototype. */
  readonly notIn?: readonly string[];
  /** Words that make what it binds a member of the class around it, too: `constructor(private db: Db)`. */
  readonly memberWords?: readonly string[];
}

/**
 * A local name that an import makes, and what it stands for: `subprocess.call`, `child_process.exec`. The local name
 * `*` opens the path: all its members may go by their own names.
 */
export interface ImportedName {
  /** `*` for all names of `path`, whatever they are. */
  readonly local: string;
  readonly path: string;
  /** What the import names exactly, where `path` is the shorter form that patterns use (Go's `crypto/rand`). */
  readonly module?: string;
  /** The node that introduces the local name. */
  readonly node: number;
}

/** A name under which a file hands something on. */
export interface ExportedName {
  /** `*` for all names of the other module. */
  readonly name: string;
  /** What it is called in the file, or in the module that it comes from (`*` for that module itself). */
  readonly of: string;
  /** The module that it comes from, as written; absent for what the file has itself. */
  readonly module?: string;
  /** The function itself, where it has no name. */
  readonly node?: number;
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
  /** Another grammar of the language reads more than this one, so what a rule says in it need not be read here. */
  readonly hasWiderGrammar?: boolean;
  /** Name in `grammars/grammars.json`; empty where the parser is ours. */
  readonly grammar: string;
  /** The parser, for a language without a tree-sitter grammar. */
  readonly ownGrammar?: () => Grammar;
  /** A plainer form for the grammar's trees; `kinds` and all else speak of the plain form then. */
  readonly normalForm?: FormDescription;
  /** Ids that editors use for it, the one of a plain file first. */
  readonly editorIds: readonly string[];
  readonly extensions: readonly string[];
  /** Whole names of files; `*` at the end of one stands for any ending. */
  readonly filenames: readonly string[];
  /** Whether a text is of this language, where another language has its extension too (`.h`). */
  readonly recognizes?: (text: string) => boolean;
  /** Interpreter names in a `#!` line. */
  readonly interpreters: readonly string[];
  /** A few lines with much of the grammar, on which the tree decoder proves itself. */
  readonly sample: string;
  /** Changes to the grammar's tree before roles are given. */
  readonly shape?: TreeShape;
  readonly kinds: Readonly<Record<string, KindEntry>>;
  readonly binders: Readonly<Record<string, BinderEntry>>;
  /** Kinds that open a scope of names. */
  readonly scopes: {
    readonly function: readonly string[];
    readonly block: readonly string[];
    readonly class: readonly string[];
    /** Classes whose members are seen by their bare names in the functions within. */
    readonly openClass?: readonly string[];
    /** In the value of a declaration its name still means another thing: `let x = x.trim()`. */
    readonly shadows?: true;
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
  /** Kinds that a file begins with, before its imports: the name of its package. */
  readonly headers?: readonly string[];
  /** Where the grammar names too little: what a tree goes through before anything looks at it. */
  readonly reshape?: ReshapeEntry;
  /** Members of a class go by their bare names in its methods. */
  readonly bareMembers?: boolean;
  /** Namespaces whose members go by their own names in every file. */
  readonly implicitImports?: readonly string[];
  /**
   * Kinds whose children a pattern may name in any order, and only some of them: the items of a `with`, a declaration
   * with its modifiers.
   */
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
  /** What ends a comment, where the end of the line does not. */
  readonly commentEnd?: string;
  /** Names are equal whatever the case of their letters. */
  readonly ignoresCase?: boolean;
  readonly embeds?: Embedding;
  /** Names that mean the object a method belongs to. */
  readonly selfNames: readonly string[];
  /** Members of a class are visible in its methods by their bare names. */
  readonly membersInScope?: boolean;
  /** What stands between the parts of a name from another module; a dot where it is left out. */
  readonly pathSeparator?: string;
  /** Packages whose names need no import (`java.lang`). */
  readonly preludes?: readonly string[];
  /** Whether a dotted text could be the package of a class: its full name is then equal to its short name. */
  readonly isQualifiedClass?: (dotted: string, name: string) => boolean;
  /** What stands for a type that the initial value tells (`var`): in a pattern, any type. */
  readonly inferredTypes?: readonly string[];
  /** Operators that join strings; `+` where it is not said. */
  readonly concatenation?: readonly string[];
  /** Brings names that are the same to the same text, where case does not matter or one has two forms. */
  readonly nameKey?: (name: string) => string;
  /** Names that code may use without writing them. */
  readonly unwrittenNames?: readonly string[];
  /** Functions in which variables of the scopes around are not visible, and which names are visible all the same. */
  readonly closedScopes?: {
    readonly kinds: readonly string[];
    readonly sees: (name: string) => boolean;
    /** Such names of a class are visible in its methods too. */
    readonly inClasses?: true;
  };
  /** A variable in double quotes is written without a sign that tells it from text, as `"$x"` is. */
  readonly quotedVariables?: true;
  /** Lists and collections with keys are written with the same brackets. */
  readonly arraysHaveKeys?: true;
  /** What stands before a field's name where it is declared, but not where it is used. */
  readonly fieldPrefix?: string;
  /** Brings a written type to the form rules use. */
  readonly typeName?: (written: string) => string;
  /** Statements that imports stand below. */
  readonly preamble?: readonly string[];
  /** The value of a string literal's piece of text, escapes resolved; `raw` strings have none. */
  readonly unescape: (text: string) => string;
  /** The value of a number literal; JavaScript's, with `_` between digits, where it is left out. */
  readonly numberValue?: (literal: string) => number | undefined;
  /** The literal that a `verbatim` text is, if it is one and nothing else. */
  readonly literalIn?: (text: string) => { readonly string: string } | { readonly number: number } | undefined;
  /** The expression whose value another one has for certain: `x` of `&x` and of a cast; -1 where there is none. */
  readonly sameValue?: (view: SyntaxView, node: number) => number;
  /** How many bytes things take, where code depends on it. */
  readonly sizes?: SizeDefinition;
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
  /** The value of a literal that `stringShape` and `unescape` cannot say (block scalars, heredocs); undefined for others. */
  readonly stringValue?: (view: SyntaxView, node: number) => string | undefined;
  /** A scalar without quotes may be a number, though it is a string by its role. */
  readonly plainNumbers?: boolean;
  /** The node that an alias, or a reference to a constant, stands for within the file; -1 for none. */
  readonly refersTo?: (view: SyntaxView, node: number) => number;
  /** The members of an object, where some of them stand elsewhere (merge keys of YAML). */
  readonly members?: (view: SyntaxView, node: number) => readonly number[];
  /** Names under which a file hands on what it has or imports, besides the names of its own functions and classes. */
  readonly exports?: (view: SyntaxView) => readonly ExportedName[];
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
  /** The quote of every string, where there is no choice. */
  readonly stringQuote?: "'" | '"';
  /** How imports are added to a statement that holds several; undefined where it holds one. */
  readonly joinImport?: (view: SyntaxView, node: number, lines: readonly string[]) => TextEdit | undefined;
}

/** How code of another language is found in a file. */
export interface Embedding {
  readonly languageId: string;
  /** A quick look at the text, before anything is parsed. */
  readonly mayOccur: (text: string) => boolean;
  readonly find: (view: SyntaxView) => readonly EmbeddedText[];
}

export interface StringShape {
  /** Length of the prefix and the opening quote. */
  readonly open: number;
  /** Length of the closing quote. */
  readonly close: number;
  readonly raw: boolean;
  /** Holds interpolations, or could: a template or f-string. */
  readonly template: boolean;
  /** The value of a piece of text, where this kind of literal has escapes of its own. */
  readonly unescape?: (text: string) => string;
}

export type ImportStyle = "module" | "commonjs";

/** What stands between a pair of brackets: statements or members, parameters, cases, arms of an expression with cases. */
export type Held = "statements" | "parameters" | "cases" | "arms";

/** How patterns of the rule language are brought to a form that the language's own grammar can parse. */
export interface PatternSyntax {
  /**
   * Writes placeholders for all signs of a pattern itself, where more than names in the place of signs is needed;
   * several ways are tried in order.
   */
  readonly write?: (source: string) => readonly string[];
  /** Of these, objects or lists, a pattern that holds one thing only means that thing: the member, the item. */
  readonly meansMember?: readonly RoleName[];
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
   * Texts to try for a pattern, its signs replaced, where how a sign is written depends on what stands around it. Typed
   * metavariables are `$@0`, `$@1`, … already. `placeholderPrefixes` are then all that may stand before a placeholder.
   */
  readonly writeSigns?: (source: string) => readonly string[];
  /**
   * What a pattern may need around it to parse, tried in order: nothing, a function for a statement, a class for a
   * method, parentheses for an object.
   */
  readonly wrappers: (code: string) => readonly (readonly [before: string, after: string])[];
  /**
   * How an ellipsis is written where the grammar wants more than a name (`@ @;` among the members of a class), with
   * `@` for its placeholder; undefined where nothing special is needed. `before` is prepared already, `after` is not.
   */
  readonly ellipsis?: (before: string, after: string) => string | undefined;
  /**
   * Makes what may stand in a place of a placeholder, where a bare name is none: a statement that is also a member
   * (`x x;` declares something wherever something may be declared), a parameter, a case.
   */
  readonly signs?: { readonly [P in Held]?: (placeholder: string) => string };
  /** What has to stand between a block and a statement behind it on the same line. */
  readonly behindBlock?: string;
  /** What a bracket holds, by the text before it, where that makes a difference. */
  readonly holds?: (before: string, bracket: string) => Held | "items";
  /** The prefixes of string literals, as a regular expression, where not those of Python. */
  readonly stringPrefix?: string;
  /** What starts an interpolation in a literal that opens so; undefined where none can. */
  readonly interpolation?: (opening: string) => string | undefined;
}

import type { Slot } from "../languages/roles.ts";
import type { BoundedRegex } from "../text/boundedRegex.ts";

/**
 * A compiled pattern: what a node of code must look like. Made from the pattern's own syntax tree, so it holds
 * node kinds of one grammar and is compiled once for each language a rule names.
 */
export type PatternNode =
  /** `$_`: any one node, bound to nothing. */
  | { readonly op: "any" }
  | { readonly op: "metavariable"; readonly name: string; readonly types: readonly string[] }
  /** `...`: any number of nodes. */
  | { readonly op: "ellipsis" }
  /** `$...ARGS` */
  | { readonly op: "ellipsisMetavariable"; readonly name: string }
  /** `<... P ...>`: P anywhere inside. */
  | { readonly op: "deep"; readonly of: PatternNode }
  /** A name; `path` is what it stands for outside of the file, if it is a module's. */
  | { readonly op: "name"; readonly text: string; readonly path: string }
  | { readonly op: "leaf"; readonly kind: number; readonly text: string }
  | StringPattern
  | RegexLiteralPattern
  | {
      readonly op: "call";
      readonly keyword: string;
      readonly callee: PatternNode;
      readonly arguments: ArgumentsPattern | PatternNode;
      /** Type arguments, which code must have. */
      readonly types?: readonly PatternNode[];
      readonly path?: string;
      /** What stands behind the arguments: members of the new object, the body of a nameless class. */
      readonly trailing?: PatternNode;
      /** Parts that the code must have too, in any order: type arguments. */
      readonly also?: readonly ChildPattern[];
    }
  | {
      readonly op: "member";
      readonly object: PatternNode;
      readonly name: PatternNode;
      readonly path?: string;
      readonly also?: readonly ChildPattern[];
      /** One of the language's `memberOperators`; empty for the others. */
      readonly operator: string;
    }
  /** `object. ... .name`: the name somewhere up the chain of calls and members that starts at the object. */
  | { readonly op: "chain"; readonly object: PatternNode }
  | { readonly op: "list"; readonly kind: number; readonly items: readonly PatternNode[] }
  /** One member of an object, by itself. */
  | { readonly op: "pair"; readonly key: PatternNode; readonly value: PatternNode }
  /** One item of a list, by itself. */
  | { readonly op: "item"; readonly of: PatternNode }
  | { readonly op: "object"; readonly pairs: readonly PairPattern[] }
  /** An assignment, or a declaration with an initial value. */
  | {
      readonly op: "assign";
      readonly left: PatternNode;
      /** Undefined for a declaration without a value. */
      readonly right?: PatternNode;
      /** The words of a declaration (`const`): only declarations that have them match, as a whole. */
      readonly keywords?: readonly string[];
      readonly type?: PatternNode;
      /** Code must declare a variable (`:=`), not only give it a value. */
      readonly declares: boolean;
      readonly tokens: readonly string[];
      /** `+=` where the grammar has one kind for all assignments; empty for `=`. */
      readonly operator: string;
      readonly modifiers: readonly string[];
      /** What else a declaration is marked with: annotations. */
      readonly marks: readonly PatternNode[];
      /** Parts of the declaration around that the code must have too, in any order: its type, its modifiers. */
      readonly declaration?: readonly ChildPattern[];
    }
  | OperationPattern
  /** `return` with a value, or with none. */
  | { readonly op: "return"; readonly value?: PatternNode }
  /** `for (...) { }`: any loop with these words, whatever stands in its head. */
  | { readonly op: "loop"; readonly tokens: readonly string[]; readonly body: PatternNode }
  /** A case of a `switch`, with its label; the one without a label is told by its word. */
  | {
      readonly op: "case";
      readonly tokens: readonly string[];
      readonly label?: PatternNode;
      readonly body: PatternNode;
    }
  /** Statements of a block; `label` is what a case must be labelled with, `null` for one without. */
  | { readonly op: "sequence"; readonly items: readonly PatternNode[]; readonly label?: PatternNode | null }
  | DeclarePattern
  | TokensPattern
  /** Tokens in a row, as one argument of a macro. */
  | { readonly op: "run"; readonly items: readonly PatternNode[] }
  /** An expression that stands as a statement: it matches a statement that holds the expression. */
  | { readonly op: "statement"; readonly of: PatternNode }
  | {
      readonly op: "function";
      readonly lambda: boolean;
      readonly name?: PatternNode;
      readonly parameters?: readonly PatternNode[];
      readonly body?: PatternNode;
      /** The type of what it returns. */
      readonly returns?: PatternNode;
      /** Type parameters. */
      readonly types: readonly PatternNode[];
      readonly tokens: readonly string[];
      /** Parts that the code must have too, in any order: modifiers, annotations, the type of the result. */
      readonly also?: readonly ChildPattern[];
      readonly modifiers: readonly string[];
      /** Its other parts: annotations, the receiver of a method, what it may throw. */
      readonly marks: readonly PatternNode[];
      /** What it returns, in languages where a part of the type stands around the name: instead of the two above. */
      readonly declared?: DeclaredType;
    }
  /** A condition or loop that its language writes in several ways: `if a then b end`, `b if a`. */
  | {
      readonly op: "branches";
      readonly keyword: string;
      readonly parts: readonly { readonly slot: Slot; readonly node: PatternNode }[];
    }
  | { readonly op: "decorated"; readonly decorators: readonly PatternNode[]; readonly definition: PatternNode }
  | {
      readonly op: "markup";
      /** Undefined for a fragment (`<></>`). */
      readonly name?: PatternNode;
      readonly attributes: readonly PatternNode[];
      readonly children?: readonly PatternNode[];
    }
  | NodePattern;

/** A declaration of one variable, or a parameter, with its type or with a word that makes it a declaration. */
export interface DeclarePattern {
  readonly op: "declare";
  readonly isParameter: boolean;
  /** `let`, `const`. */
  readonly words: readonly string[];
  readonly declared: DeclaredType;
  /** Absent for a parameter without a name. */
  readonly name?: PatternNode;
  /** Absent where code must have no initial value. */
  readonly value?: PatternNode;
}

export interface DeclaredType {
  readonly type?: PatternNode;
  /** Words that code must have among others: `static`, `const`. */
  readonly modifiers: readonly string[];
  /** What wraps the name, the outermost first. */
  readonly wrappers: readonly WrapperPattern[];
}

/** `*`, `&` or `[n]` around a declared name. */
export interface WrapperPattern {
  readonly kind: number;
  /** Children besides the name: a size, parameters. */
  readonly others: readonly ChildPattern[];
}

/** The arguments of a macro, one pattern for each. */
export interface TokensPattern {
  readonly op: "tokens";
  readonly runs: readonly PatternNode[];
}

/** Any other node: same kind, same tokens, and its children in order (in any order for imports). */
export interface NodePattern {
  readonly op: "node";
  readonly kind: number;
  readonly tokens: readonly string[];
  readonly children: readonly ChildPattern[];
  readonly anyOrder: boolean;
}

export interface ChildPattern {
  /** Field id that the child must have; 0 for none. */
  readonly field: number;
  readonly node: PatternNode;
}

/** An operation with an operator whose operands may be grouped at will. */
export interface OperationPattern {
  readonly op: "operation";
  readonly kind: number;
  readonly operator: string;
  readonly left: PatternNode;
  readonly right: PatternNode;
  /** Those of the whole chain; undefined where there are too many to try all groupings. */
  readonly operands?: readonly PatternNode[];
}

export interface StringPattern {
  readonly op: "string";
  /** Must be a template (or f-string), possibly with interpolations. */
  readonly template: boolean;
  readonly content:
    | { readonly is: "any" }
    | { readonly is: "text"; readonly text: string }
    | { readonly is: "metavariable"; readonly name: string }
    | { readonly is: "regex"; readonly regex: BoundedRegex }
    | { readonly is: "pieces"; readonly pieces: readonly StringPiece[] };
}

/** A regular expression, or the name of a constant that is one, whatever its flags are; the metavariable stands for what is between its signs. */
export interface RegexLiteralPattern {
  readonly op: "regexLiteral";
  readonly name: string;
}

export type StringPiece =
  | { readonly is: "ellipsis" }
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "interpolation"; readonly of: PatternNode };

export interface ArgumentsPattern {
  readonly op: "arguments";
  readonly positional: readonly PatternNode[];
  readonly keywords: readonly { readonly name: PatternNode; readonly value: PatternNode }[];
  /** An ellipsis stands somewhere, so keyword arguments that the pattern doesn't name are allowed. */
  readonly open: boolean;
}

export interface PairPattern {
  readonly key: PatternNode;
  readonly value: PatternNode;
}

/** A pattern compiled for one language. */
export interface CompiledPattern {
  readonly root: PatternNode;
  readonly languageId: string;
  readonly metavariables: ReadonlySet<string>;
  /** Identifiers that a text must have for the pattern to match in it. */
  readonly words: readonly string[];
}

/** Statements of nothing but `...`: code may have none, where a language then has no block. */
export function isAnySequence(pattern: PatternNode): boolean {
  if (pattern.op === "ellipsis") return true;
  return pattern.op === "sequence" && pattern.items.length > 0 && pattern.items.every(({ op }) => op === "ellipsis");
}

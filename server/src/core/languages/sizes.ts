import type { SyntaxView } from "./view.ts";

/**
 * What a language says of the bytes that things take. Sizes are those of the common 64-bit systems; one that depends on
 * more than the file shows is not known.
 */
export interface SizeDefinition {
  /** Whether a node asks for a size, so that what stands in it is not run. */
  readonly isOperator: (view: SyntaxView, node: number) => boolean;
  /** The value of an expression that asks for a size (`sizeof(x)`). */
  readonly operator: (view: SyntaxView, node: number, ask: SizeQuestions) => number | undefined;
  /** Bytes that a type, or what an expression names, takes: of an array all items, of a pointer the pointer. */
  readonly sizeOf: (view: SyntaxView, node: number, ask: SizeQuestions) => number | undefined;
  /** Bytes of one item of what an array or pointer holds. */
  readonly itemSize: (view: SyntaxView, node: number, ask: SizeQuestions) => number | undefined;
  /** Bytes that may be written at what an expression stands for: an array, memory of a size that the file shows. */
  readonly capacity: (view: SyntaxView, node: number, ask: SizeQuestions) => number | undefined;
}

/** What is asked of a thing: its size, that of one of its items, or how much may be written there. */
export type Measure = "sizeof" | "itemsize" | "capacity";

/** What sizes need to know of names and numbers. */
export interface SizeQuestions {
  /** The number that an expression is for certain. */
  numberOf(node: number): number | undefined;
  /** The string that an expression is for certain. */
  stringOf(node: number): string | undefined;
  /** The leaf that declares a variable, parameter or field by its name; -1 where the file does not. */
  declaredAt(node: number): number;
  /** What a name is given once and for all; -1 for others. */
  valueOf(node: number): number;
}

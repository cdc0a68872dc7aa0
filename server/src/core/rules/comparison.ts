import type { Measure } from "../languages/sizes.ts";

/** A value of a comparison. */
export type ComparisonValue = number | string | boolean | readonly ComparisonValue[];

/** An expression of `metavariable-comparison`: the part of Python's expressions that conditions need. */
export type Comparison =
  | { readonly op: "literal"; readonly value: ComparisonValue }
  | { readonly op: "metavariable"; readonly name: string }
  | { readonly op: "list"; readonly items: readonly Comparison[] }
  | { readonly op: "not" | "negate" | "invert"; readonly of: Comparison }
  | { readonly op: "and" | "or"; readonly left: Comparison; readonly right: Comparison }
  | { readonly op: "arithmetic"; readonly sign: Arithmetic; readonly left: Comparison; readonly right: Comparison }
  /** `a < b <= c` holds when each neighbouring pair does. */
  | { readonly op: "chain"; readonly first: Comparison; readonly rest: readonly ComparisonLink[] }
  | { readonly op: "call"; readonly name: ComparisonFunction; readonly args: readonly Comparison[] }
  /** Bytes, asked of the code that a metavariable stands for. */
  | { readonly op: "measure"; readonly what: Measure; readonly of: string };

export type Arithmetic = "+" | "-" | "*" | "/" | "//" | "%" | "**" | "&" | "|" | "^" | "<<" | ">>";
export type Relation = "==" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "not in";
export type ComparisonFunction =
  | "int"
  | "float"
  | "str"
  | "bool"
  | "len"
  | "abs"
  | "min"
  | "max"
  | "lower"
  | "upper"
  | "re.match"
  | "today"
  | "strptime";
export interface ComparisonLink {
  readonly relation: Relation;
  readonly right: Comparison;
}

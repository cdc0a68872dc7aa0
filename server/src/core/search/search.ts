import type { LanguageTable } from "../languages/table.ts";
import type { GenericPattern } from "../patterns/generic.ts";
import type { NameCondition } from "../patterns/nameSlot.ts";
import type { CompiledPattern } from "../patterns/pattern.ts";
import type { RootShape } from "../patterns/rootShape.ts";
import type { Comparison } from "../rules/comparison.ts";
import type { Condition } from "../rules/rule.ts";
import type { BoundedRegex } from "../text/boundedRegex.ts";

/** A rule's formula, compiled for one language. */
export type Search =
  | PatternSearch
  | RegexSearch
  | GenericSearch
  | OrSearch
  | AndSearch
  | { readonly op: "inside"; readonly of: Search }
  | { readonly op: "not"; readonly of: Search };

export interface PatternSearch {
  readonly op: "pattern";
  /** Searches with equal keys match the same in a file. */
  readonly key: string;
  readonly pattern: CompiledPattern;
  readonly shape: RootShape;
  /** What the rule asks of names in it anyway: so that fewer nodes are looked at. */
  readonly names?: readonly NameCondition[];
}

export interface RegexSearch {
  readonly op: "regex";
  readonly regex: BoundedRegex;
}

/** A pattern on the text, whatever it is written in. */
export interface GenericSearch {
  readonly op: "generic";
  readonly pattern: GenericPattern;
}

export interface OrSearch {
  readonly op: "or";
  readonly of: readonly Search[];
  /** For each member, the words a text must have for it: of each inner list at least one. */
  readonly needs: readonly Needs[];
}

/**
 * Words without which a search cannot match: of each inner list a text must have at least one. What begins with
 * `LITERAL` may stand anywhere, within a word too.
 */
export type Needs = readonly (readonly string[])[];

/** Marks a need that is no word. No word begins with it. */
export const LITERAL = "\u0000";

/** `patterns`, sorted by what each member does; `positives[0]` lets the fewest matches through. */
export interface AndSearch {
  readonly op: "and";
  readonly positives: readonly Search[];
  readonly insides: readonly Search[];
  readonly negatives: readonly Search[];
  /** For each positive, the conditions that can run once it holds. */
  readonly filters: readonly (readonly CompiledCondition[])[];
  /** Conditions on what only the insides bind. */
  readonly where: readonly CompiledCondition[];
  /** Conditions that bind names of their own: they run after the negatives. */
  readonly last: readonly CompiledCondition[];
  readonly focus: readonly (readonly string[])[];
}

export type CompiledCondition =
  | {
      readonly op: "regex";
      readonly metavariable: string;
      readonly regex: Pick<BoundedRegex, "source" | "test">;
      readonly constants: boolean;
    }
  | {
      readonly op: "pattern";
      readonly metavariable: string;
      readonly search: Search;
      /** The language that the code is read as, where the rule names one; undefined for plain text, too. */
      readonly foreign?: LanguageTable;
    }
  | {
      readonly op: "comparison";
      readonly condition: Extract<Condition, { op: "metavariable-comparison" }>;
      readonly expression: Comparison;
      /** Milliseconds since 1970, where the host tells the time. */
      readonly today?: () => number;
    }
  | { readonly op: "analysis"; readonly metavariable: string; readonly analyzer: "entropy" | "redos" }
  | { readonly op: "type"; readonly metavariable: string; readonly types: readonly string[] };

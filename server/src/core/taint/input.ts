import type { LabelCondition, SideEffect } from "../rules/rule.ts";
import type { Footprint } from "./footprint.ts";
import type { ForeignStep } from "./portable.ts";

/**
 * A set of rules, one bit each. Taint of all rules is followed in one walk, and each mark knows for which rules it is
 * alive.
 */
export type RuleSet = bigint;

/** The label of sources that name none. */
export const DEFAULT_LABEL = "__SOURCE__";

/** A stretch of code that a part of a rule speaks about. */
export interface TaintPlace {
  readonly start: number;
  readonly end: number;
  /** The node that matched, or the smallest one around the stretch. */
  readonly node: number;
  /** A number of the caller's, given back in flows. */
  readonly ref: number;
}

export interface SourceGroup {
  /** The rules that have this source; those with equal sources share it. */
  readonly rules: RuleSet;
  readonly exact: boolean;
  readonly bySideEffect: SideEffect;
  readonly label: string;
  readonly requires?: LabelCondition;
  readonly places: readonly TaintPlace[];
}

export interface SinkGroup {
  readonly rules: RuleSet;
  readonly exact: boolean;
  readonly atExit: boolean;
  readonly requires: readonly { readonly metavariable?: string; readonly condition: LabelCondition }[];
  readonly places: readonly SinkPlace[];
}

export interface SinkPlace extends TaintPlace {
  /** What counts is the value there; for a call that is a sink itself, it is what goes in. */
  readonly isValue: boolean;
  /** The nodes that the metavariables in `requires` stand for. */
  readonly asked: ReadonlyMap<string, number>;
}

export interface SanitizerGroup {
  readonly rules: RuleSet;
  readonly exact: boolean;
  readonly bySideEffect: SideEffect;
  readonly places: readonly TaintPlace[];
}

export interface PropagatorGroup {
  readonly rules: RuleSet;
  readonly bySideEffect: boolean;
  readonly label?: string;
  readonly requires?: LabelCondition;
  readonly replaceLabels?: readonly string[];
  readonly places: readonly { readonly node: number; readonly from: TaintPlace; readonly to: TaintPlace }[];
}

/**
 * For each option of the rule language, the rules that have it. Where the language leaves a choice open, an option
 * that a rule sets to `false` is told from one that it does not mention.
 */
export interface TaintOptions {
  readonly safeFunctions: RuleSet;
  readonly safeIndexes: RuleSet;
  readonly safeBooleans: RuleSet;
  readonly safeNumbers: RuleSet;
  /** Rules that take what a condition says of a value for proven. Where none of a walk does, nothing is. */
  readonly trusting: RuleSet;
  readonly onlyAssignments: RuleSet;
  /** Rules for which what a comparison says of a value is as bad as the value. */
  readonly unsafeComparisons: RuleSet;
  /** Rules for which a number read from a value is as bad as the value. */
  readonly unsafeNumbers: RuleSet;
  /** Rules that follow things themselves, and not what they hold. */
  readonly things: RuleSet;
  /** Rules whose flows begin and end in one function (`taint_intrafile: false`). */
  readonly local: RuleSet;
}

/** What the rules of one walk look for in a file. */
export interface TaintInput {
  readonly options: TaintOptions;
  readonly sources: readonly SourceGroup[];
  readonly sinks: readonly SinkGroup[];
  readonly sanitizers: readonly SanitizerGroup[];
  readonly propagators: readonly PropagatorGroup[];
  /**
   * Whether a source and a sink go together for a rule, told by the place numbers; absent for rules that do not ask
   * (`taint_unify_mvars`).
   */
  readonly agrees?: (rule: number, source: number, sink: number) => boolean;
}

/** A way of untrusted data from a source to a sink. */
export interface Flow {
  /** The bit of the rule. */
  readonly rule: number;
  /** The places' numbers. */
  readonly source: number;
  readonly sink: number;
  /** The call through which the data leaves the file, where the sink stands in another one. */
  readonly leaves?: { readonly start: number; readonly end: number; readonly node: number };
  readonly steps: readonly FlowStep[];
}

/** One step on the way; offsets are UTF-16 code units. */
export interface FlowStep {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** The step stands in another file: then the offsets here mean nothing. */
  readonly foreign?: ForeignStep;
}

export interface TaintResult {
  readonly flows: readonly Flow[];
  /** A budget was reached, so flows may be missing. */
  readonly exhausted: boolean;
  /** What the flows depend on; means nothing where a budget was reached. */
  readonly footprint: Footprint;
}

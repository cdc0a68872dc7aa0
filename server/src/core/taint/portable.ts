import type { LabelCondition } from "../rules/rule.ts";

/**
 * What the functions of one file do with what they are given: plain data without nodes, that can be kept and stored
 * while the file itself is gone.
 */
export interface ModuleSummary {
  readonly path: string;
  readonly functions: readonly PortableFunction[];
  readonly classes: readonly PortableClass[];
  readonly exports: Readonly<Record<string, ExportedThing>>;
  /** Modules, by their paths, of which the file hands on all names. */
  readonly passesOn: readonly string[];
  /** Ids of the rules that have a source behind a function, and of those that have a sink there. */
  readonly sources: readonly string[];
  readonly sinks: readonly string[];
  /** Names of functions that were left out, since nobody asked for them. */
  readonly unasked: readonly string[];
  /** A bound was reached, so something may be missing. */
  readonly exhausted: boolean;
}

/** What a name stands for: a function, a class or an object of it by its number, or what another module calls so. */
export type ExportedThing =
  | { readonly function: number }
  | { readonly class: number }
  | { readonly instance: number }
  | { readonly from: string; readonly name: string };

export interface PortableClass {
  readonly name: string;
  /** By name, the number of the function. */
  readonly methods: Readonly<Record<string, number>>;
  /** The function that runs when an object is made; -1 for none. */
  readonly maker: number;
}

export interface PortableFunction {
  readonly name: string;
  /** As in `FunctionInfo`. */
  readonly names: readonly string[];
  readonly rest: number;
  readonly namedRest: number;
  readonly block: number;
  readonly result: PortableValue;
  readonly thrown: PortableValue;
  readonly sinks: readonly PortableSink[];
  readonly effects: readonly {
    readonly root: number;
    readonly path: readonly string[];
    readonly value: PortableValue;
  }[];
  readonly calls: readonly {
    readonly root: number;
    readonly path: readonly string[];
    readonly arguments: readonly PortableValue[];
  }[];
  readonly neverReturns: boolean;
}

export interface PortableValue {
  readonly marks?: readonly PortableMark[];
  readonly fields?: Readonly<Record<string, PortableValue>>;
  /** The class of the same file that it is an object of. */
  readonly instanceOf?: number;
}

/** Something comes from a source under a label, or from a part of what the function is given. */
export interface PortableMark {
  readonly label?: string;
  readonly part?: readonly [root: number, ...path: string[]];
  readonly rules: PortableRules;
  readonly steps: readonly ForeignStep[];
}

/** Rules by their ids: these, or all but these. */
export type PortableRules = { readonly only: readonly string[] } | { readonly allBut: readonly string[] };

export interface PortableSink {
  readonly rules: readonly string[];
  readonly requires: readonly LabelCondition[];
  /** Each with the steps to the sink, which is the last one. */
  readonly marks: readonly PortableMark[];
}

/** A step of a trace in another file. Lines and columns from 1, the end exclusive. */
export interface ForeignStep {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly region: {
    readonly startLine: number;
    readonly startColumn: number;
    readonly endLine: number;
    readonly endColumn: number;
  };
  readonly message: string;
}

import type { Level, Severity } from "../findings/finding.ts";
import type { DocumentKind } from "../languages/documents.ts";

/**
 * A rule after its YAML was validated. Patterns are still text here: they are compiled for each language when a
 * ruleset is built, so a rule is plain data and can be made ahead, at build time.
 */
export interface Rule {
  readonly id: string;
  /** File that the rule was read from. */
  readonly path: string;
  readonly message: string;
  readonly severity: Severity;
  /** Language ids, for instance `javascript`, `typescript`, `python`, `regex`, `generic`. */
  readonly languages: readonly string[];
  readonly body: RuleBody;
  readonly paths: { readonly include: readonly string[]; readonly exclude: readonly string[] };
  readonly options: Readonly<Record<string, unknown>>;
  readonly fixes: readonly FixTemplate[];
  readonly metadata: RuleMetadata;
  /** Offsets of the rule in its file, to report a problem where it stands. */
  readonly span: { readonly start: number; readonly end: number };
}

export interface RuleMetadata {
  /** `CWE-89`, most specific first. */
  readonly cwe: readonly string[];
  /** `A03:2021`, `A05:2025`, … */
  readonly owasp: readonly string[];
  readonly confidence: Level;
  readonly likelihood: Level;
  readonly impact: Level;
  /** Id (file name without extension) of the guidance page. */
  readonly guidance?: string;
  /** A short name of the weakness, for lists and SARIF; the id where the rule gives none. */
  readonly title: string;
  /** Kinds of documents that the rule is about; any document without it. */
  readonly documents?: readonly DocumentKind[];
  /** Rules that say more: where one of them found something, this one is silent. */
  readonly yieldsTo?: readonly string[];
  /** Present where the rule runs only if the team's policy switches it on. */
  readonly offByDefault?: true;
  readonly technology: readonly string[];
  readonly references: readonly string[];
}

export type RuleBody = { readonly mode: "search"; readonly formula: Formula } | TaintBody;

/** A rule that follows data: from its sources to its sinks, unless a sanitizer stands between. */
export interface TaintBody {
  readonly mode: "taint";
  readonly sources: readonly TaintSource[];
  readonly sinks: readonly TaintSink[];
  readonly sanitizers: readonly TaintSanitizer[];
  readonly propagators: readonly TaintPropagator[];
  /** What the rule takes over from models of libraries; see `withModels`. */
  readonly models: readonly ModelUse[];
  /** Comparisons of what a source and a sink bind: the two go together where one of these holds. Empty for all. */
  readonly compares: readonly string[];
  /** What is followed is the thing itself, and not what it holds. */
  readonly things: boolean;
}

export type TaintPartName = "sources" | "sinks" | "sanitizers" | "propagators";

/** An entry that stands for all entries of a kind in the models of a rule's languages. */
export interface ModelUse {
  readonly part: TaintPartName;
  readonly kind: string;
  /** Options of the entry, which take the place of those in the models. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly span: FormulaSpan;
}

/** What one library brings into taint rules: entries by their kind. */
export interface Model {
  readonly library: string;
  readonly path: string;
  /** Built-in models are known to compile. */
  readonly origin: "built-in" | "team";
  readonly languages: readonly string[];
  readonly sources: Readonly<Record<string, readonly TaintSource[]>>;
  readonly sinks: Readonly<Record<string, readonly TaintSink[]>>;
  readonly sanitizers: Readonly<Record<string, readonly TaintSanitizer[]>>;
  readonly propagators: Readonly<Record<string, readonly TaintPropagator[]>>;
}

/** Where an entry of a taint rule comes from, unless the rule has it itself. */
export interface FromModel {
  /** The languages of the model: the entry has no meaning in others. */
  readonly languages?: readonly string[];
  /** The file of a team's model. An entry of it that cannot run costs that entry only. */
  readonly teamModel?: string;
}

/** Whether a match speaks about the variable it stands on from there on: too (`true`) or instead (`only`). */
export type SideEffect = boolean | "only";

export interface TaintSource extends FromModel {
  readonly formula: Formula;
  /** Only the match itself is a source, and not what stands inside of it. */
  readonly exact: boolean;
  readonly bySideEffect: SideEffect;
  readonly label?: string;
  /** What the value at the source must carry already for the label to be added. */
  readonly requires?: LabelCondition;
}

export interface TaintSink extends FromModel {
  readonly formula: Formula;
  /** Only the match itself is a sink (for a call: its arguments), and not all that stands inside of it. */
  readonly exact: boolean;
  /** Only where the function ends there. */
  readonly atExit: boolean;
  /** All have to hold: each of what reaches the sink, or of what reaches the code that a metavariable stands for. */
  readonly requires: readonly { readonly metavariable?: string; readonly condition: LabelCondition }[];
}

export interface TaintSanitizer extends FromModel {
  readonly formula: Formula;
  readonly exact: boolean;
  readonly bySideEffect: SideEffect;
  /** Says nothing where it matches exactly what a source, sink or propagator of the rule matches. */
  readonly notConflicting: boolean;
}

/** Says that what reaches `from` reaches `to` too. */
export interface TaintPropagator extends FromModel {
  readonly formula: Formula;
  readonly from: string;
  readonly to: string;
  readonly bySideEffect: boolean;
  readonly label?: string;
  readonly requires?: LabelCondition;
  /** The labels that `label` takes the place of; all where this is missing. */
  readonly replaceLabels?: readonly string[];
}

/** An expression over labels: `A and not (B or C)`. */
export type LabelCondition =
  | { readonly op: "label"; readonly label: string }
  | { readonly op: "not"; readonly of: LabelCondition }
  | { readonly op: "and" | "or"; readonly of: readonly [LabelCondition, LabelCondition] };

/**
 * What a search rule looks for. `and` is `patterns`: ranges of its positive members intersect, negatives drop,
 * conditions filter, `focus` narrows. Only the formula of a
 * `metavariable-pattern` may be an `and` without a positive member: what the metavariable stands for is its positive.
 */
export type Formula =
  | { readonly op: "pattern"; readonly pattern: string; readonly span: FormulaSpan }
  | { readonly op: "regex"; readonly regex: string; readonly span: FormulaSpan }
  | { readonly op: "inside"; readonly of: Formula }
  | { readonly op: "not"; readonly of: Formula }
  | { readonly op: "or"; readonly of: readonly Formula[] }
  | {
      readonly op: "and";
      readonly of: readonly Formula[];
      readonly where: readonly Condition[];
      /** Each entry is one `focus-metavariable`; the names in an entry are alternatives. */
      readonly focus: readonly (readonly string[])[];
    };

export interface FormulaSpan {
  readonly start: number;
  readonly end: number;
}

export type Condition =
  | {
      readonly op: "metavariable-regex";
      readonly metavariable: string;
      readonly regex: string;
      readonly constants: boolean;
    }
  | {
      readonly op: "metavariable-pattern";
      readonly metavariable: string;
      readonly language?: string;
      readonly formula: Formula;
    }
  | {
      readonly op: "metavariable-comparison";
      readonly comparison: string;
      readonly metavariable?: string;
      readonly base?: number;
      readonly strip: boolean;
    }
  | {
      readonly op: "metavariable-analysis";
      readonly metavariable: string;
      readonly analyzer: "entropy" | "redos" | "redos_polynomial";
    }
  | { readonly op: "metavariable-type"; readonly metavariable: string; readonly types: readonly string[] };

/** Whether a fix keeps the program's meaning for certain (`safe`: may run in fix-all) or needs a person's eye. */
export type FixSafety = "safe" | "unsafe";

/** One way to fix a match, before metavariables are filled in. */
export interface FixTemplate {
  readonly title: string;
  readonly safety: FixSafety;
  readonly edit:
    | { readonly kind: "replacement"; readonly text: string; readonly target?: string }
    | {
        readonly kind: "regex";
        readonly regex: string;
        readonly replacement: string;
        readonly count?: number;
        readonly target?: string;
      };
  readonly imports: readonly ImportNeed[];
}

/** Something the fixed code refers to: `name` from `module`, or the module itself where there is no name. */
export interface ImportNeed {
  readonly module: string;
  readonly name?: string;
  /** The local name for the module itself (its default export), where it is not the module's own. */
  readonly as?: string;
}

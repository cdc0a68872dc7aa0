import {
  type DocumentUri,
  ProtocolRequestType,
  ProtocolRequestType0,
  type Range,
} from "vscode-languageserver-protocol";
import type { Degree } from "../core/authoring/draft.ts";

export type { Degree };

/** Code of a document that a rule is to be made of. */
export interface SelectionParams {
  readonly uri: DocumentUri;
  readonly range: Range;
}

/** Patterns that match the selection, from the one that leaves least open to the one that leaves most. */
export interface RuleDrafts {
  readonly drafts: readonly {
    readonly degree: Degree;
    readonly pattern: string;
    /** What it matches in the workspace. */
    readonly matches: number;
    readonly files: number;
    /** The first of these places, as `src/app.ts:12`. */
    readonly places: readonly string[];
  }[];
  readonly suggestedId: string;
  /** Ids that are taken. */
  readonly takenIds: readonly string[];
  /** The workspace was not searched to the end, so there may be more. */
  readonly isPartial: boolean;
}

/** A sentence that says why no rule can be made of the selection. */
export interface NoRule {
  readonly fault: string;
}

export const DraftRuleRequest = new ProtocolRequestType<SelectionParams, RuleDrafts | NoRule, never, void, void>(
  "riskmark/rule/draft",
);

/** The files of a new rule, to be written by the client: the rule first, then its test and its guidance page. */
export interface NewRuleFiles {
  readonly files: readonly { readonly uri: DocumentUri; readonly text: string }[];
}

/** None of the files exists yet, else the answer is a fault. */
export const BeginRuleRequest = new ProtocolRequestType<
  SelectionParams & { readonly degree: Degree; readonly id: string },
  NewRuleFiles | NoRule,
  never,
  void,
  void
>("riskmark/rule/begin");

/** A place that a rule finds. */
export interface RuleMatch {
  readonly ruleId: string;
  readonly uri: DocumentUri;
  readonly range: Range;
  /** Path relative to the workspace folder. */
  readonly path: string;
  /** The name of the workspace folder where it is another one than the rule file's, so that the rule does not run there. */
  readonly folder?: string;
  /** The line, without the white space around. */
  readonly line: string;
}

/** What the rules of a rule file find in the workspace, in their own folder first, as the file is in the editor. */
export interface RulePreview {
  /** Ids of the rules that could be read. */
  readonly rules: readonly string[];
  readonly matches: readonly RuleMatch[];
  /** What is wrong with the rules, so that some do not run. */
  readonly problems: readonly string[];
  /** The workspace was not searched to the end, or there are more matches than are listed. */
  readonly isPartial: boolean;
}

/** Null for what is no rule file. A second question about a file ends the first, which is answered with null. */
export const RulePreviewRequest = new ProtocolRequestType<
  { readonly uri: DocumentUri },
  RulePreview | null,
  never,
  void,
  void
>("riskmark/rule/preview");

/** A rule file of the workspace with the files that test it. */
export interface RuleTestFile {
  readonly uri: DocumentUri;
  /** Path relative to the workspace folder. */
  readonly path: string;
  readonly rules: readonly { readonly id: string; readonly range: Range }[];
  readonly cases: readonly DocumentUri[];
}

/** All rule files of the workspace. */
export const RuleTestsRequest = new ProtocolRequestType0<readonly RuleTestFile[], never, void, void>(
  "riskmark/rule/tests",
);

/** How one rule did on its tests. */
export interface RuleTestOutcome {
  readonly ruleId: string;
  readonly status: "passed" | "failed" | "unsupported" | "broken" | "no-tests";
  /** Why the rule cannot run. */
  readonly reason?: string;
  /** What is not as the annotations say, where it is. */
  readonly complaints: readonly { readonly uri: DocumentUri; readonly range: Range; readonly message: string }[];
}

/** Runs the tests of one rule file, as it and they are in the editor. */
export const RunRuleTestsRequest = new ProtocolRequestType<
  { readonly uri: DocumentUri },
  readonly RuleTestOutcome[],
  never,
  void,
  void
>("riskmark/rule/runTests");

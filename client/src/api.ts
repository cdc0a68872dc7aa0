import type { Uri } from "vscode";
import type { FindingItem, FolderScorecard, RegisterItem, RulePreview } from "../../server/src/protocol/index.ts";
import type { FindingGroup } from "./findingsView/grouping.ts";

/** What `activate` returns: for tests, and for extensions that want to know what was found. */
export interface RiskmarkApi {
  /** Settles when the server runs and its findings are known for the first time. */
  readonly ready: Promise<void>;
  /** All findings that the Findings view shows now, highest risk first. */
  findings(): readonly FindingItem[];
  /** The groups of the Findings view as they are shown now. */
  backlog(): readonly FindingGroup[];
  /** What stands above them: that a scan runs, or what the filter hides. */
  backlogMessage(): string | undefined;
  /** What the Register view lists now: accepted risks, and suppressions in the code. */
  register(): readonly RegisterItem[];
  readonly drills: {
    /** How far the security drill in a document has come; undefined where there is none. */
    in(uri: Uri): "find" | "fix" | "solved" | "given-up" | undefined;
    /** The drills that were solved, by the day. */
    readonly solved: Readonly<Record<string, string>>;
  };
  /** What the Rule Preview lists now; undefined while no rule file is in an editor. */
  rulePreview(): RulePreview | undefined;
  /** Ids of the rules that the Test Explorer lists now. */
  ruleTests(): readonly string[];
  readonly guidancePanel: {
    readonly isVisible: boolean;
    /** What the panel shows, as text; empty while it is not visible. */
    text(): Promise<string>;
  };
  readonly scorecardPanel: {
    readonly isVisible: boolean;
    /** The scorecards that it shows. */
    readonly folders: readonly FolderScorecard[];
    /** What it shows, as text; empty while it is not visible. */
    text(): Promise<string>;
  };
}

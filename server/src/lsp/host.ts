import type { Drill } from "../core/drills/drill.ts";
import type { foundBy, judgeFix } from "../core/drills/judgeDrill.ts";
import type { GuidanceQuery } from "../core/guidance/matchGuidance.ts";
import type { Analyzer, EffectivePolicy, GuidancePage, Model, Problem, Rule, Skip } from "../core/index.ts";
import type { Policy } from "../core/policy/policySchema.ts";
import type { addEntries, changeEntry, removeEntry } from "../core/register/editRegister.ts";
import type { faultOf, parseRegister } from "../core/register/parseRegister.ts";
import type { Reason, SilenceQuestion } from "../core/why.ts";
import type { compareWithCommit } from "../host/compareWithCommit.ts";
import type { DiscoverOptions } from "../host/files.ts";
import type { commitBefore } from "../host/git.ts";
import type { DiskFiles, OpenText } from "../host/moduleFiles.ts";
import type { Pack } from "../host/pack.ts";
import type { ProjectProgram } from "../host/projectProgram.ts";
import type { ProjectTrust } from "../host/projectTrust.ts";
import type { AuthoringEngine } from "./authoring/engine.ts";
import type { Settings } from "./settings.ts";

/** What the server needs from the place it runs in. Nothing here may take long to make. */
export interface ServerHost {
  readonly version: string;
  /** Loads the engine; called once, after the client had its answer to `initialize`. */
  readonly loadEngine: (log: (message: string) => void) => Promise<Engine>;
  /** Lets waiting messages and timers have their turn. */
  readonly breathe: () => Promise<void>;
  /** Calls back after so many milliseconds; the returned function calls it off. */
  readonly after: (ms: number, callback: () => void) => () => void;
}

/** The core with its built-in rules and pages, and the files around it. */
export interface Engine {
  readonly createAnalyzer: (files?: DiskFiles) => Analyzer;
  /** The files of a folder, with what is open in the place of what is on disk. */
  readonly filesOf: (root: string, openText: (path: string) => OpenText | undefined) => DiskFiles;
  /** All that `.riskmark/` in a folder says; without a root, what comes with Riskmark. */
  readonly loadProject: (root: string | undefined) => Promise<FolderProject>;
  /** Paths (relative to the root) of the files to scan. Empty where the folder cannot be read. */
  readonly discover: (root: string, options: DiscoverOptions) => Promise<readonly string[]>;
  /** A file's text, or why it was not read. Path as in `discover`. */
  readonly read: (root: string, path: string) => Promise<{ readonly text: string } | Skip>;
  /** The commit from which the present state of a folder went its own way; runs git, and only to read. */
  readonly commitBefore: typeof commitBefore;
  readonly compareWithCommit: typeof compareWithCommit;
  /** Why a path is left out of every scan by default. */
  /** Why a scan leaves out a file, as the end of a sentence; undefined where it does not. */
  readonly whyPassedOver: (root: string, path: string, options: DiscoverOptions) => Promise<string | undefined>;
  /** Why a line of a text has no finding. */
  readonly why: (question: SilenceQuestion, files: DiskFiles | undefined) => Promise<readonly Reason[]>;
  readonly defaultExclude: (path: string) => string | undefined;
  readonly parseSettings: (value: unknown) => { readonly settings: Settings; readonly problems: readonly string[] };
  readonly compileGlob: (glob: string) => (path: string) => boolean;
  /** ISO date. */
  readonly today: () => string;
  readonly register: RegisterEngine;
  readonly drills: {
    readonly builtIn: () => Promise<readonly Drill[]>;
    readonly ofTeam: (root: string, rules: readonly Rule[]) => Promise<readonly Drill[]>;
    readonly foundBy: typeof foundBy;
    readonly judgeFix: typeof judgeFix;
  };
  readonly authoring: AuthoringEngine;
  readonly guidance: {
    readonly forFinding: (pages: readonly GuidancePage[], query: GuidanceQuery) => readonly GuidancePage[];
    readonly searchText: (page: GuidancePage) => string;
  };
}

/** Reading and writing the register, which needs YAML. */
export interface RegisterEngine {
  readonly parse: typeof parseRegister;
  readonly addEntries: typeof addEntries;
  readonly removeEntry: typeof removeEntry;
  readonly changeEntry: typeof changeEntry;
  readonly faultOf: typeof faultOf;
}

export interface FolderProject {
  readonly effectivePolicy: EffectivePolicy;
  /** What the register asks for. */
  readonly acceptTerms: Policy["register"];
  readonly rules: readonly Rule[];
  readonly packs: readonly Pack[];
  readonly models: readonly Model[];
  /** Folders with rules besides the team's own one. */
  readonly ruleFolders: readonly string[];
  readonly program: ProjectProgram;
  readonly trust: ProjectTrust;
  readonly teamRuleIds: ReadonlySet<string>;
  readonly guidance: readonly GuidancePage[];
  readonly problems: readonly Problem[];
  readonly watchGlobs: readonly string[];
}

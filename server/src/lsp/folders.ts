import type { DocumentUri, WorkspaceFolder } from "vscode-languageserver-protocol";
import type { TeamFileKind } from "../core/authoring/yaml/teamFiles.ts";
import type {
  AnalyzeOptions,
  Analyzer,
  Cancellation,
  EffectivePolicy,
  GuidancePage,
  Model,
  Problem,
  Rule,
  Skip,
} from "../core/index.ts";
import type { Policy } from "../core/policy/policySchema.ts";
import type { DiskFiles, OpenText } from "../host/moduleFiles.ts";
import type { Pack } from "../host/pack.ts";
import type { ProjectProgram } from "../host/projectProgram.ts";
import type { ProjectTrust } from "../host/projectTrust.ts";
import { Folder } from "./folder.ts";
import type { Engine, ServerHost } from "./host.ts";
import type { Settings } from "./settings.ts";
import { pathBelow } from "./uris.ts";

/** A folder with everything read: its rules are compiled, its policy and settings hold. Replaced as a whole, never changed. */
export interface LoadedFolder {
  /** URI of the folder; undefined for the place of documents that belong to none. */
  readonly uri: DocumentUri | undefined;
  readonly engine: Engine;
  readonly analyzer: Analyzer;
  /** The folder's files, with what is open in the place of what is on disk; undefined where it is not on this disk. */
  readonly files: DiskFiles | undefined;
  /** The team's policy with the user's own excludes, and what is left out by default. */
  readonly policy: EffectivePolicy;
  readonly settings: Settings;
  readonly rules: readonly Rule[];
  readonly rule: (id: string) => Rule | undefined;
  readonly packs: readonly Pack[];
  readonly isBuiltIn: (rule: Rule) => boolean;
  readonly models: readonly Model[];
  /** Folders with rules besides the team's own one, relative to the folder. */
  readonly ruleFolders: readonly string[];
  /** Absolute path of the folder; undefined where it is not on this disk. */
  readonly root: string | undefined;
  readonly guidance: readonly GuidancePage[];
  readonly program: ProjectProgram;
  readonly acceptTerms: Policy["register"];
  readonly trust: ProjectTrust;
  readonly problems: readonly Problem[];
  /** Globs, relative to the folder, of the files that it has to be loaded anew for. */
  readonly watchGlobs: readonly string[];
  readonly analyzeOptions: AnalyzeOptions;
  /** Path of a document in this folder, as rules and policy see it. */
  readonly pathOf: (uri: DocumentUri) => string;
  readonly uriOf: (path: string) => DocumentUri;
  /** Whether this is the folder that the document belongs to. */
  readonly holds: (uri: DocumentUri) => boolean;
  /** What a document is among the files of the team and those of packs; undefined for any other. */
  readonly fileKind: (uri: DocumentUri) => TeamFileKind | undefined;
  /** Why a document of this folder is not analysed, as the end of a sentence; undefined where it is. */
  readonly whyLeftOut: (uri: DocumentUri) => Promise<string | undefined>;
  /** The files to scan; none when only open documents are wanted. */
  readonly list: (signal: Cancellation) => Promise<readonly DocumentUri[]>;
  /** The files of the folder, whether the settings ask for them or for open documents only. */
  readonly listAll: (signal: Cancellation) => Promise<readonly DocumentUri[]>;
  readonly read: (uri: DocumentUri) => Promise<{ readonly text: string } | Skip>;
}

/** What folders get from outside. */
export interface FolderParts {
  /** Names of documents outside of all folders about which nothing is said for now. */
  readonly withheld: ReadonlySet<string>;
  readonly host: ServerHost;
  /** Loads the engine when it is first asked for. */
  readonly engine: () => Promise<Engine>;
  /** The settings of a folder as the client has them. */
  readonly settingsOf: (folder: DocumentUri | undefined) => Promise<unknown>;
  readonly log: (message: string) => void;
  /** What is open under a URI. */
  readonly openText: (uri: DocumentUri) => OpenText | undefined;
  /** The folder that a document belongs to. */
  readonly folderOf: (uri: DocumentUri) => Folder;
}

/**
 * The folders of the workspace, each with rules, policy and settings of its own. Documents outside of all of them
 * belong to a folder without a place, which has the built-in rules only.
 */
export class Folders {
  readonly #parts: FolderParts;
  readonly #folders = new Map<DocumentUri, Folder>();
  readonly #elsewhere: Folder;
  /** Names of documents outside of all folders about which nothing is said for now: exercises. */
  readonly withheld = new Set<string>();

  constructor(parts: Omit<FolderParts, "folderOf" | "withheld">, folders: readonly WorkspaceFolder[]) {
    this.#parts = { ...parts, withheld: this.withheld, folderOf: (uri) => this.of(uri) };
    this.#elsewhere = new Folder(undefined, this.#parts);
    for (const folder of folders) this.add(folder);
  }

  /** The workspace's folders and, last, the one for all other documents. */
  all(): readonly Folder[] {
    return [...this.#folders.values(), this.#elsewhere];
  }

  /** The folder that a document belongs to: the innermost that holds it. */
  of(uri: DocumentUri): Folder {
    let innermost = this.#elsewhere;
    for (const folder of this.#folders.values()) {
      const holds = pathBelow(folder.uri!, uri) !== undefined;
      if (holds && (folder.uri?.length ?? 0) > (innermost.uri?.length ?? 0)) innermost = folder;
    }
    return innermost;
  }

  add({ uri }: WorkspaceFolder): Folder {
    const folder = this.#folders.get(uri) ?? new Folder(uri, this.#parts);
    this.#folders.set(uri, folder);
    return folder;
  }

  /** The folder that was removed; undefined when it was none of the workspace's. */
  remove({ uri }: WorkspaceFolder): Folder | undefined {
    const folder = this.#folders.get(uri);
    this.#folders.delete(uri);
    return folder;
  }
}

/** True for what lies in a team's own folder: rules, policy and guidance pages. */
export function isTeamFile(uri: DocumentUri): boolean {
  return uri.includes("/.riskmark/") || uri.endsWith("/.riskmark");
}

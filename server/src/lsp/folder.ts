import type { DocumentUri } from "vscode-languageserver-protocol";
import type { Analyzer, Cancellation, EffectivePolicy, Problem } from "../core/index.ts";
import { acceptances, type RegisterEntry } from "../core/register/register.ts";
import type { DiskFiles, OpenText } from "../host/moduleFiles.ts";
import type { FolderParts, LoadedFolder } from "./folders.ts";
import type { Engine, FolderProject } from "./host.ts";
import type { Settings } from "./settings.ts";
import { fileOf, nameOf, pathBelow, uriBelow } from "./uris.ts";

/** One workspace folder. It loads when it is first needed, and again when its files or settings change. */
export class Folder {
  readonly uri: DocumentUri | undefined;
  readonly #parts: FolderParts;
  #analyzer: Analyzer | undefined;
  #compiled: { readonly key: string; readonly problems: readonly Problem[] } | undefined;
  #loaded: Promise<LoadedFolder> | undefined;
  #disposed = false;
  #files: DiskFiles | undefined;
  /** What was read of the team's files and those of packs. */
  #content = "";

  constructor(uri: DocumentUri | undefined, parts: FolderParts) {
    this.uri = uri;
    this.#parts = parts;
  }

  /** The folder as it is now. While it is loading anew, waits for that. */
  loaded(): Promise<LoadedFolder> {
    this.#loaded ??= this.#load();
    return this.#loaded;
  }

  /** Reads everything again; if that fails, what was loaded before stays. */
  reload(): Promise<LoadedFolder> {
    const before = this.#loaded;
    const next = (before ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => this.#load())
      .catch((error) => {
        if (before === undefined) throw error;
        this.#parts.log(`${this.uri ?? "The rules"} could not be loaded again: ${String(error)}`);
        return before;
      });
    this.#loaded = next;
    // A failure is told to whoever asks; nobody may be asking yet.
    next.catch(() => {});
    return next;
  }

  /** Whether a reload would bring other rules, packs or problems. */
  async isOutdated(): Promise<boolean> {
    const loaded = await this.loaded();
    if (loaded.root === undefined) return false;
    const project = await loaded.engine.loadProject(loaded.root);
    return contentOf(project) !== this.#content && (await this.loaded()) === loaded;
  }

  /** Takes entries of the register for such whose code is in another file now. */
  async setMoved(loaded: LoadedFolder, moved: ReadonlySet<RegisterEntry>): Promise<void> {
    if ((await this.#loaded?.catch(() => undefined)) !== loaded) return;
    const { register, today = "" } = loaded.program;
    const policy = { ...loaded.policy, acceptance: acceptances(register, today, moved) };
    this.#loaded = Promise.resolve({ ...loaded, policy });
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    await this.#loaded?.catch(() => undefined);
    this.#analyzer?.dispose();
  }

  async #load(): Promise<LoadedFolder> {
    const engine = await this.#parts.engine();
    const root = this.uri === undefined ? undefined : fileOf(this.uri);
    const [project, given] = await Promise.all([engine.loadProject(root), this.#parts.settingsOf(this.uri)]);
    const { settings, problems: invalid } = engine.parseSettings(given);
    for (const problem of invalid) this.#parts.log(`Setting ${problem}`);
    this.#files ??= root === undefined ? undefined : engine.filesOf(root, (path) => this.#openText(path));
    this.#analyzer ??= engine.createAnalyzer(this.#files);
    this.#files?.forget();
    this.#content = contentOf(project);
    const uncompiled = await this.#compile(this.#analyzer, project);
    if (this.#disposed) this.#analyzer.dispose();
    const rules = new Map([...project.trust.imported.rules, ...project.rules].map((rule) => [rule.id, rule]));
    const breathe = this.#parts.host.breathe;
    const places = { ruleFolders: project.ruleFolders, packFolders: project.packs.map((pack) => pack.folder) };
    const loaded: LoadedFolder = {
      uri: this.uri,
      engine,
      analyzer: this.#analyzer,
      files: this.#files,
      policy:
        this.uri === undefined
          ? userPolicy(project, settings, this.#parts.withheld)
          : folderPolicy(project, settings, engine),
      settings,
      rules: project.rules,
      rule: (id) => rules.get(id),
      packs: project.packs,
      isBuiltIn: ({ id }) => !project.teamRuleIds.has(id),
      models: project.models,
      ruleFolders: project.ruleFolders,
      root,
      guidance: project.guidance,
      program: project.program,
      acceptTerms: project.acceptTerms,
      trust: project.trust,
      problems: [...project.problems, ...uncompiled],
      watchGlobs: project.watchGlobs,
      analyzeOptions: { timeBudgetMs: settings.scan.timeBudget, breathe },
      pathOf: (uri) => this.#pathOf(uri),
      uriOf: (path) => (this.uri === undefined ? path : uriBelow(this.uri, path)),
      holds: (uri) => this.#parts.folderOf(uri) === this,
      fileKind: (uri) => engine.authoring.kindOf(this.#pathOf(uri), places),
      whyLeftOut: (uri) => this.#whyLeftOut(root, loaded, uri),
      list: async (signal) =>
        settings.enable && settings.scan.scope === "workspace" ? this.#list(root, loaded, signal) : [],
      listAll: (signal) => this.#list(root, loaded, signal),
      read: async (uri) => {
        if (root === undefined) return { reason: "unreadable", message: "it is in no folder on this disk" };
        return engine.read(root, this.#pathOf(uri));
      },
    };
    return loaded;
  }

  /**
   * Hands the rules to the analyzer, unless it has them: compiling them takes much longer than all else that a change
   * of policy or settings asks for. What is built in never changes.
   */
  async #compile(analyzer: Analyzer, { rules, teamRuleIds }: FolderProject): Promise<readonly Problem[]> {
    const key = JSON.stringify(rules.filter(({ id }) => teamRuleIds.has(id)));
    if (this.#compiled?.key === key) return this.#compiled.problems;
    const shipped = new Set(rules.flatMap(({ id }) => (teamRuleIds.has(id) ? [] : id)));
    const problems = await analyzer.setRules(rules, shipped);
    this.#compiled = { key, problems };
    return problems;
  }

  async #list(root: string | undefined, loaded: LoadedFolder, signal: Cancellation): Promise<readonly DocumentUri[]> {
    if (root === undefined) return [];
    const paths = await loaded.engine.discover(root, { ...discovery(loaded), signal });
    return paths.map(loaded.uriOf);
  }

  #openText(path: string): OpenText | undefined {
    return this.uri === undefined ? undefined : this.#parts.openText(uriBelow(this.uri, path));
  }

  /** What is open is analysed though git ignores it, so the policy and settings decide alone. */
  async #whyLeftOut(root: string | undefined, loaded: LoadedFolder, uri: DocumentUri): Promise<string | undefined> {
    const { settings, policy, engine } = loaded;
    const path = this.#pathOf(uri);
    if (!settings.enable) return "Riskmark is switched off in the settings";
    if (policy.includes(path)) return undefined;
    return (root && (await engine.whyPassedOver(root, path, discovery(loaded)))) ?? "it is excluded";
  }

  /** Documents outside of any folder have only a name. */
  #pathOf(uri: DocumentUri): string {
    const below = this.uri === undefined ? undefined : pathBelow(this.uri, uri);
    return below ?? nameOf(uri);
  }
}

function contentOf({ packs, problems, rules, teamRuleIds, models, guidance }: FolderProject): string {
  const own = rules.filter(({ id }) => teamRuleIds.has(id));
  const pages = guidance.filter(({ origin }) => origin === "team");
  return JSON.stringify([packs, problems, own, models.filter(({ origin }) => origin === "team"), pages]);
}

function discovery({ settings, policy }: LoadedFolder) {
  const { gitignore, defaultExcludes, exclude } = settings.scan;
  return { gitignore, defaultExcludes, exclude, allowed: (path: string) => policy.includes(path) };
}

function userPolicy(
  { effectivePolicy }: FolderProject,
  settings: Settings,
  withheld: ReadonlySet<string>,
): EffectivePolicy {
  return { ...effectivePolicy, includes: (path) => settings.enable && !withheld.has(path) };
}

function folderPolicy({ effectivePolicy }: FolderProject, settings: Settings, engine: Engine): EffectivePolicy {
  const excluded = settings.scan.exclude.map(engine.compileGlob);
  const includes = (path: string) =>
    settings.enable &&
    effectivePolicy.includes(path) &&
    !(settings.scan.defaultExcludes && engine.defaultExclude(path) !== undefined) &&
    !excluded.some((matches) => matches(path));
  return { ...effectivePolicy, includes };
}

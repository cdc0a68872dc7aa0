import type { Drill } from "../core/drills/drill.ts";
import type { DrillText, FixVerdict } from "../core/drills/judgeDrill.ts";
import { detectLanguage, type Finding } from "../core/index.ts";
import type { DrillSummary } from "../protocol/index.ts";
import type { LoadedFolder } from "./folders.ts";
import { pagesAbout } from "./guidanceViews.ts";
import type { Session } from "./session.ts";
import { fileOf } from "./uris.ts";

/** A drill with the folder whose rules judge it. */
interface KnownDrill {
  readonly drill: Drill;
  readonly folder: LoadedFolder;
  readonly origin: DrillSummary["origin"];
}

/** The drills of all folders, and what the engine says about them. */
export class Drills {
  readonly #session: Session;
  readonly #team = new WeakMap<LoadedFolder, Promise<readonly Drill[]>>();

  constructor(session: Session) {
    this.#session = session;
  }

  async list(): Promise<readonly DrillSummary[]> {
    const summaries: DrillSummary[] = [];
    for (const { drill, folder, origin } of (await this.#all()).values()) {
      const language = detectLanguage(pathOf(drill), drill.text)?.id;
      const rule = folder.rule(drill.ruleId);
      if (language === undefined || !rule) continue;
      const { guidance, title } = rule.metadata;
      const page = guidance === undefined ? undefined : pagesAbout(guidance, folder)[0];
      const { ruleId: id, file } = drill;
      summaries.push({ id, weakness: page?.title ?? title, topic: guidance ?? id, language, file, origin });
    }
    return summaries;
  }

  /** The drill with its text analysed; undefined where its rule finds nothing in it. */
  async start(id: string): Promise<{ readonly text: string; readonly places: number } | undefined> {
    const known = (await this.#all()).get(id);
    if (!known) return undefined;
    const { text } = known.drill;
    const { findings } = await analyse(known, text);
    const places = findings.filter(({ ruleId }) => ruleId === id).length;
    return places > 0 ? { text, places } : undefined;
  }

  async point(id: string, text: string, first: number, last: number): Promise<Finding | undefined> {
    const known = (await this.#all()).get(id);
    if (!known) return undefined;
    return known.folder.engine.drills.foundBy(id, await analyse(known, text), first, last);
  }

  async judge(id: string, before: string, place: readonly [number, number], text: string): Promise<FixVerdict> {
    const known = (await this.#all()).get(id);
    if (!known) return { solved: false, remarks: ["The rule of this drill is gone."] };
    const { foundBy, judgeFix } = known.folder.engine.drills;
    const earlier = await analyse(known, before);
    const finding = foundBy(id, earlier, ...place);
    if (!finding) return { solved: false, remarks: ["The place was not found yet."] };
    return judgeFix(earlier, await analyse(known, text), finding, await removes(known, before, finding));
  }

  /** By the rule's id; a team's drill in the place of a built-in one. */
  async #all(): Promise<ReadonlyMap<string, KnownDrill>> {
    const known = new Map<string, KnownDrill>();
    for (const each of [...this.#session.folders.all()].reverse()) {
      const folder = await each.loaded();
      for (const drill of await folder.engine.drills.builtIn())
        if (!known.has(drill.ruleId)) known.set(drill.ruleId, { drill, folder, origin: "built-in" });
      for (const drill of await this.#teamDrills(folder)) known.set(drill.ruleId, { drill, folder, origin: "team" });
    }
    return known;
  }

  #teamDrills(folder: LoadedFolder): Promise<readonly Drill[]> {
    const before = this.#team.get(folder);
    if (before) return before;
    const root = folder.uri === undefined ? undefined : fileOf(folder.uri);
    const own = folder.rules.filter((rule) => !folder.isBuiltIn(rule));
    const loaded =
      root === undefined || own.length === 0 ? Promise.resolve([]) : folder.engine.drills.ofTeam(root, own);
    this.#team.set(folder, loaded);
    return loaded;
  }
}

function pathOf({ file }: Drill): string {
  return `drills/${file}`;
}

/** By all rules of the folder, the drill's own whatever the policy says. */
async function analyse({ drill, folder }: KnownDrill, text: string): Promise<DrillText> {
  const policy = drillPolicy(drill, folder.policy);
  const document = folder.analyzer.open({ path: pathOf(drill), text });
  try {
    const { findings } = await document.analyze(policy, folder.analyzeOptions);
    return { text, findings, syntaxErrors: (await document.syntaxErrors(policy)).length };
  } finally {
    document.close();
  }
}

function drillPolicy({ ruleId }: Drill, policy: LoadedFolder["policy"]): LoadedFolder["policy"] {
  const runs = (id: string, path: string) => id === ruleId || policy.runs(id, path);
  return { ...policy, includes: () => true, runs, acceptance: () => undefined, imported: () => [] };
}

/** Whether a fix that the rule offers makes the code shorter by a line. */
async function removes({ drill, folder }: KnownDrill, text: string, finding: Finding): Promise<boolean> {
  const policy = drillPolicy(drill, folder.policy);
  const document = folder.analyzer.open({ path: pathOf(drill), text });
  try {
    const { findings } = await document.analyze(policy, folder.analyzeOptions);
    const same = findings.find(({ fingerprint }) => fingerprint === finding.fingerprint);
    const fixes = same ? await document.fixes(same, policy) : [];
    const count = (piece: string) => piece.split("\n").length;
    return fixes.some(({ edits }) =>
      edits.some(({ start, end, newText }) => count(newText) < count(text.slice(start, end)) || newText.trim() === ""),
    );
  } finally {
    document.close();
  }
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../../core/problem.ts";
import type { Target } from "../../../host/files.ts";
import { type AskedFiles, digestBelow, wouldAnswerAlike } from "../../../host/moduleFiles.ts";
import { digestOf, digestOfFile } from "../../../host/sourceFile.ts";
import type { Ruleset } from "../../ruleset.ts";
import { type FileOutcome, type MadeFrom, NO_OUTCOME } from "../fileOutcome.ts";
import { readPack, writePack } from "./packFile.ts";

/**
 * Outcomes of earlier scans of a root, kept on disk. An outcome is used where the file has the same content, and, if
 * others had a say, these too, and the folder would give the same answers to all that was asked of it. All else that it
 * depends on is in the key.
 */
export class OutcomeCache {
  #isChanged = false;

  private constructor(
    private readonly folder: string,
    private readonly key: string,
    private readonly root: string,
    private readonly policy: Ruleset["policy"],
    /** By path. */
    private readonly kept: Map<string, Kept>,
    private readonly asked: AskedFiles,
    /** What is wrong with rules; undefined where that is not known. */
    readonly ruleProblems: readonly Problem[] | undefined,
  ) {}

  static async open(folder: string, key: string, root: string, policy: Ruleset["policy"]): Promise<OutcomeCache> {
    const pack = (await readPack(folder, key)) as Pack | undefined;
    const kept = new Map(pack?.files);
    const asked = askedOf(pack);
    if (await wouldAnswerAlike(root, asked))
      return new OutcomeCache(folder, key, root, policy, kept, asked, pack?.ruleProblems);
    for (const [path, { madeFrom }] of kept) if (madeFrom.others) kept.delete(path);
    const cache = new OutcomeCache(folder, key, root, policy, kept, askedOf(undefined), pack?.ruleProblems);
    cache.#isChanged = true;
    return cache;
  }

  /** The outcomes that are known, by path, and the sizes of the other files. */
  async find(targets: readonly Target[]): Promise<{ known: Map<string, FileOutcome>; sizes: Map<string, number> }> {
    const known = new Map<string, FileOutcome>();
    const sizes = new Map<string, number>();
    const digests = new Map<string, string | null>();
    for (const { path, absolute } of targets) {
      const found = digestOfFile(absolute);
      if (found) digests.set(path, found.digest);
      sizes.set(path, found?.bytes ?? 0);
    }
    const isSame = async ([path, digest]: readonly [string, string | null]) => {
      if (!digests.has(path)) digests.set(path, await digestBelow(this.root, path));
      return digests.get(path) === digest;
    };
    for (const { path } of targets) {
      const kept = this.kept.get(path);
      if (kept?.madeFrom.digest !== digests.get(path) || kept === undefined) continue;
      if (kept.imported !== this.#imported(path)) continue;
      let isGood = true;
      for (const other of kept.madeFrom.others ?? []) isGood &&= await isSame(other);
      if (isGood) known.set(path, { ...NO_OUTCOME, ...kept.outcome, madeFrom: kept.madeFrom });
    }
    return { known, sizes };
  }

  /** Keeps an outcome that was not known. */
  keep(path: string, { madeFrom, ...outcome }: FileOutcome): void {
    this.#isChanged = true;
    if (madeFrom) this.kept.set(path, { madeFrom, imported: this.#imported(path), outcome: withoutNothing(outcome) });
    else this.kept.delete(path);
  }

  /** Writes what is known now, if it is more than before. @param asked what was asked of the root's files meanwhile */
  async save(ruleProblems: readonly Problem[], asked: readonly AskedFiles[]): Promise<void> {
    if (!this.#isChanged && this.ruleProblems !== undefined) return;
    const files = [...this.kept].filter(([path]) => existsSync(join(this.root, path)));
    const all = [this.asked, ...asked];
    const others = new Set(files.flatMap(([, { madeFrom }]) => (madeFrom.others ?? []).map(([path]) => path)));
    const pack: Pack = {
      ruleProblems,
      files,
      folders: answers(all.map(({ folders }) => folders)),
      named: answers(all.map(({ named }) => named)),
      // The other texts are what names of modules were resolved with.
      texts: answers(all.map(({ texts }) => texts)).filter(([path]) => !others.has(path)),
    };
    await writePack(this.folder, this.key, pack);
  }

  /** Findings of other tools in the file are in its outcome. */
  #imported(path: string): string | undefined {
    const imported = this.policy.imported(path);
    return imported.length > 0 ? digestOf(JSON.stringify(imported)) : undefined;
  }
}

interface Kept {
  readonly madeFrom: MadeFrom;
  readonly imported?: string | undefined;
  readonly outcome: Partial<FileOutcome>;
}

interface Pack {
  readonly ruleProblems: readonly Problem[];
  readonly files: readonly (readonly [path: string, kept: Kept])[];
  readonly folders: readonly (readonly [string, string])[];
  readonly named: readonly (readonly [string, string])[];
  readonly texts: readonly (readonly [string, string | null])[];
}

function askedOf(pack: Pack | undefined): AskedFiles {
  return { folders: new Map(pack?.folders), named: new Map(pack?.named), texts: new Map(pack?.texts) };
}

/** All answers; where two differ, since something changed meanwhile, one that will never be given again. */
function answers<T extends string | null>(all: readonly ReadonlyMap<string, T>[]): [string, T | string][] {
  const together = new Map<string, T | string>();
  for (const some of all)
    for (const [question, answer] of some)
      together.set(question, together.has(question) && together.get(question) !== answer ? "changed" : answer);
  return [...together];
}

/** Most files have nothing to say. */
function withoutNothing(outcome: Omit<FileOutcome, "madeFrom">): Partial<FileOutcome> {
  const said = Object.entries(outcome).filter(
    ([, value]) =>
      value !== undefined && value !== 0 && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said);
}

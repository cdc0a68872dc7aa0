import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Analyzer } from "../core/analyzer.ts";
import { type FindingsOf, knownBefore } from "../core/baseline/compare.ts";
import type { Finding } from "../core/findings/finding.ts";
import { detectLanguage } from "../core/index.ts";
import type { EffectivePolicy } from "../core/policy/effectivePolicy.ts";
import type { Commit } from "./git.ts";

/** Tells which findings of a file were there before. Paths are relative to the root. */
export type Comparison = (path: string, now: FindingsOf) => Promise<ReadonlySet<Finding>>;

/** Deleted files that are searched for code which was moved out of them. */
const MAX_DELETED = 200;

/**
 * Compares with a commit: the file as it was then is analysed by the same rules, each once.
 *
 * @returns makes a comparison that asks about each file once; what was analysed for one is there for the next
 */
export function compareWithCommit(
  commit: Commit,
  root: string,
  analyzer: () => Promise<Analyzer>,
  policy: EffectivePolicy,
): () => Comparison {
  const earlier = new Map<string, Promise<FindingsOf | undefined>>();
  const analyse = async (path: string): Promise<FindingsOf | undefined> => {
    const text = await commit.textOf(path);
    if (text === undefined) return undefined;
    const { findings, suppressed } = await (await analyzer()).scan({ path, text }, policy);
    return { text, findings: [...findings, ...suppressed] };
  };
  const earlierOf = (path: string) => {
    const known = earlier.get(path) ?? analyse(path);
    earlier.set(path, known);
    return known;
  };
  let deleted: Promise<readonly Finding[]> | undefined;
  return () => {
    let moved: Promise<Set<Finding>> | undefined;
    return async (path, now) => {
      if (now.findings.length === 0) return new Set();
      const before = await earlierOf(path);
      if (before) return knownBefore(now, before);
      deleted ??= deletedFindings(commit, root, analyse);
      moved ??= deleted.then((found) => new Set(found));
      return knownByStructure(now.findings, await moved);
    };
  };
}

async function deletedFindings(
  commit: Commit,
  root: string,
  analyse: (path: string) => Promise<FindingsOf | undefined>,
): Promise<readonly Finding[]> {
  const paths = (await commit.paths()).filter(
    (path) => detectLanguage(path, "") !== undefined && !existsSync(join(root, path)),
  );
  const found: Finding[] = [];
  for (const path of paths.slice(0, MAX_DELETED)) found.push(...((await analyse(path))?.findings ?? []));
  return found;
}

/** Each finding of a deleted file speaks for one. */
function knownByStructure(findings: readonly Finding[], earlier: Set<Finding>): Set<Finding> {
  const known = new Set<Finding>();
  for (const finding of findings) {
    const match = [...earlier].find((old) => old.ruleId === finding.ruleId && old.structure === finding.structure);
    if (!match) continue;
    earlier.delete(match);
    known.add(finding);
  }
  return known;
}

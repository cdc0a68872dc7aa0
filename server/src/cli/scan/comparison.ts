import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Analyzer } from "../../core/analyzer.ts";
import { type FindingsOf, knownBefore } from "../../core/baseline/compare.ts";
import type { Finding } from "../../core/findings/finding.ts";
import { detectLanguage } from "../../core/index.ts";
import type { EffectivePolicy } from "../../core/policy/effectivePolicy.ts";
import { readSourceFile } from "../../host/sourceFile.ts";
import type { Commit } from "../git.ts";

/** Tells which findings of a file were there before. Paths are relative to the root. */
export type Comparison = (path: string, now: readonly Finding[]) => Promise<ReadonlySet<Finding>>;

/** Compares with the fingerprints of an earlier report. */
export function withFingerprints(known: { has(fingerprint: string): boolean }): Comparison {
  return async (_, findings) => new Set(findings.filter(({ fingerprint }) => known.has(fingerprint)));
}

/** Deleted files that are searched for code which was moved out of them. */
const MAX_DELETED = 200;

/** Compares with a commit: the file as it was then is analysed by the same rules. */
export function withCommit(
  commit: Commit,
  root: string,
  analyzer: () => Promise<Analyzer>,
  policy: EffectivePolicy,
): Comparison {
  let moved: Promise<Set<Finding>> | undefined;
  const analysed = async (path: string, text: string): Promise<FindingsOf> => {
    const { findings, suppressed } = await (await analyzer()).scan({ path, text }, policy);
    return { text, findings: [...findings, ...suppressed] };
  };
  return async (path, now) => {
    if (now.length === 0) return new Set();
    const [text, present] = await Promise.all([commit.textOf(path), readSourceFile(join(root, path))]);
    const version = { text: "text" in present ? present.text : "", findings: now };
    if (text !== undefined) return knownBefore(version, await analysed(path, text));
    moved ??= deletedFindings(commit, root, analysed);
    return knownByStructure(now, await moved);
  };
}

async function deletedFindings(
  commit: Commit,
  root: string,
  analysed: (path: string, text: string) => Promise<FindingsOf>,
): Promise<Set<Finding>> {
  const paths = (await commit.paths()).filter(
    (path) => detectLanguage(path, "") !== undefined && !existsSync(join(root, path)),
  );
  const found = new Set<Finding>();
  for (const path of paths.slice(0, MAX_DELETED)) {
    const text = await commit.textOf(path);
    if (text !== undefined) for (const finding of (await analysed(path, text)).findings) found.add(finding);
  }
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

import { join } from "node:path";
import type { Finding } from "../../core/findings/finding.ts";
import type { Comparison as TextComparison } from "../../host/compareWithCommit.ts";
import { readSourceFile } from "../../host/sourceFile.ts";

/** Tells which findings of a file were there before. Paths are relative to the root. */
export type Comparison = (path: string, now: readonly Finding[]) => Promise<ReadonlySet<Finding>>;

/** Compares with the fingerprints of an earlier report. */
export function withFingerprints(known: { has(fingerprint: string): boolean }): Comparison {
  return async (_, findings) => new Set(findings.filter(({ fingerprint }) => known.has(fingerprint)));
}

/** Compares texts with those of a commit: what a file holds now is read where there are findings in it. */
export function withTexts(compare: TextComparison, root: string): Comparison {
  return async (path, findings) => {
    if (findings.length === 0) return new Set();
    const present = await readSourceFile(join(root, path));
    return compare(path, { text: "text" in present ? present.text : "", findings });
  };
}

import type { Span } from "../../findings/finding.ts";
import { yamlPlace } from "./place.ts";

/** The ids of the rules of a file, and where they stand; the file may be half written. */
export function ruleIdsIn(text: string): readonly { readonly id: string; readonly span: Span }[] {
  const found: { id: string; span: Span }[] = [];
  for (const line of text.matchAll(/^([ \t]*(?:- +)?id: *)(["']?)([A-Za-z0-9._-]+)\2[ \t]*(?:#.*)?$/gm)) {
    const start = line.index + line[1]!.length + line[2]!.length;
    const { kind, path } = yamlPlace(text, line.index + line[1]!.indexOf("id") + 1);
    const isRule = kind === "key" && path.length === 2 && path[0] === "rules" && path[1] === 0;
    if (isRule) found.push({ id: line[3]!, span: { start, end: start + line[3]!.length } });
    if (found.length >= MAX_RULES) break;
  }
  return found;
}

/** Of one file; finding where each stands reads the lines before it. */
const MAX_RULES = 200;

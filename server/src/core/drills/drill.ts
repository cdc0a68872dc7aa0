import { parseAnnotations } from "../rules/annotations.ts";

/** Code with a weakness in it to find and fix: what a rule is tested on, without what says where the weakness is. */
export interface Drill {
  readonly ruleId: string;
  /** Name of the file that the rule is tested on; it decides about the language. */
  readonly file: string;
  readonly text: string;
}

/** More than that is no exercise for a few minutes. */
const MAX_LINES = 80;

/**
 * A drill from an annotated text; undefined where the rule finds nothing in it, or it is too long. Comments that say
 * what is expected go, and nothing else changes.
 */
export function makeDrill(
  ruleId: string,
  { path, text }: { readonly path: string; readonly text: string },
): Drill | undefined {
  const annotations = parseAnnotations(text);
  const finds = annotations.some(({ kind, ruleIds }) => kind === "ruleid" && ruleIds.includes(ruleId));
  if (!finds) return undefined;
  const annotated = new Set(annotations.map(({ line }) => line - 1));
  const lines = text.split(/\r\n|\n|\r/).flatMap((line, index) => {
    if (!annotated.has(index)) return [line];
    const code = line.replace(COMMENT, "").trimEnd();
    return code.trim() === "" ? [] : [code];
  });
  if (lines.length > MAX_LINES) return undefined;
  return { ruleId, file: path.slice(path.lastIndexOf("/") + 1), text: lines.join("\n") };
}

/** An annotation with the comment that it stands in, up to the end of the line or of the comment. */
const COMMENT =
  /\s*\{?\s*(?:\/\*+\s*(?:ruleid|ok|todoruleid|todook)\s*:.*?\*\/\s*\}?|<!--\s*(?:ruleid|ok|todoruleid|todook)\s*:.*?-->|(?:\/\/|#|--)\s*(?:ruleid|ok|todoruleid|todook)\s*:.*$)/;

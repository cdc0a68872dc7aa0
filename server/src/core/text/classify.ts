import type { Skip } from "../analysis.ts";

/** Limits of what is analysed; said in the README, so keep both in step. */
export const LIMITS = {
  /** Characters of a file. */
  size: 1_048_576,
  /** Characters of one line. */
  lineLength: 20_000,
  /** Levels of a syntax tree. */
  depth: 5_000,
} as const;

/** Files in which package managers keep what they resolved: data, long, and never edited by people. */
const LOCK_FILE =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.ya?ml|composer\.lock|pipfile\.lock|poetry\.lock|yarn\.lock|bun\.lock|packages\.lock\.json|project\.assets\.json|\.terraform\.lock\.hcl|chart\.lock|deno\.lock|conda-lock\.yml|flake\.lock|cargo\.lock|gemfile\.lock|uv\.lock|podfile\.lock|pubspec\.lock)$/i;

/** Why a text is passed over, judged by the text alone; undefined for text that people write. */
export function classifyText(path: string, text: string): Skip | undefined {
  if (LOCK_FILE.test(path)) return { reason: "generated", message: "a package manager writes this lock file" };
  if (text.length > LIMITS.size) {
    return {
      reason: "too-large",
      message: `${text.length.toLocaleString("en")} characters; the limit is ${LIMITS.size.toLocaleString("en")}`,
    };
  }
  if (text.slice(0, 8_000).includes("\0")) return { reason: "binary", message: "the file is binary" };
  // A notebook holds its output, pictures among it; what is analysed are its cells.
  if (/\.ipynb$/.test(path)) return undefined;
  const longest = longestLine(text);
  if (longest > LIMITS.lineLength) {
    return {
      reason: "long-lines",
      message: `a line has ${longest.toLocaleString("en")} characters; the limit is ${LIMITS.lineLength.toLocaleString("en")}`,
    };
  }
  if (isMinified(path, text)) return { reason: "minified", message: "the file is minified" };
  if (isGenerated(text)) return { reason: "generated", message: "its first lines say that a tool generated it" };
  return undefined;
}

function longestLine(text: string): number {
  let longest = 0;
  for (let start = 0; start <= text.length; ) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    if (end - start > longest) longest = end - start;
    start = end + 1;
  }
  return longest;
}

/** Bundlers write few, long lines; people don't write lines of 400 characters on average. */
function isMinified(path: string, text: string): boolean {
  if (/[.-]min\.(?:js|css|mjs|cjs)$/.test(path)) return true;
  if (text.length < 5_000) return false;
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return text.length / lines > 400;
}

/** Generators mark their output in a comment at the top. */
function isGenerated(text: string): boolean {
  const head = text.slice(0, 1_500).split("\n", 12);
  return head.some(
    (line) =>
      /^\s*(?:\/\/|\/?\*+|#|--|<!--)/.test(line) &&
      /@generated\b|\bdo not (?:edit|modify)\b.*\bgenerated\b|\b(?:auto-?generated|code generated|generated (?:by|from))\b.*\bdo not (?:edit|modify)\b/i.test(
        line,
      ),
  );
}

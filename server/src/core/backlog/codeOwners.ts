import { compileGlob } from "../text/glob.ts";

/** Where a repository may keep its code owners, in the order in which hosts look. */
export const CODEOWNERS_FILES = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"] as const;

/** The owners of a path, as the file names them; empty where it names none. */
export type OwnersOf = (path: string) => readonly string[];

/**
 * Reads a CODEOWNERS file. The last pattern that matches a path names its owners; a pattern without owners takes them
 * away. Patterns are those of a `.gitignore` without negation and sets of characters, and `folder/*` means the files of
 * the folder alone. They are matched by our own globs, whose time is bounded.
 */
export function parseCodeOwners(text: string): OwnersOf {
  const lines = text.split(/\r?\n/, MAX_LINES).flatMap((line) => {
    const [pattern, ...owners] = wordsOf(line);
    // A section of GitLab's begins with its name in brackets.
    if (pattern === undefined || /^\^?\[/.test(pattern) || pattern.startsWith("!")) return [];
    return [{ matches: compileGlob(toGlob(pattern)), owners }];
  });
  return (path) => lines.findLast(({ matches }) => matches(path))?.owners ?? [];
}

const MAX_LINES = 5_000;

/** The words of a line up to a comment; a backslash takes a blank or a `#` into a word. */
function wordsOf(line: string): string[] {
  const words = line.match(/(?:\\.|[^\s\\])+/g) ?? [];
  const comment = words.findIndex((word) => word.startsWith("#"));
  return words.slice(0, comment < 0 ? words.length : comment).map((word) => word.replace(/\\(.)/g, "$1"));
}

/** Braces and brackets mean themselves here. */
function toGlob(pattern: string): string {
  return pattern.replace(/\[/g, "[[]").replace(/[{}]/g, "?");
}

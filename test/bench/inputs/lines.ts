import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Lines of each input. */
export const LINES = 10_000;

/** A piece of an input: whole lines, each with its end. */
export interface Piece {
  readonly text: string;
  readonly lines: number;
}

export function pieceOf(text: string): Piece {
  const whole = text.endsWith("\n") ? text : `${text}\n`;
  return { text: whole, lines: whole.split("\n").length - 1 };
}

/**
 * Puts pieces together until there are exactly `LINES` lines. A piece that no longer fits is passed over; the few lines
 * that nothing fits into are comments.
 *
 * @throws when the pieces do not suffice
 */
export function fillUp(pieces: Iterable<Piece>, comment: string): string {
  let text = "";
  let left = LINES;
  for (const piece of pieces) {
    if (piece.lines > left) continue;
    text += piece.text;
    left -= piece.lines;
    if (left === 0) break;
  }
  if (left > LINES / 50) throw new Error(`the sources are ${left} lines short of ${LINES}`);
  // Without the last line end, since a line begins behind each.
  return `${text}${`${comment}\n`.repeat(left)}`.slice(0, -1);
}

/** Paths of all files below some folders, with forward slashes, in an order that is the same everywhere. */
export function filesBelow(root: string, folders: readonly string[], name: RegExp, passedOver: RegExp): string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/")),
  );
  return files.filter((file) => name.test(file) && !passedOver.test(file)).sort();
}

import type { TextEdit } from "./edit.ts";

/** One stretch outside of which two versions of a text are equal: `start` up to `end` became `start` up to `newEnd`. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly newEnd: number;
}

/** The change that a further edit, of the text as it is now, makes of a change. */
export function changedBy(change: TextChange | undefined, { start, end, newText }: TextEdit): TextChange {
  const growth = newText.length - (end - start);
  if (!change) return { start, end, newEnd: end + growth };
  return {
    start: Math.min(change.start, start),
    end: change.end + Math.max(0, end - change.newEnd),
    newEnd: Math.max(change.newEnd, end) + growth,
  };
}

import { completeLine, explainLine, lineMistakes } from "./lines/lineFiles.ts";
import { complete, type Suggestion } from "./yaml/complete.ts";
import { explain, type Meaning } from "./yaml/explain.ts";
import { isLineFile } from "./yaml/lineKinds.ts";
import { type Mistake, mistakes } from "./yaml/mistakes.ts";
import { schemaOf, type TeamFileKind } from "./yaml/teamFiles.ts";
import type { KnownThings } from "./yaml/words.ts";

/** What may be written at an offset of a team's file. */
export function suggestions(
  kind: TeamFileKind,
  text: string,
  offset: number,
  known: KnownThings,
): readonly Suggestion[] {
  return isLineFile(kind) ? completeLine(schemaOf(kind), text, offset, known) : complete(kind, text, offset, known);
}

/** What the word at an offset of a team's file means. */
export function meaning(kind: TeamFileKind, text: string, offset: number, known: KnownThings): Meaning | undefined {
  return isLineFile(kind) ? explainLine(schemaOf(kind), text, offset, known) : explain(kind, text, offset, known);
}

/** What is wrong in a team's file and one edit mends. @param today ISO date */
export function mendable(kind: TeamFileKind, text: string, today: string): readonly Mistake[] {
  return isLineFile(kind) ? lineMistakes(kind, text) : mistakes(kind, text, today);
}

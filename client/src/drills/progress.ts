import type { DrillSummary } from "../../../server/src/protocol/index.ts";

/** The drills that somebody has solved, by the day. Kept by the editor for this person alone, never in a folder. */
export type Solved = Readonly<Record<string, string>>;

/** One weakness in a language, with its drills. */
export interface Weakness {
  readonly name: string;
  readonly drills: readonly DrillSummary[];
  readonly solved: number;
}

/** What was kept; what cannot be used is left out. */
export function parseSolved(value: unknown): Solved {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([, day]) => typeof day === "string")) as Solved;
}

/** The weaknesses of a language: those of which nothing is solved first, each by name. */
export function weaknesses(drills: readonly DrillSummary[], languages: readonly string[], solved: Solved): Weakness[] {
  const groups = new Map<string, DrillSummary[]>();
  for (const drill of drills) {
    if (!languages.includes(drill.language)) continue;
    const group = groups.get(drill.weakness);
    if (group) group.push(drill);
    else groups.set(drill.weakness, [drill]);
  }
  return [...groups]
    .map(([name, own]) => ({ name, drills: own, solved: own.filter(({ id }) => solved[id] !== undefined).length }))
    .sort((a, b) => Number(a.solved > 0) - Number(b.solved > 0) || (a.name < b.name ? -1 : 1));
}

/** How far somebody is, as `3 of 40 weaknesses`. */
export function progressOf(all: readonly Weakness[]): string {
  return `${all.filter(({ solved }) => solved > 0).length} of ${all.length} weaknesses`;
}

/**
 * A drill of the weaknesses: one of those that are not solved yet, of weaknesses of which nothing is solved if there
 * are any; where all is solved, any.
 *
 * @param chance from 0 up to but not 1
 */
export function pickDrill(all: readonly Weakness[], solved: Solved, chance: number): DrillSummary | undefined {
  const isNew = ({ id }: DrillSummary) => solved[id] === undefined;
  const untouched = all.filter((weakness) => weakness.solved === 0).flatMap(({ drills }) => drills);
  const unsolved = all.flatMap(({ drills }) => drills.filter(isNew));
  const choices = [untouched, unsolved, all.flatMap(({ drills }) => drills)].find(({ length }) => length > 0) ?? [];
  return choices[Math.floor(chance * choices.length)];
}

import type { Profiler } from "node:inspector/promises";

/** What one function costs, as shares of the whole profile. */
export interface Costs {
  /** Its name and source file. */
  readonly place: string;
  readonly self: number;
  /** With all it calls; a function that calls itself counts once. */
  readonly total: number;
}

/**
 * Sums a CPU profile up by function, the most expensive by itself first.
 *
 * @param bundle the text of the bundle, not minified, in which a comment names the source of each module
 */
export function functionCosts(profile: Profiler.Profile, bundle: string, file: string): Costs[] {
  const sourceAt = sourceOfLines(bundle);
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const placeOf = (id: number) => {
    const { functionName, url, lineNumber } = nodes.get(id)!.callFrame;
    const source = url.endsWith(file) ? `${sourceAt(lineNumber)} (bundle line ${lineNumber + 1})` : url;
    return `${functionName || "(anonymous)"} ${source}`;
  };
  const self = new Map<string, number>();
  const total = new Map<string, number>();
  const add = (costs: Map<string, number>, place: string, time: number) =>
    costs.set(place, (costs.get(place) ?? 0) + time);
  let whole = 0;
  const samples = profile.samples ?? [];
  const deltas = profile.timeDeltas ?? [];
  const times = new Map<number, number>();
  samples.forEach((id, at) => {
    // The time up to the next sample belongs to this one.
    const time = deltas[at + 1] ?? 0;
    times.set(id, (times.get(id) ?? 0) + time);
    whole += time;
  });
  for (const [id, time] of times) {
    add(self, placeOf(id), time);
    const stack = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) stack.add(placeOf(at));
    for (const place of stack) add(total, place, time);
  }
  return [...total]
    .map(([place, time]) => ({ place, self: (self.get(place) ?? 0) / whole, total: time / whole }))
    .sort((a, b) => b.self - a.self);
}

/** The source file of each zero-based line of a bundle. */
function sourceOfLines(bundle: string): (line: number) => string {
  const sources: string[] = [];
  let source = "";
  for (const line of bundle.split("\n")) {
    source = /^\s*\/\/ ((?:[\w@.-]+\/)+[\w.-]+\.[cm]?[jt]s)$/.exec(line)?.[1] ?? source;
    sources.push(source);
  }
  return (line) => sources[line] ?? "";
}

import { OPEN_POLICY } from "../../../server/src/core/index.ts";
import { createEngine, type Input, loadInput } from "../engine.ts";
import { seededRandom } from "../random.ts";
import type { Context, Group, InputName, Measurement, RowSpec } from "../row.ts";
import { median, percentile } from "../statistics.ts";
import { Stopwatch, timed } from "../stopwatch.ts";
import { turns } from "../turns.ts";
import { typing } from "../typing.ts";

/** What typing costs in a file that is open, and how long the host has to wait for its turn meanwhile. */
export const keystrokes: Group = {
  name: "keystrokes",
  rows: [
    ...typingRows("typescript", "TypeScript"),
    ...typingRows("python", "Python"),
    ...typingRows("dense", "Python with a finding every few lines"),
    {
      id: "blocked-engine",
      what: "longest time the engine kept the event loop, opening and typing",
      unit: "ms",
      aim: { atMost: 20 },
    },
  ],
  async measure(context) {
    const results: Typed[] = [];
    for (const name of ["typescript", "python", "dense"] as const) results.push(await measureOne(context, name));
    const blocked = Math.max(...results.flatMap((result) => [result.opening, result.typing]));
    return Object.assign(
      {
        "blocked-engine": {
          value: blocked,
          note: results
            .map((r) => `${r.name}: opening ${r.opening.toFixed(1)} ms, typing ${r.typing.toFixed(1)} ms`)
            .join("; "),
        },
      },
      ...results.map((result) => result.rows),
    );
  },
};

/** The dense file is only reported: what it costs says how the engine does at worst. */
function typingRows(input: InputName, name: string): RowSpec[] {
  const isReal = input !== "dense";
  return [
    {
      id: `keystroke-${input}-median`,
      what: `analysis after one typed or deleted character, ${name}, median / full parse`,
      unit: "×",
      ...(isReal && { aim: { atMost: 0.25 } }),
    },
    {
      id: `keystroke-${input}-p95`,
      what: `the same, 95th percentile / full parse`,
      unit: "×",
      ...(isReal && { aim: { atMost: 1.2 } }),
    },
  ];
}

/** Time for one language, so that the bench ends also when the engine is slow; the note says how many edits it was. */
const MOST_MS = 18_000;

interface Typed {
  readonly name: InputName;
  readonly rows: Readonly<Record<string, Measurement>>;
  /** Longest stretches without a breath, in milliseconds of work. */
  readonly opening: number;
  readonly typing: number;
}

async function measureOne(context: Context, name: InputName): Promise<Typed> {
  const engine = await createEngine();
  const input = await loadInput(engine, context, name);
  const document = engine.analyzer.open(input);
  const breath = new Breath();
  const options = { breathe: breath.take };
  let opening = 0;
  // Opened some times over, since only one of the texts in an editor is the first.
  for (let time = 0; time < 5; time++) {
    document.replaceText(input.text);
    opening = Math.max(opening, await breath.longestIn(() => document.analyze(OPEN_POLICY, options)));
  }
  const parses: number[] = [];
  const edits: number[] = [];
  let longest = 0;
  const strokes = typing(input.text, seededRandom(1), context.quick ? 50 : 250);
  for (const turn of turns(strokes.length, MOST_MS)) {
    if (turn % 10 === 0) parses.push(await timed(input.parse));
    for (const edit of strokes[turn]!) {
      const watch = new Stopwatch();
      const gap = await breath.longestIn(() => {
        document.edit([edit]);
        return document.analyze(OPEN_POLICY, options);
      });
      edits.push(watch.elapsed);
      longest = Math.max(longest, gap);
    }
  }
  provenUnchanged(document.text, input);
  document.close();
  return { name, opening, typing: longest, rows: rowsOf(name, edits, median(parses)) };
}

function rowsOf(name: InputName, edits: readonly number[], parse: number): Typed["rows"] {
  const middle = median(edits);
  const slow = percentile(edits, 95);
  const worst = Math.max(...edits);
  return {
    [`keystroke-${name}-median`]: {
      value: middle / parse,
      note: `${middle.toFixed(1)} ms of ${edits.length} edits, parse ${parse.toFixed(1)} ms`,
    },
    [`keystroke-${name}-p95`]: {
      value: slow / parse,
      note: `${slow.toFixed(1)} ms; worst ${worst.toFixed(1)} ms, ${(worst / parse).toFixed(2)} ×`,
    },
  };
}

/** Measures the stretches between the breaths that an analysis takes. */
class Breath {
  #watch = new Stopwatch();
  #longest = 0;

  readonly take = async (): Promise<void> => {
    this.#end();
    await new Promise((resolve) => setImmediate(resolve));
    this.#watch.restart();
  };

  /** Milliseconds of the longest stretch of some work, its first and last included. */
  async longestIn(work: () => Promise<unknown>): Promise<number> {
    this.#longest = 0;
    this.#watch.restart();
    await work();
    this.#end();
    return this.#longest;
  }

  #end(): void {
    this.#longest = Math.max(this.#longest, this.#watch.elapsed);
  }
}

function provenUnchanged(text: string, input: Input): void {
  if (text !== input.text) throw new Error(`${input.path}: what was typed was not deleted again`);
}

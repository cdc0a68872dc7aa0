import { OPEN_POLICY } from "../../../server/src/core/index.ts";
import { createEngine, loadInput } from "../engine.ts";
import type { Context, Group, InputName, Measurement } from "../row.ts";
import { median } from "../statistics.ts";
import { timed } from "../stopwatch.ts";
import { turns } from "../turns.ts";

/** What a whole file costs, from its text to its findings. */
export const fullAnalysis: Group = {
  name: "full analysis",
  rows: [
    {
      id: "analysis-typescript",
      what: "full analysis of 10,000 lines of TypeScript / full parse",
      unit: "×",
      aim: { atMost: 1.5 },
    },
    {
      id: "analysis-python",
      what: "full analysis of 10,000 lines of Python / full parse",
      unit: "×",
      aim: { atMost: 1.5 },
    },
    {
      id: "analysis-dense",
      what: "full analysis of 10,000 lines of Python with a finding every few lines / full parse",
      unit: "×",
    },
  ],
  async measure(context) {
    return {
      "analysis-typescript": await measureOne(context, "typescript"),
      "analysis-python": await measureOne(context, "python"),
      "analysis-dense": await measureOne(context, "dense"),
    };
  },
};

async function measureOne(context: Context, name: InputName): Promise<Measurement> {
  const engine = await createEngine();
  const input = await loadInput(engine, context, name);
  const parses: number[] = [];
  const analyses: number[] = [];
  const analyse = () => engine.analyzer.scan(input, OPEN_POLICY);
  const warmUp = 3;
  for (const turn of turns(warmUp + (context.quick ? 7 : 25), 12_000)) {
    // Both orders, so that neither always pays for the other's garbage.
    const parseFirst = turn % 2 === 0;
    if (parseFirst) parses.push(await timed(input.parse));
    analyses.push(await timed(analyse));
    if (!parseFirst) parses.push(await timed(input.parse));
  }
  const parse = median(parses.slice(warmUp));
  const analysis = median(analyses.slice(warmUp));
  return {
    value: analysis / parse,
    note: `parse ${parse.toFixed(1)} ms, analysis ${analysis.toFixed(1)} ms, ${analyses.length - warmUp} turns, ${input.findings} findings, ${engine.rules.length} rules`,
  };
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Context, Group, Measurement } from "../row.ts";
import { ServerProcess } from "../serverProcess.ts";
import { median, percentile } from "../statistics.ts";
import { turns } from "../turns.ts";

/** How long somebody waits who starts an editor. Measured from outside, by the wall clock: all waiting counts. */
export const server: Group = {
  name: "server start",
  rows: [
    {
      id: "server-initialize",
      what: "server: start to reply to `initialize`, more than bare Node's start",
      unit: "ms",
      aim: { atMost: 40 },
    },
    {
      id: "server-first-diagnostics",
      what: "server: start to diagnostics of 10,000 lines / a program that only loads the parser and parses them",
      unit: "×",
      aim: { atMost: 2 },
    },
  ],
  async measure(context) {
    const bare: number[] = [];
    const initialize: number[] = [];
    const floor: number[] = [];
    const diagnostics: number[] = [];
    for (const _ of turns(context.quick ? 5 : 15, 20_000)) {
      bare.push(await untilFirstByte([join(context.dist, "bare.js")]));
      const [toReply, toDiagnostics] = await startServer(context);
      initialize.push(toReply);
      diagnostics.push(toDiagnostics);
      floor.push(await untilFirstByte(floorCommand(context)));
    }
    return {
      "server-initialize": difference(initialize, bare),
      "server-first-diagnostics": ratio(diagnostics, floor),
    };
  },
};

/** Milliseconds from the start to the reply to `initialize`, and to the diagnostics of a file that is opened at once. */
async function startServer(context: Context): Promise<[toReply: number, toDiagnostics: number]> {
  const text = readFileSync(context.files.typescript, "utf8");
  const uri = pathToFileURL(context.files.typescript).href;
  const start = performance.now();
  const process = new ServerProcess(context);
  await process.initialize();
  const toReply = performance.now() - start;
  await process.open(uri, "typescript", text);
  await process.diagnostics(uri);
  const toDiagnostics = performance.now() - start;
  await process.stop();
  return [toReply, toDiagnostics];
}

/** Milliseconds until a Node program writes something. */
async function untilFirstByte(command: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "inherit"] });
  const closed = once(child, "close");
  await Promise.race([once(child.stdout, "data"), closed]);
  const elapsed = performance.now() - start;
  const [code] = await closed;
  if (code !== 0) throw new Error(`${command[0]} ended with ${code}`);
  return elapsed;
}

function floorCommand({ dist, files }: Context): string[] {
  const grammars = join(dist, "grammars");
  return [
    join(dist, "floor.js"),
    join(grammars, "web-tree-sitter.wasm"),
    join(grammars, "typescript.wasm"),
    files.typescript,
  ];
}

/** The lower quartile: other programs on the machine can only add to a difference. */
function difference(times: readonly number[], bare: readonly number[]): Measurement {
  const more = times.map((time, run) => time - bare[run]!);
  return {
    value: percentile(more, 25),
    note: `Node ${median(bare).toFixed(0)} ms, reply ${median(times).toFixed(0)} ms; median difference ${median(more).toFixed(0)} ms`,
  };
}

function ratio(times: readonly number[], floor: readonly number[]): Measurement {
  return {
    value: median(times.map((time, run) => time / floor[run]!)),
    note: `floor ${median(floor).toFixed(0)} ms, diagnostics ${median(times).toFixed(0)} ms`,
  };
}

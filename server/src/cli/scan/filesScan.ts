import { statSync } from "node:fs";
import type { Target } from "../../host/files.ts";
import type { AskedFiles } from "../../host/moduleFiles.ts";
import type { Ruleset } from "../ruleset.ts";
import type { OutcomeCache } from "./cache/outcomeCache.ts";
import type { FileOutcome } from "./fileOutcome.ts";
import { FileScan } from "./fileScan.ts";
import type { RootEngine } from "./rootEngine.ts";
import type { ScanRequest } from "./scan.ts";
import { type SizedTarget, scanInThreads, threadsFor } from "./threads.ts";

interface FilesScanContext {
  readonly engine: RootEngine;
  readonly ruleset: Ruleset;
  readonly request: ScanRequest;
  readonly cache: OutcomeCache | undefined;
}

/** Scans the files of one root, or knows already what comes of them; here, or in other threads. */
export class FilesScan {
  readonly #asked: AskedFiles[] = [];

  constructor(private readonly context: FilesScanContext) {}

  /** What was asked of other files. */
  get asked(): readonly AskedFiles[] {
    return [...this.#asked, this.context.engine.files.asked];
  }

  /** The outcome of each file, in their order. */
  async *outcomes(targets: readonly Target[]): AsyncGenerator<FileOutcome, undefined> {
    const { cache } = this.context;
    const { known, sizes } = cache
      ? await cache.find(targets)
      : { known: new Map<string, FileOutcome>(), sizes: undefined };
    const bytes = ({ path, absolute }: Target) => sizes?.get(path) ?? sizeOf(absolute);
    const left = targets.filter(({ path }) => !known.has(path)).map((target) => ({ target, bytes: bytes(target) }));
    const fresh = this.#scan(left);
    try {
      for (const { path } of targets) {
        const before = known.get(path);
        if (before) yield before;
        else {
          const outcome = (await fresh.next()).value!;
          cache?.keep(path, outcome);
          yield outcome;
        }
      }
    } finally {
      await fresh.return(undefined);
    }
  }

  async *#scan(files: readonly SizedTarget[]): AsyncGenerator<FileOutcome, undefined> {
    if (files.length === 0) return;
    const { engine, ruleset, request } = this.context;
    const { allRules, severity, fix, unsafeFixes, inventory } = request;
    const options = { allRules, severity, fix, unsafeFixes, ...(inventory && { inventory }) };
    const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
    // Fixes change files while others are looked at.
    const threads = fix === "off" ? threadsFor(all, request.threads) : 1;
    if (threads > 1) {
      const { builtIn, runTests: _, ...choice } = request.rules;
      const rules = { ...choice, hasBuiltIn: builtIn.rules.length > 0 };
      yield* scanInThreads(files, { root: engine.root, rules, options }, threads, (asked) => this.#asked.push(asked));
      return;
    }
    const scan = new FileScan(await engine.analyzer(), ruleset, options, engine.files);
    for (const { target } of files) yield await scan.scan(target);
  }
}

function sizeOf(absolute: string): number {
  return statSync(absolute, { throwIfNoEntry: false })?.size ?? 0;
}

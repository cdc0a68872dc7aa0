import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Target } from "../../host/files.ts";
import type { AskedFiles } from "../../host/moduleFiles.ts";
import { type FileOutcome, faultOutcome } from "./fileOutcome.ts";
import type { Batch, BatchOutcome } from "./worker.ts";

/** A file to scan with its size in bytes. */
export interface SizedTarget {
  readonly target: Target;
  readonly bytes: number;
}

/** More threads than this use more memory than they save time. */
const MOST_THREADS = 8;
/** Bytes for which a thread is worth its start: it has to load the rules first. */
const WORTH_A_THREAD = 1_500_000;

/** How many threads scan so many bytes; 1: no other than the one that asks. */
export function threadsFor(bytes: number, wanted: number | undefined): number {
  if (wanted !== undefined) return wanted;
  return Math.max(1, Math.min(availableParallelism(), MOST_THREADS, Math.floor(bytes / WORTH_A_THREAD)));
}

/**
 * Scans files in other threads, and yields their outcomes in the order of the files. Where a thread ends, the file that
 * it ended with says so, and the others are scanned by another.
 *
 * @param onAsked is told what a thread asked of other files
 */
export async function* scanInThreads(
  files: readonly SizedTarget[],
  request: Omit<Batch, "targets">,
  threads: number,
  onAsked: (asked: AskedFiles) => void,
): AsyncGenerator<FileOutcome> {
  const { Tinypool } = await import("tinypool");
  const pool = new Tinypool({ minThreads: threads, maxThreads: threads });
  const broken = new Promise<never>((_, reject) => pool.on("error", reject));
  broken.catch(() => {});
  const run = async (targets: readonly Target[]): Promise<readonly FileOutcome[]> => {
    try {
      const batch: Batch = { ...request, targets };
      const done: BatchOutcome = await Promise.race([broken, pool.run(batch, { filename: WORKER, name: "scanBatch" })]);
      onAsked(done.asked);
      return done.outcomes;
    } catch (error) {
      if (targets.length === 1) return [faultOutcome(`its thread ended: ${reasonOf(error)}`)];
      const outcomes: FileOutcome[] = [];
      for (const target of targets) outcomes.push(...(await run([target])));
      return outcomes;
    }
  };
  try {
    const waiting = batchesOf(files);
    const running: Promise<readonly FileOutcome[]>[] = [];
    for (;;) {
      // Some ahead, so that no thread waits; not all, since outcomes that come early are kept.
      while (running.length < threads * AHEAD && waiting.length > 0) running.push(run(waiting.shift()!));
      const next = running.shift();
      if (!next) return;
      yield* await next;
    }
  } finally {
    await pool.destroy();
  }
}

const AHEAD = 6;
const BATCH = { files: 40, bytes: 300_000 };

/** Files in a row, as much as is worth a message to another thread. */
function batchesOf(files: readonly SizedTarget[]): Target[][] {
  const batches: Target[][] = [];
  let [batch, size]: [Target[], number] = [[], 0];
  for (const { target, bytes } of files) {
    batch.push(target);
    size += bytes;
    if (batch.length < BATCH.files && size < BATCH.bytes) continue;
    batches.push(batch);
    [batch, size] = [[], 0];
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Beside dist/cli.js, or in the sources. */
const BUNDLED = join(__dirname, "scanWorker.js");
const WORKER = existsSync(BUNDLED) ? BUNDLED : join(__dirname, "../../main.scanWorker.ts");

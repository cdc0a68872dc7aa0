import { createRuntime } from "../../core/index.ts";
import type { Target } from "../../host/files.ts";
import type { AskedFiles } from "../../host/moduleFiles.ts";
import { createNodeHost } from "../../host/node.ts";
import { loadBuiltIn, loadRuleset, type RuleChoice } from "../ruleset.ts";
import type { FileOutcome } from "./fileOutcome.ts";
import { FileScan } from "./fileScan.ts";
import { RootEngine } from "./rootEngine.ts";
import type { RootScanOptions } from "./rootScan.ts";

/** Some files of one root, to be scanned by another thread. Plain data. */
export interface Batch {
  readonly root: string;
  readonly rules: Omit<RuleChoice, "builtIn" | "runTests"> & { readonly hasBuiltIn: boolean };
  readonly options: RootScanOptions;
  readonly targets: readonly Target[];
}

export interface BatchOutcome {
  readonly outcomes: readonly FileOutcome[];
  /** What this thread asked of other files since its last batch. */
  readonly asked: AskedFiles;
}

let scanner: Promise<Scanner> | undefined;

/** Scans a batch in this thread, which has an engine, rules and summaries of modules of its own. One root a thread. */
export async function scanBatch(batch: Batch): Promise<BatchOutcome> {
  scanner ??= makeScanner(batch);
  const { files, engine } = await scanner;
  const outcomes: FileOutcome[] = [];
  for (const target of batch.targets) outcomes.push(await files.scan(target));
  return { outcomes, asked: sinceLast(engine.files.asked) };
}

interface Scanner {
  readonly files: FileScan;
  readonly engine: RootEngine;
}

async function makeScanner({ root, rules, options }: Batch): Promise<Scanner> {
  const { hasBuiltIn, ...choice } = rules;
  const ruleset = await loadRuleset(root, { ...choice, builtIn: await loadBuiltIn(hasBuiltIn) });
  // Problems of rules are the main thread's to tell, so that nothing is compiled here before a file needs it.
  const engine = new RootEngine(
    root,
    { rules: ruleset.rules, isBuiltIn: () => true },
    createRuntime(createNodeHost(() => {})),
    options.fix === "off",
  );
  return { files: new FileScan(await engine.analyzer(), ruleset, options, engine.files), engine };
}

const sent = { folders: 0, named: 0, texts: 0 };

function sinceLast({ folders, named, texts }: AskedFiles): AskedFiles {
  const fresh = {
    folders: [...folders].slice(sent.folders),
    named: [...named].slice(sent.named),
    texts: [...texts].slice(sent.texts),
  };
  sent.folders = folders.size;
  sent.named = named.size;
  sent.texts = texts.size;
  return { folders: new Map(fresh.folders), named: new Map(fresh.named), texts: new Map(fresh.texts) };
}

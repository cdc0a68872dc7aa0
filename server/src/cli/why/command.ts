import { stat } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { createAnalyzer, createRuntime } from "../../core/index.ts";
import { visible } from "../../core/report/visible.ts";
import { explainSilence, type Reason } from "../../core/why.ts";
import { rootOf } from "../../host/files.ts";
import { diskFiles } from "../../host/moduleFiles.ts";
import { createNodeHost } from "../../host/node.ts";
import { readSourceFile } from "../../host/sourceFile.ts";
import { whyPassedOver } from "../../host/whyPassedOver.ts";
import type { AddCommand } from "../commandLine.ts";
import { EXIT, UsageError } from "../exit.ts";
import { collect } from "../options.ts";
import { sayRuleProblems } from "../problems.ts";
import type { ProjectFlags } from "../projectScan.ts";
import { loadBuiltIn, loadRuleset } from "../ruleset.ts";
import type { Terminal } from "../terminal.ts";

export const whyCommand: AddCommand = (program, terminal, done) => {
  program
    .command("why")
    .summary("why a line was not reported")
    .description("Says why there is no finding on a line, or which one there is.")
    .argument("<file:line>", "a file and a line, as src/orders.ts:24")
    .option("--json", "as JSON")
    .option("-r, --rules <path>", "more rules, from a YAML file or a folder (repeatable)", collect)
    .option("--no-builtin-rules", "without the rules that come with Riskmark")
    .option("--no-color", "no colours")
    .action(async (place: string, flags: ProjectFlags & { json?: boolean }) => {
      const reasons = await reasonsFor(place, flags, terminal);
      const text = flags.json
        ? JSON.stringify(reasons, null, 2)
        : reasons.map(({ message }) => visible(message)).join("\n");
      terminal.out.write(`${text}\n`);
      done(EXIT.ok);
    });
};

async function reasonsFor(place: string, flags: ProjectFlags, terminal: Terminal): Promise<readonly Reason[]> {
  const { file, line } = placeOf(place);
  const absolute = resolve(terminal.cwd, file);
  const found = await stat(absolute).catch(() => undefined);
  if (!found?.isFile()) throw new UsageError(`there is no file "${file}".`);
  const root = await rootOf(absolute);
  const path = relative(root, absolute).split(sep).join("/");
  const ruleset = await loadRuleset(root, {
    builtIn: await loadBuiltIn(flags.builtinRules),
    extra: flags.rules ?? [],
    cwd: terminal.cwd,
    only: [],
  });
  await sayRuleProblems(ruleset.problems, terminal, flags.color);
  const source = await readSourceFile(absolute);
  if ("reason" in source) return [{ kind: "passed-over", message: `The file is not analysed: ${source.message}.` }];
  const { rules, policy } = ruleset;
  const runtime = createRuntime(createNodeHost(() => {}));
  const files = diskFiles(root, undefined, true);
  return explainSilence(() => createAnalyzer(runtime, files), {
    hasFiles: true,
    text: source.text,
    path,
    line: line - 1,
    rules,
    policy,
    passedOver: await whyPassedOver(root, path, { allowed: (candidate) => policy.includes(candidate) }),
    shows: () => true,
  });
}

function placeOf(text: string): { readonly file: string; readonly line: number } {
  const match = /^(.+):([1-9]\d{0,8})$/.exec(text);
  if (!match) throw new UsageError(`"${text}" names no line: write a file and a line, as src/orders.ts:24.`);
  return { file: match[1]!, line: Number(match[2]) };
}

import { copyFile, mkdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { MAX_SARIF_LENGTH, readSarif } from "../../core/imported/readSarif.ts";
import { count } from "../../core/report/words.ts";
import { reasonOf, rootOf } from "../../host/files.ts";
import { withForwardSlashes } from "../../host/nodeFileSystem.ts";
import { IMPORTED_FOLDER } from "../../host/projectPlaces.ts";
import type { AddCommand } from "../commandLine.ts";
import { EXIT, type ExitCode, UsageError } from "../exit.ts";
import { sayRuleProblems } from "../problems.ts";
import { shortPath } from "../ruleset.ts";
import type { Terminal } from "../terminal.ts";

interface ImportFlags {
  readonly name?: string;
  readonly color: boolean;
}

export const importCommand: AddCommand = (program, terminal, done) => {
  program
    .command("import")
    .summary("take the findings of another tool into the project")
    .description(
      "Copies a SARIF report of another tool into .riskmark/imported, so that its findings are in the same backlog, panel and register.",
    )
    .argument("<file.sarif>", "a report in SARIF 2.1.0")
    .argument("[folder]", "the project", ".")
    .option("--name <name>", "what to call it there (default: its own name); a report of the same name is replaced")
    .option("--no-color", "no colours")
    .addHelpText(
      "after",
      "\nA report with errors is taken without what is wrong in it. One that is no SARIF at all is refused.",
    )
    .action(async (file: string, folder: string, flags: ImportFlags) =>
      done(await importReport(file, folder, flags, terminal)),
    );
};

async function importReport(file: string, folder: string, flags: ImportFlags, terminal: Terminal): Promise<ExitCode> {
  const absolute = resolve(terminal.cwd, file);
  const text = await read(absolute, file);
  const root = await rootOf(resolve(terminal.cwd, folder)).catch(() => {
    throw new UsageError(`the folder "${folder}" does not exist.`);
  });
  const { findings, problems, passedOver } = readSarif({ path: absolute, text }, withForwardSlashes(root));
  await sayRuleProblems(
    problems.map((problem) => ({ file: absolute, problem })),
    terminal,
    flags.color,
  );
  if (problems.length > 0 && findings.length === 0) {
    terminal.err.write("riskmark: nothing was imported.\n");
    return EXIT.error;
  }
  const name = nameOf(flags.name ?? basename(absolute));
  const target = join(root, IMPORTED_FOLDER, name);
  await copy(absolute, target);
  const placed = findings.filter(({ place }) => place !== undefined).length;
  const tools = [...new Set(findings.map(({ tool }) => tool))];
  terminal.out.write(
    `${shortPath(target, terminal.cwd)}: ${count(findings.length, "finding")}${tools.length > 0 ? ` of ${tools.join(", ")}` : ""}, ${placed} with a place in the code` +
      `${passedOver > 0 ? `; ${passedOver} not open, passed over` : ""}\n`,
  );
  return problems.length > 0 ? EXIT.error : EXIT.ok;
}

async function read(absolute: string, shown: string): Promise<string> {
  try {
    const { size } = await stat(absolute);
    if (size > MAX_SARIF_LENGTH)
      throw new UsageError(`"${shown}" has ${size} bytes, at most ${MAX_SARIF_LENGTH} are read.`);
    return await readFile(absolute, "utf8");
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`"${shown}" cannot be read: ${reasonOf(error)}.`);
  }
}

async function copy(from: string, to: string): Promise<void> {
  try {
    await mkdir(dirname(to), { recursive: true });
    const isSame = (await realpath(from)) === (await realpath(to).catch(() => ""));
    if (!isSame) await copyFile(from, to);
  } catch (error) {
    throw new UsageError(`the report cannot be written to "${to}": ${reasonOf(error)}.`);
  }
}

/** A plain file name that ends in `.sarif`. */
function nameOf(wanted: string): string {
  const name = wanted.replace(/\.(?:sarif|json)$/i, "").replace(/\.sarif$/i, "");
  if (!/^[\w][\w .-]*$/.test(name))
    throw new UsageError(`"${wanted}" is no file name: use letters, digits, dots and dashes with --name.`);
  return `${name}.sarif`;
}

import { mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { reasonOf } from "../../host/files.ts";
import type { AddCommand } from "../commandLine.ts";
import { EXIT, UsageError } from "../exit.ts";
import { shortPath } from "../ruleset.ts";
import type { Terminal } from "../terminal.ts";
import { INIT_FILES } from "./files.ts";

export const initCommand: AddCommand = (program, terminal, done) => {
  program
    .command("init")
    .summary("write a policy, an example rule and an example guidance page")
    .description(
      "Writes .riskmark/ with a commented policy, an example rule with its tests, and an example guidance page.",
    )
    .argument("[folder]", "the workspace folder", ".")
    .addHelpText("after", "\nFiles that exist already are left as they are.")
    .action(async (folder: string) => {
      await init(resolve(terminal.cwd, folder), terminal);
      done(EXIT.ok);
    });
};

async function init(folder: string, terminal: Terminal): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new UsageError(`"${shortPath(folder, terminal.cwd)}" is not a folder.`);
  for (const { path, content } of INIT_FILES) {
    const file = join(folder, path);
    const wrote = await writeNew(file, content);
    terminal.out.write(`${wrote ? "wrote" : "left alone, it exists already:"} ${shortPath(file, terminal.cwd)}\n`);
  }
  terminal.out.write(
    "\nNext: put your decisions into the policy, try the example with `riskmark rules test`, and scan with `riskmark scan`.\n",
  );
}

/** Writes a file unless there is one; says whether it did. */
async function writeNew(file: string, content: string): Promise<boolean> {
  try {
    await mkdir(dirname(file), { recursive: true });
  } catch (error) {
    throw new UsageError(`the folder "${dirname(file)}" cannot be made: ${reasonOf(error)}.`);
  }
  try {
    await writeFile(file, content, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw new UsageError(`"${file}" cannot be written: ${reasonOf(error)}.`);
  }
}

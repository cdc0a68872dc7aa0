import { Command, CommanderError } from "commander";
import { toolVersion } from "../host/node.ts";
import { coverageCommand } from "./coverage/command.ts";
import { EXIT, type ExitCode, UsageError } from "./exit.ts";
import { guidanceCommand } from "./guidance/command.ts";
import { importCommand } from "./import/command.ts";
import { incidentsCommand } from "./incidents/command.ts";
import { initCommand } from "./init/command.ts";
import { packsCommand } from "./packs/command.ts";
import { backlogCommand } from "./program/backlog.ts";
import { baselineCommand } from "./program/baseline.ts";
import { registerCommand } from "./program/register.ts";
import { reportCommand } from "./report/command.ts";
import { rulesCommand } from "./rules/command.ts";
import { scanCommand } from "./scan/command.ts";
import { scorecardCommand } from "./scorecard/command.ts";
import { snapshotCommand } from "./snapshot/command.ts";
import type { Terminal } from "./terminal.ts";
import { whyCommand } from "./why/command.ts";

/** Adds one command to the program; the command hands its exit code to `done`. */
export type AddCommand = (program: Command, terminal: Terminal, done: (code: ExitCode) => void) => void;

/** Runs one command line, without the names of Node and the script, and answers with the exit code. Never throws. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const program = buildProgram(terminal, (result) => {
    code = result;
  });
  try {
    if (args.length === 0) {
      program.outputHelp({ error: true });
      return EXIT.error;
    }
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.error;
    terminal.err.write(`riskmark: ${describe(error)}\n`);
    return EXIT.error;
  }
}

function buildProgram(terminal: Terminal, done: (code: ExitCode) => void): Command {
  const program = new Command("riskmark")
    .description(
      "Finds security-sensitive code in JavaScript, TypeScript and Python, and offers fixes that were tried.",
    )
    .version(toolVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help for a command")
    .showSuggestionAfterError()
    .showHelpAfterError("(--help shows what there is)")
    .exitOverride()
    .configureHelp({ sortSubcommands: false })
    .configureOutput({
      writeOut: (text) => terminal.out.write(text),
      writeErr: (text) => terminal.err.write(text),
      getOutHelpWidth: () => helpWidth(terminal.out.columns),
      getErrHelpWidth: () => helpWidth(terminal.err.columns),
      outputError: (text, write) => write(text.replace(/^error: /, "riskmark: ")),
    });
  for (const add of [
    scanCommand,
    backlogCommand,
    registerCommand,
    baselineCommand,
    scorecardCommand,
    snapshotCommand,
    reportCommand,
    importCommand,
    incidentsCommand,
    guidanceCommand,
    coverageCommand,
    whyCommand,
    rulesCommand,
    packsCommand,
    initCommand,
  ])
    add(program, terminal, done);
  program.addHelpText("after", HELP_END);
  return program;
}

const HELP_END = `
Exit codes:
  0  no finding at or above --fail-on
  1  at least one finding at or above --fail-on (or a rule test that failed)
  2  wrong usage, or an error that kept the scan from being complete

Riskmark reads files, and writes what you ask for and its cache: no network, no telemetry, and nothing in the scanned code is executed.`;

function helpWidth(columns: number | undefined): number {
  return Math.min(Math.max(columns ?? 100, 60), 110);
}

/** A fault of ours is told with its stack, so that it can be reported. */
function describe(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  return error instanceof Error
    ? `internal error: ${error.stack ?? error.message}`
    : `internal error: ${String(error)}`;
}

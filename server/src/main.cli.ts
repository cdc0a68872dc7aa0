#!/usr/bin/env node
import { runCommandLine } from "./cli/commandLine.ts";
import { processTerminal } from "./cli/terminal.ts";

void runCommandLine(process.argv.slice(2), processTerminal()).then((code) => {
  // Not process.exit(): what was written to a pipe is still on its way.
  process.exitCode = code;
});

import * as vscode from "vscode";
import { authoringCommands } from "./authoringCommands.ts";
import { backlogCommands } from "./backlogCommands.ts";
import type { CommandContext } from "./context.ts";
import { drillCommands } from "./drillCommands.ts";
import { findingCommands } from "./findingCommands.ts";
import { guidanceCommands } from "./guidanceCommands.ts";
import { serverCommands } from "./serverCommands.ts";
import { teamFileCommands } from "./teamFileCommands.ts";
import { whyCommands } from "./whyCommands.ts";

export function registerCommands(context: CommandContext): vscode.Disposable {
  const commands = {
    ...findingCommands(context),
    ...backlogCommands(context),
    ...guidanceCommands(context),
    ...drillCommands(context),
    ...serverCommands(context),
    ...teamFileCommands,
    ...whyCommands(context),
    ...authoringCommands(context),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}

import type { AddCommand } from "../commandLine.ts";
import { collect } from "../options.ts";
import { checkGuidance } from "./check.ts";
import { newPage } from "./new.ts";

export const guidanceCommand: AddCommand = (program, terminal, done) => {
  const guidance = program
    .command("guidance")
    .summary("make and check guidance pages")
    .description("Makes and checks the team's guidance pages.");

  guidance
    .command("new")
    .description("Writes a new page with the four headings that readers look for.")
    .argument("<id>", "the page's id, which is its file name, in kebab case")
    .option("--title <title>", "what it is called (default: made of the id)")
    .option("--rule <id>", "a rule or glob that it is about (repeatable)", collect)
    .option("--cwe <cwe>", "a weakness that it is about, as CWE-89 (repeatable)", collect)
    .option("--owner <owner>", "who keeps it current")
    .action(async (id: string, flags) => done(await newPage(id, flags, terminal)));

  guidance
    .command("check")
    .description(
      "Finds links that lead nowhere, pages whose review is overdue, and rules without a page. Nothing is fetched.",
    )
    .option("--json", "as JSON")
    .option("--no-color", "no colours")
    .addHelpText("after", "\nExit codes: 0 nothing to do, 1 something was found")
    .action(async (flags: { json?: boolean; color: boolean }) => done(await checkGuidance(flags, terminal)));
};

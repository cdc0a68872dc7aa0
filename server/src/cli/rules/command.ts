import { Option } from "commander";
import type { AddCommand } from "../commandLine.ts";
import { collect } from "../options.ts";
import { type ListFlags, listRules } from "./list.ts";
import { type NewRuleFlags, newRule } from "./new.ts";
import { type ShowFlags, showRule } from "./show.ts";
import { testRules } from "./test.ts";

export const rulesCommand: AddCommand = (program, terminal, done) => {
  const rules = program
    .command("rules")
    .summary("list, show, test and make rules")
    .description("Lists, shows, tests and makes rules.");

  rules
    .command("list")
    .description("Lists the rules that a scan of the current folder runs.")
    .option("--language <language>", "only rules for this language")
    .option("-r, --rules <path>", "more rules, from a YAML file or a folder (repeatable)", collect)
    .option("--no-builtin-rules", "without the rules that come with Riskmark")
    .option("--json", "as JSON")
    .option("--no-color", "no colours")
    .action(async (flags: ListFlags) => done(await listRules(flags, terminal)));

  rules
    .command("show")
    .description("Shows a rule: what it finds, how bad that is, and the guidance for it.")
    .argument("<id>", "the rule's id")
    .option("-r, --rules <path>", "more rules, from a YAML file or a folder (repeatable)", collect)
    .option("--json", "as JSON")
    .option("--no-color", "no colours")
    .action(async (id: string, flags: ShowFlags) => done(await showRule(id, flags, terminal)));

  rules
    .command("test")
    .description(
      "Runs rules on the annotated files beside them (x.yaml on x.js, x.py, …; x.fixed.js is x.js after all fixes).",
    )
    .argument("[folder]", "a folder of rules, or one rule file (default: .riskmark/rules)")
    .option("--json", "as JSON")
    .option("--no-color", "no colours")
    .addHelpText("after", TEST_HELP)
    .action(async (folder: string | undefined, flags: { json?: boolean; color: boolean }) =>
      done(await testRules(folder, flags, terminal)),
    );

  rules
    .command("new")
    .description("Writes a new rule with a file to test it on: an example, or one made of code.")
    .argument("<id>", "the new rule's id, in kebab case")
    .option("-l, --language <language>", "for an example: javascript, typescript, python, …")
    .option("--from <file:lines>", "make it of these lines, such as src/jobs.py:12-14, with a guidance page")
    .addOption(
      new Option("--degree <degree>", "how much of the code is left open")
        .choices(["variables", "values", "calls"])
        .default("values"),
    )
    .option("--folder <folder>", "where to write it (default: .riskmark/rules)")
    .action(async (id: string, flags: NewRuleFlags) => done(await newRule(id, flags, terminal)));
};

const TEST_HELP = `
In the tested file a comment on the line before says what is expected:
  ruleid: x      the next line is found            ok: x      it is not
  todoruleid: x  it should be found, but is not    todook: x  it should not be found, but is

Exit codes: 0 all tests passed, 1 a test failed, 2 wrong usage or a rule file with errors`;

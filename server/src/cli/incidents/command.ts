import type { Prevention } from "../../core/incidents/incident.ts";
import { createRuntime } from "../../core/index.ts";
import { visible } from "../../core/report/visible.ts";
import { count } from "../../core/report/words.ts";
import { rootOf } from "../../host/files.ts";
import { createNodeHost } from "../../host/node.ts";
import { testRunner } from "../../host/testRunner.ts";
import type { AddCommand } from "../commandLine.ts";
import { EXIT } from "../exit.ts";
import { sayRuleProblems } from "../problems.ts";
import { loadBuiltIn, loadRuleset } from "../ruleset.ts";
import { styleFor } from "../terminal.ts";

interface IncidentFlags {
  readonly json?: boolean;
  readonly color: boolean;
}

export const incidentsCommand: AddCommand = (program, terminal, done) => {
  program
    .command("incidents")
    .summary("what happened, and what keeps it from coming back")
    .description(
      "Lists the pages in .riskmark/incidents, and whether a rule that runs and whose tests pass stands against each.",
    )
    .option("--json", "as JSON")
    .option("--no-color", "no colours")
    .addHelpText("after", "\nExit codes: 0 all is well, 1 the policy wants a rule for every incident and one has none")
    .action(async (flags: IncidentFlags) => {
      const { cwd } = terminal;
      const root = await rootOf(cwd);
      const { trust, problems, requiresIncidentRules } = await loadRuleset(root, {
        builtIn: await loadBuiltIn(),
        extra: [],
        cwd,
        only: [],
        runTests: testRunner(createRuntime(createNodeHost(() => {}))),
      });
      await sayRuleProblems(problems, terminal, flags.color);
      const style = styleFor(terminal.out, terminal, flags.color);
      terminal.out.write(
        flags.json
          ? `${JSON.stringify(trust.incidents.map(toJson), null, 2)}\n`
          : `${[...trust.incidents.map((each) => line(each)), style.bold(count(trust.incidents.length, "incident"))].join("\n")}\n`,
      );
      const isOpen = trust.incidents.some(({ prevented }) => !prevented);
      done(requiresIncidentRules && isOpen ? EXIT.findings : EXIT.ok);
    });
};

function line({ incident: { date, title }, live, prevented }: Prevention): string {
  const against = prevented ? `found by ${live.join(", ")}` : "no rule finds it that runs and whose tests pass";
  return visible(`${date ?? "no date"}  ${title}: ${against}`);
}

function toJson({ incident: { id, path, title, date, rules, guidance, tests }, live, prevented }: Prevention) {
  return { id, path, title, date: date ?? null, rules, guidance, tests, live, prevented };
}

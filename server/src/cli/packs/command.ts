import { displayWidth, visible } from "../../core/report/visible.ts";
import { count } from "../../core/report/words.ts";
import { rootOf } from "../../host/files.ts";
import type { Pack } from "../../host/pack.ts";
import type { AddCommand } from "../commandLine.ts";
import { EXIT } from "../exit.ts";
import { sayRuleProblems } from "../problems.ts";
import { loadBuiltIn, loadRuleset } from "../ruleset.ts";

export const packsCommand: AddCommand = (program, terminal, done) => {
  program
    .command("packs")
    .summary("the packs that the policy builds on")
    .description(
      "Lists the packs that the policy's `extends` names, and those that they name, with what is in them and the hash to pin them to. Later ones count more.",
    )
    .option("--json", "as JSON")
    .option("--no-color", "no colours")
    .action(async (flags: { json?: boolean; color: boolean }) => {
      const choice = { builtIn: await loadBuiltIn(), extra: [], cwd: terminal.cwd, only: [] };
      const { packs, problems } = await loadRuleset(await rootOf(terminal.cwd), choice);
      await sayRuleProblems(problems, terminal, flags.color);
      terminal.out.write(flags.json ? `${JSON.stringify(packs, null, 2)}\n` : table(packs));
      done(problems.some(({ problem }) => problem.severity === "error") ? EXIT.error : EXIT.ok);
    });
};

function table(packs: readonly Pack[]): string {
  if (packs.length === 0) return "The policy builds on no packs: it would name them under `extends`.\n";
  const rows = packs.map((pack) => [
    visible(pack.name),
    pack.version ?? "–",
    contentOf(pack),
    `sha256: ${pack.sha256}`,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => displayWidth(row[column]!))));
  const padded = (cell: string, column: number) =>
    cell + " ".repeat(Math.max((widths[column] ?? 0) - displayWidth(cell), 0));
  return rows.map((row) => `${row.map(padded).join("  ").trimEnd()}\n`).join("");
}

function contentOf({ rules, pages, models, hasPolicy }: Pack): string {
  const parts = [
    ...(rules > 0 ? [count(rules, "rule file")] : []),
    ...(pages > 0 ? [count(pages, "page")] : []),
    ...(models > 0 ? [count(models, "model")] : []),
    ...(hasPolicy ? ["policy"] : []),
  ];
  return parts.join(", ") || "nothing";
}

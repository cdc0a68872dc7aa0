import type { GuidancePage } from "../../server/src/core/guidance/page.ts";
import type { Rule } from "../../server/src/core/rules/rule.ts";
import { builtInPages, builtInRules, FAMILIES, isOf } from "./builtIn.ts";
import { table } from "./table.ts";

/** The page that lists all built-in rules, by language. */
export function rulesPage(): string {
  const rules = builtInRules();
  const pages = new Map(builtInPages().map((page) => [page.id, page]));
  const families = FAMILIES.map((family) => ({ ...family, own: rules.filter((rule) => isOf(rule, family)) }));
  const listed = families.filter(({ own }) => own.length > 0);
  return [
    "# Built-in rules",
    `${rules.length} rules. The severity of a rule, whether it runs, and where, is for your [policy](../README.md#files-of-your-team) to say. A *safe* fix keeps what the program does; of others look at the result. This page is made from the rules: \`npx tsx scripts/generate.ts\`.`,
    listed.map(({ title, own }) => `- [${title}](#${anchorOf(title)}): ${own.length}`).join("\n"),
    ...listed.flatMap(({ title, own }) => [`## ${title}`, rulesTable(own, pages)]),
    "",
  ].join("\n\n");
}

function rulesTable(rules: readonly Rule[], pages: ReadonlyMap<string, GuidancePage>): string {
  const rows = [...rules]
    .sort((a, b) => a.id.localeCompare(b.id, "en"))
    .map(({ id, path, severity, metadata, fixes }) => {
      const page = pages.get(metadata.guidance ?? "");
      const guidance = page ? `[${page.title}](../server/guidance/${page.id}.md)` : "";
      return [
        `[${id}](../server/rules/${path})`,
        metadata.title,
        severity,
        metadata.cwe.join(", "),
        guidance,
        fixes.some(({ safety }) => safety === "safe") ? "safe" : fixes.length > 0 ? "yes" : "",
      ];
    });
  return table(["Rule", "What it finds", "Severity", "CWE", "Guidance", "Fix"], rows);
}

/** As GitHub makes it of a heading. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\w -]/g, "")
    .replaceAll(" ", "-");
}

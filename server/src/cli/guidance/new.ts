import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { newPageText } from "../../core/guidance/newPage.ts";
import { parseGuidance } from "../../core/guidance/parseGuidance.ts";
import { reasonOf, rootOf } from "../../host/files.ts";
import { GUIDANCE_FOLDER } from "../../host/projectPlaces.ts";
import { EXIT, type ExitCode, UsageError } from "../exit.ts";
import { shortPath } from "../ruleset.ts";
import type { Terminal } from "../terminal.ts";

interface NewFlags {
  readonly title?: string;
  readonly rule?: readonly string[];
  readonly cwe?: readonly string[];
  readonly owner?: string;
}

/**
 * `riskmark guidance new <id>`
 *
 * @throws UsageError for an id or CWE that cannot be, and where the page exists
 */
export async function newPage(id: string, flags: NewFlags, terminal: Terminal): Promise<ExitCode> {
  if (!/^[A-Za-z0-9][\w-]{0,99}$/.test(id)) {
    throw new UsageError(`"${id}" cannot be a page's id: use letters, digits and hyphens, such as order-access.`);
  }
  const { rule, ...others } = flags;
  const text = newPageText(id, { ...others, ...(rule ? { rules: rule } : {}) });
  const path = `${GUIDANCE_FOLDER}/${id}.md`;
  const [problem] = parseGuidance({ path, text }, "team").problems.filter(({ severity }) => severity === "error");
  if (problem) throw new UsageError(problem.message);
  const file = join(await rootOf(terminal.cwd), path);
  try {
    await mkdir(join(file, ".."), { recursive: true });
    await writeFile(file, text, { flag: "wx" });
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === "EEXIST";
    throw new UsageError(
      `"${shortPath(file, terminal.cwd)}" ${exists ? "exists already: choose another id." : `cannot be written: ${reasonOf(error)}.`}`,
    );
  }
  terminal.out.write(
    `wrote ${shortPath(file, terminal.cwd)}\n\nNext: fill in the four sections, and run \`riskmark guidance check\`.\n`,
  );
  return EXIT.ok;
}

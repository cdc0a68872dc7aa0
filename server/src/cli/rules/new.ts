import { mkdir, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { languageIdOf } from "../../core/rules/ruleLanguages.ts";
import { SCAFFOLD_LANGUAGES, type ScaffoldLanguage, scaffoldRule } from "../../core/rules/scaffold.ts";
import { didYouMean } from "../../core/text/nearest.ts";
import { reasonOf, rootOf } from "../../host/files.ts";
import { RULES_FOLDER } from "../../host/projectPlaces.ts";
import { EXIT, type ExitCode, UsageError } from "../exit.ts";
import { shortPath } from "../ruleset.ts";
import type { Terminal } from "../terminal.ts";

/**
 * `riskmark rules new <id>`: writes the files of a new rule, all or none.
 *
 * @throws UsageError for an id or language that cannot be, and where one of the files exists
 */
export async function newRule(
  id: string,
  flags: { readonly language: string; readonly folder?: string },
  terminal: Terminal,
): Promise<ExitCode> {
  if (!/^[A-Za-z0-9][\w.-]{0,99}$/.test(id)) {
    throw new UsageError(`"${id}" cannot be a rule's id: use letters, digits and hyphens, such as no-raw-queries.`);
  }
  const { cwd } = terminal;
  const folder = flags.folder === undefined ? join(await rootOf(cwd), RULES_FOLDER) : resolve(cwd, flags.folder);
  const files = scaffoldRule(id, languageOf(flags.language)).map(({ path, text }) => ({
    file: join(folder, path),
    text,
  }));
  for (const { file } of files) {
    const exists = await stat(file).then(
      () => true,
      () => false,
    );
    if (exists) throw new UsageError(`"${shortPath(file, cwd)}" exists already: choose another id.`);
  }
  try {
    await mkdir(folder, { recursive: true });
    for (const { file, text } of files) await writeFile(file, text, { flag: "wx" });
  } catch (error) {
    throw new UsageError(`the rule cannot be written to "${shortPath(folder, cwd)}": ${reasonOf(error)}.`);
  }
  for (const { file } of files) terminal.out.write(`wrote ${shortPath(file, cwd)}\n`);
  terminal.out.write(
    `\nNext: change them, and run them with \`riskmark rules test ${shortPath(files[0]!.file, cwd)}\`.\n`,
  );
  return EXIT.ok;
}

function languageOf(name: string): ScaffoldLanguage {
  const wanted = languageIdOf(name);
  const language = SCAFFOLD_LANGUAGES.find((each) => each === wanted);
  if (language) return language;
  const hint = didYouMean(name, SCAFFOLD_LANGUAGES);
  throw new UsageError(
    `there is no language "${name}"${hint} Rules can be written for ${SCAFFOLD_LANGUAGES.join(", ")}.`,
  );
}

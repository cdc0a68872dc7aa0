import { mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { createAnalyzer, createRuntime } from "../../core/index.ts";
import type { SourceText } from "../../core/problem.ts";
import { beginRule, type Degree, type NewRule } from "../../core/ruleFromCode.ts";
import { languageIdOf } from "../../core/rules/ruleLanguages.ts";
import { SCAFFOLD_LANGUAGES, type ScaffoldLanguage, scaffoldRule } from "../../core/rules/scaffold.ts";
import { LineIndex } from "../../core/text/lineIndex.ts";
import { didYouMean } from "../../core/text/nearest.ts";
import { reasonOf, rootOf } from "../../host/files.ts";
import { createNodeHost } from "../../host/node.ts";
import { GUIDANCE_FOLDER, RULES_FOLDER } from "../../host/projectPlaces.ts";
import { readSourceFile } from "../../host/sourceFile.ts";
import { EXIT, type ExitCode, UsageError } from "../exit.ts";
import { shortPath } from "../ruleset.ts";
import type { Terminal } from "../terminal.ts";

export interface NewRuleFlags {
  /** The language of an example. */
  readonly language?: string;
  /** `file:line-line`: the code that the rule is made of. */
  readonly from?: string;
  readonly degree: Degree;
  readonly folder?: string;
}

/**
 * `riskmark rules new <id>`: writes the files of a new rule, all or none.
 *
 * @throws UsageError for an id or language that cannot be, and where one of the files exists
 */
export async function newRule(id: string, flags: NewRuleFlags, terminal: Terminal): Promise<ExitCode> {
  if (!/^[A-Za-z0-9][\w.-]{0,99}$/.test(id)) {
    throw new UsageError(`"${id}" cannot be a rule's id: use letters, digits and hyphens, such as no-raw-queries.`);
  }
  const { cwd } = terminal;
  const root = await rootOf(cwd);
  const folder = flags.folder === undefined ? join(root, RULES_FOLDER) : resolve(cwd, flags.folder);
  const inFolder = ({ path, text }: SourceText) => ({ file: join(folder, path), text });
  const files =
    flags.from === undefined
      ? scaffoldRule(id, languageOf(flags.language)).map(inFolder)
      : await filesFrom(flags.from, { id, degree: flags.degree }, cwd).then(({ rule, test, page }) => [
          inFolder(rule),
          inFolder(test),
          { file: join(root, GUIDANCE_FOLDER, page.path), text: page.text },
        ]);
  for (const { file } of files) {
    const exists = await stat(file).then(
      () => true,
      () => false,
    );
    if (exists) throw new UsageError(`"${shortPath(file, cwd)}" exists already: choose another id.`);
  }
  try {
    for (const { file, text } of files) {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text, { flag: "wx" });
    }
  } catch (error) {
    throw new UsageError(`the rule cannot be written to "${shortPath(folder, cwd)}": ${reasonOf(error)}.`);
  }
  for (const { file } of files) terminal.out.write(`wrote ${shortPath(file, cwd)}\n`);
  terminal.out.write(
    `\nNext: change them, and run them with \`riskmark rules test ${shortPath(files[0]!.file, cwd)}\`.\n`,
  );
  return EXIT.ok;
}

/** @throws UsageError where there is no such code, or it can be no pattern */
async function filesFrom(
  place: string,
  wanted: { readonly id: string; readonly degree: Degree },
  cwd: string,
): Promise<NewRule> {
  const parts = /^(.+):(\d+)(?:-(\d+))?$/.exec(place);
  if (!parts) throw new UsageError(`"${place}" names no lines: write them as src/jobs.py:12-14.`);
  const [, path = "", first, last = first] = parts;
  const source = await readSourceFile(resolve(cwd, path));
  if (!("text" in source)) throw new UsageError(`"${path}" cannot be read: ${source.message}.`);
  const lines = new LineIndex(source.text);
  const [from, to] = [Number(first), Number(last)];
  if (from < 1 || to < from || from > lines.lineCount)
    throw new UsageError(`"${path}" has no lines ${from} to ${to}: it has ${lines.lineCount}.`);
  const selection = { start: lines.lineStart(from - 1), end: lines.lineStart(to) };
  const runtime = createRuntime(createNodeHost(() => {}));
  const tools = { runtime, createAnalyzer: () => createAnalyzer(runtime) };
  const begun = await beginRule({ path, text: source.text, selection }, wanted, tools);
  if ("fault" in begun) throw new UsageError(begun.fault);
  return begun;
}

function languageOf(name: string | undefined): ScaffoldLanguage {
  if (name === undefined)
    throw new UsageError("say what to begin with: --language for an example, or --from with a file and its lines.");
  const wanted = languageIdOf(name);
  const language = SCAFFOLD_LANGUAGES.find((each) => each === wanted);
  if (language) return language;
  const hint = didYouMean(name, SCAFFOLD_LANGUAGES);
  throw new UsageError(
    `there is no language "${name}"${hint} Rules can be written for ${SCAFFOLD_LANGUAGES.join(", ")}.`,
  );
}

import { createHash } from "node:crypto";
import type { ParsedPolicy } from "../core/policy/parsePolicy.ts";
import type { Problem, SourceText } from "../core/problem.ts";
import type { ProjectFiles } from "./projectFiles.ts";
import { placesIn, ruleFolder } from "./projectPlaces.ts";

/** What `.riskmark` or a pack holds, as texts. */
export interface Content {
  readonly policyFile: SourceText | undefined;
  readonly policy: ParsedPolicy | undefined;
  readonly ruleFiles: readonly SourceText[];
  readonly modelFiles: readonly SourceText[];
  readonly pageFiles: readonly SourceText[];
  /** All folders with rules: its own, and those that its policy names. */
  readonly ruleFolders: readonly string[];
}

/**
 * Reads what lies in `.riskmark` or a pack. What is wrong in its files is added to the files' problems.
 *
 * @param folder relative to the workspace folder
 * @param base what the rule folders of its policy are relative to
 */
export async function readContent(files: ProjectFiles, folder: string, base: string): Promise<Content> {
  const places = placesIn(folder);
  const policyFile = await readPolicyFile(files, places.policies);
  const policy = policyFile && (await parsePolicyFile(policyFile, files.problems));
  const ruleFolders = [places.rules, ...extraFolders(policy, files.problems, base)];
  return {
    policyFile,
    policy,
    ruleFolders,
    ruleFiles: await readRuleFiles(files, ruleFolders),
    modelFiles: await files.readAll(await files.below(places.models, (name) => /\.ya?ml$/i.test(name))),
    pageFiles: await files.readAll(await files.below(places.guidance, (name) => /\.md$/i.test(name), { depth: 0 })),
  };
}

/**
 * A hash of all that is read of a pack: of one line a file, in the order of their paths below the pack, which has the
 * SHA-256 of the file's text, two spaces and the path, as `sha256sum` writes it.
 */
export function hashOf({ policyFile, ruleFiles, modelFiles, pageFiles }: Content, folder: string): string {
  const all = [...(policyFile ? [policyFile] : []), ...ruleFiles, ...modelFiles, ...pageFiles];
  const lines = new Map(all.map(({ path, text }) => [path.slice(folder.length + 1), sha256(text)]));
  const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(sorted.map(([path, hash]) => `${hash}  ${path}\n`).join(""));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

async function readPolicyFile(files: ProjectFiles, places: readonly string[]): Promise<SourceText | undefined> {
  const [file, second] = await files.readAll(places);
  if (file && second)
    files.report(second.path, `This policy is not used, since ${file.path} is: keep one of the two.`, "warning");
  return file;
}

async function parsePolicyFile(file: SourceText, problems: Problem[]): Promise<ParsedPolicy> {
  const { parsePolicy } = await import("../core/policy/parsePolicy.ts");
  const parsed = parsePolicy(file);
  problems.push(...parsed.problems);
  return parsed;
}

/** The policy's rule folders that may be read, as paths relative to the workspace folder. */
function extraFolders(policy: ParsedPolicy | undefined, problems: Problem[], base: string): string[] {
  return (policy?.folderMentions ?? []).flatMap(({ path, start, end, text }) => {
    const folder = ruleFolder(text);
    if (folder.path !== undefined) return [base === "" ? folder.path : `${base}/${folder.path}`];
    problems.push({ path, start, end, message: folder.fault, severity: "error" });
    return [];
  });
}

async function readRuleFiles(files: ProjectFiles, folders: readonly string[]): Promise<SourceText[]> {
  const paths = new Set<string>();
  for (const folder of folders) {
    for (const path of await files.below(folder, isRuleFile)) paths.add(path);
  }
  return files.readAll([...paths]);
}

/** YAML files, except those that a rule is tested on. */
function isRuleFile(name: string): boolean {
  return /\.ya?ml$/i.test(name) && !/\.(test|fixed)\.ya?ml$/i.test(name);
}

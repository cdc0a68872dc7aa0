import { CODEOWNERS_FILES } from "../core/backlog/codeOwners.ts";

/** Where a project keeps what it says to Riskmark. All paths are relative to the workspace folder. */
export const TEAM_FOLDER = ".riskmark";
export const REGISTER_FILE = ".riskmark/register.yaml";
export const BASELINE_FILE = ".riskmark/baseline.jsonl";
export const HISTORY_FILE = ".riskmark/history.jsonl";
export const IMPORTED_FOLDER = ".riskmark/imported";
export const INCIDENTS_FOLDER = ".riskmark/incidents";
export const RULES_FOLDER = ".riskmark/rules";
export const GUIDANCE_FOLDER = ".riskmark/guidance";

/** What `.riskmark` and packs have alike, below the folder of either. */
export function placesIn(folder: string) {
  return {
    policies: [`${folder}/policy.yaml`, `${folder}/policy.yml`],
    rules: `${folder}/rules`,
    models: `${folder}/models`,
    guidance: `${folder}/guidance`,
  } as const;
}

/**
 * Globs of the files whose change makes the project be loaded anew.
 *
 * @param packs folders of packs, and those that were looked for in vain
 * @param inner folders with rules or models deeper in packs, for those who watch folder by folder
 */
export function watchGlobs(
  ruleFolders: readonly string[],
  packs: readonly string[] = [],
  inner: readonly string[] = [],
): string[] {
  const literal = (folder: string) =>
    folder.replace(/[*?[\]{}]/g, (sign) => (sign === "{" || sign === "}" ? "?" : `[${sign}]`));
  const rules = [...new Set(ruleFolders)].map((folder) => `${literal(folder)}/**/*.{yaml,yml}`);
  const shared = [TEAM_FOLDER, ...packs.map(literal)].flatMap((folder) => {
    const { guidance, models } = placesIn(folder);
    return [`${folder}/policy.{yaml,yml}`, `${guidance}/*.md`, `${models}/**/*.{yaml,yml}`];
  });
  const packages = packs.map((folder) => `${literal(folder)}/package.json`);
  const deeper = [...new Set(inner)].map((folder) => `${literal(folder)}/*.{yaml,yml}`);
  const program = [REGISTER_FILE, BASELINE_FILE, HISTORY_FILE, ...CODEOWNERS_FILES];
  return [
    ...shared,
    ...packages,
    `${IMPORTED_FOLDER}/*.sarif`,
    `${INCIDENTS_FOLDER}/*.md`,
    ...program,
    ...rules,
    ...deeper,
  ];
}

/** A folder that a policy names, as a path with single slashes; or why it is not read. */
export function ruleFolder(
  text: string,
): { readonly path: string } | { readonly path?: undefined; readonly fault: string } {
  if (text.includes("\0")) return { fault: "A folder's name has no null characters." };
  if (text.includes("\\")) return { fault: 'Write forward slashes ("/") between folders.' };
  const isAbsolute = /^(\/|~|[A-Za-z]:)/.test(text);
  const names = text.split("/").filter((name) => name !== "" && name !== ".");
  if (isAbsolute || names.includes("..")) {
    return {
      fault: `"${text}" is not read: a rule folder is inside the workspace folder, and its path relative to it.`,
    };
  }
  if (names.length === 0) return { fault: "The workspace folder itself cannot be a rule folder: name a folder in it." };
  return { path: names.join("/") };
}

/**
 * The folder of a pack that a policy names, relative to the workspace folder; or why it is not read.
 *
 * @param base the folder that the name is relative to: a pack's own, or `""` for the workspace folder
 */
export function packFolder(
  base: string,
  text: string,
): { readonly path: string } | { readonly path?: undefined; readonly fault: string } {
  if (text.includes("\0")) return { fault: "A folder's name has no null characters." };
  if (text.includes("\\")) return { fault: 'Write forward slashes ("/") between folders.' };
  const names = base.split("/").filter((name) => name !== "");
  for (const name of text.split("/")) {
    if (name === ".." && names.pop() === undefined) return { fault: outside(text) };
    if (name !== "" && name !== "." && name !== "..") names.push(name);
  }
  if (/^(\/|~|[A-Za-z]:)/.test(text)) return { fault: outside(text) };
  if (names.length === 0) return { fault: "The workspace folder itself cannot be a pack: name a folder in it." };
  return { path: names.join("/") };
}

function outside(text: string): string {
  return `"${text}" is not read: the folder of a pack is inside the workspace folder, and its path relative.`;
}

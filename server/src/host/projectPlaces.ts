import { CODEOWNERS_FILES } from "../core/backlog/codeOwners.ts";

/** Where a project keeps what it says to Riskmark. All paths are relative to the workspace folder. */
export const POLICY_FILES = [".riskmark/policy.yaml", ".riskmark/policy.yml"] as const;
export const REGISTER_FILE = ".riskmark/register.yaml";
export const BASELINE_FILE = ".riskmark/baseline.jsonl";
export const HISTORY_FILE = ".riskmark/history.jsonl";
export const IMPORTED_FOLDER = ".riskmark/imported";
export const INCIDENTS_FOLDER = ".riskmark/incidents";
export const RULES_FOLDER = ".riskmark/rules";
export const GUIDANCE_FOLDER = ".riskmark/guidance";

/** Globs of the files whose change makes the project be loaded anew. */
export function watchGlobs(ruleFolders: readonly string[]): string[] {
  const literal = (folder: string) =>
    folder.replace(/[*?[\]{}]/g, (sign) => (sign === "{" || sign === "}" ? "?" : `[${sign}]`));
  const rules = [...new Set(ruleFolders)].map((folder) => `${literal(folder)}/**/*.{yaml,yml}`);
  const program = [REGISTER_FILE, BASELINE_FILE, HISTORY_FILE, ...CODEOWNERS_FILES];
  return [
    ".riskmark/policy.{yaml,yml}",
    `${GUIDANCE_FOLDER}/*.md`,
    `${IMPORTED_FOLDER}/*.sarif`,
    `${INCIDENTS_FOLDER}/*.md`,
    ...program,
    ...rules,
  ];
}

/** A rule folder that the policy names, as a path with single slashes; or why it is not read. */
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

import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { loadGuidance } from "../../server/src/core/guidance/load.ts";
import type { GuidancePage } from "../../server/src/core/guidance/page.ts";
import type { SourceText } from "../../server/src/core/problem.ts";
import { loadRules } from "../../server/src/core/rules/load.ts";
import { loadModels } from "../../server/src/core/rules/loadModels.ts";
import type { Model, Rule } from "../../server/src/core/rules/rule.ts";

const SERVER = join(import.meta.dirname, "../../server");

/** The rules as their files are now; the path of each is that below `server/rules`. */
export function builtInRules(): readonly Rule[] {
  return loadRules(textsBelow(join(SERVER, "rules"), ".yaml")).rules;
}

/** The models as their files are now; the path of each is that below `server/models`. */
export function builtInModels(): readonly Model[] {
  return loadModels(textsBelow(join(SERVER, "models"), ".yaml"), "built-in").models;
}

export function builtInPages(): readonly GuidancePage[] {
  return loadGuidance(textsBelow(join(SERVER, "guidance"), ".md"), "built-in").pages;
}

/** Languages that pages list together. */
export interface Family {
  readonly title: string;
  readonly languages: readonly string[];
}

export const FAMILIES: readonly Family[] = [
  { title: "JavaScript and TypeScript", languages: ["javascript", "typescript"] },
  { title: "Python", languages: ["python"] },
  { title: "Java", languages: ["java"] },
  { title: "Kotlin", languages: ["kotlin"] },
  { title: "Go", languages: ["go"] },
  { title: "PHP", languages: ["php"] },
  { title: "Ruby", languages: ["ruby"] },
  { title: "C#", languages: ["csharp"] },
  { title: "C and C++", languages: ["c", "cpp"] },
  { title: "Rust", languages: ["rust"] },
  { title: "Bash", languages: ["bash"] },
  { title: "Dockerfile", languages: ["dockerfile"] },
  { title: "YAML", languages: ["yaml"] },
  { title: "Terraform", languages: ["terraform"] },
  { title: "any text", languages: ["regex", "generic"] },
];

/** A rule for several languages belongs to the family of each. */
export function isOf(rule: Rule, { languages }: Family): boolean {
  return rule.languages.some((language) => languages.includes(language));
}

function textsBelow(folder: string, extension: string): SourceText[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(
    (entry) => entry.isFile() && entry.name.endsWith(extension) && !entry.name.endsWith(".test.yaml"),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return paths.map((file) => ({ path: relative(folder, file).split(sep).join("/"), text: readFileSync(file, "utf8") }));
}

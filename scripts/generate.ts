/**
 * Writes the files that are made from types and schemas in the sources.
 *
 *   npx tsx scripts/generate.ts           writes them
 *   npx tsx scripts/generate.ts --check   exits with 1 when one is not up to date
 *
 * To add a file, add an entry to GENERATED.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod";
import { baselineLineSchema } from "../server/src/core/baseline/baselineSchema.ts";
import { pageSchema } from "../server/src/core/guidance/pageSchema.ts";
import { historyLineSchema } from "../server/src/core/history/historySchema.ts";
import { incidentSchema } from "../server/src/core/incidents/incidentSchema.ts";
import { policySchema } from "../server/src/core/policy/policySchema.ts";
import { registerSchema } from "../server/src/core/register/registerSchema.ts";
import { ruleFileSchema } from "../server/src/core/rules/schema.ts";
import { modelSchema } from "../server/src/core/rules/taintSchema.ts";
import { settingProperties } from "../server/src/lsp/settings.ts";
import { languagesModule, withLanguages } from "./generate/languages.ts";
import { modelsPage } from "./generate/models.ts";
import { withTables } from "./generate/readme.ts";
import { rulesPage } from "./generate/rules.ts";

interface GeneratedFile {
  /** Path from the top of the repository. */
  readonly path: string;
  /** The whole content the file should have, given what it holds now; a file of which only a part is made keeps the rest. */
  content(current: string): string;
}

const GENERATED: readonly GeneratedFile[] = [
  { path: "media/rule.schema.json", content: () => jsonSchema(ruleFileSchema) },
  { path: "media/model.schema.json", content: () => jsonSchema(modelSchema) },
  { path: "media/policy.schema.json", content: () => jsonSchema(policySchema) },
  { path: "media/register.schema.json", content: () => jsonSchema(registerSchema) },
  { path: "media/baseline.schema.json", content: () => jsonSchema(baselineLineSchema) },
  { path: "media/guidance.schema.json", content: () => jsonSchema(pageSchema) },
  { path: "media/history.schema.json", content: () => jsonSchema(historyLineSchema) },
  { path: "media/incident.schema.json", content: () => jsonSchema(incidentSchema) },
  { path: "server/src/protocol/languages.ts", content: languagesModule },
  { path: "package.json", content: withSettings },
  { path: "README.md", content: withTables },
  { path: "docs/rules.md", content: rulesPage },
  { path: "docs/models.md", content: modelsPage },
];

const root = join(import.meta.dirname, "..");
const isCheck = process.argv.includes("--check");
for (const { path, content } of GENERATED) {
  const file = join(root, path);
  const current = read(file);
  const wanted = content(current);
  if (wanted === current) continue;
  console.log(`${isCheck ? "not up to date" : "written"}: ${path}`);
  if (isCheck) process.exitCode = 1;
  else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, wanted);
  }
}
if (process.exitCode) console.error("Run `npx tsx scripts/generate.ts`.");

/** The older draft is the one that the YAML extensions of editors know. */
function jsonSchema(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { target: "draft-7", io: "input" }), null, 2)}\n`;
}

/** The manifest with the languages that are analysed, and the settings as the server reads them. */
function withSettings(manifest: string): string {
  const content = JSON.parse(manifest);
  withLanguages(content);
  content.contributes.configuration = { title: "Riskmark", properties: settingProperties() };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

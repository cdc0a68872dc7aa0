import * as z from "zod";
import { baselineLineSchema } from "../../baseline/baselineSchema.ts";
import type { Span } from "../../findings/finding.ts";
import { findFrontMatter } from "../../guidance/frontMatter.ts";
import { pageSchema } from "../../guidance/pageSchema.ts";
import { historyLineSchema } from "../../history/historySchema.ts";
import { incidentSchema } from "../../incidents/incidentSchema.ts";
import { policySchema } from "../../policy/policySchema.ts";
import { registerSchema } from "../../register/registerSchema.ts";
import { ruleFileSchema } from "../../rules/schema.ts";
import { modelSchema } from "../../rules/taintSchema.ts";
import { isLineFile, type LineFileKind } from "./lineKinds.ts";
import { type JsonSchema, SchemaReader } from "./schema.ts";

/** What a file of a team is, as far as it has a schema. */
export type TeamFileKind = "rules" | "models" | "policy" | "register" | "page" | "incident" | LineFileKind;

/** Where the files of a team lie besides `.riskmark`. */
export interface TeamPlaces {
  /** Folders with rules besides `.riskmark/rules`. */
  readonly ruleFolders: readonly string[];
  /** Folders of packs, which have what `.riskmark` has. */
  readonly packFolders: readonly string[];
}

const SCHEMAS: Readonly<Record<TeamFileKind, z.ZodType>> = {
  rules: ruleFileSchema,
  models: modelSchema,
  policy: policySchema,
  register: registerSchema,
  page: pageSchema,
  incident: incidentSchema,
  baseline: baselineLineSchema,
  history: historyLineSchema,
};

/** What a path below a workspace folder holds; undefined for what is no file of a team. */
export function teamFileKind(
  path: string,
  { ruleFolders, packFolders }: TeamPlaces = { ruleFolders: [], packFolders: [] },
): TeamFileKind | undefined {
  const pack = packFolders.find((folder) => path.startsWith(`${folder}/`));
  if (pack !== undefined) return teamFileKind(`.riskmark/${path.slice(pack.length + 1)}`);
  if (/(?:^|\/)\.riskmark\/baseline\.jsonl$/.test(path)) return "baseline";
  if (/(?:^|\/)\.riskmark\/history\.jsonl$/.test(path)) return "history";
  if (/(?:^|\/)\.riskmark\/policy\.ya?ml$/.test(path)) return "policy";
  if (/(?:^|\/)\.riskmark\/register\.ya?ml$/.test(path)) return "register";
  if (/(?:^|\/)\.riskmark\/guidance\/[^/]+\.md$/i.test(path)) return "page";
  if (/(?:^|\/)\.riskmark\/incidents\/[^/]+\.md$/i.test(path)) return "incident";
  if (!/\.ya?ml$/i.test(path)) return undefined;
  if (/(?:^|\/)\.riskmark\/models\//.test(path)) return "models";
  const isRule = /(?:^|\/)\.riskmark\/rules\//.test(path) || ruleFolders.some((each) => path.startsWith(`${each}/`));
  return isRule && !/\.(test|fixed)\.ya?ml$/i.test(path) ? "rules" : undefined;
}

/** The part of a team's file that is YAML; undefined where there is none (a page without front matter). */
export function yamlPart(kind: TeamFileKind, text: string): Span | undefined {
  if (isLineFile(kind)) return undefined;
  if (kind !== "page" && kind !== "incident") return { start: 0, end: text.length };
  const found = findFrontMatter(text);
  return found.kind === "present" ? found.yaml : undefined;
}

const readers = new Map<TeamFileKind, SchemaReader>();

export function schemaOf(kind: TeamFileKind): SchemaReader {
  let reader = readers.get(kind);
  if (!reader) {
    reader = new SchemaReader(z.toJSONSchema(SCHEMAS[kind], { target: "draft-7", io: "input" }) as JsonSchema);
    readers.set(kind, reader);
  }
  return reader;
}

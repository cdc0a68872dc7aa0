import * as z from "zod";
import { SEVERITIES } from "../findings/finding.ts";
import { MAX_GLOB_LENGTH } from "../text/glob.ts";
import { globSchema } from "../text/globSchema.ts";
import { extendsSchema } from "./packSchema.ts";
import { assetsSchema, gateSchema, registerPolicySchema, riskSchema } from "./programSchema.ts";

const MAX_ENTRIES = 200;

const ruleGlobs = z.array(globSchema.describe("A rule id, or a glob over rule ids such as js-*.")).max(MAX_ENTRIES);
const pathGlobs = z
  .array(
    globSchema.describe(
      "A path or glob, relative to the workspace folder. Without a slash it matches a name at any depth; a folder stands for all below it.",
    ),
  )
  .max(MAX_ENTRIES);

const severityOverride = z
  .strictObject({
    rules: ruleGlobs.default([]).describe("The rules that this is about; empty: all."),
    paths: pathGlobs.default([]).describe("The files that this is about; empty: all."),
    severity: z
      .enum([...SEVERITIES, "off"])
      .describe("The severity to report. `off`: the rules do not run on these files."),
    reason: z.string().max(1000).optional().describe("Why the team decided so, for whoever reads the policy later."),
  })
  .describe(
    "Changes the severity of rules, everywhere or below some paths. Where several entries match, the last one counts.",
  );

/** The file `.riskmark/policy.yaml`: one schema for reading it, its type, and the JSON schema that editors use. */
export const policySchema = z
  .strictObject({
    version: z.literal(1).default(1).describe("The version of this file's format."),
    extends: extendsSchema,
    rules: z
      .strictObject({
        off: ruleGlobs.default([]).describe("Rules that do not run."),
        on: ruleGlobs
          .default([])
          .describe("Rules that run although `off` names them, or although they are off by default."),
      })
      .prefault({})
      .describe("Rules that are switched off and on in the whole workspace folder."),
    severity: z.array(severityOverride).max(MAX_ENTRIES).default([]).describe("Severity overrides by rule and path."),
    exclude: pathGlobs.default([]).describe("Files that are not scanned."),
    include: pathGlobs
      .default([])
      .describe("Exceptions to `exclude`, here and in packs: files that are scanned although it names them."),
    ruleFolders: z
      .array(
        z.string().min(1).max(MAX_GLOB_LENGTH).describe("A folder, relative to the workspace folder and inside it."),
      )
      .max(50)
      .default([])
      .describe("Folders with more rules, besides .riskmark/rules."),
    assets: assetsSchema,
    risk: riskSchema,
    register: registerPolicySchema,
    gate: gateSchema,
    incidents: z
      .strictObject({
        requireRule: z
          .boolean()
          .default(false)
          .describe(
            "Every incident has to name a rule that runs and whose tests pass. `riskmark scan --gate` asks for it, too.",
          ),
      })
      .prefault({})
      .describe("What pages in .riskmark/incidents have to have."),
  })
  .meta({
    title: "Riskmark policy",
    description: "What a team decided about Riskmark's rules: kept in .riskmark/policy.yaml.",
  });

/** A policy after it was read: every key is there. */
export type Policy = z.output<typeof policySchema>;

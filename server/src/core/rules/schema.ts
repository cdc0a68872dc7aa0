import * as z from "zod";
import { fixShapes, metadataSchema } from "./metadataSchema.ts";
import { matchSchema, patternSchema } from "./patternSchema.ts";
import { taintShapes } from "./taintSchema.ts";

/** The severities of the rule language; the last three are its older names for high, medium and low. */
export const RULE_SEVERITIES = ["CRITICAL", "HIGH", "MEDIUM", "LOW", "ERROR", "WARNING", "INFO"] as const;

const globs = z.array(z.string()).describe("Globs over paths relative to the workspace folder.");
const version = z.union([z.string(), z.number()]).describe("Version of Semgrep; read and not used.");

/**
 * The shape of one rule. What the shape cannot say (that a rule has exactly one formula, that a `patterns` has a
 * positive member, …) is judged when the rule is built.
 */
export const ruleSchema = z
  .looseObject({
    id: z
      .string()
      .regex(/^[A-Za-z0-9._-]{1,200}$/)
      .describe("Names the rule in reports, policies and suppressions: letters, digits, `.`, `_` and `-`."),
    message: z
      .string()
      .min(1)
      .describe("What is wrong, why it matters, what to do. `$X` is replaced by the code it stands for."),
    severity: z.enum(RULE_SEVERITIES).describe("How bad a finding is if it is real."),
    languages: z
      .array(z.string())
      .min(1)
      .describe("`javascript` and `typescript` include JSX and TSX; also `python`, `regex`, `generic`."),
    mode: z.enum(["search", "taint"]).optional().describe("`search` (the default) or `taint`."),
    pattern: patternSchema.shape.pattern,
    "pattern-regex": patternSchema.shape["pattern-regex"],
    get patterns() {
      return patternSchema.shape.patterns;
    },
    get "pattern-either"() {
      return patternSchema.shape["pattern-either"];
    },
    match: matchSchema.optional().describe("What to look for, in the second form of the rule language."),
    ...taintShapes,
    ...fixShapes,
    paths: z.strictObject({ include: globs.optional(), exclude: globs.optional() }).optional(),
    options: z.record(z.string(), z.unknown()).optional().describe("Options of the matching engine."),
    metadata: metadataSchema.optional(),
    "min-version": version.optional(),
    "max-version": version.optional(),
  })
  .meta({ id: "Rule" });

/** The shape of a whole rule file; used for the JSON schema, while loading goes rule by rule. */
export const ruleFileSchema = z
  .looseObject({ rules: z.array(ruleSchema) })
  .meta({ title: "Riskmark rules", description: "Rules in Semgrep's rule language." });

export type RuleShape = z.infer<typeof ruleSchema>;

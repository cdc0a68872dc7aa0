import * as z from "zod";
import { DOCUMENT_KINDS } from "../languages/documents.ts";

const texts = z.union([z.string(), z.array(z.string())]);
const level = z.enum(["HIGH", "MEDIUM", "LOW"]);

const importNeed = z.strictObject({
  module: z.string().min(1).describe("The module that the fixed code needs."),
  name: z.string().min(1).optional().describe("The name it needs from there; the module itself without one."),
  as: z.string().min(1).optional().describe("The local name of the module, where it is not the module's own."),
});

const fixDescription = {
  title: z.string().min(1).optional().describe("What the code action is called."),
  safety: z
    .enum(["safe", "unsafe"])
    .optional()
    .describe("`safe` keeps the meaning of the program for certain and may run in fix-all; the default is `unsafe`."),
  imports: z.array(importNeed).optional().describe("Added once, in the style of the file."),
  target: z
    .string()
    .regex(/^\$[A-Z_][A-Z_0-9]*$/)
    .optional()
    .describe("Replace only what this metavariable stands for."),
};

const describedFix = z.strictObject(fixDescription);

const alternativeFix = z.strictObject({
  ...fixDescription,
  replacement: z.string().describe("The new code; `$X` is filled in."),
  regex: z.string().min(1).optional().describe("Replace only what this finds in the reported code."),
  count: z.int().min(1).optional().describe("How many occurrences of `regex` to replace; all without it."),
});

/** `fix` and `fix-regex` of a rule. */
export const fixShapes = {
  fix: z.string().optional().describe("Replaces the reported code; `$X` is filled in."),
  "fix-regex": z
    .strictObject({
      regex: z.string().min(1),
      replacement: z.string(),
      count: z.int().min(1).optional(),
    })
    .optional()
    .describe("Replaces what the regular expression finds in the reported code."),
};

/** Metadata that Riskmark reads. Other keys are allowed, since rules carry all sorts of things for other tools. */
export const metadataSchema = z
  .looseObject({
    title: z.string().optional().describe("A short name of the weakness."),
    cwe: texts.optional().describe("`CWE-89`, the most specific first."),
    owasp: texts.optional().describe("`A03:2021`, `A05:2025`, …"),
    confidence: level.optional().describe("How sure it is that a finding is real."),
    likelihood: level.optional().describe("How likely it is that the weakness is used."),
    impact: level.optional().describe("What happens if it is."),
    guidance: z.string().optional().describe("Id of the guidance page: its file name without `.md`."),
    documents: z
      .array(z.enum(DOCUMENT_KINDS))
      .min(1)
      .optional()
      .describe("Run only on files that are one of these, by their path or their content."),
    "yields-to": texts
      .optional()
      .describe("Ids of rules that say more: where one of them finds something on the same line, this one is silent."),
    default: z
      .enum(["on", "off"])
      .optional()
      .describe("`off`: runs only where the team's policy names it under `rules.on`; the default is `on`."),
    "flow-comparison": texts
      .optional()
      .describe("For taint rules: comparisons of what source and sink bind, of which one has to hold."),
    follows: z
      .enum(["data", "things"])
      .optional()
      .describe(
        "For taint rules: `things` follows memory, a file, a lock itself; its parts, copies of it and what calls make of it are other things.",
      ),
    technology: texts.optional(),
    references: texts.optional().describe("Links."),
    category: z.string().optional(),
    fix: describedFix.optional().describe("Describes the rule's `fix` or `fix-regex`."),
    fixes: z.array(alternativeFix).optional().describe("Further ways to fix it."),
  })
  .meta({ id: "Metadata" });

export type MetadataShape = z.infer<typeof metadataSchema>;
export type DescribedFixShape = z.infer<typeof describedFix>;

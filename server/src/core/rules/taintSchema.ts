import * as z from "zod";
import { matchObjectSchema, patternSchema } from "./patternSchema.ts";

/** A label condition: an expression over labels, or one for each metavariable. */
const requires = z.union([z.string(), z.array(z.record(z.string(), z.string()))]);
const bySideEffect = z.union([z.boolean(), z.literal("only")]);

const model = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .optional()
  .describe("All entries of this kind in the models of libraries, for instance `http-request`.");

const source = {
  exact: z.boolean().optional(),
  "by-side-effect": bySideEffect.optional(),
  label: z.string().optional(),
  requires: requires.optional(),
  control: z.boolean().optional(),
};
const sink = { exact: z.boolean().optional(), requires: requires.optional(), "at-exit": z.boolean().optional() };
const sanitizer = {
  exact: z.boolean().optional(),
  "by-side-effect": bySideEffect.optional(),
  not_conflicting: z.boolean().optional(),
};
const metavariable = z.string().regex(/^\$[A-Z_][A-Z_0-9]*$/);
const propagator = {
  from: metavariable.optional(),
  to: metavariable.optional(),
  "by-side-effect": z.boolean().optional(),
  label: z.string().optional(),
  requires: requires.optional(),
  "replace-labels": z.array(z.string()).optional(),
};

const either = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z.union([z.string().min(1), matchObjectSchema.extend({ ...shape, model })]);

/** The keys of a taint rule, in both forms of the rule language. */
export const taintShapes = {
  "pattern-sources": z
    .array(patternSchema.extend({ ...source, model }))
    .min(1)
    .optional(),
  "pattern-sinks": z
    .array(patternSchema.extend({ ...sink, model }))
    .min(1)
    .optional(),
  "pattern-sanitizers": z.array(patternSchema.extend({ ...sanitizer, model })).optional(),
  "pattern-propagators": z.array(patternSchema.extend({ ...propagator, model })).optional(),
  taint: z
    .strictObject({
      sources: z.array(either(source)).min(1),
      sinks: z.array(either(sink)).min(1),
      sanitizers: z.array(either(sanitizer)).optional(),
      propagators: z.array(matchObjectSchema.extend({ ...propagator, model })).optional(),
    })
    .optional(),
};

const kinds = <T extends z.ZodType>(entry: T) =>
  z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), z.array(entry).min(1)).optional();

/** The shape of a model file: what a library brings into taint rules, by kind. */
export const modelSchema = z
  .strictObject({
    library: z.string().min(1).describe("Name of the library, as its users know it."),
    languages: z.array(z.string()).min(1).describe("Languages in which the patterns are read."),
    sources: kinds(patternSchema.extend(source)).describe("Where data comes from, by kind: `http-request`, …"),
    sinks: kinds(patternSchema.extend(sink)).describe("Where data must not arrive, by weakness: `sql`, …"),
    sanitizers: kinds(patternSchema.extend(sanitizer)).describe("What makes data harmless, by weakness."),
    propagators: kinds(patternSchema.extend(propagator)).describe("Calls that data goes through, by kind."),
  })
  .meta({ title: "Riskmark model of a library", description: "Sources, sinks, sanitizers and propagators by kind." });

export type ModelShape = z.infer<typeof modelSchema>;

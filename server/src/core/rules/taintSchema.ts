import * as z from "zod";
import { matchObjectSchema, patternSchema } from "./patternSchema.ts";

/** A label condition: an expression over labels, or one for each metavariable. */
const requires = z.union([z.string(), z.array(z.record(z.string(), z.string()))]);
const bySideEffect = z.union([z.boolean(), z.literal("only")]);

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
  from: metavariable,
  to: metavariable,
  "by-side-effect": z.boolean().optional(),
  label: z.string().optional(),
  requires: requires.optional(),
  "replace-labels": z.array(z.string()).optional(),
};

const either = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z.union([z.string().min(1), matchObjectSchema.extend(shape)]);

/** The keys of a taint rule, in both forms of the rule language. */
export const taintShapes = {
  "pattern-sources": z.array(patternSchema.extend(source)).min(1).optional(),
  "pattern-sinks": z.array(patternSchema.extend(sink)).min(1).optional(),
  "pattern-sanitizers": z.array(patternSchema.extend(sanitizer)).optional(),
  "pattern-propagators": z.array(patternSchema.extend(propagator)).optional(),
  taint: z
    .strictObject({
      sources: z.array(either(source)).min(1),
      sinks: z.array(either(sink)).min(1),
      sanitizers: z.array(either(sanitizer)).optional(),
      propagators: z.array(matchObjectSchema.extend(propagator)).optional(),
    })
    .optional(),
};

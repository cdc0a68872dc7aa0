import type * as z from "zod";
import { didYouMean } from "../text/nearest.ts";
import type { YamlPath } from "../text/yamlSource.ts";
import type { RuleProblems } from "./ruleProblems.ts";
import { type RuleShape, ruleSchema } from "./schema.ts";
import { type ModelShape, modelSchema } from "./taintSchema.ts";
import { UNSUPPORTED_IN_FORMULAS, UNSUPPORTED_VALUES } from "./unsupported.ts";

/**
 * The rule's value against the schema. Faults in the metadata are warnings and cost only the key they stand in, since
 * rules of other tools carry all sorts of things there; every other fault is an error, that of `documents` too,
 * without which the rule would match more than its author meant.
 */
export function checkShape(value: unknown, problems: RuleProblems): RuleShape | undefined {
  const first = ruleSchema.safeParse(value);
  if (first.success) return first.data;
  const isMetadata = (issue: z.core.$ZodIssue) =>
    issue.path[0] === "metadata" && issue.path.length > 1 && issue.path[1] !== "documents";
  for (const issue of first.error.issues) report(issue, { value, schema: ruleSchema }, problems, isMetadata(issue));
  if (problems.failed) return undefined;
  const faulty = new Set(first.error.issues.map((issue) => String(issue.path[1])));
  const { metadata, ...rule } = value as { metadata: Record<string, unknown> };
  const kept = Object.entries(metadata).filter(([key]) => !faulty.has(key));
  return ruleSchema.parse({ ...rule, metadata: Object.fromEntries(kept) });
}

/** A model file's value against its schema; every fault is an error. */
export function checkModelShape(value: unknown, problems: RuleProblems): ModelShape | undefined {
  const checked = modelSchema.safeParse(value);
  if (checked.success) return checked.data;
  for (const issue of checked.error.issues) report(issue, { value, schema: modelSchema }, problems, false);
  return undefined;
}

interface Checked {
  readonly value: unknown;
  readonly schema: z.core.$ZodType;
}

function report(issue: z.core.$ZodIssue, checked: Checked, problems: RuleProblems, isWarning: boolean): void {
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys) reportKey(issue.path, key, checked.schema, problems, isWarning);
    return;
  }
  if (issue.code === "invalid_union") {
    const branch = likelyBranch(issue.errors);
    if (branch) {
      for (const inner of branch) {
        const nested = { ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue;
        report(nested, checked, problems, isWarning);
      }
      return;
    }
  }
  const found = valueAt(checked.value, issue.path);
  const lacking = UNSUPPORTED_VALUES[String(issue.path.at(-1))]?.[String(found)];
  if (issue.code === "invalid_value" && lacking !== undefined) {
    problems.unsupported(issue.path, lacking);
    return;
  }
  const message = messageOf(issue, found);
  if (isWarning) problems.warning(issue.path, message);
  else if (found !== undefined) problems.error(issue.path, message);
  else if (issue.path.length > 1) problems.keyError(issue.path.slice(0, -1), message);
  else problems.error(["id"], message);
}

function reportKey(
  path: YamlPath,
  key: string,
  schema: z.core.$ZodType,
  problems: RuleProblems,
  isWarning: boolean,
): void {
  const at = [...path, key];
  const message = `\`${key}\` is not known here${didYouMean(key, keysAt(schema, path))}`;
  const unsupported = UNSUPPORTED_IN_FORMULAS[key];
  if (isWarning) problems.keyWarning(at, message);
  else if (unsupported) problems.unsupported(at, unsupported);
  else problems.keyError(at, message);
}

/** Of a union's branches the one whose kind of value was written, so that the message speaks of what is inside. */
function likelyBranch(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | undefined {
  return branches.find((issues) => !issues.some((issue) => issue.code === "invalid_type" && issue.path.length === 0));
}

function messageOf(issue: z.core.$ZodIssue, value: unknown): string {
  const name = nameOf(issue.path);
  if (value === undefined) return `${name} is missing; add it.`;
  switch (issue.code) {
    case "invalid_type":
      return `${name} must be ${TYPES[issue.expected] ?? issue.expected}, not ${typeName(value)}.`;
    case "invalid_union":
      return `${name} cannot be ${typeName(value)}.`;
    case "invalid_value": {
      const offered = issue.values.map(String);
      const hint = typeof value === "string" ? didYouMean(value, offered) : ".";
      return `${name} must be ${offered.length > 1 ? "one of " : ""}${offered.join(", ")}${hint}`;
    }
    case "too_small":
      return issue.origin === "number" ? `${name} must be at least ${issue.minimum}.` : `${name} is empty.`;
    case "too_big":
      return `${name} must be at most ${issue.maximum}.`;
    case "invalid_format":
      return `${name} ${FORMS[String(issue.path.at(-1))] ?? FORMS.metavariable}.`;
    default:
      return `${name} is not valid.`;
  }
}

const TYPES: Record<string, string> = {
  string: "text",
  array: "a list",
  object: "keys with values",
  record: "keys with values",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
};

const FORMS: Record<string, string> = {
  id: "may have only letters, digits, `.`, `_` and `-`, and at most 200 of them",
  metavariable: "must be a metavariable such as `$X`: a dollar sign and capital letters, digits or underscores",
};

function typeName(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return "text";
  if (typeof value === "number") return "a number (quote it if it is meant as text)";
  if (typeof value === "boolean") return "true or false (quote it if it is meant as text)";
  return "keys with values";
}

/** How a message calls the value at a path: its key, or the list that it is an entry of. */
function nameOf(path: YamlPath): string {
  const key = path.findLast((step) => typeof step !== "number");
  if (key === undefined) return "the rule";
  return typeof path.at(-1) === "number" ? `an entry of \`${String(key)}\`` : `\`${String(key)}\``;
}

function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((here, step) => (here as Record<PropertyKey, unknown> | null | undefined)?.[step], value);
}

/** Keys that the schema knows at a path, for the hint. */
function keysAt(root: z.core.$ZodType, path: YamlPath): string[] {
  let here: z.core.$ZodType[] = [root];
  for (const step of path) {
    here = here.flatMap(unwrap).flatMap((schema) => {
      const { element, shape, valueType } = (schema as Structured)._zod.def;
      const next = typeof step === "number" ? element : (shape?.[String(step)] ?? valueType);
      return next ? [next] : [];
    });
  }
  return here.flatMap(unwrap).flatMap((schema) => Object.keys((schema as Structured)._zod.def.shape ?? {}));
}

interface Structured {
  readonly _zod: { readonly def: StructuredDefinition };
}

interface StructuredDefinition {
  readonly innerType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly getter?: () => z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
}

/** The schemas that really describe a value: without optional, lazy and union around them. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  const { innerType, options, getter } = (schema as Structured)._zod.def;
  const inner = innerType ?? getter?.();
  if (inner) return unwrap(inner);
  return options ? options.flatMap(unwrap) : [schema];
}

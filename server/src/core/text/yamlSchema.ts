import type * as z from "zod";
import type { Problem } from "../problem.ts";
import { didYouMean, nearest } from "./nearest.ts";
import type { YamlPath, YamlSource } from "./yamlSource.ts";

/**
 * Reads YAML against a schema and keeps what is valid: a list item, or else a key, that the schema refuses is
 * reported where it stands and left out, and the rest is used.
 *
 * @param path path of the file, for the problems
 * @param fallback values for required top-level keys that are missing; with them alone, the schema must be content
 */
export function readWithSchema<S extends z.ZodType>(
  schema: S,
  source: YamlSource,
  path: string,
  fallback: Readonly<Record<string, unknown>> = {},
): { value: z.output<S>; problems: Problem[] } {
  const problems: Problem[] = [...source.problems];
  if (source.value === undefined && problems.length > 0) return { value: schema.parse(fallback), problems };
  const original = source.value ?? {};
  let remaining = new Remains(original);
  // Once a part is left out, checks can run that did not before; each pass removes something.
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const parsed = schema.safeParse(remaining.value);
    if (parsed.success) return { value: parsed.data, problems };
    const cuts: YamlPath[] = [];
    for (const issue of parsed.error.issues) {
      const at = remaining.originalPath(issue.path);
      for (const fault of faultsOf(issue, at, schema, remaining.at(issue.path))) {
        for (const cut of fault.cuts) cuts.push(cut);
        if (problems.length >= MAX_PROBLEMS) continue;
        const span = fault.onKey ? source.keySpan(fault.at) : source.valueSpan(fault.at);
        problems.push({ path, ...span, message: fault.message, severity: "error" });
      }
    }
    remaining = new Remains(original, [...remaining.cuts, ...cuts], fallback);
  }
  return { value: schema.parse(fallback), problems };
}

const MAX_PASSES = 6;
/** Of one file; whoever has more than that mends the first ones first. */
const MAX_PROBLEMS = 50;

interface Fault {
  readonly at: YamlPath;
  readonly onKey: boolean;
  readonly message: string;
  readonly cuts: readonly YamlPath[];
}

function faultsOf(issue: z.core.$ZodIssue, at: YamlPath, schema: z.ZodType, value: unknown): Fault[] {
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, issue.path);
    const cuts = issue.keys.map((key) => [...at, key]);
    return issue.keys.slice(0, MAX_PROBLEMS).map((key) => ({
      at: [...at, key],
      onKey: true,
      message: `"${clip(key)}" is not known here${hint(key, known)}`,
      cuts: key === issue.keys[0] ? cuts : [],
    }));
  }
  if (issue.code === "too_big" && issue.origin === "array" && Array.isArray(value)) {
    const most = Number(issue.maximum);
    const rest = value.slice(most).map((_, i) => [...at, most + i]);
    return [
      {
        at,
        onKey: true,
        message: `"${nameOf(at)}" has more than ${most} entries; the rest is not used: shorten it.`,
        cuts: rest,
      },
    ];
  }
  const missing = issue.code !== "custom" && value === undefined;
  return [{ at, onKey: missing, message: messageOf(issue, at, value), cuts: [cutFor(at)] }];
}

function hint(key: string, known: readonly string[]): string {
  const meant = nearest(key, known);
  return meant === undefined ? `: known are ${known.join(", ")}.` : `; did you mean "${meant}"?`;
}

/** What to leave out for a fault at a path: the outermost list item on the way, so that no entry is half used. */
function cutFor(at: YamlPath): YamlPath {
  const item = at.findIndex((step) => typeof step === "number");
  return item < 0 ? at : at.slice(0, item + 1);
}

function messageOf(issue: z.core.$ZodIssue, at: YamlPath, value: unknown): string {
  const name = nameOf(at);
  if (value === undefined && issue.code !== "custom") return `"${name}" is missing: add it.`;
  if (issue.code === "invalid_type")
    return `"${name}" must be ${TYPES[issue.expected] ?? issue.expected}, not ${typeName(value)}.`;
  if (issue.code === "invalid_value") {
    const offered = issue.values.map(String);
    const ending = typeof value === "string" ? didYouMean(value, offered) : ".";
    return `"${name}" must be ${offered.length > 1 ? "one of " : ""}${offered.join(", ")}${ending}`;
  }
  if (issue.code === "too_big") return `"${name}" is too long: at most ${issue.maximum} characters.`;
  if (issue.code === "too_small") return `"${name}" is empty: fill it in or remove it.`;
  return issue.message;
}

const TYPES: Record<string, string> = {
  string: "text",
  array: 'a list (lines that start with "- ")',
  object: "keys with values",
  number: "a number",
  boolean: "true or false",
};

function typeName(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "keys with values";
  return typeof value === "string" ? "text" : `a ${typeof value}`;
}

/** The last key on the path, for messages; list items go by the name of their list. */
function nameOf(at: YamlPath): string {
  return clip(String(at.filter((step) => typeof step !== "number").at(-1) ?? "file"));
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The keys that the schema knows at a path. */
function keysAt(schema: z.ZodType, path: YamlPath): string[] {
  let here = unwrap(schema);
  for (const step of path) {
    const next = typeof step === "number" ? here?.element : here?.shape?.[String(step)];
    here = next && unwrap(next);
  }
  return Object.keys(here?.shape ?? {});
}

interface Structure {
  readonly shape?: Record<string, z.ZodType>;
  readonly element?: z.ZodType;
}

function unwrap(schema: z.ZodType): Structure | undefined {
  let here: unknown = schema;
  while (typeof here === "object" && here !== null) {
    const { def } = here as { def: { innerType?: unknown; in?: unknown } };
    const inner = def.innerType ?? def.in;
    if (inner === undefined) break;
    here = inner;
  }
  return here as Structure | undefined;
}

/** A value without the parts that were cut, which knows what its list items were numbered before. */
class Remains {
  readonly value: unknown;
  readonly #numbers = new WeakMap<object, number[]>();

  constructor(
    original: unknown,
    readonly cuts: readonly YamlPath[] = [],
    fallback: Readonly<Record<string, unknown>> = {},
  ) {
    const removed = new Set(cuts.map((path) => JSON.stringify(path)));
    const kept = removed.has("[]") ? {} : this.#copy(original, [], removed);
    this.value = cuts.length > 0 ? { ...fallback, ...(kept as object) } : kept;
  }

  originalPath(path: YamlPath): YamlPath {
    let here: unknown = this.value;
    return path.map((step) => {
      const container = here;
      here = (here as Record<PropertyKey, unknown> | undefined)?.[step];
      const numbers = Array.isArray(container) ? this.#numbers.get(container) : undefined;
      return numbers?.[Number(step)] ?? step;
    });
  }

  at(path: YamlPath): unknown {
    return path.reduce<unknown>(
      (here, step) => (here as Record<PropertyKey, unknown> | undefined | null)?.[step],
      this.value,
    );
  }

  #copy(value: unknown, path: YamlPath, removed: ReadonlySet<string>): unknown {
    const isCut = (step: PropertyKey) => removed.has(JSON.stringify([...path, step]));
    if (Array.isArray(value)) {
      const numbers = value.map((_, i) => i).filter((i) => !isCut(i));
      const copy = numbers.map((i) => this.#copy(value[i], [...path, i], removed));
      this.#numbers.set(copy, numbers);
      return copy;
    }
    if (typeof value !== "object" || value === null) return value;
    const copy: Record<string, unknown> = Object.create(null);
    for (const [key, part] of Object.entries(value))
      if (!isCut(key)) copy[key] = this.#copy(part, [...path, key], removed);
    return copy;
  }
}

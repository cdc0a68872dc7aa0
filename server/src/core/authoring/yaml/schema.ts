import type { Step } from "./place.ts";

/** What is read of a JSON schema. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly title?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** What a schema says of one place: its own words, and the shapes that a value may have there. */
export interface SchemaNode {
  readonly description: string | undefined;
  readonly shapes: readonly JsonSchema[];
}

/** A JSON schema that one can walk through. */
export class SchemaReader {
  constructor(readonly root: JsonSchema) {}

  /** Undefined where the schema knows no such place. */
  at(path: readonly Step[]): SchemaNode | undefined {
    let here: JsonSchema[] = [this.root];
    for (const step of path) {
      here = here.flatMap((schema) => this.#expand(schema)).flatMap((shape) => this.#step(shape, step));
      if (here.length === 0) return undefined;
    }
    const shapes = here.flatMap((schema) => this.#expand(schema));
    const description = here.find((schema) => schema.description)?.description ?? shapes[0]?.description;
    return { description, shapes };
  }

  /** The keys that may stand at a place, with what the schema says of each. */
  keys(path: readonly Step[]): { readonly key: string; readonly node: SchemaNode; readonly isRequired: boolean }[] {
    const shapes = this.at(path)?.shapes ?? [];
    const names = new Set(shapes.flatMap((shape) => Object.keys(shape.properties ?? {})));
    return [...names].map((key) => ({
      key,
      node: this.at([...path, key])!,
      isRequired: shapes.some((shape) => shape.properties?.[key] && shape.required?.includes(key)),
    }));
  }

  #step(shape: JsonSchema, step: Step): JsonSchema[] {
    if (typeof step === "number") return shape.items ? [shape.items] : [];
    const own = shape.properties && Object.hasOwn(shape.properties, step) ? shape.properties[step] : undefined;
    if (own) return [own];
    return typeof shape.additionalProperties === "object" ? [shape.additionalProperties] : [];
  }

  /** Without references and alternatives. */
  #expand(schema: JsonSchema, depth = 0): JsonSchema[] {
    if (depth > MAX_DEPTH) return [];
    const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
    const name = schema.$ref?.replace(/^#\/definitions\//, "");
    const referred = name === undefined ? undefined : this.root.definitions?.[name];
    if (referred) parts.push(referred);
    return parts.length > 0 ? parts.flatMap((part) => this.#expand(part, depth + 1)) : [schema];
  }
}

const MAX_DEPTH = 10;

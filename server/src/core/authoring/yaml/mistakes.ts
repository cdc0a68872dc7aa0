import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import type { Span } from "../../findings/finding.ts";
import type { TextEdit } from "../../text/edit.ts";
import { nearest } from "../../text/nearest.ts";
import { draftOf } from "../../text/yamlDraft.ts";
import type { Step } from "./place.ts";
import type { JsonSchema, SchemaReader } from "./schema.ts";
import { schemaOf, type TeamFileKind, yamlPart } from "./teamFiles.ts";

/** Something that a schema refuses and that one edit mends. */
export interface Mistake {
  /** Where it shows: a key, a value, or the map that lacks something. */
  readonly span: Span;
  readonly title: string;
  readonly edit: TextEdit;
}

/** Longest YAML that is looked at, in characters. */
const MAX_LENGTH = 256 * 1024;

/**
 * Common mistakes in a team's file: keys and values that are nearly one that is known, and required keys that are missing.
 *
 * @param today ISO date, for dates that are missing
 */
export function mistakes(kind: TeamFileKind, text: string, today: string): readonly Mistake[] {
  const part = yamlPart(kind, text);
  if (!part || part.end - part.start > MAX_LENGTH) return [];
  const finder = new Finder(schemaOf(kind), text, part.start, today);
  finder.visit(draftOf(text.slice(part.start, part.end)), []);
  return finder.found;
}

class Finder {
  readonly found: Mistake[] = [];

  constructor(
    readonly schema: SchemaReader,
    readonly text: string,
    readonly base: number,
    readonly today: string,
  ) {}

  visit(node: Node | null, path: readonly Step[]): void {
    if (path.length > 40) return;
    if (isMap(node)) this.#map(node, path);
    else if (isSeq(node)) for (const item of node.items) this.visit(item as Node | null, [...path, 0]);
    else if (isScalar(node)) this.#scalar(node, path);
  }

  #map(map: YAMLMap, path: readonly Step[]): void {
    const shapes = (this.schema.at(path)?.shapes ?? []).filter(({ properties }) => properties);
    const known = [...new Set(shapes.flatMap((shape) => Object.keys(shape.properties!)))];
    const present = map.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []));
    // What may hold anything is not held to the keys that we know.
    const isOpen = shapes.some(isMetadata);
    for (const { key, value } of map.items as Pair<Node, Node | null>[]) {
      if (!isScalar(key)) continue;
      const name = String(key.value);
      if (known.includes(name) || known.length === 0) this.visit(value, [...path, name]);
      else if (!isOpen)
        this.#unknownKey(
          key,
          name,
          known.filter((each) => !present.includes(each)),
        );
    }
    const [shape, ...others] = shapes;
    if (shape && others.length === 0) this.#missing(map, path, shape, present);
  }

  #unknownKey(key: Node, name: string, known: readonly string[]): void {
    const meant = nearest(name, known);
    if (meant === undefined) return;
    const span = this.#spanOf(key);
    this.found.push({ span, title: `Change to "${meant}"`, edit: { ...span, newText: meant } });
  }

  #missing(map: YAMLMap, path: readonly Step[], shape: JsonSchema, present: readonly string[]): void {
    if (map.flow || map.items.length === 0) return;
    const span = this.#spanOf(map);
    const first = this.#spanOf(map.items[0]!.key as Node);
    const indent = " ".repeat(first.start - (this.text.lastIndexOf("\n", first.start - 1) + 1));
    // The end of a map in YAML is where the next thing begins.
    const end = span.start + this.text.slice(span.start, span.end).trimEnd().length;
    for (const key of shape.required ?? []) {
      if (present.includes(key)) continue;
      const newText = `\n${indent}${key}: ${this.#sample([...path, key])}`;
      this.found.push({ span, title: `Add "${key}"`, edit: { start: end, end, newText } });
    }
  }

  #sample(path: readonly Step[]): string {
    const shape = this.schema.at(path)?.shapes[0];
    if (shape?.enum) return String(shape.enum[0]);
    if (shape?.const !== undefined) return String(shape.const);
    if ((shape as { format?: string } | undefined)?.format === "date") return this.today;
    if (shape?.type === "array") return "[]";
    if (shape?.type === "object") return "{}";
    if (shape?.type === "boolean") return "false";
    return shape?.type === "number" || shape?.type === "integer" ? "1" : "TODO";
  }

  #scalar(node: Node, path: readonly Step[]): void {
    const value = isScalar(node) ? node.value : undefined;
    const shapes = this.schema.at(path)?.shapes ?? [];
    if (typeof value !== "string" || shapes.length === 0 || !shapes.every((shape) => shape.enum)) return;
    const offered = shapes.flatMap((shape) => (shape.enum ?? []).map(String));
    if (offered.includes(value)) return;
    const meant = offered.find((each) => each.toLowerCase() === value.toLowerCase()) ?? nearest(value, offered);
    if (meant === undefined) return;
    const span = this.#spanOf(node);
    this.found.push({ span, title: `Change to "${meant}"`, edit: { ...span, newText: meant } });
  }

  #spanOf(node: Node): Span {
    const [start, end] = node.range ?? [0, 0];
    return { start: this.base + start, end: this.base + end };
  }
}

function isMetadata({ properties }: JsonSchema): boolean {
  return properties !== undefined && "technology" in properties && "references" in properties;
}

import type { Span } from "../../findings/finding.ts";
import { type Step, type YamlPlace, yamlPlace } from "./place.ts";
import type { JsonSchema, SchemaNode, SchemaReader } from "./schema.ts";
import { schemaOf, type TeamFileKind, yamlPart } from "./teamFiles.ts";
import { type KnownThings, metavariables, wordsFor } from "./words.ts";

/** Something that may be written at a place. */
export interface Suggestion {
  readonly label: string;
  readonly what: "key" | "value" | "reference" | "metavariable";
  /** What replaces `replaces`. */
  readonly insertText: string;
  readonly replaces: Span;
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** Comes before the others: a key that is missing. */
  readonly isWanted?: boolean;
}

/** What may be written at an offset of a team's file. */
export function complete(kind: TeamFileKind, text: string, offset: number, known: KnownThings): readonly Suggestion[] {
  const part = yamlPart(kind, text);
  if (!part || offset < part.start || offset > part.end) return [];
  const place = yamlPlace(text, offset, part);
  const schema = schemaOf(kind);
  const item = text.slice(place.item.start, place.word.start) + text.slice(place.word.end, place.item.end);
  if (place.kind === "text") return signs(text, place, item);
  if (place.kind === "value") return [...values(schema, place), ...references(kind, text, place, known, item)];
  const suggestions = keys(schema, text, place);
  if (suggestions.length > 0) return suggestions;
  // An item of a list may be a value as well as the first key of a map.
  return [...values(schema, place), ...references(kind, text, place, known, item)];
}

function keys(schema: SchemaReader, text: string, place: YamlPlace): Suggestion[] {
  const hasColon = /^\s*:/.test(text.slice(place.word.end, place.word.end + 20));
  const taken = new Set(place.siblings);
  return schema
    .keys(place.path)
    .filter(({ key }) => !taken.has(key))
    .map(({ key, node, isRequired }) => ({
      label: key,
      what: "key" as const,
      insertText: hasColon ? key : `${key}:${opens(node) ? "" : " "}`,
      replaces: place.word,
      detail: isRequired ? `${typeOf(node)}, required` : typeOf(node),
      ...(node.description === undefined ? {} : { documentation: node.description }),
      ...(isRequired ? { isWanted: true } : {}),
    }));
}

/** Whether what follows stands on lines of its own. */
function opens(node: SchemaNode): boolean {
  return node.shapes.every(({ type }) => type === "object" || type === "array");
}

function values(schema: SchemaReader, place: YamlPlace): Suggestion[] {
  const node = schema.at(place.path);
  return (node?.shapes ?? []).flatMap(valuesOf).map((value) => ({
    label: value,
    what: "value" as const,
    insertText: value,
    replaces: place.word,
    ...(node?.description === undefined ? {} : { documentation: node.description }),
  }));
}

function valuesOf(shape: JsonSchema): string[] {
  if (shape.enum) return shape.enum.map(String);
  if (shape.const !== undefined) return [String(shape.const)];
  return shape.type === "boolean" ? ["true", "false"] : [];
}

function references(
  kind: TeamFileKind,
  text: string,
  place: YamlPlace,
  known: KnownThings,
  item: string,
): Suggestion[] {
  const words = wordsFor(kind, place.path, known, item);
  const isSign = words.length > 0 && words.every(({ value }) => value.startsWith("$"));
  if (isSign && place.word.start < place.word.end && text[place.word.start] !== "$") return [];
  return words.map(({ value, detail }) => ({
    label: value,
    what: isSign ? ("metavariable" as const) : ("reference" as const),
    insertText: value,
    replaces: place.word,
    ...(detail === undefined ? {} : { detail }),
  }));
}

/** Metavariables within a pattern that has lines of its own, once a `$` is written. */
function signs(text: string, place: YamlPlace, item: string): Suggestion[] {
  const typed = text.slice(place.word.start, place.word.end);
  const sign = typed.lastIndexOf("$");
  if (sign < 0) return [];
  const replaces = { start: place.word.start + sign, end: place.word.end };
  return metavariables(item).map((name) => ({
    label: name,
    what: "metavariable" as const,
    insertText: name,
    replaces,
    detail: "metavariable of this rule",
  }));
}

/** What a value is, in a word or two. */
export function typeOf({ shapes }: SchemaNode): string {
  const names = shapes.map((shape) => {
    if (shape.enum) return shape.enum.length > 5 ? "one of several words" : shape.enum.join(" | ");
    if (shape.const !== undefined) return String(shape.const);
    return TYPES[shape.type ?? ""] ?? "anything";
  });
  return [...new Set(names)].slice(0, 3).join(" or ");
}

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  array: "list",
  object: "keys with values",
  number: "number",
  integer: "number",
  boolean: "true or false",
};

/** The words of a path, for messages. */
export function pathText(path: readonly Step[]): string {
  return path.filter((step) => typeof step === "string").join(" › ");
}

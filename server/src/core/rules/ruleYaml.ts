import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Parser,
  type YAMLMap,
} from "yaml";
import type { Span } from "../findings/finding.ts";
import type { Problem, SourceText } from "../problem.ts";
import { excessiveNesting } from "../text/yamlNesting.ts";
import type { YamlPath } from "../text/yamlSource.ts";
import { RULE_LIMITS } from "./limits.ts";

/**
 * A rule file that keeps its places: plain values for the schema, offsets for the messages. Unlike policies and
 * guidance pages, rule files may use aliases and merge keys, and a fault in one rule leaves the others readable.
 */
export interface RuleYaml {
  readonly root: Node | null;
  /** Syntax errors; only one that is `local` leaves what stands after it trustworthy. */
  readonly errors: readonly { readonly span: Span; readonly message: string; readonly local: boolean }[];
  /**
   * The node as plain data, with aliases and merge keys (`<<`) resolved.
   *
   * @throws UnusableYaml when the value is larger or deeper than a rule may be, as aliases to aliases make it, or
   *   when an alias refers to nothing.
   */
  plain(node: Node | null | undefined): unknown;
  /** Where the value at `path` inside `node` stands; the nearest value around it where there is none. */
  locate(node: Node | null | undefined, path: YamlPath): Span;
  /** Where the key at the end of `path` stands. */
  locateKey(node: Node | null | undefined, path: YamlPath): Span;
}

/** The message completes a sentence that begins with the name of the value. */
export class UnusableYaml extends Error {}

/** Reads YAML without ever throwing: what cannot be read at all comes back as a problem. */
export function readRuleYaml(file: SourceText): RuleYaml | Problem {
  const { path, text } = file;
  if (text.length > RULE_LIMITS.fileLength) {
    const message = `The file is longer than ${RULE_LIMITS.fileLength} characters; split it.`;
    return { path, start: 0, end: 0, message, severity: "error" };
  }
  const tokens = [...new Parser().parse(text)];
  const tooDeep = excessiveNesting(tokens, RULE_LIMITS.valueDepth);
  if (tooDeep !== undefined) {
    const message = `This is nested more than ${RULE_LIMITS.valueDepth} levels deep; make it flatter.`;
    return { path, start: tooDeep, end: tooDeep + 1, message, severity: "error" };
  }
  const documents = [...new Composer({ merge: true, prettyErrors: false }).compose(tokens, true, text.length)];
  return sourceOf(documents as Document[], text);
}

function sourceOf(documents: readonly Document[], text: string): RuleYaml {
  const document = documents[0]!;
  const resolve = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);

  const plain = (value: unknown, budget: { left: number }, depth: number): unknown => {
    if (--budget.left < 0) throw new UnusableYaml(`holds more than ${RULE_LIMITS.valuesPerRule} values`);
    if (depth > RULE_LIMITS.valueDepth)
      throw new UnusableYaml(`is nested deeper than ${RULE_LIMITS.valueDepth} levels`);
    const node = resolve(value);
    if (isAlias(value) && !node) throw new UnusableYaml(`refers to \`*${value.source}\`, which is not defined`);
    if (isScalar(node)) return node.value;
    if (isSeq(node)) return node.items.map((item) => plain(item, budget, depth + 1));
    if (!isMap(node)) return null;
    const own: [string, unknown][] = [];
    const merged: [string, unknown][] = [];
    for (const pair of node.items) {
      if (isMergeKey(pair)) {
        const sources = plain(pair.value, budget, depth + 1);
        for (const source of [sources].flat().reverse()) if (isRecord(source)) merged.push(...Object.entries(source));
      } else own.push([keyText(pair), plain(pair.value, budget, depth + 1)]);
    }
    return Object.fromEntries([...merged, ...own].filter(([key]) => key !== "__proto__"));
  };

  const pairOf = (map: YAMLMap, key: PropertyKey): Pair | undefined => {
    const own = map.items.find((pair) => !isMergeKey(pair) && keyText(pair) === String(key));
    if (own) return own;
    for (const merge of map.items.filter(isMergeKey)) {
      const value = resolve(merge.value);
      for (const source of isSeq(value) ? value.items.map(resolve) : [value]) {
        const pair = isMap(source) && source !== map ? pairOf(source, key) : undefined;
        if (pair) return pair;
      }
    }
    return undefined;
  };

  /** Without the line breaks that YAML counts to the end of a block. */
  const spanOf = (node: unknown): Span => {
    const [start, end] = (node as Node | null)?.range ?? [0, 0];
    return { start, end: start + text.slice(start, end).trimEnd().length };
  };

  const walk = (start: Node | null | undefined, path: YamlPath): { value: Span; key: Span } => {
    let node: unknown = resolve(start);
    let value = spanOf(start ?? document.contents);
    let key = value;
    for (const step of path) {
      const pair = isMap(node) ? pairOf(node, step) : undefined;
      const next = isSeq(node) ? node.items[Number(step)] : pair?.value;
      if (pair) key = spanOf(pair.key);
      if (next === undefined || next === null) return { value: pair ? key : value, key };
      value = spanOf(next);
      if (!pair) key = value;
      node = resolve(next);
    }
    return { value, key };
  };

  return {
    root: document.contents as Node | null,
    errors: [
      ...document.errors.map(({ pos: [start, end], message, code }) => ({
        // An error at the end of the text is placed behind it.
        span: { start: Math.min(start, text.length), end: Math.min(end, text.length) },
        message: code === "DUPLICATE_KEY" ? "This key is here twice; keep one." : `${message}.`,
        local: code === "DUPLICATE_KEY",
      })),
      ...documents.slice(1, 2).map(({ range }) => ({
        span: { start: range?.[0] ?? 0, end: range?.[0] ?? 0 },
        message: "A second document starts here; keep one in a file.",
        local: true,
      })),
    ],
    plain: (node) => plain(node, { left: RULE_LIMITS.valuesPerRule }, 0),
    locate: (node, path) => walk(node, path).value,
    locateKey: (node, path) => walk(node, path).key,
  };
}

function keyText(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : "";
}

function isMergeKey(pair: Pair): boolean {
  return isScalar(pair.key) && (pair.key.value === "<<" || typeof pair.key.value === "symbol");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from "yaml";
import { parseBaseline } from "../../baseline/baseline.ts";
import type { Span } from "../../findings/finding.ts";
import { parseHistory } from "../../history/parseHistory.ts";
import { draftOf } from "../../text/yamlDraft.ts";
import { type Suggestion, typeOf } from "../yaml/complete.ts";
import type { Meaning } from "../yaml/explain.ts";
import type { LineFileKind } from "../yaml/lineKinds.ts";
import type { Mistake } from "../yaml/mistakes.ts";
import type { Step } from "../yaml/place.ts";
import type { SchemaReader } from "../yaml/schema.ts";
import type { KnownThings, Word } from "../yaml/words.ts";

/** Longer lines get no help: nobody writes them. */
const MAX_LINE = 20_000;

/** What is wrong with a line takes no part, and the way to mend it is mostly to take it out. */
export function lineMistakes(kind: LineFileKind, text: string): readonly Mistake[] {
  const { problems } = kind === "baseline" ? parseBaseline({ path: "", text }) : parseHistory({ path: "", text });
  return problems.map(({ start, end }) => {
    const next = text[end] === "\n" ? end + 1 : end;
    return { span: { start, end }, title: "Remove this line", edit: { start, end: next, newText: "" } };
  });
}

/** Keys and values that may stand at an offset. */
export function completeLine(
  schema: SchemaReader,
  text: string,
  offset: number,
  known: KnownThings,
): readonly Suggestion[] {
  const line = lineAround(text, offset);
  const place = line && placeIn(line, offset);
  if (!place) return [];
  const token = tokenAt(text, place.word);
  if (place.key !== undefined) {
    const path = [...place.path, place.key];
    const node = schema.at(path);
    const rules: readonly Word[] =
      place.key === "rule" ? known.rules.map(({ id, title }) => ({ value: id, detail: title })) : [];
    const words: readonly Word[] = (node?.shapes ?? []).flatMap(({ enum: all, type }) =>
      all ? all.map((value) => ({ value: String(value) })) : type === "boolean" ? BOOLEANS : [],
    );
    return [...words, ...rules].map((word) => ({
      label: word.value,
      what: rules.length > 0 ? "reference" : "value",
      insertText: BOOLEANS.some(({ value }) => value === word.value) ? word.value : token.quoted(word.value, ""),
      replaces: token.span,
      ...(word.detail === undefined ? {} : { detail: word.detail }),
      ...(node?.description === undefined ? {} : { documentation: node.description }),
    }));
  }
  const hasColon = /^\s*:/.test(text.slice(place.word.end, line.end));
  return schema
    .keys(place.path)
    .filter(({ key }) => !place.taken.includes(key))
    .map(({ key, node, isRequired }) => ({
      label: key,
      what: "key" as const,
      insertText: token.quoted(key, hasColon ? "" : ":"),
      replaces: token.span,
      detail: isRequired ? `${typeOf(node)}, required` : typeOf(node),
      ...(node.description === undefined ? {} : { documentation: node.description }),
      ...(isRequired ? { isWanted: true } : {}),
    }));
}

/** What the key at an offset means, or the rule that is named there. */
export function explainLine(
  schema: SchemaReader,
  text: string,
  offset: number,
  known: KnownThings,
): Meaning | undefined {
  const line = lineAround(text, offset);
  const place = line && placeIn(line, offset);
  if (!place || place.word.start === place.word.end) return undefined;
  const { span } = tokenAt(text, place.word);
  const word = text.slice(span.start, span.end);
  if (place.key === undefined) {
    const node = schema.at([...place.path, word]);
    return node && { span, text: [`**${word}**: ${typeOf(node)}`, node.description].filter(Boolean).join("\n\n") };
  }
  const rule = place.key === "rule" ? known.rules.find(({ id }) => id === word) : undefined;
  return rule && { span, text: `Rule **${word}**: ${rule.title}` };
}

const BOOLEANS = [{ value: "true" }, { value: "false" }];

interface Line extends Span {
  readonly text: string;
}

interface Place {
  /** Keys and indexes that lead to the object. */
  readonly path: readonly Step[];
  /** The key whose value stands here; undefined where a key does. */
  readonly key: string | undefined;
  /** The key or value that is begun, with its quotes. */
  readonly word: Span;
  /** The other keys of the object. */
  readonly taken: readonly string[];
}

function lineAround(text: string, offset: number): Line | undefined {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const next = text.indexOf("\n", offset);
  const end = next < 0 ? text.length : next;
  return end - start > MAX_LINE ? undefined : { start, end, text: text.slice(start, end) };
}

/** JSON is YAML, and the parser of YAML reads what is half written. */
function placeIn(line: Line, offset: number): Place | undefined {
  return inNode(draftOf(line.text), [], line, offset);
}

function inNode(node: Node | null, path: readonly Step[], line: Line, offset: number): Place | undefined {
  const span = spanOf(node, line);
  if (!span || offset <= span.start || offset > span.end) return undefined;
  if (isSeq(node)) {
    for (const item of node.items) {
      const found = inNode(item as Node, [...path, 0], line, offset);
      if (found) return found;
    }
    return undefined;
  }
  return isMap(node) ? inMap(node, path, line, offset) : undefined;
}

function inMap(map: YAMLMap, path: readonly Step[], line: Line, offset: number): Place | undefined {
  const pairs = map.items as Pair<Node, Node | null>[];
  const nameOf = ({ key }: Pair<Node, Node | null>) => (isScalar(key) ? String((key as Scalar).value ?? "") : "");
  const empty = { start: offset, end: offset };
  const others = (own?: Pair<Node, Node | null>) => pairs.filter((each) => each !== own).map(nameOf);
  for (const pair of pairs) {
    const key = spanOf(pair.key, line);
    if (key && key.start <= offset && offset <= key.end && key.start < key.end)
      return { path, key: undefined, word: key, taken: others(pair) };
    const found = inNode(pair.value, [...path, nameOf(pair)], line, offset);
    if (found) return found;
    const value = spanOf(pair.value, line);
    if (isScalar(pair.value) && value && value.start <= offset && offset <= value.end && value.start < value.end)
      return { path, key: nameOf(pair), word: value, taken: others(pair) };
  }
  const before = line.text.slice(0, offset - line.start);
  if (/[}\]]\s*$/.test(before)) return undefined;
  if (!/:\s*$/.test(before)) return { path, key: undefined, word: empty, taken: others() };
  const last = pairs.filter(({ key }) => (spanOf(key, line)?.end ?? offset) < offset).at(-1);
  return last && { path, key: nameOf(last), word: empty, taken: others(last) };
}

function spanOf(node: Node | null, line: Line): Span | undefined {
  return node?.range ? { start: line.start + node.range[0], end: line.start + node.range[1] } : undefined;
}

/** What is replaced of a key or value, and how the new one is written: only what lies within quotes that are there. */
function tokenAt(text: string, word: Span) {
  const written = text.slice(word.start, word.end);
  if (!written.startsWith('"')) return { span: word, quoted: (name: string, after: string) => `"${name}"${after}` };
  const isClosed = written.length > 1 && written.endsWith('"');
  const span = { start: word.start + 1, end: isClosed ? word.end - 1 : word.end };
  return { span, quoted: (name: string, after: string) => (isClosed ? name : `${name}"${after}`) };
}

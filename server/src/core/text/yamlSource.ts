import { Composer, isAlias, isMap, isScalar, isSeq, type Node, Parser } from "yaml";
import type { Span } from "../findings/finding.ts";
import type { Problem, SourceText } from "../problem.ts";
import { excessiveNesting } from "./yamlNesting.ts";

/** Keys and list indexes from the top of a YAML document. */
export type YamlPath = readonly PropertyKey[];

/** YAML that was read as plain data, and where each part of it stands in the file. */
export interface YamlSource {
  /** Objects (without prototype), arrays and scalars; undefined when the text is empty or could not be read. */
  readonly value: unknown;
  /**
   * What is wrong with the YAML itself. After an error of the syntax `value` is undefined, so that nothing half-read
   * is used; a repeated key or an alias is left out of it.
   */
  readonly problems: readonly Problem[];
  /** Offsets in the file of the value at the path, or of its nearest part that exists. */
  valueSpan(path: YamlPath): Span;
  /**
   * Offsets in the file of the key that ends the path; the value's where it is a list item. For a key that is not
   * there, the part it is missing from; at the top level the place where that starts, rather than all of it.
   */
  keySpan(path: YamlPath): Span;
}

export interface YamlSourceOptions {
  /** The part of the file that is YAML; default all of it. */
  readonly part?: Span;
  /** The longest text that is read, in UTF-16 units; default 256 Ki. */
  readonly maxLength?: number;
}

/**
 * Reads one YAML 1.2 document that may come from a stranger's repository. Size and nesting are bounded before
 * anything recursive runs, and aliases are refused, since a few lines of them stand for gigabytes.
 */
export function readYaml(file: SourceText, options: YamlSourceOptions = {}): YamlSource {
  const part = options.part ?? { start: 0, end: file.text.length };
  const maxLength = options.maxLength ?? DEFAULT_MAX_LENGTH;
  const length = part.end - part.start;
  if (length > maxLength) {
    return unreadable(
      file,
      part,
      `This YAML is too long (${length} characters, at most ${maxLength}): split the file.`,
    );
  }
  const text = file.text.slice(part.start, part.end);
  const tokens = [...new Parser().parse(text)];
  const tooDeep = excessiveNesting(tokens, MAX_DEPTH);
  if (tooDeep !== undefined) {
    const at = { start: tooDeep, end: tooDeep + 1 };
    return unreadable(file, part, `This is nested more than ${MAX_DEPTH} levels deep: make it flatter.`, at);
  }
  const documents = [...new Composer({ uniqueKeys: false, prettyErrors: false }).compose(tokens, true, text.length)];
  const document = documents[0];
  if (document === undefined) return new ComposedSource(file.path, part, null, undefined, []);

  const faults: Fault[] = document.errors.map((error) => ({
    start: error.pos[0],
    end: error.pos[1],
    message: `${error.message}.`,
  }));
  const second = documents[1];
  if (second !== undefined) {
    faults.push({
      start: second.range[0],
      end: second.range[0],
      message: "A second document starts here: keep one in a file.",
    });
  }
  const root = document.contents as Node | null;
  const isReadable = faults.length === 0;
  const value = isReadable ? toPlain(root, faults) : undefined;
  const problems = faults.slice(0, MAX_PROBLEMS).map((fault) => problemAt(file.path, part, fault));
  return new ComposedSource(file.path, part, root, value, problems);
}

const DEFAULT_MAX_LENGTH = 256 * 1024;
const MAX_DEPTH = 64;
const MAX_PROBLEMS = 20;

interface Fault extends Span {
  readonly message: string;
}

class ComposedSource implements YamlSource {
  readonly #part: Span;
  readonly #root: Node | null;

  constructor(
    readonly path: string,
    part: Span,
    root: Node | null,
    readonly value: unknown,
    readonly problems: readonly Problem[],
  ) {
    this.#part = part;
    this.#root = root;
  }

  valueSpan(path: YamlPath): Span {
    return this.#spanOf(this.#find(path).value);
  }

  keySpan(path: YamlPath): Span {
    const { key, value } = this.#find(path);
    const span = this.#spanOf(key ?? value);
    const isAbsent = path.length > 0 && value === this.#root;
    return isAbsent ? { start: span.start, end: span.start } : span;
  }

  #find(path: YamlPath): { key?: Node; value: Node | null } {
    let found: { key?: Node; value: Node | null } = { value: this.#root };
    for (const step of path) {
      const next = child(found.value, step);
      if (next === undefined) break;
      found = next;
    }
    return found;
  }

  #spanOf(node: Node | null): Span {
    const range = node?.range;
    const base = this.#part.start;
    return range ? { start: base + range[0], end: base + range[1] } : { start: base, end: base };
  }
}

function child(parent: Node | null, step: PropertyKey): { key?: Node; value: Node | null } | undefined {
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
    if (!pair) return undefined;
    // A key without a value has nothing to point at but itself.
    const value = pair.value as Node | null;
    return {
      key: pair.key as Node,
      value: value?.range && value.range[0] < value.range[1] ? value : (pair.key as Node),
    };
  }
  if (isSeq(parent)) {
    const item = parent.items[Number(step)] as Node | undefined;
    return item && { value: item };
  }
  return undefined;
}

/** Plain data of a node; what has no plain form is added to the faults. Nesting is bounded before. */
function toPlain(node: Node | null, faults: Fault[]): unknown {
  if (isMap(node)) {
    const object: Record<string, unknown> = Object.create(null);
    for (const { key, value } of node.items) {
      if (!isScalar(key)) {
        faults.push({ ...rangeOf(key as Node), message: "A key must be plain text." });
        continue;
      }
      const name = String(key.value);
      if (name in object) faults.push({ ...rangeOf(key), message: `The key "${name}" is here twice: keep one.` });
      else object[name] = toPlain(value as Node | null, faults);
    }
    return object;
  }
  if (isSeq(node)) return node.items.map((item) => toPlain(item as Node, faults));
  if (isAlias(node)) {
    faults.push({ ...rangeOf(node), message: "Aliases are not read here: write the value out." });
    return undefined;
  }
  return isScalar(node) ? node.value : null;
}

function rangeOf(node: Node | null): Span {
  return { start: node?.range?.[0] ?? 0, end: node?.range?.[1] ?? 0 };
}

function unreadable(file: SourceText, part: Span, message: string, at: Span = { start: 0, end: 0 }): YamlSource {
  return new ComposedSource(file.path, part, null, undefined, [problemAt(file.path, part, { ...at, message })]);
}

/** A fault's offsets count from the start of the part; the parser may point past its end. */
function problemAt(path: string, part: Span, fault: Fault): Problem {
  const inFile = (offset: number) => Math.min(part.start + Math.max(offset, 0), part.end);
  return { path, start: inFile(fault.start), end: inFile(fault.end), message: fault.message, severity: "error" };
}

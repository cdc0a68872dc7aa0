import { Facts } from "../facts/facts.ts";
import type { Span } from "../findings/finding.ts";
import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import { CATEGORIES, type Category, FIRST_DECIDES, SENSITIVE_CALLS } from "./sensitiveCalls.ts";

/** A call that a mistake in could be a weakness, whether or not there is one. */
export interface SensitivePlace extends Span {
  readonly category: Category;
  /** What is called, as imports resolve it. */
  readonly name: string;
  /** Whether what decides about the call is constant, so that nothing from outside can change it. */
  readonly constant: boolean;
}

/** Whether a language has a table of such calls at all. */
export function hasInventory(languageId: string): boolean {
  return Object.hasOwn(SENSITIVE_CALLS, languageId);
}

/** The sensitive places of a text, in its order. Code of other languages that it embeds is not looked at. */
export function findPlaces(view: SyntaxView): SensitivePlace[] {
  const table = tableOf(view.table.definition.id);
  if (table === undefined) return [];
  const facts = new Facts(view);
  const places: SensitivePlace[] = [];
  const { start, end } = view.snapshot;
  for (let node = 0; node < view.count; node++) {
    if (view.role(node) !== Role.call) continue;
    const written = writtenName(view, node);
    if (written === undefined || !table.mayName(written)) continue;
    const path = facts.calleePath(node) ?? written;
    const category = table.categoryOf(path) ?? table.categoryOf(written) ?? table.methods.get(lastName(written));
    if (category === undefined) continue;
    places.push({
      start: start[node]!,
      end: end[node]!,
      category,
      name: path.startsWith(".") ? written : path,
      constant: isConstantCall(view, facts, node, FIRST_DECIDES.has(category)),
    });
  }
  return places;
}

interface CompiledTable {
  readonly methods: ReadonlyMap<string, Category>;
  readonly categoryOf: (path: string) => Category | undefined;
  /** False for a callee that no entry can be about: spares the look at what names stand for. */
  readonly mayName: (written: string) => boolean;
}

const compiled = new Map<string, CompiledTable>();

function tableOf(languageId: string): CompiledTable | undefined {
  if (!hasInventory(languageId)) return undefined;
  let table = compiled.get(languageId);
  if (!table) {
    table = compile(languageId);
    compiled.set(languageId, table);
  }
  return table;
}

function compile(languageId: string): CompiledTable {
  const methods = new Map<string, Category>();
  const exact = new Map<string, Category>();
  const prefixes: [string, Category][] = [];
  for (const category of CATEGORIES) {
    for (const entry of (SENSITIVE_CALLS[languageId]![category] ?? "").split(" ").filter((word) => word !== "")) {
      if (entry.startsWith(".")) methods.set(entry.slice(1), category);
      else if (entry.endsWith("*")) prefixes.push([entry.slice(0, -1), category]);
      else exact.set(entry, category);
    }
  }
  const categoryOf = (path: string) => exact.get(path) ?? prefixes.find(([prefix]) => path.startsWith(prefix))?.[1];
  return {
    methods,
    categoryOf,
    mayName: (written) => !/^(?:this|self)\.\w+$/.test(written) || methods.has(lastName(written)),
  };
}

/** A callee as it is written, with dots for every sign between names; undefined where it is no name. */
function writtenName(view: SyntaxView, call: number): string | undefined {
  const callee = view.child(call, "callee");
  const name = callee >= 0 ? callee : view.child(call, "name");
  if (name < 0) return undefined;
  const object = callee >= 0 ? -1 : view.child(call, "object");
  const text = object >= 0 ? `${view.textOf(object)}.${view.textOf(name)}` : view.textOf(name);
  const dotted = text.replace(/\s+/g, "").replace(/\?\.|->|::/g, ".");
  const plain = /^[\\$\w@./-]+$/.test(dotted) ? dotted : (/\.([\w$]+[!?]?)$/.exec(dotted)?.[0] ?? "");
  return plain === "" ? undefined : plain.replace(/^\\/, "");
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

function isConstantCall(view: SyntaxView, facts: Facts, call: number, firstDecides: boolean): boolean {
  const list = view.child(call, "arguments");
  const given = list < 0 ? [] : view.children(list).filter((node) => view.isSignificant(node));
  const deciding = firstDecides ? given.slice(0, 1) : given;
  return deciding.every((node) => isConstant(view, facts, node));
}

/** A literal, a constant, or a collection of such; a function that is handed over is code of the file, and no value. */
function isConstant(view: SyntaxView, facts: Facts, node: number): boolean {
  const at = view.unwrap(node);
  if (facts.constantString(at) !== undefined || facts.constantNumber(at) !== undefined) return true;
  switch (view.role(at)) {
    case Role.function:
    case Role.lambda:
    case Role.regex:
      return true;
    case Role.name:
      return /^(?:true|false|null|nil|None|True|False|undefined|NULL|nullptr)$/.test(view.textOf(at));
    case Role.keywordArgument:
    case Role.pair:
      return isConstant(view, facts, view.child(at, "value"));
    case Role.list:
    case Role.object:
      return view.children(at).every((child) => !view.isSignificant(child) || isConstant(view, facts, child));
    default:
      return /^(?:true|false|null|nil|None|True|False)$/.test(view.textOf(at));
  }
}

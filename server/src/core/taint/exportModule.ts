import type { Facts } from "../facts/facts.ts";
import type { ExportedName } from "../languages/definition.ts";
import { Role } from "../languages/roles.ts";
import { LineIndex } from "../text/lineIndex.ts";
import { TaintAnalysis } from "./analysis.ts";
import { TaintBudgetExceeded } from "./budget.ts";
import { Foreign } from "./foreign.ts";
import type { TaintInput } from "./input.ts";
import type {
  ExportedThing,
  ForeignStep,
  ModuleSummary,
  PortableClass,
  PortableFunction,
  PortableMark,
  PortableRules,
  PortableSink,
  PortableValue,
} from "./portable.ts";
import type { ClassInfo, FunctionInfo, Program } from "./program.ts";
import { OWN_OBJECT, type Summary } from "./summary.ts";
import { stepsOf } from "./trace.ts";
import { CLEAN, type Marks, type Value } from "./value.ts";

/** Bounds of what is kept of one file, and of one function. */
const LIMITS = { functions: 400, sinks: 12, marks: 8, fields: 8, depth: 2, steps: 6, effects: 12, calls: 4 };

/** Steps of the walk over a file for the sake of others: far fewer than for its own. */
const STEPS = { perNode: 12, least: 20_000 };

/** What is exported under names that say nothing of what stands behind. */
export interface ExportedNames {
  /** Other names of what the file declares: `default`, and `b` of `export { a as b }`. */
  readonly renamed: Readonly<Record<string, Pick<ExportedName, "of" | "node">>>;
  /** Names that stand for what another module calls so; `*` as a name of the other is that module itself. */
  readonly from: Readonly<Record<string, { readonly from: string; readonly name: string }>>;
  readonly passesOn: readonly string[];
}

/** A file that is summarised. */
export interface Summarized {
  readonly path: string;
  readonly names: ExportedNames;
  /** The names by which callers may know functions of it; undefined: all. */
  readonly wanted: ReadonlySet<string> | undefined;
}

/**
 * Says what the functions and classes of a file do with what they are given, for callers in other files. Yields between
 * functions, so that others may have their turn meanwhile.
 *
 * @param rules ids of the rules, in the order of their bits
 */
export function* summarizeModule(
  facts: Facts,
  input: TaintInput,
  {
    path,
    rules,
    foreign,
    names,
    wanted,
  }: Summarized & { readonly rules: readonly string[]; readonly foreign: Foreign | undefined },
): Generator<undefined, ModuleSummary> {
  const analysis = new TaintAnalysis(facts, input, foreign, STEPS);
  const { program } = analysis;
  const makers = new Set(analysis.library.constructors);
  const { functions, unasked } = exportedFunctions(
    program,
    names.renamed,
    (name) => !wanted || wanted.has(name) || makers.has(name),
  );
  for (const one of program.classes) program.noteMade(one);
  let exhausted = functions.length > LIMITS.functions;
  functions.length = Math.min(functions.length, LIMITS.functions);
  try {
    exhausted = !(yield* analysis.run(functions)) || exhausted;
  } catch (thrown) {
    if (!(thrown instanceof TaintBudgetExceeded || thrown instanceof RangeError)) throw thrown;
    exhausted = true;
  }
  const writer = new Writer(analysis, path, rules);
  const written: PortableFunction[] = [];
  const numbers = new Map<FunctionInfo, number>();
  for (const fn of functions) {
    const summary = analysis.exported(fn);
    if (!summary) continue;
    numbers.set(fn, written.length);
    written.push(writer.function(fn, summary));
  }
  const classes = program.classes.map((one) => classOf(program, one, numbers, [...makers]));
  return {
    path,
    functions: written,
    classes,
    exports: { ...names.from, ...exportsOf(facts, program, numbers, names.renamed) },
    passesOn: names.passesOn,
    sources: writer.idsOf(writer.sources),
    sinks: writer.idsOf(writer.sinks),
    unasked,
    exhausted,
  };
}

/** Names that callers need not write: those of what a module is, and of what runs by itself. */
const UNSPOKEN = /^(?:default$|\*|__)/;

/** Functions that stand in nothing but the file itself, and methods of such classes, as far as callers speak of them. */
function exportedFunctions(
  program: Program,
  renamed: ExportedNames["renamed"],
  isWanted: (name: string) => boolean,
): { functions: FunctionInfo[]; unasked: string[] } {
  const byName = new Map<string | number, string[]>();
  for (const [name, { of, node = of }] of Object.entries(renamed))
    byName.set(node, [...(byName.get(node) ?? []), name]);
  const functions: FunctionInfo[] = [];
  const unasked: string[] = [];
  for (const fn of program.functions) {
    if (fn.parent !== program.main || (fn.name === "" && !byName.has(fn.node))) continue;
    const names = [fn.name, ...(byName.get(fn.node) ?? []), ...(byName.get(fn.name) ?? [])];
    if (names.some((name) => UNSPOKEN.test(name) || isWanted(name))) functions.push(fn);
    else unasked.push(...names);
  }
  return { functions, unasked };
}

function classOf(
  program: Program,
  of: ClassInfo,
  numbers: ReadonlyMap<FunctionInfo, number>,
  constructors: readonly string[],
): PortableClass {
  const methods: Record<string, number> = {};
  let at: ClassInfo | undefined = of;
  for (let hops = 0; at && hops < 20; hops++) {
    for (const [name, fn] of at.methods) {
      const number = numbers.get(fn);
      if (number !== undefined && !Object.hasOwn(methods, name)) methods[name] = number;
    }
    at = program.superclass(at);
  }
  const maker = [...constructors, of.name].find((name) => Object.hasOwn(methods, name));
  return { name: of.name, methods, maker: maker === undefined ? -1 : methods[maker]! };
}

function exportsOf(
  facts: Facts,
  program: Program,
  numbers: ReadonlyMap<FunctionInfo, number>,
  renamed: ExportedNames["renamed"],
): Record<string, ExportedThing> {
  const things: Record<string, ExportedThing> = {};
  for (const [fn, number] of numbers)
    if (!fn.owner && !Object.hasOwn(things, fn.name)) things[fn.name] = { function: number };
  program.classes.forEach(({ name }, index) => {
    if (name !== "" && !Object.hasOwn(things, name)) things[name] = { class: index };
  });
  const { view } = facts;
  for (let node = 0; node < view.count; node++) {
    const role = view.role(node);
    if (role !== Role.declarator && role !== Role.assign) continue;
    const left = view.child(node, "left");
    const right = view.child(node, "right");
    if (left < 0 || right < 0 || view.role(left) !== Role.name || program.around(node) !== program.main) continue;
    const value = view.unwrap(right);
    const type = view.role(value) === Role.call ? facts.typeOf(value) : undefined;
    const made = type === undefined ? undefined : program.classNamed(type.replace(/^.*\./, ""));
    if (made && !Object.hasOwn(things, view.textOf(left))) things[view.textOf(left)] = { instance: made.id };
  }
  for (const [name, { of: own, node }] of Object.entries(renamed)) {
    const fn = node === undefined ? undefined : program.functionAt(node);
    const number = fn && numbers.get(fn);
    if (number !== undefined) things[name] = { function: number };
    // `export default new Store()`: written as `new Store`.
    const found = node === undefined ? undefined : program.classAt(node);
    if (found) things[name] = { class: found.id };
    const made = own.startsWith("new ") ? program.classNamed(own.slice(4)) : undefined;
    const thing = made ? { instance: made.id } : Object.hasOwn(things, own) ? things[own] : undefined;
    if (thing) things[name] = thing;
  }
  return things;
}

/** Turns summaries into plain data. */
class Writer {
  /** The rules that have a source or a sink behind some function. */
  sources = 0n;
  sinks = 0n;
  readonly #lines: LineIndex;

  constructor(
    private readonly analysis: TaintAnalysis,
    private readonly path: string,
    private readonly rules: readonly string[],
  ) {
    this.#lines = new LineIndex(analysis.facts.view.text);
  }

  idsOf(rules: bigint): string[] {
    return this.rules.filter((_, index) => (rules & (1n << BigInt(index))) !== 0n);
  }

  function(fn: FunctionInfo, summary: Summary): PortableFunction {
    const { name, names, rest, namedRest, block } = fn;
    return {
      name,
      names,
      rest,
      namedRest,
      block,
      result: this.#value(summary.result),
      thrown: this.#value(summary.thrown),
      sinks: summary.sinks.flatMap((event) => this.#sink(event)).slice(0, LIMITS.sinks),
      effects: summary.effects
        .filter(({ root }) => root >= OWN_OBJECT)
        .slice(0, LIMITS.effects)
        .map(({ root, path, value }) => ({ root, path, value: this.#value(value) })),
      calls: summary.calls
        .filter(({ root }) => root >= OWN_OBJECT)
        .slice(0, LIMITS.calls)
        .map(({ root, path, arguments: args }) => ({ root, path, arguments: args.map((arg) => this.#value(arg)) })),
      neverReturns: summary.neverReturns,
    };
  }

  #sink({ sink: id, reaching, asked }: Summary["sinks"][number]): PortableSink[] {
    const sink = this.analysis.places.sinks[id]!;
    const { rules, requires, atExit } = sink.group;
    // What a metavariable of the sink stands for is not known to callers.
    if (atExit || asked.size > 0 || requires.some(({ metavariable }) => metavariable !== undefined)) return [];
    const marks = this.#marks(reaching, sink.isForeign ? undefined : sink.place);
    if (marks.length === 0) return [];
    this.sinks |= rules;
    return [{ rules: this.idsOf(rules), requires: requires.map(({ condition }) => condition), marks }];
  }

  #value(value: Value, depth = 0): PortableValue {
    if (value === CLEAN) return {};
    const marks = this.#marks(value.marks, undefined);
    const fields =
      value.fields && depth < LIMITS.depth
        ? Object.fromEntries(
            [...value.fields].slice(0, LIMITS.fields).map(([name, field]) => [name, this.#value(field, depth + 1)]),
          )
        : undefined;
    const { instanceOf } = value;
    const isOwn = instanceOf !== undefined && !Foreign.isForeign(instanceOf);
    return { ...(marks.length > 0 && { marks }), ...(fields && { fields }), ...(isOwn && { instanceOf }) };
  }

  #marks(marks: Marks, sink: { readonly start: number; readonly end: number } | undefined): PortableMark[] {
    const written: PortableMark[] = [];
    for (const { origin, rules, trace } of marks) {
      if (written.length === LIMITS.marks) break;
      if (origin.kind === "more" || (origin.kind === "part" && origin.root < OWN_OBJECT)) continue;
      const steps = this.#steps(stepsOf(trace, sink, this.analysis.facts.view.text), origin.kind === "part");
      if (origin.kind === "part") {
        written.push({ part: [origin.root, ...origin.path], rules: this.#rules(rules), steps });
      } else {
        this.sources |= rules;
        written.push({ label: origin.label, rules: this.#rules(rules), steps });
      }
    }
    return written;
  }

  #steps(all: ReturnType<typeof stepsOf>, isGiven: boolean): ForeignStep[] {
    const steps = isGiven && !all[0]?.foreign ? all.slice(1) : all;
    const half = LIMITS.steps / 2;
    const kept = steps.length <= LIMITS.steps ? steps : [...steps.slice(0, half), ...steps.slice(-half)];
    return kept.map(({ start, end, message, foreign }) => {
      if (foreign) return foreign;
      const [from, to] = [this.#lines.positionAt(start), this.#lines.positionAt(end)];
      const region = {
        startLine: from.line + 1,
        startColumn: from.character + 1,
        endLine: to.line + 1,
        endColumn: to.character + 1,
      };
      return { path: this.path, start, end, region, message };
    });
  }

  #rules(rules: bigint): PortableRules {
    if (rules >= 0n) return { only: this.idsOf(rules) };
    return { allBut: this.idsOf(~rules) };
  }
}

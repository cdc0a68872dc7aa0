import type {
  ExportedThing,
  ModuleSummary,
  PortableFunction,
  PortableMark,
  PortableRules,
  PortableSink,
  PortableValue,
} from "./portable.ts";
import type { ClassInfo, FunctionInfo } from "./program.ts";
import { type Effect, type GivenCall, type SinkEvent, type Summary, summaryOf } from "./summary.ts";
import { foreignTrace } from "./trace.ts";
import { CLEAN, type Mark, type PartOrigin, partAt, partOrigin, type SourceOrigin, type Value } from "./value.ts";

/** Numbers of functions and classes of other files begin here. */
const FIRST = 1 << 24;
/** How often a name may be handed on from module to module. */
const MAX_HOPS = 6;

/** The modules that a file may call: each by what the file calls it (`./db`, `app.db`). */
export interface Modules {
  readonly byName: ReadonlyMap<string, readonly ModuleSummary[]>;
  /** All modules, by path, also those that are only handed on. */
  readonly byPath: ReadonlyMap<string, ModuleSummary>;
  /** Says what they are: the same for the same modules in the same state. */
  readonly key: string;
}

/** A place in a module. */
type Found =
  | { readonly module: ModuleSummary; readonly function: number }
  | { readonly module: ModuleSummary; readonly class: number }
  | { readonly module: ModuleSummary; readonly instance: number };

/** The functions and classes of other files, as the walk of one file sees them. */
export class Foreign {
  readonly #bits = new Map<string, bigint>();
  readonly #functions = new Map<PortableFunction, ForeignFunction>();
  readonly #functionList: ForeignFunction[] = [];
  readonly #classes = new Map<string, ForeignClass>();
  readonly #classList: ForeignClass[] = [];
  readonly #byPath = new Map<string, Found | undefined>();
  #names: ReadonlySet<string> | undefined;

  /** @param rules the ids of the rules of the walk, in the order of their bits */
  constructor(
    private readonly modules: Modules,
    rules: readonly string[],
  ) {
    for (const [index, id] of rules.entries()) this.#bits.set(id, 1n << BigInt(index));
  }

  static isForeign(id: number): boolean {
    return id >= FIRST;
  }

  /** The function that a path of the file names: `./db.run`, `app.db.Store.find`. */
  functionAt(path: string): FunctionInfo | undefined {
    const found = this.#find(path);
    return found && "function" in found ? this.#infoOf(found.module, found.function) : undefined;
  }

  /** The class that a path names, for `new` and for types. */
  classAt(path: string): ClassInfo | undefined {
    const found = this.#find(path);
    return found && "class" in found ? this.#classOf(found.module, found.class) : undefined;
  }

  method(of: ClassInfo, name: string): FunctionInfo | undefined {
    const { module, summary } = this.#classList[of.id - FIRST]!;
    const fn = Object.hasOwn(summary.methods, name) ? summary.methods[name] : undefined;
    return fn === undefined ? undefined : this.#infoOf(module, fn);
  }

  maker(of: ClassInfo): FunctionInfo | undefined {
    const { module, summary } = this.#classList[of.id - FIRST]!;
    return summary.maker < 0 ? undefined : this.#infoOf(module, summary.maker);
  }

  classOf(id: number): ClassInfo | undefined {
    return this.#classList[id - FIRST]?.info;
  }

  functionOf(id: number): FunctionInfo | undefined {
    return this.#functionList[id - FIRST]?.info;
  }

  summary(id: number): Summary {
    const fn = this.#functionList[id - FIRST]!;
    fn.read ??= this.#read(fn);
    return fn.read;
  }

  /** What a number in a summary's sinks stands for. */
  sink(id: number, number: number): PortableSink {
    return this.#functionList[id - FIRST]!.summary.sinks[number]!;
  }

  /** The rules of the walk among these. */
  bits(rules: readonly string[]): bigint {
    return rules.reduce((all, id) => all | (this.#bits.get(id) ?? 0n), 0n);
  }

  /** The names of all functions and classes. */
  get names(): ReadonlySet<string> {
    if (!this.#names) {
      const all = [...this.modules.byPath.values()];
      this.#names = new Set(
        all.flatMap(({ functions, classes, exports }) => [
          ...functions.map(({ name }) => name),
          ...classes.map(({ name }) => name),
          ...Object.keys(exports),
        ]),
      );
    }
    return this.#names;
  }

  /** Whether something may be missing of what functions do with data of a rule. */
  isIncomplete(rule: string): boolean {
    return [...this.modules.byPath.values()].some(
      ({ exhausted, sources, sinks }) => exhausted && (sources.includes(rule) || sinks.includes(rule)),
    );
  }

  /** The rules that have a source or a sink behind any function: what a call of one may stand for. */
  get rules(): { readonly sources: bigint; readonly sinks: bigint } {
    let [sources, sinks] = [0n, 0n];
    for (const module of this.modules.byPath.values()) {
      sources |= this.bits(module.sources);
      sinks |= this.bits(module.sinks);
    }
    return { sources, sinks };
  }

  #find(path: string): Found | undefined {
    if (this.#byPath.has(path)) return this.#byPath.get(path);
    const found = this.#search(path);
    this.#byPath.set(path, found);
    return found;
  }

  #search(path: string): Found | undefined {
    // The longest name first: `app.db` before `app`.
    for (let end = path.length; end > 0; end = path.lastIndexOf(".", end - 1)) {
      const rest = path
        .slice(end + 1)
        .split(".")
        .filter((part) => part !== "");
      for (const module of this.modules.byName.get(path.slice(0, end)) ?? []) {
        const found = this.#resolve(module, rest.length === 0 ? ["default"] : rest, 0);
        if (found) return found;
      }
    }
    return undefined;
  }

  #resolve(module: ModuleSummary, [name = "", ...rest]: readonly string[], hops: number): Found | undefined {
    const thing = exported(module, name) ?? (name === "default" ? undefined : this.#defaultMember(module, name));
    if (!thing) {
      for (const path of hops < MAX_HOPS ? module.passesOn : []) {
        const other = this.modules.byPath.get(path);
        const found = other && this.#resolve(other, [name, ...rest], hops + 1);
        if (found) return found;
      }
      return undefined;
    }
    if ("from" in thing) {
      const other = this.modules.byPath.get(thing.from);
      if (!other || hops >= MAX_HOPS) return undefined;
      const inner = thing.name === "*" ? rest : [thing.name, ...rest];
      return this.#resolve(other, inner.length === 0 ? ["default"] : inner, hops + 1);
    }
    if (rest.length === 0) return { module, ...thing };
    const owner = "class" in thing ? thing.class : "instance" in thing ? thing.instance : -1;
    const method = owner < 0 ? undefined : module.classes[owner]!.methods[rest.at(-1)!];
    return method === undefined ? undefined : { module, function: method };
  }

  /** `db.run(…)` where the module's default is an object of a class. */
  #defaultMember(module: ModuleSummary, name: string): ExportedThing | undefined {
    const thing = exported(module, "default");
    const owner = thing && ("instance" in thing ? thing.instance : "class" in thing ? thing.class : -1);
    const method = owner === undefined || owner < 0 ? undefined : module.classes[owner]!.methods[name];
    return method === undefined ? undefined : { function: method };
  }

  #infoOf(module: ModuleSummary, index: number): FunctionInfo {
    const summary = module.functions[index]!;
    let known = this.#functions.get(summary);
    if (!known) {
      const { name, names, rest, namedRest, block } = summary;
      const info: FunctionInfo = {
        id: FIRST + this.#functionList.length,
        node: 0,
        name,
        parameters: [],
        names,
        rest,
        namedRest,
        block,
        self: -1,
        body: -1,
        isLambda: false,
        parent: undefined,
        owner: undefined,
        children: [],
      };
      known = { module, summary, info, read: undefined };
      this.#functions.set(summary, known);
      this.#functionList.push(known);
    }
    return known.info;
  }

  #classOf(module: ModuleSummary, index: number): ClassInfo {
    const key = `${module.path} ${index}`;
    let known = this.#classes.get(key);
    if (!known) {
      const summary = module.classes[index]!;
      const info = { id: FIRST + this.#classList.length, node: 0, name: summary.name, methods: new Map() };
      known = { module, summary, info };
      this.#classes.set(key, known);
      this.#classList.push(known);
    }
    return known.info;
  }

  #read({ module, summary }: ForeignFunction): Summary {
    const reader = new Reader(
      (rules) => this.#rulesOf(rules),
      (index) => this.#classOf(module, index).id,
    );
    return summaryOf({
      result: reader.value(summary.result),
      thrown: reader.value(summary.thrown),
      sinks: summary.sinks.map(
        ({ marks }, sink): SinkEvent => ({ sink, reaching: reader.marks(marks), asked: new Map() }),
      ),
      effects: summary.effects.map(({ root, path, value }): Effect => ({ root, path, value: reader.value(value) })),
      calls: summary.calls.map(
        ({ root, path, arguments: args }): GivenCall => ({
          root,
          path,
          arguments: args.map((arg) => reader.value(arg)),
        }),
      ),
      neverReturns: summary.neverReturns,
    });
  }

  #rulesOf(rules: PortableRules): bigint {
    return "only" in rules ? this.bits(rules.only) : ~this.bits(rules.allBut);
  }
}

interface ForeignFunction {
  readonly module: ModuleSummary;
  readonly summary: PortableFunction;
  readonly info: FunctionInfo;
  read: Summary | undefined;
}

interface ForeignClass {
  readonly module: ModuleSummary;
  readonly summary: ModuleSummary["classes"][number];
  readonly info: ClassInfo;
}

function exported({ exports }: ModuleSummary, name: string): ExportedThing | undefined {
  return Object.hasOwn(exports, name) ? exports[name] : undefined;
}

/** Makes the values of one function out of plain data. Equal origins become one object. */
class Reader {
  readonly #roots = new Map<number, PartOrigin>();
  readonly #sources = new Map<string, SourceOrigin>();

  constructor(
    private readonly rules: (rules: PortableRules) => bigint,
    private readonly classId: (index: number) => number,
  ) {}

  value({ marks, fields, instanceOf }: PortableValue): Value {
    const read = marks ? this.marks(marks) : [];
    if (read.length === 0 && !fields && instanceOf === undefined) return CLEAN;
    return {
      marks: read,
      ...(fields && { fields: new Map(Object.entries(fields).map(([name, field]) => [name, this.value(field)])) }),
      ...(instanceOf !== undefined && { instanceOf: this.classId(instanceOf) }),
    };
  }

  marks(marks: readonly PortableMark[]): Mark[] {
    return marks.flatMap((mark) => {
      const rules = this.rules(mark.rules);
      return rules === 0n ? [] : [{ origin: this.#originOf(mark), rules, trace: foreignTrace(mark.steps) }];
    });
  }

  #originOf({ part, label = "", steps }: PortableMark): Mark["origin"] {
    if (part) {
      const [root, ...path] = part;
      let origin = this.#roots.get(root);
      if (!origin) {
        origin = partOrigin(root);
        this.#roots.set(root, origin);
      }
      return partAt(origin, path);
    }
    const [first] = steps;
    const key = `${label} ${first?.path} ${first?.start}`;
    let origin = this.#sources.get(key);
    if (!origin) {
      origin = { kind: "source", ref: FOREIGN_PLACE, label };
      this.#sources.set(key, origin);
    }
    return origin;
  }
}

/** Stands for the number of a place in another file. */
export const FOREIGN_PLACE = -1;

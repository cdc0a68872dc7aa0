import { operatorOf } from "../facts/facts.ts";
import { Role, type RoleName } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import type { TaintAnalysis } from "./analysis.ts";
import { assignTo, visitAssign, visitAugmented } from "./assign.ts";
import { callBase, visitCall } from "./calls.ts";
import { unwrittenValue } from "./captured.ts";
import {
  visitBlock,
  visitConditional,
  visitForEach,
  visitJump,
  visitLoop,
  visitReturn,
  visitSwitch,
  visitThrow,
  visitTry,
} from "./control.ts";
import { Environment } from "./environment.ts";
import {
  visitBinary,
  visitChildren,
  visitClass,
  visitFunction,
  visitGeneric,
  visitIndex,
  visitList,
  visitMember,
  visitName,
  visitObject,
  visitString,
  visitUnary,
  visitWrapped,
  visitYield,
} from "./expressions.ts";
import type { RuleSet } from "./input.ts";
import { closeOver, runInnerFunctions } from "./invoke.ts";
import { visitLabelled } from "./labels.ts";
import { visitMarked } from "./marking.ts";
import type { Sink } from "./places.ts";
import type { FunctionInfo } from "./program.ts";
import {
  capturedRoot,
  type Effect,
  type GivenCall,
  givenPart,
  OWN_OBJECT,
  type SinkEvent,
  type Summary,
  summaryOf,
} from "./summary.ts";
import { beginTrace, type Trace } from "./trace.ts";
import {
  ANY_FIELD,
  allMarks,
  CLEAN,
  FIRST_ITEM,
  hasHappened,
  isClean,
  join,
  joinMarks,
  lasting,
  type Marks,
  mapMarks,
  type PartOrigin,
  readField,
  type SourceOrigin,
  type Value,
  withoutRules,
  writeField,
} from "./value.ts";

/** What holds within the stretch of a match that is not exact: all parts are sources, sanitized or sinks too. */
export interface Ambient {
  readonly sources: Marks;
  readonly clean: RuleSet;
  readonly sinks: readonly Sink[];
}

/** A loop or `switch` that is being walked, with the states in which it was left or begun anew. */
export interface JumpTarget {
  readonly base: Environment;
  readonly isLoop: boolean;
  readonly breaks: Environment[];
  readonly continues: Environment[];
}

/** A `try` that is being walked: what was thrown in it, and all that variables were given. */
export interface TryFrame {
  thrown: Value;
  readonly writes: Map<number, Value>;
}

/** A variable, or a field of what it holds. */
export interface Target {
  readonly variable: number;
  readonly path: readonly string[];
}

const NO_AMBIENT: Ambient = { sources: [], clean: 0n, sinks: [] };
/** Sinks that one function's summary may speak of. */
const MAX_SINK_EVENTS = 300;
/** Calls of what a function is given that its summary may speak of. */
const MAX_GIVEN_CALLS = 16;

/** Looks at the inside of a function and says what it does. Flows from sources in it are noted on the way. */
export function walkFunction(analysis: TaintAnalysis, fn: FunctionInfo): Summary {
  return new Walk(analysis, fn).run();
}

/** The walk of one function: an abstract run over its code, in which each value is known by its marks. */
export class Walk {
  env: Environment;
  result: Value = CLEAN;
  thrown: Value = CLEAN;
  ambient = NO_AMBIENT;
  readonly root: Environment;
  readonly jumps: JumpTarget[] = [];
  /** The states in which labels further on are jumped to, whole and not as branches. */
  readonly awaited = new Map<string, Environment[]>();
  readonly tries: TryFrame[] = [];
  /** The states in which the function was left. */
  readonly exits: Environment[] = [];
  /** What propagators handed to nodes. */
  readonly handed = new Map<number, Value>();
  /** What goes into calls that are sinks. */
  readonly callInputs = new Map<number, Marks>();
  /** Functions that ran at their place, once and for all, as callbacks of library functions. */
  readonly consumed = new Set<number>();
  /** How deep functions call the functions they are given, and how many such runs there were. */
  depth = 0;
  nestedRuns = 0;
  #hasProofs = false;
  /** Says that it returns a truth value, which holds nothing of what it was found by. */
  readonly #returnsNoText: boolean;
  readonly #calls = new Map<string, GivenCall>();
  readonly #effects = new Map<string, Effect & { readonly variable: number }>();
  readonly #events = new Map<number, SinkEvent>();
  readonly #unwritten = new Map<number, Value>();
  /** The parameters, by variable, that still hold what was given. */
  readonly #given = new Map<number, number>();
  /** The parameters, by variable, that write through to what is given. */
  readonly #references = new Map<number, number>();
  #block: Value | undefined;
  /** Blocks that stand behind calls, by the call. */
  readonly blocks = new Map<number, number>();

  constructor(
    readonly analysis: TaintAnalysis,
    readonly fn: FunctionInfo,
  ) {
    this.#returnsNoText = fn.parent !== undefined && analysis.library.booleanTypes.has(analysis.program.returnType(fn));
    this.root = new Environment(undefined, (variable) => this.#unwrittenValue(variable));
    this.env = this.root;
  }

  get view() {
    return this.analysis.facts.view;
  }

  get facts() {
    return this.analysis.facts;
  }

  /** Whether a block is worth its last statement. */
  get returnsLast(): boolean {
    return this.library.blocksAreWorthTheirLast || this.view.table.definition.implicitReturns === "last";
  }

  /** Whether the function gives back what its last statement is worth. */
  get #givesLast(): boolean {
    const { view, fn, library } = this;
    if (view.table.definition.implicitReturns === "last" || view.role(fn.body) !== Role.block) return true;
    return library.blocksAreWorthTheirLast && fn.isLambda;
  }

  /** The block that the function is called with, as a value. */
  get givenBlock(): Value {
    this.#block ??= givenPart(this.view, this.fn.node, this.fn.block, "");
    return this.#block;
  }

  get program() {
    return this.analysis.program;
  }

  get library() {
    return this.analysis.library;
  }

  get options() {
    return this.analysis.input.options;
  }

  run(): Summary {
    const { fn } = this;
    this.#takeParameters();
    if (this.library.baseCall) callBase(this, this.library.baseCall);
    if (fn.body >= 0) {
      const value = this.visit(fn.body);
      if (fn.parent !== undefined && this.#givesLast && !this.env.isDead) this.leave(closeOver(this, value));
    }
    const neverReturns = this.env.isDead && this.exits.length === 0 && fn.parent !== undefined;
    this.env = this.root;
    this.env.isDead = false;
    this.env.absorb(this.exits);
    if (fn.parent) runInnerFunctions(this);
    else for (const [variable, value] of this.env.writes) this.analysis.keepGlobal(variable, [], value);
    return summaryOf({
      result: this.result,
      thrown: this.thrown,
      sinks: [...this.#events.values()],
      effects: this.#effectsAtEnd(),
      calls: [...this.#calls.values()],
      neverReturns,
    });
  }

  /** What an expression may hold; statements are run. */
  visit(node: number): Value {
    this.analysis.budget.spend(1);
    const isPlain = this.analysis.places.flags[node] === 0 && this.ambient === NO_AMBIENT;
    return isPlain ? this.visitPlain(node) : visitMarked(this, node);
  }

  /** The same without what rules say about the node itself. */
  visitPlain(node: number): Value {
    return HANDLERS[this.view.role(node)]!(this, node);
  }

  read(variable: number): Value {
    return this.env.get(variable) ?? this.#unwrittenValue(variable);
  }

  /** What a variable holds in a state that stands by itself. */
  readIn(state: Environment, variable: number): Value {
    return state.get(variable) ?? this.#unwrittenValue(variable);
  }

  /** Gives a variable a value, or a field of what it holds. Weak where it may keep what it had. */
  write({ variable, path }: Target, value: Value, weak: boolean): void {
    const before = this.read(variable);
    // What happened to one item says nothing about the others.
    const given = path.includes(ANY_FIELD) ? lasting(value) : value;
    const after = writeField(before, path, given, weak);
    this.set(variable, after);
    if (given === CLEAN) return;
    const holder = this.program.ownerOf(variable);
    if (holder !== this.fn) {
      this.#addEffect(capturedRoot(variable), variable, path, given);
      if (!holder.parent) this.analysis.keepGlobal(variable, path, lasting(given));
    } else if (path.length > 0) {
      const root = this.#rootOf(variable);
      if (root !== undefined) this.#addEffect(root, variable, path, given);
    } else {
      const root = this.#references.get(variable);
      if (root !== undefined) this.#addEffect(root, variable, path, given);
    }
    const { owner } = this.fn;
    if (path.length > 0 && owner && variable === this.program.ownObject(this.fn)) {
      this.analysis.keepInObjects(owner.id, path, lasting(given));
    }
  }

  /** Another thing may have been put where an expression names a place. */
  forgetThing(node: number): void {
    const { things } = this.options;
    const isItem = things === 0n || node < 0 || this.view.role(this.view.unwrap(node)) === Role.index;
    const place = isItem ? undefined : this.targetOf(node);
    if (!place) return;
    let value = this.read(place.variable);
    for (const name of place.path) value = readField(value, name);
    this.write(place, withoutRules(value, things), false);
  }

  /** Sets what is known of a variable, without any trace of it outside of the function. */
  set(variable: number, value: Value): void {
    const frame = this.tries.at(-1);
    if (frame) frame.writes.set(variable, join(frame.writes.get(variable) ?? this.read(variable), value));
    this.env.set(variable, value);
  }

  /** The function returns a value here. */
  leave(value: Value): void {
    if (!this.#returnsNoText) this.result = join(this.result, value);
    if (this.exits.length < 50) this.exits.push(this.env.since(this.root));
  }

  /** Something is thrown here: to the `try` around, or out of the function. */
  throwValue(value: Value): void {
    const frame = this.tries.at(-1);
    if (frame) frame.thrown = join(frame.thrown, value);
    else this.thrown = join(this.thrown, value);
  }

  /** Marks reach a sink: those of sources are noted, those of what the function is given go into its summary. */
  reach(sink: Sink, reaching: Marks, asked: ReadonlyMap<string, Marks>): void {
    this.analysis.log.reach(sink, reaching, asked);
    if ((sink.group.rules & ~this.options.local) === 0n) return;
    const isOpen = (marks: Marks) =>
      marks.some(({ origin, rules }) => origin.kind === "part" && (rules & sink.group.rules) !== 0n);
    if (!isOpen(reaching) && ![...asked.values()].some(isOpen)) return;
    const known = this.#events.get(sink.id);
    if (!known && this.#events.size >= MAX_SINK_EVENTS) {
      this.analysis.log.isIncomplete = true;
      return;
    }
    const all = new Map(known?.asked ?? []);
    for (const [name, marks] of asked) all.set(name, joinMarks(all.get(name) ?? [], marks));
    this.#events.set(sink.id, {
      sink: sink.id,
      reaching: known ? joinMarks(known.reaching, reaching) : reaching,
      asked: all,
    });
  }

  /** The function calls something that it was given: that is told to whoever calls it. */
  callsGiven(node: number, callee: Marks, args: readonly Value[]): void {
    if (!this.isCallableLater(callee) || args.every((value) => isClean(value))) return;
    for (const { origin } of callee) {
      if (origin.kind !== "part" || !isGivenFunction(origin)) continue;
      const key = `${node}/${origin.root}/${origin.path.join(".")}`;
      const known = this.#calls.get(key);
      if (!known && this.#calls.size >= MAX_GIVEN_CALLS) continue;
      const all = args.map((value, index) => join(known?.arguments[index] ?? CLEAN, value));
      this.#calls.set(key, { root: origin.root, path: origin.path, arguments: all });
    }
  }

  /** Whether a value could be a function that this one is given. */
  isCallableLater(marks: Marks): boolean {
    return marks.some(({ origin }) => origin.kind === "part" && isGivenFunction(origin));
  }

  /** From here on, what stands at a node is known to be harmless. */
  prove(node: number): void {
    if (this.options.trusting === 0n) return;
    const target = this.targetOf(node);
    if (target) this.set(target.variable, writeField(this.read(target.variable), target.path, CLEAN, false));
    if (this.view.role(node) === Role.name) return;
    this.#hasProofs = true;
    this.env.set(this.program.proof(this.view.textOf(node)), CLEAN);
  }

  isProven(node: number): boolean {
    return this.#hasProofs && this.env.get(this.program.proof(this.view.textOf(node))) === CLEAN;
  }

  get hasAmbient(): boolean {
    return this.ambient !== NO_AMBIENT;
  }

  /** The trace of what comes from a source. */
  sourceTrace(start: number, end: number): Trace {
    return beginTrace("source", start, end, "");
  }

  /** The origin of a source under another label. */
  relabelled(origin: SourceOrigin, label: string): SourceOrigin {
    return this.analysis.relabelled(origin, label);
  }

  /** The variable, or field of one, that an expression names; undefined for others. */
  targetOf(node: number): Target | undefined {
    const { view } = this;
    const path: string[] = [];
    let at = view.unwrap(node);
    for (;;) {
      const role = view.role(at);
      if (role === Role.name || role === Role.shorthand) {
        const field = this.program.ownField(at);
        if (field !== undefined) return { variable: this.program.ownObject(this.fn), path: [...path, field].reverse() };
        const variable = this.program.writtenVariable(at);
        return variable < 0 ? undefined : { variable, path: path.reverse() };
      }
      if (this.isOwnObject(at)) return { variable: this.program.ownObject(this.fn), path: path.reverse() };
      if (role === Role.member) {
        const name = view.child(at, "name");
        if (name < 0) return undefined;
        path.push(view.textOf(name));
      } else if (role === Role.index) path.push(this.keyOf(view.child(at, "index")));
      else if (this.library.hasPointers && role !== Role.none) {
        const inner = pointedAt(view, at);
        if (inner < 0) return undefined;
        if (view.text[view.snapshot.start[at]!] === "*") path.push(FIRST_ITEM);
        at = view.unwrap(inner);
        continue;
      } else if (this.library.hasPointers && view.child(at, "value") >= 0) {
        at = view.unwrap(view.child(at, "value"));
        continue;
      } else if (role === Role.none && view.child(at, "name") >= 0) {
        at = view.child(at, "name");
        continue;
      } else return undefined;
      const object = view.child(at, "object");
      if (object < 0) return undefined;
      at = view.unwrap(object);
    }
  }

  /** The word for the object that a method belongs to, where it is no name (`this`). */
  isOwnObject(node: number): boolean {
    const { view } = this;
    if (view.snapshot.next[node] !== node + 1 || view.role(node) !== Role.none) return false;
    return view.table.definition.selfNames.includes(view.textOf(node));
  }

  /** The field that an index or key names; `*` where it is not known. */
  keyOf(node: number): string {
    if (node < 0) return "*";
    const { keyPrefix } = this.library;
    if (keyPrefix !== undefined && this.view.role(node) === Role.none) {
      const text = this.view.textOf(node);
      if (text.startsWith(keyPrefix)) return text.slice(keyPrefix.length);
    }
    if (this.view.role(node) === Role.name && this.view.table.nonExpression[this.view.snapshot.kind[node]!] === 1)
      return this.view.textOf(node);
    return this.facts.constantString(node) ?? this.facts.constantNumber(node)?.toString() ?? "*";
  }

  #takeParameters(): void {
    const { fn, view, program } = this;
    const implicit = program.implicitParameter(fn);
    if (implicit >= 0) this.env.set(implicit, givenPart(view, fn.node, 0, program.nameOf(implicit)));
    fn.parameters.forEach((parameter, index) => {
      const name = fn.names[index] || view.textOf(parameter);
      const value = index === fn.block ? this.givenBlock : givenPart(view, parameter, index, name);
      assignTo(this, parameter, value, false);
      const leaf = this.program.nameOfParameter(parameter);
      const variable = leaf < 0 ? -1 : this.program.variable(leaf);
      if (variable >= 0) this.#given.set(variable, index);
      if (variable >= 0 && this.library.referenceParameter?.test(view.textOf(parameter)))
        this.#references.set(variable, index);
      if (
        variable >= 0 &&
        this.library.isConstructor(fn.name) &&
        this.library.propertyModifiers?.test(view.textOf(parameter))
      )
        this.write({ variable: this.program.ownObject(fn), path: [name] }, value, false);
    });
  }

  /** The number under which the summary knows what a variable was given; undefined if it holds something else now. */
  #rootOf(variable: number): number | undefined {
    if (variable === this.program.ownObject(this.fn)) return OWN_OBJECT;
    const index = this.#given.get(variable);
    return index !== undefined && this.program.declaration(variable)?.writes === 1 ? index : undefined;
  }

  #addEffect(root: number, variable: number, path: readonly string[], written: Value): void {
    const value = withoutRules(written, this.options.local);
    if (value === CLEAN) return;
    const key = `${root}.${path.join(".")}`;
    const known = this.#effects.get(key);
    if (!known && this.#effects.size >= MAX_SINK_EVENTS) {
      this.analysis.log.isIncomplete = true;
      return;
    }
    this.#effects.set(key, { root, variable, path, value: known ? join(known.value, value) : value });
  }

  /** What the function writes into what it is given; of what happened to things in it, what still holds at its end. */
  #effectsAtEnd(): Effect[] {
    return Array.from(this.#effects.values(), ({ root, variable, path, value }) => {
      if (lasting(value) === value) return { root, path, value };
      let held = this.read(variable);
      for (const name of path) held = readField(held, name);
      const origins = new Set(allMarks(held).map(({ origin }) => origin));
      const still = mapMarks(value, (mark) => (hasHappened(mark) && !origins.has(mark.origin) ? undefined : mark));
      return { root, path, value: still };
    });
  }

  /** What a variable holds before the function gives it a value. */
  #unwrittenValue(variable: number): Value {
    let value = this.#unwritten.get(variable);
    if (value === undefined) {
      value = unwrittenValue(this, variable);
      this.#unwritten.set(variable, value);
    }
    return value;
  }
}

/** The pointer behind `*p`, `&x` and `p + 1`, or -1. */
function pointedAt(view: SyntaxView, node: number): number {
  if (view.role(node) === Role.unary) return /[*&]/.test(operatorOf(view, node)) ? view.firstChild(node) : -1;
  return view.role(node) === Role.binary && /^[-+]$/.test(operatorOf(view, node)) ? view.child(node, "left") : -1;
}

/** A parameter, or a function in an object that is one; methods of all else are no functions of the file. */
function isGivenFunction({ root, path }: PartOrigin): boolean {
  return root >= 0 && path.length <= 1;
}

type Handler = (walk: Walk, node: number) => Value;

const nothing: Handler = () => CLEAN;

const BY_ROLE: Partial<Record<RoleName, Handler>> = {
  name: visitName,
  shorthand: visitName,
  call: visitCall,
  member: visitMember,
  index: visitIndex,
  string: visitString,
  joinedStrings: visitString,
  stringContent: nothing,
  escape: nothing,
  number: nothing,
  regex: nothing,
  binary: visitBinary,
  unary: visitUnary,
  assign: visitAssign,
  declarator: visitAssign,
  augmentedAssign: visitAugmented,
  object: visitObject,
  list: visitList,
  spread: visitWrapped,
  interpolation: visitWrapped,
  transparent: visitWrapped,
  expressionStatement: visitWrapped,
  await: visitWrapped,
  function: visitFunction,
  lambda: visitFunction,
  class: visitClass,
  classBody: visitChildren,
  block: visitBlock,
  program: visitBlock,
  declaration: visitChildren,
  return: visitReturn,
  throw: visitThrow,
  jump: visitJump,
  labelled: visitLabelled,
  yield: visitYield,
  conditional: visitConditional,
  loop: visitLoop,
  forEach: visitForEach,
  switch: visitSwitch,
  try: visitTry,
  import: nothing,
  comment: nothing,
  optional: nothing,
  parameters: nothing,
};

const HANDLERS: readonly Handler[] = Object.entries(Role)
  .sort(([, a], [, b]) => a - b)
  .map(([name]) => BY_ROLE[name as RoleName] ?? visitGeneric);

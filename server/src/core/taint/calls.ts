import { Role } from "../languages/roles.ts";
import { callLibraryCallback, handOnGiven } from "./callbacks.ts";
import { callOnCollection, forgetPlaces } from "./collections.ts";
import { joinAll, reduced } from "./combine.ts";
import { isConstantCollection } from "./constantCollection.ts";
import { fill, fillArguments } from "./fill.ts";
import { applyProofs } from "./guards.ts";
import { type Argument, BLOCK, callValue, construct, type Invocation, invoke } from "./invoke.ts";
import { type CalledName, calledName, calleeOf } from "./library.ts";
import { isSinkCall } from "./marking.ts";
import type { ClassInfo, FunctionInfo } from "./program.ts";
import {
  type Callable,
  CLEAN,
  join,
  joinMarks,
  type Marks,
  readField,
  usedMarks,
  type Value,
  withoutRules,
} from "./value.ts";
import type { Walk } from "./walk.ts";

/** A call, with what is known of its parts. */
export interface Call {
  readonly node: number;
  readonly name: CalledName | undefined;
  readonly callee: Value;
  /** The object that a method is called on. */
  readonly receiver: Value;
  readonly receiverNode: number;
  readonly args: readonly Argument[];
}

/** What a call gives back: by its body where it is known, else by what the language's library says, else all it is given. */
export function visitCall(walk: Walk, node: number): Value {
  const before = callBeforeBlock(walk, node);
  if (before >= 0) return walk.visit(before);
  forgetWhatMacrosWrite(walk, node);
  const call = readCall(walk, node);
  if (isSinkCall(walk, node)) walk.callInputs.set(node, inputsOf(call));
  if (walk.isProven(node)) return CLEAN;
  const { name } = call;
  if (name && walk.library.is("exits", name) && !walk.program.functionsNamed(name.last).length) {
    walk.env.isDead = true;
    return CLEAN;
  }
  if (name && walk.library.is("throwers", name) && !walk.program.functionsNamed(name.last).length) {
    walk.throwValue(given(walk, call));
    walk.env.isDead = true;
    return CLEAN;
  }
  if (name && walk.library.is("assertions", name) && call.args[0]) applyProofs(walk, call.args[0].node, true);
  const made = classOf(walk, call) ?? foreignClass(walk, call);
  if (made) return withInitializer(walk, node, construct(walk, made, call));
  const own = invocations(walk, call);
  const known = own.length > 0 ? own : foreignInvocations(walk, call);
  if (known.length > 0) return runKnown(walk, call, known);
  if (call.callee.calls && call.callee.calls.length > 0) return callEach(walk, call, call.callee.calls);
  return withInitializer(walk, node, callUnknown(walk, call));
}

/** A macro may put other things in the variables that it names. */
function forgetWhatMacrosWrite(walk: Walk, node: number): void {
  const { view, library, options } = walk;
  const callee = options.things === 0n || !library.hasPointers ? -1 : view.child(node, "callee");
  if (callee < 0 || view.role(callee) !== Role.name || !library.isMacro(view.textOf(callee))) return;
  const list = view.child(node, "arguments");
  for (const argument of list < 0 ? [] : view.children(list)) walk.forgetThing(argument);
}

/** `new A { X = x }`: what the members of the new object are given. */
function withInitializer(walk: Walk, node: number, object: Value): Value {
  const trailing = walk.view.child(node, "trailing");
  return trailing < 0 ? object : join(object, walk.visit(trailing));
}

/** A bare name that calls a function without arguments; undefined for other names. */
export function callBare(walk: Walk, node: number): Value | undefined {
  const fn = walk.library.namesCall ? walk.program.implicitMethod(node) : undefined;
  if (!fn) return undefined;
  const variable = walk.program.ownObject(walk.fn);
  return invoke(
    walk,
    { node },
    { fn, own: walk.read(variable), ownTarget: { variable, path: [] } },
    blockOf(walk, node),
  );
}

/** The call that a block stands behind, where both are one call more (`f(a) { … }`); -1 for others. */
function callBeforeBlock(walk: Walk, node: number): number {
  const { view } = walk;
  const block = view.child(node, "arguments");
  const callee = view.child(node, "callee");
  const isTaken = block >= 0 && callee >= 0 && view.role(block) === Role.lambda;
  if (!isTaken || !(view.role(callee) === Role.call || walk.library.hasBlocks)) return -1;
  walk.blocks.set(callee, block);
  return callee;
}

function blockOf(walk: Walk, node: number): Argument[] {
  const block = walk.blocks.get(node);
  return block === undefined ? [] : [{ node: block, value: walk.visit(block), isSpread: false, keyword: BLOCK }];
}

function readCall(walk: Walk, node: number): Call {
  const { view, facts } = walk;
  const at = calleeOf(view, node);
  const name = calledName(facts, node);
  let receiver: Value = CLEAN;
  let receiverNode = -1;
  let value: Value = CLEAN;
  if (at >= 0 && (view.role(at) === Role.member || at === node)) {
    receiverNode = view.child(at, "object");
    if (at !== node && walk.analysis.places.flags[at] !== 0) receiver = walk.visit(at);
    if (receiverNode >= 0) {
      const object = walk.visit(receiverNode);
      value = name ? readField(object, name.last) : CLEAN;
      receiver = join(object, receiver);
    }
  } else if (at >= 0 && !walk.program.implicitMethod(at)) {
    value = walk.visit(at);
    receiver = value.marks.length > 0 ? { marks: value.marks } : CLEAN;
  }
  return { node, name, callee: value, receiver, receiverNode, args: readArguments(walk, node) };
}

function readArguments(walk: Walk, node: number): Argument[] {
  const { view } = walk;
  const list = view.child(node, "arguments");
  if (list < 0) return blockOf(walk, node);
  if (view.role(list) !== Role.arguments) return [{ node: list, value: walk.visit(list), isSpread: false }];
  const args = view.children(list).map((written): Argument => {
    const child = view.role(view.unwrap(written)) === Role.spread ? view.unwrap(written) : written;
    const role = view.role(child);
    if (role === Role.keywordArgument) {
      const at = view.child(child, "value");
      const name = view.child(child, "name");
      const value = at < 0 ? CLEAN : walk.visit(at);
      return { node: at < 0 ? child : at, value, isSpread: false, keyword: name < 0 ? "" : view.textOf(name) };
    }
    const isBlock = walk.library.hasBlocks && view.text[view.snapshot.start[child]!] === "&";
    const value = walk.visit(child);
    return { node: child, value, isSpread: role === Role.spread, ...(isBlock && { keyword: BLOCK }) };
  });
  return [...args, ...blockOf(walk, node)];
}

/** What a call that is a sink looks at: its arguments, and the object it is called on. */
function inputsOf({ args, receiver }: Call): Marks {
  let marks = usedMarks(receiver);
  for (const { value } of args) marks = joinMarks(marks, usedMarks(value));
  return marks;
}

/** The class that a call makes an object of. */
function classOf(walk: Walk, { node, name, receiverNode }: Call): ClassInfo | undefined {
  const { view, program } = walk;
  if (program.classes.length === 0 || !name) return undefined;
  if (receiverNode >= 0 && walk.library.isNamed("makers", name.last)) {
    const object = view.unwrap(receiverNode);
    return view.role(object) === Role.name ? program.namedClass(object) : undefined;
  }
  if (!program.classNamed(name.last)) return undefined;
  const callee = view.child(node, "callee") < 0 ? -1 : calleeOf(view, node);
  if (callee >= 0 && view.role(callee) === Role.name) return program.namedClass(callee);
  return undefined;
}

/** The class of another file that a call makes an object of. */
function foreignClass({ analysis }: Walk, { name }: Call): ClassInfo | undefined {
  return name && analysis.foreign?.classAt(name.path);
}

/** The functions of other files that a call may run. */
function foreignInvocations(walk: Walk, call: Call): Invocation[] {
  const { analysis } = walk;
  const { foreign } = analysis;
  const { name, receiver, receiverNode } = call;
  if (!foreign || !name) return [];
  if (receiverNode < 0) {
    const fn = foreign.functionAt(name.path);
    return fn ? [{ fn }] : [];
  }
  if (!foreign.names.has(name.last)) return [];
  const made = receiver.instanceOf === undefined ? undefined : analysis.classOf(receiver.instanceOf);
  const fn =
    (made && analysis.method(made, name.last)) ??
    foreign.functionAt(name.path) ??
    foreignMethod(walk, receiverNode, name.last);
  return fn ? [{ fn, own: receiver, ownTarget: walk.targetOf(receiverNode) }] : [];
}

/** A method of a class of another file, by the type of the object. */
function foreignMethod(walk: Walk, receiver: number, name: string): FunctionInfo | undefined {
  const type = typeOf(walk, walk.view.unwrap(receiver))?.replace(/^[*&\s]+|[<[].*$/gs, "");
  const owner = type === undefined ? undefined : walk.analysis.foreignTyped(type);
  return owner && walk.analysis.method(owner, name);
}

/** The functions of the file that a call may run. */
function invocations(walk: Walk, call: Call): Invocation[] {
  const { view, program } = walk;
  const { node, name } = call;
  const at = calleeOf(view, node);
  if (at >= 0 && isSuper(view.textOf(at))) return superInvocation(walk, undefined);
  if (!name) return [];
  const named = program.functionsNamed(name.last);
  if (view.role(at) === Role.name) {
    const method = program.implicitMethod(at);
    const fn = method ?? program.namedFunction(at);
    const variable = program.ownObject(walk.fn);
    if (!method) return fn ? [{ fn }] : [];
    return [{ fn: method, own: walk.read(variable), ownTarget: { variable, path: [] } }];
  }
  if (call.receiverNode < 0) return [];
  if (isSuper(view.textOf(call.receiverNode))) return superInvocation(walk, name.last);
  if (named.length === 0) return [];
  const method = methodOf(walk, call, name.last);
  if (!method) return [];
  return [{ fn: method, own: call.receiver, ownTarget: walk.targetOf(call.receiverNode) }];
}

function methodOf(walk: Walk, { receiver, receiverNode }: Call, name: string): FunctionInfo | undefined {
  const { view, program, analysis } = walk;
  const made = receiver.instanceOf === undefined ? undefined : analysis.classOf(receiver.instanceOf);
  if (made) return analysis.method(made, name);
  const at = view.unwrap(receiverNode);
  if (view.table.definition.selfNames.includes(view.textOf(at))) {
    const owner = ownerAround(walk);
    return owner && program.method(owner, name);
  }
  const role = view.role(at);
  if (role === Role.name) {
    const named = program.namedClass(at);
    if (named) return program.method(named, name);
    const literal = literalMethod(walk, at, name);
    if (literal) return literal;
  }
  const type = typeOf(walk, at);
  const typed =
    type === undefined ? undefined : program.classNamed(type.replace(/^.*[.*&]\s*(?:mut\s+)?|[<[].*$/g, ""));
  return typed && program.method(typed, name);
}

function typeOf(walk: Walk, node: number): string | undefined {
  const role = walk.view.role(node);
  const hasType = role === Role.name || role === Role.member || role === Role.call;
  return hasType ? (walk.facts.typeOf(node) ?? injectedType(walk, node)) : undefined;
}

/** The type of a field that the constructor is given under the field's name. */
function injectedType(walk: Walk, node: number): string | undefined {
  const { view, program, library, facts } = walk;
  const object = view.child(node, "object");
  const name = view.child(node, "name");
  const isOwn = object >= 0 && name >= 0 && view.table.definition.selfNames.includes(view.textOf(object));
  const owner = isOwn ? ownerAround(walk) : undefined;
  if (!owner) return undefined;
  for (const maker of library.constructors) {
    const fn = program.method(owner, maker);
    const parameter = fn?.parameters[fn.names.indexOf(view.textOf(name))];
    const leaf = parameter === undefined ? -1 : program.nameOfParameter(parameter);
    if (leaf >= 0) return facts.typeOf(leaf);
  }
  return undefined;
}

/** A method of an object that is written out where its variable is declared. */
function literalMethod({ view, facts, program }: Walk, node: number, name: string): FunctionInfo | undefined {
  const declaration = facts.scopes.resolve(node);
  if (declaration?.what !== "variable" || declaration.value < 0 || declaration.writes !== 1) return undefined;
  const literal = view.unwrap(declaration.value);
  if (view.role(literal) !== Role.object) return undefined;
  for (const child of view.children(literal)) {
    const value = view.role(child) === Role.pair ? view.child(child, "value") : child;
    const fn = value < 0 ? undefined : (program.functionAt(view.unwrap(value)) ?? undefined);
    if (fn?.name === name) return fn;
  }
  return undefined;
}

function ownerAround({ fn }: Walk): ClassInfo | undefined {
  for (let at: FunctionInfo | undefined = fn; at; at = at.parent) if (at.owner) return at.owner;
  return undefined;
}

function isSuper(text: string): boolean {
  return /^(?:super|base|parent)(?:\(\))?$/.test(text);
}

function superInvocation(walk: Walk, name: string | undefined): Invocation[] {
  const { program, library, fn } = walk;
  const owner = ownerAround(walk);
  const above = owner && program.superclass(owner);
  if (!above) return [];
  const isMaking = library.isConstructor(fn.name) || fn.name === owner.name;
  const names = name !== undefined ? [name] : isMaking ? [...library.constructors, above.name] : [fn.name];
  const method = names.map((one) => program.method(above, one)).find((found) => found !== undefined);
  if (!method) return [];
  const variable = program.ownObject(fn);
  return [{ fn: method, own: walk.read(variable), ownTarget: { variable, path: [] } }];
}

/** The call of the parent's constructor that stands before a constructor's body. */
export function callBase(walk: Walk, form: RegExp): void {
  const { view, fn } = walk;
  if (!fn.owner || fn.name !== fn.owner.name) return;
  const { start } = view.snapshot;
  const call = view.children(fn.node).find((child) => form.test(view.text.substr(start[child]!, 20)));
  if (call === undefined) return;
  const args = readArguments(walk, call);
  for (const invocation of superInvocation(walk, undefined)) invoke(walk, { node: call }, invocation, args);
}

function runKnown(walk: Walk, call: Call, known: readonly Invocation[]): Value {
  let result: Value = CLEAN;
  for (const invocation of known) result = join(result, invoke(walk, call, invocation, call.args));
  return result;
}

/** Calls functions that are values: a variable's, a parameter's, what another call gave back. */
function callEach(walk: Walk, call: Call, callables: readonly Callable[]): Value {
  let result: Value = CLEAN;
  for (const callable of callables) result = join(result, callValue(walk, call, callable, call.args));
  return result;
}

/** A function of which nothing is known but its name. */
function callUnknown(walk: Walk, call: Call): Value {
  const { name, args } = call;
  const { library, options } = walk;
  walk.callsGiven(
    call.node,
    call.callee.marks,
    args.map(({ value }) => value),
  );
  if (name) {
    const byFunction = callThroughFunction(walk, call, name);
    if (byFunction) return byFunction;
    const isReducing = library.is("cleanFunctions", name) || (name.isMethod && library.is("cleanMethods", name));
    // What is looked up in constants is one of them, or the value that is given in case there is none.
    const isLookup =
      name.isMethod && library.isNamed("lookups", name.last) && isConstantCollection(walk, call.receiverNode);
    if (isLookup)
      return joinAll(
        walk,
        args.slice(1).map(({ value }) => value),
      );
    const ofCollection = callOnCollection(walk, call);
    if (ofCollection) return ofCollection;
    forgetPlaces(walk, call);
    const filled = library.filled(name);
    if (filled) fillArguments(walk, call, filled);
    if (library.is("functionMakers", name) && args.length === 1) return args[0]!.value;
    const byCallback = callLibraryCallback(walk, call) ?? handOnGiven(walk, call);
    if (byCallback) return isReducing ? reduced(byCallback, options.unsafeNumbers) : byCallback;
    const field = fieldRead(call);
    if (field) return field;
    if (isReducing) return reduced(given(walk, call), options.unsafeNumbers);
    if (name.isMethod && library.isNamed("mutators", name.last)) fill(walk, call);
  }
  for (const { value } of args) for (const callable of value.calls ?? []) callValue(walk, call, callable, []);
  return given(walk, call);
}

/** Everything that goes into a call of which nothing is known comes out of it. */
function given(walk: Walk, { args, receiver }: Call): Value {
  const all = joinAll(walk, [receiver, ...args.map(({ value }) => value)]);
  return withoutRules(all, walk.options.safeFunctions);
}

/** Without arguments, what is called may be a field that is read: `user.name`. */
function fieldRead({ name, args, receiver, receiverNode }: Call): Value | undefined {
  const field = name && receiverNode >= 0 && args.length === 0 ? receiver.fields?.get(name.last) : undefined;
  return field && readField(receiver, name!.last);
}

/** `f.call(self, x)`, `f.apply(self, xs)` and `f.bind(self)`. */
function callThroughFunction(walk: Walk, call: Call, name: CalledName): Value | undefined {
  const calls = call.receiver.calls;
  if (!name.isMethod) return undefined;
  if (walk.library.isNamed("invokers", name.last)) {
    walk.callsGiven(
      call.node,
      call.receiver.marks,
      call.args.map(({ value }) => value),
    );
    return calls && callEach(walk, call, calls);
  }
  if (!calls) return undefined;
  const [, ...rest] = call.args;
  if (name.last === "bind") return call.receiver;
  const args =
    name.last === "call" ? rest : name.last === "apply" ? rest.map((arg) => ({ ...arg, isSpread: true })) : undefined;
  if (!args) return undefined;
  let result: Value = CLEAN;
  for (const callable of calls) result = join(result, callValue(walk, call, callable, args));
  return result;
}

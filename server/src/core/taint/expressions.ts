import { operatorOf } from "../facts/facts.ts";
import { Role } from "../languages/roles.ts";
import { assignTo } from "./assign.ts";
import { callBare } from "./calls.ts";
import { joinAll, reduced } from "./combine.ts";
import { isConstantCollection } from "./constantCollection.ts";
import { applyProofs } from "./guards.ts";
import {
  ANY_FIELD,
  CLEAN,
  FIRST_ITEM,
  isClean,
  join,
  readField,
  type Value,
  withoutRules,
  writeField,
} from "./value.ts";
import type { Walk } from "./walk.ts";

const AND: ReadonlySet<string> = new Set(["&&", "and"]);
const OR: ReadonlySet<string> = new Set(["||", "??", "or", "?:"]);
const COMPARISON: ReadonlySet<string> = new Set([
  "==",
  "!=",
  "===",
  "!==",
  "<",
  ">",
  "<=",
  ">=",
  "<>",
  "<=>",
  "in",
  "not in",
  "!in",
  "is",
  "is not",
  "not",
  "instanceof",
  "=~",
  "!~",
]);
/** Operators with one operand whose result is a number, a truth value or the name of a type. */
const CLEAN_UNARY: ReadonlySet<string> = new Set(["!", "not", "-", "+", "~", "typeof", "void", "delete", "++", "--"]);

const TEXT_METHODS = ["toString", "__toString", "__str__", "__repr__", "to_s", "ToString", "String"];
const ARITHMETIC: ReadonlySet<string> = new Set(["-", "*", "/", "%", "**"]);

/** Items of a list that are told apart; the rest count as any. */
const MAX_ITEMS = 16;

export function visitChildren(walk: Walk, node: number): Value {
  for (const child of walk.view.children(node)) walk.visit(child);
  return CLEAN;
}

/** A kind that has no role: what its parts hold together. */
export function visitGeneric(walk: Walk, node: number): Value {
  const { view } = walk;
  if (view.table.definition.sizes?.isOperator(view, node)) return CLEAN; // What it asks about is not run.
  if (view.snapshot.next[node] === node + 1)
    return walk.isOwnObject(node) ? walk.read(walk.program.ownObject(walk.fn)) : CLEAN;
  const binder = view.table.binder[view.snapshot.kind[node]!];
  const cast = castTo(walk, node) ?? visitTypeTest(walk, node);
  if (cast !== undefined) return cast;
  const children = view.children(node);
  if (binder && binder.what !== "write" && binder.nameFields.length > 0)
    return visitBinder(walk, children, binder.nameFields);
  const isClause = (child: number) => view.role(child) === Role.forEach && view.child(child, "body") < 0;
  if (children.some(isClause)) return visitComprehension(walk, children, isClause);
  if (children.length === 1) return walk.visit(children[0]!);
  return joinAll(
    walk,
    children.map((child) => walk.visit(child)),
  );
}

/** A value that is brought to another type: one that is a number then holds no text. */
function castTo(walk: Walk, node: number): Value | undefined {
  const { view, library, options } = walk;
  const type = view.child(node, "type");
  const inner = type < 0 ? -1 : view.child(node, "value");
  if (inner < 0) return undefined;
  const value = walk.visit(inner);
  const name = view.textOf(type);
  const isReduced = library.numberTypes.has(name) || library.booleanTypes.has(name);
  return isReduced ? reduced(value, options.unsafeNumbers) : value;
}

/** `x is string y` gives a name to what it tests, and is true or false. */
function visitTypeTest(walk: Walk, node: number): Value | undefined {
  const left = walk.view.child(node, "left");
  const right = left < 0 ? -1 : walk.view.child(node, "right");
  if (right < 0) return undefined;
  takePattern(walk, right, walk.visit(left));
  return CLEAN;
}

/** The names in a pattern that takes a value apart may hold any part of it. */
export function takePattern(walk: Walk, pattern: number, value: Value): void {
  const { binder } = walk.view.table;
  const { kind, next } = walk.view.snapshot;
  for (let at = pattern; at < next[pattern]!; at++) {
    if (!walk.view.isNamed(at)) continue;
    for (const field of binder[kind[at]!]?.nameFields ?? []) {
      const name = walk.view.childByField(at, field);
      if (name >= 0) assignTo(walk, name, value, false);
    }
  }
}

/** Something that gives names to a value, as `open(x) as file`. */
function visitBinder(walk: Walk, children: readonly number[], nameFields: readonly number[]): Value {
  const { field } = walk.view.snapshot;
  const names = children.filter((child) => nameFields.includes(field[child]!));
  const values = children.filter((child) => !names.includes(child)).map((child) => walk.visit(child));
  const value = values.length === 1 ? values[0]! : joinAll(walk, values);
  for (const name of names) assignTo(walk, name, value, false);
  return value;
}

/** The clauses first, in order, then what is made of each item. */
function visitComprehension(walk: Walk, children: readonly number[], isClause: (child: number) => boolean): Value {
  const { view } = walk;
  const isFirst = (child: number) =>
    isClause(child) || (view.role(child) === Role.conditional && view.child(child, "consequence") < 0);
  const outer = walk.env;
  walk.env = outer.fork();
  for (const child of children) if (isFirst(child)) walk.visit(child);
  let result: Value = CLEAN;
  for (const child of children) if (!isFirst(child)) result = join(result, joinPair(walk, child));
  const branch = walk.env;
  walk.env = outer;
  outer.absorb([branch]);
  return result === CLEAN ? CLEAN : writeField(CLEAN, [ANY_FIELD], result, true);
}

function joinPair(walk: Walk, node: number): Value {
  if (walk.view.role(node) !== Role.pair) return walk.visit(node);
  return joinAll(
    walk,
    walk.view.children(node).map((child) => walk.visit(child)),
  );
}

/** Parentheses, `await`, a statement: the value of the one thing within. */
export function visitWrapped(walk: Walk, node: number): Value {
  const value = walk.view.child(node, "value");
  const inner = value >= 0 ? value : walk.view.firstChild(node);
  return inner < 0 ? CLEAN : walk.visit(inner);
}

export function visitName(walk: Walk, node: number): Value {
  const { program, options } = walk;
  const variable = program.variable(node);
  const field = program.ownField(node);
  if (field !== undefined) {
    const value = readField(walk.read(program.ownObject(walk.fn)), field);
    return !isClean(value) && isConstantField(walk, node) ? CLEAN : value;
  }
  if (variable < 0) {
    const bare = callBare(walk, node);
    if (bare) return bare;
    const fn = program.namedFunction(node) ?? walk.analysis.foreignNamed(node);
    return fn ? { marks: [], calls: [{ fn: fn.id }] } : CLEAN;
  }
  const value = walk.read(variable);
  if ((options.safeNumbers | options.safeBooleans) === 0n || isClean(value)) return value;
  const type = walk.facts.typeOf(node);
  if (type === undefined) return value;
  const safe =
    (walk.library.numberTypes.has(type) ? options.safeNumbers : 0n) |
    (walk.library.booleanTypes.has(type) ? options.safeBooleans : 0n);
  return withoutRules(value, safe);
}

/** A field that holds a literal and is never given anything else. */
function isConstantField({ facts }: Walk, node: number): boolean {
  return facts.constantString(node) !== undefined || facts.constantNumber(node) !== undefined;
}

export function visitMember(walk: Walk, node: number): Value {
  const { view } = walk;
  const object = view.child(node, "object");
  const name = view.child(node, "name");
  if (object < 0 || name < 0) return visitGeneric(walk, node);
  const value = walk.visit(object);
  if (walk.isProven(node)) return CLEAN;
  if (isClean(value)) return CLEAN;
  const field = view.textOf(name);
  return walk.library.isCleanMember(field) ? reduced(value, walk.options.unsafeNumbers) : readField(value, field);
}

export function visitIndex(walk: Walk, node: number): Value {
  const { view } = walk;
  const object = view.child(node, "object");
  const index = view.child(node, "index");
  if (object < 0 || index < 0) return visitGeneric(walk, node);
  const value = walk.visit(object);
  const key = walk.visit(index);
  if (walk.isProven(node)) return CLEAN;
  const item = readField(value, walk.keyOf(index));
  if (isClean(key) || isConstantCollection(walk, object)) return item;
  return join(item, withoutRules(joinAll(walk, [key]), walk.options.safeIndexes));
}

export function visitString(walk: Walk, node: number): Value {
  const { view } = walk;
  if (view.snapshot.next[node] === node + 1 && !walk.library.textNames) return CLEAN;
  const values = namedIn(walk, node);
  for (const child of view.children(node)) {
    const role = view.role(child);
    if (role === Role.stringContent || role === Role.escape) continue;
    const value = asText(walk, walk.visit(child));
    if (!isClean(value)) values.push(value);
  }
  return values.length === 0 ? CLEAN : joinAll(walk, values);
}

/** What the variables hold that a text names within itself: `format!("{name}")`. */
function namedIn(walk: Walk, node: number): Value[] {
  const { view, program, library } = walk;
  if (!library.textNames || view.role(view.snapshot.parent[node]!) !== Role.tokens) return [];
  const names = [...view.textOf(node).matchAll(library.textNames)].map((match) => match[1]!);
  const variables = names.map((name) => program.variableNamed(node, name)).filter((variable) => variable >= 0);
  return variables.map((variable) => asText(walk, walk.read(variable)));
}

/** An object that does not say what it is as a text brings nothing of its fields into one. */
function asText({ analysis }: Walk, value: Value): Value {
  const made = value.instanceOf === undefined ? undefined : analysis.classOf(value.instanceOf);
  if (!made || TEXT_METHODS.some((name) => analysis.method(made, name))) return value;
  return { marks: value.marks };
}

export function visitBinary(walk: Walk, node: number): Value {
  const { view, options } = walk;
  const left = view.child(node, "left");
  const right = view.child(node, "right");
  if (left < 0 || right < 0) return visitGeneric(walk, node);
  const operator = operatorOf(view, node);
  if (walk.library.fillsLeft(operator)) return visitFilling(walk, left, right);
  if (AND.has(operator)) return visitLogical(walk, left, right, true);
  if (OR.has(operator)) return visitLogical(walk, left, right, false);
  if (COMPARISON.has(operator)) {
    const operands = view.children(node).map((child) => walk.visit(child));
    return options.unsafeComparisons === 0n ? CLEAN : reduced(joinAll(walk, operands), options.unsafeComparisons);
  }
  if (isNumeric(walk, operator, left, right)) {
    const operands = [walk.visit(left), walk.visit(right)];
    return reduced(joinAll(walk, operands), options.unsafeNumbers);
  }
  // A chain of `+` may be thousands long: it is gone through in a loop.
  const operands = [right];
  let at = view.unwrap(left);
  while (isArithmetic(walk, at)) {
    operands.push(view.child(at, "right"));
    at = view.unwrap(view.child(at, "left"));
  }
  operands.push(at);
  const values: Value[] = [];
  for (const operand of operands.reverse()) {
    const value = walk.visit(operand);
    if (!isClean(value)) values.push(value);
  }
  return values.length === 0 ? CLEAN : joinAll(walk, values);
}

/** `list << x` puts the item into the list, and is the list. */
function visitFilling(walk: Walk, left: number, right: number): Value {
  const value = walk.visit(right);
  const target = isClean(value) ? undefined : walk.targetOf(left);
  if (target) walk.write({ variable: target.variable, path: [...target.path, ANY_FIELD] }, value, true);
  return target ? walk.visit(left) : join(walk.visit(left), value);
}

/** Where another operator joins texts, arithmetic makes numbers; `+` alone may join lists, too. */
function isNumeric({ view, facts, program, library }: Walk, operator: string, left: number, right: number): boolean {
  const { concatenation } = program.view.table.definition;
  // A pointer moves by such steps, and leads to the same text.
  if (library.hasPointers && (operator === "+" || operator === "-")) return false;
  if (!concatenation || concatenation.includes(operator)) return false;
  if (operator === "+")
    return [left, right].some(
      (side) => view.role(view.unwrap(side)) === Role.number || facts.constantNumber(side) === 0,
    );
  return ARITHMETIC.has(operator);
}

function isArithmetic(walk: Walk, node: number): boolean {
  const { view } = walk;
  if (view.role(node) !== Role.binary || walk.analysis.places.flags[node] !== 0 || walk.hasAmbient) return false;
  if (view.child(node, "left") < 0 || view.child(node, "right") < 0) return false;
  const operator = operatorOf(view, node);
  const isPlain = !AND.has(operator) && !OR.has(operator) && !COMPARISON.has(operator);
  return isPlain && !walk.library.fillsLeft(operator);
}

/** The right side runs only where the left one is true, or false. What is false is harmless itself. */
function visitLogical(walk: Walk, left: number, right: number, isAnd: boolean): Value {
  const first = walk.visit(left);
  const outer = walk.env;
  walk.env = outer.fork();
  applyProofs(walk, left, isAnd);
  const second = walk.visit(right);
  const branch = walk.env.since(outer);
  walk.env = outer;
  outer.absorb([branch].filter(({ isDead }) => !isDead));
  return isAnd ? second : join(first, second);
}

export function visitUnary(walk: Walk, node: number): Value {
  // Words such as `mut` may stand before it.
  const inner = walk.view.children(node).find((child) => walk.view.role(child) !== Role.optional) ?? -1;
  if (inner < 0) return CLEAN;
  const operator = operatorOf(walk.view, node);
  // Whoever is given the address of a variable may put another thing there.
  if (operator === "&") walk.forgetThing(inner);
  const value = walk.visit(inner);
  if (isClean(value)) return CLEAN;
  // What a pointer leads to, and where it is kept, are other things than the pointer.
  if (operator === "&") return withoutRules(value, walk.options.things);
  if (operator === "*") return readField(value, FIRST_ITEM);
  if (!CLEAN_UNARY.has(operator)) return value;
  return reduced(value, operator === "-" || operator === "+" ? walk.options.unsafeNumbers : 0n);
}

export function visitObject(walk: Walk, node: number): Value {
  const { view } = walk;
  let object: Value = CLEAN;
  const put = (key: string, value: Value) => {
    walk.analysis.budget.spend(1);
    // A clean field counts only where the object has marks as a whole, from a spread.
    if (value !== CLEAN || object.marks.length > 0) object = writeField(object, [key], value, false);
  };
  for (const [index, child] of view.children(node).entries()) {
    const role = view.role(child);
    if (role === Role.pair) {
      const key = view.child(child, "key");
      const value = view.child(child, "value");
      if (key >= 0 && view.snapshot.next[key] !== key + 1) walk.visit(key);
      if (value >= 0) put(keyOfPair(walk, key), walk.visit(value));
    } else if (role === Role.transparent) {
      put(String(index), walk.visit(child));
    } else if (role === Role.shorthand) put(view.textOf(child), walk.visit(child));
    else if (role === Role.function) {
      const name = view.child(child, "name");
      put(name < 0 ? ANY_FIELD : view.textOf(name), walk.visit(child));
    } else object = join(object, walk.visit(child));
  }
  return object;
}

/** A name that nothing declares is the field of a struct, where keys may be expressions. */
function keyOfPair(walk: Walk, key: number): string {
  const { view, facts } = walk;
  const at = key < 0 || view.role(key) !== Role.transparent ? key : view.unwrap(key);
  const isField = at !== key && view.role(at) === Role.name && !facts.scopes.resolve(at);
  return isField ? view.textOf(at) : walk.keyOf(at);
}

export function visitList(walk: Walk, node: number): Value {
  const { view } = walk;
  let list: Value = CLEAN;
  let isCounted = true;
  view.children(node).forEach((child, index) => {
    const value = walk.visit(child);
    if (value === CLEAN) {
      isCounted &&= view.role(child) !== Role.spread;
      return;
    }
    walk.analysis.budget.spend(value.marks.length);
    if (view.role(child) === Role.spread) {
      isCounted = false;
      list = writeField(list, [ANY_FIELD], readField(value, ANY_FIELD), true);
    } else list = writeField(list, [isCounted && index < MAX_ITEMS ? String(index) : ANY_FIELD], value, false);
  });
  return list;
}

/** A function as a value. Its inside is known by its summary. */
export function visitFunction(walk: Walk, node: number): Value {
  const fn = walk.program.functionAt(node);
  return fn ? { marks: [], calls: [{ fn: fn.id }] } : CLEAN;
}

export function visitClass(walk: Walk, node: number): Value {
  const { view } = walk;
  const name = view.child(node, "name");
  for (const child of view.children(node)) if (child !== name) walk.visit(child);
  return CLEAN;
}

/** `yield x` calls the block of the method. */
function yieldTo(walk: Walk, node: number): Value {
  const { view } = walk;
  const list = view.children(node)[0] ?? -1;
  const nodes = view.role(list) === Role.arguments ? view.children(list) : view.children(node);
  const values = nodes.map((child) => walk.visit(child));
  walk.callsGiven(node, walk.givenBlock.marks, values);
  return joinAll(walk, values);
}

/** What a generator yields is an item of what it returns. */
export function visitYield(walk: Walk, node: number): Value {
  if (walk.library.hasBlocks) return yieldTo(walk, node);
  const inner = walk.view.firstChild(node);
  if (inner < 0) return CLEAN;
  const value = walk.visit(inner);
  const isDelegated = /^yield\s*(?:\*|from\b)/.test(walk.view.text.substr(walk.view.snapshot.start[node]!, 40));
  walk.result = join(walk.result, isDelegated ? value : writeField(CLEAN, [ANY_FIELD], value, true));
  return CLEAN;
}

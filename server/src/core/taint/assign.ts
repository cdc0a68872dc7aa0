import { operatorOf } from "../facts/facts.ts";
import { Role } from "../languages/roles.ts";
import { joinAll, reduced } from "./combine.ts";
import { extendTrace } from "./trace.ts";
import { ANY_FIELD, CLEAN, isClean, join, joinMarks, mapMarks, readField, type Value, writeField } from "./value.ts";
import type { Walk } from "./walk.ts";

/** `a = b`, and a declaration with or without a value. */
export function visitAssign(walk: Walk, node: number): Value {
  const { view } = walk;
  const left = view.child(node, "left");
  const right = view.child(node, "right");
  if (right < 0) {
    if (left >= 0 && view.role(node) === Role.declarator) assignTo(walk, left, CLEAN, false);
    return CLEAN;
  }
  if (isAugmented(walk, node)) return visitAugmented(walk, node);
  if (left >= 0 && view.role(left) === Role.group) return assignTogether(walk, left, right);
  const given = walk.visit(right);
  if (left < 0) return given;
  const value = isReduced(walk, node, left) ? reduced(given, walk.options.unsafeNumbers) : given;
  if (isClassField(walk, node)) keepInClass(walk, left, value);
  else assignTo(walk, left, value, false);
  return value;
}

/** `a, b = x, y`, and `a, err = f()` with a function that gives back several values. */
function assignTogether(walk: Walk, left: number, right: number): Value {
  const { view, library } = walk;
  const targets = view.children(left);
  const given = view.role(right) === Role.group ? view.children(right) : [right];
  const values = given.map((one) => walk.visit(one));
  targets.forEach((target, index) => {
    const value = values.length > 1 ? (values[index] ?? CLEAN) : itemOf(values[0] ?? CLEAN, index);
    const isNews = values.length === 1 && !values[0]!.fields && library.newsName?.test(view.textOf(target));
    assignTo(walk, target, isNews ? CLEAN : value, false);
  });
  return values.reduce((all, one) => join(all, one), CLEAN);
}

/** One of the values that a function gives back together. */
function itemOf(value: Value, index: number): Value {
  return readField(value, String(index));
}

/** Whether a variable is declared with a type that holds no text. */
function isReduced({ view, facts, library }: Walk, node: number, left: number): boolean {
  if (library.numberTypes.size === 0 || view.role(node) !== Role.declarator || view.role(left) !== Role.name)
    return false;
  const type = facts.typeOf(left);
  return type !== undefined && (library.numberTypes.has(type) || library.booleanTypes.has(type));
}

/** In some grammars `a += b` is an assignment like `a = b`. */
function isAugmented({ view }: Walk, node: number): boolean {
  return view.role(node) === Role.assign && /^(?:[-+*/%&|^]|<<|>>)=$/.test(operatorOf(view, node));
}

/** `a += b`: what was there, and what is added. */
export function visitAugmented(walk: Walk, node: number): Value {
  const { view } = walk;
  const left = view.child(node, "left");
  const right = view.child(node, "right");
  if (left < 0 || right < 0) return CLEAN;
  const added = joinAll(walk, [walk.visit(right)]);
  const before = walk.visit(left);
  const value = isArithmeticAssign(walk, node, right)
    ? reduced(join(before, added), walk.options.unsafeNumbers)
    : join(before, added);
  assignTo(walk, left, value, false);
  return value;
}

/** `x += 0` makes a number of a text, where texts are joined by another operator. */
function isArithmeticAssign({ view, library }: Walk, node: number, right: number): boolean {
  const { concatenation } = view.table.definition;
  if (!concatenation || library.hasPointers || view.role(view.unwrap(right)) !== Role.number) return false;
  return /^(?:[-+*/%]|\*\*)=$/.test(operatorOf(view, node));
}

/** Gives a value to what stands at the left of an assignment: a variable, a field, or a pattern that takes it apart. */
export function assignTo(walk: Walk, target: number, given: Value, weak: boolean): void {
  const { view, analysis } = walk;
  analysis.budget.spend(1);
  const value = analysis.places.flags[target] ? withMarksOf(walk, target, given) : given;
  switch (view.role(target)) {
    case Role.name:
    case Role.shorthand:
    case Role.member:
    case Role.index:
    case Role.unary: {
      const place = walk.targetOf(target);
      if (place) walk.write(place, traced(walk, target, value), weak);
      if (view.role(target) !== Role.name && view.role(target) !== Role.shorthand) visitObjectOf(walk, target);
      return;
    }
    case Role.object:
      for (const child of view.children(target)) takeProperty(walk, child, value);
      return;
    case Role.list:
      takeItems(walk, view.children(target), value);
      return;
    case Role.parameter: {
      const name = view.child(target, "name");
      const fallback = view.child(target, "value");
      const inner = name >= 0 ? name : view.firstChild(target);
      if (inner >= 0) assignTo(walk, inner, fallback < 0 ? value : join(value, walk.visit(fallback)), weak);
      return;
    }
    case Role.transparent:
    case Role.spread: {
      const inner = view.firstChild(target);
      if (inner >= 0) assignTo(walk, inner, value, weak);
      return;
    }
    case Role.declaration:
    case Role.declarator:
    case Role.none: {
      const children = view.children(target);
      if (children.length === 1) assignTo(walk, children[0]!, value, weak);
      else takeItems(walk, children, value);
      return;
    }
    default:
  }
}

/** The object of a field that is written is an expression too: it may hold calls, or be what a rule looks for. */
function visitObjectOf(walk: Walk, target: number): void {
  const isPointer = walk.view.role(target) === Role.unary;
  const object = isPointer ? walk.view.firstChild(target) : walk.view.child(target, "object");
  if (object < 0) return;
  const at = walk.view.unwrap(object);
  if (walk.view.role(at) !== Role.name || walk.analysis.places.flags[at] !== 0) walk.visit(object);
  const index = walk.view.child(target, "index");
  if (index >= 0) walk.visit(index);
}

function takeProperty(walk: Walk, child: number, value: Value): void {
  const { view } = walk;
  const role = view.role(child);
  if (role === Role.pair) {
    const inner = view.child(child, "value");
    if (inner >= 0) assignTo(walk, inner, readField(value, walk.keyOf(view.child(child, "key"))), false);
  } else if (role === Role.shorthand) assignTo(walk, child, readField(value, view.textOf(child)), false);
  else if (role === Role.parameter && view.child(child, "name") >= 0) {
    const name = view.child(child, "name");
    assignTo(walk, child, readField(value, view.textOf(name)), false);
  } else assignTo(walk, child, value, false); // What is left over.
}

function takeItems(walk: Walk, items: readonly number[], value: Value): void {
  items.forEach((item, index) => {
    const isRest = /^(?:\.\.\.|\*)/.test(walk.view.text.substr(walk.view.snapshot.start[item]!, 3));
    if (isRest) assignTo(walk, item, writeField(CLEAN, [ANY_FIELD], readField(value, ANY_FIELD), true), false);
    else assignTo(walk, item, readField(value, String(index)), false);
  });
}

/** Sources on the target itself: a parameter, or a variable that a pattern names. */
function withMarksOf(walk: Walk, target: number, value: Value): Value {
  const { snapshot } = walk.view;
  const { sources } = walk.analysis.places.at(target);
  let { marks } = value;
  for (const { group, origin } of sources) {
    if (group.requires) continue;
    const trace = walk.sourceTrace(snapshot.start[target]!, snapshot.end[target]!);
    marks = joinMarks([{ origin, rules: group.rules, trace }], marks);
  }
  const handed = walk.handed.get(target) ?? CLEAN;
  return join(marks === value.marks ? value : { ...value, marks }, handed);
}

function traced(walk: Walk, target: number, value: Value): Value {
  if (isClean(value)) return value;
  const { start, end } = walk.view.snapshot;
  const name = walk.view.textOf(target);
  return mapMarks(value, (mark) => {
    // That a parameter is called as it is called is no step.
    const isSame = mark.trace.kind === "parameter" && mark.trace.name === name;
    return isSame ? mark : { ...mark, trace: extendTrace(mark.trace, "assign", start[target]!, end[target]!, name) };
  });
}

function isClassField(walk: Walk, node: number): boolean {
  return walk.view.role(walk.view.snapshot.parent[node]!) === Role.classBody;
}

/** A field that each object of a class begins with. */
function keepInClass(walk: Walk, left: number, value: Value): void {
  const { view, program, analysis } = walk;
  const owner = program.classAt(view.snapshot.parent[view.snapshot.parent[left]!]!) ?? classAround(walk, left);
  if (owner) analysis.keepInObjects(owner.id, [view.textOf(left)], value);
}

function classAround(walk: Walk, node: number) {
  const at = walk.view.enclosing(node, Role.class);
  return at < 0 ? undefined : walk.program.classAt(at);
}

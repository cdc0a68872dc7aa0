import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import { assignTo } from "./assign.ts";
import { isConstantPattern } from "./constantPattern.ts";
import { constantTruth, runsOnce } from "./constantTruth.ts";
import { chosenCase, decided } from "./decided.ts";
import type { Environment } from "./environment.ts";
import { takePattern } from "./expressions.ts";
import { applyProofs } from "./guards.ts";
import { closeOver } from "./invoke.ts";
import { jumpTo } from "./labels.ts";
import { ANY_FIELD, CLEAN, join, readField, type Value, writeField } from "./value.ts";
import type { JumpTarget, TryFrame, Walk } from "./walk.ts";

/** Rounds after which a loop's state is left as it is: marks only grow, and rarely after the second round. */
const MAX_ROUNDS = 4;

/** Statements in order, as far as they are reached. Where the last one counts, the block is worth what that is worth. */
export function visitBlock(walk: Walk, node: number): Value {
  const children = walk.view.children(node);
  const handler = children.findIndex((child) => walk.view.role(child) === Role.catch);
  if (handler >= 0) return visitProtected(walk, children.slice(0, handler), children.slice(handler));
  const value = visitStatements(walk, children);
  const last = children.at(-1);
  const isWorthIt = walk.returnsLast && last !== undefined && walk.view.text[walk.view.snapshot.end[last]! - 1] !== ";";
  return isWorthIt ? value : CLEAN;
}

function visitStatements(walk: Walk, statements: readonly number[]): Value {
  let value: Value = CLEAN;
  for (const statement of statements) {
    if (walk.env.isDead && walk.view.role(statement) !== Role.labelled) {
      value = CLEAN;
      continue;
    }
    value = walk.visit(statement);
  }
  return value;
}

interface Branch {
  readonly condition: number;
  readonly consequence: number;
  /** Runs where the condition is false (`unless`). */
  readonly isNegated: boolean;
}

/** `if` with all that belongs to it, and `a ? b : c`. What the condition proves holds in the branch it leads to. */
export function visitConditional(walk: Walk, node: number): Value {
  const { branches, otherwise } = branchesOf(walk, node);
  const [first] = branches;
  // What is run before it is asked: `if x := f(); x != nil`.
  if (walk.library.casesEnd && first) {
    for (const child of walk.view.children(node)) if (child < first.condition) walk.visit(child);
  }
  if (first && first.consequence < 0 && otherwise < 0) {
    walk.visit(first.condition);
    applyProofs(walk, first.condition, true);
    return CLEAN;
  }
  const outer = walk.env;
  const ends: Environment[] = [];
  let value: Value = CLEAN;
  let isDecided = false;
  for (const { condition, consequence, isNegated } of branches) {
    const asked = walk.visit(condition);
    const truth = decided(walk, condition) ?? constantTruth(walk, condition);
    if (truth === isNegated) continue;
    const before = walk.env;
    walk.env = before.fork();
    applyProofs(walk, condition, !isNegated);
    // `a ?: b` is `a` where that is true.
    value = join(value, consequence >= 0 ? walk.visit(consequence) : asked);
    ends.push(walk.env.since(outer));
    isDecided = truth !== undefined;
    if (isDecided) break;
    // What follows runs where the condition is false.
    walk.env = before === outer ? outer.fork() : before;
    applyProofs(walk, condition, isNegated);
  }
  if (!isDecided) {
    if (otherwise >= 0) value = join(value, walk.visit(otherwise));
    ends.push(walk.env.since(outer));
  }
  walk.env = outer;
  outer.merge(ends);
  return value;
}

/** The branches of an `if` and of all `else if`s behind it, in order: in a loop, since there may be thousands. */
function branchesOf(walk: Walk, node: number): { branches: Branch[]; otherwise: number } {
  const { view } = walk;
  const branches: Branch[] = [];
  let at = node;
  for (;;) {
    branches.push(branchOf(view, at));
    const alternatives = view.childrenIn(at, "alternative").map((child) => innermost(walk, child));
    const next = alternatives.pop();
    for (const alternative of alternatives) {
      branches.push(branchOf(view, alternative));
    }
    if (next === undefined) break;
    const isPlain = view.role(next) === Role.conditional && walk.analysis.places.flags[next] === 0;
    if (!isPlain) return { branches: branches.filter(({ condition }) => condition >= 0), otherwise: next };
    at = next;
  }
  return { branches: branches.filter(({ condition }) => condition >= 0), otherwise: -1 };
}

function branchOf(view: SyntaxView, node: number): Branch {
  return {
    condition: view.child(node, "condition"),
    consequence: view.child(node, "consequence"),
    isNegated: view.table.keyword.get(view.snapshot.kind[node]!) === "unless",
  };
}

/** Goes through what merely wraps a statement (`else`). */
function innermost(walk: Walk, node: number): number {
  const { view } = walk;
  let at = node;
  while (view.role(at) === Role.none && walk.analysis.places.flags[at] === 0) {
    const children = view.children(at);
    if (children.length !== 1) break;
    at = children[0]!;
  }
  return at;
}

/** A loop with a condition: its body until nothing new is learnt. */
export function visitLoop(walk: Walk, node: number): Value {
  const { view } = walk;
  const isNegated = view.table.keyword.get(view.snapshot.kind[node]!) === "until";
  const given = view.child(node, "condition");
  const condition = given >= 0 && view.isNamed(given) ? given : -1;
  const body = view.child(node, "body");
  const others = view.children(node).filter((child) => child !== condition && child !== body);
  const isBefore = (child: number) => child < (condition >= 0 ? condition : body) && body > child;
  const isFollowUp = (child: number) => !isBefore(child) && child < body;
  const before = others.filter((child) => isBefore(child) && (condition < 0 || condition < body));
  for (const child of before) walk.visit(child);
  const runBody = () => {
    if (body >= 0) walk.visit(body);
    for (const child of others) if (isFollowUp(child)) walk.visit(child);
  };
  const inside = () => {
    if (condition >= 0) {
      walk.visit(condition);
      applyProofs(walk, condition, !isNegated);
    }
    runBody();
  };
  const truth = walk.library.hasPointers ? (condition < 0 ? true : constantTruth(walk, condition)) : undefined;
  const isTail = walk.library.hasPointers && condition > body && body >= 0;
  if (isTail) once(walk, runBody);
  else if (condition >= 0 && runsOnce(walk, before.at(-1) ?? -1, condition)) once(walk, inside);
  if (truth === false) {
    walk.visit(condition);
    return CLEAN;
  }
  repeat(walk, inside, truth === true);
  if (condition >= 0) applyProofs(walk, condition, isNegated);
  for (const child of others) if (child > body) walk.visit(child);
  return CLEAN;
}

/** A loop over items. Without a body it is a clause of a comprehension. */
export function visitForEach(walk: Walk, node: number): Value {
  const { view } = walk;
  const left = view.child(node, "left");
  const right = view.child(node, "right");
  const body = view.child(node, "body");
  const items = right < 0 ? CLEAN : walk.visit(right);
  const key = view.child(node, "key");
  const take = () => {
    if (left >= 0 && view.role(left) === Role.group) {
      const [first, second] = view.children(left);
      if (first !== undefined) assignTo(walk, first, { marks: items.marks }, false);
      if (second !== undefined) assignTo(walk, second, readField(items, ANY_FIELD), false);
    } else if (left >= 0) assignTo(walk, left, readField(items, ANY_FIELD), false);
    if (key >= 0) assignTo(walk, key, { marks: items.marks }, false);
  };
  if (body < 0) take();
  else {
    repeat(walk, () => {
      take();
      walk.visit(body);
    });
  }
  for (const child of view.childrenIn(node, "alternative")) walk.visit(child);
  return CLEAN;
}

/** The first round of a loop that has one for certain. */
function once(walk: Walk, inside: () => void): void {
  const base = walk.env;
  const target: JumpTarget = { base, isLoop: true, breaks: [], continues: [] };
  walk.jumps.push(target);
  walk.env = base.fork();
  inside();
  const ends = [walk.env.since(base), ...target.continues, ...target.breaks];
  walk.jumps.pop();
  walk.env = base;
  base.merge(ends);
}

/**
 * Runs the inside of a loop until the state before it stays the same.
 *
 * @param isForever it is left by jumps only
 */
function repeat(walk: Walk, inside: () => void, isForever = false): void {
  const base = walk.env;
  const target: JumpTarget = { base, isLoop: true, breaks: [], continues: [] };
  walk.jumps.push(target);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    walk.env = base.fork();
    target.continues.length = 0;
    inside();
    const ends = [walk.env.since(base), ...target.continues].filter(({ isDead }) => !isDead);
    walk.env = base;
    if (!base.absorb(ends)) break;
  }
  walk.jumps.pop();
  if (isForever) base.merge(target.breaks);
  else base.absorb(target.breaks);
}

/** `break` and `continue`: the state goes on behind the loop or `switch`, or at the loop's beginning. */
export function visitJump(walk: Walk, node: number): Value {
  const label = walk.view.child(node, "name");
  if (label >= 0) return jumpTo(walk, walk.view.textOf(label));
  const goesOn = /^(?:continue|next|redo)\b/.test(walk.view.textOf(node));
  const target = walk.jumps.findLast(({ isLoop }) => isLoop || !goesOn);
  if (target) (goesOn ? target.continues : target.breaks).push(walk.env.since(target.base));
  walk.env.isDead = true;
  return CLEAN;
}

/** `switch`: each case from the state before, or from the end of the case above. */
export function visitSwitch(walk: Walk, node: number): Value {
  const { view, library } = walk;
  const subject = view.child(node, "condition");
  const body = view.child(node, "body");
  const around = view.children(node);
  const names = view.table.binder[view.snapshot.kind[node]!]?.nameFields ?? [];
  const isName = (child: number) => names.some((field) => view.childByField(node, field) === child);
  const isCaseLike = (child: number) => view.role(child) === Role.block || body >= 0 || library.casesEnd !== true;
  const branches = body >= 0 ? view.children(body) : around.filter((child) => child > subject && isCaseLike(child));
  // What stands before the subject is run first (`switch x := f(); x`), or is the name it gets.
  for (const child of around) if (child < subject && !isName(child) && child !== body) walk.visit(child);
  const asked = subject >= 0 ? walk.visit(subject) : CLEAN;
  for (const field of names) {
    const name = view.childByField(node, field);
    if (name >= 0) assignTo(walk, name, asked, false);
  }
  const base = walk.env;
  const target: JumpTarget = { base, isLoop: false, breaks: [], continues: [] };
  walk.jumps.push(target);
  const ends: Environment[] = [];
  const only = chosenCase(walk, subject, branches);
  let above: Environment | undefined;
  let hasDefault = false;
  let value: Value = CLEAN;
  for (const branch of branches) {
    walk.env = base.fork();
    const isCase = view.role(branch) === Role.block;
    const slots = isCase ? view.childrenIn(branch, "value") : [];
    const labels = slots.flatMap((slot) =>
      view.role(slot) === Role.optional || view.role(slot) === Role.group ? view.children(slot) : [slot],
    );
    const isArm = isCase && slots.length > 0 && isArrow(walk, slots[0]!);
    const isOther = only !== undefined && branch !== only;
    if (isOther) {
      // It is run only where the one above runs into it.
      if (!above || above.isDead || isArm || library.casesEnd) continue;
      walk.env = above.fork();
    }
    for (const label of labels) {
      walk.visit(label);
      takePattern(walk, label, asked);
    }
    for (const field of view.table.binder[view.snapshot.kind[branch]!]?.nameFields ?? []) {
      const pattern = isCase ? view.childByField(branch, field) : -1;
      if (pattern >= 0) assignTo(walk, pattern, asked, false);
    }
    if (labels.length > 0 && labels.every((label) => isConstantPattern(walk, label))) {
      if (subject >= 0) walk.prove(view.unwrap(subject));
    } else if (subject < 0 && labels.length === 1) applyProofs(walk, innermost(walk, labels[0]!), true);
    hasDefault ||= (isCase && labels.length === 0) || only !== undefined;
    if (!isOther && isCase && above && !above.isDead && !walk.returnsLast && !isArm && !library.casesEnd)
      walk.env.absorb([above]);
    if (isCase) {
      const statements = view.children(branch).filter((child) => !slots.includes(child));
      const worth = visitStatements(walk, statements);
      if (walk.returnsLast || isArm) value = join(value, worth);
    } else value = join(value, visitArm(walk, branch, subject, asked));
    above = walk.env.since(base);
    ends.push(above);
  }
  walk.jumps.pop();
  walk.env = base;
  base.merge([...ends, ...target.breaks, ...(hasDefault ? [] : [base.fork()])]);
  return value;
}

/** `case 1 -> …`: a case that is worth something, and from which nothing falls into the next. */
function isArrow({ view }: Walk, label: number): boolean {
  return view.text.startsWith("->", view.text.indexOf("-", view.snapshot.end[label]!));
}

/** A case that is an expression: what it is compared with, and its value. */
function visitArm(walk: Walk, arm: number, subject: number, asked: Value): Value {
  const { view } = walk;
  const label = view.child(arm, "value");
  const body = view.child(arm, "body");
  if (body < 0) return walk.visit(arm);
  if (label >= 0) {
    walk.visit(label);
    takePattern(walk, label, asked);
    if (subject >= 0 && isConstantPattern(walk, label)) walk.prove(view.unwrap(subject));
  }
  return walk.visit(body);
}

/** `try`: what it catches may have come from any point within. */
export function visitTry(walk: Walk, node: number): Value {
  const { view } = walk;
  const body = view.child(node, "body");
  const children = view.children(node);
  // What is opened for the block (`try (resource)`), then the block.
  const first = children.filter((child) => child <= body && view.role(child) !== Role.catch);
  return visitProtected(
    walk,
    first,
    children.filter((child) => !first.includes(child)),
  );
}

/** Statements that may fail, and what stands behind them: handlers, and what runs afterwards. */
function visitProtected(walk: Walk, statements: readonly number[], rest: readonly number[]): Value {
  const { view } = walk;
  const isHandler = (child: number) => view.role(child) === Role.catch;
  const base = walk.env;
  const frame: TryFrame = { thrown: CLEAN, writes: new Map() };
  walk.tries.push(frame);
  walk.env = base.fork();
  let value: Value = visitStatements(walk, statements);
  const ends = [walk.env.since(base)];
  walk.tries.pop();
  const outer = walk.tries.at(-1);
  for (const [variable, value] of frame.writes)
    outer?.writes.set(variable, join(outer.writes.get(variable) ?? CLEAN, value));
  let isCaught = false;
  for (const handler of rest.filter(isHandler)) {
    isCaught = true;
    walk.env = base.fork();
    for (const [variable, value] of frame.writes) walk.env.set(variable, value);
    value = join(value, visitHandler(walk, handler, frame.thrown));
    ends.push(walk.env.since(base));
  }
  if (!isCaught) walk.throwValue(frame.thrown);
  walk.env = base;
  base.merge(ends);
  const wasDead = base.isDead;
  if (wasDead) base.absorb(ends.map((end) => Object.assign(end, { isDead: false })));
  base.isDead = false;
  for (const child of rest) if (!isHandler(child)) walk.visit(child);
  base.isDead ||= wasDead;
  return walk.returnsLast ? value : CLEAN;
}

function visitHandler(walk: Walk, handler: number, thrown: Value): Value {
  const { view } = walk;
  let value: Value = CLEAN;
  const name = view.child(handler, "name");
  if (name >= 0) assignTo(walk, name, thrown, false);
  for (const child of view.children(handler)) {
    if (child === name || walk.env.isDead) continue;
    value = walk.visit(child);
    // Where the name belongs to the type (`except E as e`), it takes what was thrown too.
    const binder = view.role(child) === Role.none ? view.table.binder[view.snapshot.kind[child]!] : undefined;
    for (const field of binder?.nameFields ?? []) {
      const named = view.childByField(child, field);
      if (named >= 0) assignTo(walk, named, thrown, true);
    }
  }
  return value;
}

/** Several values that are given back, by their places. */
function together(values: readonly Value[]): Value {
  return values.reduce(
    (all, one, index) => (one === CLEAN ? all : writeField(all, [String(index)], one, false)),
    CLEAN,
  );
}

/** What the results of a function hold that have names, for a `return` without values. */
function namedResults(walk: Walk): Value[] {
  const { view, program, fn, library } = walk;
  const results = library.returnsSeveral && fn.parent ? view.child(fn.node, "type") : -1;
  if (results < 0 || view.role(results) !== Role.parameters) return [];
  const names = view.children(results).flatMap((parameter) => view.childrenIn(parameter, "name"));
  return names.map((name) => {
    const variable = program.variable(name);
    return variable < 0 ? CLEAN : walk.read(variable);
  });
}

export function visitReturn(walk: Walk, node: number): Value {
  const written = walk.view.children(node).map((child) => walk.visit(child));
  const values = written.length > 0 ? written : namedResults(walk);
  const value = walk.library.returnsSeveral && values.length > 1 ? together(values) : values.reduce(join, CLEAN);
  walk.leave(closeOver(walk, value));
  walk.env.isDead = true;
  return value;
}

export function visitThrow(walk: Walk, node: number): Value {
  const values = walk.view.children(node).map((child) => walk.visit(child));
  const value = values.reduce((all, one) => join(all, one), CLEAN);
  walk.throwValue(value);
  walk.env.isDead = true;
  return value;
}

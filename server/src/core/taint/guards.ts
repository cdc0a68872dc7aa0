import { operatorOf } from "../facts/facts.ts";
import { Role } from "../languages/roles.ts";
import { isConstantPattern } from "./constantPattern.ts";
import { type CalledName, calledName, calleeOf } from "./library.ts";
import { cleanseWithin } from "./marking.ts";
import { allMarks } from "./value.ts";
import type { Walk } from "./walk.ts";

/** Functions whose name says that they accept a value or refuse it. */
const ACCEPTS =
  /valid|allow|safe|permit|trust|verif|accept|legal|supported|whitelist|white_list|listed|known|is_?local|local_?url|url_?local|alphanumeric|isalpha|is_?numeric|is_?int(?:eger)?$|is_?uuid|is_?slug|is_?hex/i;
/** Names that say the opposite. */
const REFUSES =
  /invalid|disallow|unsafe|forbid|denied|untrust|illegal|unsupported|unlisted|unknown|blacklist|black_list|blocked|malicious|suspicious|dangerous/i;
const EQUAL: ReadonlySet<string> = new Set(["==", "===", "is"]);
const UNEQUAL: ReadonlySet<string> = new Set(["!=", "!==", "is not", "<>"]);
const TRUTH_VALUES: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["1", true],
  ["false", false],
  ["0", false],
]);
/** Conditions nested deeper prove nothing. */
const MAX_DEPTH = 40;

/** From here on a condition is known to be true, or false: what it proves to be harmless is taken for harmless. */
export function applyProofs(walk: Walk, condition: number, truth: boolean): void {
  if (walk.analysis.places.cleansed.size > 0) cleanseWithin(walk, condition);
  for (const node of proofs(walk, condition, truth, 0)) {
    walk.prove(node);
    for (const whole of vouchedFor(walk, node)) walk.prove(whole);
  }
}

/** `new URL(x).host` vouches for the object, and for what the object was made of. */
function vouchedFor(walk: Walk, node: number): readonly number[] {
  const { view, library } = walk;
  // A property may be a call: `uri.host` in Ruby, `uri.Hostname()` in Go.
  const isCall = view.role(node) === Role.call && argumentsOf(walk, node).length === 0;
  const member = isCall ? view.unwrap(view.child(node, "callee")) : node;
  if (member < 0 || view.role(member) !== Role.member) return [];
  const name = view.child(member, "name");
  const object = view.child(member, "object");
  if (name < 0 || object < 0 || !library.vouches(view.textOf(name))) return [];
  const whole = view.unwrap(object);
  const made = view.role(whole) === Role.name ? onlyValueOf(walk, whole) : whole;
  return made >= 0 && view.role(made) === Role.call ? [whole, ...argumentsOf(walk, made).slice(0, 1)] : [whole];
}

/** What a variable is given, where that happens once; -1 for others. */
function onlyValueOf({ view, facts }: Walk, name: number): number {
  const declaration = facts.scopes.resolve(name);
  const isKnown = declaration?.what === "variable" && declaration.writes === 1 && declaration.value >= 0;
  return isKnown ? view.unwrap(declaration.value) : -1;
}

/** The expressions that are harmless if a condition is true, or false. */
function proofs(walk: Walk, condition: number, truth: boolean, depth: number): readonly number[] {
  const { view } = walk;
  if (condition < 0 || depth > MAX_DEPTH) return [];
  walk.analysis.budget.spend(1);
  const node = view.unwrap(condition);
  switch (view.role(node)) {
    case Role.unary: {
      const operator = operatorOf(view, node);
      return operator === "!" || operator === "not" ? proofs(walk, view.firstChild(node), !truth, depth + 1) : [];
    }
    case Role.binary:
      return ofBinary(walk, node, truth, depth);
    case Role.call:
      return ofCall(walk, node, truth);
    case Role.await:
      return proofs(walk, view.firstChild(node), truth, depth + 1);
    case Role.index:
      return truth ? ofIndex(walk, node) : [];
    case Role.name:
    case Role.member:
      if (truth) return ofFound(walk, node);
      // What is false is empty.
      return [node];
    case Role.none: {
      const left = view.child(node, "left");
      const right = left < 0 ? -1 : view.child(node, "right");
      return truth && right >= 0 && isConstantPattern(walk, right) ? [view.unwrap(left)] : [];
    }
    default:
      return [];
  }
}

function ofBinary(walk: Walk, node: number, truth: boolean, depth: number): readonly number[] {
  const { view } = walk;
  const left = view.child(node, "left");
  const right = view.child(node, "right");
  if (left < 0 || right < 0) return [];
  const operator = operatorOf(view, node);
  const isAnd = operator === "&&" || operator === "and";
  if (isAnd || operator === "||" || operator === "or") {
    const first = proofs(walk, left, truth, depth + 1);
    const second = proofs(walk, right, truth, depth + 1);
    if (isAnd === truth) return [...first, ...second];
    const texts = new Set(second.map((other) => view.textOf(other)));
    return first.filter((one) => texts.has(view.textOf(one)));
  }
  if (operator === "in" || operator === "not in")
    return (operator === "in") === truth && isCollection(walk, right) ? [view.unwrap(left)] : [];
  const found = ofPosition(walk, left, right, operator, truth);
  if (found) return found;
  if (operator === "=~" || operator === "!~")
    return (operator === "=~") === truth ? [...ofMatch(walk, left, right), ...ofMatch(walk, right, left)] : [];
  const told = ofTruthValue(walk, left, right, operator, truth, depth);
  if (told) return told;
  if (!(EQUAL.has(operator) && truth) && !(UNEQUAL.has(operator) && !truth)) return [];
  const types = ofTypeName(walk, left, right) ?? ofTypeName(walk, right, left);
  if (types) return types;
  return [
    ...(isHarmless(walk, right) ? [view.unwrap(left)] : []),
    ...(isHarmless(walk, left) ? [view.unwrap(right)] : []),
  ];
}

/** `matches(x) == 1`, `matches(x) === false` and their kin say whether a call was true. */
function ofTruthValue(
  walk: Walk,
  left: number,
  right: number,
  operator: string,
  truth: boolean,
  depth: number,
): readonly number[] | undefined {
  const { view } = walk;
  const [side, other] = view.role(view.unwrap(left)) === Role.call ? [left, right] : [right, left];
  if (view.role(view.unwrap(side)) !== Role.call) return undefined;
  const literal = TRUTH_VALUES.get(view.textOf(other).toLowerCase());
  if (literal === undefined) return undefined;
  const isAbove = operator === ">" && !literal && side === left;
  if (!isAbove && !EQUAL.has(operator) && !UNEQUAL.has(operator)) return undefined;
  const isTrue = isAbove || literal === EQUAL.has(operator);
  return proofs(walk, side, isTrue === truth, depth + 1);
}

/** `list.indexOf(x) >= 0` and its kin ask whether the list has the item. */
function ofPosition(
  walk: Walk,
  left: number,
  right: number,
  operator: string,
  truth: boolean,
): readonly number[] | undefined {
  const { view, facts, library } = walk;
  const call = view.unwrap(left);
  if (view.role(call) !== Role.call) return undefined;
  const limit = facts.constantNumber(right) ?? (view.textOf(right).replace(/\s/g, "") === "-1" ? -1 : undefined);
  const name = limit === undefined ? undefined : calledName(facts, call);
  if (name?.last !== "indexOf" || !library.isNamed("membershipMethods", name.last)) return undefined;
  const isFound = limit === -1 ? /^(?:>|!==?)$/.test(operator) : operator === ">=";
  const isMissing = limit === -1 ? /^(?:===?|<=)$/.test(operator) : operator === "<";
  return (truth && isFound) || (!truth && isMissing) ? membership(walk, call, name) : [];
}

/** `typeof x === "number"`. */
function ofTypeName(walk: Walk, side: number, other: number): readonly number[] | undefined {
  const { view, facts, library } = walk;
  const node = view.unwrap(side);
  if (view.role(node) !== Role.unary || operatorOf(view, node) !== "typeof") return undefined;
  const type = facts.constantString(other);
  const isHarmlessType = type !== undefined && (library.numberTypes.has(type) || library.booleanTypes.has(type));
  return isHarmlessType || type === "undefined" ? [view.unwrap(view.firstChild(node))] : [];
}

function ofCall(walk: Walk, call: number, truth: boolean): readonly number[] {
  const { library, facts, view } = walk;
  const name = calledName(facts, call);
  if (!name) return [];
  const args = argumentsOf(walk, call);
  const first = args.slice(0, 1);
  const receiver = receiverOf(walk, call);
  if (!truth) {
    if (library.is("disprovingFunctions", name)) return first;
    return REFUSES.test(name.last) ? args : [];
  }
  if (library.is("membershipMethods", name) || (name.isMethod && library.isNamed("membershipMethods", name.last)))
    return membership(walk, call, name);
  if (library.is("equalityMethods", name)) {
    const [one, other] = [...receiver.filter((at) => view.role(at) !== Role.none), ...args];
    if (one === undefined || other === undefined) return [];
    return [...(isHarmless(walk, other) ? [one] : []), ...(isHarmless(walk, one) ? [other] : [])];
  }
  const place = name.isMethod ? undefined : library.membership(name.last);
  if (place) return ofLookup(walk, args, place);
  if (name.isMethod && library.isNamed("membershipOf", name.last))
    return args[0] !== undefined && isCollection(walk, args[0]) ? receiver : [];
  if (name.isMethod && library.is("provingMethods", name)) return receiver;
  if (library.is("provingFunctions", name)) return first;
  if (library.is("typeTests", name)) return isHarmlessType(walk, args[1]) ? first : [];
  if (library.isNamed("regexTests", name.last)) return ofRegexTest(walk, call, name);
  return ACCEPTS.test(name.last) && !REFUSES.test(name.last) ? args : [];
}

/** The last argument, if what is asked is a collection of harmless things. */
function membership(walk: Walk, call: number, name: CalledName): readonly number[] {
  const args = argumentsOf(walk, call);
  const item = args.at(-1);
  if (item === undefined) return [];
  const collection = args.length > 1 ? args[0]! : receiverOf(walk, call)[0];
  return name.isMethod && collection !== undefined && isCollection(walk, collection) ? [item] : [];
}

/** `allowed[x]`, where what is not in a table is false. */
function ofIndex(walk: Walk, node: number): readonly number[] {
  const { view, library } = walk;
  const object = view.child(node, "object");
  const index = view.child(node, "index");
  return library.indexTests && object >= 0 && index >= 0 && isCollection(walk, object) ? [view.unwrap(index)] : [];
}

/** The second of `value, ok := table[x]` says whether there is such an entry. */
function ofFound(walk: Walk, node: number): readonly number[] {
  const { view, facts, library } = walk;
  const declaration = library.indexTests && view.role(node) === Role.name ? facts.scopes.resolve(node) : undefined;
  if (declaration?.writes !== 1) return [];
  const statement = view.enclosing(declaration.node, Role.declarator);
  const right = statement < 0 ? -1 : view.child(statement, "right");
  const left = statement < 0 ? -1 : view.child(statement, "left");
  const isSecond = left >= 0 && view.role(left) === Role.group && view.children(left)[1] === declaration.node;
  return isSecond && right >= 0 && view.role(view.unwrap(right)) === Role.index
    ? ofIndex(walk, view.unwrap(right))
    : [];
}

/** What is looked up in a collection that a function is given. */
function ofLookup(walk: Walk, args: readonly number[], place: "first" | "index"): readonly number[] {
  const { view } = walk;
  const [first, second] = args;
  if (first === undefined) return [];
  if (place === "first") return second !== undefined && isCollection(walk, second) ? [first] : [];
  const object = view.role(first) === Role.index ? view.child(first, "object") : -1;
  const index = object < 0 ? -1 : view.child(first, "index");
  return index >= 0 && isCollection(walk, object) ? [view.unwrap(index)] : [];
}

/** A text that matches an expression from its start to its end has nothing in it that the expression leaves out. */
function ofRegexTest(walk: Walk, call: number, name: CalledName): readonly number[] {
  const { view } = walk;
  const args = argumentsOf(walk, call);
  const receiver = receiverOf(walk, call);
  const own = receiver[0] === undefined ? undefined : regexText(walk, receiver[0]);
  const given = args[0] === undefined ? undefined : regexText(walk, args[0]);
  const isWhole = walk.library.matchesWhole || name.last === "fullmatch";
  const second = args[1] === undefined ? undefined : regexText(walk, args[1]);
  const isFirst = own !== undefined || (given === undefined && second !== undefined);
  const subject = isFirst ? args[0] : given !== undefined ? (args[1] ?? receiver[0]) : undefined;
  const regex = own ?? given ?? second;
  return subject !== undefined && regex !== undefined && provesText(walk, regex, isWhole) ? [view.unwrap(subject)] : [];
}

function ofMatch(walk: Walk, subject: number, regex: number): readonly number[] {
  const text = regexText(walk, regex);
  return text !== undefined && provesText(walk, text, false) ? [walk.view.unwrap(subject)] : [];
}

/** The source of a regular expression: a literal, a constant, or what a call that makes one is given. */
function regexText(walk: Walk, node: number): string | undefined {
  const { view, facts } = walk;
  const at = facts.constantNode(node);
  if (view.role(at) === Role.regex) return /^\/(.*)\/\w*$/s.exec(view.textOf(at))?.[1];
  const text = facts.constantString(at);
  if (text !== undefined) return walk.library.hasDelimitedRegexes ? withinDelimiters(text) : text;
  const declaration = view.role(at) === Role.name ? facts.scopes.resolve(at) : undefined;
  const value = declaration && declaration.writes === 1 && declaration.value >= 0 ? view.unwrap(declaration.value) : at;
  if (view.role(value) !== Role.call) return undefined;
  const list = view.child(value, "arguments");
  const pattern = list < 0 ? -1 : view.firstChild(list);
  return pattern < 0 ? undefined : facts.constantString(pattern);
}

function withinDelimiters(text: string): string | undefined {
  return /^\s*([^\w\s\\])(.*)\1[A-Za-z]*$/s.exec(text)?.[2] ?? /^\s*[({[<](.*)[)}\]>][A-Za-z]*$/s.exec(text)?.[1];
}

function provesText({ library }: Walk, regex: string, isWhole: boolean): boolean {
  const text = regex.replace(/^\(\?[a-z]+\)/, "");
  const start = library.hasLineAnchors ? /^\\A/ : /^(?:\^|\\A)/;
  const end = library.hasLineAnchors ? /\\[zZ]$/ : /(?:\$|\\[zZ])$/;
  if (!isWhole && !alternatives(text).every((one) => start.test(one) && end.test(one))) return false;
  return !/(?:^|[^\\])\.[*+{]|\\[SWD]|\[\^/.test(text);
}

/** The branches of an expression: an anchor belongs to the branch it stands in. */
function alternatives(regex: string): string[] {
  const found = [""];
  let depth = 0;
  for (const [piece] of regex.matchAll(/\\[\s\S]|\[(?:\\[\s\S]|[^\]])*\]|[\s\S]/g)) {
    if (piece === "(") depth++;
    else if (piece === ")") depth--;
    if (piece === "|" && depth === 0) found.push("");
    else found[found.length - 1] += piece;
  }
  return found;
}

function isHarmlessType(walk: Walk, node: number | undefined): boolean {
  const { view, library } = walk;
  if (node === undefined) return false;
  const at = view.unwrap(node);
  const names = view.role(at) === Role.list ? view.children(at) : [at];
  return names.every(
    (name) => library.numberTypes.has(view.textOf(name)) || library.booleanTypes.has(view.textOf(name)),
  );
}

/** Nothing comes from outside in it; what a function is given may be anything. */
function isHarmless(walk: Walk, node: number): boolean {
  return allMarks(walk.visit(node)).length === 0;
}

/** A collection whose items do not come from a source. A text is none: to be in it proves nothing. */
function isCollection(walk: Walk, node: number): boolean {
  if (walk.facts.constantString(node) !== undefined) return false;
  return allMarks(walk.visit(node)).every(({ origin }) => origin.kind === "part");
}

/** The values of a call's arguments, named ones too. */
function argumentsOf({ view }: Walk, call: number): number[] {
  const list = view.child(call, "arguments");
  if (list < 0) return [];
  return view.children(list).map((argument) => {
    const value = view.role(argument) === Role.keywordArgument ? view.child(argument, "value") : argument;
    return view.unwrap(value < 0 ? argument : value);
  });
}

function receiverOf({ view }: Walk, call: number): number[] {
  const at = calleeOf(view, call);
  const object = at >= 0 && (view.role(at) === Role.member || at === call) ? view.child(at, "object") : -1;
  return object < 0 ? [] : [view.unwrap(object)];
}

import { Role } from "../languages/roles.ts";
import { Scope } from "../languages/table.ts";
import type { SyntaxView } from "../languages/view.ts";

/** What the methods of one class give to its members, by name: the expressions, in the order of the text. */
type Members = ReadonlyMap<string, readonly number[]>;

const known = new WeakMap<SyntaxView, Map<number, Members>>();

/** The one expression that the class around a node gives to a member of its own (`self.db = Db()`); -1 for none or many. */
export function memberValue(view: SyntaxView, node: number, name: string): number {
  const { parent, kind } = view.snapshot;
  let around = node;
  while (around >= 0 && view.table.scope[kind[around]!] !== Scope.class) around = parent[around]!;
  if (around < 0) return -1;
  let classes = known.get(view);
  if (!classes) {
    classes = new Map();
    known.set(view, classes);
  }
  let members = classes.get(around);
  if (!members) {
    members = readMembers(view, around);
    classes.set(around, members);
  }
  const [only, ...others] = members.get(name) ?? [];
  return only === undefined || others.length > 0 ? -1 : only;
}

/** What a stretch of nodes shows of the types of members that it gives values to. */
export function memberTypes(view: SyntaxView, from: number, to: number): { name: string; text: string }[] {
  const found: { name: string; text: string }[] = [];
  for (let node = from; node < to; node++) {
    const given = givenMember(view, node);
    if (!given) continue;
    const value = view.unwrap(given.value);
    const callee = view.role(value) === Role.call ? view.child(value, "callee") : -1;
    const shown = callee < 0 ? view.table.roleName(view.snapshot.kind[value]!) : view.textOf(callee);
    found.push({ name: given.name, text: `${given.name} = ${shown}` });
  }
  return found;
}

function readMembers(view: SyntaxView, around: number): Members {
  const members = new Map<string, number[]>();
  for (let node = around; node < view.snapshot.next[around]!; node++) {
    const given = givenMember(view, node);
    if (given) members.set(given.name, [...(members.get(given.name) ?? []), given.value]);
  }
  return members;
}

/** The member of its own to which an assignment gives a value; undefined for all other nodes. */
function givenMember(view: SyntaxView, node: number): { readonly name: string; readonly value: number } | undefined {
  if (view.role(node) !== Role.assign) return undefined;
  const target = view.child(node, "left");
  const value = view.child(node, "right");
  if (target < 0 || value < 0 || view.role(target) !== Role.member) return undefined;
  const object = view.child(target, "object");
  const name = view.child(target, "name");
  const isOwn = object >= 0 && name >= 0 && view.table.definition.selfNames.includes(view.textOf(object));
  return isOwn ? { name: view.textOf(name), value } : undefined;
}

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

function readMembers(view: SyntaxView, around: number): Members {
  const members = new Map<string, number[]>();
  const { selfNames } = view.table.definition;
  for (let node = around; node < view.snapshot.next[around]!; node++) {
    if (view.role(node) !== Role.assign) continue;
    const target = view.child(node, "left");
    const value = view.child(node, "right");
    if (target < 0 || value < 0 || view.role(target) !== Role.member) continue;
    const object = view.child(target, "object");
    const name = view.child(target, "name");
    if (object < 0 || name < 0 || !selfNames.includes(view.textOf(object))) continue;
    const text = view.textOf(name);
    members.set(text, [...(members.get(text) ?? []), value]);
  }
  return members;
}

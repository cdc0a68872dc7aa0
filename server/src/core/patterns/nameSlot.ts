import type { Facts } from "../facts/facts.ts";
import { Role } from "../languages/roles.ts";
import type { BoundedRegex } from "../text/boundedRegex.ts";
import type { PatternNode } from "./pattern.ts";

/**
 * Where in a match a metavariable stands for a name: what is called, the method that is called, the member that is read or given a
 * value, the variable that is, the key of an object's member.
 */
type NameSlot = "callee" | "member" | "left" | "leftMember" | "key";

/** A condition on such a name, as a rule has it: it leaves few of the nodes that an open pattern like `$A.$B(...)` fits. */
export interface NameCondition {
  readonly slot: NameSlot;
  readonly regex: Pick<BoundedRegex, "source" | "test">;
}

/** Undefined where a metavariable stands elsewhere in a pattern, or also for what is no name. */
export function nameSlot(root: PatternNode, metavariable: string): NameSlot | undefined {
  const isMeant = (pattern: PatternNode | undefined) =>
    pattern?.op === "metavariable" && pattern.name === metavariable && pattern.types.length === 0;
  // A member of a module may have been imported under any name.
  const isMember = (pattern: PatternNode) =>
    pattern.op === "member" && isOpen(pattern.object) && isMeant(pattern.name) && pattern.path === undefined;
  switch (root.op) {
    case "statement":
      return nameSlot(root.of, metavariable);
    case "call":
      if (root.path !== undefined) return undefined;
      if (isMeant(root.callee)) return "callee";
      return isMember(root.callee) ? "member" : undefined;
    case "member":
      return isMember(root) ? "member" : undefined;
    case "assign":
      if (isMeant(root.left)) return "left";
      return isMember(root.left) ? "leftMember" : undefined;
    case "object": {
      const pairs = root.pairs.filter(({ key }) => key.op !== "ellipsis");
      return pairs.some(({ key }) => isMeant(key)) ? "key" : undefined;
    }
    default:
      return undefined;
  }
}

function isOpen(object: PatternNode): boolean {
  return object.op !== "name" && !("path" in object && object.path !== undefined);
}

/**
 * The texts of which a condition would be asked for one, where a pattern matches at a node; undefined where that cannot
 * be said without matching.
 */
export function namesAt(facts: Facts, slot: NameSlot, node: number): readonly string[] | undefined {
  const { view } = facts;
  const leaf = (at: number): readonly string[] | undefined =>
    at >= 0 && (view.role(at) === Role.name || view.snapshot.next[at] === at + 1) ? [view.textOf(at)] : undefined;
  const memberOf = (at: number) =>
    at >= 0 && view.role(at) === Role.member ? leaf(view.child(at, "name")) : undefined;
  switch (slot) {
    case "callee": {
      const callee = view.role(node) === Role.call ? view.child(node, "callee") : -1;
      const role = callee < 0 ? Role.none : view.role(callee);
      return role === Role.name || role === Role.member ? [view.textOf(callee)] : undefined;
    }
    case "member": {
      if (view.role(node) !== Role.call) return memberOf(node);
      const callee = view.child(node, "callee");
      return callee >= 0 ? memberOf(callee) : leaf(view.child(node, "name"));
    }
    case "left":
    case "leftMember": {
      const left = view.child(node, "left");
      if (left < 0) return undefined;
      if (slot === "leftMember") return memberOf(left);
      return view.role(left) === Role.name || view.role(left) === Role.member ? [view.textOf(left)] : undefined;
    }
    case "key": {
      const texts: string[] = [];
      for (const member of view.table.definition.members?.(view, node) ?? view.children(node)) {
        if (view.role(member) !== Role.pair) continue;
        const key = view.child(member, "key");
        if (key < 0) return undefined;
        const value = view.role(key) === Role.string ? facts.constantString(key) : undefined;
        if (value !== undefined) texts.push(value);
        texts.push(view.textOf(key));
      }
      return texts;
    }
  }
}

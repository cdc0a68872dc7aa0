import type { FindingItem } from "../../../server/src/protocol/index.ts";

/** The finding of the tree's entry that a command was called on, if it was called on one. */
export function findingOfNode(argument: unknown): FindingItem | undefined {
  const node = argument as { kind?: unknown; finding?: FindingItem } | undefined;
  return node?.kind === "finding" ? node.finding : undefined;
}

/** The first finding of the group that a command was called on, if it was called on one. */
export function firstOfGroup(argument: unknown): FindingItem | undefined {
  const node = argument as { kind?: unknown; group?: { findings: readonly FindingItem[] } } | undefined;
  return node?.kind === "group" ? node.group?.findings[0] : undefined;
}

/** The findings of the tree's entry that a command was called on: of a group all, of a finding itself. */
export function findingsOfNode(argument: unknown): readonly FindingItem[] {
  const finding = findingOfNode(argument);
  if (finding) return [finding];
  const node = argument as { kind?: unknown; group?: { findings: readonly FindingItem[] } } | undefined;
  return node?.kind === "group" ? (node.group?.findings ?? []) : [];
}

/** A zero-based position as the protocol writes it. */
export function positionOf(argument: unknown): { readonly line: number; readonly character: number } | undefined {
  const position = argument as { line?: unknown; character?: unknown } | undefined;
  const { line, character } = position ?? {};
  return isCount(line) && isCount(character) ? { line, character } : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";

/** A run of statements: those of a container, or the lone statement that stands where a block could. */
export interface Block {
  /** -1 for a lone statement. */
  readonly container: number;
  readonly statements: readonly number[];
}

/** Where a node stands: the block around it and the statement it belongs to. */
export interface Place {
  readonly block: Block;
  readonly index: number;
}

/** The statements of a file by the blocks that hold them. */
export class Blocks {
  readonly #known = new Map<number, Block>();

  constructor(private readonly view: SyntaxView) {}

  /** The nearest container around a node; -1 for the program itself. */
  containerOf(node: number): number {
    const { parent } = this.view.snapshot;
    let at = parent[node]!;
    while (at >= 0 && !this.isContainer(at)) at = parent[at]!;
    return at;
  }

  isContainer(node: number): boolean {
    const role = this.view.role(node);
    return role === Role.block || role === Role.program || role === Role.classBody;
  }

  of(container: number): Block {
    let block = this.#known.get(container);
    if (!block) {
      const { snapshot, table } = this.view;
      const label = table.slot.value[snapshot.kind[container]!]!;
      const isLabel = (child: number) => label !== 0 && snapshot.field[child] === label;
      block = { container, statements: this.view.children(container).filter((child) => !isLabel(child)) };
      this.#known.set(container, block);
    }
    return block;
  }

  /** The nearest block around a node, and which of its statements holds the node; undefined for the program itself. */
  placeOf(node: number): Place | undefined {
    const { parent } = this.view.snapshot;
    let statement = node;
    let container = parent[node]!;
    while (container >= 0 && !this.isContainer(container)) {
      if (this.view.role(container) !== Role.group) statement = container;
      container = parent[container]!;
    }
    if (container < 0) return undefined;
    const block = this.of(container);
    const index = indexOf(block.statements, statement);
    return index < 0 ? undefined : { block, index };
  }
}

/** Place of a number in a sorted list, or -1. */
function indexOf(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const value = sorted[middle]!;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";

/** A stretch of nodes that is one whole: a function, a method, a statement of the file. */
export interface Unit {
  readonly from: number;
  /** The node behind its last. */
  readonly to: number;
}

/**
 * Divides a file into units: the statements of the program, of namespaces and of class bodies, as long as nothing but
 * those is around them. What lies around units is the *spine*. A match in one unit mostly depends on that unit alone, so
 * after an edit in another one it still holds.
 */
export class Units {
  readonly #containers = new Set<number>();
  readonly #spine = new Set<number>();

  constructor(private readonly view: SyntaxView) {
    if (view.count > 0) this.#add(0, 0);
  }

  isContainer(node: number): boolean {
    return this.#containers.has(node);
  }

  isSpine(node: number): boolean {
    return this.#spine.has(node);
  }

  /** The unit that holds a node; undefined for the spine. */
  around(node: number): Unit | undefined {
    const { parent, next } = this.view.snapshot;
    if (this.isSpine(node)) return undefined;
    let at = node;
    while (!this.isContainer(parent[at]!)) {
      at = parent[at]!;
      if (at < 0) return undefined;
    }
    return { from: at, to: next[at]! };
  }

  /** The containers of units, the program first. */
  get containers(): Iterable<number> {
    return this.#containers;
  }

  /** Adds a container, and those within it behind nothing but classes and namespaces. */
  #add(container: number, depth: number): void {
    const { parent } = this.view.snapshot;
    this.#containers.add(container);
    for (let at = container; at >= 0 && !this.#spine.has(at); at = parent[at]!) this.#spine.add(at);
    if (depth < MAX_DEPTH) for (const child of this.view.children(container)) this.#search(child, depth + 1);
  }

  #search(node: number, depth: number): void {
    const role = this.view.role(node);
    if (role === Role.classBody || role === Role.block) {
      this.#add(node, depth);
      return;
    }
    const mayHold =
      role === Role.class ||
      role === Role.decorated ||
      role === Role.expressionStatement ||
      isNamespace(this.view, node);
    if (!mayHold || depth >= MAX_DEPTH) return;
    for (const child of this.view.children(node)) this.#search(child, depth + 1);
  }
}

const MAX_DEPTH = 12;

/** A node without a role of its own that has a name and a block, or that merely exports what it holds. */
function isNamespace(view: SyntaxView, node: number): boolean {
  if (view.role(node) !== Role.none) return false;
  const children = view.children(node);
  return children.length <= 3 && children.some((child) => isHolder(view.role(child)) || view.role(child) === Role.none);
}

function isHolder(role: number): boolean {
  return role === Role.block || role === Role.class || role === Role.classBody || role === Role.expressionStatement;
}

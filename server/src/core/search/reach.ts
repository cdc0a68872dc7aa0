import type { PatternNode } from "../patterns/pattern.ts";
import type { RootShape } from "../patterns/rootShape.ts";
import type { Units } from "./units.ts";

/**
 * Takes down what the matches of one rule depend on beyond the unit that each stands in: so that it is known, after an
 * edit of one unit, which of them still hold.
 */
export class Reach {
  /** The rule looked at the file as a whole. */
  isWhole = false;
  /** Units in which something depends on other units, by their first nodes. */
  readonly beyond = new Set<number>();
  /** Units in which something depends on some other units alone, all by their first nodes. */
  readonly leaning = new Map<number, Set<number>>();
  /** What the file was found to have none of. */
  readonly absent = new Set<RootShape>();
  /** Statements that were looked for among the units themselves, and that none of them is. */
  readonly noUnit = new Set<PatternNode>();

  constructor(readonly units: Units) {}

  /** Something at a node was found to depend on what is around its unit. */
  leaves(node: number): void {
    const unit = this.units.around(node);
    if (unit) this.beyond.add(unit.from);
    else this.isWhole = true;
  }

  /** Something at a node was found to depend on a statement, which is a unit, and would on no other. */
  leansOn(node: number, statement: number): void {
    const unit = this.units.around(node);
    if (!unit) {
      this.isWhole = true;
      return;
    }
    const known = this.leaning.get(unit.from);
    if (known) known.add(statement);
    else this.leaning.set(unit.from, new Set([statement]));
  }
}

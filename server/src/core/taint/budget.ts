import { work } from "./value.ts";

/** Thrown when the walk of a file takes more steps than it may. */
export class TaintBudgetExceeded extends Error {}

/** Marks and fields that may be looked at for the price of one step: in usual code a step takes two. */
const WORK_A_STEP = 16;

/**
 * Counts the steps of one walk over a file, for all rules together, and what they make of values: in some code those grow
 * so that a step takes hundreds of times as long as in other.
 */
export class Budget {
  #left: number;
  #seen = 0;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** What was done to values until now was for others. */
  begin(): void {
    this.#seen = work.done;
  }

  /** @throws TaintBudgetExceeded */
  spend(steps: number): void {
    this.#left -= steps + (work.done - this.#seen) / WORK_A_STEP;
    this.#seen = work.done;
    if (this.#left < 0) throw new TaintBudgetExceeded("too many steps");
  }
}

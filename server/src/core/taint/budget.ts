/** Thrown when the walk of a file takes more steps than it may. */
export class TaintBudgetExceeded extends Error {}

/** Counts the steps of one walk over a file, for all rules together. */
export class Budget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** @throws TaintBudgetExceeded */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new TaintBudgetExceeded("too many steps");
  }
}

import type { Call } from "./run.ts";

/** Rings when something changed that a waiting request may want to answer with. */
export class Bell {
  readonly #waiting = new Set<() => void>();

  ring(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of waiting) wake();
  }

  /** Settles at the next ring, or when the call is aborted. */
  next(call: Call): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#waiting.delete(wake);
        resolve();
      };
      this.#waiting.add(wake);
      call.onAbort(wake);
    });
  }
}

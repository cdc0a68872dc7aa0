/**
 * Measures how long this process worked. The wall clock also counts the time in which other programs had the
 * processor; the processor time also counts helper threads (garbage collection, compilation). Each is therefore an
 * upper bound of what the main thread did, and the smaller of the two is closer.
 *
 * Only for work that waits for nothing.
 */
export class Stopwatch {
  #wall = performance.now();
  #cpu = process.cpuUsage();

  /** Milliseconds of work since the start. */
  get elapsed(): number {
    const { user, system } = process.cpuUsage(this.#cpu);
    return Math.min(performance.now() - this.#wall, (user + system) / 1_000);
  }

  restart(): void {
    this.#wall = performance.now();
    this.#cpu = process.cpuUsage();
  }
}

/** Milliseconds of work that something takes. */
export async function timed(work: () => unknown): Promise<number> {
  const watch = new Stopwatch();
  await work();
  return watch.elapsed;
}

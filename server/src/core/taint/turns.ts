/**
 * The order in which functions are walked: callees first. A function to which no data from a source comes can be put off;
 * its turn comes before that of the first function that sees such data and may run it.
 */
export class Turns {
  readonly #putOff = new Map<number, number>();

  /**
   * @param groups functions that call each other, callees first.
   * @param edges for each function, those that it may run and that matter.
   */
  constructor(
    readonly groups: readonly (readonly number[])[],
    private readonly edges: readonly (readonly number[])[],
  ) {}

  /** @param place the index of a group */
  putOff(place: number): void {
    for (const id of this.groups[place]!) this.#putOff.set(id, place);
  }

  /** The groups that were put off and that some functions may run, callees first. */
  before(ids: readonly number[]): (readonly number[])[] {
    const places = new Set<number>();
    const waiting = [...ids, ...ids.flatMap((id) => this.edges[id]!)];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const place = this.#putOff.get(id);
      if (place === undefined) continue;
      this.#putOff.delete(id);
      places.add(place);
      waiting.push(...this.groups[place]!, ...this.edges[id]!);
    }
    return [...places].sort((a, b) => a - b).map((place) => this.groups[place]!);
  }
}

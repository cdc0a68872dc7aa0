import type { Found } from "./literals.ts";

/** Offsets at which numbered things stand in a text: in order, and by number. */
export class Positions {
  /** Those of number `id` are `#offsets[#from[id]]` up to `#from[id + 1]`. */
  readonly #from: Uint32Array;
  readonly #offsets: Uint32Array;

  private constructor(
    private readonly offsets: Uint32Array,
    private readonly ids: Uint32Array,
    private readonly count: number,
  ) {
    const from = new Uint32Array(count + 2);
    for (let i = 0; i < ids.length; i++) from[ids[i]! + 2]!++;
    for (let id = 2; id < from.length; id++) from[id]! += from[id - 1]!;
    const grouped = new Uint32Array(offsets.length);
    for (let i = 0; i < ids.length; i++) grouped[from[ids[i]! + 1]!++] = offsets[i]!;
    this.#from = from;
    this.#offsets = grouped;
  }

  /** @param count how many numbers there are. */
  static from({ offsets, ids }: Found, count: number): Positions {
    return new Positions(Uint32Array.from(offsets), Uint32Array.from(ids), count);
  }

  has(id: number): boolean {
    return this.#from[id]! < this.#from[id + 1]!;
  }

  of(id: number): Uint32Array {
    return this.#offsets.subarray(this.#from[id], this.#from[id + 1]);
  }

  /**
   * The positions after a change of the text.
   *
   * @param stretch offsets in the text before: what starts in it is replaced, and what is behind it moves by `growth`.
   * @param found what starts there now.
   */
  replace(stretch: { readonly from: number; readonly to: number; readonly growth: number }, found: Found): Positions {
    const { offsets, ids } = this;
    const kept = lowerBound(offsets, stretch.from);
    const rest = lowerBound(offsets, stretch.to);
    const behind = kept + found.offsets.length;
    const newOffsets = new Uint32Array(behind + offsets.length - rest);
    const newIds = new Uint32Array(newOffsets.length);
    newOffsets.set(offsets.subarray(0, kept));
    newIds.set(ids.subarray(0, kept));
    newOffsets.set(found.offsets, kept);
    newIds.set(found.ids, kept);
    for (let i = rest, at = behind; i < offsets.length; i++, at++) newOffsets[at] = offsets[i]! + stretch.growth;
    newIds.set(ids.subarray(rest), behind);
    return new Positions(newOffsets, newIds, this.count);
  }
}

/** Index of the first value that is not below the wanted one. */
export function lowerBound(sorted: ArrayLike<number>, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

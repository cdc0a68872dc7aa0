/** What a row should be: at most, or at least, so much. */
export type Aim = { readonly atMost: number } | { readonly atLeast: number };

/**
 * The middle value; of an even number of values, the mean of the two in the middle.
 *
 * @throws RangeError when there are none
 */
export function median(values: readonly number[]): number {
  const sorted = inOrder(values);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * The smallest value that at least `share` per cent of all values do not exceed (the nearest rank): always one of them.
 *
 * @throws RangeError when there are none, or for a share outside of 0 to 100
 */
export function percentile(values: readonly number[], share: number): number {
  if (!(share >= 0 && share <= 100)) throw new RangeError(`${share} is not a share in per cent`);
  const sorted = inOrder(values);
  return sorted[Math.max(Math.ceil((share / 100) * sorted.length), 1) - 1]!;
}

/** Whether a value is as it should be; undefined for a row that is only reported. A value that is no number never holds. */
export function holds(value: number, aim: Aim | undefined): boolean | undefined {
  if (!aim) return undefined;
  return "atMost" in aim ? value <= aim.atMost : value >= aim.atLeast;
}

function inOrder(values: readonly number[]): number[] {
  if (values.length === 0) throw new RangeError("there are no values");
  return [...values].sort((a, b) => a - b);
}

/** Fewer turns than this make no median. */
const FEWEST = 5;

/**
 * Numbers of the turns to measure, from 0: as many as asked for, or fewer when they take too long, so that the bench
 * ends in time also where the engine is slow.
 */
export function* turns(most: number, ms: number, now: () => number = () => performance.now()): Iterable<number> {
  const end = now() + ms;
  for (let turn = 0; turn < most && (turn < FEWEST || now() < end); turn++) yield turn;
}

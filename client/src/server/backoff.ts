/** How long to wait before each restart in a row, in milliseconds; the last one is repeated. */
const DELAYS = [1_000, 2_000, 4_000, 8_000, 16_000];
const MAX_RESTARTS = 5;
const WINDOW_MS = 3 * 60_000;

/**
 * Milliseconds to wait before the server is started again, or undefined when it ended too often to be worth another
 * try: more than five times in three minutes.
 *
 * @param endings when the server ended by itself, in milliseconds, the latest last
 */
export function restartDelay(endings: readonly number[]): number | undefined {
  const latest = endings.at(-1);
  if (latest === undefined) return 0;
  const recent = endings.filter((at) => latest - at < WINDOW_MS).length;
  if (recent > MAX_RESTARTS) return undefined;
  return DELAYS[Math.min(recent, DELAYS.length) - 1];
}

/** The limits in words, for the message that says why there is no further try. */
export const RESTART_LIMIT = `${MAX_RESTARTS} restarts in ${WINDOW_MS / 60_000} minutes`;

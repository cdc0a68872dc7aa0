import type * as vscode from "vscode";

/** In milliseconds: long enough for a busy machine, shorter than a test may take. */
const PATIENCE = 30_000;
const PAUSE = 100;

/** Waits until a value is as it is meant to be. It is read again whenever the event fires. @throws with the last value seen */
export function whenever<T>(
  event: vscode.Event<unknown>,
  what: string,
  read: () => T,
  isMeant: (value: T) => boolean,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const done = () => {
      clearTimeout(timer);
      subscription.dispose();
    };
    const look = () => {
      const value = read();
      if (!isMeant(value)) return;
      done();
      resolve(value);
    };
    const subscription = event(look);
    const timer = setTimeout(() => {
      done();
      reject(missed(what, read()));
    }, PATIENCE);
    look();
  });
}

/** The same for a value that tells of no change: it is read again after short pauses. */
export async function eventually<T>(
  what: string,
  read: () => Thenable<T> | T,
  isMeant: (value: T) => boolean,
): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const value = await read();
    if (isMeant(value)) return value;
    if (Date.now() > end) throw missed(what, value);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

function missed(what: string, seen: unknown): Error {
  return new Error(`Waited for ${what}. Seen last: ${JSON.stringify(seen, null, 1)?.slice(0, 3000)}`);
}

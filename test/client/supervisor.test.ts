import assert from "node:assert/strict";
import { restartDelay } from "../../client/src/server/backoff.ts";
import { type ServerRun, Supervisor } from "../../client/src/server/supervisor.ts";

describe("pauses before a restart", () => {
  it("grow with each ending in a row", () => {
    const endings = [0, 1, 2, 3, 4].map((second) => second * 1_000);
    const delays = endings.map((_, index) => restartDelay(endings.slice(0, index + 1)));
    assert.deepEqual(delays, [1_000, 2_000, 4_000, 8_000, 16_000]);
  });

  it("end after five restarts in three minutes", () => {
    assert.equal(restartDelay([0, 1, 2, 3, 4, 5]), undefined);
  });

  it("start anew when the endings are far apart", () => {
    const minute = 60_000;
    assert.equal(restartDelay([0, 1, 2, 3, 4, 4 * minute]), 1_000);
  });
});

/** A promise that is settled from outside. */
function promised<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

/** A supervisor over servers that end when told, and a clock that moves when told. */
function scene() {
  const log: string[] = [];
  const runs: { ready(): void; failToStart(): void; end(what: string): void; stopped: boolean }[] = [];
  const timers = new Set<() => void>();
  const supervisor = new Supervisor({
    launch: () => {
      log.push("launch");
      const ready = promised<void>();
      const ended = promised<string>();
      const run = {
        ready: ready.resolve,
        failToStart: () => ready.reject(new Error("no")),
        end: ended.resolve,
        stopped: false,
      };
      runs.push(run);
      const stop = async () => {
        run.stopped = true;
        ended.resolve("was stopped");
      };
      return { ready: ready.promise, ended: ended.promise, stop } satisfies ServerRun;
    },
    now: () => 0,
    after: (_ms, callback) => {
      timers.add(callback);
      return () => timers.delete(callback);
    },
    onRestarting: (what, delay) => log.push(`restarting after ${delay}: ${what}`),
    onGivenUp: (what) => log.push(`given up: ${what}`),
    onReady: () => log.push("ready"),
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const passTime = () => {
    for (const callback of timers) {
      timers.delete(callback);
      callback();
    }
  };
  return { log, runs, timers, supervisor, settle, passTime };
}

describe("the supervisor of the server", () => {
  it("starts a server once and says when it is ready", async () => {
    const { log, runs, supervisor, settle } = scene();
    supervisor.start();
    supervisor.start();
    runs[0]?.ready();
    await settle();
    assert.deepEqual(log, ["launch", "ready"]);
  });

  it("starts it again after a pause when it ends by itself, and says what happened", async () => {
    const { log, runs, supervisor, settle, passTime } = scene();
    supervisor.start();
    runs[0]?.end("exited with code 1");
    await settle();
    assert.deepEqual(log, ["launch", "restarting after 1000: exited with code 1"]);
    passTime();
    assert.deepEqual(log.at(-1), "launch");
  });

  it("counts a server that never gets ready as one that ended", async () => {
    const { log, runs, supervisor, settle } = scene();
    supervisor.start();
    runs[0]?.failToStart();
    await settle();
    assert.equal(runs[0]?.stopped, true);
    assert.deepEqual(log, ["launch", "restarting after 1000: was stopped"]);
  });

  it("gives up after too many endings, until it is told to restart", async () => {
    const { log, runs, supervisor, settle, passTime } = scene();
    supervisor.start();
    for (let ending = 0; ending < 6; ending++) {
      runs.at(-1)?.end("exited with code 1");
      await settle();
      passTime();
    }
    assert.equal(log.filter((line) => line === "launch").length, 6);
    assert.equal(log.at(-1), "given up: exited with code 1");
    await supervisor.restart();
    assert.equal(log.at(-1), "launch");
    runs.at(-1)?.end("exited with code 2");
    await settle();
    assert.equal(log.at(-1), "restarting after 1000: exited with code 2");
  });

  it("does not start again what was stopped, not even a restart that was waiting", async () => {
    const { log, runs, timers, supervisor, settle } = scene();
    supervisor.start();
    runs[0]?.end("exited with code 1");
    await settle();
    await supervisor.stop();
    assert.equal(timers.size, 0);
    supervisor.start();
    await supervisor.stop();
    await settle();
    assert.equal(log.filter((line) => line.startsWith("restarting")).length, 1);
  });
});

import type { Engine, ServerHost } from "./host.ts";

/** The server in a Node process. What takes long to load is imported when the engine is. */
export function createNodeServerHost(version: string): ServerHost {
  return {
    version,
    loadEngine: async (log): Promise<Engine> => {
      const { loadNodeEngine } = await import("./nodeEngine.ts");
      return loadNodeEngine(log);
    },
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    after: (ms, callback) => {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
  };
}

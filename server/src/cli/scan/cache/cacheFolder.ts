import { homedir } from "node:os";
import { join, resolve } from "node:path";

/**
 * The folder in which outcomes are kept: the one that the command line names, else the one that RISKMARK_CACHE names
 * (`off`: none), else Riskmark's in the user's folder for such things. Undefined where nothing is to be kept.
 *
 * @param wanted false: the command line forbids it
 */
export function cacheFolder(
  wanted: string | false | undefined,
  { cwd, env = process.env, platform = process.platform }: CacheSurroundings,
): string | undefined {
  if (wanted === false) return undefined;
  if (wanted !== undefined) return resolve(cwd, wanted);
  if (env.RISKMARK_CACHE === "off") return undefined;
  if (env.RISKMARK_CACHE) return resolve(cwd, env.RISKMARK_CACHE);
  if (env.XDG_CACHE_HOME?.startsWith("/")) return join(env.XDG_CACHE_HOME, "riskmark");
  const home = homedir();
  if (home === "" || home === "/") return undefined;
  if (platform === "win32") return join(env.LOCALAPPDATA ?? join(home, "AppData", "Local"), "riskmark", "Cache");
  return platform === "darwin" ? join(home, "Library", "Caches", "riskmark") : join(home, ".cache", "riskmark");
}

interface CacheSurroundings {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly platform?: NodeJS.Platform;
}

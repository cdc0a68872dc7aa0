import { javascriptModules } from "./javascript.ts";
import { pythonModules } from "./python.ts";
import type { Resolver } from "./resolver.ts";

const RESOLVERS: Readonly<Record<string, Resolver>> = {
  javascript: javascriptModules,
  typescript: javascriptModules,
  tsx: javascriptModules,
  python: pythonModules,
};

/** How a language finds other files; undefined where data is followed within files only. */
export function resolverOf(language: string): Resolver | undefined {
  return Object.hasOwn(RESOLVERS, language) ? RESOLVERS[language] : undefined;
}

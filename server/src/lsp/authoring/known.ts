import type { KnownThings } from "../../core/authoring/yaml/words.ts";
import type { LoadedFolder } from "../folders.ts";

const known = new WeakMap<LoadedFolder, KnownThings>();

/** What files of a folder may refer to: its rules and pages, and kinds of what models bring. */
export function knownThings(folder: LoadedFolder): KnownThings {
  let things = known.get(folder);
  if (!things) {
    const { rules, guidance, models } = folder;
    const kinds = models.flatMap(({ sources, sinks, sanitizers, propagators }) =>
      [sources, sinks, sanitizers, propagators].flatMap((part) => Object.keys(part)),
    );
    things = {
      rules: rules.map(({ id, metadata }) => ({ id, title: metadata.title, cwe: metadata.cwe })),
      pages: guidance.map(({ id, title }) => ({ id, title })),
      modelKinds: [...new Set(kinds)].sort(),
    };
    known.set(folder, things);
  }
  return things;
}

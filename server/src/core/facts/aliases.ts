/** A name of the file for something outside of it: `run` for `child_process.exec`. */
export interface Alias {
  readonly local: string;
  readonly path: string;
}

/** The names of a file for things outside of it, by what they stand for. */
export class Aliases {
  /** By the last name of what they stand for: `exec`. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
  /** By the last name of the module of which they stand for a member: `child_process`. */
  readonly membersOf: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(readonly all: readonly Alias[]) {
    const named = new Map<string, Set<string>>();
    const membersOf = new Map<string, Set<string>>();
    for (const { local, path } of all) {
      const name = lastSegment(path);
      add(named, name, local);
      const owner = path.slice(0, -name.length - 1);
      if (owner !== "") add(membersOf, lastSegment(owner), local);
    }
    this.named = named;
    this.membersOf = membersOf;
  }
}

/** `exec` of `child_process.exec`. */
export function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

function add(groups: Map<string, Set<string>>, key: string, value: string): void {
  const known = groups.get(key);
  if (known) known.add(value);
  else groups.set(key, new Set([value]));
}

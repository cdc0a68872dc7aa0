import { join, type Value } from "./value.ts";

/**
 * What the variables hold at one point of a function. A branch is a fork that keeps its own writes only, so that a
 * join costs what the branches wrote and not what is known.
 */
export class Environment {
  readonly writes = new Map<number, Value>();
  /** The point is not reached: the code before it returned, threw or jumped. */
  isDead = false;

  /**
   * @param parent what holds before, for a branch.
   * @param unwritten what a variable holds as long as nothing here gave it a value.
   */
  constructor(
    readonly parent: Environment | undefined,
    private readonly unwritten: (variable: number) => Value,
  ) {}

  get(variable: number): Value | undefined {
    for (let at: Environment | undefined = this; at; at = at.parent) {
      const value = at.writes.get(variable);
      if (value) return value;
    }
    return undefined;
  }

  set(variable: number, value: Value): void {
    this.writes.set(variable, value);
  }

  fork(): Environment {
    const branch = new Environment(this, this.unwritten);
    branch.isDead = this.isDead;
    return branch;
  }

  /** A copy of all that was written since an environment around this one, or ever, with this one's liveness. */
  since(base: Environment | undefined): Environment {
    const chain: Environment[] = [];
    for (let at: Environment | undefined = this; at && at !== base; at = at.parent) chain.push(at);
    const all = new Environment(base, this.unwritten);
    for (const part of chain.reverse()) for (const [variable, value] of part.writes) all.writes.set(variable, value);
    all.isDead = this.isDead;
    return all;
  }

  /** Goes on after branches of this environment, of which one was taken. */
  merge(branches: readonly Environment[]): void {
    const live = branches.filter((branch) => !branch.isDead);
    if (live.length === 0) {
      this.isDead = true;
      return;
    }
    if (live.length === 1) {
      for (const [variable, value] of live[0]!.writes) this.set(variable, value);
      return;
    }
    const joined = new Map<number, { value: Value; count: number }>();
    for (const { writes } of live) {
      for (const [variable, value] of writes) {
        const known = joined.get(variable);
        if (!known) joined.set(variable, { value, count: 1 });
        else {
          known.value = join(known.value, value);
          known.count++;
        }
      }
    }
    for (const [variable, { value, count }] of joined) {
      this.set(variable, count < live.length ? join(this.before(variable), value) : value);
    }
  }

  /** Adds what branches wrote to what is known: they may have been taken. True if that told anything new. */
  absorb(branches: readonly Environment[]): boolean {
    let changed = false;
    for (const { writes } of branches) {
      for (const [variable, value] of writes) {
        const before = this.before(variable);
        const both = join(before, value);
        if (both === before) continue;
        this.set(variable, both);
        changed = true;
      }
    }
    return changed;
  }

  private before(variable: number): Value {
    return this.get(variable) ?? this.unwritten(variable);
  }
}

/** Gives metavariables their names: readable ones, the same for the same variable, and no two the same. */
export class MetavariableNames {
  readonly #taken = new Set<string>();
  readonly #known = new Map<object, string>();

  /** The metavariable of a variable of the code. */
  of(written: string, variable: object): string {
    const known = this.#known.get(variable);
    if (known !== undefined) return known;
    const name = this.fresh(upper(written));
    this.#known.set(variable, name);
    return name;
  }

  /** A metavariable that no other place has. */
  fresh(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.#taken.has(name); number++) name = `${wanted}_${number}`;
    this.#taken.add(name);
    return `$${name}`;
  }
}

/** `userId` as `USER_ID`. */
function upper(written: string): string {
  const words = written
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/\W+/g, "")
    .toUpperCase()
    .replace(/^_+|_+$/g, "");
  return /^[A-Z]/.test(words) ? words : "X";
}

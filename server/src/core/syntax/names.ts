/** Names numbered in the order given, from `first` on: the kinds or fields of a grammar of our own. */
export class Names {
  readonly #ids = new Map<string, number>();

  constructor(
    readonly list: readonly string[],
    readonly first: number,
  ) {
    list.forEach((name, index) => {
      this.#ids.set(name, first + index);
    });
  }

  /** @throws for a name that is not in the list, which is a mistake in the program. */
  id(name: string): number {
    const id = this.#ids.get(name);
    if (id === undefined) throw new Error(`unknown name "${name}"`);
    return id;
  }

  find(name: string): number | undefined {
    return this.#ids.get(name);
  }

  nameOf(id: number): string | undefined {
    return this.list[id - this.first];
  }
}

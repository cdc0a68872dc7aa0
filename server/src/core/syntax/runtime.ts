import { Language, Parser } from "web-tree-sitter";
import { Grammar } from "./grammar.ts";
import type { WasmMemory } from "./wasmMemory.ts";

/** What the syntax layer needs from outside: bytes, the time, and somewhere to say what went wrong. */
export interface SyntaxHost {
  /** The bytes of `web-tree-sitter.wasm`. */
  readonly runtime: () => Promise<Uint8Array>;
  /** The bytes of a grammar, by its name in `grammars/grammars.json`. */
  readonly grammar: (name: string) => Promise<Uint8Array>;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  /** Milliseconds since 1970; without it, conditions of rules that ask for the date do not hold. */
  readonly today?: () => number;
  readonly log: (message: string) => void;
}

/** Loads the parser once a process, and each grammar once, when it is first asked for. */
export class SyntaxRuntime {
  readonly #grammars = new Map<string, Promise<Grammar>>();
  #memory: Promise<WasmMemory> | undefined;

  constructor(readonly host: SyntaxHost) {}

  /** @throws when the host cannot supply the bytes; the next call tries again. */
  grammar(name: string, sample: string): Promise<Grammar> {
    const known = this.#grammars.get(name);
    if (known) return known;
    const loading = this.#load(name, sample);
    this.#grammars.set(name, loading);
    loading.catch(() => this.#grammars.delete(name));
    return loading;
  }

  async #load(name: string, sample: string): Promise<Grammar> {
    this.#memory ??= initialize(this.host);
    const memory = await this.#memory;
    const language = await Language.load(await this.host.grammar(name));
    const grammar = new Grammar(name, language, memory, true);
    if (!grammar.proveDecoder(sample)) {
      this.host.log(`grammar ${name}: the memory decoder disagrees with the cursor; the slower cursor is used`);
    }
    return grammar;
  }
}

let initialized: Promise<WasmMemory> | undefined;

/** The parser's WASM instance belongs to its module, so there is one a process. */
function initialize(host: SyntaxHost): Promise<WasmMemory> {
  initialized ??= (async () => {
    const module = { wasmBinary: await host.runtime() } as Record<string, unknown>;
    await Parser.init(module);
    return module as unknown as WasmMemory;
  })();
  initialized.catch(() => {
    initialized = undefined;
  });
  return initialized;
}

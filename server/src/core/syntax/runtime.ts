import { Language, Parser } from "web-tree-sitter";
import { TreeSitterGrammar } from "./grammar.ts";
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
  /** The patterns of a language's rules that were compiled ahead, as `KnownPatterns` stores them. */
  readonly patterns?: (languageId: string) => Promise<readonly object[]>;
  /** What was found out ahead about the regular expressions of rules, as `knowShapes` takes it. */
  readonly regexShapes?: () => Promise<readonly object[]>;
  /** Gives the event loop a turn; awaited between slices of longer work that no caller paces. */
  readonly yieldTurn: () => Promise<void>;
}

/** Loads the parser once a process, and each grammar once, when it is first asked for. */
export class SyntaxRuntime {
  readonly #grammars = new Map<string, Promise<TreeSitterGrammar>>();
  #memory: Promise<WasmMemory> | undefined;

  constructor(readonly host: SyntaxHost) {}

  /** @throws when the host cannot supply the bytes; the next call tries again. */
  grammar(name: string, sample: string): Promise<TreeSitterGrammar> {
    const known = this.#grammars.get(name);
    if (known) return known;
    const loading = this.#load(name, sample);
    this.#grammars.set(name, loading);
    loading.catch(() => this.#grammars.delete(name));
    return loading;
  }

  async #load(name: string, sample: string): Promise<TreeSitterGrammar> {
    this.#memory ??= initialize(this.host);
    const memory = await this.#memory;
    const language = await Language.load(await this.host.grammar(name));
    const grammar = new TreeSitterGrammar(name, language, memory, true);
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
    const bytes = await host.runtime();
    let stackPointer: WebAssembly.Global<"i32"> | undefined;
    let fail: (reason: unknown) => void = () => {};
    const failed = new Promise<never>((_, reject) => {
      fail = reject;
    });
    const module: Record<string, unknown> = {
      instantiateWasm(imports: RuntimeImports, done: (instance: WebAssembly.Instance, of: WebAssembly.Module) => void) {
        stackPointer = imports.env.__stack_pointer;
        WebAssembly.instantiate(new Uint8Array(bytes), imports).then(
          ({ instance, module: of }) => done(instance, of),
          fail,
        );
      },
    };
    await Promise.race([Parser.init(module), failed]);
    if (stackPointer) enlargeStack(module as unknown as Allocator, stackPointer);
    else host.log("the parser's stack could not be enlarged: files that are nested very deep may end it");
    return module as unknown as WasmMemory;
  })();
  initialized.catch(() => {
    initialized = undefined;
  });
  return initialized;
}

type RuntimeImports = WebAssembly.Imports & { readonly env: { readonly __stack_pointer?: WebAssembly.Global<"i32"> } };

interface Allocator {
  _malloc(bytes: number): number;
}

/**
 * The parser frees some of its structures by recursion. Its own stack, of 64 KiB, ends without a check, and what lies
 * behind it is overwritten: from then on every parse fails. With a larger one the host's stack ends first, which is an
 * exception (see `TreeSitterGrammar.step`).
 */
function enlargeStack(module: Allocator, stackPointer: WebAssembly.Global<"i32">): void {
  const bottom = module._malloc(STACK_BYTES);
  stackPointer.value = (bottom + STACK_BYTES) & ~15;
}

const STACK_BYTES = 8 * 1_048_576;

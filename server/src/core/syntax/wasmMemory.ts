/** The views over the parser's linear memory; Emscripten replaces them when the memory grows. */
export interface WasmMemory {
  readonly HEAPU8: Uint8Array;
  readonly HEAPU16: Uint16Array;
  readonly HEAPU32: Uint32Array;
}

/**
 * What a grammar says about its symbols and productions, copied out of `TSLanguage` (tree-sitter's parser.h;
 * offsets for a 32-bit target, ABI 13 to 15).
 */
export interface GrammarTables {
  /** Stride of `alias` and `field`: one row a production, one column a structural child. */
  readonly stride: number;
  readonly alias: Uint16Array;
  readonly field: Uint16Array;
  /** Internal symbol to the symbol shown to the outside. */
  readonly publicSymbol: Uint16Array;
  readonly named: Uint8Array;
}

const SYMBOLS = 65536;

/** Copies the tables of the language at `address`. */
export function readGrammarTables(memory: WasmMemory, address: number): GrammarTables {
  const { HEAPU8, HEAPU16, HEAPU32 } = memory;
  const word = (offset: number) => HEAPU32[(address + offset) >> 2]!;
  const symbolCount = word(4) + word(8); // symbols and aliases
  const productionCount = word(28);
  const fieldCount = word(32);
  const aliasWidth = HEAPU16[(address + 36) >> 1]!;
  const [fieldSlices, fieldEntries, metadata, publicMap, aliasRows] = [
    word(64),
    word(68),
    word(72),
    word(76),
    word(84),
  ];

  const publicSymbol = new Uint16Array(SYMBOLS);
  const named = new Uint8Array(SYMBOLS);
  for (let symbol = 0; symbol < symbolCount; symbol++) {
    publicSymbol[symbol] = HEAPU16[(publicMap >> 1) + symbol]!;
    named[symbol] = HEAPU8[metadata + symbol * 3 + 1]!;
  }
  publicSymbol[65535] = 65535; // ERROR
  publicSymbol[65534] = 65534; // ERROR within a repeat

  const slice = (production: number) => {
    const at = (fieldSlices >> 1) + production * 2;
    return { from: HEAPU16[at]!, count: HEAPU16[at + 1]! };
  };
  let stride = Math.max(aliasWidth, 1);
  for (let production = 0; production < productionCount && fieldCount > 0; production++) {
    const { from, count } = slice(production);
    for (let e = from; e < from + count; e++) stride = Math.max(stride, HEAPU8[fieldEntries + e * 4 + 2]! + 1);
  }

  const alias = new Uint16Array(productionCount * stride + 1);
  const field = new Uint16Array(productionCount * stride + 1);
  for (let production = 0; production < productionCount; production++) {
    const row = production * stride;
    if (production > 0) {
      for (let c = 0; c < aliasWidth; c++) alias[row + c] = HEAPU16[(aliasRows >> 1) + production * aliasWidth + c]!;
    }
    if (fieldCount === 0) continue;
    const { from, count } = slice(production);
    for (let e = from; e < from + count; e++) {
      const entry = fieldEntries + e * 4; // { u16 field; u8 child; bool inherited }
      const inherited = HEAPU8[entry + 3]!;
      const child = HEAPU8[entry + 2]!;
      if (!inherited && field[row + child] === 0) field[row + child] = HEAPU16[entry >> 1]!;
    }
  }
  return { stride, alias, field, publicSymbol, named };
}

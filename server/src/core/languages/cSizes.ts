import { fieldLeaf, fieldsOf, isLastField } from "./cStructs.ts";
import { Role } from "./roles.ts";
import type { SizeDefinition, SizeQuestions } from "./sizes.ts";
import type { SyntaxView } from "./view.ts";

/** A type as far as sizes go: what stands around the name, from the name outwards, and the type of the declaration. */
interface CType {
  readonly base: string;
  readonly layers: readonly Layer[];
}

/** A pointer, or an array with its number of items where that is known. */
type Layer = "pointer" | { readonly items: number | undefined };

const POINTER = 8;

const SIZES: Readonly<Record<string, number>> = {
  ...{ char: 1, bool: 1, _Bool: 1, int8_t: 1, uint8_t: 1, u_char: 1, byte: 1, BYTE: 1, CHAR: 1, UCHAR: 1, char8_t: 1 },
  ...{ short: 2, int16_t: 2, uint16_t: 2, WORD: 2, char16_t: 2, USHORT: 2 },
  ...{ int: 4, float: 4, int32_t: 4, uint32_t: 4, DWORD: 4, wchar_t: 4, char32_t: 4, unsigned: 4, UINT: 4, INT: 4 },
  ...{ long: 8, double: 8, int64_t: 8, uint64_t: 8, size_t: 8, ssize_t: 8, "long long": 8, "long double": 16 },
  ...{ intptr_t: 8, uintptr_t: 8, ptrdiff_t: 8, time_t: 8, off_t: 8, intmax_t: 8, uintmax_t: 8, INT64: 8, UINT64: 8 },
};

const MAX_DEPTH = 8;

/** The bytes of C's types, arrays and allocations. */
export const cSizes: SizeDefinition = {
  isOperator: (view, node) => /^(?:sizeof|alignof)_expression$/.test(kindOf(view, node)),
  operator: (view, node, ask) => {
    if (kindOf(view, node) !== "sizeof_expression") return undefined;
    const operand = view.firstChild(node);
    return operand < 0 ? undefined : sizeOf(view, operand, ask);
  },
  sizeOf,
  itemSize: (view, node, ask) => {
    const type = typeOf(view, node, ask, 0);
    return type && type.layers.length > 0 ? bytes(view, { ...type, layers: type.layers.slice(1) }, ask) : undefined;
  },
  capacity: (view, node, ask) => capacity(view, node, ask, 0),
};

function kindOf(view: SyntaxView, node: number): string {
  return view.table.grammar.kindName(view.snapshot.kind[node]!);
}

function sizeOf(view: SyntaxView, node: number, ask: SizeQuestions): number | undefined {
  const at = view.unwrap(node);
  if (view.role(at) === Role.string) return textBytes(ask.stringOf(at));
  const type = typeOf(view, at, ask, 0);
  return type && bytes(view, type, ask);
}

function textBytes(text: string | undefined): number | undefined {
  return text === undefined ? undefined : new TextEncoder().encode(text).length + 1;
}

function bytes(view: SyntaxView, type: CType, ask: SizeQuestions, depth = 0): number | undefined {
  const { base } = type;
  const [layer, ...layers] = type.layers;
  if (layer === undefined) return SIZES[plainType(base)] ?? structBytes(view, base, ask, depth + 1)?.size;
  if (layer === "pointer") return POINTER;
  const item = bytes(view, { base, layers }, ask, depth);
  return item === undefined || layer.items === undefined ? undefined : layer.items * item;
}

/** The size of a structure that the file defines, with the gaps that alignment leaves. */
function structBytes(
  view: SyntaxView,
  base: string,
  ask: SizeQuestions,
  depth: number,
): { readonly size: number; readonly align: number } | undefined {
  const fields = depth > MAX_DEPTH ? undefined : fieldsOf(view, base);
  if (!fields || fields.size === 0) return undefined;
  let end = 0;
  let largest = 1;
  for (const leaf of fields.values()) {
    const type = declaredType(view, leaf, ask);
    const size = type && bytes(view, type, ask, depth);
    if (type === undefined || size === undefined || isBitField(view, leaf)) return undefined;
    const isPointer = type.layers.at(-1) === "pointer" || type.layers.includes("pointer");
    const align = isPointer
      ? POINTER
      : (SIZES[plainType(type.base)] ?? structBytes(view, type.base, ask, depth + 1)?.align ?? POINTER);
    end = Math.ceil(end / align) * align + size;
    largest = Math.max(largest, align);
  }
  return { size: Math.ceil(end / largest) * largest, align: largest };
}

function isBitField(view: SyntaxView, leaf: number): boolean {
  return view.children(view.snapshot.parent[leaf]!).some((child) => kindOf(view, child) === "bitfield_clause");
}

/** The type without what does not change its size. */
function plainType(written: string): string {
  const words = written
    .replace(/^(?:::)?std::/, "")
    .split(/\s+/)
    .filter((word) => !/^(?:const|volatile|signed|static|register|extern|constexpr)$/.test(word));
  const rest = words.length > 1 ? words.filter((word) => word !== "unsigned") : words;
  const plain = rest.length > 1 ? rest.filter((word) => word !== "int") : rest;
  return plain.join(" ");
}

/** The type of an expression, or the type that a node writes out. */
function typeOf(view: SyntaxView, node: number, ask: SizeQuestions, depth: number): CType | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const at = view.unwrap(node);
  const inner = (of: number) => (of < 0 ? undefined : typeOf(view, of, ask, depth + 1));
  switch (view.role(at)) {
    case Role.name: {
      const leaf = ask.declaredAt(at);
      if (leaf >= 0) return declaredType(view, leaf, ask);
      return kindOf(view, at) === "type_identifier" ? { base: view.textOf(at), layers: [] } : undefined;
    }
    case Role.member: {
      const leaf = fieldOf(view, at, ask, depth);
      return leaf < 0 ? undefined : declaredType(view, leaf, ask);
    }
    case Role.index:
      return itemOf(inner(view.child(at, "object")));
    case Role.unary: {
      const of = inner(view.firstChild(at));
      if (view.text[view.snapshot.start[at]!] === "*") return itemOf(of);
      return of && view.text[view.snapshot.start[at]!] === "&"
        ? { ...of, layers: ["pointer", ...of.layers] }
        : undefined;
    }
    default:
      return kindOf(view, at) === "type_descriptor" || kindOf(view, at).endsWith("type") || isSized(view, at)
        ? writtenType(view, at, ask)
        : undefined;
  }
}

/** The leaf that declares the field that a member names, where the file defines its structure. */
function fieldOf(view: SyntaxView, member: number, ask: SizeQuestions, depth: number): number {
  const object = view.child(member, "object");
  const name = view.child(member, "name");
  if (object < 0 || name < 0) return -1;
  if (view.textOf(object) === "this") {
    const around = view.enclosing(member, Role.class);
    const own = around < 0 ? -1 : view.child(around, "name");
    return own < 0 ? -1 : fieldLeaf(view, view.textOf(own), view.textOf(name));
  }
  const type = typeOf(view, object, ask, depth + 1);
  const isPlain = type && type.layers.length <= 1 && typeof type.layers[0] !== "object";
  return isPlain ? fieldLeaf(view, type.base, view.textOf(name)) : -1;
}

function isSized(view: SyntaxView, node: number): boolean {
  return kindOf(view, node) === "sized_type_specifier";
}

function itemOf(type: CType | undefined): CType | undefined {
  return type && type.layers.length > 0 ? { ...type, layers: type.layers.slice(1) } : undefined;
}

/** `char *[4]`: a type that is written without a name. */
function writtenType(view: SyntaxView, node: number, ask: SizeQuestions): CType | undefined {
  const text = view.textOf(node);
  const base = /^[\w\s:]+/.exec(text)?.[0].trim();
  const rest = text
    .slice(/^[\w\s:]*/.exec(text)![0].length)
    .replace(/const|volatile|restrict/g, "")
    .trim();
  if (base === undefined) return undefined;
  if (rest === "") return { base, layers: [] };
  if (/^\*[*\s]*$/.test(rest)) return { base, layers: Array.from(rest.replace(/\s/g, ""), () => "pointer") };
  const array = view.children(node).find((child) => kindOf(view, child) === "abstract_array_declarator");
  const size = array === undefined ? undefined : view.firstChild(array);
  return size === undefined || size < 0 || !/^\[[^[\]]*\]$/.test(rest)
    ? undefined
    : { base, layers: [{ items: ask.numberOf(size) }] };
}

/** The type that the declaration of a name gives it. */
function declaredType(view: SyntaxView, leaf: number, ask: SizeQuestions): CType | undefined {
  const { parent } = view.snapshot;
  const layers: Layer[] = [];
  let value = -1;
  for (let at = parent[leaf]!; at >= 0; at = parent[at]!) {
    const kind = kindOf(view, at);
    if (kind === "pointer_declarator") layers.push("pointer");
    else if (kind === "array_declarator") layers.push({ items: itemsOf(view, at, leaf, ask) });
    else if (view.role(at) === Role.declarator && kind !== "field_declaration") value = view.child(at, "right");
    else if (view.role(at) !== Role.nameWrapper) {
      const type = view.child(at, "type");
      if (type < 0 || view.role(at) === Role.function) return undefined;
      // What an array in a list of parameters declares is a pointer.
      if (view.role(at) === Role.parameter && typeof layers[0] === "object") layers[0] = "pointer";
      const [first, ...others] = layers;
      if (typeof first === "object" && first.items === undefined)
        return { base: view.textOf(type), layers: [{ items: itemsGiven(view, value, ask) }, ...others] };
      return { base: view.textOf(type), layers };
    } else if (kind !== "parenthesized_declarator" && kind !== "attributed_declarator") return undefined;
  }
  return undefined;
}

function itemsOf(view: SyntaxView, declarator: number, leaf: number, ask: SizeQuestions): number | undefined {
  const size = view.children(declarator).find((child) => !view.contains(child, leaf));
  return size === undefined ? undefined : ask.numberOf(size);
}

/** How many items the initial value of an array has. */
function itemsGiven(view: SyntaxView, value: number, ask: SizeQuestions): number | undefined {
  if (value < 0) return undefined;
  const role = view.role(value);
  if (role === Role.string || role === Role.joinedStrings) {
    const text = ask.stringOf(value);
    const isWide = /^L/.test(view.textOf(value));
    return isWide && text !== undefined ? [...text].length + 1 : textBytes(text);
  }
  const isPlain = role === Role.list && !/\[[^\]]*\]\s*=|\.\.\./.test(view.textOf(value));
  return isPlain ? view.children(value).length : undefined;
}

function capacity(view: SyntaxView, node: number, ask: SizeQuestions, depth: number): number | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const at = view.unwrap(node);
  const again = (of: number) => (of < 0 ? undefined : capacity(view, of, ask, depth + 1));
  switch (view.role(at)) {
    case Role.name:
    case Role.member: {
      const leaf = view.role(at) === Role.name ? ask.declaredAt(at) : fieldOf(view, at, ask, depth);
      const type = leaf < 0 ? undefined : declaredType(view, leaf, ask);
      const array = type?.layers[0];
      if (typeof array === "object") {
        const mayGoOn = (array.items ?? 0) <= 1 && isLastField(view, leaf);
        return mayGoOn ? undefined : bytes(view, type!, ask);
      }
      return view.role(at) === Role.name ? again(ask.valueOf(at)) : undefined;
    }
    case Role.call:
      return allocated(view, at, ask);
    case Role.binary: {
      const left = view.child(at, "left");
      const right = view.child(at, "right");
      const whole = again(left);
      const item = left < 0 ? undefined : cSizes.itemSize(view, left, ask);
      const steps = right < 0 ? undefined : ask.numberOf(right);
      if (whole === undefined || item === undefined || steps === undefined) return undefined;
      return /^\+/.test(view.text.slice(view.snapshot.end[left]!, view.snapshot.start[right]!).trim())
        ? whole - steps * item
        : undefined;
    }
    case Role.unary: {
      // The address of a thing leads to all of it.
      const of = view.firstChild(at);
      const isThing = of >= 0 && view.role(view.unwrap(of)) !== Role.index;
      return isThing && view.text[view.snapshot.start[at]!] === "&" ? sizeOf(view, of, ask) : undefined;
    }
    case Role.none:
      return kindOf(view, at) === "cast_expression" ? again(view.children(at).at(-1) ?? -1) : undefined;
    default:
      return undefined;
  }
}

/** The bytes that a call asks for. */
function allocated(view: SyntaxView, call: number, ask: SizeQuestions): number | undefined {
  const callee = view.child(call, "callee");
  if (callee < 0) return undefined;
  if (kindOf(view, call) === "new_expression") {
    const item = typeOf(view, callee, ask, 0);
    const size = item && bytes(view, item, ask);
    const array = view.children(call).find((child) => kindOf(view, child) === "new_declarator");
    const count = array === undefined ? 1 : ask.numberOf(view.firstChild(array));
    return size === undefined || count === undefined ? undefined : size * count;
  }
  const list = view.child(call, "arguments");
  const given = list < 0 ? [] : view.children(list).map((argument) => ask.numberOf(argument));
  const name = view.textOf(callee).replace(/^(?:std)?::/, "");
  if (/^(?:malloc|xmalloc|alloca|_alloca|ALLOCA|g_malloc|valloc)$/.test(name)) return given[0];
  if (/^(?:realloc|xrealloc|aligned_alloc)$/.test(name)) return given[1];
  if (!/^(?:calloc|xcalloc)$/.test(name)) return undefined;
  return given[0] === undefined || given[1] === undefined ? undefined : given[0] * given[1];
}

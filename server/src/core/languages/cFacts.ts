import type { ImportedName } from "./definition.ts";
import { Role } from "./roles.ts";
import { unescapeC } from "./strings.ts";
import type { SyntaxView } from "./view.ts";

/** `#include <m.h>` makes no name visible that can be known; it counts as the import of `m.h`. */
export function cImports(view: SyntaxView, node: number): ImportedName[] {
  const path = view.children(node)[0];
  if (path === undefined) return [];
  const header = view.textOf(path).replace(/^[<"]|[>"]$/g, "");
  return [{ local: header, path: header, node: path }];
}

/**
 * A macro that is another name and nothing else stands for what that names. The underscore that Windows puts before
 * names of the common library makes no difference: `_popen` is `popen`.
 */
export function cMacroPath(view: SyntaxView, node: number): string | undefined {
  if (view.role(node) !== Role.verbatim) return undefined;
  const name = view.textOf(node).trim();
  return /^_?([A-Za-z]\w*)$/.exec(name)?.[1] ?? /^__\w+$/.exec(name)?.[0];
}

/** Backslash escapes, with octal ones of up to three digits. */
export function cUnescape(text: string): string {
  const point = (digits: string, base: number) => `\\u{${Number.parseInt(digits, base).toString(16)}}`;
  return unescapeC(
    text.replace(/\\(?:\\|([0-7]{1,3})|x([0-9a-fA-F]{1,6}))/g, (whole, octal?: string, hex?: string) =>
      octal !== undefined ? point(octal, 8) : hex !== undefined ? point(hex, 16) : whole,
    ),
  );
}

/** The value of a number literal: with a suffix, digit separators, in any base. */
export function cNumber(literal: string): number | undefined {
  const text = literal.replaceAll("'", "").toLowerCase();
  const isHex = text.startsWith("0x");
  const digits = isHex ? text.replace(/[ul]+$/, "") : text.replace(/(?:[ulz]+|[fl])$/, "");
  const isOctal = /^0[0-7]+$/.test(digits);
  const value = isOctal ? Number.parseInt(digits, 8) : Number(digits);
  return digits === "" || Number.isNaN(value) ? undefined : value;
}

const STRING = /^(?:L|u8|u|U)?"((?:[^"\\\n]|\\[\s\S])*)"\s*/;

/** The value of a macro that is a literal, or string literals in a row, and nothing else. */
export function cLiteralIn(text: string): { string: string } | { number: number } | undefined {
  let rest = withoutParentheses(
    text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/g, (comment) => (comment.includes('"') ? comment : " ")).trim(),
  );
  if (/^[-.\d]/.test(rest)) {
    const sign = rest.startsWith("-") ? -1 : 1;
    const number = cNumber(rest.replace(/^-\s*/, ""));
    return number === undefined ? undefined : { number: sign * number };
  }
  let string = "";
  let pieces = 0;
  for (let piece = STRING.exec(rest); piece; piece = STRING.exec(rest)) {
    string += cUnescape(piece[1]!);
    rest = rest.slice(piece[0].length);
    pieces++;
  }
  return pieces > 0 && rest === "" ? { string } : undefined;
}

function withoutParentheses(text: string): string {
  const inner = /^\(([^()]*)\)$/.exec(text);
  return inner ? inner[1]!.trim() : text;
}

/** A cast has the value of what it casts, as far as strings go; so has `std::string("a")`. */
export function cSameValue(view: SyntaxView, node: number): number {
  const kind = view.table.grammar.kindName(view.snapshot.kind[node]!);
  if (kind === "cast_expression") return view.childByField(node, view.table.grammar.fieldId("value"));
  if (view.role(node) !== Role.call) return -1;
  const callee = view.child(node, "callee");
  const list = view.child(node, "arguments");
  if (callee < 0 || list < 0) return -1;
  const given = view.children(list);
  const isCast = /^(?:std\s*::\s*string(?:_view)?|(?:static|const|reinterpret)_cast\s*<.*>)$/s.test(
    view.textOf(callee),
  );
  if (isCast) return given.length === 1 ? given[0]! : -1;
  const name = view.role(callee) === Role.member ? view.child(callee, "name") : -1;
  const isText = given.length === 0 && name >= 0 && /^(?:c_str|data)$/.test(view.textOf(name));
  return isText ? view.child(callee, "object") : -1;
}

/** An array may be written through its name, unless it is declared constant. */
export function keepsValue(view: SyntaxView, target: number): boolean {
  const { kind, parent } = view.snapshot;
  for (let at = target; at >= 0 && view.role(at) === Role.nameWrapper; at = view.wrapped(at)) {
    if (view.table.grammar.kindName(kind[at]!) !== "array_declarator") continue;
    const site = view.role(parent[target]!) === Role.declarator ? parent[parent[target]!]! : parent[target]!;
    return qualifiersOf(view, site).includes("const");
  }
  return true;
}

/**
 * The type that a declaration gives a name: `const char*` for `const char *s`. An array is a pointer to its items, as
 * in every expression.
 */
export function cDeclaredType(view: SyntaxView, node: number): string | undefined {
  const { kind, parent } = view.snapshot;
  let marks = "";
  for (let at = parent[node]!; at >= 0; at = parent[at]!) {
    const role = view.role(at);
    const name = view.table.grammar.kindName(kind[at]!);
    if (role === Role.nameWrapper) {
      if (name === "function_declarator") return undefined;
      if (name === "pointer_declarator" || name === "array_declarator") marks += "*";
      else if (name === "reference_declarator") marks += "&";
      continue;
    }
    const type = view.child(at, "type");
    if (type < 0) {
      if (role === Role.declarator) continue;
      return undefined;
    }
    if (role === Role.function || view.textOf(type) === "auto") return undefined;
    return [...qualifiersOf(view, at), view.textOf(type)].join(" ") + marks;
  }
  return undefined;
}

function qualifiersOf(view: SyntaxView, declaration: number): string[] {
  return view
    .children(declaration)
    .filter((child) => view.role(child) === Role.optional)
    .map((child) => view.textOf(child))
    .filter((text) => /^(?:const|constexpr|volatile)$/.test(text))
    .map((text) => (text === "constexpr" ? "const" : text));
}

const QUALIFIER = /^(?:const|volatile|restrict|static|register|signed|struct|union|enum|class|typename)$/;

/** Types are the same up to qualifiers that the wanted one is silent about, and namespaces that one of them leaves out. */
export function cSameType(actual: string, wanted: string): boolean {
  const plain = actual === "string" ? "char*" : actual === "float" ? "double" : actual.replaceAll(".", "::");
  const asked = tokensOf(wanted);
  const has = tokensOf(plain).filter((token) => !QUALIFIER.test(token) || asked.includes(token));
  const isAboutReferences = asked.includes("&");
  const present = isAboutReferences ? has : has.filter((token) => token !== "&");
  const named = asked.filter((token) => !QUALIFIER.test(token) || present.includes(token));
  if (named.length !== asked.length) return false;
  return same(present, asked);
}

function same(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((token, i) => {
    const other = b[i]!;
    return token === other || token.endsWith(`::${other}`) || other.endsWith(`::${token}`);
  });
}

function tokensOf(type: string): string[] {
  return type.match(/[A-Za-z_]\w*(?:\s*::\s*\w+)*|[*&<>,]|\d+/g) ?? [];
}

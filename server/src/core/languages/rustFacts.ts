import type { ImportedName } from "./definition.ts";
import { Role } from "./roles.ts";
import type { SyntaxView } from "./view.ts";

/** Names that a `use` makes visible: groups, `self`, aliases and globs. */
export function rustImports(view: SyntaxView, node: number): ImportedName[] {
  const found: ImportedName[] = [];
  const add = (local: number, path: string, name = view.textOf(local)): void => {
    if (name !== "_") found.push({ local: name, path, node: local });
  };
  const visit = (at: number, prefix: string, depth: number): void => {
    if (depth > 50) return;
    const path = (part: number) => prefix + dotted(view.textOf(part));
    const children = view.children(at).filter((child) => view.role(child) !== Role.optional);
    const [first, second] = children;
    switch (view.table.grammar.kindName(view.snapshot.kind[at]!)) {
      case "use_list":
        for (const child of children) visit(child, prefix, depth + 1);
        break;
      case "scoped_use_list":
        if (second !== undefined) visit(second, `${path(first!)}.`, depth + 1);
        else if (first !== undefined) visit(first, prefix, depth + 1);
        break;
      case "use_as_clause":
        if (second !== undefined) add(second, view.textOf(first!) === "self" ? prefix.slice(0, -1) : path(first!));
        break;
      case "use_wildcard":
        found.push({ local: "*", path: first === undefined ? prefix.slice(0, -1) : path(first), node: at });
        break;
      case "self":
        if (prefix !== "") add(at, prefix.slice(0, -1), lastSegment(prefix.slice(0, -1)));
        break;
      default:
        add(at, path(at), lastSegment(path(at)));
    }
  };
  const children = view.children(node).filter((child) => view.role(child) !== Role.optional);
  if (view.textOf(node).includes("extern crate")) {
    const [name, alias] = children;
    if (name !== undefined) add(alias ?? name, view.textOf(name));
    return found;
  }
  for (const child of children) visit(child, "", 0);
  return found;
}

function dotted(path: string): string {
  return path.replace(/^\s*::/, "").replace(/\s*::\s*/g, ".");
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

/** The value of a number literal, with a type behind it or not. */
export function rustNumber(literal: string): number | undefined {
  const text = literal.replaceAll("_", "");
  const suffix = /^0[xob]/.test(text) ? /[iu](?:8|16|32|64|128|size)$/ : /(?:[iu](?:8|16|32|64|128|size)|f32|f64)$/;
  const value = Number(text.replace(suffix, ""));
  return Number.isNaN(value) ? undefined : value;
}

const CONVERSIONS = new Set(["to_string", "to_owned", "into", "as_str", "as_ref", "clone", "to_vec", "as_bytes"]);

/** `&x`, `x.to_string()` and `String::from(x)` have the value of `x`; -1 for what has a value of its own. */
export function rustSameValue(view: SyntaxView, node: number): number {
  const kind = view.table.grammar.kindName(view.snapshot.kind[node]!);
  if (kind === "reference_expression") {
    const value = view.childByField(node, view.table.grammar.fieldId("value"));
    return /^&\s*mut\b/.test(view.textOf(node)) ? -1 : value;
  }
  if (kind !== "call_expression") return -1;
  const callee = view.child(node, "callee");
  const list = view.child(node, "arguments");
  if (callee < 0 || list < 0 || view.role(callee) !== Role.member) return -1;
  const given = view.children(list);
  const name = view.child(callee, "name");
  if (given.length === 0 && name >= 0 && CONVERSIONS.has(view.textOf(name))) return view.child(callee, "object");
  return given.length === 1 && /(?:^|::)String\s*::\s*from$/.test(view.textOf(callee)) ? given[0]! : -1;
}

/** By convention `a::Type::new(…)` and `Type::from(…)` make a `Type`; undefined for functions of modules. */
export function constructedType(callee: string): string | undefined {
  const parts = callee
    .replace(/::<[^>]*>/g, "")
    .replaceAll("::", ".")
    .split(".");
  const name = parts.at(-1) ?? "";
  const owner = parts.at(-2) ?? "";
  return /^[a-z]/.test(name) && /^[A-Z]/.test(owner) ? parts.slice(0, -1).join(".") : undefined;
}

/**
 * Types are the same up to lifetimes, and up to references, `mut`, type arguments and modules that the wanted one is
 * silent about: methods are called through references anyway.
 */
export function rustSameType(actual: string, wanted: string): boolean {
  if (actual === "string") return /^(?:&\s*(?:'\w+\s*)?)?str$/.test(wanted);
  if (actual === "int") return /^[iu](?:8|16|32|64|128|size)$/.test(wanted);
  if (actual === "float") return /^f(?:32|64)$/.test(wanted);
  const asked = plain(wanted);
  let has = plain(actual);
  if (!/&mut\b/.test(wanted)) has = has.replaceAll("&mut ", "&");
  if (!asked.startsWith("&")) has = has.replace(/^(?:&(?:mut )?)+/, "");
  if (!asked.includes("<")) has = has.replace(/<.*$/, "");
  return has === asked || has.endsWith(`.${asked}`) || asked.endsWith(`.${has}`);
}

function plain(type: string): string {
  return type
    .replace(/'\w+\s*/g, "")
    .replace(/\s*::\s*/g, ".")
    .replace(/\s+/g, " ")
    .replace(/\s*([<>,&()[\]])\s*/g, "$1")
    .trim();
}

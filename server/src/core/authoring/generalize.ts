import type { Facts } from "../facts/facts.ts";
import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import { MetavariableNames } from "./metavariableNames.ts";
import type { Target } from "./target.ts";

/** What of the code a pattern leaves open. */
export interface Openness {
  /** Imported names are written as the module's: `child_process.exec` for `cp.exec`. */
  readonly paths?: boolean;
  /** Variables and parameters of the file become metavariables. */
  readonly variables?: boolean;
  /** String literals become `"..."`. */
  readonly strings?: boolean;
  /** Numbers become metavariables. */
  readonly numbers?: boolean;
  /** Arguments of calls, and bodies of functions, become `...`. */
  readonly arguments?: boolean;
}

/**
 * The pattern that the code is when parts of it are left open. Imported names, functions that are called, properties
 * and keys stay. Whether the pattern matches the code is for the caller to find out: no language promises it.
 */
export function generalize(view: SyntaxView, facts: Facts, target: Target, open: Openness): string {
  const generalizer = new Generalizer(view, facts, open);
  for (const node of target.nodes) generalizer.visit(node);
  const edits = [...generalizer.edits, ...withoutComments(view, target, generalizer.edits)]
    .filter(({ start, end }) => start >= target.start && end <= target.end)
    .map((edit) => ({ ...edit, start: edit.start - target.start, end: edit.end - target.start }));
  const { text } = view;
  const code = applyEdits(text.slice(target.start, target.end), edits);
  return outdented(code, text, target.start)
    .split("\n")
    .filter((line) => line !== "")
    .join("\n")
    .replace(/;$/, "");
}

/** Code without the indentation that it has in its file. @param start where it begins there */
export function outdented(code: string, file: string, start: number): string {
  const before = file.slice(file.lastIndexOf("\n", start - 1) + 1, start);
  const indent = /^[ \t]*/.exec(before)![0];
  const lines = code.split(/\r?\n/).map((line, index) => {
    const isIndented = index > 0 && line.startsWith(indent);
    return (isIndented ? line.slice(indent.length) : line).trimEnd();
  });
  return lines.join("\n");
}

/** Comments say nothing in a pattern. */
function withoutComments(view: SyntaxView, target: Target, edits: readonly TextEdit[]): TextEdit[] {
  const { snapshot } = view;
  const found: TextEdit[] = [];
  for (let node = 0; node < snapshot.count; node++) {
    const start = snapshot.start[node]!;
    const end = snapshot.end[node]!;
    const isOpen = edits.some((edit) => edit.start < end && start < edit.end);
    if (view.isComment(node) && start >= target.start && end <= target.end && !isOpen)
      found.push({ start, end, newText: "" });
  }
  return found;
}

class Generalizer {
  readonly edits: TextEdit[] = [];
  readonly #names = new MetavariableNames();

  constructor(
    readonly view: SyntaxView,
    readonly facts: Facts,
    readonly open: Openness,
  ) {}

  visit(node: number): void {
    const { view } = this;
    switch (view.role(node)) {
      case Role.string:
      case Role.joinedStrings:
        this.#string(node);
        break;
      case Role.number:
        if (this.open.numbers) this.#replace(node, this.#names.fresh("NUMBER"));
        break;
      case Role.name:
        this.#name(node);
        break;
      case Role.shorthand:
        this.#shorthand(node);
        break;
      case Role.member:
        if (!this.#path(node)) this.#visitSlots(node, "object");
        break;
      case Role.call:
        this.#call(node);
        break;
      case Role.index:
        this.#index(node);
        break;
      case Role.pair:
      case Role.keywordArgument:
        this.#visitSlots(node, "value");
        break;
      case Role.function:
      case Role.lambda:
        this.#function(node);
        break;
      case Role.markupTag:
        this.#children(node, view.child(node, "name"));
        break;
      case Role.import:
      case Role.decorator:
      case Role.typeArguments:
        break;
      default:
        this.#children(node);
    }
  }

  #children(node: number, except = -1): void {
    const { next } = this.view.snapshot;
    for (let child = node + 1; child < next[node]!; child = next[child]!)
      if (child !== except && this.view.isNamed(child)) this.visit(child);
  }

  #visitSlots(node: number, ...slots: readonly ("object" | "value" | "index")[]): void {
    for (const slot of slots) {
      const part = this.view.child(node, slot);
      if (part >= 0) this.visit(part);
    }
  }

  #name(node: number): void {
    if (this.#path(node) || !this.open.variables) return;
    const { view } = this;
    const written = view.textOf(node);
    if (view.table.definition.selfNames.includes(written)) return;
    if (view.table.nonExpression[view.snapshot.kind[node]!] === 1) return;
    const declaration = this.facts.declarationOf(node);
    if (!declaration || !OPEN_NAMES.has(declaration.what)) return;
    // What stands for a module is no variable, although one is declared for it.
    if (this.facts.path(node) !== undefined) return;
    this.#replace(node, this.#names.of(written, declaration));
  }

  /** `{ a }` says both: the key stays, the value is open. */
  #shorthand(node: number): void {
    const declaration = this.open.variables ? this.facts.declarationOf(node) : undefined;
    if (!declaration || !OPEN_NAMES.has(declaration.what)) return;
    const written = this.view.textOf(node);
    this.#replace(node, `${written}: ${this.#names.of(written, declaration)}`);
  }

  /** Writes a name that stands for something outside of the file as all files may name it. */
  #path(node: number): boolean {
    if (!this.open.paths) return false;
    const path = this.facts.path(node);
    if (path === undefined || !/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/.test(path)) return false;
    const written = path.replaceAll(".", this.view.table.definition.pathSeparator ?? ".");
    if (written !== this.view.textOf(node)) this.#replace(node, written);
    return true;
  }

  #call(node: number): void {
    const { view } = this;
    const callee = view.child(node, "callee");
    const list = view.child(node, "arguments");
    if (callee >= 0) {
      // A function that is called stays, whoever declares it.
      if (view.role(callee) === Role.name) this.#path(callee);
      else this.visit(callee);
    }
    this.#visitSlots(node, "object");
    if (list < 0) {
      if (callee < 0 && view.child(node, "name") < 0) this.#children(node);
      return;
    }
    if (this.open.arguments) this.#empty(list);
    else if (view.role(list) === Role.arguments) this.#children(list);
    else this.visit(list);
    const trailing = view.child(node, "trailing");
    if (trailing >= 0) this.visit(trailing);
  }

  /** Leaves open what stands between brackets, or all of it where there are none. */
  #empty(node: number): void {
    const { start, end } = this.view.snapshot;
    const text = this.view.textOf(node);
    const hasBrackets = /^[([{][\s\S]*[)\]}]$/.test(text);
    if (hasBrackets && text.length === 2) return;
    const from = start[node]! + (hasBrackets ? 1 : 0);
    const to = end[node]! - (hasBrackets ? 1 : 0);
    const isBlock = hasBrackets && text.startsWith("{");
    this.edits.push({ start: from, end: to, newText: isBlock ? " ... " : "..." });
  }

  /** A constant index says what is meant, as the name of a property does. */
  #index(node: number): void {
    const { view } = this;
    this.#visitSlots(node, "object");
    const index = view.child(node, "index");
    if (index >= 0 && view.role(index) !== Role.string && view.role(index) !== Role.number) this.visit(index);
  }

  #function(node: number): void {
    const { view } = this;
    const body = view.child(node, "body");
    const parameters = view.child(node, "parameters");
    if (this.open.arguments && body >= 0 && view.role(body) === Role.block) {
      if (parameters >= 0) this.#empty(parameters);
      this.#empty(body);
      return;
    }
    const name = view.child(node, "name");
    this.#children(node, name);
  }

  #string(node: number): void {
    if (!this.open.strings) {
      this.#interpolations(node);
      return;
    }
    const pieces = [...this.#below(node, Role.interpolation)];
    if (pieces.length > 0) {
      for (const piece of this.#below(node, Role.stringContent)) this.#replace(piece, "...");
      this.#interpolations(node);
    } else if (/["'`]/.test(this.view.textOf(node))) this.#replace(node, '"..."');
    // Words of a command say what it does; plain values in data are no more than values.
    else if (this.view.table.definition.patterns.meansMember) this.#replace(node, this.#names.fresh("VALUE"));
  }

  #interpolations(node: number): void {
    for (const piece of this.#below(node, Role.interpolation)) this.#children(piece);
  }

  *#below(node: number, role: number): Iterable<number> {
    const { next } = this.view.snapshot;
    for (let at = node + 1; at < next[node]!; ) {
      const isWanted = this.view.role(at) === role;
      if (isWanted) yield at;
      at = isWanted || this.view.role(at) === Role.interpolation ? next[at]! : at + 1;
    }
  }

  #replace(node: number, newText: string): void {
    const { start, end } = this.view.snapshot;
    // In a text, the sign of an interpolation (`$id`) is also that of a metavariable.
    const hasSign = newText.startsWith("$") && this.view.text[start[node]! - 1] === "$";
    this.edits.push({ start: start[node]! - (hasSign ? 1 : 0), end: end[node]!, newText });
  }
}

/** Declarations whose names mean nothing outside of the file. */
const OPEN_NAMES: ReadonlySet<string> = new Set(["variable", "parameter", "loop"]);

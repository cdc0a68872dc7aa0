import { Role } from "../languages/roles.ts";
import { valueOfPiece } from "../languages/strings.ts";
import { compileRegex } from "../text/boundedRegex.ts";
import type { PatternCompiler } from "./compileNode.ts";
import type { PatternNode, StringPiece } from "./pattern.ts";

/** A string literal in a pattern: `"..."`, `"$X"`, `"=~/regex/"`, a template with interpolations, or exact text. */
export function compileString(compiler: PatternCompiler, node: number): PatternNode {
  const { view } = compiler;
  const literal = view.textOf(node);
  const shape = view.table.definition.stringShape(literal);
  const interpolations = view.children(node).filter((child) => view.role(child) === Role.interpolation);
  const text = view.role(node) === Role.joinedStrings ? "" : literal.slice(shape.open, literal.length - shape.close);
  const { template } = shape;
  const metavariable = /^\$[A-Z_][A-Z0-9_]*$/.exec(text);
  if (metavariable) {
    compiler.metavariables.add(text);
    // Where `$` alone makes a template, this literal is none.
    const isTemplate = template && interpolations.length === 0;
    return { op: "string", template: isTemplate, content: { is: "metavariable", name: text } };
  }
  if (interpolations.length > 0) {
    return {
      op: "string",
      template: true,
      content: { is: "pieces", pieces: piecesOf(compiler, node, interpolations) },
    };
  }
  if (text === "...") return { op: "string", template, content: { is: "any" } };
  const regex = /^=~\/(.*)\/([ims]*)$/s.exec(text);
  if (regex)
    return { op: "string", template, content: { is: "regex", regex: compileRegex(regex[1]!, regex[2]!).regex } };
  return { op: "string", template: false, content: { is: "text", text: compiler.facts.constantString(node) ?? text } };
}

function piecesOf(compiler: PatternCompiler, node: number, interpolations: readonly number[]): StringPiece[] {
  const { view } = compiler;
  const { start, end } = view.snapshot;
  const shape = view.table.definition.stringShape(view.textOf(node));
  const pieces: StringPiece[] = [];
  const addText = (text: string): void => {
    text.split("...").forEach((part, index) => {
      if (index > 0) pieces.push({ is: "ellipsis" });
      if (part !== "") pieces.push({ is: "text", text: valueOfPiece(part, shape, view.table.definition) });
    });
  };
  let at = start[node]! + shape.open;
  for (const interpolation of interpolations) {
    addText(view.text.slice(at, start[interpolation]));
    const value = view.child(interpolation, "value");
    const inner = value >= 0 ? value : view.firstChild(interpolation);
    pieces.push({ is: "interpolation", of: inner < 0 ? { op: "any" } : compiler.node(inner) });
    at = end[interpolation]!;
  }
  addText(view.text.slice(at, end[node]! - shape.close));
  return pieces;
}

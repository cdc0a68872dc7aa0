import type { Span } from "../findings/finding.ts";
import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";

/** What rules of a language begin with, where that is not the language's name. */
const PREFIXES: Readonly<Record<string, string>> = {
  javascript: "js",
  typescript: "js",
  python: "py",
  dockerfile: "docker",
  terraform: "tf",
  cpp: "c",
};

/** A first id for a rule about the code: the language, and what the code calls. */
export function suggestedId(view: SyntaxView, target: Span, language: string): string {
  const words = withoutArguments(calledName(view, target))
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .slice(-3)
    .join("-");
  return `${PREFIXES[language] ?? language}-${(words || "rule").slice(0, 40)}`;
}

/** The callee of the first call within the code, else the code's first words. */
function calledName(view: SyntaxView, { start, end }: Span): string {
  const { snapshot } = view;
  for (let node = 0; node < snapshot.count; node++) {
    if (snapshot.start[node]! < start || snapshot.end[node]! > end || view.role(node) !== Role.call) continue;
    const callee = view.child(node, "callee");
    const name = view.child(node, "name");
    const object = view.child(node, "object");
    if (callee >= 0) return view.textOf(callee);
    if (name >= 0) return `${object >= 0 ? view.textOf(object) : ""}.${view.textOf(name)}`;
  }
  return view.text.slice(start, end).split("\n", 1)[0]!.split(/\s+/).slice(0, 3).join(" ");
}

function withoutArguments(callee: string): string {
  let text = callee;
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(/\([^()]*\)/g, "");
  }
  return text;
}

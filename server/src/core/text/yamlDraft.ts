import { Composer, type Node, Parser } from "yaml";
import { excessiveNesting } from "./yamlNesting.ts";

/** Nobody writes deeper than this. */
const MAX_DEPTH = 100;

/**
 * The tree of YAML (or JSON) that is being written, with whatever is wrong in it; null where there is nothing, or where it
 * nests so deep that only hostile text does. For what has to be right there is `readYaml`.
 */
export function draftOf(text: string): Node | null {
  const tokens = [...new Parser().parse(text)];
  if (excessiveNesting(tokens, MAX_DEPTH) !== undefined) return null;
  const [document] = new Composer({ uniqueKeys: false, prettyErrors: false }).compose(tokens, true, text.length);
  return (document?.contents as Node | null | undefined) ?? null;
}

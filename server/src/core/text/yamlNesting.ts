import type { CST } from "yaml";

/**
 * The offset at which YAML tokens nest deeper than `limit` levels, or undefined.
 *
 * The composer of the `yaml` package calls itself for each level and can end the process on input such as
 * 100,000 opening brackets; its parser does not, so the depth is measured on the parser's tokens, without recursion.
 */
export function excessiveNesting(tokens: readonly CST.Token[], limit: number): number | undefined {
  let level: CST.Token[] = [...tokens];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return offsetOf(level[0]!);
    level = level.flatMap(children);
  }
  return undefined;
}

function children(token: CST.Token): CST.Token[] {
  if (token.type === "document") return token.value ? [token.value] : [];
  if (token.type === "block-map" || token.type === "block-seq" || token.type === "flow-collection") {
    return token.items.flatMap((item) => [item.key, item.value].filter((part) => part !== undefined && part !== null));
  }
  return [];
}

function offsetOf(token: CST.Token): number {
  return "offset" in token ? token.offset : 0;
}

/** Names that stand for the pattern language's own signs, so that the target language's grammar can parse them. */
export const PLACEHOLDER = {
  ellipsis: "__riskmark_ellipsis",
  metavariable: "__riskmark_mv_",
  ellipsisMetavariable: "__riskmark_mvs_",
  typed: "__riskmark_typed_",
  deep: "__riskmark_deep",
} as const;

/** The placeholder of a metavariable, of `$...NAME` or of `...`; undefined for any other text. */
export function placeholderOf(sign: string): string | undefined {
  if (sign === "...") return PLACEHOLDER.ellipsis;
  const found = /^\$(\.\.\.)?(_|[A-Z_][A-Z0-9_]*|\d+)$/.exec(sign);
  if (!found) return undefined;
  return (found[1] ? PLACEHOLDER.ellipsisMetavariable : PLACEHOLDER.metavariable) + found[2];
}

/** Names that stand for the pattern language's own signs, so that the target language's grammar can parse them. */
export const PLACEHOLDER = {
  ellipsis: "__riskmark_ellipsis",
  metavariable: "__riskmark_mv_",
  ellipsisMetavariable: "__riskmark_mvs_",
  typed: "__riskmark_typed_",
  deep: "__riskmark_deep",
} as const;

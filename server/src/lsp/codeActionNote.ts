/**
 * What a code action keeps until its edit is asked for. The version says which text its positions are about: for
 * any other text the edit is refused.
 */
export type ActionNote = { readonly uri: string; readonly version: number | null } & (
  | { readonly kind: "fix"; readonly fingerprint: string; readonly index: number }
  | { readonly kind: "fixAll"; readonly ruleIds?: readonly string[] }
);

/** The note in an action's `data`; undefined when a client sends anything else. */
export function actionNote(data: unknown): ActionNote | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { uri, version, kind } = data as Partial<ActionNote>;
  const isNote = typeof uri === "string" && typeof version === "number" && (kind === "fix" || kind === "fixAll");
  return isNote ? (data as ActionNote) : undefined;
}

/** Files with one JSON object a line, which programs write and merges join. */
export type LineFileKind = "baseline" | "history";

export function isLineFile(kind: string): kind is LineFileKind {
  return kind === "baseline" || kind === "history";
}

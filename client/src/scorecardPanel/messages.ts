/** Everything that passes between the scorecard panel and the extension. Both sides share this module. */
import type { FolderScorecard } from "../../../server/src/protocol/index.ts";
import { isTopic } from "../links/guidanceLink.ts";

export type ToScorecard =
  | { readonly kind: "show"; readonly folders: readonly FolderScorecard[] }
  /** Asks what the panel shows; the answer is a `text` with the same id. */
  | { readonly kind: "read"; readonly id: number };

export type FromScorecard =
  | { readonly kind: "ready" }
  | { readonly kind: "openRule"; readonly ruleId: string }
  | { readonly kind: "openPolicy" }
  | { readonly kind: "text"; readonly id: number; readonly text: string };

/** A message of the panel; undefined for whatever else was posted. */
export function parseFromScorecard(value: unknown): FromScorecard | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { kind, ruleId, id, text } = value as Record<string, unknown>;
  switch (kind) {
    case "ready":
    case "openPolicy":
      return { kind };
    case "openRule":
      return isTopic(ruleId) ? { kind, ruleId } : undefined;
    case "text":
      return Number.isInteger(id) && typeof text === "string" ? { kind, id: id as number, text } : undefined;
    default:
      return undefined;
  }
}

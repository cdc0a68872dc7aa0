import type { RegisterItem } from "../../../server/src/protocol/index.ts";

/** What each state is called; those that need a decision end in an exclamation mark. */
export const STATE_LABELS: Readonly<Record<RegisterItem["state"], string>> = {
  active: "Accepted",
  moved: "Accepted, in another file now",
  expired: "Expired!",
  reopened: "Re-opened by a change!",
  orphaned: "No longer there!",
  refused: "Not what the policy asks for!",
  unknown: "Not looked at",
  "in-code": "Suppressed in the code",
};

/** An entry in a few words, what matters most first. */
export function describeEntry({ state, path, expires, source, finding }: RegisterItem): string {
  const line = (finding ?? (state === "in-code" ? source : undefined))?.range.start.line;
  const place = line === undefined ? path : `${path}:${line + 1}`;
  const until = state === "active" && expires ? `until ${expires}` : STATE_LABELS[state];
  return `${until} · ${place}`;
}

import type { View } from "../../messages.ts";

/** Equal for two views that are about the same thing, so that the reader's place in it is kept. */
export function identityOf(view: View): string {
  if (view.at === "finding") return `finding ${view.finding.fingerprint}`;
  return view.at === "page" ? `page ${view.topic}` : view.at;
}

/** What a screen reader says when the view comes up by itself. */
export function announcementOf(view: View): string {
  switch (view.at) {
    case "finding":
      return `Guidance for ${view.finding.title}, ${view.finding.risk.band} risk, ${view.finding.place}`;
    case "page":
      return `Guidance page ${view.pages[0]?.title ?? view.topic}`;
    case "browse":
      return "All guidance pages";
    default:
      return "";
  }
}

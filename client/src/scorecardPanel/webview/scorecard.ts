/** The script of the scorecard panel: draws what the extension sends. */
import { render } from "lit";
import type { FolderScorecard } from "../../../../server/src/protocol/index.ts";
import type { ToScorecard } from "../messages.ts";
import { cards } from "./parts/card.ts";
import { post } from "./parts/extension.ts";

const root = document.getElementById("root") as HTMLElement;
const live = document.getElementById("live") as HTMLElement;
let folders: readonly FolderScorecard[] | undefined;

window.addEventListener("message", ({ data }: MessageEvent<ToScorecard>) => {
  if (data.kind === "show") show(data.folders);
  // biome-ignore lint/performance/useDomNodeTextContent: hidden text is not part of what the panel shows.
  else if (data.kind === "read") post({ kind: "text", id: data.id, text: root.innerText });
});
draw();
post({ kind: "ready" });

function show(next: readonly FolderScorecard[]): void {
  const said = summary(folders ?? []);
  folders = next;
  draw();
  const now = summary(next);
  if (now !== said) live.textContent = now;
}

/** What a screen reader hears when the numbers have changed. */
function summary(all: readonly FolderScorecard[]): string {
  return all.map(({ name, card }) => `${name}: score ${card.score}, ${card.openTotal} open findings`).join(". ");
}

function draw(): void {
  render(cards(folders), root);
}

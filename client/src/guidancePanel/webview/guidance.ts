/** The script of the guidance panel: draws what the extension sends, and says what was clicked. */
import { render } from "lit";
import type { ToPanel, View } from "../messages.ts";
import { post, readState, writeState } from "./parts/extension.ts";
import { announcementOf, identityOf } from "./parts/identity.ts";
import { interceptLinks } from "./parts/links.ts";
import { panel } from "./parts/panel.ts";

const root = document.getElementById("root") as HTMLElement;
const live = document.getElementById("live") as HTMLElement;
const restored = readState();

let view: View = { at: "loading" };
let pinned = false;
let filters = restored.filters;
let notice = "";

window.addEventListener("message", ({ data }: MessageEvent<ToPanel>) => {
  if (data.kind === "show") show(data.view, data.pinned);
  else if (data.kind === "tell") tell(data.text);
  // biome-ignore lint/performance/useDomNodeTextContent: hidden text is not part of what the panel shows.
  else if (data.kind === "read") post({ kind: "text", id: data.id, text: root.innerText });
});
interceptLinks();
draw();
post({ kind: "ready" });

function show(next: View, nextPinned: boolean): void {
  const isOther = identityOf(next) !== identityOf(view);
  view = next;
  pinned = nextPinned;
  if (isOther && next.at !== "nothing") notice = "";
  draw();
  if (view.at !== "loading") writeState({ place: placeOf(view), pinned, filters });
  if (!isOther) return;
  const hadFocus = document.hasFocus();
  document.documentElement.scrollTop = 0;
  // Whoever went on by keyboard goes on reading at the top of what came.
  if (hadFocus) root.querySelector<HTMLElement>("h1")?.focus();
  else live.textContent = announcementOf(view);
}

function tell(text: string): void {
  notice = text;
  live.textContent = text;
  draw();
}

function draw(): void {
  render(
    panel({
      view,
      pinned,
      filters,
      notice,
      onFilters: (changed) => {
        filters = { ...filters, ...changed };
        writeState({ place: placeOf(view), pinned, filters });
        draw();
      },
      onDismiss: () => {
        notice = "";
        draw();
      },
    }),
    root,
  );
}

function placeOf(shown: View) {
  if (shown.at === "page") return { at: "page", topic: shown.topic } as const;
  return { at: shown.at === "browse" ? "browse" : "finding" } as const;
}

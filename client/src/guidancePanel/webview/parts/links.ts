import { isTopic } from "../../../links/guidanceLink.ts";
import { externalUrl } from "../../externalUrl.ts";
import { post } from "./extension.ts";

/**
 * Sends every click on a link to the extension, which decides. Taken before anyone else hears of it, since the
 * webview itself would open the address too.
 */
export function interceptLinks(): void {
  window.addEventListener(
    "click",
    (event) => {
      const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
      if (!link) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const page = link.dataset.page;
      const url = externalUrl(link.getAttribute("href"));
      if (isTopic(page)) post({ kind: "openPage", topic: page });
      else if (url) post({ kind: "openLink", url });
    },
    { capture: true },
  );
}

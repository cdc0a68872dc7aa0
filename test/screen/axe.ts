import axe from "axe-core";
import type { Frame } from "playwright-core";

/** What axe finds wrong in a document, one line a place, each with what to do. An empty list is what is wanted. */
export async function accessibilityFaults(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: typeof import("axe-core") };
    const { violations, passes } = await checker.run(document, { iframes: false, resultTypes: ["violations"] });
    if (passes.length === 0) return ["axe checked nothing"];
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} – ${failureSummary?.replace(/\s+/g, " ")}`),
    );
  });
}

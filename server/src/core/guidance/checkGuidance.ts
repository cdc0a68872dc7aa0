import type { Problem } from "../problem.ts";
import type { Rule } from "../rules/rule.ts";
import { matchGuidance } from "./matchGuidance.ts";
import type { GuidancePage } from "./page.ts";

/** A link in a page, as it is written, with its place in the file. */
interface PageLink {
  readonly target: string;
  readonly start: number;
  readonly end: number;
}

/** Links of a page to other files, which somebody with a file system can look for. */
export function relativeLinks({ body }: GuidancePage, bodyStart: number): readonly PageLink[] {
  return linksIn(body, bodyStart).filter(
    ({ target }) => target !== "" && !/^(?:[a-z][a-z\d+.-]*:|#|\/\/)/i.test(target),
  );
}

/** Links that cannot lead anywhere, whatever is there: no address, no `https:`, or unfinished. */
export function malformedLinks(page: GuidancePage, bodyStart: number): readonly Problem[] {
  return linksIn(page.body, bodyStart).flatMap(({ target, start, end }) => {
    const message = faultOf(target);
    return message === undefined ? [] : [{ path: page.path, start, end, message, severity: "warning" as const }];
  });
}

/** Rules that no page speaks about. */
export function rulesWithoutPage(rules: readonly Rule[], pages: readonly GuidancePage[]): readonly Problem[] {
  return rules.flatMap((rule) => {
    const { cwe, guidance } = rule.metadata;
    if (matchGuidance(pages, { ruleId: rule.id, cwe, guidanceId: guidance }).length > 0) return [];
    const message = `No guidance page is about the rule "${rule.id}": name one under metadata.guidance, or write one with "riskmark guidance new".`;
    return [{ path: rule.path, ...rule.span, message, severity: "warning" as const, ruleId: rule.id }];
  });
}

function faultOf(target: string): string | undefined {
  if (target === "") return "This link leads nowhere: write where it leads, or remove it.";
  if (!/^[a-z][a-z\d+.-]*:/i.test(target)) return undefined;
  if (/^mailto:[^\s@]+@[^\s@]+$/i.test(target)) return undefined;
  if (!/^https:/i.test(target)) return `"${target}" is not shown: links start with https://.`;
  const isComplete = /^https:\/\/[^\s/.]+(?:\.[^\s/.]+)*(?::\d+)?(?:[/?#]\S*)?$/i.test(target);
  return isComplete ? undefined : `"${target}" is no complete address.`;
}

/** Inline links of Markdown outside of code. */
function linksIn(body: string, bodyStart: number): PageLink[] {
  // Code keeps its length, so that places stay as they are.
  const text = body.replace(/```[\s\S]*?(?:```|$)|`[^`\n]*`/g, (code) => code.replace(/[^\n]/g, " "));
  return [...text.matchAll(/\]\(\s*<?([^)>\s]*)>?(?:\s+"[^"]*")?\s*\)/g)].map((match) => {
    const start = bodyStart + match.index + match[0].indexOf(match[1]!, 2);
    return { target: match[1]!, start, end: start + match[1]!.length };
  });
}

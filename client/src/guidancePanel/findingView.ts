import type { Explanation, GuidancePageView } from "../../../server/src/protocol/index.ts";
import { externalUrl } from "./externalUrl.ts";
import { languageName } from "./languages.ts";
import { lineDiff } from "./lineDiff.ts";
import type { FindingView, LinkView } from "./messages.ts";
import { cweLink, toPageView } from "./pageView.ts";

/** What the panel's texts depend on besides the finding. */
export interface ViewContext {
  /** A file's path as a person reads it. */
  readonly pathOf: (uri: string) => string;
  /** Today as an ISO date, to tell a page whose review is overdue. */
  readonly today: string;
}

/** Turns what the server knows about a finding into what the panel shows. */
export function toFindingView(explanation: Explanation, context: ViewContext): FindingView {
  const { finding, languageId } = explanation;
  const place = (uri: string, line: number) => `${context.pathOf(uri)}:${line + 1}`;
  const pages = (origin: GuidancePageView["origin"]) =>
    explanation.pages
      .filter((page) => page.origin === origin)
      .map((page) => toPageView(page, context.today, languageId));
  return {
    fingerprint: finding.fingerprint,
    ruleId: finding.ruleId,
    title: finding.title,
    message: finding.message,
    place: place(finding.uri, finding.range.start.line),
    language: languageName(languageId),
    languageId,
    code: outdented(explanation.code),
    cwe: finding.cwe.map(cweLink),
    owasp: explanation.owasp,
    provenance: explanation.provenance,
    supports: explanation.supports,
    risk: { ...explanation.risk, band: finding.riskBand },
    fixes: explanation.fixes.map(({ title, safety, before, after }) => ({
      title,
      safety,
      lines: lineDiff(before, after),
    })),
    trace: explanation.trace.map(({ uri, range, message }) => ({ place: place(uri, range.start.line), message })),
    teamPages: pages("team"),
    builtInPages: pages("built-in"),
    references: explanation.references.flatMap(toReference),
  };
}

/** An address as a link named by its host and path; what must not be opened is left out. */
function toReference(address: string): LinkView[] {
  const url = externalUrl(address);
  return url ? [{ title: url.replace(/^https:\/\/(www\.)?/, "").replace(/\/$/, ""), url }] : [];
}

/** Takes the indentation that the first line lost (it starts at the finding) from the others too. */
function outdented(code: string): string {
  const [first = "", ...others] = code.split(/\r\n|\r|\n/);
  const indents = others.filter((line) => line.trim() !== "").map((line) => /^[ \t]*/.exec(line)![0].length);
  const shared = Math.min(...indents);
  return [first, ...others.map((line) => line.slice(shared))].join("\n");
}

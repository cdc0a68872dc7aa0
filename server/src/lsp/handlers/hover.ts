import { type Hover, MarkupKind, type Position } from "vscode-languageserver-protocol";
import type { Finding } from "../../core/index.ts";
import { knownThings } from "../authoring/known.ts";
import type { Capabilities } from "../capabilities.ts";
import type { LoadedFolder } from "../folders.ts";
import { pagesFor } from "../guidanceViews.ts";
import { findingsAt } from "../lookup.ts";
import { escapeMarkdown, firstParagraph, inlineCode, link } from "../markdown.ts";
import type { Analyzed, OpenDocument } from "../openDocument.ts";
import { guidanceLink, toRange } from "../toProtocol.ts";
import type { Feature } from "./feature.ts";

/** More would not fit beside the code. */
const MAX_FINDINGS = 3;

/** Explains the findings under the mouse, and the words of the team's own files. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),

  register: ({ connection, run, documents, folders, capabilities }) => {
    connection.onHover(
      run.request(
        "textDocument/hover",
        async ({ textDocument, position }, call): Promise<Hover | null> => {
          const document = documents.get(textDocument.uri);
          if (document === undefined) return null;
          const folder = await folders.of(textDocument.uri).loaded();
          const meaning = meaningAt(folder, document, position);
          if (meaning) return meaning;
          return document.analyzed(
            call.signal,
            (analyzed) => explain(analyzed, findingsAt(analyzed, analyzed.text.offsetAt(position)), capabilities),
            document.version,
          );
        },
        () => null,
      ),
    );
  },
};

/** What a word of a team's file means. */
function meaningAt(folder: LoadedFolder, { uri, snapshot }: OpenDocument, position: Position): Hover | undefined {
  const { authoring } = folder.engine;
  const kind = folder.fileKind(uri);
  if (kind === undefined) return undefined;
  const { text, lines } = snapshot;
  const meaning = authoring.explain(kind, text, lines.offsetAt(position), knownThings(folder));
  if (meaning === undefined) return undefined;
  return { contents: { kind: MarkupKind.Markdown, value: meaning.text }, range: toRange(meaning.span, lines) };
}

function explain(analyzed: Analyzed, findings: readonly Finding[], capabilities: Capabilities): Hover | null {
  const shown = findings.slice(0, MAX_FINDINGS);
  const [first] = shown;
  if (first === undefined) return null;
  const range = toRange(first, analyzed.text);
  if (!capabilities.markdownHover) {
    return { contents: { kind: MarkupKind.PlainText, value: shown.map(plain).join("\n\n") }, range };
  }
  const value = shown.map((finding) => markdown(finding, analyzed, capabilities)).join("\n\n---\n\n");
  return { contents: { kind: MarkupKind.Markdown, value }, range };
}

function plain({ ruleId, severity, risk, message }: Finding): string {
  return `${message}\n${ruleId}, ${severity} severity, risk ${risk.score} of 100`;
}

/** The message may quote code, so it is escaped; only the built-in page's own Markdown is let through. */
function markdown(finding: Finding, { folder, analysis }: Analyzed, capabilities: Capabilities): string {
  const { ruleId, severity, risk } = finding;
  const rule = folder.rule(ruleId);
  const pages = pagesFor(finding, folder, analysis.languageId);
  const fix = pages.find((page) => page.origin === "built-in")?.sections.find(({ heading }) => heading === "Fix");
  const team = pages.filter((page) => page.origin === "team").map(({ title }) => escapeMarkdown(title));
  const href = guidanceLink(rule, capabilities);
  const parts = [
    `**${escapeMarkdown(rule?.metadata.title ?? ruleId)}** · ${severity} · risk ${risk.score} of 100`,
    escapeMarkdown(finding.message),
    fix && `**Fix:** ${firstParagraph(fix.markdown)}`,
    `Risk: ${escapeMarkdown(risk.formula)}`,
    team.length > 0 && `Your team's guidance: ${team.join(", ")}`,
    [inlineCode(ruleId), ...(rule?.metadata.cwe ?? []), href && link("Guidance", href)].filter(Boolean).join(" · "),
  ];
  return parts.filter(Boolean).join("\n\n");
}

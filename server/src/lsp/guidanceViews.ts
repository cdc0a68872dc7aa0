import type { DocumentUri } from "vscode-languageserver-protocol";
import type { Finding, GuidancePage } from "../core/index.ts";
import { packName, packOf } from "../host/pack.ts";
import type { GuidancePageView, IncidentView } from "../protocol/index.ts";
import type { LoadedFolder } from "./folders.ts";

/** The pages for a finding, the team's before the built-in ones. */
export function pagesFor(finding: Finding, folder: LoadedFolder, languageId?: string): readonly GuidancePage[] {
  return forRule(finding.ruleId, folder, { path: finding.path, languageId });
}

/** The pages for a page id, a rule id or a CWE, the team's first. */
export function pagesAbout(topic: string, folder: LoadedFolder, path?: string): readonly GuidancePage[] {
  if (folder.rule(topic)) return forRule(topic, folder, { path });
  const isCwe = /^CWE-\d+$/i.test(topic);
  const named = folder.guidance.filter((page) => (isCwe ? page.cwe.includes(topic.toUpperCase()) : page.id === topic));
  // What a team wrote about the weakness of a built-in page belongs beside that page.
  const cwe = new Set(named.flatMap((page) => page.cwe));
  const related = folder.guidance.filter((page) => page.origin === "team" && page.cwe.some((id) => cwe.has(id)));
  return [...new Set([...named, ...related])].sort((a, b) => rank(a) - rank(b));
}

export function toPageView(page: GuidancePage, folder: LoadedFolder): GuidancePageView {
  const uri: DocumentUri | undefined = page.origin === "team" ? folder.uriOf(page.path) : undefined;
  const pack = packOf(folder.packs, page.path);
  const { id, origin, title, cwe, owner, review, links } = page;
  const sections = page.sections.map(({ heading, markdown }) => ({ heading, markdown }));
  return {
    id,
    origin,
    title,
    ...(uri && { uri }),
    ...(pack && { pack: packName(pack) }),
    cwe,
    ...(owner && { owner }),
    ...(review && { review }),
    links,
    sections,
    incidents: incidentsAbout(page, folder),
  };
}

/** Incidents that name the page, a rule that it names, or a rule that names it. */
function incidentsAbout({ id, rules }: GuidancePage, { trust, rule, uriOf }: LoadedFolder): readonly IncidentView[] {
  const isAbout = (ruleId: string) => rules.includes(ruleId) || rule(ruleId)?.metadata.guidance === id;
  return trust.incidents
    .filter(({ incident }) => incident.guidance.includes(id) || incident.rules.some(isAbout))
    .map(({ incident: { id: own, path, title, date }, prevented }) => {
      return { id: own, uri: uriOf(path), title, ...(date !== undefined && { date }), prevented };
    })
    .sort((a, b) => ((a.date ?? "") > (b.date ?? "") ? -1 : 1));
}

function forRule(
  ruleId: string,
  folder: LoadedFolder,
  place: { readonly path?: string; readonly languageId?: string },
): readonly GuidancePage[] {
  const metadata = folder.rule(ruleId)?.metadata;
  const query = { ruleId, cwe: metadata?.cwe ?? [], guidanceId: metadata?.guidance, ...place };
  return folder.engine.guidance.forFinding(folder.guidance, query);
}

function rank(page: GuidancePage): number {
  return page.origin === "team" ? 0 : 1;
}

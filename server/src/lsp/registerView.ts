import type { JudgedEntry } from "../core/register/judge.ts";
import { judgeRegister } from "../core/register/judge.ts";
import type { RegisterEntry } from "../core/register/register.ts";
import { OPEN_STATES, REGISTER_PATH } from "../core/register/registerFindings.ts";
import type { RegisterItem } from "../protocol/index.ts";
import type { FileFinding } from "./fileFindings.ts";
import type { LoadedFolder } from "./folders.ts";
import type { Session } from "./session.ts";
import { type Lines, toRange } from "./toProtocol.ts";

/** How things stand with the entries of a folder's register, by what the workspace's files say now. */
export function judgeFolder(session: Session, folder: LoadedFolder): JudgedEntry<FileFinding>[] {
  const { register, today = "" } = folder.program;
  if (register.length === 0) return [];
  const isScanned = session.scan.isSettled(folder);
  const looked = ({ path }: RegisterEntry) => {
    const report = session.reports.get(folder.uriOf(path));
    return report ? !report.skipped : isScanned;
  };
  return judgeRegister(register, { findings: findingsOf(session, folder), looked, today });
}

/** What is accepted in the folder's register or suppressed in its code; what needs a decision comes first. */
export function registerItems(session: Session, folder: LoadedFolder, lines: Lines): RegisterItem[] {
  const titleOf = (ruleId: string) => folder.rule(ruleId)?.metadata.title ?? ruleId;
  const entries = judgeFolder(session, folder).map(({ entry, state, finding }): RegisterItem => {
    const { reason, acceptedBy, acceptedOn, expires, reviewer } = entry.acceptance;
    return {
      state,
      ruleId: entry.ruleId,
      title: titleOf(entry.ruleId),
      reason,
      path: finding?.path ?? entry.path,
      acceptedBy,
      acceptedOn,
      expires,
      ...(reviewer !== undefined && { reviewer }),
      source: { uri: folder.uriOf(REGISTER_PATH), range: toRange(entry.span, lines) },
      ...(finding && { risk: finding.risk, finding: { uri: finding.uri, range: finding.range } }),
    };
  });
  const inCode = findingsOf(session, folder).flatMap(({ inCode, uri, range, ruleId, path, risk }): RegisterItem[] =>
    inCode
      ? [
          {
            state: "in-code",
            ruleId,
            title: titleOf(ruleId),
            reason: inCode.reason,
            path,
            risk,
            source: { uri, range: inCode.comment },
            finding: { uri, range },
          },
        ]
      : [],
  );
  const isUrgent = ({ state }: RegisterItem) =>
    state === "refused" || (OPEN_STATES as readonly string[]).includes(state);
  const all = [...entries, ...inCode];
  return [...all.filter(isUrgent), ...all.filter((item) => !isUrgent(item))];
}

function findingsOf({ reports }: Session, folder: LoadedFolder): FileFinding[] {
  return reports.all().flatMap(({ uri, known }) => (known.length > 0 && folder.holds(uri) ? known : []));
}

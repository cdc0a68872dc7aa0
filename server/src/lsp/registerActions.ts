import { type CodeAction, CodeActionKind, type Range } from "vscode-languageserver-protocol";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { addDays, daysBetween } from "../core/register/dates.ts";
import type { JudgedEntry } from "../core/register/judge.ts";
import type { RegisterEntry } from "../core/register/register.ts";
import { REGISTER_PATH } from "../core/register/registerFindings.ts";
import { editBetween } from "../core/text/editBetween.ts";
import type { FileFinding } from "./fileFindings.ts";
import type { LoadedFolder } from "./folders.ts";
import { judgeFolder } from "./registerView.ts";
import type { Session } from "./session.ts";
import { toWorkspaceEdit } from "./toProtocol.ts";

/** For how long an entry is renewed whose own time was shorter than a day. */
const LEAST_DAYS = 30;

/** The quick fixes on the entry of a register that a range touches: renew, accept anew, follow the code, remove. */
export function registerActions(
  session: Session,
  folder: LoadedFolder,
  document: { readonly text: string; readonly version: number; readonly lines: TextDocument },
  range: Range,
): CodeAction[] {
  const { register, today } = folder.engine;
  const file = { path: REGISTER_PATH, text: document.text };
  const [start, end] = [document.lines.offsetAt(range.start), document.lines.offsetAt(range.end)];
  const entry = register
    .parse(file, folder.acceptTerms)
    .entries.find(({ span }) => span.start <= end && start <= span.end);
  if (!entry) return [];
  const judged = judgeFolder(session, folder).find((each) => isSame(each.entry, entry));
  const expires = renewedUntil(entry, today(), folder.acceptTerms.maxDays);
  const renewed = { "accepted-on": today(), expires };
  const offers: [string, () => string][] = [];
  if (judged?.state === "expired" || judged?.state === "active")
    offers.push([`Renew until ${expires}`, () => register.changeEntry(document.text, entry.index, renewed)]);
  offers.push(...offersByFinding(judged, entry, document.text, renewed, register));
  offers.push(["Remove this entry", () => register.removeEntry(document.text, entry.index)]);
  return offers.flatMap(([title, make]) => {
    const edit = editBetween(document.text, attempt(make) ?? document.text);
    if (!edit) return [];
    const target = { uri: folder.uriOf(REGISTER_PATH), version: document.version, lines: document.lines };
    return [{ title, kind: CodeActionKind.QuickFix, edit: toWorkspaceEdit([edit], target, session.capabilities) }];
  });
}

function offersByFinding(
  judged: JudgedEntry<FileFinding> | undefined,
  { index }: RegisterEntry,
  text: string,
  renewed: { readonly "accepted-on": string; readonly expires: string },
  { changeEntry }: LoadedFolder["engine"]["register"],
): [string, () => string][] {
  const { state, finding } = judged ?? {};
  if (!finding) return [];
  const { path, structure } = finding;
  if (state === "reopened")
    return [
      [
        `Accept the code as it is now, until ${renewed.expires}`,
        () => changeEntry(text, index, { fingerprint: structure, ...renewed }),
      ],
    ];
  return state === "moved" ? [[`Follow the code to ${path}`, () => changeEntry(text, index, { path })]] : [];
}

/** As long again as before, as far as the policy lets it. */
function renewedUntil({ acceptance }: RegisterEntry, today: string, maxDays: number): string {
  const before = Math.max(daysBetween(acceptance.acceptedOn, acceptance.expires), LEAST_DAYS);
  return addDays(today, Math.min(before, maxDays));
}

function isSame(one: RegisterEntry, other: RegisterEntry): boolean {
  return one.ruleId === other.ruleId && one.path === other.path && one.structure === other.structure;
}

/** A register that is broken elsewhere cannot be written; it says so itself. */
function attempt(make: () => string): string | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

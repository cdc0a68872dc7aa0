import { LSPErrorCodes } from "vscode-languageserver-protocol";
import { REGISTER_PATH } from "../../core/register/registerFindings.ts";
import type { EntryFields } from "../../core/register/registerSchema.ts";
import { type AcceptParams, AcceptRequest, type RegisterText } from "../../protocol/index.ts";
import { findingOf, withAnalysis } from "../lookup.ts";
import { registerText, withFaults } from "../registerText.ts";
import { Refusal } from "../run.ts";
import type { Feature } from "./feature.ts";

/** Writes findings that somebody accepts into the register. The client stores the text. */
export const accept: Feature = {
  register: (session) => {
    const { connection, run, folders } = session;
    connection.onRequest(
      AcceptRequest,
      run.request(AcceptRequest.method, async (params: AcceptParams, call): Promise<RegisterText> => {
        const [first] = params.findings;
        const folder = first && folders.of(first.uri);
        const isOneFolder = params.findings.every(({ uri }) => folders.of(uri) === folder);
        if (!folder || folder.uri === undefined || !isOneFolder)
          throw refusal("Risks are accepted in the register of one workspace folder: open the folder first.");
        const loaded = await folder.loaded();
        const fields = fieldsOf(params, loaded.engine.today());
        const fault = loaded.engine.register.faultOf(fields, loaded.acceptTerms);
        if (fault !== undefined) throw refusal(fault);
        const entries: EntryFields[] = [];
        for (const { uri, fingerprint } of params.findings) {
          const entry = await withAnalysis(session, uri, call, (analyzed) => {
            const finding = findingOf(analyzed, fingerprint);
            return finding && { ...fields, rule: finding.ruleId, path: finding.path, fingerprint: finding.structure };
          });
          if (entry) entries.push(ordered(entry));
        }
        if (entries.length === 0) throw refusal("This finding is no longer in the file.");
        const uri = loaded.uriOf(REGISTER_PATH);
        const before = await registerText(session, loaded);
        const text = withFaults(() => loaded.engine.register.addEntries(before, entries));
        return { uri, text, accepted: entries.length };
      }),
    );
  },
};

type Terms = Omit<EntryFields, "rule" | "path" | "fingerprint">;

function fieldsOf({ reason, acceptedBy, expires, reviewer }: AcceptParams, today: string): Terms {
  const [why, who, also] = [oneLine(reason), oneLine(acceptedBy), oneLine(reviewer ?? "")];
  if (why === "") throw refusal("An acceptance needs a reason.");
  if (who === "") throw refusal("An acceptance needs the name of whoever decides it.");
  if (!/^\d{4}-\d\d-\d\d$/.test(expires) || Number.isNaN(Date.parse(expires)))
    throw refusal('An acceptance needs the day on which it ends, written as "2027-01-31".');
  return {
    reason: why,
    "accepted-by": who,
    "accepted-on": today,
    expires,
    ...(also !== "" && { reviewer: also }),
  };
}

/** The keys in the order in which a reader wants them. */
function ordered({ rule, path, fingerprint, ...terms }: EntryFields): EntryFields {
  return { rule, path, fingerprint, ...terms };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function refusal(message: string): Refusal {
  return new Refusal(LSPErrorCodes.RequestFailed, message);
}

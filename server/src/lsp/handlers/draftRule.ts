import type { Range } from "vscode-languageserver-protocol";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { SelectedCode } from "../../core/ruleFromCode.ts";
import { GUIDANCE_FOLDER, RULES_FOLDER } from "../../host/projectPlaces.ts";
import {
  BeginRuleRequest,
  DraftRuleRequest,
  type NewRuleFiles,
  type NoRule,
  type RuleDrafts,
} from "../../protocol/index.ts";
import { type Found, searchWorkspace } from "../authoring/search.ts";
import type { LoadedFolder } from "../folders.ts";
import type { OpenDocument } from "../openDocument.ts";
import type { Feature } from "./feature.ts";

const NOT_OPEN: NoRule = { fault: "The file is not open in the editor." };
const NO_FOLDER: NoRule = { fault: "Open a folder first: rules are kept in its .riskmark folder." };

/** As many are named before somebody chooses. */
const PLACES = 3;

/** Makes patterns of selected code, says how much each finds, and begins a rule with one of them. */
export const draftRule: Feature = {
  register: ({ connection, run, documents, folders }) => {
    connection.onRequest(
      DraftRuleRequest,
      run.request(DraftRuleRequest.method, async ({ uri, range }, call): Promise<RuleDrafts | NoRule> => {
        const document = documents.get(uri);
        if (document === undefined) return NOT_OPEN;
        const folder = await folders.of(uri).loaded();
        if (folder.root === undefined) return NO_FOLDER;
        const { authoring } = folder.engine;
        const draft = await authoring.draft(selectedCode(document, folder, range));
        if ("fault" in draft) return draft;
        // Each degree is a rule of its own: one search counts all of them.
        const rules = draft.drafts.map(({ degree, pattern }) => authoring.trialRule(degree, pattern, draft.languages));
        const { found, isPartial } = await searchWorkspace(documents, folders, folder, rules, call.signal);
        return {
          drafts: draft.drafts.map(({ degree, pattern }) => {
            const own = found.filter(({ ruleId }) => ruleId === degree);
            return {
              degree,
              pattern,
              matches: own.length,
              files: new Set(own.map((each) => each.uri)).size,
              places: own.slice(0, PLACES).map(placeText),
            };
          }),
          suggestedId: draft.suggestedId,
          takenIds: folder.rules.map(({ id }) => id),
          isPartial,
        };
      }),
    );
    connection.onRequest(
      BeginRuleRequest,
      run.request(BeginRuleRequest.method, async ({ uri, range, id, degree }): Promise<NewRuleFiles | NoRule> => {
        const document = documents.get(uri);
        if (document === undefined) return NOT_OPEN;
        const folder = await folders.of(uri).loaded();
        if (folder.root === undefined) return NO_FOLDER;
        if (!/^[A-Za-z0-9][\w.-]{0,99}$/.test(id))
          return { fault: `"${id}" cannot be a rule's id: use letters, digits and hyphens.` };
        const begun = await folder.engine.authoring.begin(selectedCode(document, folder, range), { id, degree });
        if ("fault" in begun) return begun;
        const { rule, test, page } = begun;
        const files = [
          { path: `${RULES_FOLDER}/${rule.path}`, text: rule.text },
          { path: `${RULES_FOLDER}/${test.path}`, text: test.text },
          { path: `${GUIDANCE_FOLDER}/${page.path}`, text: page.text },
        ].map(({ path, text }) => ({ uri: folder.uriOf(path), path, text }));
        for (const { uri, path } of files) {
          if ("text" in (await folder.read(uri))) return { fault: `"${path}" exists already: choose another id.` };
        }
        return { files: files.map(({ uri, text }) => ({ uri, text })) };
      }),
    );
  },
};

function placeText({ path, folder, range }: Found): string {
  return `${folder === undefined ? "" : `${folder}/`}${path}:${range.start.line + 1}`;
}

function selectedCode(document: OpenDocument, folder: LoadedFolder, range: Range): SelectedCode {
  const { text, lines }: { text: string; lines: TextDocument } = document.snapshot;
  const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
  return {
    path: folder.pathOf(document.uri),
    text,
    languageId: document.languageId,
    selection: { start: Math.min(start, end), end: Math.max(start, end) },
  };
}

import { type CodeLens, LSPErrorCodes } from "vscode-languageserver-protocol";
import { CLIENT_COMMANDS } from "../../protocol/index.ts";
import { Refusal } from "../run.ts";
import { toRange } from "../toProtocol.ts";
import type { Feature } from "./feature.ts";

/** What a lens remembers until it is shown. */
interface LensNote {
  readonly uri: string;
  readonly ruleId: string;
}

/** Above each rule of a team: run its tests, and how much it finds. */
export const codeLens: Feature = {
  capabilities: ({ riskmarkClient }) => (riskmarkClient ? { codeLensProvider: { resolveProvider: true } } : {}),

  register: ({ connection, run, documents, folders, previews, capabilities }) => {
    if (!capabilities.riskmarkClient) return;
    connection.onCodeLens(
      run.request(
        "textDocument/codeLens",
        async ({ textDocument: { uri } }, call): Promise<CodeLens[]> => {
          call.subject.uri = uri;
          const document = documents.get(uri);
          if (document === undefined) return [];
          const { engine, pathOf, ruleFolders } = await folders.of(uri).loaded();
          if (engine.authoring.kindOf(pathOf(uri), ruleFolders) !== "rules") return [];
          const { text, lines } = document.snapshot;
          return engine.authoring.ruleIdsIn(text).flatMap(({ id, span }): CodeLens[] => {
            const range = toRange(span, lines);
            const note: LensNote = { uri, ruleId: id };
            return [
              { range, command: { title: "Run tests", command: CLIENT_COMMANDS.runRuleTests, arguments: [uri, id] } },
              { range, data: note },
            ];
          });
        },
        () => [],
      ),
    );
    connection.onCodeLensResolve(
      run.request("codeLens/resolve", async (lens: CodeLens, call): Promise<CodeLens> => {
        const note = noteOf(lens.data);
        if (note === undefined) throw new Refusal(LSPErrorCodes.RequestFailed, "This code lens is not Riskmark's.");
        const { uri, ruleId } = note;
        call.subject.uri = uri;
        const preview = await previews.of(uri, await folders.of(uri).loaded());
        const own = preview?.matches.filter((match) => match.ruleId === ruleId) ?? [];
        const isRead = preview?.rules.includes(ruleId) ?? false;
        const title = isRead ? countText(own, preview?.isPartial ?? false) : "Cannot be read yet";
        const locations = own.map(({ uri, range }) => ({ uri, range }));
        const command = CLIENT_COMMANDS.showRuleMatches;
        return { ...lens, command: { title, command, arguments: [uri, lens.range.start, locations] } };
      }),
    );
  },
};

function countText(matches: readonly { readonly uri: string }[], isPartial: boolean): string {
  const files = new Set(matches.map(({ uri }) => uri)).size;
  const most = isPartial ? "at least " : "";
  if (matches.length === 0) return isPartial ? "No match so far" : "No match in the workspace";
  return `${most}${matches.length} ${matches.length === 1 ? "match" : "matches"} in ${files} ${files === 1 ? "file" : "files"}`;
}

/** Lenses come back from the client: nothing about them is certain. */
function noteOf(data: unknown): LensNote | undefined {
  const { uri, ruleId } = (data ?? {}) as { uri?: unknown; ruleId?: unknown };
  return typeof uri === "string" && typeof ruleId === "string" ? { uri, ruleId } : undefined;
}

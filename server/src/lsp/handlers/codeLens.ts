import { type CodeLens, CodeLensRefreshRequest, type DocumentUri } from "vscode-languageserver-protocol";
import { CLIENT_COMMANDS, type RulePreview } from "../../protocol/index.ts";
import { toRange } from "../toProtocol.ts";
import type { Feature } from "./feature.ts";

/**
 * Above each rule of a team: run its tests, and how much it finds. Lenses are complete as they are sent, and sent anew
 * once it is known how much a rule finds. Were they filled in when they are shown, which takes as long as the search, an
 * editor that is told meanwhile to ask anew would give the new lenses the commands of those that it has thrown away.
 */
export const codeLens: Feature = {
  capabilities: ({ riskmarkClient, refreshesLenses }) =>
    riskmarkClient && refreshesLenses ? { codeLensProvider: {} } : {},

  register: ({ connection, run, documents, folders, previews, capabilities }) => {
    if (!capabilities.riskmarkClient) return;
    const askAgain = () =>
      run.background("Asking for a refresh of code lenses", () => connection.sendRequest(CodeLensRefreshRequest.type));
    connection.onCodeLens(
      run.request(
        "textDocument/codeLens",
        async ({ textDocument: { uri } }, call): Promise<CodeLens[]> => {
          call.subject.uri = uri;
          const document = documents.get(uri);
          if (document === undefined) return [];
          const folder = await folders.of(uri).loaded();
          const { text, lines } = document.snapshot;
          const preview = await previews.known(uri, folder, askAgain);
          if (preview === null) return [];
          return folder.engine.authoring.ruleIdsIn(text).flatMap(({ id, span }): CodeLens[] => {
            const range = toRange(span, lines);
            const run = { title: "Run tests", command: CLIENT_COMMANDS.runRuleTests, arguments: [uri, id] };
            return [{ range, command: run }, ...(preview ? [countLens(uri, id, range, preview)] : [])];
          });
        },
        () => [],
      ),
    );
  },
};

function countLens(uri: DocumentUri, ruleId: string, range: CodeLens["range"], preview: RulePreview): CodeLens {
  const own = preview.matches.filter((match) => match.ruleId === ruleId);
  const title = preview.rules.includes(ruleId) ? countText(own, preview.isPartial) : "Cannot be read yet";
  const locations = own.map((match) => ({ uri: match.uri, range: match.range }));
  return {
    range,
    command: { title, command: CLIENT_COMMANDS.showRuleMatches, arguments: [uri, range.start, locations] },
  };
}

function countText(matches: readonly { readonly uri: string }[], isPartial: boolean): string {
  const files = new Set(matches.map(({ uri }) => uri)).size;
  const most = isPartial ? "at least " : "";
  if (matches.length === 0) return isPartial ? "No match so far" : "No match in the workspace";
  return `${most}${matches.length} ${matches.length === 1 ? "match" : "matches"} in ${files} ${files === 1 ? "file" : "files"}`;
}

import { type CompletionItem, CompletionItemKind, MarkupKind } from "vscode-languageserver-protocol";
import type { Suggestion } from "../../core/authoring/yaml/complete.ts";
import { knownThings } from "../authoring/known.ts";
import { type Lines, toRange } from "../toProtocol.ts";
import type { Feature } from "./feature.ts";

/** Completes the team's own files: keys, values, and what they refer to. */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: ["$", '"', "[", " "] } }),

  register: ({ connection, run, documents, folders }) => {
    connection.onCompletion(
      run.request(
        "textDocument/completion",
        async ({ textDocument: { uri }, position }, call): Promise<CompletionItem[]> => {
          call.subject.uri = uri;
          const document = documents.get(uri);
          if (document === undefined) return [];
          const folder = await folders.of(uri).loaded();
          const { authoring } = folder.engine;
          const kind = folder.fileKind(uri);
          if (kind === undefined) return [];
          const { text, lines } = document.snapshot;
          const offset = lines.offsetAt(position);
          return authoring
            .complete(kind, text, offset, knownThings(folder))
            .map((suggestion, index) => toItem(suggestion, index, lines));
        },
        () => [],
      ),
    );
  },
};

const KINDS: Record<Suggestion["what"], CompletionItemKind> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  metavariable: CompletionItemKind.Variable,
};

function toItem(suggestion: Suggestion, index: number, lines: Lines): CompletionItem {
  const { label, what, insertText, replaces, detail, documentation, isWanted } = suggestion;
  return {
    label,
    kind: KINDS[what],
    textEdit: { range: toRange(replaces, lines), newText: insertText },
    filterText: label,
    sortText: `${isWanted ? 0 : 1}${String(index).padStart(4, "0")}`,
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined ? {} : { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
  };
}

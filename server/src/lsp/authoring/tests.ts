import type { DocumentUri } from "vscode-languageserver-protocol";
import type { SourceText } from "../../core/problem.ts";
import { LineIndex } from "../../core/text/lineIndex.ts";
import { placesIn, RULES_FOLDER } from "../../host/projectPlaces.ts";
import type { RuleTestFile, RuleTestOutcome } from "../../protocol/index.ts";
import type { Documents } from "../documents.ts";
import type { LoadedFolder } from "../folders.ts";
import { toRange } from "../toProtocol.ts";

/** The rule files of a folder with the files that test them. */
export async function testsOf(documents: Documents, folder: LoadedFolder): Promise<RuleTestFile[]> {
  const files = await filesOf(documents, folder);
  const { authoring } = folder.engine;
  const ruleFiles = files.filter(({ path }) => folder.fileKind(folder.uriOf(path)) === "rules");
  const { rules } = authoring.readRules(ruleFiles, folder.models);
  const cases = new Map(authoring.pairTests(rules, files).map((pair) => [pair.path, pair.cases]));
  return ruleFiles.flatMap(({ path, text }) => {
    const lines = new LineIndex(text);
    const named = authoring.ruleIdsIn(text).map(({ id, span }) => ({ id, range: toRange(span, lines) }));
    if (named.length === 0) return [];
    const own = (cases.get(path) ?? []).map((each) => folder.uriOf(each.path));
    return [{ uri: folder.uriOf(path), path, rules: named, cases: own }];
  });
}

/** Runs the tests of one rule file, as it and its tests are in the editor. */
export async function runTests(
  documents: Documents,
  folder: LoadedFolder,
  uri: DocumentUri,
): Promise<RuleTestOutcome[]> {
  const files = await filesOf(documents, folder);
  const { authoring } = folder.engine;
  const path = folder.pathOf(uri);
  const file = files.find((each) => each.path === path);
  if (!file) return [];
  const { rules, problems } = authoring.readRules([file], folder.models);
  const lines = new LineIndex(file.text);
  const broken = authoring.ruleIdsIn(file.text).flatMap(({ id }): RuleTestOutcome[] => {
    if (rules.some((rule) => rule.id === id)) return [];
    const own = problems.filter(({ message, severity }) => severity === "error" && message.includes(id));
    const said = own.length > 0 ? own : problems;
    const reason = said.map(({ message }) => message).join("\n") || "The rule could not be read.";
    const complaints = said.map((problem) => ({ uri, range: toRange(problem, lines), message: problem.message }));
    return [{ ruleId: id, status: "broken", reason, complaints }];
  });
  const [pair] = authoring.pairTests(rules, files);
  if (!pair) return broken;
  const analyzer = authoring.createAnalyzer();
  try {
    const verdicts = await authoring.judge(pair, analyzer, (_path, offset) => lines.lineAt(offset) + 1);
    return [...verdicts.map((verdict) => toOutcome(verdict, folder, files)), ...broken];
  } finally {
    analyzer.dispose();
  }
}

type Verdict = Awaited<ReturnType<LoadedFolder["engine"]["authoring"]["judge"]>>[number];

function toOutcome(
  { ruleId, status, reason, complaints }: Verdict,
  folder: LoadedFolder,
  files: readonly SourceText[],
): RuleTestOutcome {
  return {
    ruleId,
    status,
    ...(reason === undefined ? {} : { reason }),
    complaints: complaints.map(({ path, line, message }) => ({
      uri: folder.uriOf(path),
      range: lineRange(files.find((file) => file.path === path)?.text ?? "", line - 1),
      message: `${ruleId}: ${message}`,
    })),
  };
}

/** What a line holds, without the white space around. */
function lineRange(text: string, line: number) {
  const lines = new LineIndex(text);
  const start = lines.lineStart(line);
  const content = text.slice(start, lines.lineStart(line + 1));
  const from = start + (content.length - content.trimStart().length);
  return toRange({ start: Math.min(from, start + content.length), end: start + content.trimEnd().length }, lines);
}

/** All files of the rule folders, open ones as they are in the editor. */
async function filesOf(documents: Documents, folder: LoadedFolder): Promise<SourceText[]> {
  const { root, engine, ruleFolders, packs, uriOf } = folder;
  if (root === undefined) return [];
  // Those of an installed package were tested by whoever made it.
  const packFolders = packs.flatMap(({ kind, folder: own }) => (kind === "folder" ? [placesIn(own).rules] : []));
  const files = await engine.authoring.filesBelow(root, [RULES_FOLDER, ...ruleFolders, ...packFolders]);
  return files.map(({ path, text }) => ({ path, text: documents.get(uriOf(path))?.text ?? text }));
}

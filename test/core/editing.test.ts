import assert from "node:assert/strict";
import { before, describe, it } from "mocha";
import {
  type Analysis,
  type Analyzer,
  createAnalyzer,
  OPEN_POLICY,
  type TextEdit,
} from "../../server/src/core/index.ts";
import { applyEdits } from "../../server/src/core/text/edit.ts";
import { loadBuiltInRules } from "../../server/src/host/node.ts";
import { seededRandom } from "../bench/random.ts";
import { runtime } from "../support/core.ts";
import { type CorpusFile, ownCode } from "../support/corpus.ts";

/** Files in one text: several units, and rules that find something in most of them. */
const FILES_IN_A_TEXT = 3;
const EDITS_OF_A_TEXT = 24;

/**
 * After an edit the engine keeps what still holds: chunks of the snapshot, facts, matches. Whatever it keeps, what it
 * reports has to be what an analysis from nothing reports.
 */
describe("a document that is edited", () => {
  let analyzer: Analyzer;

  before(async () => {
    analyzer = createAnalyzer(runtime);
    const { rules } = await loadBuiltInRules();
    await analyzer.setRules(rules, new Set(rules.map(({ id }) => id)));
  });

  for (const language of ["javascript", "typescript", "tsx", "python"]) {
    it(`is analysed as if it were new: ${language}`, async () => {
      const files = ownCode().filter((file) => file.language === language && !/\.fixed\./.test(file.path));
      assert.ok(files.length > 0);
      const random = seededRandom(files.length);
      let found = 0;
      for (let first = 0; first < files.length; first += FILES_IN_A_TEXT)
        found += await editRandomly(analyzer, files.slice(first, first + FILES_IN_A_TEXT), random);
      assert.ok(found > 0, "nothing was ever found, so nothing was compared");
    });
  }
});

/** The findings that were compared. */
async function editRandomly(analyzer: Analyzer, files: readonly CorpusFile[], random: () => number): Promise<number> {
  const { path } = files[0]!;
  const joined = files.map((file) => file.text).join("\n");
  let text = random() < 0.4 ? inFunction(joined, path) : joined;
  const document = analyzer.open({ path, text });
  let compared = 0;
  try {
    await document.analyze(OPEN_POLICY);
    for (let count = 0; count < EDITS_OF_A_TEXT; count++) {
      const edit = someEdit(text, random);
      const undo = {
        start: edit.start,
        end: edit.start + edit.newText.length,
        newText: text.slice(edit.start, edit.end),
      };
      for (const step of [edit, undo]) {
        document.edit([step]);
        text = applyEdits(text, [step]);
        const edited = await document.analyze(OPEN_POLICY);
        const fresh = await analyzer.scan({ path, text }, OPEN_POLICY);
        // The parser may recover from an error in another way than after an edit, so only sound text is compared.
        if (fresh.syntaxErrors.length > 0) continue;
        assert.deepEqual(reported(edited), reported(fresh), `${path}, after ${JSON.stringify(step)}`);
        compared += fresh.findings.length;
        if (step === edit) break;
      }
    }
  } finally {
    document.close();
  }
  return compared;
}

/** The same code, but for its imports, in a function: so that functions stand in one that has flows. */
function inFunction(text: string, path: string): string {
  const lines = text.split("\n");
  const isImport = (line: string) => /^(?:import|from) /.test(line);
  const rest = lines.filter((line) => !isImport(line));
  const isPython = path.endsWith(".py");
  const body = isPython
    ? ["def everything():", ...rest.map((line) => `    ${line}`)]
    : ["function f() {", ...rest, "}"];
  return [...lines.filter(isImport), ...body, ""].join("\n");
}

function reported({ findings }: Analysis): string[] {
  return findings.map(
    ({ ruleId, start, end, message, fingerprint }) => `${start}-${end} ${ruleId} ${fingerprint} ${message}`,
  );
}

/** What people do to a text: a key, a character deleted, a line deleted, repeated or moved, a name changed. */
function someEdit(text: string, random: () => number): TextEdit {
  const below = (limit: number) => Math.floor(random() * limit);
  const start = below(text.length);
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", start) < 0 ? text.length : text.indexOf("\n", start) + 1;
  switch (below(6)) {
    case 0:
      return { start, end: start + 1, newText: "" };
    case 1:
      return { start: lineStart, end: lineEnd, newText: "" };
    case 2:
      return { start: lineStart, end: lineStart, newText: text.slice(lineStart, lineEnd) };
    case 3: {
      const from = text.lastIndexOf("\n", below(text.length)) + 1;
      const line = text.slice(from, text.indexOf("\n", from) + 1);
      return { start: lineStart, end: lineStart, newText: line };
    }
    case 4: {
      const name = /\w+/.exec(text.slice(start));
      const at = name ? start + name.index : start;
      return { start: at, end: at + (name?.[0].length ?? 0), newText: "renamed" };
    }
    default:
      return { start, end: start, newText: text.charAt(below(text.length)) };
  }
}

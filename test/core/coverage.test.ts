import assert from "node:assert/strict";
import { countPlaces, languagesWithoutRules } from "../../server/src/core/coverage/coverage.ts";
import type { SensitivePlace } from "../../server/src/core/coverage/inventory.ts";
import { statesOf } from "../../server/src/core/coverage/placeState.ts";
import { formatCoverage } from "../../server/src/core/report/coverageText.ts";
import { findingAt, sampleReport } from "../support/reportSample.ts";

const TEXT = "serve(() => { exec(input); exec('ls'); exec(later); });";

function place(code: string, constant = false): SensitivePlace {
  const start = TEXT.indexOf(code);
  return { start, end: start + code.length, category: "process", name: "exec", constant };
}

const NOTHING = { findings: [], suppressed: [], syntaxErrors: [] };

describe("coverage", () => {
  const [outer, first, constant, last] = [
    place(TEXT.slice(0, -1)),
    place("exec(input)"),
    place("exec('ls')", true),
    place("exec(later)"),
  ];
  const all = [outer, first, constant, last];

  it("flags the innermost place around a finding, and no other", () => {
    const findings = [findingAt(TEXT, "input")];
    assert.deepEqual(statesOf(all, { ...NOTHING, findings }), ["unclear", "flagged", "safe", "unclear"]);
  });

  it("flags the places in a finding that no place is around", () => {
    const findings = [findingAt(TEXT, "exec(input); exec('ls')")];
    assert.deepEqual(statesOf([first, constant, last], { ...NOTHING, findings }), ["flagged", "flagged", "unclear"]);
  });

  it("tells accepted from flagged, and takes nothing for safe that did not parse", () => {
    const suppressed = [findingAt(TEXT, "exec(later)")];
    const syntaxErrors = [findingAt(TEXT, "'ls'")];
    assert.deepEqual(statesOf(all, { ...NOTHING, suppressed, syntaxErrors }), [
      "unclear",
      "unclear",
      "unclear",
      "accepted",
    ]);
  });

  it("counts places by category and state", () => {
    const covered = { path: "a.js", line: 1, name: "exec" };
    const counts = countPlaces([
      { ...covered, category: "process", state: "safe" },
      { ...covered, category: "process", state: "flagged" },
      { ...covered, category: "database", state: "unclear" },
    ]);
    assert.deepEqual(counts, [
      { category: "database", counts: { flagged: 0, accepted: 0, safe: 0, unclear: 1 } },
      { category: "process", counts: { flagged: 1, accepted: 0, safe: 1, unclear: 0 } },
    ]);
  });

  it("names languages that no rule is for, the most frequent first, and nothing that is no code", () => {
    const language = { lines: 9, inventory: false };
    const known = [
      { ...language, languageId: "json", files: 1, rules: 0 },
      { ...language, languageId: "python", files: 5, rules: 80 },
      { ...language, languageId: "text", files: 7, rules: 0 },
    ];
    assert.deepEqual(languagesWithoutRules(["a.swift", "b/c.SWIFT", "d.png", "LICENSE"], known), [
      { language: "Swift", files: 2 },
      { language: "json", files: 1 },
    ]);
  });

  it("is told in words, with control characters of paths made visible", () => {
    const text = formatCoverage(
      sampleReport({
        partlyParsed: [{ path: "x.js", line: 3, places: 1 }],
        passedOver: [{ path: "node_modules", reason: "default-exclude", message: "", folder: true }],
        coverage: {
          languages: [{ languageId: "javascript", files: 2, lines: 1234, rules: 90, inventory: true }],
          withoutRules: [{ language: "Swift", files: 3 }],
          places: [{ path: "a\u001b.js", line: 7, category: "file", name: "fs.rm", state: "unclear" }],
        },
      }),
      { places: true },
    );
    for (const line of [
      "2 files analysed (1,234 lines)",
      "  javascript: 2 files, 1,234 lines, 90 rules",
      "  1 file with syntax errors; the rest of them was analysed",
      "  1 excluded by default",
      "  Swift: 3 files",
      "  Files: 0 flagged, 0 accepted, 0 safe, 1 unclear",
    ]) {
      assert.ok(text.split("\n").includes(line), line);
    }
    assert.match(text, /:7 {2}unclear {2}Files: fs\.rm/);
    assert.equal(text.includes("\u001b"), false);
  });
});

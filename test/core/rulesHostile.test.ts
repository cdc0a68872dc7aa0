import assert from "node:assert/strict";
import fc from "fast-check";
import { loadRules } from "../../server/src/core/rules/load.ts";

const RULE = `rules:
  - id: whole
    message: >-
      Found $X.
    severity: HIGH
    languages: [javascript, "python"]
    patterns:
      - pattern: &code |
          run($X)
      - pattern-not: 'run("...")'
      - pattern-either:
          - pattern-inside: {pattern: *code}
          - pattern-regex: '[a-z]+\\('
      - metavariable-regex: {metavariable: $X, regex: ^a}
      - metavariable-comparison:
          comparison: $X in [1, 2] and not re.match("a", str($X))
    fix: "g($X)"
    metadata: {cwe: [CWE-1], confidence: HIGH, fix: {title: Use g, safety: safe}}
`;

/** Loading ends, and every problem says something about a place that is in the file. */
function check(text: string): void {
  const { rules, problems } = loadRules([{ path: "r.yaml", text }]);
  for (const { start, end, message } of problems) {
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end} of ${text.length}: ${message}`);
    assert.match(message, /\S.*[.?"]$/s);
  }
  // Nothing is dropped without a word.
  assert.ok(rules.length > 0 || problems.length > 0 || /rules:\s*\[\s*\]/.test(text));
}

const FRAGMENTS = [
  "&a ",
  "*a",
  "<<: *code",
  "- ",
  "  ",
  "\n",
  ": ",
  "{",
  "}",
  "[",
  "]",
  "'",
  '"',
  "|",
  "#",
  "\t",
  "\0",
  "\ud800",
  "?",
  "!!js/function ",
  "pattern",
  "null",
  "$X",
  "\r\n",
  "---\n",
];

describe("rules: broken and hostile files", function () {
  this.timeout(30_000);

  it("are read up to any place at which they end", () => {
    for (let end = 0; end <= RULE.length; end += 3) check(RULE.slice(0, end));
  });

  it("are read with anything cut out or put in", () => {
    const edit = fc.record({
      at: fc.nat(RULE.length),
      removed: fc.nat(40),
      added: fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        let text = RULE;
        for (const { at, removed, added } of edits)
          text = text.slice(0, at) + added.join("") + text.slice(at + removed);
        check(text);
      }),
      { numRuns: 1_000 },
    );
  });

  it("are read with any value in place of any other", () => {
    const values = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom("$X", "", [], {}, null, "f()", 1e308));
    const keys = [
      "id",
      "message",
      "severity",
      "languages",
      "pattern",
      "patterns",
      "pattern-either",
      "match",
      "mode",
      "taint",
      "pattern-sources",
      "fix",
      "fix-regex",
      "paths",
      "metadata",
      "options",
    ];
    const base = { id: "a", message: "m", severity: "LOW", languages: ["python"], pattern: "f()" };
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), values), (changes) => {
        check(JSON.stringify({ rules: [{ ...base, ...changes }] }));
      }),
      { numRuns: 1_000 },
    );
  });
});

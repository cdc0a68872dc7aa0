import assert from "node:assert/strict";
import { complete } from "../../server/src/core/authoring/yaml/complete.ts";
import { explain } from "../../server/src/core/authoring/yaml/explain.ts";
import { mistakes } from "../../server/src/core/authoring/yaml/mistakes.ts";
import { type TeamFileKind, teamFileKind } from "../../server/src/core/authoring/yaml/teamFiles.ts";
import { applyEdits } from "../../server/src/core/text/edit.ts";

const KNOWN = {
  rules: [
    { id: "js-eval", title: "Code from data", cwe: ["CWE-95"] },
    { id: "py-sql", title: "SQL query from data", cwe: ["CWE-89", "CWE-74"] },
  ],
  pages: [{ id: "sql-injection", title: "SQL injection" }],
  modelKinds: ["http-request"],
};

/** What is offered at `|`. */
function offered(kind: TeamFileKind, marked: string) {
  const offset = marked.indexOf("|");
  return complete(kind, marked.replace("|", ""), offset, KNOWN);
}

function labels(kind: TeamFileKind, marked: string): string[] {
  return offered(kind, marked).map(({ label }) => label);
}

/** The text after the named suggestion was taken. */
function accepted(kind: TeamFileKind, marked: string, label: string): string {
  const suggestion = offered(kind, marked).find((each) => each.label === label);
  assert.ok(suggestion, `"${label}" is offered`);
  return applyEdits(marked.replace("|", ""), [{ ...suggestion.replaces, newText: suggestion.insertText }]);
}

const RULE = `rules:
  - id: team-run
    message: $CMD runs
    severity: HIGH
    languages: [javascript]
    patterns:
      - pattern: run($CMD, $...ARGS)
`;

describe("Completion in a team's files", () => {
  it("offers the keys of a rule that it has not yet, those that are required said so", () => {
    const suggestions = offered("rules", `${RULE}    |`);
    const names = suggestions.map(({ label }) => label);
    assert.ok(names.includes("metadata") && names.includes("fix") && names.includes("paths"));
    assert.ok(!names.includes("id") && !names.includes("patterns"), "those it has are not offered");
    const lacking = offered("rules", "rules:\n  - id: x\n    |");
    assert.deepEqual(
      lacking.filter(({ isWanted }) => isWanted).map(({ label }) => label),
      ["message", "severity", "languages"],
    );
    assert.match(lacking.find(({ label }) => label === "message")?.documentation ?? "", /What is wrong/);
  });

  it("knows where it is: metadata, entries of patterns, the fix described in metadata", () => {
    assert.ok(labels("rules", `${RULE}    metadata:\n      |`).includes("yields-to"));
    assert.ok(labels("rules", `${RULE}      - pattern-no|`).includes("pattern-not"));
    assert.ok(labels("rules", `${RULE}      - metavariable-regex:\n          |`).includes("regex"));
    assert.deepEqual(labels("rules", `${RULE}    metadata:\n      fix:\n        safety: |`), ["safe", "unsafe"]);
    assert.deepEqual(labels("rules", `|`), ["rules"]);
  });

  it("replaces the word that is begun, and adds the colon where there is none", () => {
    assert.equal(accepted("rules", `${RULE}    meta|`, "metadata"), `${RULE}    metadata:`);
    assert.equal(
      accepted("rules", "rules:\n  - id: x\n    seve|: HIGH\n", "severity"),
      "rules:\n  - id: x\n    severity: HIGH\n",
    );
    assert.equal(
      accepted("rules", "rules:\n  - id: x\n    severity: HI|\n", "HIGH"),
      "rules:\n  - id: x\n    severity: HIGH\n",
    );
  });

  it("offers values: enums, weaknesses, pages, rules, languages", () => {
    assert.ok(labels("rules", "rules:\n  - severity: |").includes("CRITICAL"));
    assert.deepEqual(labels("rules", `${RULE}    metadata:\n      cwe: ["|"]`), ["CWE-74", "CWE-89", "CWE-95"]);
    assert.deepEqual(labels("rules", `${RULE}    metadata:\n      guidance: |`), ["sql-injection"]);
    assert.deepEqual(labels("rules", `${RULE}    metadata:\n      yields-to: [|]`), ["js-eval", "py-sql"]);
    assert.ok(labels("rules", "rules:\n  - languages: [py|]").includes("python"));
    assert.deepEqual(labels("rules", `${RULE}    pattern-sources:\n      - model: |`), ["http-request"]);
  });

  it("offers the metavariables of the rule, and not those of another one", () => {
    const other = "rules:\n  - id: a\n    pattern: f($OTHER)\n";
    const rule = RULE.replace("rules:\n", "");
    assert.deepEqual(labels("rules", `${other}${rule}      - focus-metavariable: |`), ["$CMD", "$...ARGS"]);
    assert.deepEqual(labels("rules", `${RULE}      - pattern: >-\n          run($|)\n`), ["$CMD", "$...ARGS"]);
  });

  it("offers what the other files of a team may say", () => {
    assert.ok(labels("policy", "|").includes("severity"));
    assert.deepEqual(labels("policy", "rules:\n  off: [|]"), ["js-eval", "py-sql"]);
    assert.deepEqual(labels("policy", "severity:\n  - rules: []\n    severity: |"), [
      "critical",
      "high",
      "medium",
      "low",
      "off",
    ]);
    assert.deepEqual(labels("policy", "incidents:\n  requireRule: |"), ["true", "false"]);
    assert.ok(labels("register", "accepted:\n  - rule: js-eval\n    |").includes("expires"));
    assert.deepEqual(labels("register", "accepted:\n  - rule: |"), ["js-eval", "py-sql"]);
    assert.ok(labels("page", "---\ntitle: x\n|\n---\n\n## Risk\n").includes("review"));
    assert.deepEqual(labels("incident", "---\ntitle: x\nrules:\n  - |\n---\n\nText\n"), ["js-eval", "py-sql"]);
    assert.deepEqual(labels("page", "---\ntitle: x\n---\n\n## Ri|sk\n"), [], "nothing in the text of a page");
  });
});

describe("Hover in a team's files", () => {
  const meaning = (kind: TeamFileKind, marked: string) => {
    const text = marked.replace("|", "");
    const found = explain(kind, text, marked.indexOf("|"), KNOWN);
    return found && { word: text.slice(found.span.start, found.span.end), text: found.text };
  };

  it("says what a key means", () => {
    const found = meaning("rules", "rules:\n  - id: x\n    sev|erity: HIGH\n");
    assert.equal(found?.word, "severity");
    assert.match(found.text, /How bad a finding is if it is real\./);
    assert.match(meaning("policy", "exc|lude: []")?.text ?? "", /Files that are not scanned\./);
    assert.match(meaning("page", "---\nrev|iew: 2027-01-31\n---\n")?.text ?? "", /The date by which/);
  });

  it("says what a rule, a page, a weakness or a metavariable is", () => {
    assert.match(meaning("policy", "rules:\n  off: [js-|eval]")?.text ?? "", /Code from data \(CWE-95\)/);
    assert.match(
      meaning("rules", "rules:\n  - metadata:\n      guidance: sql-|injection")?.text ?? "",
      /SQL injection/,
    );
    assert.match(meaning("rules", "rules:\n  - metadata:\n      cwe: [CWE|-89]")?.text ?? "", /definitions\/89\.html/);
    const sign = meaning("rules", RULE.replace("run($CMD", "run($C|MD"));
    assert.match(sign?.text ?? "", /\$CMD\*\* stands for any code.*2 times/s);
  });

  it("says nothing where nothing is known", () => {
    assert.equal(meaning("rules", "rules:\n  - unhe|ard: x"), undefined);
    assert.equal(meaning("rules", "rules:\n |"), undefined);
  });
});

describe("Quick fixes in a team's files", () => {
  const fixed = (kind: TeamFileKind, text: string) =>
    mistakes(kind, text, "2026-11-24").map(({ title, edit }) => ({ title, text: applyEdits(text, [edit]) }));

  it("corrects a key that is nearly a known one", () => {
    const text = "rules:\n  - id: x\n    mesage: m\n    severity: HIGH\n    languages: [python]\n    pattern: f()\n";
    assert.deepEqual(fixed("rules", text)[0], {
      title: 'Change to "message"',
      text: text.replace("mesage", "message"),
    });
    assert.deepEqual(fixed("policy", "exlude: []\n"), [{ title: 'Change to "exclude"', text: "exclude: []\n" }]);
  });

  it("adds what is required and missing", () => {
    const text = "rules:\n  - id: x\n    message: m\n    languages: [python]\n    pattern: f()\n";
    assert.deepEqual(fixed("rules", text), [
      { title: 'Add "severity"', text: text.replace("f()", "f()\n    severity: CRITICAL") },
    ]);
    assert.deepEqual(fixed("page", "---\nowner: me\n---\n\n## Risk\n"), [
      { title: 'Add "title"', text: "---\nowner: me\ntitle: TODO\n---\n\n## Risk\n" },
    ]);
  });

  it("corrects a word that is nearly one of those that may stand there", () => {
    assert.deepEqual(fixed("policy", "severity:\n  - severity: hihg\n"), [
      { title: 'Change to "high"', text: "severity:\n  - severity: high\n" },
    ]);
  });

  it("leaves alone what is right, and what may be anything", () => {
    assert.deepEqual(fixed("rules", `${RULE}    metadata:\n      titel: mine\n`), []);
  });
});

describe("The kind of a team's file", () => {
  const KINDS: readonly (readonly [path: string, kind: TeamFileKind | undefined])[] = [
    [".riskmark/rules/a.yaml", "rules"],
    ["service/.riskmark/rules/deep/a.yml", "rules"],
    [".riskmark/rules/a.test.yaml", undefined],
    [".riskmark/policy.yaml", "policy"],
    [".riskmark/register.yaml", "register"],
    [".riskmark/guidance/a.md", "page"],
    [".riskmark/incidents/a.md", "incident"],
    [".riskmark/models/a.yaml", "models"],
    ["src/a.yaml", undefined],
    ["security/a.yaml", "rules"],
  ];
  for (const [path, kind] of KINDS) {
    it(`is ${kind ?? "none"} for ${path}`, () => assert.equal(teamFileKind(path, ["security"]), kind));
  }
});

import assert from "node:assert/strict";
import { meaning, mendable, suggestions } from "../../server/src/core/authoring/teamHelp.ts";
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

describe("Help in files of lines", () => {
  const LINE = '{"path":"a.js","rule":"js-eval","fingerprint":"f:1","since":"2026-01-31","risk":80}';
  const at = (kind: TeamFileKind, marked: string) =>
    suggestions(kind, marked.replace("|", ""), marked.indexOf("|"), KNOWN);
  const labelsAt = (kind: TeamFileKind, marked: string) => at(kind, marked).map(({ label }) => label);
  const taken = (kind: TeamFileKind, marked: string, label: string) => {
    const { replaces, insertText } = at(kind, marked).find((each) => each.label === label)!;
    return applyEdits(marked.replace("|", ""), [{ ...replaces, newText: insertText }]);
  };

  it("offers the keys that an object has not yet", () => {
    assert.deepEqual(labelsAt("baseline", `${LINE}\n{"path":"b.js",|}`), ["rule", "fingerprint", "since", "risk"]);
    assert.equal(taken("baseline", '{"path":"b.js",|}', "rule"), '{"path":"b.js","rule":}');
    assert.equal(taken("baseline", '{"path":"b.js","ri|"}', "risk"), '{"path":"b.js","risk"}');
    assert.deepEqual(labelsAt("history", '{"open":{"critical":0,|},"score":1}'), ["high", "medium", "low"]);
    assert.deepEqual(labelsAt("history", '{"changes":[{"id":"f:1","rule":"r",|}]}'), ["band", "now", "fixable"]);
  });

  it("offers rules and the words of a value", () => {
    assert.deepEqual(labelsAt("baseline", '{"rule":"|"}'), ["js-eval", "py-sql"]);
    assert.equal(taken("baseline", '{"rule":"js|"}', "js-eval"), '{"rule":"js-eval"}');
    assert.equal(taken("history", '{"changes":[{"now":|}]}', "fixed"), '{"changes":[{"now":"fixed"}]}');
    assert.equal(taken("history", '{"changes":[{"fixable":|}]}', "true"), '{"changes":[{"fixable":true}]}');
    assert.deepEqual(at("baseline", `${LINE}|`), [], "nothing beyond the object");
  });

  it("says what a key and a rule mean", () => {
    const of = (word: string) => meaning("baseline", LINE, LINE.indexOf(word) + 1, KNOWN)?.text;
    assert.match(of("since")!, /\*\*since\*\*: text[\s\S]*recorded first/);
    assert.equal(of("js-eval"), "Rule **js-eval**: Code from data");
    assert.equal(of("a.js"), undefined);
  });

  it("takes out a line that is not used", () => {
    const text = `${LINE}\n<<<<<<< ours\n${LINE.replace("2026-01-31", "soon")}\n`;
    const found = mendable("baseline", text, "2026-11-24");
    assert.deepEqual(
      found.map(({ title, span }) => [title, text.slice(span.start, span.start + 7)]),
      [
        ["Remove this line", "<<<<<<<"],
        ["Remove this line", '{"path"'],
      ],
    );
    assert.equal(applyEdits(text, [found[0]!.edit, found[1]!.edit]), `${LINE}\n`);
    assert.deepEqual(mendable("history", "7\n", "2026-11-24").length, 1);
  });
});

describe("Help in a stranger's file", () => {
  // The composer of the YAML package calls itself for each level: so deep, it ended the whole process.
  for (const deep of ["[", '{"a":', "- "])
    it(`says nothing of what nests without end, and goes on: ${deep}`, () => {
      const kinds: readonly TeamFileKind[] = ["policy", "register", "rules", "models", "baseline", "history"];
      for (const kind of kinds) {
        const text = deep.repeat(19_000 / deep.length);
        assert.ok(Array.isArray(mendable(kind, text, "2026-11-24")));
        assert.ok(Array.isArray(suggestions(kind, text, text.length >> 1, KNOWN)));
        assert.equal(meaning(kind, text, text.length >> 1, KNOWN), undefined);
      }
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
    [".riskmark/baseline.jsonl", "baseline"],
    [".riskmark/history.jsonl", "history"],
    [".riskmark/imported/zap.sarif", undefined],
    ["shared/pack/policy.yaml", "policy"],
    ["shared/pack/rules/a.yaml", "rules"],
    ["shared/pack/models/a.yaml", "models"],
    ["shared/pack/guidance/a.md", "page"],
    ["shared/packer/policy.yaml", undefined],
  ];
  for (const [path, kind] of KINDS) {
    it(`is ${kind ?? "none"} for ${path}`, () =>
      assert.equal(teamFileKind(path, { ruleFolders: ["security"], packFolders: ["shared/pack"] }), kind));
  }
});

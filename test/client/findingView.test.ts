import assert from "node:assert/strict";
import { toFindingView } from "../../client/src/guidancePanel/findingView.ts";
import type { Explanation, GuidancePageView } from "../../server/src/protocol/index.ts";
import { finding } from "./finding.ts";

const page = (given: Partial<GuidancePageView>): GuidancePageView => ({
  id: "sql-injection",
  origin: "built-in",
  title: "SQL injection",
  cwe: ["CWE-89"],
  links: [],
  incidents: [],
  sections: [
    { heading: "Risk", markdown: "Bad." },
    { heading: "Fix", markdown: "### JavaScript\n\n```js\na\n```\n\n### Python\n\n```py\nb\n```" },
    { heading: "When it is safe", markdown: "Never." },
    { heading: "Notes", markdown: "More." },
  ],
  ...given,
});

const team = page({
  id: "ours",
  origin: "team",
  title: "Ours",
  uri: "file:///w/.riskmark/guidance/ours.md",
  owner: "Accounts",
  review: "2026-06-30",
  links: [
    { title: "Runbook", url: "https://example.com/runbook" },
    { title: "Trap", url: "command:evil" },
  ],
});

const explanation: Explanation = {
  finding: finding({ uri: "file:///w/app/users.py", line: 12, title: "SQL", riskBand: "critical" }),
  version: 3,
  languageId: "python",
  code: "db.execute(\n        a,\n    )",
  risk: { score: 90, formula: "…", factors: [{ name: "severity", value: "critical", weight: 100 }] },
  owasp: ["A03:2021"],
  provenance: ["The rule comes from the pack shared 1.0.0."],
  supports: [],
  references: ["https://www.sqlite.org/lang.html", "http://plain.example"],
  trace: [{ uri: "file:///w/app/web.py", range: finding({ line: 4 }).range, message: "comes from the request" }],
  fixes: [{ title: "Bind", safety: "safe", edit: {}, before: "a\n", after: "b\n" }],
  pages: [team, page({})],
};

describe("a finding for the panel", () => {
  const view = (today: string) => toFindingView(explanation, { pathOf: (uri) => uri.replace("file:///w/", ""), today });

  it("names its place and the places of its trace, counted from one", () => {
    assert.equal(view("2026-01-01").place, "app/users.py:13");
    assert.deepEqual(view("2026-01-01").trace, [{ place: "app/web.py:5", message: "comes from the request" }]);
  });

  it("sets the team's pages apart, with owner and review date", () => {
    const { teamPages, builtInPages } = view("2026-01-01");
    assert.deepEqual(
      teamPages.map(({ id, owner, editable }) => [id, owner, editable]),
      [["ours", "Accounts", true]],
    );
    assert.deepEqual(
      builtInPages.map(({ id, editable }) => [id, editable]),
      [["sql-injection", false]],
    );
    assert.deepEqual(teamPages[0]?.review, { date: "2026-06-30", overdue: false });
    assert.equal(view("2026-07-01").teamPages[0]?.review?.overdue, true);
  });

  it("knows each section by its role and narrows the fix to the language", () => {
    const sections = view("2026-01-01").builtInPages[0]?.sections ?? [];
    assert.deepEqual(
      sections.map(({ role }) => role),
      ["risk", "fix", "safe", "other"],
    );
    assert.match(sections[1]?.html ?? "", />b\n</);
    assert.doesNotMatch(sections[1]?.html ?? "", />a\n</);
  });

  it("keeps only links that may be opened", () => {
    assert.deepEqual(view("2026-01-01").references, [
      { title: "sqlite.org/lang.html", url: "https://www.sqlite.org/lang.html" },
    ]);
    assert.deepEqual(
      view("2026-01-01").teamPages[0]?.links.map(({ title }) => title),
      ["Runbook"],
    );
    assert.deepEqual(view("2026-01-01").cwe, [
      { title: "CWE-89", url: "https://cwe.mitre.org/data/definitions/89.html" },
    ]);
  });

  it("shows code without the indentation of its surroundings, and a fix as lines", () => {
    assert.equal(view("2026-01-01").code, "db.execute(\n    a,\n)");
    assert.deepEqual(
      view("2026-01-01").fixes[0]?.lines.map(({ change, text }) => [change, text]),
      [
        ["removed", "a"],
        ["added", "b"],
      ],
    );
  });
});

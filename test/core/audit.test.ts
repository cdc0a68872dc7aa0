import assert from "node:assert/strict";
import { type Audit, makeAudit } from "../../server/src/core/audit/audit.ts";
import { formatAuditHtml } from "../../server/src/core/audit/auditHtml.ts";
import { formatAuditMarkdown } from "../../server/src/core/audit/auditMarkdown.ts";
import { makeScorecard } from "../../server/src/core/scorecard/scorecard.ts";
import { findingAt, reported, sampleReport, sampleRule } from "../support/reportSample.ts";

const TEXT = "exec(a);\nexec(b);\n";
const HOSTILE = `<img src=x onerror=alert(1)>"'&|[x](javascript:1)\u0007`;

function audit(): Audit {
  const accepted = findingAt(TEXT, "exec(b)", {
    fingerprint: "b:1",
    suppression: {
      kind: "accepted",
      reason: HOSTILE,
      acceptedBy: "platform",
      acceptedOn: "2026-01-01",
      expires: "2026-12-31",
      reviewer: "security",
    },
  });
  const report = sampleReport({
    findings: [reported(TEXT, findingAt(TEXT, "exec(a)"), { path: `src/${HOSTILE}.js` })],
    suppressed: [reported(TEXT, accepted)],
    rules: [
      sampleRule({ metadata: { title: `Command ${HOSTILE}` } }),
      sampleRule({ id: "xxe", metadata: { cwe: ["CWE-611"], owasp: [] } }),
    ],
    passedOver: [{ path: "dist", reason: "default-exclude", message: "build output", folder: true }],
  });
  const card = makeScorecard({ open: [], accepted: [], expired: 0, lines: 1234 }, [], "2026-03-01");
  return makeAudit(report, card, `Shop ${HOSTILE}`);
}

describe("the report for an audit", () => {
  it("says what is open, and what is accepted by whom, why and until when", () => {
    const { open, accepted, checked } = audit();
    assert.deepEqual(
      open.map(({ ruleId, line }) => [ruleId, line]),
      [["js-shell-command", 1]],
    );
    const [risk] = accepted;
    assert.equal(risk!.line, 2);
    assert.deepEqual(
      [risk!.reason, risk!.acceptedBy, risk!.expires, risk!.reviewer, risk!.by],
      [HOSTILE, "platform", "2026-12-31", "security", "register"],
    );
    assert.deepEqual(checked, {
      rules: 2,
      packs: [],
      weaknesses: [
        { cwe: "CWE-611", rules: 1 },
        { cwe: "CWE-78", rules: 1 },
      ],
    });
  });

  it("counts rules, open and accepted findings for each requirement", () => {
    const iso = audit().requirements.find(({ framework }) => framework.startsWith("ISO/IEC 27001"))!;
    const coding = iso.requirements.find(({ id }) => id === "A.8.28");
    assert.deepEqual(coding, { id: "A.8.28", title: "Secure coding", rules: 2, open: 1, accepted: 1 });
    const top10 = audit().requirements[0]!;
    assert.deepEqual(
      top10.requirements.map(({ id, rules, open }) => [id, rules, open]),
      [
        ["A03:2021", 1, 1],
        ["A05:2021", 1, 0],
        ["A08:2021", 1, 0],
      ],
    );
  });

  it("is a page that runs nothing and loads nothing, whatever the code is called", () => {
    const html = formatAuditHtml(audit());
    assert.equal(/<(?:img|script|iframe|link|object|form|input)\b/i.test(html), false);
    assert.equal(/\son\w+\s*=/i.test(html.replace(/&lt;.*?&gt;/g, "")), false);
    assert.match(html, /default-src 'none'/);
    assert.equal(html.includes("\u0007"), false);
    assert.match(html, /&lt;img src=x onerror=alert\(1\)&gt;&quot;&#39;&amp;/);
    for (const address of html.matchAll(/(?:src|href)="([^"]*)"/g)) assert.match(address[1]!, /^https:\/\//);
  });

  it("is Markdown in which nothing of the code is markup", () => {
    const markdown = formatAuditMarkdown(audit());
    assert.doesNotMatch(markdown, /(?<!\\)<img/);
    assert.equal(markdown.includes("[x]("), false);
    assert.match(markdown, /platform on 2026-01-01, reviewed by security \(register\)/);
    const rows = markdown.split("\n").filter((line) => line.includes("onerror") && line.startsWith("|"));
    // A sign in the code that would end a cell is escaped, so that all rows have the cells of their heads.
    assert.deepEqual(
      rows.map((row) => row.split(/(?<!\\)\|/).length - 2),
      [4, 6],
    );
  });

  it("says supports, and never that anybody complies", () => {
    for (const text of [formatAuditHtml(audit()), formatAuditMarkdown(audit())]) {
      assert.match(text, /supports/);
      assert.doesNotMatch(text, /compl(?:y|ies|iant|iance)/i);
    }
  });
});

import assert from "node:assert/strict";
import type { WorkspaceEdit } from "vscode-languageserver-protocol";
import type {
  Explanation,
  FindingsResult,
  GuidancePageView,
  GuidanceSummary,
  WhyReason,
} from "../../server/src/protocol/index.ts";
import { killServers, LspClient, rangeOf } from "../support/lspClient.ts";
import { TempWorkspace } from "../support/tempWorkspace.ts";
import { TEAM } from "./teamRules.ts";

const TEXT = "const x = 1;\ndanger(x, odd(x));\n";

const PAGE = `---
title: How we run code
rules: [team-danger]
cwe: [CWE-94]
owner: platform
review: 2999-01-01
links:
  - { title: The decision, url: https://example.org/adr/7 }
---

## Risk

Ours.

## Fix

Ours.

## When it is safe

Never.

## References
`;

describe("Riskmark's own requests", () => {
  const workspace = new TempWorkspace({
    ...TEAM,
    ".riskmark/rules/pair.yaml": TEAM[".riskmark/rules/danger.yaml"]!.replaceAll("($X)", "($X, ...)").replaceAll(
      "team-danger",
      "team-pair",
    ),
    ".riskmark/guidance/ours.md": PAGE,
    "src/app.js": TEXT,
    "src/more.py": "snake(1)\n",
    "src/clean.py": "pass\n",
    "src/bytes.py": "snake(1)\0\n",
  });
  const uri = workspace.uri("src/app.js");
  let client: LspClient;

  before(async () => {
    client = await LspClient.start({ folders: [workspace.folder], initializationOptions: { commands: true } });
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    killServers();
    workspace.dispose();
  });

  it("scan the workspace and say how it stands", async () => {
    const done = await client.request<{ files: number; findings: number }>("riskmark/scanWorkspace");
    assert.deepEqual(done, { files: 4, findings: 3 });
    const last = await client.until("the status after the scan", () =>
      client.statuses.find(({ state, findings }) => state === "ready" && findings === 3),
    );
    assert.equal(last.problems, 0);
    assert.ok(last.rules > 40, "the built-in rules count, too");
  });

  it("list all findings, the greatest risk first", async () => {
    const { findings, files } = await client.request<FindingsResult>("riskmark/findings");
    assert.deepEqual(
      findings.map(({ ruleId }) => ruleId),
      ["team-odd", "team-pair", "team-snake"],
    );
    assert.deepEqual(files, { analysed: 3, skipped: 1 });
    const [odd, pair] = findings;
    assert.deepEqual(
      [odd?.uri, odd?.severity, odd?.title, odd?.cwe, odd?.fixable],
      [uri, "critical", "An odd call", ["CWE-20"], true],
    );
    assert.deepEqual(pair?.range, rangeOf(TEXT, "danger(x, odd(x))"));
    assert.ok(odd!.risk > pair!.risk);
  });

  it("explain the smallest finding at a place, or the one that is named", async () => {
    await client.open(uri, "javascript", TEXT);
    const place = { uri, position: rangeOf(TEXT, "odd(x)").start };
    const odd = await client.request<Explanation>("riskmark/explain", place);
    assert.equal(odd.finding.ruleId, "team-odd");
    assert.deepEqual([odd.version, odd.languageId, odd.code], [1, "javascript", "odd(x)"]);
    assert.match(odd.risk.formula, /severity critical/);
    assert.deepEqual(
      odd.fixes.map(({ title, safety, before, after }) => ({ title, safety, before, after })),
      [{ title: "Call even", safety: "unsafe", before: "danger(x, odd(x));", after: "danger(x, even(x));" }],
    );

    const { findings } = await client.request<FindingsResult>("riskmark/findings");
    const { fingerprint } = findings.find(({ ruleId }) => ruleId === "team-pair")!;
    const pair = await client.request<Explanation>("riskmark/explain", { ...place, fingerprint });
    assert.equal(pair.finding.ruleId, "team-pair");
    assert.deepEqual(pair.pages.map(({ id, origin }) => [id, origin]).slice(0, 2), [
      ["ours", "team"],
      ["code-evaluation", "built-in"],
    ]);
    const iso = pair.supports.find(({ framework }) => framework === "ISO/IEC 27001 Annex A 2022");
    assert.ok(iso?.requirements.some(({ id, title }) => id === "A.8.28" && title === "Secure coding"));
    assert.equal(await client.request("riskmark/explain", { uri, position: { line: 0, character: 0 } }), null);
  });

  it("say why a line has no finding", async () => {
    const why = (name: string, line: number) =>
      client.request<WhyReason[]>("riskmark/why", { uri: workspace.uri(name), line });
    assert.deepEqual((await why("src/app.js", 1)).map(({ kind, ruleId }) => [kind, ruleId]).sort(), [
      ["reported", "team-odd"],
      ["reported", "team-pair"],
    ]);
    assert.equal((await why("src/clean.py", 0))[0]!.kind, "no-rule");
    assert.deepEqual(
      (await why("src/gone.py", 0)).map(({ kind }) => kind),
      ["passed-over"],
    );
  });

  it("explain a finding in a file that is not open", async () => {
    const snake = await client.request<Explanation>("riskmark/explain", {
      uri: workspace.uri("src/more.py"),
      position: { line: 0, character: 2 },
    });
    assert.deepEqual([snake.finding.ruleId, snake.version], ["team-snake", null]);
    assert.equal(
      await client.request("riskmark/explain", {
        uri: workspace.uri("src/gone.py"),
        position: { line: 0, character: 0 },
      }),
      null,
    );
  });

  it("suppress a finding with the reason in a comment, and refuse to do so without one", async () => {
    const [snake] = (await client.request<FindingsResult>("riskmark/findings")).findings.filter(
      ({ ruleId }) => ruleId === "team-snake",
    );
    const { fingerprint } = snake!;
    const params = { uri: snake!.uri, fingerprint, reason: "checked\nby   Ann" };
    const edit = await client.request<WorkspaceEdit>("riskmark/suppress", params);
    assert.deepEqual(edit.documentChanges, [
      {
        textDocument: { uri: snake!.uri, version: null },
        edits: [
          {
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
            newText: "# riskmark-ignore: team-snake -- checked by Ann\n",
          },
        ],
      },
    ]);
    assert.equal(await client.request("riskmark/suppress", { ...params, fingerprint: "other" }), null);
    await assert.rejects(client.request("riskmark/suppress", { ...params, reason: " \n" }), /needs a reason/);
  });

  it("list the guidance pages, and count what each speaks about", async () => {
    const pages = await client.request<GuidanceSummary[]>("riskmark/guidance/list");
    const ours = pages.find(({ id }) => id === "ours");
    assert.deepEqual([ours?.origin, ours?.title, ours?.occurrences], ["team", "How we run code", 1]);
    assert.match(ours?.searchText ?? "", /\bplatform\b/);
    const builtIn = pages.filter(({ origin }) => origin === "built-in");
    assert.ok(builtIn.length >= 20);
    assert.equal(new Set(pages.map(({ id }) => id)).size, pages.length, "a page that two folders share is listed once");
  });

  it("find guidance by page, by rule and by CWE, the team's own first", async () => {
    for (const topic of ["ours", "team-pair", "CWE-94", "cwe-94", "code-evaluation"]) {
      const [first] = await client.request<GuidancePageView[]>("riskmark/guidance/page", { topic });
      assert.deepEqual([topic, first?.id, first?.origin], [topic, "ours", "team"]);
      assert.equal(first?.uri, workspace.uri(".riskmark/guidance/ours.md"));
      assert.deepEqual([first?.owner, first?.review, first?.links.length], ["platform", "2999-01-01", 1]);
      assert.deepEqual(
        first?.sections.map(({ heading }) => heading),
        ["Risk", "Fix", "When it is safe", "References"],
      );
    }
    const [builtIn] = await client.request<GuidancePageView[]>("riskmark/guidance/page", { topic: "weak-hash", uri });
    assert.deepEqual([builtIn?.id, builtIn?.origin, builtIn?.uri], ["weak-hash", "built-in", undefined]);
    assert.deepEqual(await client.request("riskmark/guidance/page", { topic: "no-such-topic" }), []);
  });
});

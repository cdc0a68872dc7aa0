import assert from "node:assert/strict";
import { type BacklogItem, groupBacklog, ranked } from "../../server/src/core/backlog/backlog.ts";
import { parseCodeOwners } from "../../server/src/core/backlog/codeOwners.ts";
import { formatBacklog } from "../../server/src/core/backlog/formatBacklog.ts";
import { type Candidate, type EFFORT, nextBestFix } from "../../server/src/core/backlog/nextBestFix.ts";

const item = (change: Partial<BacklogItem> = {}): BacklogItem => ({
  path: "api/a.ts",
  line: 3,
  ruleId: "js-sql",
  title: "SQL built from values",
  message: "This query is built from id.",
  severity: "high",
  risk: 80,
  band: "high",
  fingerprint: "f:1",
  asset: "shop",
  owners: ["@shop"],
  since: "2026-01-31",
  fixable: false,
  ...change,
});

const ITEMS = [
  item({ risk: 20, band: "low", path: "b.ts", asset: undefined, owners: [], fingerprint: "g:1", since: undefined }),
  item(),
  item({ risk: 90, band: "critical", path: "web/c.ts", ruleId: "js-eval", title: "Eval", owners: ["@web", "@shop"] }),
  item({ line: 9, fingerprint: "f:2" }),
];

describe("the backlog", () => {
  it("is ranked by risk, then by place", () => {
    assert.deepEqual(
      ranked(ITEMS).map(({ risk, line }) => `${risk} ${line}`),
      ["90 3", "80 3", "80 9", "20 3"],
    );
  });

  const groups: readonly [Parameters<typeof groupBacklog>[1], string[]][] = [
    ["risk", ["Critical 1 90", "High 2 160", "Low 1 20"]],
    ["asset", ["shop 3 250", "No asset 1 20"]],
    // A finding of two owners counts for both.
    ["owner", ["@shop 3 250", "@web 1 90", "No owner 1 20"]],
    ["rule", ["Eval 1 90", "SQL built from values 3 180"]],
    ["file", ["web/c.ts 1 90", "api/a.ts 2 160", "b.ts 1 20"]],
  ];
  for (const [by, expected] of groups) {
    it(`is grouped by ${by}, the worst group first`, () => {
      const found = groupBacklog(ITEMS, by).map(({ label, items, risk }) => `${label} ${items.length} ${risk}`);
      assert.deepEqual(found, expected);
    });
  }

  it("is written as CSV that holds no formulas", () => {
    const text = formatBacklog([item({ title: '=cmd("x"), y' })], "risk", "csv");
    assert.equal(
      text,
      'risk,band,severity,rule,title,path,line,asset,owners,since\r\n80,high,high,js-sql,"\'=cmd(""x""), y",api/a.ts,3,shop,\'@shop,2026-01-31\r\n',
    );
  });

  it("is written as Markdown in which code stays text", () => {
    const text = formatBacklog([item({ title: "a | <b>\n# c" })], "file", "md");
    assert.match(text, /^# Backlog: 1 finding\n\n## api\/a\.ts \(1 finding, risk 80\)\n/);
    assert.ok(text.includes("| 80 (high) | a \\| \\<b\\> \\# c | api/a.ts:3 | @shop | 2026-01-31 |"), text);
  });

  it("is written as the text of issues, one a group", () => {
    const text = formatBacklog(ITEMS, "owner", "issues");
    assert.deepEqual(
      [...text.matchAll(/^# (.*)$/gm)].map(([, title]) => title),
      ["@shop: 3 findings, critical risk", "@web: 1 finding, critical risk", "No owner: 1 finding, low risk"],
    );
    assert.equal(text.match(/^- \[ \] /gm)!.length, 5);
  });

  it("is written as JSON with each finding once", () => {
    const json = JSON.parse(formatBacklog(ITEMS, "owner", "json"));
    assert.deepEqual([json.total, json.risk, json.findings.length], [4, 270, 4]);
    assert.deepEqual(json.findings[3].asset, null);
  });
});

describe("the next best fix", () => {
  const best = async (...given: (Candidate & { really?: keyof typeof EFFORT })[]) => {
    const tried: number[] = [];
    const found = await nextBestFix(given, async (candidate) => {
      tried.push(candidate.risk);
      return candidate.really ?? candidate.hoped;
    });
    return { risk: found?.candidate.risk, effort: found?.effort, tried };
  };

  it("is nothing where there is no finding", async () => assert.equal((await best()).risk, undefined));
  it("is the highest risk among equals in effort", async () => {
    assert.equal((await best({ risk: 90, hoped: "none" }, { risk: 80, hoped: "none" })).risk, 90);
  });
  it("is a safe fix rather than more risk that asks for thought", async () => {
    const found = await best({ risk: 100, hoped: "none" }, { risk: 40, hoped: "safe" });
    assert.deepEqual([found.risk, found.effort], [40, "safe"]);
  });
  it("is the risk that weighs more where a fix removes next to nothing", async () => {
    assert.equal((await best({ risk: 100, hoped: "none" }, { risk: 10, hoped: "safe" })).risk, 100);
  });
  it("counts a fix only after it was tried", async () => {
    const found = await best(
      { risk: 90, hoped: "safe", really: "none" },
      { risk: 50, hoped: "safe" },
      { risk: 40, hoped: "safe" },
    );
    assert.deepEqual(found, { risk: 50, effort: "safe", tried: [90, 50] });
  });
});

describe("code owners", () => {
  const owners = (text: string, path: string) => parseCodeOwners(text)(path).join(" ");
  const rows: readonly [pattern: string, path: string, matches: boolean][] = [
    ["*", "a/b.js", true],
    ["*.js", "src/a.js", true],
    ["*.js", "src/a.ts", false],
    ["/build/logs/", "build/logs/a/b.txt", true],
    ["/build/logs/", "x/build/logs/a.txt", false],
    ["docs/*", "docs/a.md", true],
    ["docs/*", "docs/more/a.md", false],
    ["apps/", "src/apps/a.js", true],
    ["/docs/", "src/docs/a.md", false],
    ["docs/api", "src/docs/api/a.md", false],
    ["/scripts", "scripts/a/b.sh", true],
    ["**/logs", "deep/down/logs/a.txt", true],
    ["src/**/test", "src/a/b/test/c.js", true],
    ["app/[id]/page.ts", "app/[id]/page.ts", true],
    ["app/[id]/page.ts", "app/i/page.ts", false],
    ["with\\ blank/", "with blank/a.js", true],
  ];
  for (const [pattern, path, matches] of rows) {
    it(`${pattern} ${matches ? "names" : "does not name"} ${path}`, () =>
      assert.equal(owners(`${pattern} @x`, path), matches ? "@x" : ""));
  }

  it("are those of the last pattern that matches, which may name none", () => {
    const text = "# owners\n* @all\n/api/ @api team@example.com # both\n/api/free/\n[Section] @nobody\n!/web @nobody\n";
    assert.equal(owners(text, "web/a.js"), "@all");
    assert.equal(owners(text, "api/a.js"), "@api team@example.com");
    assert.equal(owners(text, "api/free/a.js"), "");
  });
});

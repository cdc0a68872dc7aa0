import assert from "node:assert/strict";
import type { HistoryLine } from "../../server/src/core/history/historySchema.ts";
import { snapshotLine } from "../../server/src/core/history/snapshot.ts";
import { makeScorecard, type ScoredItem } from "../../server/src/core/scorecard/scorecard.ts";

function item(fingerprint: string, change: Partial<ScoredItem> = {}): ScoredItem {
  return {
    path: "src/a.js",
    line: 1,
    ruleId: "a-rule",
    title: "A rule",
    message: "No.",
    severity: "high",
    risk: 80,
    band: "high",
    fingerprint,
    asset: undefined,
    owners: [],
    since: undefined,
    fixable: false,
    weakness: "CWE-89",
    ...change,
  };
}

interface Day {
  readonly open?: readonly ScoredItem[];
  readonly accepted?: readonly ScoredItem[];
  readonly expired?: number;
}

const standing = ({ open = [], accepted = [], expired = 0 }: Day) => ({ open, accepted, expired, lines: 2000 });

function told(days: Readonly<Record<string, Day>>): HistoryLine[] {
  const lines: HistoryLine[] = [];
  for (const [date, day] of Object.entries(days)) lines.push(snapshotLine(standing(day), lines, date));
  return lines;
}

describe("scorecard", () => {
  it("shows the score with what goes into it", () => {
    const open = [item("a"), item("b", { risk: 20, band: "low" })];
    const card = makeScorecard(standing({ open, accepted: [item("c")], expired: 2 }), [], "2026-03-01");
    // 2,000 lines and a risk of 0.8 + 0.2: 100 × 2 / (2 + 1).
    assert.equal(card.score, 66.7);
    assert.equal(card.formula, "100 × 2 thousand lines / (2 thousand lines + 1 of risk) = 66.7");
    assert.deepEqual(card.open, { critical: 0, high: 1, medium: 0, low: 1 });
    assert.deepEqual([card.openTotal, card.risk, card.accepted, card.expired], [2, 100, 1, 2]);
  });

  it("is 100 without findings, and rises when a finding is gone", () => {
    const before = makeScorecard(standing({ open: [item("a"), item("b")] }), [], "2026-03-01");
    const after = makeScorecard(standing({ open: [item("a")] }), [], "2026-03-01");
    assert.equal(after.score > before.score, true);
    assert.equal(makeScorecard(standing({}), [], "2026-03-01").score, 100);
  });

  it("divides the open findings by asset, owner and weakness, the greatest risk first", () => {
    const open = [
      item("a", { asset: "api", owners: ["@a", "@b"], risk: 90, band: "critical" }),
      item("b", { asset: "api", owners: ["@b"] }),
      item("c", { weakness: undefined, risk: 10, band: "low" }),
    ];
    const card = makeScorecard(standing({ open }), [], "2026-03-01");
    assert.deepEqual(card.byAsset, [
      { label: "api", findings: 2, risk: 170, band: "critical" },
      { label: "No asset", findings: 1, risk: 10, band: "low" },
    ]);
    assert.deepEqual(
      card.byOwner.map(({ label, findings }) => [label, findings]),
      [
        ["@b", 2],
        ["@a", 1],
        ["No owner", 1],
      ],
    );
    assert.deepEqual(
      card.byWeakness.map(({ label, findings }) => [label, findings]),
      [
        ["CWE-89", 2],
        ["No CWE", 1],
      ],
    );
  });

  it("counts what was found, fixed and accepted in the last 30 days, with what no snapshot has told yet", () => {
    const [old, a, b, c] = [item("old"), item("a"), item("b"), item("c")];
    const history = told({
      "2026-01-01": { open: [old] },
      "2026-02-20": { open: [a, b] },
    });
    const card = makeScorecard(standing({ open: [c], accepted: [b] }), history, "2026-03-01");
    // Found: a, b, c; gone: old on February 20 and a now; accepted: b.
    assert.deepEqual(card.movement, { days: 30, opened: 3, fixed: 2, accepted: 1 });
  });

  it("takes what was there when the history began for old", () => {
    const fresh = makeScorecard(standing({ open: [item("a")], accepted: [item("b")] }), [], "2026-03-01");
    assert.deepEqual(fresh.movement, { days: 30, opened: 0, fixed: 0, accepted: 0 });
  });

  it("tells the mean age and the mean time to fix of each band", () => {
    const [a, b, c] = [item("a"), item("b"), item("c", { band: "low", since: "2025-12-01" })];
    const history = told({
      "2026-01-01": { open: [a, b, c] },
      "2026-01-11": { open: [b, c] },
      "2026-01-21": { open: [c] },
    });
    const card = makeScorecard(standing({ open: [c, item("d")] }), history, "2026-01-31");
    const [, high, medium, low] = card.ages;
    // a took 10 days, b 20; d was found today.
    assert.deepEqual(high, { band: "high", open: 1, meanAge: 0, fixed: 2, meanTimeToFix: 15 });
    assert.deepEqual(medium, { band: "medium", open: 0, meanAge: undefined, fixed: 0, meanTimeToFix: undefined });
    // The baseline has known c since December 1: 61 days.
    assert.deepEqual(low, { band: "low", open: 1, meanAge: 61, fixed: 0, meanTimeToFix: undefined });
  });

  it("counts an open finding in the band that it is in now, whatever it was when it was found", () => {
    const history = told({ "2026-01-01": { open: [item("a", { band: "high" })] } });
    const open = [item("a", { band: "critical" })];
    const card = makeScorecard(standing({ open }), history, "2026-01-31");
    assert.deepEqual(
      card.ages.map(({ band, open: number, meanAge }) => [band, number, meanAge]),
      [
        ["critical", 1, 30],
        ["high", 0, undefined],
        ["medium", 0, undefined],
        ["low", 0, undefined],
      ],
    );
    for (const { band, open: number } of card.ages) assert.equal(number, card.open[band]);
  });

  it("draws the trend with one point a day, now included", () => {
    const history = told({ "2026-01-01": { open: [item("a")] } });
    const again = snapshotLine(standing({}), history, "2026-01-01");
    const { trend } = makeScorecard(standing({ accepted: [item("a")] }), [...history, again], "2026-01-02");
    assert.deepEqual(trend, [
      { date: "2026-01-01", score: 100, open: 0, accepted: 0 },
      { date: "2026-01-02", score: 100, open: 0, accepted: 1 },
    ]);
  });

  it("thins out a long trend, and keeps its ends", () => {
    const day = (n: number) => new Date(Date.UTC(2026, 0, n)).toISOString().slice(0, 10);
    const history = Array.from({ length: 200 }, (_, n) => snapshotLine(standing({}), [], day(n + 1)));
    const { trend } = makeScorecard(standing({}), history, day(201));
    assert.equal(trend.length, 60);
    assert.deepEqual([trend[0]!.date, trend.at(-1)!.date], [day(1), day(201)]);
  });

  it("counts how many findings with a fix are gone", () => {
    const [a, b, c] = [item("a", { fixable: true }), item("b", { fixable: true }), item("c")];
    const card = makeScorecard(standing({ open: [b] }), told({ "2026-01-01": { open: [a, b, c] } }), "2026-01-02");
    assert.deepEqual(card.fixAdoption, { fixable: 2, fixed: 1 });
  });

  it("suggests to demote a rule whose findings people keep suppressing, once there are enough of them", () => {
    const noisy = ["1", "2", "3", "4", "5"].map((id) => item(id, { ruleId: "noisy" }));
    const few = [item("6", { ruleId: "few" })];
    const card = makeScorecard(
      standing({ open: noisy.slice(3), accepted: [...noisy.slice(0, 3), ...few] }),
      [],
      "2026-01-01",
    );
    assert.deepEqual(
      card.noise.map(({ ruleId, hits, suppressionRate, fixRate, suggestion }) => [
        ruleId,
        hits,
        suppressionRate,
        fixRate,
        suggestion,
      ]),
      [
        ["few", 1, 1, 0, undefined],
        ["noisy", 5, 0.6, 0, "demote"],
      ],
    );
  });
});

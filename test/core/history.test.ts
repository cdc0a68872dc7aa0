import assert from "node:assert/strict";
import { livesOf } from "../../server/src/core/history/lives.ts";
import { parseHistory } from "../../server/src/core/history/parseHistory.ts";
import { type Counted, isNews, type Standing, snapshotLine } from "../../server/src/core/history/snapshot.ts";

function finding(fingerprint: string, change: Partial<Counted> = {}): Counted {
  return { fingerprint, ruleId: "a-rule", risk: 80, band: "high", fixable: false, ...change };
}

function standing(change: Partial<Standing> = {}): Standing {
  return { open: [], accepted: [], expired: 0, lines: 1000, ...change };
}

/** Lines of snapshots that follow each other, each with its day. */
function told(...days: [string, Standing][]) {
  const lines: ReturnType<typeof snapshotLine>[] = [];
  for (const [date, now] of days) lines.push(snapshotLine(now, lines, date));
  return lines;
}

const text = (lines: readonly object[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join("");
const read = (content: string) => parseHistory({ path: ".riskmark/history.jsonl", text: content });

describe("history", () => {
  it("keeps what changed, and how things stood", () => {
    const [first, second] = told(
      ["2026-01-01", standing({ open: [finding("b"), finding("a", { fixable: true })], accepted: [finding("c")] })],
      ["2026-01-05", standing({ open: [finding("b")], expired: 1 })],
    );
    assert.deepEqual(
      first!.changes.map(({ id, now, fixable }) => [id, now, fixable]),
      [
        ["a", "open", true],
        ["b", "open", false],
        ["c", "accepted", false],
      ],
    );
    assert.deepEqual([first!.open.high, first!.open.low, first!.accepted, first!.expired], [2, 0, 1, 0]);
    assert.deepEqual(
      second!.changes.map(({ id, now }) => [id, now]),
      [
        ["a", "fixed"],
        ["c", "fixed"],
      ],
    );
    // One risk of 80 in 1,000 lines: 100 / (1 + 0.8).
    assert.equal(second!.score, 55.6);
    assert.equal(second!.expired, 1);
  });

  it("appends nothing where nothing is new on the same day", () => {
    const now = standing({ open: [finding("a")] });
    const lines = told(["2026-01-01", now]);
    assert.equal(isNews(snapshotLine(now, lines, "2026-01-01"), lines), false);
    assert.equal(isNews(snapshotLine(now, lines, "2026-01-02"), lines), true);
    assert.equal(isNews(snapshotLine(standing({ lines: 7 }), lines, "2026-01-01"), lines), true);
    assert.equal(isNews(snapshotLine(now, [], "2026-01-01"), []), true);
  });

  it("tells the life of a finding: found, accepted, gone, found again", () => {
    const one = [finding("a")];
    const lines = told(
      ["2026-01-01", standing({ open: one })],
      ["2026-01-03", standing({ accepted: one })],
      ["2026-01-04", standing()],
      ["2026-01-09", standing({ open: one })],
    );
    const at = (count: number) => livesOf(lines.slice(0, count)).get("a")!;
    assert.deepEqual([at(1).state, at(1).opened], ["open", "2026-01-01"]);
    assert.deepEqual([at(2).state, at(2).opened, at(2).since], ["accepted", "2026-01-01", "2026-01-03"]);
    assert.deepEqual([at(3).state, at(3).opened, at(3).since], ["fixed", "2026-01-01", "2026-01-04"]);
    assert.deepEqual([at(4).state, at(4).opened], ["open", "2026-01-09"]);
  });

  it("merges: the lines of two branches, in any order, tell the same", () => {
    const trunk = told(["2026-01-01", standing({ open: [finding("a"), finding("b")] })]);
    const ours = snapshotLine(standing({ open: [finding("b")] }), trunk, "2026-01-02");
    const theirs = snapshotLine(standing({ open: [finding("a"), finding("b"), finding("c")] }), trunk, "2026-01-03");
    const merged = [read(text([...trunk, ours, theirs])), read(text([theirs, ours, ...trunk]))];
    const states = merged.map(({ lines }) =>
      [...livesOf(lines).values()].map(({ id, state }) => `${id} ${state}`).sort(),
    );
    assert.deepEqual(states[0], ["a fixed", "b open", "c open"]);
    assert.deepEqual(states[1], states[0]);
  });

  it("is read back as it was written", () => {
    const lines = told(["2026-01-01", standing({ open: [finding("a")] })], ["2026-01-02", standing()]);
    assert.deepEqual(read(text(lines)), { lines, problems: [] });
    assert.deepEqual(read(""), { lines: [], problems: [] });
  });

  it("reports a line that is wrong where it stands, and uses the others", () => {
    const [good] = told(["2026-01-01", standing()]);
    const content = `<<<<<<< HEAD\nnot json\n${text([good!])}${JSON.stringify({ ...good, score: 101 })}\n${JSON.stringify({ ...good, date: "2026-02-30" })}\n{"version":2}\n`;
    const { lines, problems } = read(content);
    assert.equal(lines.length, 1);
    assert.deepEqual(
      problems.map(({ start, end }) => content.slice(start, end).slice(0, 10)),
      ["<<<<<<< HE", "not json", '{"version"', '{"version"', '{"version"'],
    );
    assert.match(problems[0]!.message, /merge left/);
    assert.match(problems[1]!.message, /not JSON/);
    assert.match(problems[2]!.message, /"score" is wrong/);
    assert.match(problems[3]!.message, /"date" is wrong \(a date is written/);
  });
});

import assert from "node:assert/strict";
import { type IncidentContext, judgeIncidents } from "../../server/src/core/incidents/judgeIncidents.ts";
import { parseIncident } from "../../server/src/core/incidents/parseIncident.ts";

const PATH = ".riskmark/incidents/leak.md";
const TEXT = `---
title: Cards in a log
date: 2026-02-11
rules: [no-cards, nocards]
guidance: [cards]
tests: [test/log.test.ts]
---

## What happened

Much.
`;

const CONTEXT: IncidentContext = {
  ruleIds: new Set(["no-cards", "other"]),
  runs: () => true,
  test: () => "passed",
  guidanceIds: new Set(["cards"]),
  hasFile: () => true,
  requireRule: false,
};

describe("incidents", () => {
  const { incident, problems } = parseIncident({ path: PATH, text: TEXT });
  const judge = (change: Partial<IncidentContext> = {}) => judgeIncidents([incident!], { ...CONTEXT, ...change });
  const said = (change: Partial<IncidentContext> = {}) =>
    judge(change).problems.map(({ start, end, message }) => [TEXT.slice(start, end), message]);

  it("are read with what they name", () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [incident!.id, incident!.title, incident!.date, incident!.rules, incident!.guidance, incident!.tests],
      ["leak", "Cards in a log", "2026-02-11", ["no-cards", "nocards"], ["cards"], ["test/log.test.ts"]],
    );
  });

  it("are prevented by a rule that there is, that runs, and whose tests pass", () => {
    assert.deepEqual(judge().preventions[0]!.live, ["no-cards"]);
    assert.equal(judge({ test: () => "missing" }).preventions[0]!.prevented, false);
    assert.equal(judge({ test: () => "failed" }).preventions[0]!.prevented, false);
    assert.equal(
      judge({ test: () => "unrun" }).preventions[0]!.prevented,
      true,
      "nobody ran it, so nobody knows better",
    );
    assert.equal(judge({ runs: () => false }).preventions[0]!.prevented, false);
  });

  it("say on the page itself what is not in place", () => {
    assert.deepEqual(said(), [["nocards", 'There is no rule "nocards"; did you mean "no-cards"?']]);
    assert.match(said({ test: () => "missing" })[0]![1]!, /has no test: write an annotated file/);
    assert.match(said({ test: () => "failed" })[0]![1]!, /tests of the rule "no-cards" do not pass/);
    assert.match(said({ runs: () => false })[0]![1]!, /policy has switched off/);
    assert.deepEqual(
      said({ guidanceIds: new Set(), hasFile: () => false })
        .slice(1)
        .map(([place]) => place),
      ["cards", "test/log.test.ts"],
    );
  });

  it("have to have a live rule where the policy wants one", () => {
    assert.equal(said({ requireRule: true }).length, 1);
    const [, , remark] = said({ requireRule: true, runs: () => false });
    assert.match(remark![1]!, /Nothing keeps this from coming back/);
  });

  it("report what is wrong in them where it stands, and keep the rest", () => {
    const text = "---\ntitle: X\ndate: 2026-02-30\nrule: [a]\n---\n\nText.\n";
    const read = parseIncident({ path: PATH, text });
    assert.deepEqual(
      read.problems.map(({ start, end }) => text.slice(start, end)),
      ["2026-02-30", "rule"],
    );
    assert.deepEqual([read.incident!.title, read.incident!.date, read.incident!.rules], ["X", undefined, []]);
    assert.match(parseIncident({ path: PATH, text: "---\ntitle: X\n" }).problems[0]!.message, /does not end/);
    assert.match(parseIncident({ path: PATH, text: "---\ntitle: X\n---\n" }).problems[0]!.message, /no text/);
  });
});

import assert from "node:assert/strict";
import { type Grouping, groupFindings } from "../../client/src/findingsView/grouping.ts";
import { finding } from "./finding.ts";

const sql = finding({
  uri: "file:///w/app/b%20c.py",
  ruleId: "py-sql",
  title: "SQL",
  risk: 90,
  riskBand: "critical",
  line: 9,
});
const hash = finding({
  uri: "file:///w/app/b%20c.py",
  ruleId: "py-hash",
  title: "Hash",
  risk: 40,
  riskBand: "medium",
  line: 3,
});
const exec = finding({
  uri: "file:///w/src/a.ts",
  ruleId: "js-exec",
  title: "Exec",
  risk: 95,
  riskBand: "critical",
  line: 5,
});
const exec2 = finding({
  uri: "file:///w/src/a.ts",
  ruleId: "js-exec",
  title: "Exec",
  risk: 30,
  riskBand: "medium",
  line: 1,
});
const all = [sql, hash, exec, exec2];

const shape = (grouping: Grouping) =>
  groupFindings(all, grouping).map(({ label, band, findings }) => [label, band, findings.map(({ id }) => id)]);

describe("groups of the findings view", () => {
  it("by risk: the worst band first, in each the highest score first", () => {
    assert.deepEqual(shape("risk"), [
      ["Critical", "critical", [exec.id, sql.id]],
      ["Medium", "medium", [hash.id, exec2.id]],
    ]);
  });

  it("by file: named by the decoded file name, in the order of the lines", () => {
    assert.deepEqual(shape("file"), [
      // Risk 130 in all, against 125.
      ["b c.py", "critical", [hash.id, sql.id]],
      ["a.ts", "critical", [exec2.id, exec.id]],
    ]);
  });

  it("by rule: named by its title, with the band of its worst finding", () => {
    assert.deepEqual(shape("rule"), [
      ["Exec", "critical", [exec.id, exec2.id]],
      ["SQL", "critical", [sql.id]],
      ["Hash", "medium", [hash.id]],
    ]);
  });

  it("by owner: a finding of several is in the group of each; who has none is named so", () => {
    const both = finding({ line: 1, risk: 50, owners: ["@a", "@b"] });
    const none = finding({ line: 2, risk: 40, owners: [] });
    assert.deepEqual(
      groupFindings([both, none], "owner").map(({ label, risk, findings }) => [label, risk, findings]),
      [
        ["@a", 50, [both]],
        ["@b", 50, [both]],
        ["No owner", 40, [none]],
      ],
    );
  });

  it("by asset: of equal bands the one with the most risk in all comes first", () => {
    const [a, b, c] = [
      finding({ line: 1, asset: "a", risk: 50 }),
      finding({ line: 2, asset: "b", risk: 40 }),
      finding({ line: 3, asset: "b", risk: 30 }),
    ];
    assert.deepEqual(
      groupFindings([a, b, c], "asset").map(({ label, risk }) => [label, risk]),
      [
        ["b", 70],
        ["a", 50],
      ],
    );
  });

  it("gives files of the same name groups of their own", () => {
    const groups = groupFindings([finding({ uri: "file:///w/a/x.ts" }), finding({ uri: "file:///w/b/x.ts" })], "file");
    assert.equal(new Set(groups.map(({ key }) => key)).size, 2);
  });

  it("changes nothing in what it was given, and has no group without findings", () => {
    const given = Object.freeze([...all]);
    groupFindings(given, "risk");
    assert.deepEqual(given, all);
    assert.deepEqual(groupFindings([], "risk"), []);
  });
});

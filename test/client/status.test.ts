import assert from "node:assert/strict";
import { describeStatus } from "../../client/src/status/describeStatus.ts";

const counts = { problems: 0, findings: 3, rules: 48 };

describe("the status in words", () => {
  it("says what there is when all is well", () => {
    const status = describeStatus({ state: "ready", ...counts });
    assert.deepEqual(
      [status.text, status.detail, status.severity, status.busy],
      ["3 findings", "48 rules", "Information", false],
    );
    assert.equal(describeStatus({ state: "ready", ...counts, findings: 0 }).text, "No findings");
    assert.equal(describeStatus({ state: "ready", ...counts, findings: 1 }).text, "1 finding");
  });

  it("counts the files of a scan", () => {
    const status = describeStatus({ state: "scanning", scanned: 12, total: 40, ...counts });
    assert.equal(status.text, "Scanning 12 of 40");
    assert.equal(status.busy, true);
  });

  it("warns of problems in the team's files and offers to open them", () => {
    const status = describeStatus({ state: "problems", ...counts, problems: 2 });
    assert.match(status.text, /^2 problems in rules, policy or guidance$/);
    assert.deepEqual([status.severity, status.command.command], ["Warning", "riskmark.openProblems"]);
  });

  it("offers a restart when the server is down for good", () => {
    const status = describeStatus({ state: "stopped" });
    assert.deepEqual([status.severity, status.command.command], ["Error", "riskmark.restartServer"]);
  });
});

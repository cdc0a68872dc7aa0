import assert from "node:assert/strict";
import {
  describeFilter,
  type FindingFilter,
  filterFindings,
  NO_FILTER,
  parseFilter,
} from "../../client/src/findingsView/filter.ts";
import { datedChoices, dateFault } from "../../client/src/register/expiry.ts";
import { finding } from "./finding.ts";

const old = finding({ line: 1, since: "2026-01-31", riskBand: "high", asset: "api", owners: ["@api", "@all"] });
const fresh = finding({ line: 2, riskBand: "low", owners: [], fixable: true });
const web = finding({ line: 3, riskBand: "high", asset: "web", owners: ["@web"] });
const all = [old, fresh, web];

describe("the filter of the findings view", () => {
  const rows: readonly [string, Partial<FindingFilter>, unknown[]][] = [
    ["shows everything without one", {}, all],
    ["shows what is new", { onlyNew: "baseline" }, [fresh, web]],
    ["shows what has a fix", { fixable: true }, [fresh]],
    ["shows bands", { bands: ["high"] }, [old, web]],
    ["shows assets, or what is in none", { assets: ["", "web"] }, [fresh, web]],
    ["shows owners, of which a finding may have several", { owners: ["@all"] }, [old]],
    ["shows what nobody owns", { owners: [""] }, [fresh]],
    ["shows what passes all of it", { bands: ["high"], onlyNew: "baseline" }, [web]],
  ];
  for (const [what, filter, expected] of rows) {
    it(what, () => assert.deepEqual(filterFindings(all, { ...NO_FILTER, ...filter }), expected));
  }

  it("shows what came in on this branch, as others tell it", () => {
    const filter: FindingFilter = { ...NO_FILTER, onlyNew: "branch" };
    assert.deepEqual(
      filterFindings(all, filter, (id) => id === fresh.id),
      [old, web],
    );
    assert.deepEqual(filterFindings(all, filter), all, "nothing is hidden while nothing is known");
    assert.equal(describeFilter(filter), "new on this branch");
  });

  it("says in a few words what it shows", () => {
    assert.equal(describeFilter(NO_FILTER), "");
    const filter: FindingFilter = {
      onlyNew: "baseline",
      fixable: false,
      bands: ["high"],
      assets: [""],
      owners: ["@web"],
    };
    assert.equal(describeFilter(filter), "new since the baseline, high, no asset, @web");
  });

  it("stays over a restart, and survives what an older version left behind", () => {
    const filter: FindingFilter = { onlyNew: "branch", fixable: true, bands: ["low"], assets: ["a"], owners: [""] };
    assert.deepEqual(parseFilter(JSON.parse(JSON.stringify(filter))), filter);
    for (const value of [undefined, null, 7, "x", {}, { bands: "high", owners: [3] }]) {
      assert.deepEqual(parseFilter(value), NO_FILTER);
    }
  });
});

describe("the time for which a risk is accepted", () => {
  it("is offered as far as the policy allows it", () => {
    const dates = (maxDays: number) => datedChoices("2026-11-24", maxDays).map(({ date }) => date);
    assert.deepEqual(dates(365), ["2026-12-24", "2027-02-22", "2027-05-23", "2027-11-24"]);
    assert.deepEqual(dates(100), ["2026-12-24", "2027-02-22"]);
    assert.deepEqual(dates(7), ["2026-12-01"]);
  });
  it("is a day that exists, is not over, and is allowed", () => {
    const fault = (text: string) => dateFault(text, "2026-11-24", 90);
    assert.equal(fault("2026-11-24"), undefined);
    assert.equal(fault("2027-02-22"), undefined);
    assert.match(fault("2027-02-23")!, /allows 90 days at most; these are 91/);
    assert.match(fault("2026-11-23")!, /has passed/);
    for (const text of ["", "soon", "2027-02-30", "24.12.2026"]) assert.match(fault(text)!, /a day that exists/);
  });
});

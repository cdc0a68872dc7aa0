import assert from "node:assert/strict";
import type { Finding } from "../../server/src/core/findings/finding.ts";
import { policySchema } from "../../server/src/core/policy/policySchema.ts";
import { addEntries, changeEntry, RegisterFault, removeEntry } from "../../server/src/core/register/editRegister.ts";
import { judgeRegister, type KnownFinding } from "../../server/src/core/register/judge.ts";
import { parseRegister } from "../../server/src/core/register/parseRegister.ts";
import { acceptances } from "../../server/src/core/register/register.ts";
import { registerFindings, registerNotes } from "../../server/src/core/register/registerFindings.ts";
import { editBetween } from "../../server/src/core/text/editBetween.ts";
import { findingAt } from "../support/reportSample.ts";

const PATH = ".riskmark/register.yaml";
const TODAY = "2026-11-24";
const { register: WANTED } = policySchema.parse({});
const parse = (text: string, wanted: Partial<typeof WANTED> = {}) =>
  parseRegister({ path: PATH, text }, { ...WANTED, ...wanted });

const FIELDS = {
  rule: "py-weak-hash",
  path: "worker/bank.py",
  fingerprint: "0123456789abcdef:1",
  reason: "the bank asks for it",
  "accepted-by": "Ada",
  "accepted-on": "2026-10-01",
  expires: "2027-03-01",
};
const entryText = (change: Partial<Record<keyof typeof FIELDS | "reviewer", string>> = {}) =>
  Object.entries({ ...FIELDS, ...change })
    .map(([key, value], index) => `${index === 0 ? "  - " : "    "}${key}: ${value}`)
    .join("\n");
const registerOf = (...entries: string[]) => `version: 1\naccepted:\n${entries.join("\n")}\n`;
const finding = (change: Partial<Finding> = {}) =>
  findingAt("md5(x)", "md5(x)", { ruleId: FIELDS.rule, path: FIELDS.path, structure: FIELDS.fingerprint, ...change });

describe("the register", () => {
  it("may be empty or not there", () => {
    for (const text of ["", "version: 1\n", "version: 1\naccepted: []\n", "# nothing yet\n"]) {
      assert.deepEqual(parse(text), { entries: [], problems: [] }, JSON.stringify(text));
    }
  });

  it("accepts the finding of an entry, with what the entry says, through the day on which it expires", () => {
    const { entries, problems } = parse(registerOf(entryText({ reviewer: "Grace" })));
    assert.deepEqual(problems, []);
    assert.deepEqual(acceptances(entries, TODAY)(finding()), {
      kind: "accepted",
      reason: "the bank asks for it",
      acceptedBy: "Ada",
      acceptedOn: "2026-10-01",
      expires: "2027-03-01",
      reviewer: "Grace",
    });
    assert.ok(acceptances(entries, "2027-03-01")(finding()));
    assert.equal(acceptances(entries, "2027-03-02")(finding()), undefined);
  });

  it("accepts nothing else: another rule, other code, a copy in another file", () => {
    const { entries } = parse(registerOf(entryText()));
    const accepted = acceptances(entries, TODAY);
    for (const other of [{ ruleId: "py-other" }, { structure: "0123456789abcdef:2" }, { path: "worker/copy.py" }]) {
      assert.equal(accepted(finding(other)), undefined, JSON.stringify(other));
    }
    assert.ok(acceptances(entries, TODAY, new Set(entries))(finding({ path: "worker/copy.py" })), "the code has moved");
  });

  const faults: readonly [string, string, Partial<typeof WANTED>, RegExp, number][] = [
    ["a date that does not exist", entryText({ expires: "2027-02-30" }), {}, /A date is written as/, 9],
    ["a reason that is missing", entryText().replace(/ {4}reason.*\n/, ""), {}, /"reason" is missing: add it/, 3],
    ["an end before the beginning", entryText({ expires: "2026-01-01" }), {}, /expires before it begins/, 3],
    ["more time than the policy gives", entryText(), { maxDays: 90 }, /for 90 days at most and this is for 151/, 3],
    ["no reviewer though the policy asks for one", entryText(), { requireReviewer: true }, /asks for a reviewer/, 3],
    [
      "a reviewer who reviews himself",
      entryText({ reviewer: "Ada" }),
      { requireReviewer: true },
      /somebody else than the one/,
      3,
    ],
  ];
  for (const [what, broken, wanted, message, line] of faults) {
    it(`reports ${what} where it stands, and the other entries work`, () => {
      const good = entryText({ reviewer: "Grace", path: "b.py", "accepted-on": "2027-02-01" });
      const text = registerOf(broken, good);
      const { entries, problems } = parse(text, wanted);
      const [problem] = problems;
      assert.match(problem!.message, message);
      assert.equal(text.slice(0, problem!.start).split("\n").length, line);
      const accepted = acceptances(entries, TODAY);
      assert.ok(accepted(finding({ path: "b.py" })), "the good entry works");
      assert.equal(accepted(finding()), undefined, "the broken one does not");
      assert.equal(entries.at(-1)!.index, 1, "and knows its place in the file");
    });
  }

  it("reports a key that it does not know and uses the rest of the entry", () => {
    const { entries, problems } = parse(registerOf(entryText(), `${entryText({ path: "b.py" })}\n    reviewr: Grace`));
    assert.match(problems[0]!.message, /did you mean "reviewer"/);
    assert.deepEqual(
      entries.map(({ index, path }) => [index, path]),
      [
        [0, FIELDS.path],
        [1, "b.py"],
      ],
    );
  });

  it("that is no YAML is reported and accepts nothing", () => {
    const { entries, problems } = parse("accepted:\n  - rule: [\n");
    assert.deepEqual(entries, []);
    assert.equal(problems.length > 0, true);
  });
});

describe("judging the register", () => {
  const known = (change: Partial<KnownFinding> = {}): KnownFinding => ({
    path: FIELDS.path,
    ruleId: FIELDS.rule,
    structure: FIELDS.fingerprint,
    open: true,
    ...change,
  });
  const judge = (
    findings: readonly KnownFinding[],
    { entry = {}, looked = true, today = TODAY }: { entry?: object; looked?: boolean; today?: string } = {},
  ) => {
    const { entries } = parse(registerOf(entryText(entry)));
    return judgeRegister(entries, { findings, looked: () => looked, today });
  };
  const states = (...given: Parameters<typeof judge>) => judge(...given).map(({ state }) => state);

  it("knows what stands as it was accepted, also where a comment suppresses it as well", () => {
    assert.deepEqual(states([known()]), ["active"]);
    assert.deepEqual(states([known({ open: false })]), ["active"]);
  });
  it("knows what has expired", () => {
    assert.deepEqual(states([known()], { today: "2027-03-02" }), ["expired"]);
    assert.deepEqual(states([], { looked: false, today: "2027-03-02" }), ["expired"]);
  });
  it("knows what moved to another file, unless it was not looked for in its own", () => {
    assert.deepEqual(states([known({ path: "b.py" })]), ["moved"]);
    assert.deepEqual(states([known({ path: "b.py" })], { looked: false }), ["unknown"]);
  });
  it("takes a copy for a copy, and not for a move", () => {
    const [judged] = judge([known({ path: "a.py" }), known()]);
    assert.deepEqual([judged!.state, judged!.finding!.path], ["active", FIELDS.path]);
  });
  it("knows what was changed: the file has another finding of the rule", () => {
    assert.deepEqual(states([known({ structure: "other:1" })]), ["reopened"]);
  });
  it("knows what is gone: nothing is there, or only what is suppressed or of other rules", () => {
    assert.deepEqual(states([]), ["orphaned"]);
    assert.deepEqual(states([known({ structure: "other:1", open: false })]), ["orphaned"]);
    assert.deepEqual(states([known({ structure: "other:1", ruleId: "py-other" })]), ["orphaned"]);
    assert.deepEqual(states([], { today: "2027-03-02" }), ["orphaned"]);
  });
  it("does not let two entries speak about one finding", () => {
    const { entries } = parse(registerOf(entryText(), entryText()));
    const judged = judgeRegister(entries, { findings: [known()], looked: () => true, today: TODAY });
    assert.deepEqual(
      judged.map(({ state }) => state),
      ["active", "orphaned"],
    );
  });

  it("makes findings of what needs a decision, on the entry", () => {
    const text = registerOf(entryText());
    const { entries } = parse(text);
    const of = (findings: readonly KnownFinding[], today = TODAY) =>
      registerFindings(judgeRegister(entries, { findings, looked: () => true, today }));
    assert.deepEqual(of([known()]), []);
    const [expired] = of([known()], "2027-03-02");
    assert.deepEqual([expired!.ruleId, expired!.severity, expired!.path], ["register-expired", "medium", PATH]);
    assert.match(text.slice(expired!.start, expired!.end), /^rule: py-weak-hash/);
    assert.match(expired!.message, /ended on 2027-03-01.*: fix the code, renew the entry or remove it\.$/);
    assert.equal(of([known({ structure: "x:1" })])[0]!.ruleId, "register-reopened");
    assert.equal(of([])[0]!.ruleId, "register-orphaned");
  });

  it("only notes what has moved", () => {
    const judged = judge([known({ path: "b.py" })]);
    assert.deepEqual(registerFindings(judged), []);
    assert.match(registerNotes(judged)[0]!.message, /in b\.py now/);
  });
});

describe("writing the register", () => {
  const TEXT = `# Ours.
version: 1

accepted:
  # Asked for by the bank.
  - rule: a
    path: a.py # the old one
    fingerprint: f:1
    reason: "one: two"
    accepted-by: Ada
    accepted-on: 2026-10-01
    expires: 2027-03-01
  # The second.
  - rule: b
    path: b.py
    fingerprint: g:1
    reason: other
    accepted-by: Ada
    accepted-on: 2026-10-01
    expires: 2027-03-01
`;

  it("begins a file that says what it is", () => {
    const text = addEntries("", [FIELDS]);
    assert.match(text, /^# Risks that the team accepted/);
    const { entries, problems } = parse(text);
    assert.deepEqual(problems, []);
    assert.equal(entries[0]!.structure, FIELDS.fingerprint);
  });

  it("adds at the end and leaves the rest as it is", () => {
    const text = addEntries(TEXT, [FIELDS]);
    assert.equal(text, `${TEXT}${entryText()}\n`);
    assert.equal(parse(text).problems.length, 0);
    assert.equal(addEntries("version: 1\naccepted: []\n", [FIELDS]), `version: 1\naccepted:\n${entryText()}\n`);
  });

  it("quotes what YAML would read otherwise", () => {
    const { entries } = parse(addEntries("", [{ ...FIELDS, reason: "yes: # no\nnext" }]));
    assert.equal(entries[0]!.acceptance.reason, "yes: # no\nnext");
  });

  it("removes an entry with its comment, and only that", () => {
    const text = removeEntry(TEXT, 0);
    assert.deepEqual(
      parse(text).entries.map(({ ruleId }) => ruleId),
      ["b"],
    );
    assert.match(text, /^# Ours\.\nversion: 1\n/);
    assert.match(text, /# The second\.\n/);
    assert.doesNotMatch(text, /bank|old one/);
    const empty = removeEntry(text, 0);
    assert.deepEqual(parse(empty), { entries: [], problems: [] });
    assert.equal(parse(addEntries(empty, [FIELDS])).entries.length, 1);
  });

  it("renews an entry in its place", () => {
    const text = changeEntry(TEXT, 1, { expires: "2028-01-01" });
    assert.equal(text, TEXT.replace(/2027-03-01\n$/, "2028-01-01\n"));
  });

  it("keeps the ends of lines", () => {
    const text = addEntries(TEXT.replaceAll("\n", "\r\n"), [FIELDS]);
    assert.equal(/[^\r]\n/.test(text), false);
  });

  it("refuses to write into a file that is broken, or about an entry that is gone", () => {
    assert.throws(() => addEntries("accepted: [\n", [FIELDS]), RegisterFault);
    assert.throws(() => removeEntry(TEXT, 2), RegisterFault);
    assert.throws(() => changeEntry(TEXT, 7, { expires: "2028-01-01" }), RegisterFault);
  });

  it("comes to one small edit", () => {
    assert.deepEqual(editBetween("abcabc", "abXabc"), { start: 2, end: 3, newText: "X" });
    assert.deepEqual(editBetween("aaa", "aa"), { start: 2, end: 3, newText: "" });
    assert.deepEqual(editBetween("aa", "aaa"), { start: 2, end: 2, newText: "a" });
    assert.equal(editBetween("a", "a"), undefined);
  });
});

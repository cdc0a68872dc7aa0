import assert from "node:assert/strict";
import { FIRST_STATE, parseFromPanel, parsePanelState } from "../../client/src/guidancePanel/messages.ts";

describe("messages of the guidance panel", () => {
  const valid = [
    { kind: "ready" },
    { kind: "go", to: "browse" },
    { kind: "openPage", topic: "sql-injection" },
    { kind: "openPage", topic: "CWE-89" },
    { kind: "pin", pinned: true },
    { kind: "applyFix", fingerprint: "abc", index: 0 },
    { kind: "suppress", fingerprint: "abc" },
    { kind: "revealFinding", fingerprint: "abc" },
    { kind: "revealStep", fingerprint: "abc", index: 2 },
    { kind: "openFinding", id: "file:///w/a.ts#abc" },
    { kind: "editPage", id: "queries" },
    { kind: "openLink", url: "https://owasp.org/Top10/" },
    { kind: "text", id: 1, text: "" },
  ];
  for (const message of valid) {
    it(`accepts ${JSON.stringify(message)}`, () => assert.deepEqual(parseFromPanel(message), message));
  }

  const dropped: [string, unknown][] = [
    ["nothing", undefined],
    ["null", null],
    ["a text", "ready"],
    ["an unknown kind", { kind: "runCommand", command: "workbench.action.terminal.new" }],
    ["a kind that every object has", { kind: "constructor" }],
    ["a missing field", { kind: "suppress" }],
    ["a field of the wrong type", { kind: "pin", pinned: "yes" }],
    ["an unknown place", { kind: "go", to: "terminal" }],
    ["a topic with a path", { kind: "openPage", topic: "../../etc/passwd" }],
    ["an empty fingerprint", { kind: "suppress", fingerprint: "" }],
    ["an endless fingerprint", { kind: "suppress", fingerprint: "x".repeat(5_000) }],
    ["a negative index", { kind: "applyFix", fingerprint: "abc", index: -1 }],
    ["half an index", { kind: "applyFix", fingerprint: "abc", index: 0.5 }],
    ["a command link", { kind: "openLink", url: "command:workbench.action.terminal.new" }],
    ["a script link", { kind: "openLink", url: "javascript:alert(1)" }],
    ["a file link", { kind: "openLink", url: "file:///etc/passwd" }],
    ["an unencrypted link", { kind: "openLink", url: "http://owasp.org" }],
    ["a link with a password", { kind: "openLink", url: "https://user:secret@owasp.org" }],
  ];
  for (const [what, message] of dropped) {
    it(`drops ${what}`, () => assert.equal(parseFromPanel(message), undefined));
  }

  it("passes on no field that a message does not have", () => {
    assert.deepEqual(parseFromPanel({ kind: "suppress", fingerprint: "abc", uri: "file:///x" }), {
      kind: "suppress",
      fingerprint: "abc",
    });
  });
});

describe("the state of the guidance panel", () => {
  it("comes back as it was stored", () => {
    const filters = { search: "sql", language: "python", cwe: "CWE-89", onlyOccurring: true };
    const state = { place: { at: "page", topic: "sql-injection" }, pinned: false, filters };
    assert.deepEqual(parsePanelState(structuredClone(state)), state);
  });

  it("is the first one where nothing usable was stored", () => {
    assert.deepEqual(parsePanelState(undefined), FIRST_STATE);
    assert.deepEqual(parsePanelState({ place: { at: "page", topic: "../x" }, filters: 7 }), FIRST_STATE);
  });

  it("is never pinned at the start, since the finding it was pinned to is not known any more", () => {
    assert.equal(parsePanelState({ ...FIRST_STATE, pinned: true }).pinned, false);
  });
});

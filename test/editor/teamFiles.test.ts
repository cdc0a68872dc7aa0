import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  cleanUp,
  diagnosticsOf,
  findingOf,
  noFindingOf,
  open,
  openNew,
  read,
  riskmark,
  uriOf,
  write,
} from "./support.ts";

const TEAM_RULE = "larkfield-card-number-in-log";

describe("a team's own files", () => {
  before(riskmark);
  afterEach(cleanUp);

  it("rules run beside the built-in ones, and what is saved is loaded", async () => {
    const { document } = await open(uriOf("shop", "api/src/lib/payments.ts"));
    const { range } = await findingOf(document.uri, TEAM_RULE);
    assert.equal(document.getText(range), "card.number");

    const rule = uriOf("shop", `.riskmark/rules/${TEAM_RULE}.yaml`);
    const text = await read(rule);
    await write(rule, text.replace("The full card number reaches the log.", "No card numbers in logs, please."));
    await diagnosticsOf(document.uri, "the new message", (all) =>
      all.some(({ message }) => message.startsWith("No card numbers in logs, please.")),
    );
    await write(rule, text.replace("$CARD.number", "$CARD.holder"));
    await noFindingOf(document.uri, TEAM_RULE);
  });

  it("a broken rule is reported where it stands, and the others go on", async () => {
    const { document } = await open(uriOf("shop", "api/src/lib/payments.ts"));
    await findingOf(document.uri, TEAM_RULE);
    const broken = await openNew(
      "shop",
      ".riskmark/rules/broken.yaml",
      "rules:\n  - id: broken\n    message: Broken\n    severity: HIGH\n    languages: [python]\n    pattern: 'foo('\n",
    );
    const problems = await diagnosticsOf(broken.document.uri, "the problem", (all) => all.length > 0);
    assert.deepEqual(
      problems.map(({ line, severity }) => ({ line, severity })),
      [{ line: 6, severity: vscode.DiagnosticSeverity.Error }],
    );
    await findingOf(document.uri, TEAM_RULE);

    await broken.edit((edit) => edit.replace(new vscode.Range(5, 13, 5, 19), "'foo()'"));
    await broken.document.save();
    await diagnosticsOf(broken.document.uri, "no problem", (all) => all.length === 0);
  });

  it("the policy turns a rule off, and on again", async () => {
    const { document } = await open(uriOf("shop", "worker/settings.py"));
    await findingOf(document.uri, "py-yaml-unsafe-load");
    const policy = uriOf("shop", ".riskmark/policy.yaml");
    const text = await read(policy);
    await write(policy, text.replace("off: [", "off: [py-yaml-unsafe-load, "));
    await noFindingOf(document.uri, "py-yaml-unsafe-load");
    await write(policy, text);
    await findingOf(document.uri, "py-yaml-unsafe-load");
  });

  it("each folder of the workspace has its own policy", async () => {
    const { document } = await open(uriOf("tools", "cleanup.py"));
    const policy = uriOf("tools", ".riskmark/policy.yaml");
    const digest = await open(uriOf("tools", "digest.py"));
    await diagnosticsOf(digest.document.uri, "a finding", (all) => all.length > 0);
    await noFindingOf(document.uri, "py-subprocess-shell-built");

    const reports = await open(uriOf("shop", "worker/reports.py"));
    await findingOf(reports.document.uri, "py-subprocess-shell-built");

    await open(document.uri);
    await write(policy, "version: 1\n");
    await findingOf(document.uri, "py-subprocess-shell-built");
  });

  it("a policy that says nonsense is reported where it stands", async () => {
    const policy = await open(uriOf("shop", ".riskmark/policy.yaml"));
    await write(policy.document.uri, "version: 1\nrules:\n  of: [py-yaml-unsafe-load]\n");
    const [problem] = await diagnosticsOf(policy.document.uri, "the problem", (all) => all.length > 0);
    assert.equal(problem?.line, 3);
    assert.match(problem.message, /\bof\b/);
  });
});

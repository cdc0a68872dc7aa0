import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { RiskmarkApi } from "../../client/src/api.ts";
import { actionsAt, choose, cleanUp, findingOf, open, read, riskmark, uriOf, write } from "./support.ts";
import { eventually } from "./waiting.ts";

describe("the guidance panel", () => {
  let api: RiskmarkApi;
  before(async () => {
    api = await riskmark();
  });
  afterEach(cleanUp);

  const shows = (what: string, isMeant: (text: string) => boolean) =>
    eventually(what, () => api.guidancePanel.text(), isMeant);

  it("explains the finding at the cursor, the team's own page first", async () => {
    const editor = await open(uriOf("shop", "worker/db.py"));
    const { range } = await findingOf(editor.document.uri, "py-sql-built");
    editor.selection = new vscode.Selection(range.start, range.start);
    await vscode.commands.executeCommand("riskmark.openGuidance");

    const text = await shows(
      "both pages about SQL",
      (now) => now.includes("Database access at Larkfield") && now.includes("SQL injection"),
    );
    assert.ok(
      text.indexOf("Database access at Larkfield") < text.indexOf("SQL injection"),
      "the team's page comes first",
    );
    assert.match(text, /team-orders/);
    for (const heading of ["Risk", "Fix", "When it is safe"]) assert.ok(text.includes(heading), heading);
    assert.match(text, /CWE-89/);
  });

  it("follows the cursor to another finding", async () => {
    const editor = await open(uriOf("shop", "worker/reports.py"));
    const shell = await findingOf(editor.document.uri, "py-subprocess-shell-built");
    editor.selection = new vscode.Selection(shell.range.start, shell.range.start);
    await vscode.commands.executeCommand("riskmark.openGuidance");
    await shows(
      "the shell command",
      (now) => now.includes("Shell command built from values") && now.includes("Calling the office suite"),
    );

    const name = await findingOf(editor.document.uri, "py-tempfile-mktemp");
    editor.selection = new vscode.Selection(name.range.start, name.range.start);
    await shows(
      "the temporary file",
      (now) => now.includes("Temporary file that only has a name") && !now.includes("Calling the office suite"),
    );
  });

  it("opens from a code action", async () => {
    const { document } = await open(uriOf("shop", "worker/settings.py"));
    const { range } = await findingOf(document.uri, "py-yaml-unsafe-load");
    const show = (await actionsAt(document.uri, range)).find(
      ({ title }) => title === "Show guidance for py-yaml-unsafe-load",
    );
    assert.ok(show, "no code action shows the guidance");
    await choose(show);
    await shows("the page", (now) => now.includes("YAML that can build any object"));
  });

  it("shows a team's page as it was saved last", async () => {
    await vscode.commands.executeCommand("riskmark.showGuidance", "database-access");
    await shows("the page as it is", (now) => now.includes("Orders, addresses and partner bank details"));

    const page = uriOf("shop", ".riskmark/guidance/database-access.md");
    await write(
      page,
      (await read(page)).replace("Orders, addresses and partner bank details", "Orders, addresses and loyalty points"),
    );
    await shows("the page as it was changed", (now) => now.includes("loyalty points"));
  });

  it("lists all pages", async () => {
    await vscode.commands.executeCommand("riskmark.browseGuidance");
    const text = await shows(
      "the list",
      (now) => now.includes("Card numbers in logs") && now.includes("Cross-site scripting"),
    );
    assert.match(text, /Database access at Larkfield/);
  });
});

import assert from "node:assert/strict";
import fs from "node:fs";
import { Window } from "./window.ts";

/** From selected code to a tested rule, as a person does it. */
describe("writing a rule in the window", function () {
  this.timeout(120_000);
  let window: Window;

  before(async () => {
    window = await Window.open();
    window.page.setDefaultTimeout(60_000);
    await window.goTo("worker/reports.py");
  });
  after(() => window.close());
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await window.picture(`failure-${this.currentTest.title.replace(/\W+/g, "-")}`);
  });

  const rows = () => window.page.locator(".pane-body .monaco-list-row");

  it("the selection becomes a rule: how general, and its id", async () => {
    await window.page.locator(".squiggly-error, .squiggly-warning").first().waitFor();
    await window.clickOn(window.page.locator(".monaco-editor .view-line span span", { hasText: "mktemp" }));
    await window.page.keyboard.press("Home");
    await window.page.keyboard.press("Shift+End");
    await window.command("Riskmark: Turn the Selection into a Rule…");
    const choices = window.page.locator(".quick-input-list .monaco-list-row");
    await choices.filter({ hasText: "Any such call" }).waitFor();
    await window.picture("16-rule-degrees");
    const texts = (await choices.allInnerTexts()).join("\n");
    assert.match(texts, /This code, with any variables[\s\S]*1 match in 1 file/);
    await choices.filter({ hasText: "Any such call" }).click();
    const input = window.page.locator(".quick-input-widget input");
    await window.page.getByText("The rule's id").waitFor();
    await input.fill("py-mktemp-anywhere");
    await window.page.keyboard.press("Enter");
    await window.page.locator(".tab", { hasText: "py-mktemp-anywhere.yaml" }).waitFor();
    await window.page.locator(".tab", { hasText: "py-mktemp-anywhere.py" }).waitFor();
    assert.match(
      fs.readFileSync(window.path(".riskmark/rules/py-mktemp-anywhere.yaml"), "utf8"),
      /pattern: tempfile\.mktemp\(\.\.\.\)/,
    );
    assert.ok(fs.existsSync(window.path(".riskmark/guidance/py-mktemp-anywhere.md")));
  });

  it("the preview shows what the rule finds, and above the rule stands how much", async () => {
    await window.page.locator(".codelens-decoration a", { hasText: "Run tests" }).first().waitFor();
    await rows().filter({ hasText: "mktemp" }).filter({ hasText: "line 15" }).first().waitFor();
    await window.page.locator(".codelens-decoration a", { hasText: "1 match in 1 file" }).waitFor();
    await window.page.locator(".pane-body", { hasText: "py-mktemp-anywhere: 1 match in 1 file." }).waitFor();
    await window.picture("17-rule-preview");
  });

  it("the Test Explorer has the rule, and its test passes", async () => {
    await window.clickLens("Run tests");
    await window.page.getByText("py-mktemp-anywhere: its tests pass.").first().waitFor();
    await window.command("Testing: Focus on Test Explorer View");
    await rows().filter({ hasText: "py-mktemp-anywhere" }).first().waitFor();
    await window.picture("18-test-explorer");
  });

  it("a line that is not as the test says is shown where it stands", async () => {
    const test = window.path(".riskmark/rules/py-mktemp-anywhere.py");
    fs.appendFileSync(test, "# ok: py-mktemp-anywhere\ntempfile.mktemp()\n");
    await window.page.locator(".view-line", { hasText: /^tempfile\.mktemp\(\)$/ }).waitFor();
    await window.clickLens("Run tests");
    await window.page.getByText("py-mktemp-anywhere: 1 line is not as the test says.").first().waitFor();
    await window.picture("19-failed-test");
  });
});

import assert from "node:assert/strict";
import fs from "node:fs";
import { Window } from "./window.ts";

/** What a person sees and does. The pictures are for people; the assertions are about what must be on the screen. */
describe("in the window", function () {
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

  const squiggles = () => window.page.locator(".monaco-editor .squiggly-error, .monaco-editor .squiggly-warning");
  const code = (text: string) => window.page.locator(".monaco-editor .view-line span span", { hasText: text });

  it("findings are underlined", async () => {
    await squiggles().first().waitFor();
    assert.ok((await squiggles().count()) >= 2);
    await window.picture("1-underlined");
  });

  it("a hover says what is wrong", async () => {
    await code("subprocess").nth(1).hover();
    const hover = window.page.locator(".monaco-hover:visible", {
      hasText: "shell=True runs a command built from values",
    });
    await hover.first().waitFor();
    await hover.getByText("CWE-78").first().waitFor();
    await window.picture("2-hover");
    await window.page.keyboard.press("Escape");
  });

  it("the menu of quick fixes offers fixes, a suppression and guidance", async () => {
    await window.clickOn(code("mktemp"));
    const menu = await window.quickFixes();
    const titles = (await menu.allInnerTexts()).join("\n");
    await window.picture("3-quick-fixes");
    assert.match(titles, /Create the file/);
    assert.match(titles, /Suppress py-tempfile-mktemp with a reason/);
    assert.match(titles, /Show guidance for py-tempfile-mktemp/);
    await window.page.keyboard.press("Escape");
  });

  it("a suppression asks for its reason and writes it beside the code", async () => {
    await window.clickOn(code("mktemp"));
    const menu = await window.quickFixes();
    await menu.filter({ hasText: "Suppress py-tempfile-mktemp" }).click();
    const input = window.page.locator(".quick-input-widget input");
    await input.waitFor();
    await window.picture("4-reason");
    await input.fill("the folder belongs to this worker alone");
    await window.page.keyboard.press("Enter");
    await code("riskmark-ignore: py-tempfile-mktemp").first().waitFor();
    await window.page.keyboard.press("Control+S");
    await window.page.waitForFunction(() => !document.querySelector(".tab.active.dirty"));
    assert.match(
      fs.readFileSync(window.path("worker/reports.py"), "utf8"),
      / {4}# riskmark-ignore: py-tempfile-mktemp -- the folder belongs to this worker alone\n {4}table = /,
    );
  });

  it("accepting a risk asks for reason, time and name, and writes the register", async () => {
    await window.clickOn(code("shell"));
    const menu = await window.quickFixes();
    await menu.filter({ hasText: "Accept the risk of py-subprocess-shell-built" }).click();
    const input = window.page.locator(".quick-input-widget input");
    await window.page.getByText("Why is this risk taken?").waitFor();
    await input.fill("only the operator starts it");
    await window.page.keyboard.press("Enter");
    await window.page.locator(".quick-input-list .monaco-list-row", { hasText: "90 days" }).waitFor();
    await window.picture("13-accept-until");
    await window.page.locator(".quick-input-list .monaco-list-row", { hasText: "90 days" }).click();
    await window.page.getByText("Who decides this?").waitFor();
    await input.fill("Ada");
    await window.page.keyboard.press("Enter");
    await window.page.getByText("The risk is accepted until").first().waitFor();
    assert.match(
      fs.readFileSync(window.path(".riskmark/register.yaml"), "utf8"),
      / {2}- rule: py-subprocess-shell-built\n {4}path: worker\/reports\.py\n {4}fingerprint: .*\n {4}reason: only the operator starts it\n {4}accepted-by: Ada\n/,
    );
  });

  it("the register view lists what was accepted and what is suppressed in the code", async () => {
    await window.command("Riskmark: Focus on Register View");
    const rows = window.page.locator(".pane-body .monaco-list-row");
    await rows.filter({ hasText: "Shell command built from values" }).filter({ hasText: "until" }).first().waitFor();
    await rows.filter({ hasText: "Suppressed in the code" }).first().waitFor();
    await window.picture("14-register");
  });

  it("the findings view groups by owner", async () => {
    const groupBy = async (what: string) => {
      await window.command("Riskmark: Group Findings by…");
      await window.page.locator(".quick-input-list").getByText(what, { exact: true }).click();
    };
    await groupBy("Owner");
    const rows = window.page.locator(".pane-body .monaco-list-row");
    await rows.filter({ hasText: "@larkfield/checkout" }).first().waitFor();
    await window.picture("15-backlog");
    await groupBy("Risk");
    await rows
      .filter({ hasText: /^Critical/ })
      .first()
      .waitFor();
  });

  it("the findings view lists the findings of the workspace by risk", async () => {
    await window.command("Riskmark: Focus on Findings View");
    const rows = window.page.locator('.pane[aria-label^="Findings"] .monaco-list-row, .pane-body .monaco-list-row');
    await rows.filter({ hasText: "orders.ts" }).first().waitFor();
    const texts = await rows.allInnerTexts();
    assert.match(texts[0] ?? "", /Critical|High/);
    await window.picture("5-findings");
    await rows.filter({ hasText: "orders.ts" }).first().click();
    await window.page.locator(".tab.active", { hasText: "orders.ts" }).waitFor();
  });

  it("the guidance panel shows the team's page beside the code, in every theme", async () => {
    await window.command("Riskmark: Open Guidance");
    const panel = await window.webview("Database access at Larkfield");
    await window.picture("6-guidance-light");
    await window.theme("Dark Modern");
    await panel.locator("body.vscode-dark").waitFor();
    await window.picture("7-guidance-dark");
    await window.theme("Dark High Contrast");
    await panel.locator("body.vscode-high-contrast").waitFor();
    await window.picture("8-guidance-high-contrast");
    await window.theme("Light Modern");
    await panel.locator("body.vscode-light").waitFor();
  });

  it("the guidance panel can be used with the keyboard alone", async () => {
    const panel = await window.webview("Database access at Larkfield");
    await panel.locator("body").click({ position: { x: 2, y: 2 } });
    const names = new Set<string>();
    for (let presses = 0; presses < 12; presses++) {
      await window.page.keyboard.press("Tab");
      const name = await panel.evaluate(() => {
        const element = document.activeElement;
        return element && element !== document.body
          ? element.getAttribute("aria-label") || element.textContent?.trim() || element.tagName
          : "";
      });
      if (name) names.add(name);
    }
    assert.ok(names.size >= 3, `Tab reached: ${[...names].join(", ")}`);
  });

  it("all pages can be browsed and searched", async () => {
    await window.command("Riskmark: Browse Guidance");
    const panel = await window.webview("Card numbers in logs");
    await panel.locator("input").first().fill("pickle");
    await panel.getByText("Card numbers in logs").waitFor({ state: "hidden" });
    await window.picture("9-browse");
  });

  it("the scorecard shows where the risk is, in a light and a dark theme", async () => {
    await window.command("Riskmark: Open Scorecard");
    const panel = await window.webview("Scorecard of");
    await panel.getByText("By Weakness").waitFor();
    await window.picture("11-scorecard-light");
    await window.theme("Dark Modern");
    await panel.locator("body.vscode-dark").waitFor();
    await panel.getByText("Noise Budget").scrollIntoViewIfNeeded();
    await window.picture("12-scorecard-dark");
    await window.theme("Light Modern");
    await panel.locator("body.vscode-light").waitFor();
  });

  it("a security drill is started for a weakness, and says what to do above the code", async () => {
    await window.command("Riskmark: Start a Security Drill");
    const rows = window.page.locator(".quick-input-list .monaco-list-row");
    await window.page.locator(".quick-input-titlebar", { hasText: "Security Drill" }).waitFor();
    await rows.first().waitFor();
    const isLanguage = await window.page.getByPlaceholder("In which language?").isVisible();
    if (isLanguage) await rows.filter({ hasText: "Python" }).first().click();
    await window.page
      .locator(".quick-input-titlebar", { hasText: /Security Drill: 0 of \d+ weaknesses done/ })
      .waitFor();
    await window.picture("16-drill-choice");
    await window.page.locator(".quick-input-widget input").fill("Command injection");
    await rows.filter({ hasText: "Command injection" }).first().click();
    const lens = window.page.locator(".codelens-decoration", { hasText: "This Is It" });
    await lens.waitFor();
    await window.page.locator(".codelens-decoration", { hasText: "find “Command injection”" }).waitFor();
    await window.picture("17-drill");
    // Any drill of the weakness may have been chosen, also one whose findings are of low severity.
    await window.clickLens("Give Up");
    await window.page.locator(".monaco-editor [class*='squiggly-']").first().waitFor();
    await window.page.locator(".codelens-decoration", { hasText: "Given up" }).waitFor();
    await window.webview("When it is safe");
    await window.picture("18-drill-given-up");
  });

  it("what is new on the branch can be asked for; without a repository the view says so", async () => {
    await window.command("Riskmark: Show Only New Findings");
    await window.page.locator(".quick-input-list .monaco-list-row", { hasText: "On This Branch" }).click();
    await window.command("Riskmark: Focus on Findings View");
    await window.page
      .getByText(/Only new on this branch \(no commit to compare/)
      .first()
      .waitFor();
    await window.picture("19-only-new");
  });
});

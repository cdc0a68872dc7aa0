import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Frame } from "playwright-core";
import { REPOSITORY } from "../host/install.ts";
import { accessibilityFaults } from "./axe.ts";
import { type Theme, Window } from "./window.ts";

/** Themes with the class that VS Code puts on a webview's body. */
const THEMES: readonly (readonly [Theme, string])[] = [
  ["Dark Modern", "vscode-dark"],
  ["Dark High Contrast", "vscode-high-contrast"],
  ["Light High Contrast", "vscode-high-contrast-light"],
  ["Light Modern", "vscode-light"],
];

/** What axe-core says about all that Riskmark draws itself; trees, menus and editors are VS Code's. */
describe("accessibility, by axe", function () {
  this.timeout(240_000);
  let window: Window;

  before(async () => {
    window = await Window.open();
    window.page.setDefaultTimeout(60_000);
    await window.goTo("api/src/routes/orders.ts");
    await window.page.locator(".monaco-editor .squiggly-error, .monaco-editor .squiggly-warning").first().waitFor();
  });
  after(() => window.close());

  /** @param show brings the panel up, and gives back its document */
  async function inEveryTheme(name: string, show: () => Promise<Frame>): Promise<void> {
    // A panel that is still coming up takes the keys that are meant for the next command.
    await show();
    for (const [theme, className] of THEMES) {
      await window.theme(theme);
      const panel = await show();
      await panel.locator(`body.${className}`).waitFor();
      const faults = await accessibilityFaults(panel);
      await window.picture(`axe-${name}-${className}`);
      assert.deepEqual(faults, [], `${name}, ${theme}`);
    }
  }

  it("the guidance of a finding", async () => {
    await window.clickOn(window.page.locator(".monaco-editor .squiggly-error, .monaco-editor .squiggly-warning"));
    await window.command("Riskmark: Open Guidance");
    await inEveryTheme("finding", () => window.webview("What Is Wrong Here"));
  });

  it("the list of all pages", async () => {
    await window.command("Riskmark: Browse Guidance");
    await inEveryTheme("browse", () => window.webview("Card numbers in logs"));
  });

  it("a guidance page", async () => {
    const panel = await window.webview("Card numbers in logs");
    await panel.getByText("Card numbers in logs").click();
    await inEveryTheme("page", () => window.webview("Edit Page"));
  });

  it("the scorecard", async () => {
    await window.command("Riskmark: Open Scorecard");
    await inEveryTheme("scorecard", () => window.webview("Noise Budget"));
  });

  it("the page that riskmark report writes", async () => {
    const file = window.path("report.html");
    const cli = path.join(REPOSITORY, "dist/cli.js");
    execFileSync(process.execPath, [cli, "report", "--output", file, window.path("")], { cwd: window.path("") });
    const { page } = window;
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(pathToFileURL(file).href);
      await window.picture(`report-${colorScheme}`);
      assert.deepEqual(await accessibilityFaults(page.mainFrame()), [], colorScheme);
    }
  });
});

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser, Frame, Locator, Page } from "playwright-core";
import { startBrowser } from "../host/browser.ts";
import { REPOSITORY } from "../host/install.ts";
import { startServer, type VscodeServer } from "../host/server.ts";
import { stageExtension } from "../host/stage.ts";
import { workbenchUrl } from "../host/workbench.ts";

const SCREENSHOTS = path.join(REPOSITORY, "out/screenshots");

/** Themes by their names in VS Code, with the class that each puts on the window. */
const THEME_CLASSES = {
  "Light Modern": "vs",
  "Dark Modern": "vs-dark",
  "Dark High Contrast": "hc-black",
  "Light High Contrast": "hc-light",
} as const;
export type Theme = keyof typeof THEME_CLASSES;

/** For pictures: all of the code, none of the extras, nothing half faded in. */
const SETTINGS = {
  "editor.minimap.enabled": false,
  "editor.stickyScroll.enabled": false,
  "workbench.reduceMotion": "on",
};

/** A VS Code window on a copy of the sample workspace, as a person sees it and uses it. */
export class Window {
  readonly #server: VscodeServer;
  readonly #browser: Browser;
  readonly #folder: string;
  readonly page: Page;

  private constructor(server: VscodeServer, browser: Browser, folder: string, page: Page) {
    this.#server = server;
    this.#browser = browser;
    this.#folder = folder;
    this.page = page;
  }

  static async open(): Promise<Window> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "riskmark-screen-"));
    const extensionsDir = path.join(folder, "extensions");
    await stageExtension(extensionsDir);
    fs.cpSync(path.join(REPOSITORY, "test/workspace"), path.join(folder, "larkfield-orders"), { recursive: true });
    const server = await startServer({
      extensionsDir,
      automation: true,
      settings: SETTINGS,
    });
    const browser = await startBrowser();
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    return new Window(server, browser, folder, page);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
    fs.rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  /** Opens the workspace with one file in the editor. @param file relative to the workspace */
  async goTo(file: string): Promise<void> {
    await this.page.goto(workbenchUrl(this.#server.port, { open: this.path(""), file: this.path(file) }));
    await this.page.locator(".monaco-editor .view-line").first().waitFor();
  }

  path(file: string): string {
    return path.join(this.#folder, "larkfield-orders", file);
  }

  /** Keeps a picture in out/screenshots, for people to look at. */
  async picture(name: string): Promise<void> {
    fs.mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }

  /** Runs a command of the palette by its title. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press("F1");
    const input = this.page.locator(".quick-input-widget input");
    await input.waitFor();
    await input.fill(`>${title}`);
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().click();
  }

  /** Puts the cursor on a place of the shown file, as a click does. */
  async clickOn(text: Locator): Promise<void> {
    const box = await text.first().boundingBox();
    if (!box) throw new Error("The text to click on is not on the screen.");
    // Not the locator's own click: the cursor and the underlining lie above the text.
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await this.page.locator(".monaco-editor.focused").first().waitFor();
  }

  /** Opens the menu of quick fixes at the cursor, once it has settled. By the palette: a key may be lost while a hover closes. */
  async quickFixes(): Promise<Locator> {
    const menu = this.page.locator(".action-widget .monaco-list-row.action");
    await this.command("Quick Fix...");
    await menu.first().waitFor();
    return menu;
  }

  /** Clicks on a line above the code. */
  async clickLens(title: string): Promise<void> {
    await this.page.locator(".codelens-decoration a", { hasText: title }).last().click();
  }

  /** The document of a webview that has an element with this text. */
  async webview(text: string): Promise<Frame> {
    const end = Date.now() + 30_000;
    for (;;) {
      for (const frame of this.page.frames().slice(1)) {
        // A frame may go away while it is looked at.
        const isMeant = await frame
          .getByText(text)
          .first()
          .isVisible()
          .catch(() => false);
        if (isMeant) return frame;
      }
      if (Date.now() > end) throw new Error(`No webview shows "${text}".`);
      await this.page.waitForTimeout(100);
    }
  }

  async theme(theme: Theme): Promise<void> {
    await this.command("Preferences: Color Theme");
    const input = this.page.locator(".quick-input-widget input");
    await input.fill(theme);
    await this.page.locator(".quick-input-list .monaco-list-row.focused", { hasText: theme }).waitFor();
    await this.page.keyboard.press("Enter");
    await this.page.locator(`.monaco-workbench.${THEME_CLASSES[theme]}`).waitFor();
  }
}

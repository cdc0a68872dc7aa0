import fs from "node:fs";
import path from "node:path";
import { format } from "node:util";
import type { Page } from "playwright-core";
import { startBrowser } from "./browser.ts";
import { startServer } from "./server.ts";
import { workbenchUrl } from "./workbench.ts";

export interface SuiteOptions {
  /** Extensions that run from their folder. */
  readonly extensions: readonly string[];
  /** Where installed extensions are; default: none. */
  readonly extensionsDir?: string;
  /** The compiled suite: a module that exports `run()`. */
  readonly tests: string;
  /** Folder or `.code-workspace` file to open. */
  readonly open: string;
  readonly env: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Where a picture of the window is kept when the suite fails. */
  readonly screenshot: string;
  /** In milliseconds. */
  readonly timeout: number;
}

/** Runs a suite in the extension host of a real VS Code. @returns 0 where `run()` resolved. @throws where it did not end. */
export async function runSuite(options: SuiteOptions): Promise<number> {
  const { extensionsDir, env, settings } = options;
  const server = await startServer({ extensionsDir, env, settings, automation: true });
  try {
    const browser = await startBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
      return await runInPage(page, workbenchUrl(server.port, options), options);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

async function runInPage(page: Page, url: string, { screenshot, timeout }: SuiteOptions): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const exit = new Promise<number>((resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`The suite did not end within ${timeout / 1000} s.`)), timeout);
    page.on("crash", () => reject(new Error("The page of the workbench crashed.")));
    page.on("close", () => reject(new Error("The page of the workbench closed before the suite ended.")));
    // The workbench calls these two; they must be there before it loads.
    const exposed = [
      page.exposeFunction("codeAutomationExit", resolve),
      page.exposeFunction("codeAutomationLog", (_type: string, args: unknown[]) => printLine(args)),
    ];
    Promise.all(exposed)
      .then(() => page.goto(url))
      .catch(reject);
  });
  let code: number | undefined;
  try {
    code = await exit;
    return code;
  } finally {
    clearTimeout(timer);
    if (code !== 0) await keepPicture(page, screenshot);
  }
}

async function keepPicture(page: Page, file: string): Promise<void> {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file }).catch(() => {}); // a page that crashed has no picture
  console.error(`The window as it was at the end: ${file}`);
}

/** VS Code forwards all that the extension host prints; only the reporter's lines are for the terminal. */
function printLine(args: unknown[]): void {
  const isReport = typeof args[0] === "string" && /^\s|✔|passing|failing|pending|^%[sd]/.test(args[0]);
  if (isReport || process.env.RISKMARK_HOST_VERBOSE) console.log(format(...args));
}

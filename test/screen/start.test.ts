import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { startBrowser } from "../host/browser.ts";
import { REPOSITORY } from "../host/install.ts";

/** The first thing that a new user does. */
describe("npm start", function () {
  this.timeout(180_000);

  const start = (...args: string[]) =>
    spawn(process.execPath, ["--import", "tsx", path.join(REPOSITORY, "scripts/start.ts"), ...args], {
      cwd: REPOSITORY,
      stdio: ["ignore", "pipe", "pipe"],
    });

  it("prints a scan of the sample workspace, and with --terminal ends there", async () => {
    const child = start("--terminal");
    const output = collect(child);
    const [code] = await once(child, "close");
    assert.equal(code, 0, output());
    assert.match(output(), /worker\/reports\.py/);
    assert.match(output(), /py-subprocess-shell-built/);
    assert.doesNotMatch(output(), /127\.0\.0\.1/);
  });

  it("serves a VS Code with Riskmark at the address that it prints, until it is interrupted", async () => {
    const child = start("--browser", "--port", "0");
    const output = collect(child);
    const browser = await startBrowser();
    try {
      const address = await firstMatch(child, output, /http:\/\/127\.0\.0\.1:\d+\/\S*tkn=\w+/);
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      page.setDefaultTimeout(60_000);
      await page.goto(address);
      await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "worker" }).click();
      await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "settings.py" }).dblclick();
      await page.locator(".monaco-editor .squiggly-error, .monaco-editor .squiggly-warning").first().waitFor();

      const stranger = await fetch(new URL("/", address));
      assert.equal(stranger.status, 403, "without the token nobody gets in");

      child.kill("SIGINT");
      const [code] = await once(child, "close");
      assert.equal(code, 0, output());
      await assert.rejects(fetch(address), "the server is gone");
    } finally {
      child.kill("SIGKILL");
      await browser.close();
    }
  });

  it("says how it is used when an argument is wrong", async () => {
    const child = start("--nonsense");
    const output = collect(child);
    const [code] = await once(child, "close");
    assert.equal(code, 2);
    assert.match(output(), /Usage: npm start/);
  });
});

function collect(child: ChildProcess): () => string {
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (text += chunk));
  return () => text;
}

function firstMatch(child: ChildProcess, output: () => string, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = pattern.exec(output());
      if (found) resolve(found[0]);
    };
    child.stdout?.on("data", look);
    child.once("close", () => reject(new Error(`It ended before it printed an address:\n${output()}`)));
  });
}

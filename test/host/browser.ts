import { type Browser, chromium } from "playwright-core";
import { findChromium } from "./chromium.ts";

/** A headless Chromium that reaches this machine only. */
export async function startBrowser(): Promise<Browser> {
  const { executable, env } = await findChromium();
  return chromium.launch({
    executablePath: executable,
    env: { ...(process.env as Record<string, string>), ...env },
    headless: true,
    args: [
      "--headless",
      "--no-sandbox", // in a container, and as root, there is none to be had
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ],
  });
}

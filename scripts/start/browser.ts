import { randomBytes } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { startServer } from "../../test/host/server.ts";
import { stageExtension } from "../../test/host/stage.ts";
import { workbenchUrl } from "../../test/host/workbench.ts";

/** Serves a VS Code with Riskmark on this machine only, until Ctrl-C. */
export async function serveInBrowser(folder: string, wantedPort: number): Promise<void> {
  console.log("\nStarting a VS Code in the browser …");
  const extensionsDir = fs.mkdtempSync(path.join(os.tmpdir(), "riskmark-extensions-"));
  try {
    await stageExtension(extensionsDir);
    // Without the token, every user and every web page on this machine could use the editor, and with it the terminal.
    const token = randomBytes(16).toString("hex");
    const server = await startServer({ extensionsDir, token, port: await freePort(wantedPort) });
    try {
      console.log(`\n  Riskmark is at  ${workbenchUrl(server.port, { open: folder, token })}\n  Ctrl-C ends it.\n`);
      await Promise.race([
        interrupted(),
        server.ended.then(() => Promise.reject(new Error("The VS Code server ended."))),
      ]);
    } finally {
      await server.stop();
    }
  } finally {
    fs.rmSync(extensionsDir, { recursive: true, force: true });
  }
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}

/** The port that is wanted, or 0 (any) where another program has it. */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(0));
    probe.listen(wanted, "127.0.0.1", () => probe.close(() => resolve(wanted)));
  });
}

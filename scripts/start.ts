/**
 * `npm start [-- <folder>] [-- --terminal | --browser]`: scans a folder in the terminal, then opens it with Riskmark in
 * the desktop VS Code, or where that is not on PATH in a VS Code in the browser. Without a folder: a copy of the sample
 * workspace, free to be played with.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { serveInBrowser } from "./start/browser.ts";
import { openOnDesktop } from "./start/desktop.ts";

const REPOSITORY = path.resolve(__dirname, "..");

const USAGE = `Usage: npm start [-- <folder>] [-- --terminal | --browser]

  <folder>     what to scan and open; default: a copy of the sample workspace
  --terminal   only scan
  --browser    open a VS Code in the browser, even where the command "code" is on PATH
  --port <n>   port of the VS Code in the browser; default: 8317, or any free one
`;

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  },
);

async function main(): Promise<number> {
  const options = readArguments();
  if (!options) return 2;
  const { folder, isSample } = options.folder
    ? { folder: path.resolve(process.env.INIT_CWD ?? ".", options.folder), isSample: false }
    : copySample();
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(`${folder} is not a folder.`);
    return 2;
  }
  const removeSample = () => isSample && fs.rmSync(path.dirname(folder), { recursive: true, force: true });

  const code = scan(folder);
  if (options.terminal || code !== 0) {
    removeSample();
    return code;
  }
  if (!options.browser && openOnDesktop(REPOSITORY, folder)) return 0;
  try {
    await serveInBrowser(folder, options.port);
  } finally {
    removeSample();
  }
  return 0;
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        terminal: { type: "boolean", default: false },
        browser: { type: "boolean", default: false },
        port: { type: "string", default: "8317" },
        help: { type: "boolean", default: false },
      },
    });
    const port = Number(values.port);
    const isUsable = !values.help && positionals.length <= 1 && Number.isInteger(port) && port >= 0 && port < 65_536;
    if (isUsable) return { ...values, port, folder: positionals[0] };
  } catch (error) {
    console.error((error as Error).message);
  }
  console.error(USAGE);
  return undefined;
}

function copySample(): { folder: string; isSample: true } {
  const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "riskmark-sample-")), "larkfield-orders");
  fs.cpSync(path.join(REPOSITORY, "test/workspace"), folder, { recursive: true });
  return { folder, isSample: true };
}

/** @returns 0 where the scan ran to its end, whatever it found */
function scan(folder: string): number {
  const { status } = spawnSync(process.execPath, [path.join(REPOSITORY, "dist/cli.js"), "scan"], {
    cwd: folder,
    stdio: "inherit",
  });
  return status === 0 || status === 1 ? 0 : (status ?? 2);
}

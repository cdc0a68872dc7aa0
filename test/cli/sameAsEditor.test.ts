import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, renameSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  type FindingItem,
  FindingsRequest,
  KnownBeforeRequest,
  ScanWorkspaceRequest,
  ScorecardRequest,
} from "../../server/src/protocol/index.ts";
import { runCli } from "../support/cli.ts";
import { killServers, LspClient } from "../support/lspClient.ts";
import { tempFolder } from "../support/tempFolder.ts";

const SAMPLE = join(__dirname, "../workspace");

interface JsonFinding {
  readonly ruleId: string;
  readonly path: string;
  readonly message: string;
  readonly severity: string;
  readonly risk: { readonly score: number };
  readonly fingerprint: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

describe("The editor and the command line", function () {
  this.timeout(120_000);
  afterEach(killServers);

  it("find the same in the sample workspace", async () => {
    const { stdout } = await runCli(["scan", "--json", "."], { cwd: SAMPLE });
    const report: { findings: JsonFinding[] } = JSON.parse(stdout);
    const client = await LspClient.start({ folders: [{ uri: pathToFileURL(SAMPLE).href, name: "sample" }] });
    await client.connection.sendRequest(ScanWorkspaceRequest);
    const { findings } = await client.connection.sendRequest(FindingsRequest);
    await client.stop();
    assert.equal(report.findings.length > 10, true);
    assert.deepEqual(findings.map((item) => fromEditor(item)).sort(), report.findings.map(fromCommandLine).sort());
  });

  it("call the same findings new on a branch", async () => {
    const folder = tempFolder();
    cpSync(SAMPLE, folder.path, { recursive: true });
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
        cwd: folder.path,
        stdio: "pipe",
      });
    git("init", "--quiet", "--initial-branch=main");
    git("add", "--all");
    git("commit", "--quiet", "--message", "state");
    git("checkout", "--quiet", "-b", "topic");
    folder.write(
      "worker/fresh.py",
      'import subprocess\n\n\ndef f(name):\n    subprocess.run(f"ls {name}", shell=True)\n',
    );
    // Moved code is not new, and neither is what stands below an added line.
    renameSync(join(folder.path, "worker/settings.py"), join(folder.path, "worker/moved.py"));
    const bank = join(folder.path, "worker/bank.py");
    folder.write("worker/bank.py", `# Payments.\n${readFileSync(bank, "utf8")}`);
    git("add", "--all");
    git("commit", "--quiet", "--message", "change");

    const { stdout } = await runCli(["scan", "--json", "--since", "main", "."], { cwd: folder.path });
    const report: { findings: (JsonFinding & { baselineState?: string })[] } = JSON.parse(stdout);
    const fromCli = report.findings.filter(({ baselineState }) => baselineState !== "unchanged").map(fromCommandLine);
    const client = await LspClient.start({ folders: [{ uri: pathToFileURL(folder.path).href, name: "sample" }] });
    await client.connection.sendRequest(ScanWorkspaceRequest);
    const { findings } = await client.connection.sendRequest(FindingsRequest);
    const ask = async () => {
      const { known, folders } = await client.connection.sendRequest(KnownBeforeRequest, {});
      assert.match(folders[0]?.commit ?? "", /^[0-9a-f]{40}$/);
      return findings.filter(({ id }) => !known.includes(id)).map((item) => fromEditor(item, folder.path));
    };
    const fresh = await ask();
    assert.deepEqual(await ask(), fresh, "asked again, the answer is the same");
    await client.stop();
    folder.remove();
    assert.ok(fresh.some((text) => text.includes("worker/fresh.py")));
    assert.ok(!fresh.some((text) => /worker\/(moved|bank)\.py/.test(text)), fresh.join("\n"));
    assert.ok(fresh.length < findings.length);
    assert.deepEqual(fresh.sort(), fromCli.sort());
  });

  it("make the same scorecard of the sample workspace", async () => {
    const { stdout } = await runCli(["scorecard", "--json"], { cwd: SAMPLE });
    const client = await LspClient.start({ folders: [{ uri: pathToFileURL(SAMPLE).href, name: "sample" }] });
    await client.connection.sendRequest(ScanWorkspaceRequest);
    const [folder] = await client.connection.sendRequest(ScorecardRequest);
    await client.stop();
    assert.equal(folder!.card.openTotal > 10, true);
    assert.deepEqual(JSON.parse(JSON.stringify(folder!.card)), JSON.parse(stdout));
  });
});

function fromEditor(item: FindingItem, root = SAMPLE): string {
  const { uri, range, ruleId, severity, risk, message, fingerprint } = item;
  const path = relative(root, fileURLToPath(uri)).split(sep).join("/");
  const start = [range.start.line + 1, range.start.character + 1];
  const end = [range.end.line + 1, range.end.character + 1];
  return JSON.stringify([path, start, end, ruleId, severity, risk, message, fingerprint]);
}

function fromCommandLine({ path, start, end, ruleId, severity, risk, message, fingerprint }: JsonFinding): string {
  const places = [
    [start.line, start.column],
    [end.line, end.column],
  ];
  return JSON.stringify([path, ...places, ruleId, severity, risk.score, message, fingerprint]);
}

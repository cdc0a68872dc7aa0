import assert from "node:assert/strict";
import { join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  type FindingItem,
  FindingsRequest,
  ScanWorkspaceRequest,
  ScorecardRequest,
} from "../../server/src/protocol/index.ts";
import { runCli } from "../support/cli.ts";
import { killServers, LspClient } from "../support/lspClient.ts";

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
    assert.deepEqual(findings.map(fromEditor).sort(), report.findings.map(fromCommandLine).sort());
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

function fromEditor({ uri, range, ruleId, severity, risk, message, fingerprint }: FindingItem): string {
  const path = relative(SAMPLE, fileURLToPath(uri)).split(sep).join("/");
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

import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { FindingsRequest, ScanWorkspaceRequest } from "../../server/src/protocol/index.ts";
import { runCli } from "../support/cli.ts";
import { FLOW_RULE } from "../support/flowRule.ts";
import { killServers, LspClient } from "../support/lspClient.ts";
import { tempFolder } from "../support/tempFolder.ts";

const FILES = {
  ".riskmark/policy.yaml": 'version: 1\nrules:\n  off: ["js-*"]\n',
  ".riskmark/rules/flow.yaml": FLOW_RULE,
  "app/a.js": 'import { run } from "../lib/db.js";\nrun(source());\nrun(clean(source()));\n',
  "app/b.ts": 'import { input } from "../lib/input";\nsink(input());\n',
  "lib/db.js": "export function run(x) {\n  sink(x);\n}\n",
  "lib/input.ts": "export const input = () => source();\n",
};

describe("riskmark scan: data across files", function () {
  this.timeout(60_000);
  let folder: ReturnType<typeof tempFolder>;
  beforeEach(() => {
    folder = tempFolder(FILES);
  });
  afterEach(() => {
    killServers();
    folder.remove();
  });

  it("is reported in the file in which it closes, with its way in the code flow", async () => {
    const { code, stdout } = await runCli(["scan", "--sarif"], { cwd: folder.path });
    assert.equal(code, 1);
    const [run] = JSON.parse(stdout).runs;
    const places = run.results.map(({ locations: [{ physicalLocation: at }] }: SarifResult) => placeOf(at));
    assert.deepEqual(places, ["app/a.js:2", "app/b.ts:2"]);
    const ways = run.results.map(({ codeFlows: [{ threadFlows }] }: SarifResult) =>
      threadFlows[0]!.locations.map(({ location }) => placeOf(location.physicalLocation)),
    );
    assert.deepEqual(ways, [
      ["app/a.js:2", "app/a.js:2", "lib/db.js:2"],
      ["lib/input.ts:1", "app/b.ts:2", "app/b.ts:2"],
    ]);
  });

  it("is followed into files that are not scanned themselves, and says so in the text", async () => {
    const { stdout } = await runCli(["scan", "app"], { cwd: folder.path });
    assert.match(stdout, /via lib\/db\.js:2 Reaches sink\(x\)/);
  });

  it("is the same in the editor, fingerprints included", async () => {
    const { stdout } = await runCli(["scan", "--json"], { cwd: folder.path });
    const report: { findings: { fingerprint: string }[] } = JSON.parse(stdout);
    const client = await LspClient.start({ folders: [{ uri: pathToFileURL(folder.path).href, name: "w" }] });
    await client.connection.sendRequest(ScanWorkspaceRequest);
    const { findings } = await client.connection.sendRequest(FindingsRequest);
    await client.stop();
    const prints = (all: readonly { readonly fingerprint: string }[]) => all.map((one) => one.fingerprint).sort();
    assert.equal(report.findings.length, 2);
    assert.deepEqual(prints(findings), prints(report.findings));
  });
});

interface Place {
  readonly artifactLocation: { readonly uri: string };
  readonly region: { readonly startLine: number };
}

interface SarifResult {
  readonly locations: readonly [{ readonly physicalLocation: Place }];
  readonly codeFlows: readonly [
    {
      readonly threadFlows: readonly {
        readonly locations: readonly { readonly location: { readonly physicalLocation: Place } }[];
      }[];
    },
  ];
}

function placeOf({ artifactLocation: { uri }, region }: Place): string {
  return `${uri}:${region.startLine}`;
}

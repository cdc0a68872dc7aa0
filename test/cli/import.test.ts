import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { FindingsRequest, ScanWorkspaceRequest } from "../../server/src/protocol/index.ts";
import { type CliWorkspace, cliWorkspace } from "../support/cliWorkspace.ts";
import { killServers, LspClient } from "../support/lspClient.ts";

const ZAP = JSON.stringify({
  version: "2.1.0",
  runs: [
    {
      tool: { driver: { name: "ZAP", rules: [{ id: "10038", shortDescription: { text: "No CSP" } }] } },
      results: [
        {
          ruleId: "10038",
          level: "error",
          message: { text: "No policy" },
          locations: [{ physicalLocation: { artifactLocation: { uri: "https://shop.example/" } } }],
        },
        {
          ruleId: "40018",
          level: "error",
          message: { text: "Injection" },
          locations: [{ physicalLocation: { artifactLocation: { uri: "a.js" }, region: { startLine: 2 } } }],
        },
        {
          ruleId: "40018",
          message: { text: "Gone" },
          locations: [{ physicalLocation: { artifactLocation: { uri: "gone.js" } } }],
        },
      ],
    },
  ],
});

describe("riskmark import", function () {
  this.timeout(120_000);
  let workspace: CliWorkspace;
  afterEach(async () => {
    workspace.remove();
    killServers();
  });

  it("takes findings into every report, on the command line and in the editor", async () => {
    workspace = cliWorkspace({
      "a.js": "careful(1);\nopen(2);\n",
      "zap.json": ZAP,
      ".riskmark/policy.yaml": 'version: 1\nrules: { off: ["js-*"] }\n',
    });
    const { code, stdout } = await workspace.run("import", "zap.json");
    assert.equal(code, 0);
    assert.match(stdout, /imported\/zap\.sarif: 3 findings of ZAP, 2 with a place in the code/);
    const { report } = await workspace.scanJson();
    const found = report.findings.map((each: Record<string, string>) => `${each.path} ${each.ruleId} ${each.title}`);
    assert.deepEqual(found.sort(), [
      ".riskmark/imported/zap.sarif zap/10038 No CSP (ZAP)",
      ".riskmark/imported/zap.sarif zap/40018 40018 (ZAP)",
      "a.js zap/40018 40018 (ZAP)",
    ]);
    const sarif = JSON.parse((await workspace.scan("--sarif")).stdout);
    assert.ok(sarif.runs[0].tool.driver.rules.some(({ id }: { id: string }) => id === "zap/10038"));
    const client = await LspClient.start({ folders: [{ uri: pathToFileURL(workspace.path).href, name: "w" }] });
    await client.connection.sendRequest(ScanWorkspaceRequest);
    const { findings } = await client.connection.sendRequest(FindingsRequest);
    await client.stop();
    assert.deepEqual(
      findings
        .map(
          ({ uri, ruleId, title }) => `${uri.slice(pathToFileURL(workspace.path).href.length + 1)} ${ruleId} ${title}`,
        )
        .sort(),
      found.sort(),
    );
    assert.deepEqual(
      findings.map(({ fingerprint }) => fingerprint).sort(),
      report.findings.map(({ fingerprint }: Record<string, string>) => fingerprint).sort(),
    );
  });

  it("replaces a report of the same name, which takes away what is no longer in it", async () => {
    workspace = cliWorkspace({ "a.js": "careful(1);\nopen(2);\n", "zap.sarif": ZAP });
    await workspace.run("import", "zap.sarif", "--name", "dast");
    const { version, runs } = JSON.parse(ZAP);
    const empty = { version, runs: [{ ...runs[0], results: [] }] };
    writeFileSync(join(workspace.path, "zap.sarif"), JSON.stringify(empty));
    await workspace.run("import", "zap.sarif", "--name", "dast");
    assert.deepEqual((await workspace.scanJson()).report.findings, []);
  });

  it("refuses what is no report, says where one is broken, and takes the rest", async () => {
    workspace = cliWorkspace({
      "x.sarif": "<html>",
      "half.sarif": ZAP.replace('"message":{"text":"Gone"}', '"message":7'),
    });
    const refused = await workspace.run("import", "x.sarif");
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /x\.sarif.*error: The report is not JSON/);
    assert.equal(existsSync(join(workspace.path, ".riskmark/imported")), false);
    const half = await workspace.run("import", "half.sarif");
    assert.equal(half.code, 2);
    assert.match(half.stderr, /runs\[0\]\.results\[2\]\.message/);
    assert.match(half.stdout, /2 findings of ZAP/);
    for (const [args, words] of [
      [["nowhere.sarif"], /cannot be read/],
      [["half.sarif", "--name", "../../x"], /no file name/],
    ] as const) {
      const { code, stderr } = await workspace.run("import", ...args);
      assert.equal(code, 2);
      assert.match(stderr, words);
    }
  });
});

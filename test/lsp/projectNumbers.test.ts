import assert from "node:assert/strict";
import type { FindingsResult, FolderScorecard, GuidancePageView } from "../../server/src/protocol/index.ts";
import { killServers, LspClient } from "../support/lspClient.ts";
import { TempWorkspace } from "../support/tempWorkspace.ts";
import { changed, TEAM } from "./teamRules.ts";

const INCIDENT = "---\ntitle: It fell over\ndate: 2026-02-01\nrules: [team-dangr]\nguidance: [ours]\n---\n\nIt did.\n";
const PAGE = "---\ntitle: Ours\nrules: [team-danger]\n---\n\n## Risk\n\nHigh.\n";
const REPORT = ".riskmark/imported/other.sarif";

function sarif(line: number): string {
  const place = (uri: string, region = {}) => [{ physicalLocation: { artifactLocation: { uri }, region } }];
  const results = [
    { ruleId: "1", message: { text: "here" }, locations: place("src/app.js", { startLine: line }) },
    { ruleId: "2", message: { text: "there" }, locations: place("https://shop.example/") },
  ];
  return JSON.stringify({ version: "2.1.0", runs: [{ tool: { driver: { name: "Other" } }, results }] });
}

describe("numbers about a project", () => {
  let workspace: TempWorkspace;
  let client: LspClient;
  let uri: string;

  beforeEach(async () => {
    workspace = new TempWorkspace({
      ...TEAM,
      "src/app.js": "danger(1);\nfine(2);\n",
      ".riskmark/incidents/fall.md": INCIDENT,
      ".riskmark/guidance/ours.md": PAGE,
      ".riskmark/history.jsonl": "not json\n",
      [REPORT]: sarif(2),
    });
    uri = workspace.uri("src/app.js");
    client = await LspClient.start({ folders: [workspace.folder], initializationOptions: { commands: true } });
    await client.request("riskmark/scanWorkspace");
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    killServers();
    workspace.dispose();
  });

  const card = async () => (await client.request<FolderScorecard[]>("riskmark/scorecard"))[0]!.card;
  const found = async () => {
    const { findings } = await client.request<FindingsResult>("riskmark/findings");
    return findings.map((finding) => `${finding.ruleId}@${finding.range.start.line + 1}`).sort();
  };

  /** The server tells when it has read the files anew; how often, is its own affair. */
  const foundAre = async (expected: readonly string[]) => {
    for (let seen: readonly string[] = []; ; ) {
      const before = client.refreshes;
      await client.request("riskmark/scanWorkspace");
      seen = await found();
      if (seen.join() === expected.join()) return;
      await client.until(`${expected.join()} instead of ${seen.join()}`, () => client.refreshes > before);
    }
  };

  it("change with the text of an open document, and with its fix", async () => {
    const before = await card();
    assert.equal(before.openTotal, 3);
    await client.open(uri, "javascript", "danger(1);\ndanger(2);\nfine(3);\n");
    const more = await card();
    assert.deepEqual([more.openTotal, more.score < before.score], [4, true]);
    await client.change(uri, { text: "fine(1);\n" });
    const less = await card();
    assert.deepEqual([less.openTotal, less.score > before.score], [2, true]);
  });

  it("count findings of other tools, which come and go with their report", async () => {
    assert.deepEqual(await found(), ["other/1@2", "other/2@1", "team-danger@1"]);
    workspace.write(REPORT, sarif(1));
    await client.watched(changed(workspace, REPORT));
    await foundAre(["other/1@1", "other/2@1", "team-danger@1"]);
    workspace.remove(REPORT);
    await client.watched(changed(workspace, REPORT, 3));
    await foundAre(["team-danger@1"]);
  });

  it("show findings of other tools as diagnostics, in the code and on their report", async () => {
    await client.open(uri, "javascript", "danger(1);\nfine(2);\n");
    assert.deepEqual(await client.rulesIn(uri), ["team-danger@1", "other/1@2"]);
    await client.open(workspace.uri(REPORT), "json", sarif(2));
    assert.deepEqual(await client.rulesIn(workspace.uri(REPORT)), ["other/2@1"]);
  });

  it("report what is wrong in incidents and the history on these files", async () => {
    const published = (name: string) => client.published.get(workspace.uri(name))?.diagnostics;
    const [rule] = await client.until("the incident's problem", () => published(".riskmark/incidents/fall.md"));
    assert.equal(rule!.message, 'There is no rule "team-dangr"; did you mean "team-danger"?');
    assert.equal(rule!.range.start.line, 3);
    const [line] = await client.until("the history's problem", () => published(".riskmark/history.jsonl"));
    assert.match(String(line!.message), /not JSON/);
  });

  it("say of an incident whether the tests of its rules pass", async () => {
    const fall = ".riskmark/incidents/fall.md";
    const said = () => client.published.get(workspace.uri(fall))?.diagnostics.map(({ message }) => String(message));
    const test = ".riskmark/rules/danger.js";
    workspace.write(fall, INCIDENT.replace("team-dangr", "team-danger"));
    workspace.write(test, "// ruleid: team-danger\nfine(1);\n");
    await client.watched(changed(workspace, fall), changed(workspace, test));
    await client.until("the failed test", () => said()?.some((text) => text.includes("do not pass")));
    workspace.write(test, "// ruleid: team-danger\ndanger(1);\n");
    await client.watched(changed(workspace, test));
    await client.until("that nothing is left to say", () => said()?.length === 0);
  });

  it("name incidents on the pages that they are about", async () => {
    const pages = await client.request<GuidancePageView[]>("riskmark/guidance/page", { topic: "ours" });
    const incidents = pages.find(({ id }) => id === "ours")!.incidents;
    assert.deepEqual(
      incidents.map(({ title, date, prevented }) => ({ title, date, prevented })),
      [{ title: "It fell over", date: "2026-02-01", prevented: false }],
    );
    assert.equal(incidents[0]!.uri, workspace.uri(".riskmark/incidents/fall.md"));
  });
});

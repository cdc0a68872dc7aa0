import assert from "node:assert/strict";
import {
  DraftRuleRequest,
  type RuleDrafts,
  type RulePreview,
  RulePreviewRequest,
} from "../../server/src/protocol/index.ts";
import { killServers, LspClient, rangeOf } from "../support/lspClient.ts";
import { TempWorkspace } from "../support/tempWorkspace.ts";
import { DANGER } from "./teamRules.ts";

const FLOW = `rules:
  - id: team-flow
    languages: [javascript]
    severity: HIGH
    message: $X comes from the request.
    mode: taint
    pattern-sources: [{ pattern: req.query }]
    pattern-sinks: [{ pattern: danger(...) }]
`;

describe("what a rule matches in a workspace of several folders", () => {
  const shop = new TempWorkspace({
    ".riskmark/rules/danger.yaml": DANGER,
    "src/app.js": 'import { named } from "./named";\nexport const f = (req) => danger(named(req));\n',
    "src/named.js": "export const named = (req) => req.query.name;\n",
  });
  const tools = new TempWorkspace({ "src/app.js": "danger(one);\n", "deploy.ts": "run();\ndanger(two);\n" });
  const rule = shop.uri(".riskmark/rules/danger.yaml");
  let client: LspClient;

  before(async () => {
    const folders = [shop.folder, tools.folder];
    client = await LspClient.start({ folders, initializationOptions: { commands: true } });
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    killServers();
    shop.dispose();
    tools.dispose();
  });

  const preview = async (text: string) => {
    await client.open(rule, "yaml", text);
    const { matches, problems } = await client.request<RulePreview>(RulePreviewRequest.method, { uri: rule });
    await client.close(rule);
    assert.deepEqual(problems, []);
    return matches.map(({ folder, path, range, uri }) => {
      assert.equal(uri, (folder === undefined ? shop : tools).uri(path));
      return `${folder === undefined ? "" : "elsewhere "}${path}:${range.start.line + 1}`;
    });
  };

  it("is looked for in all of them, its own first, and in other languages that it names", async () => {
    assert.deepEqual(await preview(DANGER), ["src/app.js:2", "elsewhere deploy.ts:2", "elsewhere src/app.js:1"]);
  });

  it("follows data into other files, as an analysis does", async () => {
    assert.deepEqual(await preview(FLOW), ["src/app.js:2"]);
  });

  it("is said of each pattern of a selection before one is chosen", async () => {
    const uri = shop.uri("src/app.js");
    const text = shop.read("src/app.js");
    await client.open(uri, "javascript", text);
    const range = rangeOf(text, "danger(named(req))");
    const { drafts } = await client.request<RuleDrafts>(DraftRuleRequest.method, { uri, range });
    const { places, matches, files } = drafts.at(-1)!;
    const name = tools.folder.uri.split("/").at(-1);
    assert.deepEqual([matches, files], [3, 3]);
    assert.deepEqual(places, ["src/app.js:2", `${name}/deploy.ts:2`, `${name}/src/app.js:1`]);
    await client.close(uri);
  });
});

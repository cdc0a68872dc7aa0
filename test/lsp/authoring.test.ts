import assert from "node:assert/strict";
import type { CodeAction, CodeLens, CompletionItem, Hover, MarkupContent } from "vscode-languageserver-protocol";
import {
  BeginRuleRequest,
  type CLIENT_COMMANDS,
  DraftRuleRequest,
  type NewRuleFiles,
  type RuleDrafts,
  type RulePreview,
  RulePreviewRequest,
  RuleTestsRequest,
  RunRuleTestsRequest,
} from "../../server/src/protocol/index.ts";
import { killServers, LspClient, rangeOf } from "../support/lspClient.ts";
import { TempWorkspace } from "../support/tempWorkspace.ts";
import { DANGER, TEAM } from "./teamRules.ts";

const RUN: (typeof CLIENT_COMMANDS)["runRuleTests"] = "riskmark.runRuleTests";
const SHOW: (typeof CLIENT_COMMANDS)["showRuleMatches"] = "riskmark.showRuleMatches";

const TEST = `// ruleid: team-danger
danger(name);
// ok: team-danger
careful(name);
`;

describe("Writing rules", () => {
  const workspace = new TempWorkspace({
    ...TEAM,
    ".riskmark/rules/danger.js": TEST,
    "src/app.js": "danger(one);\n",
    "src/other.js": "careful(two);\ndanger(two);\ndanger(three);\n",
    "src/jobs.py": "import subprocess as sp\n\ndef convert(name):\n    sp.run(name, shell=True)\n",
    "src/more.py": 'import subprocess\n\nsubprocess.run(["ls"])\n',
  });
  const rule = workspace.uri(".riskmark/rules/danger.yaml");
  let client: LspClient;

  before(async () => {
    client = await LspClient.start({ folders: [workspace.folder], initializationOptions: { commands: true } });
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    killServers();
    workspace.dispose();
  });

  /** Opens a text, asks about the place of `|` in it, and closes it. */
  async function at<R>(method: string, uri: string, marked: string, languageId = "yaml"): Promise<R> {
    const before = marked.slice(0, marked.indexOf("|"));
    const lines = before.split("\n");
    const position = { line: lines.length - 1, character: lines.at(-1)!.length };
    await client.open(uri, languageId, marked.replace("|", ""));
    const answer = await client.request<R>(method, { textDocument: { uri }, position });
    await client.close(uri);
    return answer;
  }

  it("completes keys and values of a rule, with what the project knows", async () => {
    const keys = await at<CompletionItem[]>("textDocument/completion", rule, `${DANGER}      |`);
    assert.ok(keys.some(({ label }) => label === "yields-to"));
    assert.ok(!keys.some(({ label }) => label === "title"), "what is there already is not offered");
    const ids = await at<CompletionItem[]>("textDocument/completion", rule, `${DANGER}      yields-to: [|]`);
    assert.ok(ids.some(({ label }) => label === "team-odd"));
    const pages = await at<CompletionItem[]>("textDocument/completion", rule, DANGER.replace("code-evaluation", "|"));
    assert.ok(pages.some(({ label }) => label === "sql-injection"));
    const kinds = await at<CompletionItem[]>(
      "textDocument/completion",
      rule,
      `${DANGER}    pattern-sources:\n      - model: |`,
    );
    assert.ok(kinds.some(({ label }) => label === "http-request"));
  });

  it("completes the policy and the front matter of pages, and leaves code alone", async () => {
    const policy = workspace.uri(".riskmark/policy.yaml");
    const off = await at<CompletionItem[]>("textDocument/completion", policy, "rules:\n  off: [|]");
    assert.ok(off.some(({ label }) => label === "team-snake"));
    const page = workspace.uri(".riskmark/guidance/new.md");
    const keys = await at<CompletionItem[]>("textDocument/completion", page, "---\n|\n---\n", "markdown");
    assert.ok(keys.some(({ label }) => label === "review"));
    assert.deepEqual(await at("textDocument/completion", workspace.uri("src/app.js"), "dan|", "javascript"), []);
  });

  it("says what a key means", async () => {
    const hover = await at<Hover>("textDocument/hover", rule, DANGER.replace("severity", "seve|rity"));
    assert.match((hover.contents as MarkupContent).value, /\*\*severity\*\*.*How bad a finding is/s);
    assert.deepEqual(hover.range, rangeOf(DANGER, "severity"));
  });

  it("has lenses on each rule: run its tests, and how much it finds while it is edited", async () => {
    await client.open(rule, "yaml", DANGER);
    const ask = () => client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri: rule } });
    const lensesOf = async () => {
      for (;;) {
        const before = client.lensRefreshes;
        const lenses = await ask();
        assert.ok(
          lenses.every(({ command }) => command !== undefined),
          "none has to be filled in",
        );
        if (lenses.length === 2) return lenses;
        await client.until("a refresh of lenses", () => client.lensRefreshes > before);
      }
    };
    const [run, show] = await lensesOf();
    assert.deepEqual(run?.command, { title: "Run tests", command: RUN, arguments: [rule, "team-danger"] });
    assert.deepEqual(run.range, rangeOf(DANGER, "team-danger"));
    assert.equal(show?.command?.title, "3 matches in 2 files");
    assert.equal(show.command.command, SHOW);
    const [, , locations] = show.command.arguments as [string, unknown, { uri: string }[]];
    assert.deepEqual(
      locations.map(({ uri }) => uri),
      [workspace.uri("src/app.js"), workspace.uri("src/other.js"), workspace.uri("src/other.js")],
    );
    await client.change(rule, { range: rangeOf(DANGER, "danger($X)"), text: "careful($X)" });
    const [other] = await ask();
    assert.equal(other?.command?.title, "Run tests", "which need no search");
    assert.equal((await lensesOf())[1]?.command?.title, "1 match in 1 file");
    await client.close(rule);
  });

  it("previews the matches of a rule as it is in the editor, and says why there are none", async () => {
    await client.open(rule, "yaml", DANGER.replace("danger($X)", "danger(two)"));
    const preview = await client.request<RulePreview>(RulePreviewRequest.method, { uri: rule });
    const other = workspace.uri("src/other.js");
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 11 } };
    assert.deepEqual(preview, {
      rules: ["team-danger"],
      matches: [{ ruleId: "team-danger", uri: other, path: "src/other.js", range, line: "danger(two);" }],
      problems: [],
      isPartial: false,
    });
    await client.change(rule, { text: DANGER.replace("danger($X)", "danger((") });
    const broken = await client.request<RulePreview>(RulePreviewRequest.method, { uri: rule });
    assert.deepEqual(broken.matches, []);
    assert.match(broken.problems.join(), /not valid JavaScript/);
    await client.close(rule);
    assert.equal(await client.request(RulePreviewRequest.method, { uri: workspace.uri("src/app.js") }), null);
  });

  it("lists the tests of the team's rules, and runs them as they are in the editor", async () => {
    const files = await client.request<readonly { path: string; rules: { id: string }[]; cases: string[] }[]>(
      RuleTestsRequest.method,
    );
    assert.deepEqual(
      files.map(({ path, rules, cases }) => [path, rules.map(({ id }) => id), cases]),
      [
        [".riskmark/rules/danger.yaml", ["team-danger"], [workspace.uri(".riskmark/rules/danger.js")]],
        [".riskmark/rules/odd.yaml", ["team-odd"], []],
        [".riskmark/rules/snake.yaml", ["team-snake"], []],
      ],
    );
    const run = () => client.request(RunRuleTestsRequest.method, { uri: rule });
    assert.deepEqual(await run(), [{ ruleId: "team-danger", status: "passed", complaints: [] }]);
    const test = workspace.uri(".riskmark/rules/danger.js");
    const failing = `${TEST}// ok: team-danger\ndanger(again);\n  // ruleid: team-danger\n  sound(again);\n`;
    await client.open(test, "javascript", failing);
    assert.deepEqual(await run(), [
      {
        ruleId: "team-danger",
        status: "failed",
        complaints: [
          {
            uri: test,
            range: rangeOf(failing, "sound(again);"),
            message: "team-danger: should be found, and is not",
          },
          { uri: test, range: rangeOf(failing, "danger(again);"), message: "team-danger: is found, and should not be" },
        ],
      },
    ]);
    await client.close(test);
    await client.open(rule, "yaml", "rules:\n  - id: team-danger\n    pattern: danger($X)\n");
    const [broken] = (await run()) as { status: string; reason: string }[];
    assert.equal(broken?.status, "broken");
    assert.match(broken.reason, /message/);
    await client.close(rule);
  });

  it("makes patterns of the selection, with what each finds, and the files of a rule", async () => {
    const uri = workspace.uri("src/jobs.py");
    const text = workspace.read("src/jobs.py");
    await client.open(uri, "python", text);
    const range = rangeOf(text, "sp.run(name, shell=True)");
    const drafts = await client.request<RuleDrafts>(DraftRuleRequest.method, { uri, range });
    assert.deepEqual(drafts.drafts, [
      {
        degree: "variables",
        pattern: "subprocess.run($NAME, shell=True)",
        matches: 1,
        files: 1,
        places: ["src/jobs.py:4"],
      },
      {
        degree: "calls",
        pattern: "subprocess.run(...)",
        matches: 2,
        files: 2,
        places: ["src/jobs.py:4", "src/more.py:3"],
      },
    ]);
    assert.equal(drafts.suggestedId, "py-sp-run");
    const begin = (id: string) => client.request(BeginRuleRequest.method, { uri, range, degree: "calls", id });
    const { files } = (await begin("py-sp-run")) as NewRuleFiles;
    assert.deepEqual(
      files.map((file) => file.uri),
      [
        workspace.uri(".riskmark/rules/py-sp-run.yaml"),
        workspace.uri(".riskmark/rules/py-sp-run.py"),
        workspace.uri(".riskmark/guidance/py-sp-run.md"),
      ],
    );
    assert.match(files[0]!.text, /pattern: subprocess\.run\(\.\.\.\)/);
    assert.match(files[1]!.text, /# ruleid: py-sp-run\n {4}sp\.run/);
    assert.deepEqual(await begin("danger"), {
      fault: '".riskmark/rules/danger.yaml" exists already: choose another id.',
    });
    assert.deepEqual(await client.request(DraftRuleRequest.method, { uri, range: rangeOf(text, "name") }), {
      fault: "A name alone is found nearly everywhere: select the call or the expression around it.",
    });
    await client.close(uri);
  });

  it("mends a key that is nearly right, and adds one that is missing", async () => {
    const text = DANGER.replace("message:", "mesage:");
    await client.open(rule, "yaml", text);
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: rule },
      range: rangeOf(text, "mesage"),
      context: { diagnostics: [] },
    });
    assert.deepEqual(actions.map(({ title }) => title).sort(), ['Add "message"', 'Change to "message"']);
    await client.close(rule);
  });
});

import * as vscode from "vscode";
import {
  type RuleTestFile,
  type RuleTestOutcome,
  RuleTestsRequest,
  RunRuleTestsRequest,
} from "../../../server/src/protocol/index.ts";
import { toRange } from "../findings/applyEdit.ts";
import type { LanguageServer } from "../server/languageServer.ts";

const SETTLE_MS = 300;
const RULE_FILES = "**/.riskmark/rules/**";

/** The rules of the workspace in VS Code's Test Explorer. The server runs them. */
export class RuleTests implements vscode.Disposable {
  readonly #server: LanguageServer;
  readonly #controller = vscode.tests.createTestController("riskmark.rules", "Riskmark Rules");
  readonly #subscriptions: readonly vscode.Disposable[];
  /** The rule that an item stands for. */
  readonly #rules = new WeakMap<vscode.TestItem, { readonly uri: string; readonly ruleId: string }>();
  #timer: NodeJS.Timeout | undefined;

  constructor(server: LanguageServer) {
    this.#server = server;
    this.#controller.refreshHandler = () => this.refresh();
    this.#controller.createRunProfile(
      "Run",
      vscode.TestRunProfileKind.Run,
      async (request, token) => {
        await this.#run(request, token);
      },
      true,
    );
    const watcher = vscode.workspace.createFileSystemWatcher(RULE_FILES);
    const soon = () => this.#soon();
    this.#subscriptions = [
      watcher,
      watcher.onDidCreate(soon),
      watcher.onDidChange(soon),
      watcher.onDidDelete(soon),
      server.onFindingsChanged(soon),
    ];
  }

  /** The tests that are listed now: ids of rules. */
  get ids(): readonly string[] {
    return this.#items().map(({ ruleId }) => ruleId);
  }

  /** Asks the server which rules there are. */
  async refresh(): Promise<void> {
    const files = await this.#server.request(RuleTestsRequest);
    if (files) this.#controller.items.replace(files.map((file) => this.#itemOf(file)));
  }

  /** Runs the tests of one rule, and says how they went. */
  async runRule(uri: string, ruleId: string): Promise<RuleTestOutcome | undefined> {
    const find = () => this.#items().find((item) => item.ruleId === ruleId && same(item.uri, uri))?.item;
    if (!find()) await this.refresh();
    const item = find();
    if (!item) return undefined;
    const source = new vscode.CancellationTokenSource();
    const [outcome] = await this.#run(new vscode.TestRunRequest([item]), source.token);
    source.dispose();
    return outcome;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#controller.dispose();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), SETTLE_MS);
  }

  /** A file with one rule is that rule. */
  #itemOf({ uri, path, rules }: RuleTestFile): vscode.TestItem {
    const file = vscode.Uri.parse(uri);
    const items = rules.map(({ id, range }) => {
      const item = this.#controller.createTestItem(`${uri}#${id}`, id, file);
      item.range = toRange(range);
      this.#rules.set(item, { uri, ruleId: id });
      return item;
    });
    const [only, ...others] = items;
    if (only && others.length === 0) return only;
    const item = this.#controller.createTestItem(uri, path.split("/").at(-1)!, file);
    item.children.replace(items);
    return item;
  }

  #items(within: Iterable<vscode.TestItem> = values(this.#controller.items)) {
    const found: { item: vscode.TestItem; uri: string; ruleId: string }[] = [];
    for (const item of within) {
      const rule = this.#rules.get(item);
      if (rule) found.push({ item, ...rule });
      else found.push(...this.#items(values(item.children)));
    }
    return found;
  }

  async #run(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<RuleTestOutcome[]> {
    const run = this.#controller.createTestRun(request);
    const left = new Set(request.exclude ?? []);
    const wanted = this.#items(request.include ?? undefined).filter(({ item }) => !left.has(item));
    for (const { item } of wanted) run.enqueued(item);
    const done: RuleTestOutcome[] = [];
    for (const uri of new Set(wanted.map((each) => each.uri))) {
      if (token.isCancellationRequested) break;
      const own = wanted.filter((each) => each.uri === uri);
      for (const { item } of own) run.started(item);
      const outcomes = (await this.#server.request(RunRuleTestsRequest, { uri })) ?? [];
      for (const { item, ruleId } of own) {
        const outcome = outcomes.find((each) => each.ruleId === ruleId);
        report(run, item, outcome);
        if (outcome) done.push(outcome);
      }
    }
    run.end();
    return done;
  }
}

function report(run: vscode.TestRun, item: vscode.TestItem, outcome: RuleTestOutcome | undefined): void {
  if (!outcome) {
    run.errored(item, new vscode.TestMessage("The rule is not in its file any more."));
    return;
  }
  const { status, reason, complaints } = outcome;
  const messages = complaints.map(({ uri, range, message }) => {
    const said = new vscode.TestMessage(message);
    said.location = new vscode.Location(vscode.Uri.parse(uri), toRange(range));
    return said;
  });
  if (status === "passed") run.passed(item);
  else if (status === "failed") run.failed(item, messages);
  else if (status === "no-tests") run.skipped(item);
  else run.errored(item, messages.length > 0 ? messages : [new vscode.TestMessage(reason ?? "The rule cannot run.")]);
}

function values(items: vscode.TestItemCollection): vscode.TestItem[] {
  return [...items].map(([, item]) => item);
}

function same(one: string, other: string): boolean {
  return vscode.Uri.parse(one).toString() === vscode.Uri.parse(other).toString();
}

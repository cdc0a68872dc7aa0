/** Profiles one language, from the bundle: `profileRun.js <language> <context as JSON>`. */
import { readFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { Facts } from "../../server/src/core/facts/facts.ts";
import { makeFindings, numberFingerprints } from "../../server/src/core/findings/makeFinding.ts";
import { applySuppressions } from "../../server/src/core/findings/suppress.ts";
import { languageById, OPEN_POLICY } from "../../server/src/core/index.ts";
import { loadTable } from "../../server/src/core/languages/tables.ts";
import { SyntaxView } from "../../server/src/core/languages/view.ts";
import type { CompiledRule } from "../../server/src/core/search/compileRule.ts";
import { type RuleMatches, RuleRun } from "../../server/src/core/search/ruleRun.ts";
import { compileAll, type Ruleset } from "../../server/src/core/search/ruleset.ts";
import { classifyText } from "../../server/src/core/text/classify.ts";
import { createEngine, loadInput } from "./engine.ts";
import { type Costs, functionCosts } from "./functionCosts.ts";
import { seededRandom } from "./random.ts";
import type { Context, InputName } from "./row.ts";
import { median } from "./statistics.ts";
import { Stopwatch, timed } from "./stopwatch.ts";
import { typing } from "./typing.ts";

const ROUNDS = 9;
const WARM_UP = 2;

async function main([language, given]: readonly string[]): Promise<void> {
  const context: Context = JSON.parse(given!);
  const engine = await createEngine();
  const input = await loadInput(engine, context, language as InputName);
  const table = await loadTable(engine.runtime, languageById(input.language)!);
  const { text, path } = input;
  const all = () => true;
  const { ruleset } = compileAll(engine.rules, table);
  const job = () => {
    const parse = table.grammar.parse(text);
    parse.run(() => false);
    return parse.take();
  };
  const tree = job();
  const view = new SyntaxView(table.grammar.decode(tree), text, table);
  const occurrences = ruleset.words.scan(text);
  const applicable = ruleset.applicable(text, occurrences, path, all);
  const matches = [...new RuleRun(view, occurrences).run(applicable)];
  const found = () => matches.flatMap((of) => makeFindings(view, of.rule, of.matches, path, of.rule.severity));
  const findings = found();

  print(
    `\n== ${input.language}: ${view.count} nodes, ${applicable.length} of ${ruleset.rules.length} rules applicable, ${findings.length} findings`,
  );
  const parse = await stage("parse alone", input.parse);
  await stage("parse as the engine does", () => job().delete(), parse);
  await stage("decode", () => table.grammar.decode(tree), parse);
  await stage("classify", () => classifyText(path, text), parse);
  await stage("word filter and paths", () => ruleset.applicable(text, ruleset.words.scan(text), path, all), parse);
  await stage("scopes", () => new Facts(view).scopes, parse);
  await stage("all rules", () => [...new RuleRun(view, occurrences).run(applicable)], parse);
  await stage("findings with fingerprints", found, parse);
  await stage("suppressions", () => applySuppressions(view, numberFingerprints(findings), all), parse);
  await stage("compile all rules", () => compileAll(engine.rules, table), parse);
  ruleCosts(ruleset, view, applicable, parse);

  const full = await profiled(async () => {
    for (let round = 0; round < 10; round++) await engine.analyzer.scan(input, OPEN_POLICY);
  });
  printFunctions("full analysis", full);
  const document = engine.analyzer.open(input);
  await document.analyze(OPEN_POLICY);
  const typed = await profiled(async () => {
    for (const edit of typing(text, seededRandom(3), 6).flat()) {
      document.edit([edit]);
      await document.analyze(OPEN_POLICY);
    }
  });
  printFunctions("keystrokes", typed);
}

async function stage(name: string, work: () => unknown, parse?: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) times.push(await timed(work));
  const time = median(times.slice(WARM_UP));
  print(
    `${name.padEnd(28)} ${time.toFixed(2).padStart(9)} ms  ${(time / (parse ?? time)).toFixed(3).padStart(7)} x parse`,
  );
  return time;
}

/** Rules share facts, and the first that needs one pays for it; so they take turns at being the first. */
function ruleCosts(ruleset: Ruleset, view: SyntaxView, applicable: readonly CompiledRule[], parse: number): void {
  const times = new Map<string, number[]>();
  const results = new Map<string, RuleMatches>();
  const random = seededRandom(4);
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const order = applicable.map((rule) => ({ rule, at: random() })).sort((a, b) => a.at - b.at);
    const watch = new Stopwatch();
    const rules = order.map(({ rule }) => rule);
    for (const result of new RuleRun(view, ruleset.words.scan(view.text)).run(rules)) {
      const { id } = result.rule;
      if (round >= WARM_UP) times.set(id, [...(times.get(id) ?? []), watch.elapsed]);
      results.set(id, result);
      watch.restart();
    }
  }
  const costs = [...times].map(([id, each]) => ({ id, time: median(each) })).sort((a, b) => b.time - a.time);
  const total = costs.reduce((sum, { time }) => sum + time, 0);
  print(`\nrules, once the facts are known: ${total.toFixed(1)} ms (${(total / parse).toFixed(2)} x parse)`);
  for (const { id, time } of costs.slice(0, 30)) {
    const { matches, exhausted } = results.get(id)!;
    print(
      `${time.toFixed(2).padStart(9)} ms  ${((100 * time) / total).toFixed(1).padStart(5)} %  ${id}  ${matches.length} matches${exhausted ? ", EXHAUSTED" : ""}`,
    );
  }
}

async function profiled(work: () => Promise<void>): Promise<Costs[]> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 500 });
  await session.post("Profiler.start");
  await work();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  return functionCosts(profile, readFileSync(__filename, "utf8"), __filename);
}

function printFunctions(name: string, costs: readonly Costs[]): void {
  print(`\n${name}, functions by their own time`);
  for (const { place, self, total } of costs.slice(0, 30))
    print(`${percent(self)} own ${percent(total)} in all  ${place}`);
  print(`\n${name}, functions by their time with all they call`);
  const inAll = [...costs].sort((a, b) => b.total - a.total);
  for (const { place, self, total } of inAll.slice(0, 40))
    print(`${percent(total)} in all ${percent(self)} own  ${place}`);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1).padStart(5)} %`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

void main(process.argv.slice(2));

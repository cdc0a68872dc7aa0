import assert from "node:assert/strict";
import { createAnalyzer, type Model, type Rule } from "../../server/src/core/index.ts";
import { OPEN_POLICY } from "../../server/src/core/policy/effectivePolicy.ts";
import { loadRules } from "../../server/src/core/rules/load.ts";
import { loadModels } from "../../server/src/core/rules/loadModels.ts";
import type { TaintBody } from "../../server/src/core/rules/rule.ts";
import { unusedKinds, withModels } from "../../server/src/core/rules/withModels.ts";
import { RulesetCache } from "../../server/src/core/search/rulesetCache.ts";
import { runtime } from "../support/core.ts";
import { ruleFile } from "../support/loadedRule.ts";

const modelOf = (text: string, origin: Model["origin"] = "built-in", path = "m.yaml") =>
  loadModels([{ path, text }], origin);

const SHOP = `library: shop
languages: [javascript]
sources:
  order:
    - pattern: shop.order(...)
sinks:
  print:
    - patterns: [{pattern: shop.print($X)}, {focus-metavariable: $X}]
sanitizers:
  print:
    - pattern: shop.plain(...)
propagators:
  any:
    - pattern: $TO.take($FROM)
      from: $FROM
      to: $TO
`;
const ALL = `mode: taint
pattern-sources: [{model: order}]
pattern-sinks: [{model: print}]
pattern-sanitizers: [{model: print}]
pattern-propagators: [{model: any}]`;

function ruleOf(lines: string, languages = "[javascript]"): Rule {
  const { rules, problems } = loadRules([{ path: "r.yaml", text: ruleFile(lines, { languages }) }]);
  assert.deepEqual(problems, []);
  return rules[0]!;
}

async function linesFound(rules: readonly Rule[], code: string, path = "a.js"): Promise<number[]> {
  const analyzer = createAnalyzer(runtime);
  try {
    assert.deepEqual(await analyzer.setRules(rules), []);
    const { findings } = await analyzer.scan({ path, text: code }, OPEN_POLICY);
    return findings.map(({ start }) => code.slice(0, start).split("\n").length);
  } finally {
    analyzer.dispose();
  }
}

describe("models of libraries", () => {
  const link = (rule: Rule, ...models: Model[]) => withModels([rule], models).rules;

  it("bring sources, sinks, sanitizers and propagators into a rule", async () => {
    const rules = link(ruleOf(ALL), ...modelOf(SHOP).models);
    const code = `shop.print(shop.order(1));
shop.print(shop.plain(shop.order(1)));
const bag = makeBag();
bag.take(shop.order(2));
shop.print(bag);
shop.print(other(1));
`;
    assert.deepEqual(await linesFound(rules, code), [1, 5]);
  });

  it("may be mixed with entries of the rule, in both forms of the language", async () => {
    const mixed = `mode: taint
pattern-sources: [{model: order}, {pattern: mine()}]
pattern-sinks: [{model: print}]`;
    const second = `mode: taint
taint:
  sources: [{model: order}, mine()]
  sinks: [{model: print}]`;
    for (const lines of [mixed, second]) {
      const rules = link(ruleOf(lines), ...modelOf(SHOP).models);
      assert.deepEqual(await linesFound(rules, "shop.print(mine());\nshop.print(shop.order());\n"), [1, 2], lines);
    }
  });

  it("take the options that stand beside `model`", async () => {
    const rules = link(
      ruleOf(`mode: taint
pattern-sources: [{model: order, label: ORDER}, {pattern: mine(), label: MINE}]
pattern-sinks: [{model: print, requires: ORDER}]`),
      ...modelOf(SHOP).models,
    );
    assert.deepEqual(await linesFound(rules, "shop.print(mine());\nshop.print(shop.order());\n"), [2]);
  });

  it("speak about their own languages only", async () => {
    const python = SHOP.replace("[javascript]", "[python]").replaceAll("shop.order", "depot.order");
    const models = [...modelOf(SHOP).models, ...modelOf(python).models];
    const rules = link(ruleOf(ALL, "[javascript, python]"), ...models);
    assert.deepEqual(await linesFound(rules, "shop.print(shop.order());\nshop.print(depot.order());\n"), [1]);
    assert.deepEqual(await linesFound(rules, "shop.print(shop.order())\nshop.print(depot.order())\n", "a.py"), [2]);
  });

  it("report a kind that there is not on its line, with the kinds there are", () => {
    const text = ruleFile(ALL.replace("model: order", "model: oder"));
    const { rules } = loadRules([{ path: "r.yaml", text }]);
    const linked = withModels(rules, modelOf(SHOP).models);
    assert.deepEqual(linked.rules, []);
    const [problem] = linked.problems;
    assert.equal(text.slice(problem!.start, problem!.end), "oder");
    assert.equal(problem!.message, "Rule r: no model for javascript has sources of the kind `oder`; there are order.");
    assert.equal(linked.problems.length, 1);
  });

  it("report a kind that no rule of their language asks for", () => {
    const rules = [ruleOf(ALL), ruleOf(ALL, "[python]")];
    const { models } = modelOf(SHOP.replace("  print:\n    - patterns", "  prnt:\n    - patterns"), "team");
    const [problem, ...others] = unusedKinds(models, rules);
    assert.equal(
      problem!.message,
      "Model shop: no rule for javascript asks for sinks of the kind `prnt`; they ask for print.",
    );
    assert.deepEqual([problem!.path, problem!.severity, others], ["m.yaml", "warning", []]);
    const go = modelOf(SHOP.replace("[javascript]", "[go]"), "team").models;
    assert.deepEqual(
      unusedKinds(go, rules).map(({ message }) => message.slice(message.indexOf("asks"))),
      [
        "asks for sources of the kind `order`; they ask for none.",
        "asks for sinks of the kind `print`; they ask for none.",
        "asks for sanitizers of the kind `print`; they ask for none.",
        "asks for propagators of the kind `any`; they ask for none.",
      ],
    );
  });

  it("may be added to rules that have others already", async () => {
    const more = SHOP.replaceAll("shop.order", "depot.order");
    const built = link(ruleOf(ALL), ...modelOf(SHOP).models);
    const team = modelOf(more, "team", ".riskmark/models/depot.yaml").models;
    const both = withModels(built, team, [...modelOf(SHOP).models, ...team]).rules;
    assert.deepEqual(await linesFound(both, "shop.print(shop.order());\nshop.print(depot.order());\n"), [1, 2]);
  });

  it("are the very same entries in all rules that ask for them alike", () => {
    const two = [ruleOf(ALL), ruleOf(`${ALL}\n`.replace("{model: print}", "{model: print, requires: ORDER}"))];
    const [first, second] = withModels(two, modelOf(SHOP).models).rules.map(({ body }) => body as TaintBody);
    assert.equal(first!.sources[0], second!.sources[0]);
    assert.equal(first!.sanitizers[0], second!.sanitizers[0]);
    // The option makes it another entry, of the same formula.
    assert.notEqual(first!.sinks[0], second!.sinks[0]);
    assert.equal(first!.sinks[0]!.formula, second!.sinks[0]!.formula);
  });

  it("are searched for once, whichever metavariables other entries of the rules have", async () => {
    const other = ALL.replace(
      "{model: print}",
      "{model: print}, {patterns: [{pattern: $Y.log($X)}, {focus-metavariable: $X}]}",
    );
    const { rules } = withModels([ruleOf(ALL), { ...ruleOf(other), id: "r2" }], modelOf(SHOP).models);
    const cache = new RulesetCache(runtime);
    cache.setRules(rules);
    const { ruleset } = await cache.compile("javascript");
    const [first, second] = ruleset.rules.flatMap((rule) => ("taint" in rule ? [rule.taint] : []));
    assert.equal(first!.sources[0]!.search, second!.sources[0]!.search);
    assert.equal(first!.sinks[0]!.search, second!.sinks.find(({ key }) => key === first!.sinks[0]!.key)!.search);
  });

  it("of a team cost an entry that cannot be read, and nothing else", async () => {
    const text = SHOP.replace(
      "    - pattern: shop.order(...)",
      "    - pattern: shop.order(\n    - pattern: depot.order()",
    );
    const team = modelOf(text, "team", ".riskmark/models/x.yaml").models;
    const built = modelOf(SHOP).models;
    const rule = withModels(link(ruleOf(ALL), ...built), team, [...built, ...team]).rules[0]!;
    const analyzer = createAnalyzer(runtime);
    try {
      // The rule is one that ships: its own patterns are known to compile, the team's are not.
      const problems = await analyzer.setRules([rule], new Set([rule.id]));
      assert.deepEqual(
        problems.map(({ path, start, end }) => [path, text.slice(start, end)]),
        [[".riskmark/models/x.yaml", "shop.order("]],
      );
      const code = "shop.print(shop.order());\nshop.print(depot.order());\n";
      assert.equal((await analyzer.scan({ path: "a.js", text: code }, OPEN_POLICY)).findings.length, 2);
    } finally {
      analyzer.dispose();
    }
  });

  it("with a fault are reported where it stands, and left out", () => {
    const rows: [wrong: string, at: string, message: RegExp][] = [
      [SHOP.replace("library: shop\n", ""), "", /`library` is missing/],
      [SHOP.replace("[javascript]", "[javascrip]"), "javascrip", /`javascrip` is not known/],
      [SHOP.replace("sinks:", "sink:"), "sink", /`sink` is not known here/],
      [SHOP.replace("      from: $FROM\n", ""), "", /`from` is missing/],
      [SHOP.replace("from: $FROM", "from: $OTHER"), "$OTHER", /bound by no pattern/],
      [SHOP.replace("- pattern: shop.plain(...)", "- patern: shop.plain(...)"), "patern", /did you mean "pattern"/],
      ["- a list", "", /model file/],
      ["library: [", "", /./],
    ];
    for (const [text, at, message] of rows) {
      const { models, problems } = modelOf(text);
      assert.deepEqual(models, [], text);
      const [problem] = problems;
      assert.match(problem!.message, message);
      assert.equal(problem!.path, "m.yaml");
      if (at !== "") assert.equal(text.slice(problem!.start, problem!.end), at);
    }
  });

  it("leave no room for a pattern beside `model`", () => {
    const lines = ALL.replace("{model: order}", "{model: order, pattern: mine()}");
    const { rules, problems } = loadRules([{ path: "r.yaml", text: ruleFile(lines) }]);
    assert.deepEqual(rules, []);
    assert.match(problems[0]!.message, /`pattern` stands beside `model`/);
  });
});

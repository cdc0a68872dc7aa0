import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { createAnalyzer, createRuntime, OPEN_POLICY } from "../../server/src/core/index.ts";
import { compilePattern } from "../../server/src/core/patterns/compile.ts";
import { KnownPatterns } from "../../server/src/core/patterns/knownPatterns.ts";
import {
  knowShapes,
  measureBacktracking,
  type StoredShape,
  storedShape,
} from "../../server/src/core/text/regexShape.ts";
import { compilePatterns, regexShapes } from "../../server/src/host/compileAhead.ts";
import { createNodeHost, loadBuiltInRules } from "../../server/src/host/node.ts";
import { tableOf } from "../support/core.ts";
import { ownCode } from "../support/corpus.ts";

describe("patterns compiled ahead", () => {
  it("survive being stored as text", async () => {
    const { rules } = await loadBuiltInRules();
    const stored = await compilePatterns(rules);
    assert.ok(stored.size > 0);
    for (const [language, patterns] of stored) {
      const known = new KnownPatterns(JSON.parse(JSON.stringify(patterns)));
      for (const { language: of, read, text } of patterns) {
        const found = known.find(of, read, text)!;
        const fresh = compilePattern(text, await tableOf(of), (name) => read.includes(name));
        const plain = (value: object) => JSON.parse(JSON.stringify(value));
        assert.deepEqual(plain(found.root), plain(fresh.root), `${language}: ${text}`);
        assert.deepEqual([found.words, found.metavariables], [fresh.words, fresh.metavariables], text);
      }
    }
  });

  it("find what freshly compiled ones find", async () => {
    const { rules } = await loadBuiltInRules();
    const stored = JSON.parse(JSON.stringify([...(await compilePatterns(rules))]));
    const asked: string[] = [];
    const patterns = async (language: string) => {
      asked.push(language);
      return new Map<string, object[]>(stored).get(language) ?? [];
    };
    const host = createNodeHost(assert.fail);
    const analyzers = await Promise.all(
      [host, { ...host, patterns }].map(async (of) => {
        const analyzer = createAnalyzer(createRuntime(of));
        await analyzer.setRules(rules, new Set(rules.map(({ id }) => id)));
        return analyzer;
      }),
    );
    let found = 0;
    for (const { path, text } of ownCode().filter((_, index) => index % 5 === 0)) {
      const [fresh, ahead] = await Promise.all(analyzers.map((each) => each.scan({ path, text }, OPEN_POLICY)));
      assert.deepEqual(ahead!.findings, fresh!.findings, path);
      found += fresh!.findings.length;
    }
    assert.ok(found > 0 && asked.includes("typescript"));
  });

  it("hold no pattern with a regular expression, which is no plain data", async () => {
    const table = await tableOf("javascript");
    const known = new KnownPatterns();
    known.add([], 'f("=~/a+/")', compilePattern('f("=~/a+/")', table));
    known.add([], 'f("a")', compilePattern('f("a")', table));
    assert.deepEqual(
      [...known.all].map(({ text }) => text),
      ['f("a")'],
    );
  });
});

describe("what is known of regular expressions ahead", () => {
  it("survives being stored as text", async () => {
    const { rules, models } = await loadBuiltInRules();
    const stored = regexShapes(rules, models);
    assert.ok(stored.length > 100);
    for (const shape of JSON.parse(JSON.stringify(stored)) as StoredShape[]) {
      const plain = JSON.parse(JSON.stringify(storedShape(shape.source, shape.flags)));
      assert.deepEqual(shape, plain, shape.source);
    }
  });

  it("is taken for what would be found out", () => {
    const [source, flags] = ["taken\\d+", "m"];
    assert.deepEqual(measureBacktracking(source, flags)?.literals, ["taken"]);
    knowShapes([{ source, flags, exponential: false, repeats: [], literals: ["known"], first: [], unicode: false }]);
    const shape = measureBacktracking(source, flags)!;
    assert.deepEqual(shape.literals, ["known"]);
    // How far it goes is worked out from the expression itself.
    const { start, end } = shape.spread!.around("is taken1234 by", 5, 6, { left: 1_000 })!;
    assert.ok(start <= 3 && end >= 12, `${start}-${end}`);
  });
});

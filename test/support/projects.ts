import assert from "node:assert/strict";
import { type Analyzer, createAnalyzer, type ModuleFiles } from "../../server/src/core/index.ts";
import { OPEN_POLICY } from "../../server/src/core/policy/effectivePolicy.ts";
import { loadRules } from "../../server/src/core/rules/load.ts";
import { mark, ruleFor, runtime, unmark } from "./core.ts";

/** Files in memory, which tests may change. */
export class TextFiles implements ModuleFiles {
  generation = 0;
  readonly texts = new Map<string, string>();
  /** How often a file was read. */
  reads = 0;

  constructor(texts: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(texts)) this.texts.set(path, text);
  }

  async stamp(path: string) {
    return this.texts.get(path);
  }

  async read(path: string) {
    this.reads++;
    return this.texts.get(path);
  }

  async list(folder: string) {
    const start = folder === "" ? "" : `${folder}/`;
    const within = [...this.texts.keys()].filter((path) => path.startsWith(start));
    return new Set(within.map((path) => path.slice(start.length).split("/")[0]!));
  }

  async named(name: string) {
    return [...this.texts.keys()].filter((path) => path === name || path.endsWith(`/${name}`));
  }
}

/** Sources, sinks and sanitizers of most projects; the names are no library's. */
const PLAIN_RULE = `mode: taint
pattern-sources:
  - pattern: source(...)
pattern-sinks:
  - pattern: sink(...)
pattern-sanitizers:
  - pattern: clean(...)`;

/** A project in miniature: files with `«` and `»` around what is found in each. */
export type Project = Readonly<Record<string, string>>;

export async function withProject(
  marked: Project,
  work: (analyzer: Analyzer, files: TextFiles) => Promise<void>,
  rule = PLAIN_RULE,
): Promise<void> {
  const files = new TextFiles(
    Object.fromEntries(Object.entries(marked).map(([path, text]) => [path, unmark(text).text])),
  );
  const analyzer = createAnalyzer(runtime, files);
  const code = Object.keys(marked).find((path) => !path.endsWith(".json") && !path.endsWith(".mod"))!;
  const { rules } = loadRules([{ path: "r.yaml", text: ruleFor(code, rule) }]);
  try {
    assert.deepEqual(await analyzer.setRules(rules), []);
    await work(analyzer, files);
  } finally {
    analyzer.dispose();
  }
}

/** One test: each file of the project is analysed, and what is found is where the marks are. */
export function finds(title: string, marked: Project, rule = PLAIN_RULE): void {
  it(title, () =>
    withProject(
      marked,
      async (analyzer) => {
        for (const [path, text] of Object.entries(marked)) {
          const { text: plain, spans } = unmark(text);
          const { findings, exhausted } = await analyzer.scan({ path, text: plain }, OPEN_POLICY);
          assert.deepEqual(exhausted, []);
          assert.equal(mark(plain, findings), mark(plain, spans), path);
        }
      },
      rule,
    ),
  );
}

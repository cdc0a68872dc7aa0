import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseGuidance } from "../../server/src/core/guidance/parseGuidance.ts";
import { loadRules } from "../../server/src/core/rules/load.ts";
import { withForwardSlashes } from "../../server/src/host/nodeFileSystem.ts";
import type { BuiltIn } from "../../server/src/host/project.ts";

/** The text of a rule file with one rule. */
export const ruleText = (id: string, message = "m") =>
  `rules:\n  - id: ${id}\n    message: ${message}\n    severity: HIGH\n    languages: [javascript]\n    pattern: eval(...)\n`;

/** The text of a whole guidance page. */
export const pageText = (title: string) =>
  `---\ntitle: ${title}\ncwe: [CWE-95]\n---\n\n## Risk\n\nr\n\n## Fix\n\nf\n\n## When it is safe\n\ns\n\n## References\n\nl\n`;

/** What comes with Riskmark, as far as these tests ask: two rules and a page. */
export const BUILT_IN: BuiltIn = {
  models: [],
  rules: loadRules([
    { path: "a.yaml", text: ruleText("js-eval", "built in") },
    { path: "b.yaml", text: ruleText("js-other") },
  ]).rules,
  guidance: [parseGuidance({ path: "code-evaluation.md", text: pageText("Built in") }, "built-in").page!],
};

/** A workspace folder within a temporary one, so that something may lie beside it. */
export class TemporaryWorkspace {
  private constructor(readonly folder: string) {}

  static async make(name: string): Promise<TemporaryWorkspace> {
    const made = new TemporaryWorkspace(await mkdtemp(join(tmpdir(), `riskmark-${name}-`)));
    await mkdir(made.root);
    return made;
  }

  get root(): string {
    return withForwardSlashes(join(this.folder, "workspace"));
  }

  /** @param files their texts, by paths relative to the root */
  async write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(this.root, path)), { recursive: true });
      await writeFile(join(this.root, path), text);
    }
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }
}

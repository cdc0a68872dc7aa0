import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadGuidance } from "../../server/src/core/guidance/load.ts";
import type { GuidancePage } from "../../server/src/core/guidance/page.ts";
import { PAGE_HEADINGS } from "../../server/src/core/guidance/parseGuidance.ts";
import { createAnalyzer, createRuntime, OPEN_POLICY } from "../../server/src/core/index.ts";
import { languageById } from "../../server/src/core/languages/registry.ts";
import { SyntaxRuntime } from "../../server/src/core/syntax/runtime.ts";
import { createNodeHost, loadBuiltInRules } from "../../server/src/host/node.ts";

const FOLDER = join(import.meta.dirname, "../../server/guidance");

const PAGE_IDS = [
  "access-checks",
  "android-hardening",
  "archive-extraction",
  "audit-logging",
  "buffer-overflow",
  "cleartext-transport",
  "clickjacking",
  "cloud-hardening",
  "cloud-permissions",
  "code-evaluation",
  "command-injection",
  "cookie-flags",
  "cors",
  "cross-site-scripting",
  "cross-window-messages",
  "csrf",
  "debug-mode",
  "electron-hardening",
  "encryption-at-rest",
  "error-details",
  "file-permissions",
  "file-races",
  "file-upload",
  "format-string",
  "hardcoded-credentials",
  "header-injection",
  "host-header",
  "insecure-randomness",
  "instance-metadata",
  "integer-conversion",
  "integer-overflow",
  "key-rotation",
  "ldap-injection",
  "log-injection",
  "mass-assignment",
  "network-exposure",
  "nosql-injection",
  "null-dereference",
  "old-tls-versions",
  "open-redirect",
  "password-storage",
  "path-traversal",
  "privileged-containers",
  "prompt-injection",
  "prototype-pollution",
  "public-storage",
  "regex-anchors",
  "regex-denial-of-service",
  "resource-limits",
  "secret-comparison",
  "sensitive-logging",
  "server-side-request-forgery",
  "session-data",
  "sql-injection",
  "ssh-host-keys",
  "template-injection",
  "temporary-files",
  "tls-verification",
  "token-verification",
  "uninitialised-memory",
  "unpinned-dependencies",
  "unsafe-deserialisation",
  "unsafe-reflection",
  "untrusted-models",
  "unverified-downloads",
  "use-after-free",
  "weak-encryption",
  "weak-hash",
  "workflow-injection",
  "workflow-rights",
  "xml-external-entities",
  "xpath-injection",
];

/** What stands behind the fence of code, by language. */
const FENCES: Readonly<Record<string, string>> = {
  typescript: "ts",
  python: "python",
  java: "java",
  kotlin: "kotlin",
  go: "go",
  php: "php",
  ruby: "ruby",
  csharp: "csharp",
  c: "c",
  cpp: "cpp",
  rust: "rust",
  bash: "bash",
  dockerfile: "dockerfile",
  yaml: "yaml",
  terraform: "terraform",
};

function idOf(fence: string): string {
  return Object.entries(FENCES).find(([, known]) => known === fence)![0];
}

/** A file with the code of a page in it. */
function fileOf(fence: string, text: string): { path: string; text: string } {
  const [extension] = languageById(idOf(fence))!.extensions;
  return { path: `example${extension}`, text: fence === "php" ? `<?php\n${text}` : text };
}

/** What of a page is code, and what is prose. */
function partsOf(markdown: string): { prose: string; code: { language: string; text: string }[] } {
  const code: { language: string; text: string }[] = [];
  const prose = markdown.replace(/^```(\w*)\n([\s\S]*?)^```$/gm, (_, language: string, text: string) => {
    code.push({ language, text });
    return "";
  });
  return { prose, code };
}

describe("built-in guidance pages", () => {
  const files = readdirSync(FOLDER).map((name) => ({ path: name, text: readFileSync(join(FOLDER, name), "utf8") }));
  const { pages, problems } = loadGuidance(files, "built-in");
  const section = (page: GuidancePage, heading: string) =>
    page.sections.find((each) => each.heading === heading)?.markdown ?? "";

  it("are valid, every one of them", () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(pages.map(({ id }) => id).sort(), PAGE_IDS);
  });

  for (const page of pages) {
    describe(page.id, () => {
      const { prose, code } = partsOf(page.body);

      it("has the four headings in their order, each with text", () => {
        assert.deepEqual(
          page.sections.map(({ heading }) => heading),
          PAGE_HEADINGS,
        );
        for (const { heading, markdown } of page.sections) assert.ok(markdown.length > 40, heading);
      });

      it("names its weaknesses and links to the definition of the first", () => {
        const number = page.cwe[0]?.slice(4);
        assert.ok(page.links.some(({ url }) => url === `https://cwe.mitre.org/data/definitions/${number}.html`));
        assert.ok(page.links.length >= 2);
      });

      it("has wrong and right code for each of its languages", () => {
        const fix = section(page, "Fix");
        for (const [language, fence] of Object.entries(FENCES)) {
          const isExpected = page.languages.includes(language);
          for (const word of ["Wrong", "Right"]) {
            assert.equal(fix.includes(`\n${word}:\n\n\`\`\`${fence}\n`), isExpected, `${word} code in ${language}`);
          }
        }
        const others = page.languages.filter((id) => !Object.hasOwn(FENCES, id));
        assert.deepEqual(others, page.languages.includes("typescript") ? ["javascript"] : []);
      });

      it("is read in a minute or little more", () => {
        const words = prose.split(/\s+/).filter((word) => /\w/.test(word)).length;
        assert.ok(words <= 330, `${words} words besides the code`);
      });

      it("has https links, links to pages that exist, and neither images nor HTML", () => {
        for (const [, target = ""] of prose.matchAll(/\]\(((?:[^()\s]|\([^()\s]*\))*)\)/g)) {
          const isPage = /^[a-z-]+\.md$/.test(target) && PAGE_IDS.includes(target.slice(0, -3));
          assert.ok(isPage || (target.startsWith("https://") && URL.canParse(target)), target);
        }
        const outsideCode = prose.replace(/``[\s\S]*?``|`[^`\n]*`/g, "");
        assert.doesNotMatch(outsideCode, /!\[|<[a-z/!]/i);
        assert.doesNotMatch(outsideCode, /http:\/\//);
      });

      it("tells what to do rather than what to think about", () => {
        assert.doesNotMatch(prose, /\bconsider(?:s|ed|ing)?\b/i);
      });

      it("shows code in a known language only", () => {
        for (const { language } of code) assert.ok(Object.values(FENCES).includes(language), language);
      });
    });
  }

  it("show code that parses", async () => {
    const runtime = new SyntaxRuntime(createNodeHost(() => {}));
    for (const page of pages) {
      for (const { language, text } of partsOf(page.body).code) {
        const { grammar, sample, ownGrammar } = languageById(idOf(language))!;
        // A parser of our own takes every text.
        if (ownGrammar) continue;
        const job = (await runtime.grammar(grammar, sample)).parse(fileOf(language, text).text);
        assert.ok(job.run(() => false));
        const tree = job.take();
        assert.equal(tree.rootNode.hasError, false, `${page.id}:\n${text}`);
        tree.delete();
      }
    }
  });

  it("show right code in which no built-in rule finds anything", async () => {
    const analyzer = createAnalyzer(createRuntime(createNodeHost(() => {})));
    const { rules } = await loadBuiltInRules();
    assert.deepEqual(await analyzer.setRules(rules), []);
    let wrongFound = 0;
    for (const page of pages) {
      for (const [, word, language, text = ""] of page.body.matchAll(
        /^(Wrong|Right):\n\n```(\w+)\n([\s\S]*?)^```$/gm,
      )) {
        const { findings } = await analyzer.scan(fileOf(language!, text), OPEN_POLICY);
        if (word === "Wrong") wrongFound += findings.length > 0 ? 1 : 0;
        else
          assert.deepEqual(
            findings.map(({ ruleId }) => ruleId),
            [],
            `${page.id}:\n${text}`,
          );
      }
    }
    assert.ok(wrongFound >= 25, `wrong code is found in ${wrongFound} examples, so the rules did run`);
    analyzer.dispose();
  }).timeout(120_000);
});

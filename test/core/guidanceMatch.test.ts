import assert from "node:assert/strict";
import { matchGuidance } from "../../server/src/core/guidance/matchGuidance.ts";
import type { GuidancePage } from "../../server/src/core/guidance/page.ts";
import { searchText } from "../../server/src/core/guidance/searchText.ts";

function page(id: string, about: Partial<GuidancePage> = {}): GuidancePage {
  return {
    id,
    path: `${id}.md`,
    origin: "built-in",
    title: id,
    rules: [],
    cwe: [],
    languages: [],
    paths: [],
    links: [],
    body: "",
    sections: [],
    ...about,
  };
}

const QUERY = { ruleId: "js-sql-template", cwe: ["CWE-89"], languageId: "typescript", path: "src/db/users.ts" };

function ids(pages: readonly GuidancePage[], query: Parameters<typeof matchGuidance>[1] = QUERY): string[] {
  return matchGuidance(pages, query).map(({ id }) => id);
}

describe("matchGuidance", () => {
  it("puts team pages first, then rule ids, globs and the rule's own page", () => {
    const pages = [
      page("by-cwe", { cwe: ["CWE-89"] }),
      page("named-by-rule"),
      page("by-glob", { rules: ["js-sql-*"] }),
      page("by-id", { rules: ["js-sql-template"] }),
      page("team-path", { origin: "team", paths: ["src/db"] }),
      page("team-cwe", { origin: "team", cwe: ["CWE-20", "CWE-89"] }),
      page("unrelated", { rules: ["py-*"], cwe: ["CWE-79"] }),
    ];
    assert.deepEqual(ids(pages, { ...QUERY, guidanceId: "named-by-rule" }), [
      "team-cwe",
      "team-path",
      "by-id",
      "by-glob",
      "named-by-rule",
    ]);
  });

  it("falls back to built-in pages of the CWE only where none is closer", () => {
    const pages = [page("by-cwe", { cwe: ["CWE-89"] }), page("also-by-cwe", { cwe: ["CWE-89"] }), page("named")];
    assert.deepEqual(ids(pages), ["also-by-cwe", "by-cwe"]);
    assert.deepEqual(ids(pages, { ...QUERY, guidanceId: "named" }), ["named"]);
    const team = pages.map((each) => ({ ...each, origin: "team" as const }));
    assert.deepEqual(ids(team, { ...QUERY, guidanceId: "named" }), ["named", "also-by-cwe", "by-cwe"]);
  });

  it("shows both a team's page and the built-in one of the same name", () => {
    const pages = [page("sql-injection", { cwe: ["CWE-89"] }), page("sql-injection", { origin: "team" })];
    const found = matchGuidance(pages, { ...QUERY, guidanceId: "sql-injection" });
    assert.deepEqual(
      found.map(({ origin }) => origin),
      ["team", "built-in"],
    );
  });

  it("filters by language, the JSX forms included", () => {
    const pages = [
      page("ts", { cwe: ["CWE-89"], languages: ["typescript"] }),
      page("py", { cwe: ["CWE-89"], languages: ["python"] }),
    ];
    assert.deepEqual(ids(pages), ["ts"]);
    assert.deepEqual(ids(pages, { ...QUERY, languageId: "typescriptreact" }), ["ts"]);
    assert.deepEqual(ids(pages, { ...QUERY, languageId: "python" }), ["py"]);
    assert.deepEqual(ids(pages, { ...QUERY, languageId: undefined }), ["py", "ts"]);
  });

  it("filters by path, whatever else matches", () => {
    const pages = [
      page("db", { rules: ["js-sql-template"], paths: ["src/db/**"] }),
      page("web", { cwe: ["CWE-89"], paths: ["src/web/**"] }),
    ];
    assert.deepEqual(ids(pages), ["db"]);
    assert.deepEqual(ids(pages, { ...QUERY, path: undefined }), []);
  });

  it("does not take a page that has rules for a page for its paths", () => {
    assert.deepEqual(ids([page("p", { rules: ["py-*"], paths: ["src/**"] })]), []);
  });

  it("finds nothing where no page speaks of the finding", () => {
    assert.deepEqual(ids([page("a"), page("b", { languages: ["typescript"] })]), []);
  });
});

describe("searchText", () => {
  it("has all words in lower case, without the signs of Markdown", () => {
    const text = searchText(
      page("weak-hash", {
        title: "Weak Hash",
        cwe: ["CWE-328"],
        owner: "Crypto Guild",
        links: [{ title: "Wiki", url: "https://wiki.example/Hash" }],
        body: "## Risk\n\n- Use **SHA-256**, see [the docs](https://docs.example).\n\n```ts\ncreateHash('md5');\n```\n",
      }),
    );
    for (const words of [
      "weak hash",
      "weak-hash",
      "cwe-328",
      "crypto guild",
      "https://wiki.example/hash",
      "use sha-256",
      "createhash('md5')",
      "the docs",
    ]) {
      assert.ok(text.includes(words), `${words} in: ${text}`);
    }
    assert.doesNotMatch(text, /[#`]|\*\*|\n| {2}/);
  });
});

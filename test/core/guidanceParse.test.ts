import assert from "node:assert/strict";
import { parseGuidance } from "../../server/src/core/guidance/parseGuidance.ts";
import type { Problem } from "../../server/src/core/problem.ts";

const SECTIONS = "## Risk\n\nr\n\n## Fix\n\nf\n\n## When it is safe\n\ns\n\n## References\n\nl\n";

function page(frontMatter: string, body = SECTIONS): string {
  return `---\n${frontMatter}---\n\n${body}`;
}

function parse(text: string, origin: "team" | "built-in" = "team", today?: string) {
  return parseGuidance({ path: ".riskmark/guidance/our-page.md", text }, origin, { today });
}

/** The text that a problem underlines. */
function underlined(text: string, problem: Problem | undefined): string {
  assert.ok(problem, "a problem is expected");
  return text.slice(problem.start, problem.end);
}

describe("parseGuidance", () => {
  it("reads every key of the front matter", () => {
    const text = page(
      [
        "title: Our databases",
        "rules: [js-sql-*, py-sql-injection]",
        "cwe: [CWE-89, cwe-0564]",
        "languages: [python]",
        "paths: [src/db/**]",
        "owner: platform team",
        "review: 2027-01-31",
        "links:",
        "  - title: Wiki",
        "    url: https://wiki.example/db",
        "",
      ].join("\n"),
    );
    const { page: read, problems } = parse(text);
    assert.deepEqual(problems, []);
    assert.equal(read?.id, "our-page");
    assert.equal(read?.origin, "team");
    assert.equal(read?.title, "Our databases");
    assert.deepEqual(read?.rules, ["js-sql-*", "py-sql-injection"]);
    assert.deepEqual(read?.cwe, ["CWE-89", "CWE-564"]);
    assert.deepEqual(read?.languages, ["python"]);
    assert.deepEqual(read?.paths, ["src/db/**"]);
    assert.equal(read?.owner, "platform team");
    assert.equal(read?.review, "2027-01-31");
    assert.deepEqual(
      read?.links.map((link) => ({ ...link })),
      [{ title: "Wiki", url: "https://wiki.example/db" }],
    );
    assert.deepEqual(
      read?.sections.map(({ heading }) => heading),
      ["Risk", "Fix", "When it is safe", "References"],
    );
  });

  it("reads a page with Windows line ends and a byte order mark", () => {
    const text = `\uFEFF${page("title: T\ncwe: [CWE-1]\n").replaceAll("\n", "\r\n")}`;
    const { page: read, problems } = parse(text);
    assert.deepEqual(problems, []);
    assert.equal(read?.title, "T");
    assert.equal(read?.sections[0]?.heading, "Risk");
    assert.equal(read?.sections[0]?.markdown, "r");
  });

  const faults: { what: string; frontMatter: string; underlined: string; message: RegExp }[] = [
    {
      what: "an unknown key, with the one that was meant",
      frontMatter: "title: T\nlanguage: [x]\ncwe: [CWE-1]\n",
      underlined: "language",
      message: /did you mean "languages"/,
    },
    {
      what: "an unknown key that resembles none",
      frontMatter: "title: T\ncolour: red\ncwe: [CWE-1]\n",
      underlined: "colour",
      message: /known are title, rules/,
    },
    {
      what: "a date that does not exist",
      frontMatter: "title: T\ncwe: [CWE-1]\nreview: 2027-02-30\n",
      underlined: "2027-02-30",
      message: /must exist/,
    },
    {
      what: "a date in another notation",
      frontMatter: "title: T\ncwe: [CWE-1]\nreview: 31.01.2027\n",
      underlined: "31.01.2027",
      message: /2027-01-31/,
    },
    { what: "a CWE that is none", frontMatter: "title: T\ncwe: [CWE-1, SQL]\n", underlined: "SQL", message: /CWE-89/ },
    {
      what: "a CWE written as a number",
      frontMatter: "title: T\nrules: [a]\ncwe: [89]\n",
      underlined: "89",
      message: /must be text/,
    },
    {
      what: "a link that a browser would run",
      frontMatter: "title: T\ncwe: [CWE-1]\nlinks:\n  - {title: x, url: 'javascript:alert(1)'}\n",
      underlined: "'javascript:alert(1)'",
      message: /https:\/\//,
    },
    {
      what: "a list that is none",
      frontMatter: "title: T\nrules: [a]\ncwe: CWE-89\n",
      underlined: "CWE-89",
      message: /must be a list/,
    },
    {
      what: "a glob with a backslash",
      frontMatter: "title: T\npaths: ['src\\db']\ncwe: [CWE-1]\n",
      underlined: "'src\\db'",
      message: /forward slashes/,
    },
    {
      what: "a key that is there twice",
      frontMatter: "title: T\ncwe: [CWE-1]\ntitle: U\n",
      underlined: "title",
      message: /twice/,
    },
  ];
  for (const fault of faults) {
    it(`reports ${fault.what}, at its place`, () => {
      const text = page(fault.frontMatter);
      const { problems } = parse(text);
      assert.equal(problems.length, 1, JSON.stringify(problems));
      assert.equal(problems[0]?.severity, "error");
      assert.match(problems[0]?.message ?? "", fault.message);
      assert.equal(underlined(text, problems[0]), fault.underlined);
    });
  }

  it("keeps the valid parts of a page with faults", () => {
    const { page: read, problems } = parse(page("title: T\ncwe: [CWE-89, nonsense, CWE-79]\nreview: soon\nextra: 1\n"));
    assert.equal(problems.length, 3);
    assert.deepEqual(read?.cwe, ["CWE-89", "CWE-79"]);
    assert.equal(read?.review, undefined);
    assert.equal(read?.title, "T");
  });

  it("names a page without a title after its file", () => {
    const { page: read, problems } = parse(page("cwe: [CWE-89]\n"));
    assert.equal(read?.title, "our-page");
    assert.deepEqual(
      problems.map(({ message, start, severity }) => ({ message, start, severity })),
      [{ message: '"title" is missing: add it.', start: 4, severity: "error" }],
    );
  });

  it("asks for a title where there is no front matter at all", () => {
    const { page: read, problems } = parse(SECTIONS);
    assert.equal(read?.sections.length, 4);
    assert.match(problems[0]?.message ?? "", /"title" is missing/);
  });

  it("reports front matter that is not closed, and shows no page", () => {
    const text = `---\ntitle: T\n\n${SECTIONS}`;
    const { page: read, problems } = parse(text);
    assert.equal(read, undefined);
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? "", /close it with a line "---"/);
    assert.equal(underlined(text, problems[0]), "---");
  });

  it("reports YAML that does not parse where it stops", () => {
    const text = page('title: "open\ncwe: [CWE-89]\n');
    const { problems } = parse(text);
    const syntax = problems[0];
    assert.equal(syntax?.severity, "error");
    assert.ok(syntax.start >= 4 && syntax.end <= text.lastIndexOf("---"), "inside the front matter");
  });

  it("reports a page without text, after its front matter", () => {
    const text = "---\ntitle: T\n---\n\n  \n";
    const { page: read, problems } = parse(text);
    assert.equal(read, undefined);
    assert.match(problems[0]?.message ?? "", /no text/);
    assert.equal(problems[0]?.start, text.indexOf("---\n\n") + 4);
  });

  it("asks a team's page for missing headings as information, a built-in page as an error", () => {
    const text = page("title: T\ncwe: [CWE-89]\n", "## Risk\n\nr\n\n## fix\n\nf\n");
    const team = parse(text, "team").problems;
    assert.deepEqual(
      team.map(({ severity }) => severity),
      ["information"],
    );
    assert.match(team[0]?.message ?? "", /"## When it is safe", "## References"/);
    assert.doesNotMatch(team[0]?.message ?? "", /Risk|Fix/);
    assert.deepEqual(
      parse(text, "built-in").problems.map(({ severity }) => severity),
      ["error"],
    );
  });

  it("tells when the review date has passed, and only then", () => {
    const text = page("title: T\ncwe: [CWE-89]\nowner: ada\nreview: 2026-05-01\n");
    const late = parse(text, "team", "2026-05-02").problems;
    assert.deepEqual(
      late.map(({ severity }) => severity),
      ["information"],
    );
    assert.match(late[0]?.message ?? "", /by ada by 2026-05-01/);
    assert.equal(underlined(text, late[0]), "2026-05-01");
    assert.deepEqual(parse(text, "team", "2026-05-01").problems, []);
    assert.deepEqual(parse(text, "team").problems, []);
  });

  it("tells that a page which names nothing is found by browsing only", () => {
    const { page: read, problems } = parse(page("title: T\n"));
    assert.ok(read);
    assert.deepEqual(
      problems.map(({ severity }) => severity),
      ["information"],
    );
  });

  describe("with hostile input", () => {
    it("refuses a page that is too long", () => {
      const { page: read, problems } = parse(page("title: T\n", "x".repeat(300_000)));
      assert.equal(read, undefined);
      assert.match(problems[0]?.message ?? "", /too long/);
    });

    it("does not parse huge front matter", () => {
      const text = page(`title: T\n${"k: [[[[\n".repeat(10_000)}`);
      const { problems } = parse(text);
      assert.match(problems[0]?.message ?? "", /too long/);
    });

    it("refuses deep nesting before anything recursive sees it", () => {
      for (const sign of ["[", "{a: ", "- ", "? "]) {
        const { problems } = parse(page(`title: T\nrules:\n  ${sign.repeat(3000)}\n`));
        assert.match(problems[0]?.message ?? "", /levels deep/, sign);
      }
    });

    it("refuses aliases, so that they cannot multiply", () => {
      const lines = ["title: T", "a: &a [x, x, x, x, x, x, x, x]"];
      for (let i = 1; i < 20; i++) lines.push(`a${i}: &a${i} [${`*a${i > 1 ? i - 1 : ""}, `.repeat(8)}]`);
      const { problems } = parse(page(`${lines.join("\n")}\n`));
      assert.match(problems[0]?.message ?? "", /Aliases/);
      assert.ok(problems.length <= 51, `${problems.length} problems`);
    });

    it("takes a key named __proto__ for what it is", () => {
      const { page: read, problems } = parse(page("title: T\ncwe: [CWE-1]\n__proto__: {owner: eve}\n"));
      assert.match(problems[0]?.message ?? "", /"__proto__" is not known/);
      assert.equal(read?.owner, undefined);
    });
  });
});

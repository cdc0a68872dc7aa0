/** Makes a folder as other people's rule collections are: hundreds of rules, some for other tools, some broken. */

/** What the report has to say of one rule. */
export interface MadeRule {
  readonly id: string;
  readonly status: "passed" | "failed" | "unsupported" | "broken" | "no-tests";
  /** Must occur in the reason. */
  readonly reason?: RegExp;
}

export interface MadeFolder {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly rules: readonly MadeRule[];
}

/** A folder with `rounds` files of each form; the same each time. */
export function thirdPartyFolder(rounds: number): MadeFolder {
  const files: Record<string, string | Uint8Array> = {};
  const rules: MadeRule[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [form, make] of Object.entries(FORMS)) {
      const id = `${form}-${round}`;
      const made = make(id, round);
      for (const [suffix, text] of Object.entries(made.files))
        files[`${FOLDERS[round % FOLDERS.length]}/${id}${suffix}`] = text;
      rules.push(...made.rules);
    }
  }
  for (const [path, content] of Object.entries(OTHER_FILES)) files[path] = content;
  return { files, rules };
}

const FOLDERS = ["javascript/lang/security", "python/flask", "generic", "deep/er/é", "with space"];

interface Made {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly rules: readonly MadeRule[];
}

const rule = (id: string, body: string, languages = "[javascript]") =>
  `rules:\n  - id: ${id}\n    message: Found.\n    severity: WARNING\n    languages: ${languages}\n${body.replace(/^/gm, "    ")}\n`;

const one = (id: string, text: string | Uint8Array, status: MadeRule["status"], reason?: RegExp): Made => ({
  files: { ".yaml": text },
  rules: [{ id, status, ...(reason && { reason }) }],
});

const NAMES = ["exec", "eval", "query", "render", "load", "open", "send"];
const CONDITIONS = [
  "metavariable-regex: {metavariable: $X, regex: '^a'}",
  "metavariable-comparison: {comparison: $X > 10}",
  "metavariable-pattern: {metavariable: $X, patterns: [{pattern-not: '\"...\"'}]}",
  "metavariable-type: {metavariable: $X, types: [string, Foo]}",
  "metavariable-analysis: {metavariable: $X, analyzer: entropy}",
  "focus-metavariable: $X",
  "pattern-not-inside: 'function $F(...) { ... }'",
];

const FORMS: Readonly<Record<string, (id: string, round: number) => Made>> = {
  plain: (id, round) => {
    const name = NAMES[round % NAMES.length];
    return {
      files: {
        ".yaml": rule(id, `pattern: ${name}($X)`),
        ".js": `// ruleid: ${id}\n${name}(a);\n// ok: ${id}\nother(a);\n`,
      },
      rules: [{ id, status: "passed" }],
    };
  },
  wrong: (id) => ({
    files: { ".yaml": rule(id, "pattern: foo($X)"), ".js": `// ruleid: ${id}\nbar(a);\n` },
    rules: [{ id, status: "failed" }],
  }),
  python: (id) => ({
    files: {
      ".yml": rule(id, "match:\n  all:\n    - foo(...)\n    - not: foo(1)", "[python]"),
      ".py": `# ruleid: ${id}\nfoo(2)\n# ok: ${id}\nfoo(1)\n# todook: ${id}\nfoo(3)\n`,
      ".fixed.py": "left alone: the rule has no fix\n",
    },
    rules: [{ id, status: "failed" }],
  }),
  conditions: (id, round) =>
    one(id, rule(id, `patterns:\n  - pattern: foo($X)\n  - ${CONDITIONS[round % CONDITIONS.length]}`), "no-tests"),
  windows: (id) => one(id, `\uFEFF${rule(id, "pattern: foo($X)").replaceAll("\n", "\r\n")}`, "no-tests"),
  regex: (id) => one(id, rule(id, "pattern-regex: 'password\\s*=\\s*(\\w+)'", "[regex]"), "no-tests"),
  several: (id) => ({
    files: {
      ".yaml": `${rule(id, "pattern: foo()")}  - id: ${id}-b\n    languages: [python]\n    severity: INFO\n    message: m\n    pattern: bar()\n`,
      ".test.js": `// ruleid: ${id}\nfoo()\n`,
    },
    rules: [
      { id, status: "passed" },
      { id: `${id}-b`, status: "no-tests" },
    ],
  }),
  taint: (id) =>
    one(
      id,
      rule(id, "mode: taint\npattern-sources: [{pattern: a()}]\npattern-sinks: [{pattern: b($X)}]"),
      "unsupported",
      /taint/,
    ),
  join: (id) =>
    one(
      id,
      rule(id, "mode: join\njoin:\n  refs: [{rule: a.yaml, as: a}]\n  on: ['a.$X == a.$Y']"),
      "unsupported",
      /`mode: join`/,
    ),
  extract: (id) =>
    one(id, rule(id, "mode: extract\npattern: a\nextract: $X\ndest-language: html"), "unsupported", /`mode: extract`/),
  foreign: (id) => one(id, rule(id, "pattern: foo()", "[apex, solidity]"), "unsupported", /apex, solidity/),
  nested: (id) =>
    one(
      id,
      rule(
        id,
        "patterns:\n  - pattern: foo($X)\n  - metavariable-pattern: {metavariable: $X, language: cobol, pattern: a}",
      ),
      "unsupported",
      /cobol/,
    ),
  code: (id) =>
    one(
      id,
      rule(id, "patterns:\n  - pattern: foo($X)\n  - pattern-where-python: 'True'"),
      "unsupported",
      /pattern-where-python/,
    ),
  unparsable: (id) => one(id, rule(id, "pattern: 'foo(('"), "unsupported", /not valid JavaScript/),
  untyped: (id) => one(id, rule(id, "pattern: [1, {a: b}]"), "broken", /`pattern`/),
  empty: (id) => one(id, rule(id, "patterns: []"), "broken", /`patterns` is empty/),
  aimless: (id) => one(id, rule(id, "metadata: {a: b}"), "broken", /does not say what to find/),
  misspelt: (id) => one(id, rule(id, "patern: foo()\npattern: foo()", "[javscript]"), "broken", /javscript/),
  negative: (id) => one(id, rule(id, "patterns: [{pattern-not: foo()}]"), "broken", /only what not to match/),
  regexless: (id) => one(id, rule(id, "pattern-regex: '(unclosed'", "[regex]"), "broken", /./),
  deep: (id) => one(id, rule(id, `pattern: ${"(".repeat(9_000)}a${")".repeat(9_000)}`), "no-tests"),
  long: (id) => one(id, rule(id, `pattern: a${" + a".repeat(300)}`), "no-tests"),
};

const OTHER_FILES: Readonly<Record<string, string | Uint8Array>> = {
  "registry.yaml": "rules:\n  - p/owasp-top-ten\n  - r/python.lang\n",
  "docker-compose.yaml": "services:\n  web:\n    image: nginx\n",
  ".github/workflows/test.yml": "on: push\njobs:\n  a:\n    steps: []\n",
  "empty.yaml": "",
  "list.yaml": "- a\n- b\n",
  "syntax.yaml": "rules:\n  - id: [unclosed\n    pattern: foo()\n",
  "scalar.yaml": "rules: none of them\n",
  "null.yaml": "rules:\n",
  "numbers.yaml": "rules: [1, null, [], {}]\n",
  "bytes.yaml": new Uint8Array([0x72, 0x75, 0x6c, 0x65, 0x73, 0x3a, 0x20, 0xff, 0xfe, 0x80, 0x0a]),
  "zeros.yaml": new Uint8Array(100),
  "latin1.yaml": new Uint8Array(Buffer.from(rule("latin1", "pattern: foo('caf\u00e9')"), "latin1")),
  "utf16.yaml": new Uint8Array(Buffer.from(`\uFEFF${rule("utf16", "pattern: foo()")}`, "utf16le")),
  "huge.yaml": `rules:\n${"  # nothing\n".repeat(200_000)}`,
  "giant.yaml": `# ${"x".repeat(21_000_000)}\n`,
  "bomb.yaml": `a: &a [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 12 }, (_, i) => `${"bcdefghijklm"[i]}: &${"bcdefghijklm"[i]} [${Array(9).fill(`*${"abcdefghijklm"[i]}`).join(", ")}]\n`).join("")}rules:\n  - id: bomb\n    metadata: *m\n`,
  "nesting.yaml": `rules: ${"[".repeat(20_000)}\n`,
  "README.md": "# Rules\n",
};

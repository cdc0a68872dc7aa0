import assert from "node:assert/strict";
import { analyze, fixAll, mark, unmark } from "../support/core.ts";
import { ruleFile } from "../support/loadedRule.ts";

const D = "$";

/** Rules as teams write them for configuration: several operators together. */
describe("rules for configuration", () => {
  const finds = async (path: string, language: string, body: string, marked: string, head = {}) => {
    const { text, spans } = unmark(marked);
    const { findings } = await analyze(ruleFile(body.trim(), { languages: `[${language}]`, ...head }), { path, text });
    assert.equal(mark(text, findings), mark(text, spans));
  };

  it("find data of a request in the script of a workflow", () =>
    finds(
      ".github/workflows/ci.yml",
      "yaml",
      `
patterns:
  - pattern-inside: "{steps: ...}"
  - pattern-inside: |
      - run: ...
        ...
  - pattern: "run: $SHELL"
  - metavariable-pattern:
      language: generic
      metavariable: $SHELL
      pattern-either:
        - pattern: ${D}{{ github.event.pull_request.title }}
        - pattern: ${D}{{ github.head_ref }}
`,
      `on: pull_request_target
jobs:
  a:
    steps:
      - name: one
        «run: |
          echo "${D}{{ github.event.pull_request.title }}"»
      - run: echo "${D}{{ github.sha }}"
      - «run: git checkout ${D}{{github.head_ref}}»
        env: {A: b}
    with:
      run: ${D}{{ github.head_ref }}
`,
      { metadata: "{documents: [github-actions]}" },
    ));

  it("find actions that are not pinned", () =>
    finds(
      ".github/workflows/ci.yml",
      "yaml",
      `
patterns:
  - pattern: "uses: $ACTION"
  - metavariable-regex: {metavariable: $ACTION, regex: '^[^.]'}
  - pattern-not: 'uses: "=~/@[0-9a-f]{40}$/"'
  - focus-metavariable: $ACTION
`,
      `jobs:
  a:
    steps:
      - uses: «actions/checkout@v4»
      - uses: actions/checkout@0123456789012345678901234567890123456789
      - uses: ./.github/actions/own
`,
    ));

  it("find containers of a pod without a setting", () =>
    finds(
      "pod.yaml",
      "yaml",
      `
patterns:
  - pattern-inside: |
      containers:
        ...
  - pattern: |
      - name: $NAME
        ...
  - pattern-not: |
      - name: $NAME
        ...
        securityContext:
          ...
          allowPrivilegeEscalation: false
          ...
        ...
`,
      `apiVersion: v1
kind: Pod
spec:
  containers:
    - «name: a
      image: b»
    - name: c
      image: d
      securityContext:
        runAsUser: 5
        allowPrivilegeEscalation: false
  volumes:
    - name: e
`,
    ));

  it("compare numbers and know mounted sockets", () =>
    finds(
      "docker-compose.yml",
      "yaml",
      `
pattern-either:
  - pattern: '- "=~/docker\\.sock/"'
  - patterns:
      - pattern: "mem: $N"
      - metavariable-comparison: {metavariable: $N, comparison: $N > 100}
`,
      "services:\n  a:\n    image: b\n    volumes:\n      - «/var/run/docker.sock:/s»\n      - ./a:/b\n    «mem: 200»\n  c:\n    mem: 50\n",
    ));

  it("find resources of Terraform without a block", () =>
    finds(
      "a.tf",
      "terraform",
      `
patterns:
  - pattern: |
      resource "aws_instance" $NAME {
        ...
      }
  - pattern-not: |
      resource "aws_instance" $NAME {
        ...
        metadata_options {
          ...
          http_tokens = "required"
          ...
        }
        ...
      }
`,
      'locals {\n  t = "required"\n}\n«resource "aws_instance" "a" {\n  ami = "x"\n}»\nresource "aws_instance" "b" {\n  metadata_options {\n    http_tokens = local.t\n  }\n}\n',
    ));

  it("find images that run as root", async () => {
    const body = `
patterns:
  - pattern: CMD ...
  - pattern-not-inside: |
      USER $USER
      ...
      CMD ...
`;
    await finds("Dockerfile", "dockerfile", body, "FROM a\nRUN b\n«CMD c»\n");
    await finds("Dockerfile", "dockerfile", body, "FROM a\nUSER b\nRUN c\nCMD d\n");
  });

  it("are fixed in place", async () => {
    const yaml = ruleFile("pattern: 'privileged: true'\nfix: 'privileged: false'\nmetadata: {fix: {safety: safe}}", {
      languages: "[yaml]",
    });
    const text = "a:\n  # why\n  privileged: true # x\n  b: [{privileged: true}]\n";
    const { text: fixed } = await fixAll(yaml, { path: "a.yaml", text });
    assert.equal(fixed, text.replaceAll("privileged: true", "privileged: false"));
    const tf = ruleFile("pattern: encrypted = false\nfix: encrypted = true\nmetadata: {fix: {safety: safe}}", {
      languages: "[terraform]",
    });
    const { text: fixedTf } = await fixAll(tf, { path: "a.tf", text: "a {\n  encrypted = false\n}\n" });
    assert.equal(fixedTf, "a {\n  encrypted = true\n}\n");
  });

  it("are suppressed by a comment on the line before", async () => {
    for (const [path, language, pattern, line] of [
      ["a.yaml", "yaml", "privileged: true", "privileged: true"],
      ["a.tf", "terraform", "acl = 1", "acl = 1"],
      ["Dockerfile", "dockerfile", "USER root", "USER root"],
      ["a.html", "html", "<b>...</b>", "<b>x</b>"],
    ] as const) {
      const comment = language === "html" ? "<!-- riskmark-ignore: r -- why -->" : "# riskmark-ignore: r -- why";
      const rule = ruleFile(`pattern: '${pattern}'`, { languages: `[${language}]` });
      const { findings, suppressed } = await analyze(rule, { path, text: `${comment}\n${line}\n` });
      assert.deepEqual([findings.length, suppressed.length], [0, 1], language);
    }
  });
});

import assert from "node:assert/strict";
import { analyze, finds, fixAll, ruleFor, suppresses } from "../support/core.ts";

const FILE = "deploy.sh";

describe("Bash", () => {
  describe("rules", () => {
    it("tell constants from other words", async () => {
      await finds(
        'patterns:\n  - pattern: eval $X\n  - pattern-not: eval "..."',
        'set -e\nCMD="ls -l"\neval "$CMD"\neval ls\n«eval "$1"»\n«eval $(cat x)»\n',
        FILE,
      );
    });

    it("look inside of functions and pipes", async () => {
      await finds(
        "patterns:\n  - pattern: curl ...\n  - pattern-inside: curl ... | $SH\n  - metavariable-regex:\n      metavariable: $SH\n      regex: ^(ba|z|k|da)?sh$",
        'install() {\n  «curl -fsSL "$1"» | sh\n  curl -o x "$2"\n  curl y | jq .\n}\n',
        FILE,
      );
    });

    it("find no name in comments and quotes", async () => {
      await finds("pattern: eval ...", "# eval a\necho 'eval b'\necho \"eval c\"\n«eval d»\n", FILE);
    });

    it("name their files by extension, name, interpreter and editor", async () => {
      const rule = ruleFor(FILE, "pattern: eval ...");
      for (const document of [
        { path: "a.bash", text: "eval a" },
        { path: ".bashrc", text: "eval a" },
        { path: "bin/tool", text: "#!/bin/sh -e\neval a" },
        { path: "Untitled-1", text: "eval a", languageId: "shellscript" },
      ]) {
        assert.equal((await analyze(rule, document)).findings.length, 1, document.path);
      }
    });

    it("may call it sh", async () => {
      const rule = ruleFor(FILE, "pattern: eval ...", { languages: "[sh]" });
      assert.equal((await analyze(rule, { path: FILE, text: "eval a" })).findings.length, 1);
    });
  });

  describe("suppressions", () => {
    const rule = ruleFor(FILE, "pattern: eval ...");
    const rows: readonly (readonly [text: string, suppressed: number])[] = [
      ["eval a # riskmark-ignore: r -- the input is ours\n", 1],
      ["# riskmark-ignore: r\neval a\n", 1],
      ["# riskmark-ignore: other\neval a\n", 0],
      ["echo '# riskmark-ignore: r'; eval a\n", 0],
    ];
    for (const [text, suppressed] of rows) suppresses(rule, FILE, text, suppressed);
  });

  describe("fixes", () => {
    const rows: readonly (readonly [what: string, rule: string, before: string, after: string])[] = [
      [
        "keep the code of metavariables",
        ruleFor(FILE, "pattern: chmod 777 $F\nfix: chmod 755 $F\nmetadata: {fix: {safety: safe}}"),
        'if a; then\n  chmod 777 "$dir"/*\nfi\n',
        'if a; then\n  chmod 755 "$dir"/*\nfi\n',
      ],
      [
        "take one word away",
        ruleFor(
          FILE,
          "pattern: curl ... -k ...\nfix-regex: {regex: ' -k\\b', replacement: ''}\nmetadata: {fix: {safety: safe}}",
        ),
        "curl -s -k https://x | jq .\n",
        "curl -s https://x | jq .\n",
      ],
    ];
    for (const [what, rule, before, after] of rows) {
      it(what, async () => assert.equal((await fixAll(rule, { path: FILE, text: before })).text, after));
    }
  });
});

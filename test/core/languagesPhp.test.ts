import assert from "node:assert/strict";
import { analyze, finds, fixAll, ruleFor, suppresses } from "../support/core.ts";

const PAGE = "page.php";

describe("PHP", () => {
  describe("rules", () => {
    it("run on files of HTML with PHP in it", async () => {
      await finds(
        "patterns:\n  - pattern: echo $X;\n  - pattern-not: echo htmlspecialchars(...);",
        '<ul>\n<?php foreach ($items as $i): ?>\n  <li title="«<?= $i» ?>"><?= htmlspecialchars($i) ?></li>\n<?php endforeach ?>\n</ul>\n<?php «echo $b»;\n',
        PAGE,
      );
    });

    it("look inside of functions and classes", async () => {
      await finds(
        "patterns:\n  - pattern: $DB->query($Q)\n  - pattern-inside: 'class $C extends Model { ... }'\n  - pattern-not: $DB->query('...')",
        "<?php\nclass A extends Model {\n  const SQL = 'SELECT 1';\n  function m($id) {\n    $this->db->query(self::SQL);\n    «$this->db->query(\"SELECT $id\")»;\n  }\n}\nclass B { function m($q) { $this->db->query($q); } }\n",
        PAGE,
      );
    });

    it("compare metavariables and focus on them", async () => {
      await finds(
        "patterns:\n  - pattern: setcookie($N, $V, $E, ...)\n  - metavariable-comparison:\n      metavariable: $E\n      comparison: $E > 86400\n  - focus-metavariable: $N",
        "<?php\n$year = 31536000;\nsetcookie(«'a'», 'b', $year);\nsetcookie('c', 'd', 3600);\n",
        PAGE,
      );
    });

    it("ask for values of strings", async () => {
      await finds(
        'patterns:\n  - pattern: hash("$A", ...)\n  - metavariable-regex:\n      metavariable: $A\n      regex: ^(md5|sha1)$',
        "<?php\nconst WEAK = 'md5';\n«hash('sha1', $a)»;\n«hash(WEAK, $b)»;\nhash('sha256', $c);\n",
        PAGE,
      );
    });

    it("find no name in text, comments or HTML", async () => {
      await finds(
        "pattern: eval(...)",
        "<script>eval('1')</script>\n<?php\n// eval($a)\n/* eval($b) */\n$c = 'eval($d)';\n«eval($e)»;\n",
        PAGE,
      );
    });

    it("name their files by extension, interpreter and editor", async () => {
      const rule = ruleFor(PAGE, "pattern: eval(...)");
      for (const document of [
        { path: "a.phtml", text: "<?php eval($a);" },
        { path: "bin/tool", text: "#!/usr/bin/env php\n<?php eval($a);" },
        { path: "Untitled-1", text: "<?php eval($a);", languageId: "php" },
      ]) {
        assert.equal((await analyze(rule, document)).findings.length, 1, document.path);
      }
    });
  });

  describe("suppressions", () => {
    const rule = ruleFor(PAGE, "pattern: eval(...)");
    const rows: readonly (readonly [text: string, suppressed: number])[] = [
      ["<?php\neval($a); // riskmark-ignore: r -- the input is ours\n", 1],
      ["<?php\n// riskmark-ignore: r -- the input is ours\neval($a);\n", 1],
      ["<?php\n# riskmark-ignore: r\neval($a);\n", 1],
      ["<?php\n/* riskmark-ignore: r */\neval($a);\n", 1],
      ["<?php\n// riskmark-ignore: other\neval($a);\n", 0],
      ["<?php\n$b = '// riskmark-ignore: r'; eval($a);\n", 0],
    ];
    for (const [text, suppressed] of rows) suppresses(rule, PAGE, text, suppressed);
  });

  describe("fixes", () => {
    const importing = (imports: string, fix: string) =>
      ruleFor(PAGE, `pattern: foo($X)\nfix: ${fix}\nmetadata:\n  fix:\n    safety: safe\n    imports: ${imports}`);
    const html = "[{module: 'App\\Html'}]";
    const rows: readonly (readonly [what: string, rule: string, before: string, after: string])[] = [
      [
        "keep the code of metavariables",
        ruleFor(PAGE, "pattern: md5($X)\nfix: hash('sha256', $X)\nmetadata: {fix: {safety: safe}}"),
        "<?php\n$a = md5($b . 'c');\n",
        "<?php\n$a = hash('sha256', $b . 'c');\n",
      ],
      [
        "keep indentation",
        ruleFor(PAGE, "pattern: foo($X);\nfix: |-\n  if ($X) {\n    bar($X);\n  }\nmetadata: {fix: {safety: safe}}"),
        "<?php\nfunction f() {\n    foo($a);\n}\n",
        "<?php\nfunction f() {\n    if ($a) {\n      bar($a);\n    };\n}\n",
      ],
      [
        "change what a tag prints",
        ruleFor(
          PAGE,
          "patterns:\n  - pattern: echo $X;\n  - pattern-not: echo e(...);\nfix: e($X)\nmetadata: {fix: {safety: safe, target: $X}}",
        ),
        "<b><?= $a ?></b>\n<?php echo $b; ?>\n",
        "<b><?= e($a) ?></b>\n<?php echo e($b); ?>\n",
      ],
      [
        "add an import below the open tag",
        importing(html, "Html::e($X)"),
        "<?php\nfoo($a);\n",
        "<?php\nuse App\\Html;\n\nHtml::e($a);\n",
      ],
      [
        "add an import below the namespace",
        importing(html, "Html::e($X)"),
        "<?php\n\ndeclare(strict_types=1);\n\nnamespace Site;\n\nfoo($a);\n",
        "<?php\n\ndeclare(strict_types=1);\n\nnamespace Site;\n\nuse App\\Html;\n\nHtml::e($a);\n",
      ],
      [
        "add an import below others",
        importing(html, "Html::e($X)"),
        "<?php\nuse App\\Db;\n\nfoo($a);\n",
        "<?php\nuse App\\Db;\nuse App\\Html;\n\nHtml::e($a);\n",
      ],
      [
        "add no import that is there",
        importing(html, "Html::e($X)"),
        "<?php\nuse App\\Html;\n\nfoo($a);\n",
        "<?php\nuse App\\Html;\n\nHtml::e($a);\n",
      ],
      [
        "write line ends as the file does",
        importing(html, "Html::e($X)"),
        "<?php\r\nfoo($a);\r\n",
        "<?php\r\nuse App\\Html;\r\n\r\nHtml::e($a);\r\n",
      ],
    ];
    for (const [what, rule, before, after] of rows) {
      it(what, async () => assert.equal((await fixAll(rule, { path: PAGE, text: before })).text, after));
    }
  });
});

import assert from "node:assert/strict";
import { analyze, finds, fixAll, ruleFor, suppresses } from "../support/core.ts";

const FILE = "app/users_controller.rb";

describe("Ruby", () => {
  describe("rules", () => {
    it("look inside of classes and methods", async () => {
      await finds(
        "patterns:\n  - pattern: params[$K]\n  - pattern-inside: |\n      class $C < ApplicationController\n        ...\n      end\n  - pattern-inside: |\n      def $M(...)\n        ...\n      end",
        "class UsersController < ApplicationController\n  before_action :a\n  def show\n    User.find(«params[:id]»)\n  end\nend\nclass Other\n  def show\n    params[:id]\n  end\nend\n",
        FILE,
      );
    });

    it("tell constants from other strings", async () => {
      await finds(
        "patterns:\n  - pattern: system(...)\n  - pattern-not: system('...')",
        'DIR = "/tmp".freeze\nsystem "ls"\nsystem("ls #{DIR}")\n«system "ls #{dir}"»\n«system("ls", dir)»\n',
        FILE,
      );
    });

    it("find no name in text or comments", async () => {
      await finds(
        "pattern: eval(...)",
        "# eval(a)\n=begin\neval(b)\n=end\nc = 'eval(d)'\n«eval e»\n__END__\neval(f)\n",
        FILE,
      );
    });

    it("see what a heredoc holds", async () => {
      await finds(
        'patterns:\n  - pattern: $C.execute("...#{$X}...")',
        "def m(id)\n  «conn.execute(<<~SQL)»\n    SELECT * FROM t WHERE id = #{id}\n  SQL\n  conn.execute(<<~SQL)\n    SELECT 1\n  SQL\n  other(id)\nend\n",
        FILE,
      );
    });

    it("name their files by extension, name, interpreter and editor", async () => {
      const rule = ruleFor(FILE, "pattern: eval(...)");
      for (const document of [
        { path: "lib/tasks/a.rake", text: "eval a" },
        { path: "Gemfile", text: "eval a" },
        { path: "bin/tool", text: "#!/usr/bin/env ruby\neval a" },
        { path: "Untitled-1", text: "eval a", languageId: "ruby" },
      ]) {
        assert.equal((await analyze(rule, document)).findings.length, 1, document.path);
      }
    });
  });

  describe("suppressions", () => {
    const rule = ruleFor(FILE, "pattern: eval(...)");
    const rows: readonly (readonly [text: string, suppressed: number])[] = [
      ["eval a # riskmark-ignore: r -- the input is ours\n", 1],
      ["# riskmark-ignore: r\neval a\n", 1],
      ["# riskmark-ignore: other\neval a\n", 0],
      ["b = '# riskmark-ignore: r'; eval a\n", 0],
    ];
    for (const [text, suppressed] of rows) suppresses(rule, FILE, text, suppressed);
  });

  describe("fixes", () => {
    const importing = ruleFor(
      FILE,
      "pattern: foo($X)\nfix: JSON.parse($X)\nmetadata:\n  fix:\n    safety: safe\n    imports: [{module: json}]",
    );
    const rows: readonly (readonly [what: string, rule: string, before: string, after: string])[] = [
      [
        "keep the code of metavariables",
        ruleFor(FILE, "pattern: YAML.load($X)\nfix: YAML.safe_load($X)\nmetadata: {fix: {safety: safe}}"),
        "a = YAML.load File.read(b)\n",
        "a = YAML.safe_load(File.read(b))\n",
      ],
      [
        "replace one option",
        ruleFor(
          FILE,
          "patterns:\n  - pattern: 'get(..., verify: $V, ...)'\n  - metavariable-regex: {metavariable: $V, regex: ^false$}\nfix: 'true'\nmetadata: {fix: {safety: safe, target: $V}}",
        ),
        "get url, verify: false, timeout: 1\n",
        "get url, verify: true, timeout: 1\n",
      ],
      ["require a file", importing, "foo(a)\n", 'require "json"\n\nJSON.parse(a)\n'],
      [
        "require a file in order, with the quotes of the file",
        importing,
        "require 'erb'\nrequire 'yaml'\n\nfoo('a')\n",
        "require 'erb'\nrequire 'json'\nrequire 'yaml'\n\nJSON.parse('a')\n",
      ],
      [
        "require nothing that is required",
        importing,
        "# frozen_string_literal: true\n\nrequire 'json'\n\nfoo('a')\n",
        "# frozen_string_literal: true\n\nrequire 'json'\n\nJSON.parse('a')\n",
      ],
      [
        "stand below the comments at the top",
        importing,
        "#!/usr/bin/env ruby\n# frozen_string_literal: true\n\nfoo(a)\n",
        '#!/usr/bin/env ruby\n# frozen_string_literal: true\n\nrequire "json"\n\nJSON.parse(a)\n',
      ],
    ];
    for (const [what, rule, before, after] of rows) {
      it(what, async () => assert.equal((await fixAll(rule, { path: FILE, text: before })).text, after));
    }
  });
});

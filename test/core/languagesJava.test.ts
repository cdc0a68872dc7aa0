import assert from "node:assert/strict";
import { Facts } from "../../server/src/core/facts/facts.ts";
import { detectLanguage } from "../../server/src/core/languages/registry.ts";
import { finds, fixAll, ruleFor, viewOf } from "../support/core.ts";

/** Replaces `foo(…)`, for which it needs an import. */
const importing = (imports: string, fix: string) =>
  `pattern: foo($X)\nfix: ${fix}\nmetadata:\n  fix:\n    safety: safe\n    imports: [${imports}]`;

async function fixed(rule: string, text: string): Promise<string> {
  return (await fixAll(ruleFor("A.java", rule), { path: "A.java", text })).text;
}

describe("Java", () => {
  it("is told by the extension", () => {
    assert.equal(detectLanguage("src/A.java", "")?.id, "java");
  });

  describe("an import that a fix needs", () => {
    const random = importing("{module: java.security.SecureRandom}", "new SecureRandom()");
    const rows: readonly (readonly [title: string, before: string, after: string])[] = [
      [
        "goes below the package",
        "/* Licence. */\npackage a.b;\n\nclass C { int x = foo(1); }\n",
        "/* Licence. */\npackage a.b;\n\nimport java.security.SecureRandom;\n\nclass C { int x = new SecureRandom(); }\n",
      ],
      [
        "goes to the top where there is no package",
        "class C { int x = foo(1); }\n",
        "import java.security.SecureRandom;\n\nclass C { int x = new SecureRandom(); }\n",
      ],
      [
        "goes below the last import",
        "package a;\n\nimport java.io.File;\n\nclass C { int x = foo(1); }\n",
        "package a;\n\nimport java.io.File;\nimport java.security.SecureRandom;\n\nclass C { int x = new SecureRandom(); }\n",
      ],
      [
        "is left out where it is there",
        "import java.security.SecureRandom;\n\nclass C { int x = foo(1); }\n",
        "import java.security.SecureRandom;\n\nclass C { int x = new SecureRandom(); }\n",
      ],
      [
        "is left out where all of its package is there",
        "import java.security.*;\n\nclass C { int x = foo(1); }\n",
        "import java.security.*;\n\nclass C { int x = new SecureRandom(); }\n",
      ],
      [
        "is not made where its name is taken, and neither is the fix",
        "import a.SecureRandom;\n\nclass C { int x = foo(1); }\n",
        "import a.SecureRandom;\n\nclass C { int x = foo(1); }\n",
      ],
    ];
    for (const [title, before, after] of rows) {
      it(title, async () => assert.equal(await fixed(random, before), after));
    }

    it("may be given as a name of its package", async () => {
      const rule = importing("{module: java.util, name: Objects}", "Objects.hash($X)");
      assert.equal(
        await fixed(rule, "class C { int x = foo(1); }\n"),
        "import java.util.Objects;\n\nclass C { int x = Objects.hash(1); }\n",
      );
    });

    it("is none for java.lang", async () => {
      const rule = importing("{module: java.lang.Math}", "Math.abs($X)");
      assert.equal(await fixed(rule, "class C { int x = foo(1); }\n"), "class C { int x = Math.abs(1); }\n");
    });
  });

  it("keeps a statement a statement, its indentation, and the quotes of a fix", async () => {
    const rule =
      "pattern: $T $X = foo(...);\nfix: |\n  $T $X = bar(\"a\");\n  $X.baz('b')\nmetadata:\n  fix: {safety: safe}";
    assert.equal(
      await fixed(rule, "class C {\n  char[] c = {'a', 'b', 'c'};\n  void m() {\n    int x = foo(1);\n  }\n}\n"),
      "class C {\n  char[] c = {'a', 'b', 'c'};\n  void m() {\n    int x = bar(\"a\");\n    x.baz('b');\n  }\n}\n",
    );
  });

  it("has suppressions", async () => {
    await finds(
      "pattern: foo(...)",
      "class C {\n  void m() {\n    foo(1); // riskmark-ignore: r\n    // riskmark-ignore: r -- known\n    foo(2);\n    «foo(3)»;\n    /* riskmark-ignore: r */\n    foo(4);\n  }\n}\n",
      "A.java",
    );
  });

  describe("names", () => {
    // `path` of the marked expression.
    const rows: readonly (readonly [code: string, path: string | undefined])[] = [
      ["import a.b.C;\nclass D { Object x = «C»; }", "a.b.C"],
      ["import a.b.C;\nclass D { Object x = «C.E»; }", "a.b.C.E"],
      ["import static a.b.C.d;\nclass D { Object x = «d»; }", "a.b.C.d"],
      ["import a.b.C;\nclass D { Object x = new «C»(); }", "a.b.C"],
      ["import a.b.C;\nclass D { «C» x; }", "a.b.C"],
      ["import a.b.C;\nclass D { Object m(Object C) { return «C»; } }", undefined],
      ["import static a.b.C.d;\nclass D { Object d; Object m() { return «d»; } }", undefined],
      ["import static a.b.C.d;\nclass D { Object m() { { int d = 1; } return «d»; } }", "a.b.C.d"],
      ["import static a.b.C.d;\nclass D { Object m() { for (int d : e) f(«d»); } }", undefined],
      ["import static a.b.C.d;\nclass D { Object m() { g(d -> f(«d»)); } }", undefined],
      ["import static a.b.C.d;\nclass D { Object m() { try { } catch (E d) { f(«d»); } } }", undefined],
      ["import static a.b.C.d;\nclass D { Object m() { if (e instanceof F d) f(«d»); } }", undefined],
    ];
    for (const [code, path] of rows) {
      it(code.replaceAll("\n", " ⏎ "), async () => {
        const view = await viewOf("java", code.replace(/[«»]/g, ""));
        const node = view.covering(code.indexOf("«"), code.indexOf("»") - 1);
        assert.equal(new Facts(view).path(node), path);
      });
    }
  });

  it("reads real code without error", async () => {
    const view = await viewOf("java", CONTROLLER);
    const errors = Array.from({ length: view.count }, (_, node) => node).filter((n) => view.snapshot.flags[n]! & 12);
    assert.deepEqual(
      errors.map((node) => view.textOf(node)),
      [],
    );
  });

  it("finds what a reviewer would in real code", async () => {
    const row = async (lines: string, found: string) => finds(lines, CONTROLLER.replace(found, `«${found}»`), "A.java");
    await row(
      'pattern: (java.sql.Statement $S).executeQuery("..." + $X + "...")',
      `statement.executeQuery("SELECT * FROM users WHERE name = '" + name + "'")`,
    );
    await row('pattern: java.security.MessageDigest.getInstance("MD5")', "MessageDigest.getInstance(ALGORITHM)");
    await finds(
      "patterns:\n  - pattern: $SOURCE\n  - pattern-inside: |\n      @GetMapping(...)\n      $T $M(..., @RequestParam(...) String $SOURCE, ...) { ... }\n  - pattern-inside: $S.executeQuery(...)",
      CONTROLLER.replace("'\" + name + \"'", "'\" + «name» + \"'"),
      "A.java",
    );
    await row("pattern: new Random()", "new Random()");
    await row("pattern: |\n  catch ($E $X) { }", "catch (NoSuchAlgorithmException e) {\n      // Cannot be.\n    }");
    await row(
      "patterns:\n  - pattern-inside: |\n      @RestController\n      class $C { ... }\n  - pattern: $L.info($X)",
      "LOG.info(name)",
    );
  });
});

const CONTROLLER = `package com.example.web;

import java.security.*;
import java.sql.*;
import java.util.List;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.*;

/** Users. */
@RestController
@RequestMapping(path = "/users", produces = {"application/json", "text/plain"})
public class UserController extends BaseController<User> implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(UserController.class);
  private static final String ALGORITHM = "MD5";
  private final DataSource source;

  public UserController(final DataSource source) {
    super("users");
    this.source = source;
  }

  @GetMapping("/find")
  public List<User> find(@RequestParam("name") String name, int... pages) throws SQLException {
    LOG.info(name);
    try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
      ResultSet rows = statement.executeQuery("SELECT * FROM users WHERE name = '" + name + "'");
      return read(rows).stream().filter(user -> user.age() > 18 && !user.isLocked()).map(User::copy).toList();
    } catch (SQLTimeoutException | SQLDataException e) {
      throw new IllegalStateException("late", e);
    } finally {
      LOG.debug("done");
    }
  }

  byte[] digest(byte[] content) {
    try {
      return MessageDigest.getInstance(ALGORITHM).digest(content);
    } catch (NoSuchAlgorithmException e) {
      // Cannot be.
    }
    var random = new Random();
    int kind = switch (random.nextInt(3)) {
      case 0, 1 -> 5;
      default -> {
        yield 6;
      }
    };
    return kind > 5 ? new byte[] {1, 2} : new byte[kind];
  }

  @Override
  public void run() {
    new Thread(() -> {
      synchronized (this) {
        for (int i = 0; i < 10; i++) {
          if (i % 2 == 0) continue;
          else LOG.debug("{}", i);
        }
      }
    }) {
      @Override
      public String toString() {
        return """
            a thread
            """;
      }
    }.start();
  }

  sealed interface Shape permits Circle {}

  record Circle(double radius) implements Shape {
    Circle {
      if (radius < 0) throw new IllegalArgumentException();
    }
  }

  enum Level {
    LOW(1) {
      @Override
      int weight() {
        return 0;
      }
    },
    HIGH(2);

    private final int weight;

    Level(int weight) {
      this.weight = weight;
    }

    int weight() {
      return weight;
    }
  }
}
`;

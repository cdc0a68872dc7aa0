import assert from "node:assert/strict";
import { Facts } from "../../server/src/core/facts/facts.ts";
import { detectLanguage } from "../../server/src/core/languages/registry.ts";
import { Role } from "../../server/src/core/languages/roles.ts";
import { finds, fixAll, ruleFor, viewOf } from "../support/core.ts";

/** Replaces `foo(…)`, for which it needs an import. */
const importing = (module: string, fix: string, as = "") =>
  `pattern: foo($X)\nfix: ${fix}\nmetadata:\n  fix:\n    safety: safe\n    imports: [{module: ${module}${as}}]`;

async function fixed(rule: string, text: string): Promise<string> {
  return (await fixAll(ruleFor("a.go", rule), { path: "a.go", text })).text;
}

describe("Go", () => {
  it("is told by the extension", () => {
    assert.equal(detectLanguage("cmd/main.go", "")?.id, "go");
  });

  describe("an import that a fix needs", () => {
    const rand = importing("crypto/rand", "rand.Text()");
    const rows: readonly (readonly [title: string, before: string, after: string])[] = [
      [
        "goes below the package",
        "// Licence.\n\npackage p\n\nfunc f() { foo(a) }\n",
        '// Licence.\n\npackage p\n\nimport "crypto/rand"\n\nfunc f() { rand.Text() }\n',
      ],
      [
        "goes below the last import",
        'package p\n\nimport "os"\n\nfunc f() { foo(a) }\n',
        'package p\n\nimport "os"\nimport "crypto/rand"\n\nfunc f() { rand.Text() }\n',
      ],
      [
        "goes to its place in a list",
        'package p\n\nimport (\n\t"bytes"\n\t"os"\n)\n\nfunc f() { foo(a) }\n',
        'package p\n\nimport (\n\t"bytes"\n\t"crypto/rand"\n\t"os"\n)\n\nfunc f() { rand.Text() }\n',
      ],
      [
        "goes to the end of the standard library's part of a list",
        'package p\n\nimport (\n\t"bytes"\n\n\t"github.com/a/b"\n)\n\nfunc f() { foo(a) }\n',
        'package p\n\nimport (\n\t"bytes"\n\t"crypto/rand"\n\n\t"github.com/a/b"\n)\n\nfunc f() { rand.Text() }\n',
      ],
      [
        "is left out where it is there",
        'package p\n\nimport "crypto/rand"\n\nfunc f() { foo(a) }\n',
        'package p\n\nimport "crypto/rand"\n\nfunc f() { rand.Text() }\n',
      ],
      [
        "is added once for many findings",
        "package p\n\nfunc f() { foo(a); foo(b) }\n",
        'package p\n\nimport "crypto/rand"\n\nfunc f() { rand.Text(); rand.Text() }\n',
      ],
      [
        "takes the line ends of the file",
        "package p\r\n\r\nfunc f() { foo(a) }\r\n",
        'package p\r\n\r\nimport "crypto/rand"\r\n\r\nfunc f() { rand.Text() }\r\n',
      ],
      [
        "is not made where its name is taken, and neither is the fix",
        'package p\n\nimport "math/rand"\n\nfunc f() { foo(rand.Int()) }\n',
        'package p\n\nimport "math/rand"\n\nfunc f() { foo(rand.Int()) }\n',
      ],
    ];
    for (const [title, before, after] of rows) {
      it(title, async () => assert.equal(await fixed(rand, before), after));
    }

    it("may have a name of its own", async () => {
      const rule = importing("crypto/rand", "crand.Text()", ", as: crand");
      assert.equal(
        await fixed(rule, 'package p\n\nimport "math/rand"\n\nfunc f() { foo(a) }\n'),
        'package p\n\nimport "math/rand"\nimport crand "crypto/rand"\n\nfunc f() { crand.Text() }\n',
      );
    });
  });

  it("keeps the quotes that a fix is written with", async () => {
    const rule = "pattern: foo($X)\nfix: bar(\"b\", 'c')\nmetadata:\n  fix: {safety: safe}";
    const text = "package p\n\nvar r = []rune{'a', 'b', 'c'}\nvar x = foo(1)\n";
    assert.equal(await fixed(rule, text), text.replace("foo(1)", "bar(\"b\", 'c')"));
  });

  it("keeps a statement's indentation in a fix of several lines", async () => {
    const rule = "pattern: foo($X)\nfix: |\n  if $X {\n  \tbar()\n  }\nmetadata:\n  fix: {safety: safe}";
    assert.equal(
      await fixed(rule, "package p\n\nfunc f() {\n\tfoo(a)\n}\n"),
      "package p\n\nfunc f() {\n\tif a {\n\t\tbar()\n\t}\n}\n",
    );
  });

  it("has suppressions", async () => {
    await finds(
      "pattern: foo(...)",
      "package p\n\nfunc f() {\n\tfoo(1) // riskmark-ignore: r\n\t// riskmark-ignore: r -- known\n\tfoo(2)\n\t«foo(3)»\n\t/* riskmark-ignore: r */\n\tfoo(4)\n}\n",
      "a.go",
    );
  });

  describe("names", () => {
    // `path` of the marked expression.
    const rows: readonly (readonly [code: string, path: string | undefined])[] = [
      ['import "os/exec"\nvar x = «exec.Command»', "exec.Command"],
      ['import e "os/exec"\nvar x = «e.Command»', "exec.Command"],
      ['import "github.com/a/go-b/v2"\nvar x = «b.C»', "b.C"],
      ['import _ "os/exec"\nvar x = «exec.Command»', undefined],
      ['import "os/exec"\nfunc f(exec T) { «exec.Command»() }', undefined],
      ['import "os/exec"\nfunc f() { exec := g(); «exec.Command»() }', undefined],
      ['import "os/exec"\nfunc f() { for exec := range g { «exec.Command»() } }', undefined],
      ['import "os/exec"\nfunc f() { if exec, ok := g(); ok {}; «exec.Command»() }', "exec.Command"],
      ['import "os/exec"\nfunc f() { { exec := 1; h(exec) }; «exec.Command»() }', "exec.Command"],
      ['import "os/exec"\nfunc f() { run := exec.Command; «run»() }', "exec.Command"],
      ['import "os/exec"\nfunc f() { run := exec.Command; run = g; «run»() }', undefined],
      ['import "os/exec"\ntype t func(exec int)\nvar x = «exec.Command»', "exec.Command"],
      ['import "os/exec"\nfunc (exec T) m() { «exec.Command»() }', undefined],
      ['import "os/exec"\nfunc f() (exec T) { «exec.Command»(); return }', undefined],
    ];
    for (const [code, path] of rows) {
      it(code.replaceAll("\n", " ⏎ "), async () => {
        const start = `package p\n${code}`.indexOf("«");
        const text = `package p\n${code.replace(/[«»]/g, "")}`;
        const view = await viewOf("go", text);
        const end = `package p\n${code}`.indexOf("»") - 1;
        assert.equal(new Facts(view).path(view.covering(start, end)), path);
      });
    }
  });

  it("reads real code without error, and gives each statement to its block", async () => {
    const view = await viewOf("go", SERVER);
    const errors = Array.from({ length: view.count }, (_, node) => node).filter((n) => view.snapshot.flags[n]! & 12);
    assert.deepEqual(
      errors.map((node) => view.textOf(node)),
      [],
    );
    const block = Array.from({ length: view.count }, (_, node) => node).find((n) => view.role(n) === Role.block)!;
    assert.deepEqual(
      view.children(block).map((node) => view.textOf(node).split("\n")[0]),
      [
        'name := r.URL.Query().Get("name")',
        "rows, err := s.db.QueryContext(",
        "if err != nil {",
        "defer rows.Close()",
        'fmt.Fprintf(w, "<p>%s</p>", name)',
      ],
    );
  });

  it("finds what a reviewer would in real code", async () => {
    const query = '($DB : *sql.DB).$QUERY($CTX, "..." + $X, ...)';
    await finds(
      `pattern: '${query}'`,
      SERVER.replace(/s\.db\.QueryContext\([^;]*?\n\t\)/, (call) => `«${call}»`),
      "a.go",
    );
    await finds(
      "patterns:\n  - pattern: tls.Config{...}\n  - pattern-not: 'tls.Config{..., MinVersion: $V, ...}'",
      SERVER.replace("tls.Config{InsecureSkipVerify: true}", "«tls.Config{InsecureSkipVerify: true}»"),
      "a.go",
    );
    await finds(
      "patterns:\n  - pattern: fmt.Fprintf($W, ...)\n  - pattern-inside: |\n      func $F(..., $W http.ResponseWriter, ...) { ... }",
      SERVER.replace(/fmt\.Fprintf\(w.*\)/, (call) => `«${call}»`),
      "a.go",
    );
  });
});

const SERVER = `// Package main serves users.
package main

import (
	"crypto/tls"
	"database/sql"
	"fmt"
	"net/http"

	_ "github.com/lib/pq"
)

type server struct {
	db     *sql.DB
	client *http.Client
}

func (s *server) user(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	rows, err := s.db.QueryContext(
		r.Context(),
		"SELECT id FROM users WHERE name = '"+name+"'",
	)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	defer rows.Close()
	fmt.Fprintf(w, "<p>%s</p>", name)
}

func newServer[T any](db *sql.DB, options ...func(*T)) *server {
	transport := &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}
	return &server{db: db, client: &http.Client{Transport: transport}}
}

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		panic(err)
	}
	s := newServer[int](db)
	mux := http.NewServeMux()
	mux.HandleFunc("/user", s.user)
	done := make(chan struct{}, 1)
	go func() {
		defer close(done)
		for i := 0; i < 3; i++ {
			select {
			case <-done:
				return
			default:
			}
		}
	}()
	switch v := any(s).(type) {
	case *server, nil:
		_ = v
	}
	_ = http.ListenAndServe(":8080", mux)
}
`;

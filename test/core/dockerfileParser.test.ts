import assert from "node:assert/strict";
import fc from "fast-check";
import { viewOf } from "../support/core.ts";

const B = "\\";
const D = "$";

/** The tree as one line: kinds with their children, leaves with their text. */
async function treeOf(text: string): Promise<string> {
  const view = await viewOf("dockerfile", text);
  const show = (node: number): string => {
    const { kind, field, next } = view.snapshot;
    const { grammar } = view.table;
    const name = (field[node] ? `${grammar.fieldName(field[node]!)}:` : "") + grammar.kindName(kind[node]!);
    const children: string[] = [];
    for (let c = node + 1; c < next[node]!; c = next[c]!) children.push(show(c));
    return children.length === 0 ? `${name} ${JSON.stringify(view.textOf(node))}` : `${name}(${children.join(", ")})`;
  };
  return show(0).replace(/^source_file/, "");
}

describe("the parser of Dockerfiles", () => {
  const cases: readonly (readonly [text: string, tree: string])[] = [
    ["FROM a", '(from(name:word "a"))'],
    ["from a:1@b AS c", '(from(name:word "a", tag:word "1", digest:word "b", alias:word "c"))'],
    ["FROM r:5000/a", '(from(name:word "r:5000/a"))'],
    [`FROM $A:${D}{B:-1}`, `(from(name:word "$A", tag:word "${D}{B:-1}"))`],
    ["RUN a  b\t'c d'", `(run(shell_command(word "a", word "b", word "'c d'")))`],
    ["RUN a;b&&c|d", '(run(shell_command(word "a", word ";", word "b", word "&&", word "c", word "|", word "d")))'],
    [`RUN a ${B}\n  b`, '(run(shell_command(word "a", word "b")))'],
    [
      `RUN a ${B}\n# c\n\n b\nCMD d`,
      '(run(shell_command(word "a", comment "# c", word "b")), cmd(shell_command(word "d")))',
    ],
    ["# escape=`\nRUN a `\n b\\", '(comment "# escape=`", run(shell_command(word "a", word "b\\\\")))'],
    ["RUN a # b", '(run(shell_command(word "a", word "#", word "b")))'],
    ["RUN [\"a\", 'b']", `(run(shell_command(word "[\\"a\\",", word "'b']")))`],
    ['RUN [ "a" , "b" ]', '(run(exec_form(word "\\"a\\"", word "\\"b\\"")))'],
    [
      "RUN <<A <<B\n1\nA\n2\nB\nCMD c",
      '(run(shell_command(word "<<A", word "<<B", word "1", word "2")), cmd(shell_command(word "c")))',
    ],
    ["RUN <<-E\n\ta\n\tE\nCMD c", '(run(shell_command(word "<<-E", word "a")), cmd(shell_command(word "c")))'],
    ["COPY <<'E' /f\nx\nE", `(copy(words(word "<<'E'", word "/f"), heredoc "x\\nE"))`],
    ["CMD <<E\nUSER a", '(cmd(shell_command(word "<<E")), user(name:word "a"))'],
    ["ENV A b c", '(env(members(pair(key:word "A", value:word "b c"))))'],
    ["ENV A=b C=d", '(env(members(pair(key:word "A", value:word "b"), pair(key:word "C", value:word "d"))))'],
    ["  # a\n  USER b", '(comment "# a", user(name:word "b"))'],
    [`USER ${D}{A:-b}`, `(user(name:word "${D}{A:-b}"))`],
    ["NONSENSE a", '(unknown(word "a"))'],
    ["", ' ""'],
    ["FROM a\r\nUSER b\r\n", '(from(name:word "a"), user(name:word "b"))'],
    [`RUN a ${B}\r\n  b\r\n`, '(run(shell_command(word "a", word "b")))'],
  ];
  for (const [text, tree] of cases) {
    it(`reads ${JSON.stringify(text)}`, async () => assert.equal(await treeOf(text), tree));
  }

  it("reads any text without end or error, and keeps children within their parents", async () => {
    const piece = fc.constantFrom(
      "FROM ",
      "RUN ",
      "COPY ",
      "ENV ",
      "HEALTHCHECK ",
      "ONBUILD ",
      "<<E",
      "\nE\n",
      "\\\n",
      "#",
      '"',
      "'",
      "[",
      "]",
      ",",
      "=",
      ":",
      "@",
      "$",
      "{",
      "}",
      "--a",
      " ",
      "\n",
      "\r\n",
      "`",
      "x",
      "\u{1F600}",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const { snapshot } = await viewOf("dockerfile", pieces.join(""));
        for (let node = 1; node < snapshot.count; node++) {
          const above = snapshot.parent[node]!;
          assert.ok(snapshot.start[node]! >= snapshot.start[above]!, "starts within");
          assert.ok(snapshot.end[node]! <= snapshot.end[above]!, "ends within");
          assert.ok(snapshot.start[node]! <= snapshot.end[node]!, "is not turned round");
        }
      }),
      { seed: 20_260_101, numRuns: 2000 },
    );
  });
});

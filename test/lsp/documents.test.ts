import assert from "node:assert/strict";
import { killServers, LspClient, positionAt, rangeOf } from "../support/lspClient.ts";
import { TempWorkspace } from "../support/tempWorkspace.ts";
import { TEAM } from "./teamRules.ts";

describe("documents", () => {
  const workspace = new TempWorkspace({ ...TEAM, "src/kept.js": "danger(1);\n", "elsewhere.txt": "" });
  let client: LspClient;
  let count = 0;

  before(async () => {
    client = await LspClient.start({ folders: [workspace.folder] });
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    killServers();
    workspace.dispose();
  });

  /** Opens a new document with the text. */
  async function open(text: string, name = `src/doc${++count}.js`, languageId = "javascript"): Promise<string> {
    const uri = workspace.uri(name);
    await client.open(uri, languageId, text);
    return uri;
  }

  it("are analysed as they are typed, change by change", async () => {
    const text = "const a = 1;\nsafe(a);\n";
    const uri = await open(text);
    assert.deepEqual(await client.rulesIn(uri), []);

    await client.change(uri, { range: rangeOf(text, "safe"), text: "danger" });
    assert.deepEqual(await client.rulesIn(uri), ["team-danger@2"]);

    await client.change(uri, { range: at(0, 0), text: "// one line more\n" });
    assert.deepEqual(await client.rulesIn(uri), ["team-danger@3"]);

    await client.change(uri, { range: span(2, 0, 2, 6), text: "safe" });
    assert.deepEqual(await client.rulesIn(uri), []);
  });

  it("take several changes in one message, each about the text before it", async () => {
    const uri = await open("one(1);\ntwo(2);\nthree(3);\n");
    await client.change(
      uri,
      { range: span(2, 0, 2, 5), text: "danger" },
      { range: span(0, 0, 0, 3), text: "danger(0);\ndanger" },
      // The first line has become two by now.
      { range: span(2, 0, 2, 3), text: "odd" },
    );
    assert.deepEqual(await client.rulesIn(uri), ["team-danger@1", "team-danger@2", "team-odd@3", "team-danger@4"]);
    await client.change(uri, { text: "odd(1);\n" });
    assert.deepEqual(await client.rulesIn(uri), ["team-odd@1"]);
  });

  it("count lines that end in CRLF as one, and keep the ends that are there", async () => {
    const text = "const a = 1;\r\ndanger(a);\r\ndanger(2);\r\n";
    const uri = await open(text);
    const [first, second] = await client.diagnostics(uri);
    assert.deepEqual(first?.range, span(1, 0, 1, 9));
    assert.deepEqual(second?.range, span(2, 0, 2, 9));

    await client.change(uri, { range: span(1, 9, 2, 0), text: "; // gone\r\n\r\n" });
    const [, moved] = await client.diagnostics(uri);
    assert.deepEqual(moved?.range, span(3, 0, 3, 9));
  });

  it("count a character outside the basic plane as two columns", async () => {
    const text = 'const s = "😀😀"; danger(s);\n';
    const uri = await open(text);
    assert.deepEqual((await client.diagnostics(uri))[0]?.range, rangeOf(text, "danger(s)"));
    assert.equal(rangeOf(text, "danger(s)").start.character, 18);

    // Takes out the first of the two characters.
    await client.change(uri, { range: span(0, 11, 0, 13), text: "" });
    assert.deepEqual((await client.diagnostics(uri))[0]?.range, span(0, 16, 0, 25));
  });

  it("end up with the text of the client after many random edits", async () => {
    const random = seeded(7);
    const lines = ["danger(0);\n", "// 名😀\r\n", 'const s = "😀"; odd(s);\n', "\r\n", ""];
    let text = 'const 名 = "😀";\r\ndanger(名);\n'.repeat(5);
    const uri = await open(text);
    for (let round = 0; round < 60; round++) {
      const changes = [1, 2, 3].map(() => {
        const starts = lineStartsOf(text);
        const first = Math.floor(random() * starts.length);
        const start = starts[first]!;
        const end = starts[Math.min(first + Math.floor(random() * 3), starts.length - 1)]!;
        const inserted = lines[Math.floor(random() * lines.length)]!;
        const change = { range: { start: positionAt(text, start), end: positionAt(text, end) }, text: inserted };
        text = text.slice(0, start) + inserted + text.slice(end);
        return change;
      });
      await client.change(uri, ...changes);
    }
    const diagnostics = await client.diagnostics(uri);
    assert.ok(diagnostics.length > 3);
    await client.open(uri, "javascript", text);
    assert.deepEqual(diagnostics, await client.diagnostics(uri));
  });

  it("are analysed though they were never saved, by the language that the editor names", async () => {
    const uri = "untitled:Untitled-1";
    await client.open(uri, "python", "import yaml\n\nyaml.load(open('a'))\n");
    assert.deepEqual(await client.rulesIn(uri), ["py-yaml-unsafe-load@3"]);
    await client.close(uri);
    assert.deepEqual(await client.rulesIn(uri), []);
  });

  it("are what the disk says once they are closed", async () => {
    const uri = workspace.uri("src/kept.js");
    await client.open(uri, "javascript", "danger(1);\nodd(2);\n");
    assert.deepEqual(await client.rulesIn(uri), ["team-danger@1", "team-odd@2"]);
    await client.close(uri);
    assert.deepEqual(await client.rulesIn(uri), ["team-danger@1"]);
  });

  it("start afresh when a client opens them twice", async () => {
    const uri = await open("danger(1);\n");
    await client.open(uri, "javascript", "odd(1);\n");
    assert.deepEqual(await client.rulesIn(uri), ["team-odd@1"]);
  });

  it("say so when they are too large or minified to be analysed", async () => {
    const large = await open(`danger(1);\n${"// filler filler filler filler filler\n".repeat(30_000)}`);
    const [note, ...rest] = await client.diagnostics(large);
    assert.deepEqual([note?.code, note?.severity, note?.range, rest.length], ["not-analysed", 4, span(0, 0, 0, 0), 0]);
    assert.match(String(note?.message), /^Not analysed to the end: .*limit/);

    const minified = await open(`danger(1);${"a=1;".repeat(10_000)}\n`);
    assert.deepEqual(await client.rulesIn(minified), ["not-analysed@1"]);
  });

  it("stay quiet in languages and folders that are not analysed", async () => {
    assert.deepEqual(await client.rulesIn(await open("danger(1)\n", "notes.txt", "plaintext")), []);
    assert.deepEqual(await client.rulesIn(await open("danger(1);\n", "node_modules/x/index.js")), []);
    assert.deepEqual(await client.rulesIn(workspace.uri("elsewhere.txt")), []);
    assert.deepEqual(await client.rulesIn(workspace.uri("no/such/file.js")), []);
  });
});

function at(line: number, character: number) {
  return span(line, character, line, character);
}

function span(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
  return { start: { line: startLine, character: startCharacter }, end: { line: endLine, character: endCharacter } };
}

/** Offsets at which a line begins, the end of the text included. */
function lineStartsOf(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)];
}

/** The same "random" numbers in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

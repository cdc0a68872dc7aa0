import assert from "node:assert/strict";
import { fork, spawnSync } from "node:child_process";
import { once } from "node:events";
import type { InitializeResult } from "vscode-languageserver-protocol";
import { createProtocolConnection, IPCMessageReader, IPCMessageWriter } from "vscode-languageserver-protocol/node";
import manifest from "../../package.json" with { type: "json" };
import { builtServer } from "../support/builtServer.ts";
import { killServers, LspClient, PUSH_CAPABILITIES } from "../support/lspClient.ts";

describe("the life of the language server", () => {
  after(killServers);

  it("starts by saying what it can do", async () => {
    const client = await LspClient.start();
    const { capabilities, serverInfo } = client.initialized;
    assert.deepEqual(serverInfo, { name: "Riskmark", version: manifest.version });
    assert.equal(capabilities.positionEncoding, "utf-16");
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: { includeText: false } });
    assert.equal(capabilities.hoverProvider, true);
    assert.deepEqual(capabilities.codeActionProvider, {
      codeActionKinds: ["quickfix", "source.fixAll.riskmark"],
      resolveProvider: true,
    });
    assert.deepEqual(capabilities.diagnosticProvider, {
      identifier: "riskmark",
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    assert.equal(capabilities.workspace?.workspaceFolders?.supported, true);
    assert.equal(await client.stop(), 0);
  });

  it("does not promise what the client cannot make use of", async () => {
    const client = await LspClient.start({ capabilities: PUSH_CAPABILITIES });
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    assert.deepEqual(client.initialized.capabilities.codeActionProvider, {
      codeActionKinds: ["quickfix", "source.fixAll.riskmark"],
      resolveProvider: false,
    });
    await client.stop();
  });

  it("ends with code 1 when the client goes without a word, with or without `exit`", async () => {
    const first = await LspClient.start();
    await first.notify("exit");
    assert.deepEqual(await once(first.process, "exit"), [1, null]);

    const second = await LspClient.start();
    second.process.stdin.end();
    assert.deepEqual(await once(second.process, "exit"), [1, null]);
  });

  it("survives messages that make no sense", async () => {
    const client = await LspClient.start();
    const uri = "untitled:Untitled-1";
    await client.open(uri, "javascript", "eval(input);\n");
    await client.notify("textDocument/didOpen", { textDocument: null });
    await client.notify("textDocument/didChange", {
      textDocument: { uri, version: "x" },
      contentChanges: [{ range: 3 }],
    });
    await client.notify("textDocument/didChange", {
      textDocument: { uri: "file:///never-opened.js", version: 2 },
      contentChanges: [{ text: "" }],
    });
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: 7 }] });
    await client.notify("no/such/notification", {});
    assert.equal(await client.request("textDocument/hover", {}), null);
    assert.deepEqual(await client.request("textDocument/codeAction", { textDocument: { uri } }), []);
    assert.deepEqual(await client.request("textDocument/diagnostic", { textDocument: {} }), {
      kind: "full",
      items: [],
    });
    assert.deepEqual(await client.request("workspace/diagnostic", {}), { items: [] });
    assert.equal(await client.request("riskmark/explain", { uri }), null);
    await assert.rejects(
      client.request("codeAction/resolve", { title: "x", data: { forged: true } }),
      /not Riskmark's/,
    );
    await assert.rejects(client.request("no/such/request", {}), { code: -32601 });
    // The parameters of a request that failed are in the log, as far as they name a document.
    await client.until("a log entry", () =>
      client.logs.some((line) => line.startsWith(`textDocument/codeAction failed (document ${uri})`)),
    );
    assert.equal(await client.stop(), 0);
  });

  it("skips bytes on the pipe that are no message", async () => {
    const client = await LspClient.start();
    const body = '{"jsonrpc":"2.0","id":99,"method":';
    client.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    assert.equal(
      await client.request("textDocument/hover", {
        textDocument: { uri: "untitled:x" },
        position: { line: 0, character: 0 },
      }),
      null,
    );
    assert.equal(await client.stop(), 0);
  });

  it("also speaks over the channel of a Node process", async () => {
    const child = fork(await builtServer("server"), ["--node-ipc"]);
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.listen();
    const { serverInfo } = await connection.sendRequest<InitializeResult>("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    assert.equal(serverInfo?.name, "Riskmark");
    await connection.sendRequest("shutdown");
    const exited = once(child, "exit");
    await connection.sendNotification("exit");
    assert.deepEqual(await exited, [0, null]);
    connection.dispose();
  });

  it("prints its version, and how it is used", async () => {
    const program = await builtServer("server");
    const run = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { encoding: "utf8" });
    const version = run("--version");
    assert.deepEqual([version.status, version.stdout], [0, `${manifest.version}\n`]);
    const usage = run();
    assert.equal(usage.status, 2);
    assert.match(usage.stderr, /--stdio/);
  });
});

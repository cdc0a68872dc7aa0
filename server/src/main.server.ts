import { createConnection } from "vscode-languageserver/node";
import { toolVersion } from "./host/node.ts";
import { createNodeServerHost } from "./lsp/nodeHost.ts";
import { startServer } from "./lsp/server.ts";

const USAGE = `The Riskmark language server. An editor starts it and chooses how to talk to it:

  --stdio                 over standard input and output
  --node-ipc              over Node's own channel to a child process
  --version               print the version and exit
`;

const options = process.argv.slice(2);
if (options.includes("--version")) {
  process.stdout.write(`${toolVersion()}\n`);
} else if (options.includes("--stdio") || options.includes("--node-ipc")) {
  const connection = createConnection();
  // Nothing that was overlooked in one request may take all the others down.
  process.on("uncaughtException", (error) => connection.console.error(`Unexpected: ${error.stack ?? error}`));
  process.on("unhandledRejection", (reason) => connection.console.error(`Unexpected: ${String(reason)}`));
  startServer(connection, createNodeServerHost(toolVersion()));
} else {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}

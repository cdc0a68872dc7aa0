/** The programs that run in Node, by their names in dist/; test/bench builds the same. */
export const COMMAND_LINE = {
  cli: "server/src/main.cli.ts",
  // The threads of a scan: what they run, and how tinypool starts them, which looks for it beside the script it is in.
  scanWorker: "server/src/main.scanWorker.ts",
  "entry/worker": "node_modules/tinypool/dist/entry/worker.js",
};

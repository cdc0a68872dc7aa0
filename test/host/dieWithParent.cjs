// Preloaded into the VS Code server only, not into what it forks: ends the server when the program that started it is
// gone, however it went. Its standard input is a pipe from that program, and closes with it.
if (process.env.RISKMARK_HOST_PIPE) {
  delete process.env.RISKMARK_HOST_PIPE;
  process.stdin.resume();
  process.stdin.on("end", () => process.exit(1));
  process.stdin.on("error", () => process.exit(1));
  process.stdin.unref?.();
}

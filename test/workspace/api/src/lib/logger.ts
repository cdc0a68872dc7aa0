type Level = "info" | "warn" | "error";

function write(level: Level, words: readonly unknown[]): void {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), level, text: words.map(String).join(" ") })}\n`);
}

export const logger = {
  info: (...words: unknown[]) => write("info", words),
  warn: (...words: unknown[]) => write("warn", words),
  error: (...words: unknown[]) => write("error", words),
};

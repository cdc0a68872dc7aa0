import type { Finding } from "../findings/finding.ts";
import type { Problem, SourceText } from "../problem.ts";
import { type BaselineLine, baselineLineSchema } from "./baselineSchema.ts";

/** The findings that are known, by fingerprint. */
export type KnownFindings = ReadonlyMap<string, BaselineLine>;

/** Reads `.riskmark/baseline.jsonl`. A line that is wrong is reported where it stands; the others are used. */
export function parseBaseline({ path, text }: SourceText): { known: KnownFindings; problems: readonly Problem[] } {
  const known = new Map<string, BaselineLine>();
  const problems: Problem[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    if (line.trim() !== "") {
      const read = readLine(line);
      if (typeof read !== "string") known.set(read.fingerprint, read);
      else if (problems.length < MAX_PROBLEMS) problems.push({ path, start, end, message: read, severity: "error" });
    }
    start = end + 1;
  }
  return { known, problems };
}

/**
 * The baseline of these findings: those that were known keep the day on which they came in.
 *
 * @param today ISO date, for findings that are new
 */
export function formatBaseline(findings: readonly Finding[], before: KnownFindings, today: string): string {
  const lines = findings.map(({ path, ruleId, fingerprint, risk }): BaselineLine => {
    const since = before.get(fingerprint)?.since ?? today;
    return { path, rule: ruleId, fingerprint, since, risk: risk.score };
  });
  const order = (line: BaselineLine) => `${line.path}\n${line.rule}\n${line.fingerprint}`;
  return lines
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map((line) => `${JSON.stringify(line)}\n`)
    .join("");
}

const MAX_PROBLEMS = 20;
const MAX_LINE = 4_000;

/** The line, or what is wrong with it. */
function readLine(line: string): BaselineLine | string {
  if (line.length > MAX_LINE) return `This line is too long: at most ${MAX_LINE} characters are read. Remove it.`;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return /^[<=>]{7}/.test(line)
      ? "A merge left this line behind: remove it, and keep the findings of both sides."
      : 'This line is not JSON: mend or remove it, or write the file anew with "riskmark baseline".';
  }
  const read = baselineLineSchema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue?.path.join(".") || "the line";
  return `This line is not used, since "${where}" is wrong (${issue?.message}): mend or remove it.`;
}

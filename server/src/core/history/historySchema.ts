import * as z from "zod";
import { SEVERITIES } from "../findings/finding.ts";

const count = z.int().min(0);

const change = z
  .strictObject({
    id: z.string().min(1).max(100).describe("The fingerprint of the finding."),
    rule: z.string().min(1).max(200),
    band: z.enum(SEVERITIES).describe("Its risk band on that day."),
    now: z.enum(["open", "accepted", "fixed"]).describe("What it became: found, accepted by somebody, or gone."),
    fixable: z.boolean().default(false).describe("Whether its rule has a fix."),
  })
  .describe("A finding that was in another state before.");

/** One line of `.riskmark/history.jsonl`: how things stood on a day, and what changed since the line before. */
export const historyLineSchema = z
  .strictObject({
    version: z.literal(1),
    date: z.iso.date({ error: 'a date is written as "2027-01-31" and must exist' }),
    score: z.number().min(0).max(100).describe("The score on that day; see docs/scorecard.md."),
    lines: count.describe("Lines that were analysed."),
    open: z
      .strictObject({ critical: count, high: count, medium: count, low: count })
      .describe("Open findings by risk band."),
    accepted: count.describe("Findings that a comment or the register accepts."),
    expired: count.default(0).describe("Acceptances whose time is over."),
    changes: z.array(change).max(100_000).default([]),
  })
  .meta({
    title: "Riskmark history",
    description:
      "A line of .riskmark/history.jsonl, as `riskmark snapshot` appends it. Lines of two branches merge as they are.",
  });

export type HistoryLine = z.output<typeof historyLineSchema>;
export type HistoryChange = HistoryLine["changes"][number];

import * as z from "zod";

/** One line of `.riskmark/baseline.jsonl`: a finding that was there when the team began to look, or was let through. */
export const baselineLineSchema = z
  .strictObject({
    path: z.string().min(1).max(1000).describe("The file, relative to the workspace folder."),
    rule: z.string().min(1).max(200).describe("The id of the rule."),
    fingerprint: z.string().min(1).max(100).describe("What the finding is recognised by."),
    since: z.iso
      .date({ error: 'a date is written as "2027-01-31" and must exist' })
      .describe("The day on which it was recorded first."),
    risk: z.number().min(0).max(100).describe("Its risk when it was recorded last."),
  })
  .meta({
    title: "Riskmark baseline",
    description: "A line of .riskmark/baseline.jsonl: one finding that is known. Lines are sorted, so that they merge.",
  });

export type BaselineLine = z.output<typeof baselineLineSchema>;

import * as z from "zod";

const date = z.iso.date({ error: 'A date is written as "2027-01-31" (year-month-day) and must exist.' });
const line = z.string().trim().min(1);

const entry = z
  .strictObject({
    rule: line.max(200).describe("The id of the rule whose finding is accepted."),
    path: line.max(1000).describe("The file that the finding is in, relative to the workspace folder."),
    fingerprint: line
      .max(100)
      .describe(
        "What the code around the finding says, as Riskmark writes it. Once that changes, the risk is open again.",
      ),
    reason: line.max(1000).describe("Why the risk is taken, for the next reader and for auditors."),
    "accepted-by": line.max(200).describe("Who decided it."),
    "accepted-on": date.describe("When, as 2026-11-24."),
    expires: date.describe("The last day on which it holds, as 2027-05-24."),
    reviewer: line.max(200).optional().describe("Who looked at it, too; the policy may ask for one."),
  })
  .describe("One accepted risk.");

/** The file `.riskmark/register.yaml`. */
export const registerSchema = z
  .strictObject({
    version: z.literal(1).default(1).describe("The version of this file's format."),
    accepted: z.array(entry).max(2000).default([]).describe("The accepted risks, in any order."),
  })
  .meta({
    title: "Riskmark register of accepted risks",
    description: "Findings that a team accepted for a time, with reasons: kept in .riskmark/register.yaml.",
  });

/** An entry as it stands in the file. */
export type EntryFields = z.output<typeof entry>;

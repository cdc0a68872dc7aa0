import * as z from "zod";

const name = z.string().min(1).max(200);

/** The front matter of an incident: one schema for reading it and for the JSON schema that editors use. */
export const incidentSchema = z
  .strictObject({
    title: z.string().trim().min(1).max(200).describe("What it is called, as lists show it."),
    date: z.iso
      .date({ error: 'A date is written as "2027-01-31" (year-month-day) and must exist.' })
      .optional()
      .describe("The day on which it happened or was found."),
    rules: z
      .array(name)
      .max(50)
      .default([])
      .describe("Ids of the rules that find what led to it, so that it does not come back."),
    guidance: z.array(name).max(50).default([]).describe("Ids of the guidance pages that it is shown on."),
    tests: z
      .array(z.string().min(1).max(500))
      .max(50)
      .default([])
      .describe("Paths of tests that hold what was mended, relative to the workspace folder."),
    owner: name.optional().describe("Who keeps this page: a team or a role."),
  })
  .meta({ title: "Riskmark incident", description: "The front matter of a page in .riskmark/incidents." });

import * as z from "zod";
import { globSchema } from "../text/globSchema.ts";

const cwe = z
  .string()
  .regex(/^[Cc][Ww][Ee]-0*[1-9]\d{0,4}$/, { error: 'A CWE is written as "CWE-89".' })
  .overwrite((text) => `CWE-${Number(text.slice(4))}`);

const date = z.iso.date({ error: 'A date is written as "2027-01-31" (year-month-day) and must exist.' });

const link = z.strictObject({
  title: z.string().min(1).max(200).describe("What the link leads to."),
  url: z
    .string()
    .max(2000)
    .refine(isWebAddress, { error: "A link starts with https:// and is a complete address." })
    .describe("The address, with https://."),
});

/** The front matter of a guidance page: one schema for reading it and for the JSON schema that editors use. */
export const pageSchema = z
  .strictObject({
    title: z.string().trim().min(1).max(200).describe("The page's name, as lists show it."),
    rules: z
      .array(globSchema)
      .max(200)
      .default([])
      .describe("Ids of the rules that the page is about, or globs over them such as js-sql-*."),
    cwe: z.array(cwe).max(50).default([]).describe("The weaknesses that the page is about, as CWE-89."),
    languages: z
      .array(z.string().min(1).max(50))
      .max(50)
      .default([])
      .describe("Language ids that the page is for; empty: all."),
    paths: z
      .array(globSchema)
      .max(200)
      .default([])
      .describe(
        "Paths or globs that the page is for, relative to the workspace folder; empty: all. A page with paths but no rules and no CWE is shown for every finding there.",
      ),
    owner: z.string().min(1).max(200).optional().describe("Who keeps the page current: a person, team or address."),
    review: date.optional().describe("The date by which somebody reads the page again, as 2027-01-31."),
    links: z.array(link).max(50).default([]).describe("Where to read more."),
  })
  .meta({ title: "Riskmark guidance page", description: "The front matter of a page in .riskmark/guidance." });

function isWebAddress(text: string): boolean {
  return /^https:\/\/[^\s/]+/i.test(text) && !/\s/.test(text);
}

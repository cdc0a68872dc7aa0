import * as z from "zod";
import { SEVERITIES } from "../findings/finding.ts";
import { globSchema } from "../text/globSchema.ts";

// What a policy says about risk, accepted risks and the gate.

const factor = z.number().min(0).max(10).optional();
const score = z.number().min(0).max(100).optional();
const level = z.strictObject({ high: factor, medium: factor, low: factor }).default({});
const bySeverity = z.strictObject({ critical: factor, high: factor, medium: factor, low: factor }).default({});

const asset = z
  .strictObject({
    name: z.string().min(1).max(100).describe("What the team calls it."),
    paths: z.array(globSchema).min(1).max(200).describe("The files that it consists of, as paths or globs."),
    owner: z.string().min(1).max(200).optional().describe("Who looks after it, where CODEOWNERS does not say."),
    criticality: z.enum(SEVERITIES).default("medium").describe("How much the team depends on it."),
    data: z
      .array(z.string().min(1).max(60))
      .max(20)
      .default([])
      .describe("Classes of data that it handles: personal, payment, health, credentials, or words of your own."),
    internetFacing: z.boolean().default(false).describe("Whether anybody on the internet can reach it."),
  })
  .describe("A part of the code that matters more, or less, than the rest. Of several for one file the last counts.");

export const assetsSchema = z
  .array(asset)
  .max(200)
  .default([])
  .describe("What the code consists of, for the risk of findings and for the backlog.");

export const riskSchema = z
  .strictObject({
    formula: z
      .literal(2)
      .default(2)
      .describe("The version of the risk formula that the weights were written for; see docs/risk.md."),
    weights: z
      .strictObject({
        severity: z
          .strictObject({ critical: score, high: score, medium: score, low: score })
          .default({})
          .describe("Points of 100 by severity."),
        likelihood: level,
        impact: level,
        confidence: level,
        untrustedData: factor.describe("Where untrusted data was followed to the finding."),
        criticality: bySeverity.describe("By the criticality of the asset."),
        internetFacing: factor,
        data: z.record(z.string().max(60), z.number().min(0).max(10)).default({}).describe("By class of data."),
        otherData: factor.describe("For classes of data that are not named."),
        age: z
          .strictObject({ over90Days: factor, over365Days: factor })
          .default({})
          .describe("By how long a finding has been in the baseline."),
      })
      .prefault({})
      .describe("Numbers that replace Riskmark's own; all but those of `severity` are factors."),
    bands: z
      .strictObject({ critical: score, high: score, medium: score })
      .default({})
      .describe("The least score of each band."),
  })
  .prefault({})
  .describe("Adjusts the risk formula.");

export const registerPolicySchema = z
  .strictObject({
    maxDays: z
      .int()
      .min(1)
      .max(3650)
      .default(365)
      .describe("The longest time, in days, for which a risk may be accepted."),
    requireReviewer: z
      .boolean()
      .default(false)
      .describe("Whether somebody else than the one who accepts has to be named as reviewer."),
  })
  .prefault({})
  .describe("What the register of accepted risks asks for.");

export const gateSchema = z
  .strictObject({
    newFindings: z
      .enum([...SEVERITIES, "off"])
      .default("high")
      .describe("No new finding of this risk band or a higher one. `off`: new findings are let through."),
    expiredAcceptances: z.boolean().default(true).describe("No acceptance in the register has expired."),
    score: z.boolean().default(false).describe("The score is not lower than the baseline's."),
  })
  .prefault({})
  .describe("What `riskmark scan --gate` lets through.");

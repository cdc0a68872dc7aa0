import * as z from "zod";

const code = z.string().min(1);
const regex = z.string().min(1);
const metavariable = z
  .string()
  .regex(/^\$(\.\.\.)?([A-Z_][A-Z_0-9]*|[0-9]+)$/)
  .describe("For instance `$X` or `$...ARGS`.");

const metavariableRegex = z.strictObject({
  metavariable,
  regex: regex.describe("Must match at the start of the code that the metavariable stands for."),
  "constant-propagation": z.boolean().optional().describe("Also match the value where it is a known constant."),
});

const metavariableComparison = z.strictObject({
  comparison: code.describe("For instance `$SIZE < 2048` or `re.match('^http:', $URL)`."),
  metavariable: metavariable.optional(),
  base: z.int().min(2).max(36).optional().describe("Base of the number that the metavariable stands for."),
  strip: z.boolean().optional().describe("Strip quotes before the value is read as a number."),
});

const metavariableAnalysis = z.strictObject({
  metavariable,
  analyzer: z.enum(["entropy", "redos", "redos_polynomial"]),
});

const metavariableType = z.strictObject({
  metavariable,
  type: z.string().optional(),
  types: z.array(z.string()).optional(),
});

/**
 * One entry of `patterns` or `pattern-either`. An entry holds exactly one key, which is judged when the formula is
 * built, since a union of seventeen shapes would make unreadable messages.
 */
export const patternSchema = z
  .strictObject({
    pattern: code.optional().describe("Code to find."),
    "pattern-regex": regex.optional().describe("A regular expression over the text of the file."),
    get patterns() {
      return z.array(patternSchema).min(1).optional().describe("All of these hold, at one place.");
    },
    get "pattern-either"() {
      return z.array(patternSchema).min(1).optional().describe("At least one of these holds.");
    },
    get "pattern-not"() {
      return codeOrFormula.optional().describe("Drops what this covers.");
    },
    get "pattern-inside"() {
      return codeOrFormula.optional().describe("Keeps what stands inside a match of this.");
    },
    get "pattern-not-inside"() {
      return codeOrFormula.optional().describe("Drops what stands inside a match of this.");
    },
    "pattern-not-regex": regex.optional().describe("Drops what a match of this regular expression overlaps."),
    "focus-metavariable": z
      .union([metavariable, z.array(metavariable).min(1)])
      .optional()
      .describe("Reports what the metavariable stands for; a list means any of its members."),
    "metavariable-regex": metavariableRegex.optional(),
    get "metavariable-pattern"() {
      return metavariablePattern.optional();
    },
    "metavariable-comparison": metavariableComparison.optional(),
    "metavariable-analysis": metavariableAnalysis.optional(),
    "metavariable-type": metavariableType.optional(),
  })
  .meta({ id: "Pattern" });

const codeOrFormula = z.union([code, patternSchema]);

const metavariablePattern = z.strictObject({
  metavariable,
  language: z.string().optional().describe("Parse what the metavariable stands for as this language."),
  pattern: code.optional(),
  "pattern-regex": regex.optional(),
  get patterns() {
    return z.array(patternSchema).min(1).optional();
  },
  get "pattern-either"() {
    return z.array(patternSchema).min(1).optional();
  },
});

/** A formula of the second form (`match`): code, or an object with one operator and conditions under `where`. */
export const matchObjectSchema = z
  .strictObject({
    pattern: code.optional().describe("Code to find."),
    regex: regex.optional().describe("A regular expression over the text of the file."),
    get all() {
      return z.array(matchSchema).min(1).optional().describe("All of these hold, at one place.");
    },
    get any() {
      return z.array(matchSchema).min(1).optional().describe("At least one of these holds.");
    },
    get not() {
      return matchSchema.optional().describe("Drops what this covers.");
    },
    get inside() {
      return matchSchema.optional().describe("Keeps what stands inside a match of this.");
    },
    get where() {
      return z.array(whereSchema).optional().describe("Conditions on metavariables.");
    },
  })
  .meta({ id: "Match" });

export const matchSchema: z.ZodType<MatchYaml> = z.lazy(() => z.union([code, matchObjectSchema]));

const whereSchema = z
  .strictObject({
    focus: z.union([metavariable, z.array(metavariable).min(1)]).optional(),
    metavariable: metavariable.optional(),
    regex: regex.optional(),
    "constant-propagation": z.boolean().optional(),
    comparison: code.optional(),
    base: z.int().min(2).max(36).optional(),
    strip: z.boolean().optional(),
    analyzer: z.enum(["entropy", "redos", "redos_polynomial"]).optional(),
    type: z.string().optional(),
    types: z.array(z.string()).optional(),
    language: z.string().optional(),
    pattern: code.optional(),
    get all() {
      return z.array(matchSchema).min(1).optional();
    },
    get any() {
      return z.array(matchSchema).min(1).optional();
    },
    get not() {
      return matchSchema.optional();
    },
    get inside() {
      return matchSchema.optional();
    },
    get where() {
      return z.array(whereSchema).optional();
    },
  })
  .meta({ id: "Where" });

export type PatternYaml = z.infer<typeof patternSchema>;
export type MatchYaml = string | MatchObjectYaml;
export interface MatchObjectYaml {
  pattern?: string;
  regex?: string;
  all?: MatchYaml[];
  any?: MatchYaml[];
  not?: MatchYaml;
  inside?: MatchYaml;
  where?: WhereYaml[];
}
export interface WhereYaml extends Omit<MatchObjectYaml, "where"> {
  focus?: string | string[];
  metavariable?: string;
  "constant-propagation"?: boolean;
  comparison?: string;
  base?: number;
  strip?: boolean;
  analyzer?: "entropy" | "redos" | "redos_polynomial";
  type?: string;
  types?: string[];
  language?: string;
  where?: WhereYaml[];
}

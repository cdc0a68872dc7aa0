import * as z from "zod";

// Loaded on demand only: zod takes longer to load than the whole answer to `initialize` may take.

const LEVELS = ["error", "warning", "information", "hint"] as const;
/** How an editor draws a finding. */
export type DiagnosticLevel = (typeof LEVELS)[number];

const level = (severity: string, byDefault: DiagnosticLevel) =>
  z
    .enum(LEVELS)
    .default(byDefault)
    .meta({ description: `How a finding of ${severity} severity is shown.`, scope: "resource" });

/**
 * Every setting with its comment and default: the one source for the type, for validation and for the settings block
 * of package.json. The place in the object is the key, `scan.scope` being `riskmark.scan.scope` in an editor.
 */
export const SETTINGS_SCHEMA = z.object({
  enable: z.boolean().default(true).meta({ description: "Analyse files and show findings.", scope: "resource" }),
  scan: z.object({
    scope: z
      .enum(["workspace", "openDocuments"])
      .default("workspace")
      .meta({
        description: "Which files are analysed.",
        enumDescriptions: ["All files of the workspace, in the background.", "Only files that are open in an editor."],
        scope: "resource",
      }),
    gitignore: z
      .boolean()
      .default(true)
      .meta({ description: "Leave out files that git ignores when the workspace is scanned.", scope: "resource" }),
    defaultExcludes: z.boolean().default(true).meta({
      description: "Leave out dependencies, build output, test code and examples.",
      scope: "resource",
    }),
    exclude: z.array(z.string()).default([]).meta({
      description:
        "Globs of files that are not analysed, relative to the workspace folder. What everyone on the team should leave out belongs into .riskmark/policy.yaml.",
      scope: "resource",
    }),
    timeBudget: z.number().int().min(100).max(60_000).default(5_000).meta({
      description: "Milliseconds that the analysis of one file may take before it ends with what it has.",
      scope: "resource",
    }),
  }),
  diagnostics: z.object({
    minimumSeverity: z
      .enum(["critical", "high", "medium", "low"])
      .default("low")
      .meta({ description: "Findings below this severity are not shown.", scope: "resource" }),
    level: z.object({
      critical: level("critical", "error"),
      high: level("high", "warning"),
      medium: level("medium", "warning"),
      low: level("low", "information"),
    }),
    baselineFindings: z
      .enum(["show", "hint", "hide"])
      .default("show")
      .meta({
        description: "How findings that are in the baseline are shown in the code. The Findings view lists them all.",
        enumDescriptions: ["Like any other finding.", "As hints.", "Not at all."],
        scope: "resource",
      }),
    unusedSuppressions: z
      .boolean()
      .default(true)
      .meta({ description: "Show suppression comments that suppress nothing, as hints.", scope: "resource" }),
    delay: z.number().int().min(0).max(5_000).default(200).meta({
      description: "Milliseconds without typing before diagnostics are sent, in editors that do not ask for them.",
      scope: "resource",
    }),
  }),
  trace: z.object({
    server: z
      .enum(["off", "messages", "verbose"])
      .default("off")
      .meta({ description: "Log the messages between the editor and the language server.", scope: "window" }),
  }),
});

/** All settings of one folder, validated. */
export type Settings = z.infer<typeof SETTINGS_SCHEMA>;

/** One property of `contributes.configuration` in package.json. */
export type SettingProperty = Readonly<Record<string, unknown>>;

/**
 * Reads the settings as the client sent them. A value that is not valid falls back to its default, and is named in
 * `problems`; the other settings keep what the user chose.
 */
export function parseSettings(value: unknown): { readonly settings: Settings; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const settings = read(SETTINGS_SCHEMA, value, "riskmark", problems) as Settings;
  return { settings, problems };
}

/** The settings as properties of `contributes.configuration`, by their full key. */
export function settingProperties(): Readonly<Record<string, SettingProperty>> {
  const properties: Record<string, SettingProperty> = {};
  collect(SETTINGS_SCHEMA, "riskmark", properties);
  return properties;
}

function read(schema: z.ZodType, value: unknown, key: string, problems: string[]): unknown {
  if (schema instanceof z.ZodObject) {
    const given = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
    const entries = Object.entries(schema.shape as Record<string, z.ZodType>);
    return Object.fromEntries(
      entries.map(([name, inner]) => [name, read(inner, given[name], `${key}.${name}`, problems)]),
    );
  }
  // A client without a value for a key may send null for it.
  const result = schema.safeParse(value ?? undefined);
  if (result.success) return result.data;
  problems.push(`${key}: ${result.error.issues.map((issue) => issue.message).join("; ")}. The default is used.`);
  return schema.parse(undefined);
}

function collect(schema: z.ZodType, key: string, properties: Record<string, SettingProperty>): void {
  if (schema instanceof z.ZodObject) {
    for (const [name, inner] of Object.entries(schema.shape as Record<string, z.ZodType>))
      collect(inner, `${key}.${name}`, properties);
    return;
  }
  const { $schema: _, ...property } = z.toJSONSchema(schema, { io: "input" });
  properties[key] = property;
}

import type { Policy } from "../policy/policySchema.ts";
import type { Problem, SourceText } from "../problem.ts";
import { readWithSchema } from "../text/yamlSchema.ts";
import { readYaml } from "../text/yamlSource.ts";
import { daysBetween } from "./dates.ts";
import type { RegisterEntry } from "./register.ts";
import { type EntryFields, registerSchema } from "./registerSchema.ts";

export interface Register {
  readonly entries: readonly RegisterEntry[];
  readonly problems: readonly Problem[];
}

/**
 * Reads `.riskmark/register.yaml`. An entry that is wrong is reported where it is wrong and accepts nothing; the others
 * go on working.
 */
export function parseRegister(file: SourceText, wanted: Policy["register"]): Register {
  const source = readYaml(file, { maxLength: MAX_LENGTH });
  const { value, problems } = readWithSchema(registerSchema, source, file.path);
  const indexes = positionsOf(value.accepted, (source.value as { accepted?: unknown } | undefined)?.accepted);
  const entries = value.accepted.map((fields, at): RegisterEntry => {
    const index = indexes[at]!;
    const fault = faultOf(fields, wanted);
    return { ...toEntry(fields), index, span: source.valueSpan(["accepted", index]), ...(fault && { fault }) };
  });
  const refused = entries.flatMap(({ fault, span, ruleId }) =>
    fault ? [{ path: file.path, ...span, message: fault, severity: "error" as const, ruleId }] : [],
  );
  return { entries, problems: [...problems, ...refused] };
}

const MAX_LENGTH = 1024 * 1024;

/** Where the entries that were kept stand in the list of the file; those between them were left out. */
function positionsOf(kept: readonly EntryFields[], list: unknown): number[] {
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  let at = -1;
  return kept.map((fields) => {
    at = items.findIndex((item, index) => index > at && isSame(item, fields));
    return at;
  });
}

/** Keys that the schema does not know are left out of an entry; the rest is used. */
function isSame(item: unknown, fields: EntryFields): boolean {
  if (typeof item !== "object" || item === null) return false;
  const written = item as Readonly<Record<string, unknown>>;
  return Object.entries(fields).every(([key, value]) => {
    const own = written[key];
    return typeof own === "string" && own.trim() === value;
  });
}

function toEntry(fields: EntryFields): Omit<RegisterEntry, "index" | "span"> {
  return {
    ruleId: fields.rule,
    path: fields.path,
    structure: fields.fingerprint,
    acceptance: {
      kind: "accepted",
      reason: fields.reason,
      acceptedBy: fields["accepted-by"],
      acceptedOn: fields["accepted-on"],
      expires: fields.expires,
      ...(fields.reviewer !== undefined && { reviewer: fields.reviewer }),
    },
  };
}

/** What an entry lacks of what the policy asks for. */
export function faultOf(
  fields: Pick<EntryFields, "accepted-by" | "accepted-on" | "expires" | "reviewer">,
  { maxDays, requireReviewer }: Policy["register"],
): string | undefined {
  const days = daysBetween(fields["accepted-on"], fields.expires);
  if (days < 0) return 'This entry accepts nothing, since it expires before it begins: correct "expires".';
  if (days > maxDays)
    return `This entry accepts nothing, since the policy lets a risk be accepted for ${maxDays} days at most and this is for ${days}: bring "expires" forward.`;
  if (requireReviewer && fields.reviewer === undefined)
    return 'This entry accepts nothing, since the policy asks for a reviewer: add "reviewer".';
  if (requireReviewer && fields.reviewer === fields["accepted-by"])
    return "This entry accepts nothing, since the policy asks for a reviewer who is somebody else than the one who accepts.";
  return undefined;
}

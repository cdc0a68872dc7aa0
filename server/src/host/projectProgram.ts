import { CODEOWNERS_FILES, type OwnersOf, parseCodeOwners } from "../core/backlog/codeOwners.ts";
import type { KnownFindings } from "../core/baseline/baseline.ts";
import type { EffectivePolicy } from "../core/policy/effectivePolicy.ts";
import type { Policy } from "../core/policy/policySchema.ts";
import { daysBetween } from "../core/register/dates.ts";
import { acceptances, type RegisterEntry } from "../core/register/register.ts";
import type { ProjectFiles } from "./projectFiles.ts";
import { BASELINE_FILE, REGISTER_FILE } from "./projectPlaces.ts";

/** What the team decided about findings, and who looks after what. */
export interface ProjectProgram {
  readonly register: readonly RegisterEntry[];
  /** The findings of the baseline file; undefined where there is none. */
  readonly baseline: KnownFindings | undefined;
  /** The owners of a path: those of CODEOWNERS, else that of the asset. */
  readonly owners: OwnersOf;
  /** ISO date of the day that the project was loaded for. */
  readonly today: string | undefined;
}

export const NO_PROGRAM: ProjectProgram = { register: [], baseline: undefined, owners: () => [], today: undefined };

/** Reads the register, the baseline and the code owners; what is wrong in them is added to the files' problems. */
export async function loadProgram(
  files: ProjectFiles,
  policy: Policy | undefined,
  effective: EffectivePolicy,
  today: string | undefined,
): Promise<ProjectProgram> {
  const [register, baseline] = [await readRegister(files, policy), await readBaseline(files)];
  const named = await readCodeOwners(files);
  const owners: OwnersOf = (path) => {
    const own = named(path);
    const { asset } = own.length > 0 ? {} : effective.risk(path);
    return asset?.owner === undefined ? own : [asset.owner];
  };
  return { register, baseline, owners, today };
}

/** The policy with what the register accepts and how old findings are. */
export function withProgram(
  policy: EffectivePolicy,
  { register, baseline, today }: ProjectProgram,
  moved?: ReadonlySet<RegisterEntry>,
): EffectivePolicy {
  return {
    ...policy,
    ageDays: (fingerprint) => {
      const since = baseline?.get(fingerprint)?.since;
      return since === undefined || today === undefined ? undefined : Math.max(daysBetween(since, today), 0);
    },
    acceptance: register.length === 0 ? policy.acceptance : acceptances(register, today ?? "", moved),
  };
}

async function readRegister(files: ProjectFiles, policy: Policy | undefined): Promise<readonly RegisterEntry[]> {
  const file = await files.read(REGISTER_FILE);
  if (file === undefined) return [];
  const { parseRegister } = await import("../core/register/parseRegister.ts");
  const { policySchema } = await import("../core/policy/policySchema.ts");
  const { entries, problems } = parseRegister(file, (policy ?? policySchema.parse({})).register);
  files.problems.push(...problems);
  return entries;
}

async function readBaseline(files: ProjectFiles): Promise<KnownFindings | undefined> {
  const file = await files.read(BASELINE_FILE, MAX_BASELINE_BYTES);
  if (file === undefined) return undefined;
  const { parseBaseline } = await import("../core/baseline/baseline.ts");
  const { known, problems } = parseBaseline(file);
  files.problems.push(...problems);
  return known;
}

/** About a hundred thousand findings. */
const MAX_BASELINE_BYTES = 16 * 1024 * 1024;

async function readCodeOwners(files: ProjectFiles): Promise<OwnersOf> {
  for (const path of CODEOWNERS_FILES) {
    const file = await files.read(path);
    if (file !== undefined) return parseCodeOwners(file.text);
  }
  return () => [];
}

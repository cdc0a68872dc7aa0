import type { ParsedPolicy } from "./parsePolicy.ts";
import { type Policy, policySchema } from "./policySchema.ts";

/**
 * What several policies say together: those of packs first, the team's own last. Lists are joined, so that of entries
 * which speak about the same the last one counts; of settings with one value the last one that is written counts.
 * Which rules are off and on, and which files are left out, is decided policy by policy, in `effectivePolicy`; here the
 * names are only gathered.
 */
export function mergePolicies(layers: readonly ParsedPolicy[]): Policy {
  return layers.reduce(merge, policySchema.parse({}));
}

function merge(base: Policy, { policy, written }: ParsedPolicy): Policy {
  return {
    ...policy,
    rules: { off: [...base.rules.off, ...policy.rules.off], on: [...base.rules.on, ...policy.rules.on] },
    severity: [...base.severity, ...policy.severity],
    exclude: [...base.exclude, ...policy.exclude],
    include: [...base.include, ...policy.include],
    assets: [...base.assets, ...policy.assets],
    risk: deepMerge(base.risk, policy.risk),
    register: asWritten(base.register, policy.register, keysOf(written, "register")),
    gate: asWritten(base.gate, policy.gate, keysOf(written, "gate")),
    incidents: asWritten(base.incidents, policy.incidents, keysOf(written, "incidents")),
  };
}

/** The keys of a section that the file has, whatever the schema fills in. */
function keysOf(written: unknown, section: string): ReadonlySet<string> {
  const value = (written as Record<string, unknown> | null | undefined)?.[section];
  return new Set(typeof value === "object" && value !== null ? Object.keys(value) : []);
}

function asWritten<T extends object>(base: T, own: T, written: ReadonlySet<string>): T {
  const entries = Object.entries(own).filter(([key]) => written.has(key));
  return { ...base, ...Object.fromEntries(entries) };
}

/** The weights of risks have no defaults, so what is there was written. */
function deepMerge<T extends object>(base: T, own: T): T {
  const merged = { ...base } as Record<string, unknown>;
  for (const [key, value] of Object.entries(own)) {
    const before = merged[key];
    if (value === undefined) continue;
    const isTree = typeof value === "object" && value !== null && typeof before === "object" && before !== null;
    merged[key] = isTree ? deepMerge(before, value as object) : value;
  }
  return merged as T;
}

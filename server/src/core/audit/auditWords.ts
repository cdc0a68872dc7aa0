import type { AcceptedFinding, Audit } from "./audit.ts";

/** What every form of the report says about what it maps. */
export const DISCLAIMER =
  "Requirements are named because dealing with these findings supports them. Whether an organisation meets a requirement depends on far more than its code, and this report makes no statement about it.";

export function introduction({ tool, date, complete }: Audit): string {
  const whole = complete
    ? ""
    : " The scan was not complete: errors kept files, rules or the policy from being honoured.";
  return `Made by ${tool.name} ${tool.version} on ${date}.${whole}`;
}

/** Who accepted a finding and where that is written. */
export function acceptedBy({ by, acceptedBy: name, acceptedOn, reviewer }: AcceptedFinding): string {
  if (name === undefined) return by;
  return `${name} on ${acceptedOn}${reviewer === undefined ? "" : `, reviewed by ${reviewer}`} (${by})`;
}

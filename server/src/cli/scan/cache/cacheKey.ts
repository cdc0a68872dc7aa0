import { isExtended } from "../../../core/rules/withModels.ts";
import { digestOf } from "../../../host/sourceFile.ts";
import type { Ruleset } from "../../ruleset.ts";

/** What an outcome depends on besides files. */
export interface KeyParts {
  /** Tells this build of Riskmark from any other. */
  readonly buildId: string;
  readonly root: string;
  readonly ruleset: Ruleset;
  readonly inventory: boolean;
}

/** The same where the same files have the same outcomes; paths of a file play a part, too, so a root has its own. */
export function cacheKey({ buildId, root, ruleset, inventory }: KeyParts): string {
  const { rules, isBuiltIn, decided, program } = ruleset;
  // What comes with Riskmark is told by its build.
  const own = JSON.stringify(rules.map((rule) => (isBuiltIn(rule) && !isExtended(rule) ? rule.id : rule)));
  const known =
    program.baseline && [...program.baseline.values()].map(({ fingerprint, since }) => [fingerprint, since]);
  const asksForDay = program.register.length > 0 || known !== undefined || own.includes("today");
  const parts = [
    FORMAT,
    buildId,
    process.version,
    root,
    inventory,
    decided && [decided.rules, decided.severity, decided.assets, decided.risk],
    program.register,
    known,
    asksForDay && new Date().toISOString().slice(0, 10),
  ];
  return digestOf(`${JSON.stringify(parts)}\n${own}`);
}

/** Counts up with the form of what is kept. */
const FORMAT = 1;

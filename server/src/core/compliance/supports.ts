import type { RuleMetadata } from "../rules/rule.ts";
import { FRAMEWORKS, type Framework, type FrameworkId } from "./frameworks.ts";
import { THEMES, type Theme } from "./themes.ts";

/** A requirement that dealing with a weakness supports. It never says that anybody complies with it. */
export interface Requirement {
  readonly framework: FrameworkId;
  readonly id: string;
  /** What it is about, in our words. */
  readonly title: string;
}

const THEME_OF: ReadonlyMap<string, Theme> = new Map(
  THEMES.flatMap((theme) => theme.cwe.map((number) => [`CWE-${number}`, theme] as const)),
);

/** Where a rule says which category of the OWASP Top 10 it is about, that counts; the others follow from its CWEs. */
export function requirementsOf({ cwe, owasp }: Pick<RuleMetadata, "cwe" | "owasp">): readonly Requirement[] {
  return FRAMEWORKS.flatMap((framework) => {
    const own = owasp.filter((id) => Object.hasOwn(framework.requirements, id));
    const mapped = cwe.flatMap((id) => THEME_OF.get(id)?.supports[framework.id] ?? []);
    return inOrder(framework, new Set(own.length > 0 ? own : mapped));
  });
}

/** Requirements of one framework together, as they are shown. */
export interface Supported {
  readonly id: FrameworkId;
  /** The framework's name and edition. */
  readonly framework: string;
  /** Where its publisher keeps it. */
  readonly source: string;
  readonly requirements: readonly { readonly id: string; readonly title: string }[];
}

/** Requirements by framework, each once, in the order of the frameworks; frameworks without any are left out. */
export function byFramework(requirements: readonly Requirement[]): readonly Supported[] {
  return FRAMEWORKS.flatMap((framework) => {
    const own = requirements.filter((requirement) => requirement.framework === framework.id);
    const list = inOrder(framework, new Set(own.map(({ id }) => id))).map(({ id, title }) => ({ id, title }));
    const { id, name, version, source } = framework;
    return list.length === 0 ? [] : [{ id, framework: `${name} ${version}`, source, requirements: list }];
  });
}

/** What the use of Riskmark itself supports, whatever it finds. */
export function requirementsOfAnalysis(): readonly Requirement[] {
  return FRAMEWORKS.flatMap((framework) => inOrder(framework, new Set(framework.analysis)));
}

/** Whether the tables know the weakness (`CWE-89`). */
export function isMapped(cwe: string): boolean {
  return THEME_OF.has(cwe);
}

function inOrder({ id: framework, requirements }: Framework, wanted: ReadonlySet<string>): Requirement[] {
  return Object.entries(requirements).flatMap(([id, title]) => (wanted.has(id) ? [{ framework, id, title }] : []));
}

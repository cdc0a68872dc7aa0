import type * as Sarif from "sarif";
import { frameworkOf } from "../compliance/frameworks.ts";
import { requirementsOf } from "../compliance/supports.ts";
import type { Rule } from "../rules/rule.ts";

/** The taxonomies that a run speaks of, and how its rules relate to what is in them. */
export interface Taxonomies {
  readonly components: readonly Sarif.ToolComponent[];
  readonly relationshipsOf: (rule: Rule) => readonly Sarif.ReportingDescriptorRelationship[];
}

/**
 * CWE and the frameworks, with what the rules that found something are relevant to. `relevant` is SARIF's word for a
 * relation that claims nothing more.
 */
export function taxonomiesOf(rules: readonly Rule[]): Taxonomies {
  const links = new Map(rules.map((rule) => [rule.id, linksOf(rule)]));
  const byComponent = new Map<string, Map<string, string>>();
  for (const { component, id, title } of [...links.values()].flat()) {
    const taxa = byComponent.get(component) ?? new Map<string, string>();
    byComponent.set(component, taxa.set(id, title));
  }
  const names = [...byComponent.keys()];
  const indexes = new Map(
    [...byComponent].map(([name, taxa]) => [name, new Map([...taxa.keys()].map((id, at) => [id, at]))]),
  );
  return {
    components: [...byComponent].map(([name, taxa]) => component(name, taxa)),
    relationshipsOf: (rule) =>
      (links.get(rule.id) ?? []).map((link) => ({
        target: {
          id: link.id,
          index: indexes.get(link.component)?.get(link.id),
          toolComponent: { name: nameOf(link.component), index: names.indexOf(link.component) },
        },
        kinds: ["relevant"],
      })),
  };
}

/** The taxonomies as a tool component refers to them. */
export function taxonomyReferences({ components }: Taxonomies): Sarif.ToolComponentReference[] {
  return components.map(({ name }, index) => ({ name, index }));
}

const CWE = "CWE";

interface Link {
  /** `CWE`, or the id of a framework. */
  readonly component: string;
  readonly id: string;
  readonly title: string;
}

function linksOf({ metadata }: Rule): readonly Link[] {
  const weaknesses = metadata.cwe.flatMap((cwe) => {
    const number = /^CWE-(\d+)$/.exec(cwe)?.[1];
    return number === undefined ? [] : [{ component: CWE, id: number, title: cwe }];
  });
  const requirements = requirementsOf(metadata).map(({ framework, id, title }) => ({
    component: framework,
    id,
    title,
  }));
  return [...weaknesses, ...requirements];
}

function component(id: string, taxa: ReadonlyMap<string, string>): Sarif.ToolComponent {
  const shared = {
    name: nameOf(id),
    isComprehensive: false,
    taxa: [...taxa].map(([taxon, title]) => ({ id: taxon, shortDescription: { text: title } })),
  };
  if (id === CWE) {
    return {
      ...shared,
      organization: "MITRE",
      informationUri: "https://cwe.mitre.org/",
      shortDescription: { text: "Common Weakness Enumeration" },
    };
  }
  const { version, source } = frameworkOf(id);
  return {
    ...shared,
    version,
    informationUri: source,
    shortDescription: { text: "What dealing with the findings supports" },
  };
}

function nameOf(id: string): string {
  return id === CWE ? CWE : frameworkOf(id).name;
}

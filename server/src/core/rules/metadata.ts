import type { Level } from "../findings/finding.ts";
import type { MetadataShape } from "./metadataSchema.ts";
import type { RuleMetadata } from "./rule.ts";

/** The metadata that Riskmark reads, in one form, whatever form the rule wrote it in. */
export function buildMetadata(id: string, yaml: MetadataShape = {}): RuleMetadata {
  return {
    cwe: listOf(yaml.cwe).map((text) => shorten(text, /^CWE-\d+/i).toUpperCase()),
    owasp: listOf(yaml.owasp).map(owaspEntry),
    confidence: levelOf(yaml.confidence),
    likelihood: levelOf(yaml.likelihood),
    impact: levelOf(yaml.impact),
    ...(yaml.guidance !== undefined && { guidance: yaml.guidance }),
    ...(yaml.documents !== undefined && { documents: yaml.documents }),
    ...(yaml["yields-to"] !== undefined && { yieldsTo: listOf(yaml["yields-to"]) }),
    ...(yaml.default === "off" && { offByDefault: true }),
    title: yaml.title ?? id,
    technology: listOf(yaml.technology),
    references: listOf(yaml.references),
  };
}

function listOf(value: string | readonly string[] | undefined): string[] {
  return [value ?? []].flat().map((text) => text.trim());
}

/** `A03:2021` for `A03:2021 - Injection` and for `A3:2021`. */
function owaspEntry(text: string): string {
  const match = /^A(\d{1,2}):\s*(\d{4})/.exec(text);
  return match ? `A${match[1]!.padStart(2, "0")}:${match[2]}` : text;
}

/** The start of the text that has the known form; all of it where none has. */
function shorten(text: string, form: RegExp): string {
  return form.exec(text)?.[0] ?? text;
}

/** Rules that say nothing are taken to be middling, so that they neither lead nor end a list. */
function levelOf(level: string | undefined): Level {
  return (level?.toLowerCase() as Level | undefined) ?? "medium";
}

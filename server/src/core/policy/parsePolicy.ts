import type { Span } from "../findings/finding.ts";
import type { Problem, SourceText } from "../problem.ts";
import { compileNameGlob, isGlob } from "../text/glob.ts";
import { didYouMean } from "../text/nearest.ts";
import { readWithSchema } from "../text/yamlSchema.ts";
import { readYaml, type YamlPath, type YamlSource } from "../text/yamlSource.ts";
import { MAX_PACKS, type PackEntry, packSchema } from "./packSchema.ts";
import { type Policy, policySchema } from "./policySchema.ts";

/** A policy that was read, with the places of what only others can judge. */
export interface ParsedPolicy {
  /** The valid parts of the file; the defaults where its YAML could not be read at all. */
  readonly policy: Policy;
  readonly problems: readonly Problem[];
  /** Every rule id or glob over rule ids that the policy names. */
  readonly ruleMentions: readonly Mention[];
  /** Every rule folder that the policy names. */
  readonly folderMentions: readonly Mention[];
  /** Every pack that the policy names. */
  readonly packMentions: readonly PackMention[];
  /** What the file says before defaults are filled in: whatever its YAML is. */
  readonly written: unknown;
}

/** A pack that a policy names; the text is the name of the package or the folder. */
export interface PackMention extends Mention {
  readonly entry: PackEntry;
  /** Where what it is pinned to stands; where the pack does without it. */
  readonly version: Span;
  readonly sha256: Span;
}

/** A text that the policy names, and where. */
export interface Mention extends Span {
  readonly path: string;
  readonly text: string;
}

/** Reads `.riskmark/policy.yaml`. What is wrong in it is reported and left out; the valid parts go on working. */
export function parsePolicy(file: SourceText): ParsedPolicy {
  const source = readYaml(file, { maxLength: MAX_LENGTH });
  const { value: policy, problems } = readWithSchema(policySchema, source, file.path);
  const mentions = (lists: readonly YamlPath[]) => lists.flatMap((list) => mentionsIn(file.path, source, list));
  const overrides = itemsAt(source.value, ["severity"]).map((_, i): YamlPath => ["severity", i, "rules"]);
  return {
    policy,
    problems,
    ruleMentions: mentions([["rules", "off"], ["rules", "on"], ...overrides]),
    folderMentions: mentions([["ruleFolders"]]),
    packMentions: packsIn(file.path, source),
    written: source.value,
  };
}

/**
 * Warnings for rule ids that a policy names and no rule has, and for globs that match none. To be asked once all
 * rules are loaded.
 */
export function unknownRules(mentions: readonly Mention[], ruleIds: ReadonlySet<string>): Problem[] {
  return mentions.filter(({ text }) => !namesARule(text, ruleIds)).map((mention) => unknownRule(mention, ruleIds));
}

function namesARule(text: string, ruleIds: ReadonlySet<string>): boolean {
  return ruleIds.has(text) || (isGlob(text) && [...ruleIds].some(compileNameGlob(text)));
}

function unknownRule({ path, start, end, text }: Mention, ruleIds: ReadonlySet<string>): Problem {
  const message = isGlob(text)
    ? `No rule's id matches "${text}": correct or remove it.`
    : `There is no rule "${text}"${didYouMean(text, ruleIds)}`;
  return { path, start, end, message, severity: "warning" };
}

const MAX_LENGTH = 128 * 1024;

function mentionsIn(path: string, source: YamlSource, list: YamlPath): Mention[] {
  return itemsAt(source.value, list).flatMap((text, i) =>
    typeof text === "string" ? [{ path, text, ...source.valueSpan([...list, i]) }] : [],
  );
}

function packsIn(path: string, source: YamlSource): PackMention[] {
  return itemsAt(source.value, ["extends"])
    .slice(0, MAX_PACKS)
    .flatMap((value, i) => {
      const { success, data: entry } = packSchema.safeParse(value);
      if (!success) return [];
      const span = (key: keyof PackEntry) => source.valueSpan(["extends", i, key]);
      const key = entry.package === undefined ? "folder" : "package";
      const at = span(key);
      const where = (pin: keyof PackEntry) => (entry[pin] === undefined ? at : span(pin));
      return [{ path, ...at, text: entry[key] ?? "", entry, version: where("version"), sha256: where("sha256") }];
    });
}

function itemsAt(value: unknown, path: YamlPath): readonly unknown[] {
  const found = path.reduce<unknown>(
    (here, step) => (here as Record<PropertyKey, unknown> | null | undefined)?.[step],
    value,
  );
  return Array.isArray(found) ? found : [];
}

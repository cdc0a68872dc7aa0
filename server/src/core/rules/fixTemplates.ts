import type { DescribedFixShape, MetadataShape } from "./metadataSchema.ts";
import type { FixTemplate } from "./rule.ts";
import type { RuleShape } from "./schema.ts";

/** All fixes of a rule, in the order they are offered: safe ones first, then as they are written. */
export function buildFixes(yaml: Pick<RuleShape, "fix" | "fix-regex">, metadata: MetadataShape = {}): FixTemplate[] {
  const fixes: FixTemplate[] = [];
  const described = metadata.fix ?? {};
  if (yaml.fix !== undefined) fixes.push(template(described, replacement(yaml.fix, described.target)));
  const regex = yaml["fix-regex"];
  if (regex) fixes.push(template(described, regexReplacement({ ...regex, target: described.target })));
  for (const alternative of metadata.fixes ?? []) {
    const edit =
      alternative.regex === undefined
        ? replacement(alternative.replacement, alternative.target)
        : regexReplacement({ ...alternative, regex: alternative.regex });
    fixes.push(template(alternative, edit));
  }
  return [...fixes.filter(isSafe), ...fixes.filter((fix) => !isSafe(fix))];
}

function template(described: DescribedFixShape, edit: FixTemplate["edit"]): FixTemplate {
  return {
    title: described.title ?? defaultTitle(edit),
    safety: described.safety ?? "unsafe",
    edit,
    imports: (described.imports ?? []).map(({ module, name, as }) => ({
      module,
      ...(name !== undefined && { name }),
      ...(as !== undefined && { as }),
    })),
  };
}

function replacement(text: string, target: string | undefined): FixTemplate["edit"] {
  return { kind: "replacement", text, ...(target !== undefined && { target }) };
}

function regexReplacement(yaml: {
  regex: string;
  replacement: string;
  count?: number;
  target?: string;
}): FixTemplate["edit"] {
  const { regex, replacement: text, count, target } = yaml;
  return {
    kind: "regex",
    regex,
    replacement: text,
    ...(count !== undefined && { count }),
    ...(target !== undefined && { target }),
  };
}

function isSafe(fix: FixTemplate): boolean {
  return fix.safety === "safe";
}

const LONGEST_TITLE_CODE = 50;

function defaultTitle(edit: FixTemplate["edit"]): string {
  if (edit.kind === "regex") return "Replace the unsafe part";
  const [line = "", ...more] = edit.text.trim().split("\n");
  if (line === "") return "Remove this code";
  const isCut = more.length > 0 || line.length > LONGEST_TITLE_CODE;
  return `Replace with \`${line.slice(0, LONGEST_TITLE_CODE)}${isCut ? "…" : ""}\``;
}

export interface NewPage {
  readonly title?: string;
  readonly rules?: readonly string[];
  readonly cwe?: readonly string[];
  readonly owner?: string;
  /** Code that the page says how to change, with the language's name for a fenced block. */
  readonly wrong?: { readonly title: string; readonly fence: string; readonly code: string };
}

/** The text of a new guidance page of a team, with a sentence in each section on what to write there. */
export function newPageText(id: string, { title, rules = [], cwe = [], owner, wrong }: NewPage): string {
  const words = id.replace(/[-_]+/g, " ");
  const name = title ?? words.charAt(0).toUpperCase() + words.slice(1);
  const list = (values: readonly string[]) => `[${values.map((value) => JSON.stringify(value)).join(", ")}]`;
  return `---
title: ${JSON.stringify(name)}
rules: ${list(rules.length + cwe.length === 0 ? [id] : rules)}
cwe: ${list(cwe)}
${owner === undefined ? "" : `owner: ${JSON.stringify(owner)}\n`}links: []
---

## Risk

What can happen here, in this system, in two or three sentences.

## Fix

What to write instead, with the helpers that your code base has for it.
${wrong === undefined ? "" : wrongCode(wrong)}
## When it is safe

When somebody may suppress the finding, and what the reason has to say.

## References

Where your decision is written down.
`;
}

function wrongCode({ title, fence, code }: NonNullable<NewPage["wrong"]>): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  return `
### ${title}

Wrong:

${ticks}${fence}
${code}
${ticks}
`;
}

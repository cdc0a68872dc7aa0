import type { Span } from "../findings/finding.ts";

/** Something that happened, and what keeps it from happening again. */
export interface Incident {
  /** File name without extension. */
  readonly id: string;
  readonly path: string;
  readonly title: string;
  /** ISO date; undefined where the page does not say. */
  readonly date: string | undefined;
  readonly rules: readonly string[];
  readonly guidance: readonly string[];
  readonly tests: readonly string[];
  /** The Markdown after the front matter. */
  readonly body: string;
  /** Where the rules, pages and tests are named, by the key and the index in its list. */
  readonly mentions: { readonly [K in "rules" | "guidance" | "tests"]: readonly Span[] };
  /** Where what concerns the whole page is shown. */
  readonly span: Span;
}

/** Whether what is to prevent an incident is in place. */
export interface Prevention {
  readonly incident: Incident;
  /** Rules that it names, that run, and whose tests pass. */
  readonly live: readonly string[];
  readonly prevented: boolean;
}

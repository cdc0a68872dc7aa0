import type { Span } from "../findings/finding.ts";

/** A guidance page: Markdown with front matter. The built-in pack and a team's own pages are the same kind of thing. */
export interface GuidancePage {
  /** File name without extension. */
  readonly id: string;
  readonly path: string;
  readonly origin: "built-in" | "team";
  readonly title: string;
  /** Rule ids or globs over them. */
  readonly rules: readonly string[];
  /** `CWE-89`. */
  readonly cwe: readonly string[];
  /** Language ids; empty: all. */
  readonly languages: readonly string[];
  /** Globs; empty: all. */
  readonly paths: readonly string[];
  readonly owner?: string;
  /** ISO date by which the page wants to be looked at again. */
  readonly review?: string;
  readonly links: readonly { readonly title: string; readonly url: string }[];
  /** The Markdown after the front matter. */
  readonly body: string;
  /**
   * Second-level headings of the body with the Markdown below them, in order. Text above the first one comes as a
   * section with an empty heading.
   */
  readonly sections: readonly GuidanceSection[];
}

export interface GuidanceSection {
  readonly heading: string;
  readonly markdown: string;
  /** Offsets of the heading in the file. */
  readonly span: Span;
}

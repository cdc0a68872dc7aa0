/**
 * Everything that passes between the guidance panel and the extension. Both sides share this module.
 * The panel never sends a command, a path or an edit: only which of the things that it was shown is meant.
 */
import type { IncidentView, Severity, SupportedView } from "../../../server/src/protocol/index.ts";
import { isTopic } from "../links/guidanceLink.ts";
import { externalUrl } from "./externalUrl.ts";
import type { DiffLine } from "./lineDiff.ts";
import { NO_FILTERS, type PageFilters, parseFilters } from "./pageFilters.ts";

/** A section of a page; `html` comes from `renderMarkdown`. */
export interface SectionView {
  readonly role: "risk" | "fix" | "safe" | "references" | "other";
  readonly heading: string;
  readonly html: string;
}

export interface PageView {
  readonly id: string;
  readonly origin: "built-in" | "team";
  /** The shared pack that it comes from. */
  readonly pack?: string;
  readonly title: string;
  readonly cwe: readonly LinkView[];
  readonly owner?: string;
  readonly review?: { readonly date: string; readonly overdue: boolean };
  /** Whether the page is a file that can be opened and edited. */
  readonly editable: boolean;
  readonly sections: readonly SectionView[];
  readonly links: readonly LinkView[];
  readonly incidents: readonly Omit<IncidentView, "uri">[];
}

export interface LinkView {
  readonly title: string;
  readonly url: string;
}

export interface FindingView {
  readonly fingerprint: string;
  readonly ruleId: string;
  readonly title: string;
  readonly message: string;
  /** Path and line, as a person reads them. */
  readonly place: string;
  readonly language: string;
  readonly languageId: string;
  readonly code: string;
  readonly cwe: readonly LinkView[];
  readonly owasp: readonly string[];
  /** Where the rule comes from and who decided about it, in sentences. */
  readonly provenance: readonly string[];
  readonly supports: readonly SupportedView[];
  readonly risk: {
    readonly score: number;
    readonly band: Severity;
    readonly formula: string;
    readonly factors: readonly { readonly name: string; readonly value: string; readonly weight: number }[];
  };
  readonly fixes: readonly {
    readonly title: string;
    readonly safety: "safe" | "unsafe";
    readonly lines: readonly DiffLine[];
  }[];
  readonly trace: readonly { readonly place: string; readonly message: string }[];
  readonly teamPages: readonly PageView[];
  readonly builtInPages: readonly PageView[];
  readonly references: readonly LinkView[];
}

/** A page as the list of pages shows and filters it. */
export interface PageSummary {
  readonly id: string;
  readonly origin: "built-in" | "team";
  readonly pack?: string;
  readonly title: string;
  readonly cwe: readonly string[];
  readonly languages: readonly string[];
  readonly rules: readonly string[];
  readonly occurrences: number;
  readonly searchText: string;
}

/** A finding of the active file, to choose from while the cursor is on none. */
export interface FindingChoice {
  readonly id: string;
  readonly title: string;
  readonly line: number;
  readonly band: Severity;
}

/** What the panel shows. */
export type View =
  | { readonly at: "loading" }
  | { readonly at: "nothing"; readonly file?: string; readonly findings: readonly FindingChoice[] }
  | { readonly at: "finding"; readonly finding: FindingView }
  | { readonly at: "page"; readonly topic: string; readonly pages: readonly PageView[] }
  | { readonly at: "browse"; readonly pages: readonly PageSummary[] };

/** What the panel keeps while it is hidden and over a restart of the editor. */
export interface PanelState {
  readonly place:
    | { readonly at: "finding" }
    | { readonly at: "browse" }
    | { readonly at: "page"; readonly topic: string };
  readonly pinned: boolean;
  readonly filters: PageFilters;
}

export const FIRST_STATE: PanelState = { place: { at: "finding" }, pinned: false, filters: NO_FILTERS };

export type ToPanel =
  | { readonly kind: "show"; readonly view: View; readonly pinned: boolean }
  /** Something happened that is said in a line, also to a screen reader. */
  | { readonly kind: "tell"; readonly text: string }
  /** Asks what the panel shows; the answer is a `text` with the same id. */
  | { readonly kind: "read"; readonly id: number };

export type FromPanel =
  | { readonly kind: "ready" }
  | { readonly kind: "go"; readonly to: "finding" | "browse" }
  | { readonly kind: "openPage"; readonly topic: string }
  | { readonly kind: "pin"; readonly pinned: boolean }
  | { readonly kind: "applyFix"; readonly fingerprint: string; readonly index: number }
  | { readonly kind: "suppress"; readonly fingerprint: string }
  | { readonly kind: "accept"; readonly fingerprint: string }
  | { readonly kind: "revealFinding"; readonly fingerprint: string }
  | { readonly kind: "revealStep"; readonly fingerprint: string; readonly index: number }
  | { readonly kind: "openFinding"; readonly id: string }
  | { readonly kind: "editPage"; readonly id: string }
  | { readonly kind: "openIncident"; readonly id: string }
  | { readonly kind: "openLink"; readonly url: string }
  | { readonly kind: "text"; readonly id: number; readonly text: string };

type Fields<K extends FromPanel["kind"]> = Omit<Extract<FromPanel, { kind: K }>, "kind">;
type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === "string" && value.length > 0 && value.length <= 2_000;
const isIndex: Test = (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) < 10_000;

/** The fields that each message has, with the test that its value must pass. */
const SHAPES: { readonly [K in FromPanel["kind"]]: { readonly [F in keyof Fields<K>]: Test } } = {
  ready: {},
  go: { to: (value) => value === "finding" || value === "browse" },
  openPage: { topic: isTopic },
  pin: { pinned: (value) => typeof value === "boolean" },
  applyFix: { fingerprint: isText, index: isIndex },
  suppress: { fingerprint: isText },
  accept: { fingerprint: isText },
  revealFinding: { fingerprint: isText },
  revealStep: { fingerprint: isText, index: isIndex },
  openFinding: { id: isText },
  editPage: { id: isTopic },
  openIncident: { id: isText },
  openLink: { url: (value) => externalUrl(value) !== undefined },
  text: { id: isIndex, text: (value) => typeof value === "string" },
};

/** A message of the panel, with only the fields that it has by its kind; undefined for whatever else was posted. */
export function parseFromPanel(value: unknown): FromPanel | undefined {
  if (!isRecord(value) || typeof value.kind !== "string" || !Object.hasOwn(SHAPES, value.kind)) return undefined;
  const message: Record<string, unknown> = { kind: value.kind };
  for (const [field, test] of Object.entries<Test>(SHAPES[value.kind as FromPanel["kind"]])) {
    if (!test(value[field])) return undefined;
    message[field] = value[field];
  }
  return message as FromPanel;
}

/** The state that an earlier panel left behind; what cannot be used is replaced by the first state's. */
export function parsePanelState(value: unknown): PanelState {
  if (!isRecord(value)) return FIRST_STATE;
  return {
    place: parsePlace(value.place),
    pinned: false,
    filters: parseFilters(value.filters),
  };
}

function parsePlace(value: unknown): PanelState["place"] {
  if (isRecord(value)) {
    if (value.at === "browse") return { at: "browse" };
    if (value.at === "page" && isTopic(value.topic)) return { at: "page", topic: value.topic };
  }
  return FIRST_STATE.place;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

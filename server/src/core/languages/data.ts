import type { LanguageDefinition, PatternSyntax } from "./definition.ts";
import { unescapeC } from "./strings.ts";

/** Of languages without names, scopes and imports: what they all leave empty. */
export const DATA_LANGUAGE = {
  interpreters: [],
  filenames: [],
  binders: {},
  scopes: { function: [], block: [], class: [] },
  nonExpressions: [],
  outerNames: [],
  optionalFields: {},
  punctuation: [],
  tokenAlternatives: {},
  selfNames: [],
  lineComment: "#",
  unescape: unescapeC,
  imports: () => [],
  modulePath: () => undefined,
  canonicalModule: (name: string) => name,
  localName: (name: string) => name,
  renderImport: () => "",
} satisfies Partial<LanguageDefinition>;

/** Patterns of data: no types, no statements, nothing around them. */
export const DATA_PATTERNS = {
  typedMetavariable: /(?!)/g,
  statementEnd: "",
  placeholderPrefixes: [""],
  wrappers: () => [["", ""]],
} satisfies PatternSyntax;

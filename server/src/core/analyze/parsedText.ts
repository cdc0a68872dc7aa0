import type { SyntaxView } from "../languages/view.ts";
import type { CompiledLanguage } from "../search/rulesetCache.ts";
import type { SyntaxTree } from "../syntax/grammar.ts";

/** A parsed text with the rules that concern it: what fixes and suppressions work on. */
export interface ParsedText {
  readonly view: SyntaxView;
  readonly language: CompiledLanguage;
  /** Belongs to the document; copy it before editing. */
  readonly tree: SyntaxTree;
}

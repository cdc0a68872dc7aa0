/** The core's door: what hosts, the language server and the command line may use. */
export * from "./analysis.ts";
export * from "./analyzer.ts";
export * from "./findings/finding.ts";
export * from "./findings/risk.ts";
export * from "./findings/riskModel.ts";
export * from "./guidance/page.ts";
export { detectLanguage, languageById } from "./languages/registry.ts";
export * from "./policy/effectivePolicy.ts";
export * from "./problem.ts";
export * from "./rules/rule.ts";
export type { SyntaxRuntime } from "./syntax/runtime.ts";
export { LIMITS } from "./text/classify.ts";
export * from "./text/edit.ts";
export * from "./text/lineIndex.ts";

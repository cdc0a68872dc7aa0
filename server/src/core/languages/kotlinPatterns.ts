import type { PatternSyntax } from "./definition.ts";
import { ANY_TYPE } from "./kotlinShape.ts";

/** Text before a parenthesis that opens a list of parameters: `fun f(`, `constructor(`, `class C(`. */
const PARAMETERS = /(?:\bfun\b[^(){}=]*|\bconstructor\s*|\bclass\s+[^(){}=:]*)$/;

/** How patterns of Kotlin are brought to a form that its grammar can parse. */
export const kotlinPatterns: PatternSyntax = {
  typedMetavariable:
    /(?<!\b(?:catch|fun|constructor)\s*)\(\s*(?<name>\$[A-Z_][A-Z0-9_]*)\s*:\s*(?<type>[A-Za-z_][\w.]*(?:<[\w.,<>?* ]*>)?\??)\s*\)(?!\s*->)/g,
  statementEnd: ";",
  placeholderPrefixes: [""],
  // A declaration stands among statements and among members.
  signs: {
    statements: (placeholder) => `val ${placeholder};`,
    parameters: (placeholder) => `${placeholder}: ${ANY_TYPE}`,
    arms: (placeholder) => `${placeholder} -> ${placeholder};`,
  },
  behindBlock: ";",
  holds: (before, bracket) => {
    if (bracket === "(") return PARAMETERS.test(before) ? "parameters" : "items";
    if (bracket === "[") return "items";
    return /\bwhen\s*(?:\([^{}]*\))?\s*$/.test(before) ? "arms" : "statements";
  },
  stringPrefix: "",
  interpolation: (opening) => (opening.startsWith('"') ? "${" : undefined),
  wrappers: (code) => {
    const isHandler = /^\s*(?:catch|finally)\b/.test(code);
    const isAnnotation = /^\s*@[\w.]+\s*(?:\((?:[^()]|\([^()]*\))*\))?\s*$/.test(code);
    return [
      ...(isHandler ? [["try { } ", "\n"] as const] : []),
      ...(isAnnotation ? [["", "\nclass C\n"] as const] : []),
      ["", "\n"],
      ["class C {\n", "\n}\n"],
      ["val __riskmark = ", "\n"],
    ];
  },
};

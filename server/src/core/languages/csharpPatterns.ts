import type { PatternSyntax } from "./definition.ts";

/** Text before a `{` that holds members or items, not statements: `new A(…) {`, `new[] {`, `= {`. */
const ITEMS = /(?:\bnew\b[\w.<>,\s[\]?$@]*(?:\((?:[^()]|\([^()]*\))*\))?|(?<![=!<>])=|\bwith|\bis\b[^;{}]*)\s*$/;

/** How patterns of C# are brought to a form that its grammar can parse. */
export const csharpPatterns: PatternSyntax = {
  typedMetavariable:
    /(?<!\b(?:catch|using|fixed)\s*)\(\s*(?<type>[A-Za-z_][\w.]*(?:<[\w.,<>?[\] ]*>)?(?:\[\])*\??)\s+(?<name>\$[A-Z_][A-Z0-9_]*)\s*\)(?!\s*=>)/g,
  statementEnd: ";",
  placeholderPrefixes: [""],
  // A declaration stands among statements and among members.
  signs: {
    statements: (placeholder) => `${placeholder} ${placeholder};`,
    cases: (placeholder) => `case ${placeholder}: `,
    arms: (placeholder) => `${placeholder} => ${placeholder}`,
  },
  holds: (before, bracket) => {
    if (bracket !== "{") return "items";
    if (/\bswitch\s*$/.test(before)) return "arms";
    if (/\bswitch\s*\([^{}]*\)\s*$/.test(before)) return "cases";
    return ITEMS.test(before) && !/=>\s*$/.test(before) ? "items" : "statements";
  },
  stringPrefix: "[$@]{0,3}",
  interpolation: (opening) => (opening.includes("$") ? "{" : undefined),
  wrappers: (code) => {
    const isHandler = /^\s*(?:catch|finally)\b/.test(code);
    const isCase = /^\s*(?:case|default)\b[^;{}()]*:/.test(code);
    const isAttribute = /^\s*\[[A-Z_]/.test(code) && /\]\s*$/.test(code);
    return [
      ...(isCase ? [["switch (x) {\n", "\n}\n"] as const] : []),
      ...(isAttribute ? [["class C {\n", "\nint x;\n}\n"] as const] : []),
      ...(isHandler ? [["try { } ", "\n"] as const] : []),
      ["", "\n"],
      ["", ";\n"],
      ["_ = ", ";\n"],
      ["class C {\n", "\n}\n"],
      ["class C {\n", ";\n}\n"],
    ];
  },
};

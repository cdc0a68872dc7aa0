/** How much of a header is looked at, in characters. */
const HEAD = 200_000;

const CPP_ONLY =
  /^[ \t]*(?:class\s+\w|namespace\b|template\s*<|using\s+(?:namespace\s+)?\w|(?:public|private|protected)\s*:)|\w\s*::\s*[~\w]|\b(?:constexpr|noexcept|nullptr|virtual|typename)\b/m;

/** Whether a header has what only C++ has: outside of comments and strings, and of what is for C++ compilers only. */
export function isCppHeader(text: string): boolean {
  const code = text.slice(0, HEAD).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|\\\r?\n/g, " ");
  return CPP_ONLY.test(forEveryCompiler(code));
}

/** Leaves out directives and what stands in `#if … __cplusplus`. */
function forEveryCompiler(code: string): string {
  let depth = 0;
  /** The depth of the conditional that is left out; 0 for none. */
  let outside = 0;
  /** The depth of an `#ifndef __cplusplus`, whose `#else` is for C++. */
  let turned = 0;
  const kept: string[] = [];
  for (const line of code.split("\n")) {
    const directive = /^\s*#\s*(\w+)/.exec(line)?.[1];
    if (directive === undefined) {
      if (outside === 0) kept.push(line);
      continue;
    }
    const isAboutCpp = line.includes("__cplusplus");
    if (directive.startsWith("if")) {
      depth++;
      if (directive === "ifndef" && isAboutCpp) turned = depth;
      else if (outside === 0 && isAboutCpp) outside = depth;
    } else if (/^(?:else|elif|endif)$/.test(directive)) {
      if (outside === depth) outside = 0;
      if (directive === "else" && outside === 0 && turned === depth) outside = depth;
      if (turned === depth) turned = 0;
    }
    if (directive !== "endif") continue;
    if (outside === depth) outside = 0;
    depth = Math.max(0, depth - 1);
  }
  return kept.join("\n");
}

import type { Finding } from "../findings/finding.ts";
import type { SyntaxView } from "../languages/view.ts";
import type { FixTemplate } from "../rules/rule.ts";
import { compileRegex } from "../text/boundedRegex.ts";
import type { TextEdit } from "../text/edit.ts";
import { importEdits } from "./imports.ts";
import { fileStyle } from "./style.ts";

/**
 * The edits a template makes for a finding; undefined where it does not apply: its regex does not match, or a name that
 * it imports stands for something else in the file.
 */
export function renderFix(view: SyntaxView, finding: Finding, template: FixTemplate): TextEdit[] | undefined {
  const { edit } = template;
  const main = edit.kind === "replacement" ? replacement(view, finding, edit) : regexReplacement(view, finding, edit);
  if (!main || view.text.slice(main.start, main.end) === main.newText) return undefined;
  const imports = importEdits(view, template.imports, finding.path);
  return imports && [...imports, main];
}

function replacement(
  view: SyntaxView,
  finding: Finding,
  { text, target }: { text: string; target?: string },
): TextEdit | undefined {
  const span = target === undefined ? finding : finding.bindings[target];
  if (!span) return undefined;
  const style = fileStyle(view.text);
  const filled = fill(text.trimEnd(), finding, view.table.definition.stringQuote ? undefined : style.quote);
  const ended = withItsEnd(filled, view.text.slice(span.start, span.end));
  return { start: span.start, end: span.end, newText: indentLike(view.text, span.start, ended, style.eol, text) };
}

/** A whole statement stays one, whether the template says so or not. */
function withItsEnd(filled: string, before: string): string {
  const isStatement = before.endsWith(";") && filled !== "" && !/[;}]$/.test(filled);
  return isStatement ? `${filled};` : filled;
}

const LITERAL = /(\w*)("[^"'`\\\n]*"|'[^"'`\\\n]*')/g;
const METAVARIABLE = /\$(?:\.\.\.)?[A-Z_][A-Z0-9_]*|\$\d+/g;

/** Fills metavariables in; simple string literals of the template get the quotes of the file, if there is a choice. */
function fill(template: string, finding: Finding, quote: string | undefined): string {
  const filled = (text: string) => text.replace(METAVARIABLE, (name) => finding.bindings[name]?.text ?? name);
  let out = "";
  let at = 0;
  for (const match of template.matchAll(LITERAL)) {
    const [whole, prefix = "", literal = ""] = match;
    const content = filled(literal.slice(1, -1));
    // A literal with a prefix may hold code; one with quotes or escapes in it would need them changed.
    const isSimple = quote !== undefined && prefix === "" && !/["'`\\\n]/.test(content);
    out += filled(template.slice(at, match.index));
    out += isSimple ? quote + content + quote : prefix + literal[0] + content + literal[0];
    at = match.index + whole.length;
  }
  return out + filled(template.slice(at));
}

/** Lines of the template after the first take the indentation of the line they go to; code from the file keeps its own. */
function indentLike(source: string, at: number, filled: string, eol: string, template: string): string {
  if (!template.trimEnd().includes("\n")) return filled;
  const lineStart = source.lastIndexOf("\n", at - 1) + 1;
  const indent = /^[ \t]*/.exec(source.slice(lineStart, at))![0];
  return filled.split(/\r?\n/).join(eol + indent);
}

/** `\1` or `$X` in the replacement of a regular expression. */
const GROUP_OR_NAME = /\\(\d)|\$(?:\.\.\.)?[A-Z_][A-Z0-9_]*/g;

function regexReplacement(
  view: SyntaxView,
  finding: Finding,
  edit: { regex: string; replacement: string; count?: number; target?: string },
): TextEdit | undefined {
  const span = edit.target === undefined ? finding : finding.bindings[edit.target];
  if (!span) return undefined;
  const source = view.text.slice(span.start, span.end);
  const { regex } = compileRegex(edit.regex);
  let out = "";
  let at = 0;
  let count = 0;
  for (const match of regex.matchAll(source)) {
    if (edit.count !== undefined && count >= edit.count) break;
    out +=
      source.slice(at, match.start) +
      edit.replacement.replace(GROUP_OR_NAME, (whole, digit?: string) => {
        if (digit === undefined) return finding.bindings[whole]?.text ?? whole;
        return digit === "0" ? source.slice(match.start, match.end) : (match.groups[Number(digit) - 1] ?? "");
      });
    at = match.end;
    count++;
  }
  return count === 0 ? undefined : { start: span.start, end: span.end, newText: out + source.slice(at) };
}

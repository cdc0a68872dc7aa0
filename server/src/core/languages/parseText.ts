import type { LanguageTable } from "./table.ts";
import { SyntaxView } from "./view.ts";

/**
 * Parses a text in one go, for texts that are short: a pattern, a piece of code in a string. Parsing never fails.
 *
 * @throws RangeError when the code is nested too deep to be read.
 */
export function parseText(table: LanguageTable, text: string): SyntaxView {
  const job = table.grammar.parse(text);
  job.run(() => false);
  const tree = job.take();
  try {
    return new SyntaxView(table.grammar.decode(tree), text, table);
  } finally {
    tree.delete();
  }
}

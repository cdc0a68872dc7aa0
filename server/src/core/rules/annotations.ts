/** What a comment in a rule's test says about the line below it. */
export interface Annotation {
  /**
   * `ruleid`: the rule reports the line. `ok`: it does not. `todoruleid`: it should and does not yet. `todook`: it
   * should not and still does.
   */
  readonly kind: "ruleid" | "ok" | "todoruleid" | "todook";
  readonly ruleIds: readonly string[];
  /** Number of the line with the comment, from 1. */
  readonly line: number;
  /** Number of the line that it speaks about: the next one that is not such a comment itself. */
  readonly target: number;
}

const ANNOTATION =
  /(?:\/\/|#|\/\*+|<!--|--)\s*(ruleid|ok|todoruleid|todook)\s*:\s*([\w.]+(?:-+[\w.]+)*(?:\s*,\s*[\w.]+(?:-+[\w.]+)*)*)/;
const COMMENT_LINE = /^\s*\{?\s*(?:\/\/|#|\/\*|<!--|--)/;

/** The annotations of a text, in order. Any comment style of JavaScript, Python, SQL and HTML will do. */
export function parseAnnotations(text: string): Annotation[] {
  const lines = text.split(/\r\n|\n|\r/);
  const found = lines.map((line) => ANNOTATION.exec(line));
  const isOnlyAnnotation = (index: number) => Boolean(found[index]) && COMMENT_LINE.test(lines[index]!);
  return found.flatMap((match, index) => {
    if (!match) return [];
    let target = index + 1;
    while (isOnlyAnnotation(target)) target++;
    const ruleIds = match[2]!.split(",").map((id) => id.trim());
    return [{ kind: match[1] as Annotation["kind"], ruleIds, line: index + 1, target: target + 1 }];
  });
}

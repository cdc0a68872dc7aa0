/** What a rule that is begun from code says. */
export interface RuleStart {
  readonly id: string;
  readonly pattern: string;
  readonly languages: readonly string[];
  /** Id of the guidance page that is begun with it. */
  readonly guidance: string;
}

/** The YAML of a rule that is begun from code: what only a person can say is marked by a comment. */
export function ruleText({ id, pattern, languages, guidance }: RuleStart): string {
  return `rules:
  - id: ${id}
    # What is wrong, why it matters, what to do. $X is replaced by the code that it stands for.
    message: Say what is wrong here, why it matters, and what to write instead.
    # CRITICAL, HIGH, MEDIUM or LOW: how bad a finding is if it is real.
    severity: MEDIUM
    languages: [${languages.join(", ")}]
    patterns:
      - pattern: ${scalar(pattern, "          ")}
      # Leave out what is fine, for instance a constant: - pattern-not: run("...")
    metadata:
      title: ${titleOf(id)}
      category: security
      # The most specific weakness: https://cwe.mitre.org
      cwe: []
      confidence: MEDIUM
      likelihood: MEDIUM
      impact: MEDIUM
      # File name, without .md, of the guidance page.
      guidance: ${guidance}
`;
}

/** A rule's id as the first form of its title. */
export function titleOf(id: string): string {
  const words = id.replace(/[-_.]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A pattern as a YAML scalar: plain where that is the same for certain, else a block. */
function scalar(pattern: string, indent: string): string {
  const isPlain = /^[A-Za-z_$][^\n]*$/.test(pattern) && !/: |:$| #|\s$/.test(pattern);
  if (isPlain && !/^(?:true|false|null|yes|no|on|off)$/i.test(pattern)) return pattern;
  const lines = pattern.split("\n").map((line) => (line === "" ? "" : indent + line));
  return `|-\n${lines.join("\n")}`;
}

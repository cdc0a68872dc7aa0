import type { TempWorkspace } from "../support/tempWorkspace.ts";

/** A rule with a safe fix, for JavaScript and TypeScript. */
export const DANGER = `rules:
  - id: team-danger
    languages: [javascript, typescript]
    severity: HIGH
    message: Do not call danger with $X.
    pattern: danger($X)
    fix: careful($X)
    metadata:
      title: A dangerous call
      cwe: [CWE-94]
      guidance: code-evaluation
      fix: { title: Call careful, safety: safe }
`;

/** A rule whose fix may change what the code does. */
export const ODD = `rules:
  - id: team-odd
    languages: [javascript, typescript]
    severity: CRITICAL
    message: An odd call
    pattern: odd($X)
    fix: even($X)
    metadata:
      title: An odd call
      cwe: [CWE-20]
      fix: { title: Call even, safety: unsafe }
`;

export const SNAKE = `rules:
  - id: team-snake
    languages: [python]
    severity: LOW
    message: A snake
    pattern: snake($X)
    metadata: { title: A snake, cwe: [CWE-1] }
`;

/** Only the team's own rules run, so that no test depends on what is built in. */
export const ONLY_TEAM_RULES = 'version: 1\nrules:\n  off: ["js-*", "py-*"]\n';

/** The files of a workspace in which only the rules above run. */
export const TEAM: Readonly<Record<string, string>> = {
  ".riskmark/policy.yaml": ONLY_TEAM_RULES,
  ".riskmark/rules/danger.yaml": DANGER,
  ".riskmark/rules/odd.yaml": ODD,
  ".riskmark/rules/snake.yaml": SNAKE,
};

/** A write as a file watcher tells of it. */
export function changed(workspace: TempWorkspace, name: string, type: 1 | 2 | 3 = 2): { uri: string; type: 1 | 2 | 3 } {
  return { uri: workspace.uri(name), type };
}

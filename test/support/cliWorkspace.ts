import { runCli } from "./cli.ts";
import { tempFolder } from "./tempFolder.ts";

/**
 * A small rule set that is quick to compile, so that tests of the command line are about the command line. In code,
 * `danger(x)` is found (high, with a safe fix), `risky(x)` (medium, with a fix that is not safe) and `odd(x)` (low).
 */
const RULES = `rules:
  - id: no-danger
    languages: [javascript, typescript, python]
    severity: HIGH
    message: danger() is called with $X.
    pattern: danger($X)
    fix: careful($X)
    metadata:
      title: Dangerous call
      cwe: [CWE-78]
      confidence: HIGH
      likelihood: HIGH
      impact: HIGH
      fix: { title: Use careful, safety: safe }
  - id: no-risky
    languages: [javascript, typescript, python]
    severity: MEDIUM
    message: risky() is called.
    pattern: risky($X)
    fix: tame($X)
    metadata:
      title: Risky call
      cwe: [CWE-94]
      fix: { title: Use tame, safety: unsafe }
  - id: no-odd
    languages: [javascript, typescript, python]
    severity: LOW
    message: odd() is called.
    pattern: odd($X)
    metadata: { title: Odd call, cwe: [CWE-710] }
`;

/** A workspace folder with the small rule set; `scan` runs the command line in it without the built-in rules. */
export function cliWorkspace(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const folder = tempFolder({ ".riskmark/rules/rules.yaml": RULES, ...files });
  const run = (...args: string[]) => runCli(args, { cwd: folder.path });
  const scan = (...args: string[]) => run("scan", "--no-builtin-rules", ...args);
  const scanJson = async (...args: string[]) => {
    const result = await scan("--json", ...args);
    return { ...result, report: JSON.parse(result.stdout) };
  };
  return { ...folder, run, scan, scanJson };
}

export type CliWorkspace = ReturnType<typeof cliWorkspace>;

import type { SourceText } from "../problem.ts";

/** The languages that a new rule can be begun for. */
export const SCAFFOLD_LANGUAGES = ["javascript", "typescript", "python"] as const;
export type ScaffoldLanguage = (typeof SCAFFOLD_LANGUAGES)[number];

/**
 * The three files of a new rule: the rule, its annotated test, and the test after the fix. As they are, the test
 * passes, so that the author can change one thing after another and see what each does.
 *
 * @param id letters, digits, `.`, `_` and `-`
 */
export function scaffoldRule(id: string, language: ScaffoldLanguage): SourceText[] {
  const { extension, languages, comment, source } = LANGUAGES[language];
  const test = (call: string) => source(`${comment} ruleid: ${id}`, `${comment} ok: ${id}`, call);
  return [
    { path: `${id}.yaml`, text: ruleText(id, languages) },
    { path: `${id}.${extension}`, text: test("runUnsafely") },
    { path: `${id}.fixed.${extension}`, text: test("runSafely") },
  ];
}

interface Template {
  readonly extension: string;
  readonly languages: string;
  readonly comment: string;
  /** The test, with the two annotations and the function that stands where the rule looks. */
  source(ruleid: string, ok: string, call: string): string;
}

const javascript: Template = {
  extension: "js",
  languages: "javascript, typescript",
  comment: "//",
  source: (ruleid, ok, call) => `export function handle(request) {
  ${ruleid}
  ${call}(request.query.command);
  ${ruleid}
  return ${call}(request.body);
}

export function maintain() {
  ${ok}
  runUnsafely("status");
  ${ok}
  runSafely(process.argv[2]);
}
`,
};

const python: Template = {
  extension: "py",
  languages: "python",
  comment: "#",
  source: (ruleid, ok, call) => `def handle(request):
    ${ruleid}
    ${call}(request.args["command"])
    ${ruleid}
    return ${call}(request.data)


def maintain(name):
    ${ok}
    runUnsafely("status")
    ${ok}
    runSafely(name)
`,
};

const LANGUAGES: Record<ScaffoldLanguage, Template> = {
  javascript,
  typescript: { ...javascript, extension: "ts", source: (...parts) => typed(javascript.source(...parts)) },
  python,
};

function typed(source: string): string {
  return source.replace("handle(request)", "handle(request: Request)");
}

function ruleText(id: string, languages: string): string {
  return `rules:
  - id: ${id}
    # What is wrong, why it matters, what to do.
    message: >-
      $INPUT reaches runUnsafely, which does whatever it says. Call runSafely, which allows only known commands.
    # CRITICAL, HIGH, MEDIUM or LOW: how bad a finding is if it is real.
    severity: MEDIUM
    languages: [${languages}]
    patterns:
      - pattern: runUnsafely($INPUT)
      # A constant cannot be influenced from outside.
      - pattern-not: runUnsafely("...")
    fix: runSafely($INPUT)
    metadata:
      title: Unsafe run
      category: security
      cwe: ["CWE-77"]
      owasp: ["A03:2021", "A05:2025"]
      confidence: MEDIUM
      likelihood: MEDIUM
      impact: MEDIUM
      # File name, without .md, of the guidance page.
      guidance: command-injection
      fix:
        title: Run with runSafely
        # safe: keeps the meaning for certain and may run in fix-all.
        safety: unsafe
`;
}

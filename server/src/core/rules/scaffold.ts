import type { SourceText } from "../problem.ts";

/** The languages that a new rule can be begun for. */
export const SCAFFOLD_LANGUAGES = [
  "javascript",
  "typescript",
  "python",
  "java",
  "kotlin",
  "go",
  "php",
  "ruby",
  "csharp",
  "c",
  "cpp",
  "rust",
  "bash",
  "dockerfile",
  "yaml",
  "terraform",
] as const;
export type ScaffoldLanguage = (typeof SCAFFOLD_LANGUAGES)[number];

/**
 * The three files of a new rule: the rule, its annotated test, and the test after the fix. As they are, the test
 * passes, so that the author can change one thing after another and see what each does.
 *
 * @param id letters, digits, `.`, `_` and `-`
 */
export function scaffoldRule(id: string, language: ScaffoldLanguage): SourceText[] {
  const { extension, comment, source } = LANGUAGES[language];
  const test = (call: string) => source(`${comment} ruleid: ${id}`, `${comment} ok: ${id}`, call);
  return [
    { path: `${id}.yaml`, text: ruleText(id, LANGUAGES[language]) },
    { path: `${id}.${extension}`, text: test("runUnsafely") },
    { path: `${id}.fixed.${extension}`, text: test("runSafely") },
  ];
}

/** The language that a new rule for code of a grammar is begun in; undefined where there is no template. */
export function scaffoldLanguage(languageId: string): ScaffoldLanguage | undefined {
  const id = languageId === "tsx" ? "typescript" : languageId;
  return SCAFFOLD_LANGUAGES.find((language) => language === id);
}

/** How files for a language are called and commented, and which languages its rules name. */
export function scaffoldSyntax(language: ScaffoldLanguage): ScaffoldSyntax {
  const { extension, comment, languages } = LANGUAGES[language];
  return { extension, comment, languages: languages.split(", ") };
}

export interface ScaffoldSyntax {
  /** Of the test: `js`, `test.yaml`. */
  readonly extension: string;
  readonly comment: string;
  readonly languages: readonly string[];
}

interface Template {
  readonly extension: string;
  readonly languages: string;
  readonly comment: string;
  /** How a call is written, where it is not as in most languages. */
  readonly call?: (name: string, argument: string) => string;
  /** All values are constants, so that none is excluded. */
  readonly isData?: true;
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

const java: Template = {
  extension: "java",
  languages: "java",
  comment: "//",
  source: (ruleid, ok, call) => `class Jobs {
  void handle(Request request) {
    ${ruleid}
    ${call}(request.getParameter("command"));
    ${ruleid}
    ${call}(request.body());
  }

  void maintain(String name) {
    ${ok}
    runUnsafely("status");
    ${ok}
    runSafely(name);
  }
}
`,
};

const kotlin: Template = {
  extension: "kt",
  languages: "kotlin",
  comment: "//",
  source: (ruleid, ok, call) => `fun handle(request: Request) {
    ${ruleid}
    ${call}(request.query("command"))
    ${ruleid}
    ${call}(request.body)
}

fun maintain(name: String) {
    ${ok}
    runUnsafely("status")
    ${ok}
    runSafely(name)
}
`,
};

const go: Template = {
  extension: "go",
  languages: "go",
  comment: "//",
  source: (ruleid, ok, call) => `package jobs

func handle(request *Request) {
	${ruleid}
	${call}(request.FormValue("command"))
	${ruleid}
	${call}(request.Body)
}

func maintain(name string) {
	${ok}
	runUnsafely("status")
	${ok}
	runSafely(name)
}
`,
};

const php: Template = {
  extension: "php",
  languages: "php",
  comment: "//",
  source: (ruleid, ok, call) => `<?php

function handle($request)
{
    ${ruleid}
    ${call}($request->query("command"));
    ${ruleid}
    ${call}($_POST["command"]);
}

function maintain($name)
{
    ${ok}
    runUnsafely("status");
    ${ok}
    runSafely($name);
}
`,
};

const ruby: Template = {
  extension: "rb",
  languages: "ruby",
  comment: "#",
  source: (ruleid, ok, call) => `def handle(request)
  ${ruleid}
  ${call}(request.params[:command])
  ${ruleid}
  ${call}(request.body)
end

def maintain(name)
  ${ok}
  runUnsafely("status")
  ${ok}
  runSafely(name)
end
`,
};

const csharp: Template = {
  extension: "cs",
  languages: "csharp",
  comment: "//",
  source: (ruleid, ok, call) => `class Jobs
{
    void Handle(Request request)
    {
        ${ruleid}
        ${call}(request.Query["command"]);
        ${ruleid}
        ${call}(request.Body);
    }

    void Maintain(string name)
    {
        ${ok}
        runUnsafely("status");
        ${ok}
        runSafely(name);
    }
}
`,
};

const c: Template = {
  extension: "c",
  languages: "c, cpp",
  comment: "//",
  source: (ruleid, ok, call) => `void handle(struct request *request) {
  ${ruleid}
  ${call}(request->query);
  ${ruleid}
  ${call}(read_body(request));
}

void maintain(const char *name) {
  ${ok}
  runUnsafely("status");
  ${ok}
  runSafely(name);
}
`,
};

const rust: Template = {
  extension: "rs",
  languages: "rust",
  comment: "//",
  source: (ruleid, ok, call) => `fn handle(request: &Request) {
    ${ruleid}
    ${call}(request.query("command"));
    ${ruleid}
    ${call}(request.body);
}

fn maintain(name: &str) {
    ${ok}
    runUnsafely("status");
    ${ok}
    runSafely(name);
}
`,
};

const bash: Template = {
  extension: "sh",
  languages: "bash",
  comment: "#",
  call: (name, argument) => `${name} ${argument}`,
  source: (ruleid, ok, call) => `handle() {
  ${ruleid}
  ${call} "$1"
  ${ruleid}
  ${call} "$QUERY_STRING"
}

${ok}
runUnsafely "status"
${ok}
runSafely "$name"
`,
};

const dockerfile: Template = {
  extension: "dockerfile",
  languages: "dockerfile",
  comment: "#",
  call: (name, argument) => `RUN ${name} ${argument}`,
  isData: true,
  source: (ruleid, ok, call) => `FROM scratch
${ruleid}
RUN ${call} first
${ruleid}
RUN ${call} second
${ok}
RUN runSafely first
${ok}
RUN list first
`,
};

const yaml: Template = {
  extension: "test.yaml",
  languages: "yaml",
  comment: "#",
  call: (name, argument) => `${name}: ${argument}`,
  isData: true,
  source: (ruleid, ok, call) => `first:
  ${ruleid}
  ${call}: one
second:
  ${ruleid}
  ${call}: two
third:
  ${ok}
  runSafely: one
fourth:
  ${ok}
  list: one
`,
};

const terraform: Template = {
  extension: "tf",
  languages: "terraform",
  comment: "#",
  source: (ruleid, ok, call) => `locals {
  ${ruleid}
  first = ${call}(var.command)
  ${ruleid}
  second = ${call}(data.external.jobs.result)
  ${ok}
  third = runUnsafely("status")
  ${ok}
  fourth = runSafely(var.name)
}
`,
};

const LANGUAGES: Record<ScaffoldLanguage, Template> = {
  javascript,
  typescript: { ...javascript, extension: "ts", source: (...parts) => typed(javascript.source(...parts)) },
  python,
  java,
  kotlin,
  go,
  php,
  ruby,
  csharp,
  c,
  cpp: { ...c, extension: "cpp" },
  rust,
  bash,
  dockerfile,
  yaml,
  terraform,
};

function typed(source: string): string {
  return source.replace("handle(request)", "handle(request: Request)");
}

function ruleText(id: string, { languages, call = inBrackets, isData }: Template): string {
  const excluded = isData
    ? ""
    : `
      # A constant cannot be influenced from outside.
      - pattern-not: ${quoted(call("runUnsafely", '"..."'))}`;
  return `rules:
  - id: ${id}
    # What is wrong, why it matters, what to do.
    message: >-
      $INPUT reaches runUnsafely, which does whatever it says. Call runSafely, which allows only known commands.
    # CRITICAL, HIGH, MEDIUM or LOW: how bad a finding is if it is real.
    severity: MEDIUM
    languages: [${languages}]
    patterns:
      - pattern: ${quoted(call("runUnsafely", "$INPUT"))}${excluded}
    fix: ${quoted(call("runSafely", "$INPUT"))}
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

function inBrackets(name: string, argument: string): string {
  return `${name}(${argument})`;
}

/** A pattern as a YAML scalar. */
function quoted(pattern: string): string {
  return pattern.includes(": ") ? `'${pattern}'` : pattern;
}

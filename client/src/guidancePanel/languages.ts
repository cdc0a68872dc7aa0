/** Languages that share their guidance: advice for JavaScript is advice for TypeScript too. */
export interface LanguageFamily {
  readonly id: string;
  readonly name: string;
  /** Language ids and the names that follow the fence of a code block. */
  readonly ids: readonly string[];
  /** How a heading names the family. */
  readonly heading: RegExp;
}

export const LANGUAGE_FAMILIES: readonly LanguageFamily[] = [
  {
    id: "javascript",
    name: "JavaScript and TypeScript",
    ids: ["javascript", "typescript", "javascriptreact", "typescriptreact", "js", "jsx", "ts", "tsx", "mjs", "cjs"],
    heading: /\b(javascript|typescript|node(\.js)?)\b/i,
  },
  { id: "python", name: "Python", ids: ["python", "py"], heading: /\bpython\b/i },
  { id: "java", name: "Java", ids: ["java"], heading: /\bjava\b/i },
  { id: "kotlin", name: "Kotlin", ids: ["kotlin", "kt"], heading: /\bkotlin\b/i },
  { id: "go", name: "Go", ids: ["go", "golang"], heading: /\bGo\b/ },
  { id: "php", name: "PHP", ids: ["php"], heading: /\bphp\b/i },
  { id: "ruby", name: "Ruby", ids: ["ruby", "rb", "erb"], heading: /\bruby\b/i },
  { id: "csharp", name: "C#", ids: ["csharp", "cs", "razor", "aspnetcorerazor"], heading: /\bC#/i },
  { id: "c", name: "C and C++", ids: ["c", "cpp", "c++", "cc", "h"], heading: /\bC\+\+|\bC(?![\w#+])/ },
  { id: "rust", name: "Rust", ids: ["rust", "rs"], heading: /\brust\b/i },
  { id: "bash", name: "Bash", ids: ["bash", "shellscript"], heading: /\bbash\b/i },
  { id: "dockerfile", name: "Dockerfile", ids: ["dockerfile", "docker"], heading: /\bdockerfile\b/i },
  {
    id: "yaml",
    name: "GitHub Actions and Kubernetes",
    ids: ["yaml", "yml", "github-actions-workflow", "dockercompose"],
    heading: /\b(github actions|kubernetes|docker compose)\b/i,
  },
  {
    id: "terraform",
    name: "Terraform",
    ids: ["terraform", "hcl", "tf", "terraform-vars", "opentofu"],
    heading: /\bterraform\b/i,
  },
];

/** The family of a language id or of a code block's language; undefined for one that has none. */
export function familyOf(language: string): LanguageFamily | undefined {
  const id = language.toLowerCase();
  return LANGUAGE_FAMILIES.find((family) => family.ids.includes(id));
}

const LANGUAGE_NAMES: Record<string, string> = {
  javascript: "JavaScript",
  javascriptreact: "JavaScript (JSX)",
  typescript: "TypeScript",
  typescriptreact: "TypeScript (TSX)",
  python: "Python",
  java: "Java",
  kotlin: "Kotlin",
  go: "Go",
  php: "PHP",
  ruby: "Ruby",
  erb: "ERB",
  csharp: "C#",
  c: "C",
  cpp: "C++",
  rust: "Rust",
  shellscript: "Bash",
  dockerfile: "Dockerfile",
  yaml: "YAML",
  "github-actions-workflow": "GitHub Actions",
  dockercompose: "Docker Compose",
  terraform: "Terraform",
};

export function languageName(languageId: string): string {
  return LANGUAGE_NAMES[languageId] ?? languageId;
}

/** The names that rule files use for languages; the first of each line is the id that `Rule.languages` holds. */
const NAMES: readonly (readonly string[])[] = [
  ["javascript", "js"],
  ["typescript", "ts"],
  ["python", "py", "python2", "python3"],
  ["regex", "none"],
  ["generic", "spacegrep", "aliengrep"],
  ["apex"],
  ["bash", "sh"],
  ["c"],
  ["cairo"],
  ["circom"],
  ["clojure"],
  ["cpp", "c++"],
  ["csharp", "c#"],
  ["dart"],
  ["dockerfile", "docker"],
  ["elixir", "ex"],
  ["go", "golang"],
  ["hack"],
  ["html"],
  ["java"],
  ["json"],
  ["jsonnet"],
  ["julia"],
  ["kotlin", "kt"],
  ["lisp"],
  ["lua"],
  ["ocaml"],
  ["php"],
  ["promql"],
  ["proto", "protobuf", "proto3"],
  ["ql"],
  ["r"],
  ["ruby", "rb"],
  ["rust", "rs"],
  ["scala"],
  ["scheme"],
  ["solidity", "sol"],
  ["swift"],
  ["terraform", "tf", "hcl"],
  ["vue"],
  ["xml"],
  ["yaml"],
];

const IDS = new Map(NAMES.flatMap((names) => names.map((name) => [name, names[0]!] as const)));

/** The language id for a name in a rule file; undefined for a name that the rule language does not know. */
export function languageIdOf(name: string): string | undefined {
  return IDS.get(name.toLowerCase());
}

/** All names, for hints about misspelt ones. */
export function languageNames(): Iterable<string> {
  return IDS.keys();
}

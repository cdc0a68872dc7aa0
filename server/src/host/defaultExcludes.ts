/**
 * Why a path is left out of a scan unless somebody asks for everything; undefined where it is not.
 *
 * Looks at names only, so it gives the same answer for a file on disk and for a document in an editor.
 *
 * @param path with forward slashes, relative to the folder that is scanned. Folders above that folder have no say:
 *   whoever scans `node_modules/x` means it.
 * @param isFolder whether the last name of the path is a folder
 */
export function defaultExclude(path: string, isFolder = false): string | undefined {
  const names = path.split("/");
  const folders = isFolder ? names : names.slice(0, -1);
  for (const name of folders) {
    const reason = FOLDERS.get(name.toLowerCase()) ?? FOLDER_PATTERNS.find(([pattern]) => pattern.test(name))?.[1];
    if (reason !== undefined) return reason;
  }
  if (isFolder) return undefined;
  const file = names.at(-1)!;
  // `OrderTest.php`, and not `latest.php`.
  if (/[a-z0-9](?:Tests?|Specs?)\.(?:php|cs|java|kt)$/.test(file) || file.endsWith("_test.go")) return TESTS;
  return FILES.find(([pattern]) => pattern.test(file.toLowerCase()))?.[1];
}

/** Folders in which version control keeps its own data: never code, so they are left out of every scan. */
export const VERSION_CONTROL_FOLDERS: ReadonlySet<string> = new Set([".git", ".hg", ".svn", ".jj"]);

const DEPENDENCIES = "installed dependencies or code of third parties";
const BUILD = "build output or a cache";
const TESTS = "test code";
const EXAMPLES = "example code";

/** For `--help` and the documentation: what is left out, in the words of the code above. */
export const DEFAULT_EXCLUDES_SUMMARY =
  "dependencies (node_modules, vendor, .venv, …), build output and caches (dist, build, out, coverage, …), " +
  "minified and lock files, test code (test, __tests__, *.spec.ts, test_*.py, *_test.go, *.Tests, …), example code (examples, samples, demo, …) " +
  "and Riskmark's own .riskmark folder";

const FOLDERS = new Map<string, string>([
  ...group(DEPENDENCIES, [
    "node_modules",
    "bower_components",
    "jspm_packages",
    "vendor",
    "vendored",
    "third_party",
    "third-party",
    "site-packages",
    ".venv",
    "venv",
    "virtualenv",
    ".yarn",
    ".pnpm-store",
    ".eggs",
  ]),
  ...group("data of version control", [...VERSION_CONTROL_FOLDERS]),
  ...group(BUILD, [
    "dist",
    "build",
    "out",
    "coverage",
    "htmlcov",
    ".nyc_output",
    ".next",
    ".nuxt",
    ".output",
    ".svelte-kit",
    ".angular",
    ".turbo",
    ".nx",
    ".cache",
    ".parcel-cache",
    ".vscode-test",
    ".vscode-test-web",
    "__pycache__",
    ".tox",
    ".nox",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    ".ipynb_checkpoints",
  ]),
  ...group(TESTS, [
    "test",
    "tests",
    "__tests__",
    "__mocks__",
    "spec",
    "specs",
    "e2e",
    "cypress",
    "fixtures",
    "__fixtures__",
    "testdata",
    "test-data",
    "__snapshots__",
  ]),
  ...group(EXAMPLES, ["example", "examples", "sample", "samples", "demo", "demos"]),
  ...group("Riskmark's own rules, policy and guidance", [".riskmark"]),
]);

/** Folders that are known by how their names end. */
const FOLDER_PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/\.egg-info$/, BUILD],
  // Projects of .NET: `Shop.Tests`, `Shop.Web.IntegrationTests`.
  [/\.(?:\w*Tests?|Specs?|TestUtils|Benchmarks?)$/, TESTS],
];

/** Matched against the lower-case file name. */
const FILES: readonly (readonly [RegExp, string])[] = [
  [/[.-]min\.[cm]?js$|\.bundle\.[cm]?js$|\.(js|css)\.map$/, "a minified or bundled file"],
  [
    /^(package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|poetry\.lock|pdm\.lock|uv\.lock|pipfile\.lock|composer\.lock|gemfile\.lock|cargo\.lock|go\.sum)$/,
    "a lock file",
  ],
  [/\.(test|tests|spec|e2e|cy)\.[cm]?[jt]sx?$|^test_.*\.py$|_test\.py$|^conftest\.py$/, TESTS],
  [/_(spec|test)\.rb$|^(spec|test)_helper\.rb$/, TESTS],
  [/_pb2(_grpc)?\.pyi?$|\.pb\.[jt]s$/, "a generated file"],
];

function group(reason: string, names: readonly string[]): (readonly [string, string])[] {
  return names.map((name) => [name, reason]);
}

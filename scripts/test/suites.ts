/** A suite of tests, as `npm test` runs it. */
export interface Suite {
  readonly name: string;
  readonly about: string;
  /** Programs to run before the tests, each a Node command line from the repository's root. */
  readonly before?: readonly (readonly string[])[];
  /** The test files of a mocha run, or the Node command line of a suite that starts mocha elsewhere. */
  readonly tests: { readonly files: readonly string[] } | { readonly command: readonly string[] };
}

const TSX = ["--import", "tsx"];

/** Every suite, the quick ones first. Each test file belongs to exactly one. */
export const SUITES: readonly Suite[] = [
  {
    name: "unit",
    about: "the core, the extension's own parts, and every rule's annotated cases",
    tests: { files: ["test/core/**/*.test.ts", "test/client/**/*.test.ts", "test/rules/**/*.test.ts"] },
  },
  {
    name: "lsp",
    about: "the language server with a real client over a pipe",
    tests: { files: ["test/lsp/**/*.test.ts"] },
  },
  { name: "cli", about: "the command line as a process", tests: { files: ["test/cli/**/*.test.ts"] } },
  {
    name: "editor",
    about: "the extension from its folder in a real VS Code",
    tests: { command: [...TSX, "test/editor/runFromFolder.ts"] },
  },
  {
    name: "package",
    about: "what is in the .vsix",
    before: [["scripts/package.mjs"]],
    tests: { files: ["test/package/**/*.test.ts"] },
  },
  {
    name: "installed",
    about: "the extension installed from the .vsix in a real VS Code",
    tests: { command: [...TSX, "test/editor/runInstalled.ts"] },
  },
  {
    name: "screen",
    about: "what a person sees in the window, with pictures in out/screenshots",
    tests: { files: ["test/screen/**/*.test.ts"] },
  },
];

import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import picomatch from "picomatch";
import { SUITES } from "./suites.ts";

const TESTS = path.resolve(__dirname, "../../test");

/** Test files that no suite or more than one would run, and patterns of suites that name no file. */
export function fileProblems(): string[] {
  const files = fs
    .readdirSync(TESTS, { recursive: true, encoding: "utf8" })
    .map((file) => `test/${file.split(path.sep).join("/")}`)
    .filter((file) => file.endsWith(".test.ts") && !file.includes("/node_modules/"));
  // The suite inside VS Code is one bundle, so it names its files itself.
  const inEditor = fs.readFileSync(path.join(TESTS, "editor/index.ts"), "utf8").matchAll(/import\("\.\/(.+?)"\)/g);
  const patterns = [
    ...SUITES.flatMap(({ tests }) => ("files" in tests ? tests.files : [])),
    ...[...inEditor].map(([, file]) => `test/editor/${file}`),
  ];
  return [
    ...files
      .map((file) => ({ file, owners: patterns.filter((pattern) => picomatch.isMatch(file, pattern)).length }))
      .filter(({ owners }) => owners !== 1)
      .map(
        ({ file, owners }) =>
          `${file} is run by ${owners} suites; scripts/test/suites.ts or test/editor/index.ts has to name it once`,
      ),
    ...patterns
      .filter((pattern) => !files.some((file) => picomatch.isMatch(file, pattern)))
      .map((pattern) => `no file is named ${pattern}, which is said to be a part of the tests`),
  ];
}

/**
 * The native parser is the reference that the shipped grammars are compared with. A user's install may do without it;
 * where changes are accepted it has to be there.
 */
export function nativeParserProblems(): string[] {
  if (process.env.CI !== "true") return [];
  try {
    createRequire(__filename)("tree-sitter");
    return [];
  } catch (error) {
    return [
      `the native tree-sitter is not installed, so the grammars were not compared with it (compiling it needs python3, make and g++): ${(error as Error).message}`,
    ];
  }
}

import path from "node:path";
import esbuild from "esbuild";
import { REPOSITORY } from "../host/install.ts";

/** Compiles the suite into one file that exports `run()`. @returns that file's path */
export async function buildSuite(): Promise<string> {
  const outfile = path.join(REPOSITORY, "out/test/editor/index.js");
  await esbuild.build({
    absWorkingDir: REPOSITORY,
    entryPoints: ["test/editor/index.ts"],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["vscode"],
    // Mocha is bundled too: not every VS Code's Node can `require` the ES module that it is.
    alias: { mocha: path.join(REPOSITORY, "node_modules/mocha/lib/mocha.cjs") },
    sourcemap: "inline",
    keepNames: true,
    logLevel: "warning",
    // Parts of Mocha that start worker processes; this suite never does.
    logOverride: { "require-resolve-not-external": "silent" },
  });
  return outfile;
}

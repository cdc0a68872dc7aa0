/**
 * `npx tsx test/bench/profile.ts [typescript|python|dense]`: where the time of a full analysis and of a keystroke goes, by
 * stage, by rule and by function. For whoever makes the engine faster; nothing else reads it.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildBench } from "./build.ts";

const ROOT = join(__dirname, "../..");
const INPUTS = ["typescript", "python", "dense"];

async function main(): Promise<void> {
  // Not minified, so that functions have their names.
  const context = await buildBench(ROOT, { name: "bench-profile", production: false, quick: false });
  const named = process.argv.slice(2).filter((name) => INPUTS.includes(name));
  for (const language of named.length > 0 ? named : INPUTS) {
    const program = ["--expose-gc", join(context.dist, "profileRun.js"), language, JSON.stringify(context)];
    spawnSync(process.execPath, program, { cwd: ROOT, stdio: "inherit" });
  }
}

void main();

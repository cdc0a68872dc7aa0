/**
 * Measures one group and writes its measurements to standard output, as JSON. Runs in a process of its own, from the
 * bundle: `measure.js <group> <context as JSON>`.
 */
import { GROUPS } from "./groups.ts";

async function main([name, context]: readonly string[]): Promise<void> {
  const group = GROUPS.find((candidate) => candidate.name === name);
  if (!group) throw new Error(`there is no group ${name}`);
  process.stdout.write(JSON.stringify(await group.measure(JSON.parse(context!))));
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});

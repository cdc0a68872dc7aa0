import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeProject } from "../inputs/project.ts";
import { programOf, run, runNode, scan } from "../programRun.ts";
import type { Context, Group, Measurement } from "../row.ts";
import { median } from "../statistics.ts";

const RULES = 300;

/** The same JavaScript, looked at by others; each with one thread, from its start to its end. */
export const otherTools: Group = {
  name: "other tools",
  rows: [
    {
      id: "scan-ast-grep",
      what: "ast-grep / Riskmark, 300 rules for calls",
      unit: "×",
      aim: { atLeast: 3 },
    },
    {
      id: "scan-eslint-security",
      what: "ESLint with eslint-plugin-security / Riskmark with all rules",
      unit: "×",
      aim: { atLeast: 12 },
    },
    {
      id: "scan-eslint-sonarjs",
      what: "ESLint with eslint-plugin-sonarjs / Riskmark with all rules",
      unit: "×",
      aim: { atLeast: 35 },
    },
  ],
  async measure(context) {
    const lines = context.quick ? 10_000 : 40_000;
    const { folder } = writeProject(context.root, join(context.workspace, "../javascript"), lines, /\.js$/);
    const rules = join(folder, ".git/rules");
    writeCallRules(rules);
    const own = times(context, () => scan(context, folder, "--no-cache", "--threads", "1").ms);
    const calls = ["--no-builtin-rules", "--rules", join(rules, "riskmark.yaml")];
    const ownCalls = times(context, () => scan(context, folder, "--no-cache", "--threads", "1", ...calls).ms);
    const astGrep = programOf(context.root, "@ast-grep", `cli-${platform()}`, "ast-grep");
    const config = [
      "--config",
      join(rules, "sgconfig.yml"),
      "--threads",
      "1",
      "--json=stream",
      "--no-ignore",
      "hidden",
    ];
    const others = times(context, () => run(astGrep, ["scan", ...config, "."], folder, [0, 1]).ms);
    const eslint = (plugin: string) => () => {
      const options = [
        "--no-config-lookup",
        "--no-inline-config",
        "--config",
        join(rules, `${plugin}.mjs`),
        "--format",
        "json",
      ];
      return runNode([programOf(context.root, "eslint/bin/eslint.js"), ...options, "."], folder, [0, 1]).ms;
    };
    for (const plugin of ["security", "sonarjs"])
      writeFileSync(join(rules, `${plugin}.mjs`), eslintConfig(context, plugin));
    return {
      "scan-ast-grep": ratio(others, ownCalls, "ast-grep"),
      "scan-eslint-security": ratio(times(context, eslint("security")), own, "ESLint"),
      "scan-eslint-sonarjs": ratio([eslint("sonarjs")()], own, "ESLint"),
    };
  },
};

function times({ quick }: Context, work: () => number): number[] {
  return Array.from({ length: quick ? 1 : 3 }, work);
}

function ratio(other: readonly number[], own: readonly number[], name: string): Measurement {
  const seconds = (values: readonly number[]) => `${(median(values) / 1_000).toFixed(2)} s`;
  return { value: median(other) / median(own), note: `${name} ${seconds(other)}, Riskmark ${seconds(own)}` };
}

/** Rules for calls of functions and methods, some of which occur, in the languages of both tools. */
function writeCallRules(folder: string): void {
  mkdirSync(join(folder, "ast-grep"), { recursive: true });
  const known = ["exec", "spawn", "readFileSync", "writeFileSync", "createHash", "setTimeout", "parse", "request"];
  const names = Array.from({ length: RULES }, (_, index) => known[index] ?? `unsafeCall${index}`);
  const rule = (name: string) =>
    `  - { id: ${name}, languages: [javascript], severity: LOW, message: Call., pattern: "${name}(...)" }`;
  writeFileSync(join(folder, "riskmark.yaml"), `rules:\n${names.map(rule).join("\n")}\n`);
  for (const name of names)
    writeFileSync(
      join(folder, "ast-grep", `${name}.yml`),
      `id: ${name}\nlanguage: JavaScript\nseverity: info\nmessage: Call.\nrule: { pattern: "${name}($$$)" }\n`,
    );
  writeFileSync(join(folder, "sgconfig.yml"), "ruleDirs: [ast-grep]\n");
}

/** The plug-in's recommended rules, on all JavaScript. */
function eslintConfig({ root }: Context, plugin: string): string {
  const module = programOf(root, `eslint-plugin-${plugin}`);
  return `import { createRequire } from "node:module";
const plugin = createRequire(${JSON.stringify(`${module}/`)})(${JSON.stringify(module)});
const { rules } = (plugin.default ?? plugin).configs.recommended;
export default [{ files: ["**/*.js"], plugins: { ${plugin}: plugin.default ?? plugin }, rules }];
`;
}

/** As ast-grep names the packages of its program. */
function platform(): string {
  const { platform, arch } = process;
  return platform === "linux"
    ? `linux-${arch}-gnu`
    : platform === "win32"
      ? `win32-${arch}-msvc`
      : `${platform}-${arch}`;
}

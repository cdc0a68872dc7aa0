import assert from "node:assert/strict";
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../support/cli.ts";
import { type TempFolder, tempFolder } from "../support/tempFolder.ts";

/** Data from one file goes to a command of another. */
const FILES = {
  ".git/HEAD": "ref: refs/heads/main\n",
  "server.ts": `import { run } from "./run";
export function handle(req, res) {
  run(req.query.name);
}
`,
  "run.ts": `import { exec } from "node:child_process";
export function run(name: string) {
  exec("convert " + name);
}
`,
  "plain.ts": `export const one = 1;
eval(process.argv[2]);
`,
  "quiet.ts": "export const two = 2;\n",
};

const RULE = `rules:
  - id: no-odd
    languages: [typescript]
    severity: LOW
    message: odd() is called.
    pattern: odd($X)
    metadata: { title: Odd call, cwe: [CWE-710] }
`;

describe("The cache of a scan", function () {
  this.timeout(120_000);
  let folder: TempFolder;
  let cache: TempFolder;
  beforeEach(() => {
    folder = tempFolder(FILES);
    cache = tempFolder();
  });
  afterEach(() => {
    folder.remove();
    chmodSync(cache.path, 0o700);
    cache.remove();
  });

  const scan = async (...args: string[]) => {
    const { stdout, code } = await runCli(["scan", "--json", "--fail-on", "never", ...args], { cwd: folder.path });
    const report = JSON.parse(stdout);
    delete report.summary.durationMs;
    return { code, ...report };
  };
  const cached = (...args: string[]) => scan("--cache", cache.path, ...args);
  /** Scans with what was kept before and without it: there may be no difference. */
  const provenSame = async (...args: string[]) => {
    const kept = await cached(...args);
    assert.deepEqual(kept, await scan("--no-cache", ...args));
    return kept;
  };
  const packs = () => readdirSync(cache.path);

  /** Whether the scan has taken what it says from the cache: a finding that was put there is in its report. */
  const plant = () => {
    const [name] = packs();
    const file = join(cache.path, name!);
    const content = readFileSync(file, "utf8").split("\n").slice(1).join("\n").replaceAll("eval", "planted");
    return { file, content };
  };

  it("is used where nothing changed, and says the same", async () => {
    const first = await cached();
    assert.ok(first.findings.length >= 2, JSON.stringify(first.findings));
    assert.equal(packs().length, 1);
    const before = readFileSync(join(cache.path, packs()[0]!));
    assert.deepEqual(await cached(), first);
    assert.deepEqual(readFileSync(join(cache.path, packs()[0]!)), before, "it was written again");
  });

  it("notices a changed file, a new one and one that is gone", async () => {
    const first = await cached();
    folder.write("plain.ts", "export const one = 1;\n");
    const second = await provenSame();
    assert.equal(second.findings.length, first.findings.length - 1);
    folder.write("new.ts", "eval(process.argv[2]);\n");
    assert.equal((await provenSame()).findings.length, first.findings.length);
    rmSync(join(folder.path, "new.ts"));
    assert.equal((await provenSame()).findings.length, first.findings.length - 1);
  });

  it("notices a change that keeps a file's size and time", async () => {
    const first = await cached();
    const file = join(folder.path, "plain.ts");
    utimesSync(file, 1_000_000, 1_000_000);
    await cached();
    writeFileSync(file, FILES["plain.ts"].replace("eval", "call"));
    utimesSync(file, 1_000_000, 1_000_000);
    assert.equal((await provenSame()).findings.length, first.findings.length - 1);
  });

  it("notices a change of an imported file", async () => {
    const across = ({ path }: { path: string }) => path === "server.ts";
    assert.equal((await cached()).findings.filter(across).length, 1);
    folder.write("run.ts", "export function run(name: string) {\n  return name;\n}\n");
    assert.equal((await provenSame()).findings.filter(across).length, 0);
    folder.write("run.ts", FILES["run.ts"]);
    assert.equal((await provenSame()).findings.filter(across).length, 1);
  });

  it("notices that a name stands for another file", async () => {
    const across = ({ path }: { path: string }) => path === "server.ts";
    folder.write("server.ts", FILES["server.ts"].replace("./run", "@lib/run"));
    assert.equal((await cached()).findings.filter(across).length, 0);
    folder.write("tsconfig.json", `{ "compilerOptions": { "paths": { "@lib/*": ["./*"] } } }`);
    assert.equal((await provenSame()).findings.filter(across).length, 1);
    folder.write("tsconfig.json", `{ "compilerOptions": { "paths": { "@lib/*": ["./other/*"] } } }`);
    assert.equal((await provenSame()).findings.filter(across).length, 0);
    folder.write("other/run.ts", FILES["run.ts"]);
    assert.equal((await provenSame()).findings.filter(across).length, 1);
  });

  it("notices changed rules, policy and suppressions", async () => {
    const first = await cached();
    folder.write(".riskmark/rules/odd.yaml", RULE);
    folder.write("quiet.ts", "odd(1);\n");
    const second = await provenSame();
    assert.equal(second.findings.length, first.findings.length + 1);
    folder.write(".riskmark/rules/odd.yaml", RULE.replace("odd($X)", "even($X)"));
    assert.equal((await provenSame()).findings.length, first.findings.length);
    folder.write(".riskmark/rules/odd.yaml", RULE.replace("odd($X)", "odd((("));
    assert.equal((await provenSame()).problems.length, 1);
    assert.equal((await provenSame()).problems.length, 1);
    rmSync(join(folder.path, ".riskmark/rules/odd.yaml"));
    const { ruleId } = first.findings.find(({ path }: { path: string }) => path === "plain.ts");
    folder.write(".riskmark/policy.yaml", `version: 1\nrules:\n  off: [${ruleId}]\n`);
    assert.equal((await provenSame()).findings.length, first.findings.length - 1);
    folder.write(".riskmark/policy.yaml", `version: 1\nseverity:\n  - { rules: [${ruleId}], severity: critical }\n`);
    assert.equal((await provenSame()).summary.bySeverity.critical, 1 + (first.summary.bySeverity.critical ?? 0));
  });

  it("is no reason for old guidance", async () => {
    const [{ ruleId }] = (await cached()).findings;
    const page = (risk: string) =>
      `---\ntitle: Ours\nrules: [${ruleId}]\n---\n\n## Risk\n\n${risk}\n\n## Fix\n\nFix it.\n`;
    folder.write(".riskmark/guidance/ours.md", page("The first text."));
    await provenSame();
    folder.write(".riskmark/guidance/ours.md", page("The second text."));
    await provenSame();
  });

  it("is right for other options and for parts of a root", async () => {
    await cached("plain.ts");
    await provenSame();
    await provenSame("--severity", "high");
    await provenSame("server.ts");
    const rule = (await provenSame()).findings[0].ruleId;
    await provenSame("--only", rule);
    await provenSame();
  });

  it("that was damaged is not believed", async () => {
    const first = await cached();
    const { file, content } = plant();
    const damages: (string | Buffer)[] = ["", "{}", `x\n${content}`, content, Buffer.from([0xff, 0, 0xfe]), "[]\n[]"];
    for (const damage of damages) {
      writeFileSync(file, damage);
      assert.deepEqual(await cached(), first);
    }
  });

  it("that cannot be written, or is no folder, costs nothing but time", async () => {
    const first = await scan("--no-cache");
    chmodSync(cache.path, 0o500);
    assert.deepEqual(await cached(), first);
    const file = folder.write(".git/file", "no folder");
    assert.deepEqual(await scan("--cache", file), first);
    assert.deepEqual(await scan("--cache", join(file, "below")), first);
  });

  it("may be used by several scans at once", async () => {
    const first = await scan("--no-cache");
    const all = await Promise.all([cached(), cached(), cached(), cached()]);
    for (const one of all) assert.deepEqual(one, first);
    assert.deepEqual(await cached(), first);
    assert.deepEqual(
      packs().filter((name) => !name.endsWith(".riskmark-scan")),
      [],
    );
  });

  it("lies where the environment says, and nowhere when it says so", async () => {
    const run = (env: Record<string, string>) => runCli(["scan", "--json"], { cwd: folder.path, env });
    await run({ RISKMARK_CACHE: "", XDG_CACHE_HOME: cache.path });
    assert.equal(readdirSync(join(cache.path, "riskmark")).length, 1);
    await run({ RISKMARK_CACHE: join(cache.path, "own") });
    assert.equal(readdirSync(join(cache.path, "own")).length, 1);
    await run({ RISKMARK_CACHE: "off", XDG_CACHE_HOME: join(cache.path, "none") });
    assert.ok(!existsSync(join(cache.path, "none")));
    assert.deepEqual(
      readdirSync(folder.path).sort(),
      Object.keys(FILES)
        .map((name) => name.split("/")[0]!)
        .sort(),
    );
  });
});

import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { BROWSER_FOLDER, ensureInstalled } from "./install.ts";

export interface Chromium {
  readonly executable: string;
  /** Variables that it needs on top of the usual ones. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * A Chromium that starts on this machine: the one that CHROMIUM_EXECUTABLE names, else the one from the npm package
 * (with the shared libraries that it brings, where this machine has not its own), else one on PATH.
 * @throws with what was tried and what to do.
 */
export async function findChromium(): Promise<Chromium> {
  const named = process.env.CHROMIUM_EXECUTABLE;
  if (named) {
    const chromium = { executable: named, env: {} };
    if (!starts(chromium)) throw new Error(`CHROMIUM_EXECUTABLE names ${named}, which does not start.`);
    return chromium;
  }
  const packaged = await packagedChromium();
  const onPath = ["chromium", "chromium-browser", "google-chrome"].map((executable) => ({ executable, env: {} }));
  const found = [...packaged, ...onPath].find(starts);
  if (found) return found;
  throw new Error(
    "No Chromium starts on this machine: neither the one from the npm package @sparticuz/chromium nor one on PATH. " +
      "Install one (Debian: apt-get install chromium) or name one in CHROMIUM_EXECUTABLE.",
  );
}

function starts({ executable, env }: Chromium): boolean {
  const { status } = spawnSync(executable, ["--version", "--no-sandbox"], {
    env: { ...process.env, ...env },
    stdio: "ignore",
    timeout: 60_000,
  });
  return status === 0;
}

/** The packaged Chromium, first as it is, then with the package's own shared libraries. */
async function packagedChromium(): Promise<Chromium[]> {
  if (process.platform !== "linux" || process.arch !== "x64") return [];
  ensureInstalled(BROWSER_FOLDER);
  const folder = await unpack();
  const executable = path.join(folder, "chromium");
  const env = { FONTCONFIG_FILE: writeFontConfiguration(folder) };
  return [
    { executable, env },
    { executable, env: { ...env, LD_LIBRARY_PATH: path.join(folder, "al2023/lib") } },
  ];
}

/** Fonts from npm packages alone, so that a screenshot looks the same everywhere, also where no font is installed. */
function writeFontConfiguration(folder: string): string {
  const file = path.join(folder, "fonts.conf");
  const folders = [path.join(folder, "fonts"), path.join(BROWSER_FOLDER, "node_modules/dejavu-fonts-ttf/ttf")];
  const families = {
    "sans-serif": "Open Sans",
    "system-ui": "Open Sans",
    serif: "DejaVu Serif",
    monospace: "DejaVu Sans Mono",
  };
  const aliases = Object.entries(families).map(
    ([generic, family]) => `<alias><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`,
  );
  fs.writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((each) => `<dir>${each}</dir>`).join("\n")}
<cachedir>${path.join(folder, "font-cache")}</cachedir>
${aliases.join("\n")}
</fontconfig>
`,
  );
  return file;
}

/** Unpacks the package once for each of its versions. */
async function unpack(): Promise<string> {
  const home = path.join(BROWSER_FOLDER, "node_modules/@sparticuz/chromium");
  const { version } = JSON.parse(fs.readFileSync(path.join(home, "package.json"), "utf8"));
  const folder = path.join(BROWSER_FOLDER, "node_modules/.cache", `chromium-${version}`);
  if (fs.existsSync(folder)) return folder;

  const fresh = `${folder}-${process.pid}`;
  fs.mkdirSync(fresh, { recursive: true });
  const { inflate } = await import(pathToFileURL(path.join(home, "build/index.js")).href);
  const usual = process.env.TMPDIR;
  process.env.TMPDIR = fresh; // the package unpacks into the folder for temporary files, and trusts what it finds there
  try {
    for (const archive of ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"]) {
      await inflate(path.join(home, "bin", archive));
    }
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  }
  // In one step, so that another process never finds half of it.
  if (fs.existsSync(folder)) fs.rmSync(fresh, { recursive: true });
  else fs.renameSync(fresh, folder);
  return folder;
}

/**
 * Makes the checkout ready, with nothing but Node and npm: `npm start` and `npm test` run it first.
 *
 *     node scripts/setup.mjs                 installs the packages of the repository and builds dist/
 *     node scripts/setup.mjs <folder> …      only installs the packages of these folders
 *
 * Quick when nothing changed: npm runs only where the installed packages differ from package-lock.json.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = [20, 12];

main(process.argv.slice(2));

/** @param {string[]} folders */
function main(folders) {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    fail(`Node ${process.versions.node} is too old: Riskmark needs Node ${OLDEST_NODE.join(".")} or later.`);
  }
  if (folders.length > 0) {
    for (const folder of folders) install(resolve(folder));
    return;
  }
  install(root);
  run(process.execPath, [join(root, "scripts/build.mjs")], root);
}

/** @param {string} folder */
function install(folder) {
  if (isInstalled(folder)) return;
  const name = relative(root, folder) || "the repository";
  process.stderr.write(`Installing the packages of ${name} (once) …\n`);
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  // Not `npm ci`: it refuses a lock file without the optional packages for other systems, which not every registry has.
  // What the lock file names is installed as it says; with --no-save it stays as it is.
  run(npm, ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"], folder);
}

/**
 * Whether npm's own record of what it installed agrees with the lock file.
 * Optional packages may be absent: they are for other systems, or did not compile here.
 * @param {string} folder
 */
function isInstalled(folder) {
  const record = join(folder, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(([path, { version, optional, devOptional, peer, link }]) => {
    if (path === "" || link) return true;
    const present = installed[path];
    return present ? present.version === version : Boolean(optional || devOptional || peer);
  });
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 */
function run(command, args, cwd) {
  // npm tells scripts where *this* package is; a nested npm must find its own folder.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== "npm_config_local_prefix"));
  const { status, error } = spawnSync(command, args, {
    cwd,
    env,
    stdio: ["ignore", 2, 2],
    shell: command.endsWith(".cmd"),
  });
  if (error) fail(`${command} could not be started: ${error.message}`);
  if (status !== 0) fail(`"${command} ${args.join(" ")}" failed in ${cwd}; what it printed is above.`);
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const cp = require("child_process");
const minimist = require("minimist");

const options = minimist(process.argv.slice(2));
const target = options.target;
// ruleid: js-command-from-arguments
cp.exec("rsync -a dist/ " + target);

const args = process.argv.slice(2);
// ruleid: js-command-from-arguments
cp.execSync(`git log ${args.join(" ")}`);

// ok: js-command-from-arguments
cp.execFileSync("rsync", ["-a", "dist/", target]);
// ok: js-command-from-arguments
cp.execSync("git status");

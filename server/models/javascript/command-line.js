import { exec } from "node:child_process";
import yargs from "yargs";

// ruleid: js-command-from-arguments
exec(`convert ${yargs.argv.file}`);
// ok: js-command-from-arguments
exec("convert in.png");

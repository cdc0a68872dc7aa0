/** Loaded into a program by `--require`: writes the most memory it had, in MiB, to file descriptor 3 when it ends. */
import { writeSync } from "node:fs";

process.once("exit", () => writeSync(3, String(process.resourceUsage().maxRSS / 1_024)));

/** A thread of a scan: tinypool calls what is exported here. */
export { scanBatch } from "./cli/scan/worker.ts";

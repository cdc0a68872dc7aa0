/** Stands for `import.meta.url` in bundles, which are CommonJS. Left out where nothing asks for it. */
export const moduleUrl = require("node:url").pathToFileURL(__filename).href;

import { finds } from "../support/projects.ts";

describe("data across files: JavaScript", () => {
  finds("a sink in an imported function", {
    "a.js": `import { run } from "./db.js";\n«run(source())»;\nrun("1");\nrun(clean(source()));`,
    "db.js": `export function run(x) { sink(x); }`,
  });
  finds(
    "a source in an imported function",
    {
      "a.js": `const { input } = require("./input");\n«sink(input())»;\nsink(clean(input()));`,
      "input.js": `module.exports = { input };\nfunction input() { return source(); }`,
    },
    undefined,
  );
});

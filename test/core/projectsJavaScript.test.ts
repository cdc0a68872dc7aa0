import { finds } from "../support/projects.ts";

describe("data across files: JavaScript", () => {
  finds("a sink in an imported function", {
    "a.js": `import { run } from "./db.js";
«run(source())»;
run("1");
run(clean(source()));`,
    "db.js": "export function run(x) { sink(x); }",
  });
  finds("a source in an imported function", {
    "a.js": `const { input } = require("./input");
«sink(input())»;
sink(clean(input()));`,
    "input.js": "module.exports = { input };\nfunction input() { return source(); }",
  });
  finds("an imported function that hands on, and one that cleans", {
    "a.js": `import { upper, safe } from "./text.js";
«sink(upper(source()))»;
sink(safe(source()));`,
    "text.js": `export const upper = (x) => x.toUpperCase();
export const safe = (x) => clean(x);`,
  });
  finds("a number is clean, wherever it is read", {
    "a.js": `import { toId } from "./ids.js";
sink(toId(source()));`,
    "ids.js": "export function toId(x) { return Number(x); }",
  });
  finds("only the parameter that reaches the sink", {
    "a.js": `import { save } from "./db.js";
«save(source(), "b")»;
save("a", source());`,
    "db.js": "export function save(query, label) { log(label); sink(query); }",
  });
  finds("only the field that reaches the sink", {
    "a.js": `import { save } from "./db.js";
«save({ query: source(), label: "b" })»;
save({ query: "a", label: source() });`,
    "db.js": "export function save({ query, label }) { log(label); sink(query); }",
  });
  finds("through a third file", {
    "a.js": `import { find } from "./service.js";
«find(source())»;
find("1");`,
    "service.js": `import { run } from "./db.js";
export function find(name) { return run("name = " + name); }`,
    "db.js": "export function run(x) { return sink(x); }",
  });
  finds("through a third file that cleans", {
    "a.js": `import { find } from "./service.js";
find(source());`,
    "service.js": `import { quote } from "./text.js";
export function find(name) { return sink("name = " + quote(name)); }`,
    "text.js": "export function quote(x) { return clean(x); }",
  });
  finds("a class that is imported", {
    "a.js": `import { Store } from "./store.js";
const store = new Store("users");
«store.find(source())»;
store.count(source());`,
    "store.js": `export class Store {
  constructor(table) { this.table = table; }
  find(name) { return sink(this.table + name); }
  count(name) { return name.length; }
}`,
  });
  finds("what an object is made with", {
    "a.js": `import { Store } from "./store.js";
const open = new Store(source());
«open.all()»;
const closed = new Store("users");
closed.all();`,
    "store.js": `export class Store {
  constructor(table) { this.table = table; }
  all() { return sink("select from " + this.table); }
}`,
  });
  finds("an object that a module has made", {
    "a.js": `import { store } from "./store.js";
«store.find(source())»;
store.find("1");`,
    "store.js": `class Store { find(name) { return sink(name); } }
export const store = new Store();`,
  });
  finds("a default export", {
    "a.js": `import run from "./run.js";
«run(source())»;
run("1");`,
    "run.js": "export default function (x) { sink(x); }",
  });
  finds("a module that is one function", {
    "a.js": `const run = require("./run");
«run(source())»;
run(clean(source()));`,
    "run.js": "module.exports = function run(x) { sink(x); };",
  });
  finds("members of a module", {
    "a.js": `const db = require("./db");
«db.run(source())»;
db.log(source());`,
    "db.js": `exports.run = (x) => sink(x);
exports.log = (x) => print(x);`,
  });
  finds("a function under another name", {
    "a.js": `import { query as ask } from "./db.js";
«ask(source())»;
ask("1");`,
    "db.js": `function run(x) { sink(x); }
export { run as query };`,
  });
  finds("what another file hands on", {
    "a.js": `import { run, other } from "./index.js";
«run(source())»;
«other(source())»;
other("1");`,
    "index.js": `export * from "./db.js";
export { second as other } from "./more.js";`,
    "db.js": "export function run(x) { sink(x); }",
    "more.js": "export function second(x) { sink(x); }",
  });
  finds("a folder's index", {
    "src/a.js": `import { run } from "../db";
«run(source())»;
run("1");`,
    "db/index.js": "export function run(x) { sink(x); }",
  });
  finds("a callback that gets what comes from a source", {
    "a.js": `import { withInput } from "./input.js";
withInput((value) => «sink(value)»);
withInput((value) => sink(clean(value)));`,
    "input.js": "export function withInput(use) { use(source()); }",
  });
  finds("an imported function as a callback", {
    "a.js": `import { run } from "./db.js";
«source().forEach(run)»;
["1"].forEach(run);`,
    "db.js": "export function run(x) { sink(x); }",
  });
  finds("files that import each other", {
    "a.js": `import { run } from "./b.js";
export function start() { «run(source())»; }
export function twice(x) { return x + x; }`,
    "b.js": `import { twice } from "./a.js";
export function run(x) { sink(twice(x)); }`,
  });
  finds("a promise", {
    "a.js": `import { load } from "./load.js";
export async function a() { «sink(await load())»; }
export function b() { return load().then((x) => «sink(x)»); }
export async function c() { sink(clean(await load())); }`,
    "load.js": "export async function load() { return source(); }",
  });
});

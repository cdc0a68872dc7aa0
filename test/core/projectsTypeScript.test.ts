import { finds } from "../support/projects.ts";

describe("data across files: TypeScript", () => {
  finds("a typed parameter property", {
    "controller.ts": `import { UserStore } from "./store";
export class Controller {
  constructor(private readonly store: UserStore) {}
  show(): void { «this.store.find(source())»; }
  all(): void { this.store.find("1"); }
}`,
    "store.ts": "export class UserStore { find(name: string) { return sink(name); } }",
  });
  finds("a typed parameter", {
    "a.ts": `import type { Store } from "./store";
export function show(store: Store) { «store.find(source())»; }
export function hide(store: Store) { store.find(clean(source())); }`,
    "store.ts": "export class Store { find(name: string) { return sink(name); } }",
  });
  finds("a source file behind the name of the built one", {
    "a.ts": `import { run } from "./db.js";
«run(source())»;
run("1");`,
    "db.ts": "export function run(x: string): void { sink(x); }",
  });
  finds("paths of a configuration", {
    "src/a.ts": `import { run } from "@/db";
«run(source())»;
run("1");`,
    "src/lib/db.ts": "export function run(x: string): void { sink(x); }",
    "tsconfig.json": `{ // where things are
  "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/lib/*"], } },
}`,
  });
  finds("paths of a configuration that another extends", {
    "app/src/a.ts": `import { run } from "lib/db";
«run(source())»;
run("1");`,
    "lib/db.ts": "export function run(x: string): void { sink(x); }",
    "app/tsconfig.json": `{ "extends": "../tsconfig.base" }`,
    "tsconfig.base.json": `{ "compilerOptions": { "paths": { "lib/*": ["./lib/*"] } } }`,
  });
  finds("a package of the workspace", {
    "packages/app/a.ts": `import { run } from "@shop/db";
«run(source())»;
run("1");`,
    "packages/db/src/index.ts": "export const run = (x: string) => sink(x);",
    "packages/db/package.json": `{ "name": "@shop/db", "main": "dist/index.js" }`,
  });
  finds("a library of the same name as a file is another thing", {
    "a.ts": `import { run } from "db";
run(source());`,
    "db.ts": "export function run(x: string): void { sink(x); }",
  });
  finds("JavaScript that TypeScript calls", {
    "a.ts": `import { upper } from "./text.js";
«sink(upper(source()))»;`,
    "text.js": "export function upper(x) { return x.toUpperCase(); }",
  });
});

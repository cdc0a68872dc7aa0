import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { GRAMMAR_LANGUAGES } from "../support/core.ts";

interface Entry {
  name: string;
  file: string;
  package: string;
  version: string;
  license: string;
  sha256: string;
  origin: string;
}

const root = join(import.meta.dirname, "../..");
const folder = join(root, "grammars");
const entries = JSON.parse(readFileSync(join(folder, "grammars.json"), "utf8")) as Entry[];
const pinned = (() => {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return { ...manifest.devDependencies, ...manifest.optionalDependencies } as Record<string, string>;
})();

describe("vendored grammars", () => {
  it("hold the runtime and each language that is analysed", () => {
    const wanted = new Set(["runtime", ...GRAMMAR_LANGUAGES.map(({ grammar }) => grammar)]);
    const names = entries.map((entry) => entry.name);
    assert.deepEqual(
      [...wanted].filter((name) => !names.includes(name)),
      [],
    );
  });

  it("have an entry for every .wasm file, and the other way round", () => {
    const shipped = readdirSync(folder).filter((name) => name.endsWith(".wasm"));
    assert.deepEqual(shipped.sort(), entries.map((entry) => entry.file).sort());
  });

  for (const entry of entries) {
    describe(entry.name, () => {
      const bytes = readFileSync(join(folder, entry.file));
      const inPackage = (file: string) => join(root, "node_modules", entry.package, file);
      const manifest = () => JSON.parse(readFileSync(inPackage("package.json"), "utf8"));

      it("is the file that its checksum names", () => {
        assert.equal(createHash("sha256").update(bytes).digest("hex"), entry.sha256);
      });

      it("is the very file of the npm package", () => {
        assert.ok(bytes.equals(readFileSync(inPackage(entry.origin))));
      });

      it("comes from the version that package.json pins exactly", () => {
        assert.equal(entry.version, manifest().version);
        assert.equal(entry.version, pinned[entry.package]);
      });

      it("names the licence of the package, which may be redistributed and stands in LICENSES.txt", () => {
        assert.equal(entry.license, manifest().license);
        assert.ok(["MIT", "Apache-2.0", "BSD-3-Clause", "ISC"].includes(entry.license));
        const texts = readFileSync(join(folder, "LICENSES.txt"), "utf8");
        assert.ok(texts.includes(`${entry.package} ${entry.version} (${entry.license})`));
        assert.ok(texts.includes(readFileSync(inPackage("LICENSE"), "utf8").trim()));
      });

      it("is a WebAssembly module", async () => {
        assert.ok(WebAssembly.validate(bytes));
      });
    });
  }
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { compileGlob, compileNameGlob, globFault } from "../../server/src/core/text/glob.ts";

function accepts(glob: string, paths: readonly string[]): void {
  for (const path of paths) assert.equal(compileGlob(glob)(path), true, `${glob} should match ${path}`);
}

function refuses(glob: string, paths: readonly string[]): void {
  for (const path of paths) assert.equal(compileGlob(glob)(path), false, `${glob} should not match ${path}`);
}

/** What a glob of stars and question marks means, from the top of the folder, told in another way. */
function asRegex(names: readonly string[]): RegExp {
  const parts = names.map((name, i) => {
    const isLast = i === names.length - 1;
    if (/^\*{2,}$/.test(name)) return isLast ? ".+" : "(?:[^/]+/)*";
    const pattern = name.replaceAll("?", "[^/]").replace(/\*+/g, "[^/]*");
    const below = /[*?]/.test(name) ? "" : "(?:/.+)?";
    return pattern + (isLast ? below : "/");
  });
  return new RegExp(`^${parts.join("")}$`);
}

describe("compileGlob", () => {
  it("keeps a star inside its folder", () => {
    accepts("src/*.ts", ["src/a.ts", "src/.ts", "src/.hidden.ts"]);
    refuses("src/*.ts", ["src/x/a.ts", "lib/src/a.ts", "src/a.tsx", "src"]);
  });

  it("takes two stars for any number of folders, none included", () => {
    accepts("src/**/*.ts", ["src/a.ts", "src/x/a.ts", "src/x/y/z/a.ts"]);
    accepts("**/test/**", ["test/a.ts", "x/test/y/a.ts"]);
    refuses("**/test/**", ["tests/a.ts", "x/latest/a.ts", "test"]);
    accepts("src/**", ["src/a", "src/a/b"]);
    accepts("a/**/b/**/c", ["a/b/c", "a/x/b/b/y/c", "a/b/x/b/c"]);
    refuses("a/**/b/**/c", ["a/c", "a/c/b"]);
  });

  it("finds a glob without a slash at any depth", () => {
    accepts("*.min.js", ["a.min.js", "x/y/a.min.js"]);
    refuses("*.min.js", ["a.js", "a.min.js.map"]);
  });

  it("takes a plain name for a file or for a folder with all in it", () => {
    accepts("dist", ["dist", "dist/a/b.js", "packages/x/dist/a.js"]);
    refuses("dist", ["distribution/a.js", "a-dist"]);
    accepts("src/generated", ["src/generated/a.ts", "src/generated"]);
    refuses("src/generated", ["lib/src/generated/a.ts", "src/generated.ts"]);
  });

  it("takes a slash at the end for all in the folder, one at the start for the top", () => {
    accepts("*.egg-info/", ["x.egg-info/PKG", "lib/x.egg-info/PKG"]);
    accepts("/dist", ["dist/a.js"]);
    accepts("./src/*.ts", ["src/a.ts"]);
    refuses("/dist", ["packages/dist/a.js"]);
  });

  it("knows sets, single characters and alternatives", () => {
    accepts("v[0-9]/?.{ts,js}", ["v1/a.ts", "v9/b.js"]);
    refuses("v[0-9]/?.{ts,js}", ["va/a.ts", "v1/ab.ts", "v1/a.py"]);
    accepts("[!a-c]*", ["d", "x/d1"]);
    refuses("[!a-c]*", ["a", "c1"]);
    accepts("{src,lib/{a,b}}/*.ts", ["src/x.ts", "lib/a/x.ts", "lib/b/x.ts"]);
    refuses("{src,lib/{a,b}}/*.ts", ["lib/x.ts"]);
  });

  it("takes the signs of regular expressions for themselves, as in folders named (group)", () => {
    accepts("app/(auth)/*.tsx", ["app/(auth)/page.tsx"]);
    refuses("app/(auth)/*.tsx", ["app/auth/page.tsx"]);
    accepts("a+b.c$", ["a+b.c$"]);
    refuses("a+b.c$", ["aab.c$", "a+bxc$"]);
    accepts("src/[[]x]/a", ["src/[x]/a"]);
  });

  it("agrees with a regular expression on every small glob and path", () => {
    const names = (signs: string) => fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 4 });
    const globs = fc.array(fc.oneof(fc.constant("**"), names("ab*?")), { minLength: 1, maxLength: 4 });
    const paths = fc.array(names("ab"), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(globs, paths, (glob, path) => {
        const expected = asRegex(glob).test(path.join("/"));
        assert.equal(compileGlob(`/${glob.join("/")}`)(path.join("/")), expected);
      }),
      { numRuns: 5000 },
    );
  });

  it("needs little time for globs and paths made to be slow", () => {
    const name = "a".repeat(250);
    const path = Array.from({ length: 16 }, () => name).join("/");
    const globs = [
      `${"*a".repeat(60)}*b`,
      `${"**/".repeat(60)}b`,
      `**/${"*a".repeat(50)}b/**/${"a*".repeat(50)}b`,
      `+(${"a+(".repeat(20)}a${")".repeat(20)})b`,
      "(a+)+(a+)+(a+)+b",
      `${"[!b]*".repeat(50)}b`,
      `${"{a,b}".repeat(6)}*b`,
    ];
    for (const glob of globs) {
      const started = performance.now();
      assert.equal(compileGlob(glob)(path), false, glob);
      assert.ok(performance.now() - started < 1000, `${glob} took too long`);
    }
  });
});

describe("compileNameGlob", () => {
  it("matches whole rule ids", () => {
    assert.equal(compileNameGlob("js-*")("js-eval"), true);
    assert.equal(compileNameGlob("js-*")("my-js-eval"), false);
    assert.equal(compileNameGlob("js-eval")("js-eval-2"), false);
    assert.equal(compileNameGlob("*")("python.lang/security.x"), true);
    assert.equal(compileNameGlob("{js,py}-sql*")("py-sql-injection"), true);
  });
});

describe("globFault", () => {
  const faulty: readonly (readonly [string, RegExp])[] = [
    ["", /empty/],
    ["!dist", /negated/],
    ["src\\a", /forward slashes/],
    ["../other/**", /out of its folder/],
    ["a/../../b", /out of its folder/],
    ["{a,b", /unclosed/],
    ["[a", /unclosed/],
    [`${"{a,b}".repeat(20)}`, /alternatives/],
    ["{".repeat(290), /unclosed/],
    ["x".repeat(301), /shorten/],
  ];
  for (const [glob, message] of faulty) {
    it(`refuses ${JSON.stringify(glob.slice(0, 30))}`, () => {
      assert.match(globFault(glob) ?? "", message);
      assert.equal(compileGlob(glob)("a"), false);
    });
  }

  it("has nothing against ordinary globs", () => {
    for (const glob of ["src/**", "*.{ts,tsx}", "a[0-9]", "app/(x)/..rest", "dist/"])
      assert.equal(globFault(glob), undefined, glob);
  });
});

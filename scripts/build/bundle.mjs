import { join } from "node:path";
import esbuild from "esbuild";

/**
 * Bundles programs that run in Node: one CommonJS file an entry. What they import with `await import()` is bundled with
 * them and runs when it is first asked for, except for the modules in `lazy`: those become files of their own, so that
 * a program can start before they are even read.
 *
 * @returns the esbuild metafiles
 */
export async function bundleForNode({ root, dist, production, entries, lazy }) {
  const result = await esbuild.build({
    ...common(root, dist, production),
    entryPoints: entries,
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["vscode"],
    alias: parserAlias(root),
    define: {
      "import.meta.dirname": "__dirname",
      "import.meta.filename": "__filename",
      "import.meta.url": "moduleUrl",
    },
    inject: [join(import.meta.dirname, "moduleUrl.js")],
    // `import()` becomes `require`, which needs no second module loader.
    supported: { "dynamic-import": false },
    plugins: [filesOfTheirOwn(root, lazy)],
  });
  return [result.metafile];
}

/** Bundles the scripts that run inside webviews: one self-contained browser script each. */
export async function bundleForPanels({ root, dist, production, entries }) {
  if (Object.keys(entries).length === 0) return [];
  const result = await esbuild.build({
    ...common(root, dist, production),
    entryPoints: entries,
    platform: "browser",
    target: "es2022",
    format: "iife",
  });
  return [result.metafile];
}

function common(root, dist, production) {
  return {
    absWorkingDir: root,
    outdir: dist,
    bundle: true,
    minify: production,
    sourcemap: true,
    sourcesContent: !production,
    legalComments: "none",
    metafile: true,
    logLevel: "error",
  };
}

/** Leaves out the modules in `lazy` (name to file) where they are imported with `import()`. */
function filesOfTheirOwn(root, lazy) {
  const names = new Map(Object.entries(lazy).map(([name, file]) => [join(root, file), name]));
  return {
    name: "files-of-their-own",
    setup(build) {
      build.onResolve({ filter: /^\.\.?\// }, (args) => {
        const name = args.kind === "dynamic-import" ? names.get(join(args.resolveDir, args.path)) : undefined;
        return name === undefined ? undefined : { path: `./${name}.js`, external: true };
      });
    },
  };
}

/** The ES module build of the parser needs import.meta.url, which a CommonJS bundle does not have. */
export function parserAlias(root) {
  return { "web-tree-sitter": join(root, "node_modules/web-tree-sitter/web-tree-sitter.cjs") };
}

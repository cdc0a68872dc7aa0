// Who may import whom; ARCHITECTURE.md says why. Run by `npm run verify`.

/** The folders of the core; each imports only those before it. */
const CORE = ["text", "syntax", "languages", "facts", "patterns", "taint", "rules", "search", "findings", "fixes", "policy", "imported", "register", "baseline", "backlog", "guidance", "incidents", "compliance", "coverage", "history", "scorecard", "report", "audit", "drills", "modules", "analyze", "authoring"];
/** Plain data types that the whole core may name. */
const CORE_TYPES = "^server/src/core/(rules/rule|findings/(finding|risk)|imported/imported|analysis|problem)\\.ts$";

const coreOrder = CORE.map((folder, index) => ({
  name: `core-order-${folder}`,
  comment: `core/${folder} knows only the folders to its left: ${CORE.slice(0, index).join(", ") || "none"}`,
  severity: "error",
  from: { path: `^server/src/core/${folder}/` },
  to: {
    path: `^server/src/core/((${[...CORE.slice(index + 1), "-"].join("|")})/|[^/]+\\.ts$)`,
    pathNot: CORE_TYPES,
  },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...coreOrder,
    {
      name: "core-types-are-types",
      comment: "to the right, the core names types only",
      severity: "error",
      from: { path: `^server/src/core/(${CORE.slice(0, CORE.indexOf("rules")).join("|")})/` },
      to: { path: "^server/src/core/(rules|findings)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "core-does-no-io",
      comment: "the core is a library: files, clocks and cancellation come in as arguments",
      severity: "error",
      from: { path: "^server/src/core/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "core-knows-no-editor",
      comment: "offsets in the core, positions at the protocol",
      severity: "error",
      from: { path: "^server/src/core/" },
      to: { path: "(^vscode$|node_modules/(@types/)?vscode|^server/src/(lsp|cli|host|protocol)/|^client/)" },
    },
    {
      name: "lsp-and-cli-are-apart",
      severity: "error",
      from: { path: "^server/src/(lsp|cli)/" },
      to: { path: "^server/src/(lsp|cli)/", pathNot: "^server/src/$1/" },
    },
    {
      name: "host-serves-both",
      comment: "what lsp and cli share knows neither",
      severity: "error",
      from: { path: "^server/src/host/" },
      to: { path: "^server/src/(lsp|cli)/" },
    },
    {
      name: "client-knows-the-protocol-only",
      severity: "error",
      from: { path: "^client/" },
      to: { path: "^server/", pathNot: "^server/src/protocol/" },
    },
    {
      name: "server-knows-no-client",
      severity: "error",
      from: { path: "^server/" },
      to: { path: "^(client/|node_modules/vscode-languageclient/|vscode$)" },
    },
    {
      name: "panel-scripts-run-in-a-browser",
      severity: "error",
      from: { path: "/webview/" },
      to: { path: "^(vscode$|server/|node_modules/vscode-)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "panel-scripts-use-no-node",
      severity: "error",
      from: { path: "/webview/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "product-imports-no-tests",
      severity: "error",
      from: { path: "^(client|server)/" },
      to: { path: "^(test|scripts)/" },
    },
    {
      name: "no-cycles",
      comment: "types may name each other; what runs may not",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^vscode$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^server/(rules|models)/|^test/(workspace|fixtures)/|/node_modules/\\.cache/)" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["main", "types", "typings"],
    },
  },
};

import { createConnection } from "vscode-languageserver/node";
import type { AnalyzedDocument, Analyzer } from "../../server/src/core/index.ts";
import { createNodeServerHost } from "../../server/src/lsp/nodeHost.ts";
import { startServer } from "../../server/src/lsp/server.ts";

/**
 * The language server with an engine that fails where the text asks for it, as an engine with a bug would:
 * `FAIL ANALYSIS`, `FAIL FIXES`, `FAIL LATER` (outside of any request) and `NEVER END` (an analysis that goes on until
 * it is cancelled).
 */
const connection = createConnection();
process.on("uncaughtException", (error) => connection.console.error(`Unexpected: ${error.message}`));
const host = createNodeServerHost("0.0.0");
startServer(connection, {
  ...host,
  loadEngine: async (log) => {
    const engine = await host.loadEngine(log);
    return { ...engine, createAnalyzer: () => faulty(engine.createAnalyzer()) };
  },
});

function faulty(analyzer: Analyzer): Analyzer {
  return {
    setRules: (rules, shipped) => analyzer.setRules(rules, shipped),
    open: (text) => faultyDocument(analyzer.open(text)),
    scan: (text, policy, options) => faultyDocument(analyzer.open(text)).analyze(policy, options),
    dispose: () => analyzer.dispose(),
  };
}

function faultyDocument(document: AnalyzedDocument): AnalyzedDocument {
  const fail = (when: string, ruleId?: string) => {
    if (document.text.includes(when)) throw Object.assign(new Error(`asked for: ${when}`), { ruleId });
  };
  return {
    path: document.path,
    get text() {
      return document.text;
    },
    edit: (edits) => document.edit(edits),
    replaceText: (text) => document.replaceText(text),
    inventory: (policy) => document.inventory(policy),
    syntaxErrors: (policy) => document.syntaxErrors(policy),
    analyze: async (policy, options) => {
      fail("FAIL ANALYSIS", "some-rule");
      if (document.text.includes("FAIL LATER")) setImmediate(() => fail("FAIL LATER"));
      while (document.text.includes("NEVER END") && !options?.signal?.aborted) await options?.breathe?.();
      return document.analyze(policy, options);
    },
    fixes: async (finding, policy) => {
      fail("FAIL FIXES");
      return document.fixes(finding, policy);
    },
    fixAll: (policy, options) => document.fixAll(policy, options),
    suppress: (finding, reason) => document.suppress(finding, reason),
    close: () => document.close(),
  };
}

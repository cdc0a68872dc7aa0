import type { InitializeParams, MarkupKind } from "vscode-languageserver-protocol";
import type { InitializationOptions } from "../protocol/index.ts";

/** What the client can do, asked once and named. Every other module reads these booleans and never the raw capabilities. */
export interface Capabilities {
  /** The client asks for the diagnostics of a document itself; without it they are pushed. */
  readonly pullsDiagnostics: boolean;
  /** The client can be told to ask for all diagnostics again. */
  readonly refreshesDiagnostics: boolean;
  /** The client can be told to ask for code lenses again. */
  readonly refreshesLenses: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  readonly unnecessaryTag: boolean;
  /** Diagnostics that are pushed may carry the document's version. */
  readonly diagnosticVersion: boolean;
  /** Code actions as objects with a kind, and not only as commands. */
  readonly codeActionLiterals: boolean;
  readonly preferredCodeActions: boolean;
  /** A code action keeps its `data`, and its edit may be resolved later. */
  readonly resolvesEdits: boolean;
  /** Workspace edits may name the version of the document that they were made for. */
  readonly versionedEdits: boolean;
  readonly markdownHover: boolean;
  /** The server may ask for settings. */
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly workspaceFolders: boolean;
  readonly registersWatchers: boolean;
  /** Watched globs may be relative to a folder. */
  readonly relativeWatchers: boolean;
  /** The client knows Riskmark's own commands and notifications. */
  readonly riskmarkClient: boolean;
  /** Start of the links that open a guidance page in the client's own panel, where it has one; the topic is appended. */
  readonly guidanceLinks: string | undefined;
}

export function resolveCapabilities(params: InitializeParams): Capabilities {
  const { workspace, textDocument } = params.capabilities;
  const pull = textDocument?.diagnostic;
  // A client that pulls states its abilities there; older ones state them for pushed diagnostics.
  const diagnostics = { ...textDocument?.publishDiagnostics, ...pull };
  const action = textDocument?.codeAction;
  const options = initializationOptions(params);
  return {
    pullsDiagnostics: pull !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    relatedInformation: diagnostics.relatedInformation === true,
    codeDescription: diagnostics.codeDescriptionSupport === true,
    diagnosticData: diagnostics.dataSupport === true,
    unnecessaryTag: diagnostics.tagSupport?.valueSet.includes(1) === true,
    diagnosticVersion: textDocument?.publishDiagnostics?.versionSupport === true,
    codeActionLiterals: action?.codeActionLiteralSupport !== undefined,
    preferredCodeActions: action?.isPreferredSupport === true,
    resolvesEdits: action?.dataSupport === true && action.resolveSupport?.properties.includes("edit") === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes("markdown" satisfies MarkupKind) === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relativeWatchers: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    riskmarkClient: options.commands === true,
    guidanceLinks: typeof options.guidanceUri === "string" ? options.guidanceUri : undefined,
  };
}

function initializationOptions(params: InitializeParams): InitializationOptions {
  const options: unknown = params.initializationOptions;
  return typeof options === "object" && options !== null ? options : {};
}

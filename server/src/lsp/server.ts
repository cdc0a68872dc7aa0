import type { Connection } from "vscode-languageserver";
import type {
  InitializeParams,
  InitializeResult,
  ServerCapabilities,
  WorkspaceFolder,
} from "vscode-languageserver-protocol";
import { RulePreviews } from "./authoring/preview.ts";
import { Bell } from "./bell.ts";
import { type Capabilities, resolveCapabilities } from "./capabilities.ts";
import { Documents } from "./documents.ts";
import { Folders } from "./folders.ts";
import { FEATURES } from "./handlers/features.ts";
import type { Engine, ServerHost } from "./host.ts";
import { Reports } from "./reports.ts";
import { createRunner } from "./run.ts";
import { WorkspaceScan } from "./scan.ts";
import type { Session } from "./session.ts";
import { SettingsSource } from "./settingsSource.ts";
import { nameOf, uriOfFile } from "./uris.ts";
import { Workspace } from "./workspace.ts";

/**
 * Serves one client over the connection until it says goodbye. `initialize` is answered before the engine is loaded;
 * what needs the engine waits for it.
 */
export function startServer(connection: Connection, host: ServerHost): void {
  connection.onInitialize((params): InitializeResult => {
    const session = createSession(connection, host, params);
    const workspace = new Workspace(session);
    for (const feature of FEATURES) feature.register(session, workspace);
    connection.onInitialized(session.run.notification("initialized", () => workspace.start()));
    return {
      capabilities: serverCapabilities(session.capabilities),
      serverInfo: { name: "Riskmark", version: host.version },
    };
  });
  connection.listen();
}

function createSession(connection: Connection, host: ServerHost, params: InitializeParams): Session {
  const log = (message: string) => connection.console.error(message);
  const capabilities = resolveCapabilities(params);
  const settings = new SettingsSource(connection, capabilities, log);
  const engine = loadOnce(connection, host);
  const openText = (uri: string) => documents.get(uri);
  const folderParts = { host, engine, settingsOf: settings.of.bind(settings), openText, log };
  const folders = new Folders(folderParts, foldersOf(params));
  const documents: Documents = new Documents(folders);
  const reports = new Reports();
  const scan = new WorkspaceScan({ host, folders, documents, reports, capabilities, log });
  const run = createRunner(log);
  const previews = new RulePreviews(documents, folders);
  const changes = new Bell();
  return { connection, host, capabilities, run, settings, folders, documents, reports, scan, previews, changes };
}

/** The engine, loaded when it is first needed. That it cannot be loaded, the user has to know. */
function loadOnce(connection: Connection, host: ServerHost): () => Promise<Engine> {
  let engine: Promise<Engine> | undefined;
  return () => {
    engine ??= host
      .loadEngine((message) => connection.console.log(message))
      .catch((error) => {
        connection.window.showErrorMessage(
          `Riskmark cannot analyse anything: its engine could not be loaded (${String(error)}).`,
        );
        throw error;
      });
    return engine;
  };
}

function serverCapabilities(client: Capabilities): ServerCapabilities {
  const announced = FEATURES.map((feature) => feature.capabilities?.(client) ?? {});
  return Object.assign({ positionEncoding: "utf-16" }, ...announced);
}

/** Clients that know no workspace folders name one root. */
function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly WorkspaceFolder[] {
  if (workspaceFolders) return workspaceFolders;
  const root = rootUri ?? (rootPath ? uriOfFile(rootPath) : undefined);
  return root ? [{ uri: root, name: nameOf(root) }] : [];
}

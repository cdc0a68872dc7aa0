import type { Connection } from "vscode-languageserver";
import type { RulePreviews } from "./authoring/preview.ts";
import type { Bell } from "./bell.ts";
import type { Capabilities } from "./capabilities.ts";
import type { Documents } from "./documents.ts";
import type { Folders } from "./folders.ts";
import type { ServerHost } from "./host.ts";
import type { Reports } from "./reports.ts";
import type { Runner } from "./run.ts";
import type { WorkspaceScan } from "./scan.ts";
import type { SettingsSource } from "./settingsSource.ts";

/** What lives as long as the connection to one client. Handlers get it and keep nothing of their own. */
export interface Session {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly capabilities: Capabilities;
  readonly run: Runner;
  readonly settings: SettingsSource;
  readonly folders: Folders;
  readonly documents: Documents;
  readonly reports: Reports;
  readonly scan: WorkspaceScan;
  readonly previews: RulePreviews;
  /** Rings when any report may have changed or become out of date. */
  readonly changes: Bell;
}

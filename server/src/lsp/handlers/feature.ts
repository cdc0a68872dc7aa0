import type { ServerCapabilities } from "vscode-languageserver-protocol";
import type { Capabilities } from "../capabilities.ts";
import type { Session } from "../session.ts";
import type { Workspace } from "../workspace.ts";

/** One thing the server can do: it states its own capability, and listens for its own messages. */
export interface Feature {
  /** What the client is told at start; absent for features that need no announcement. */
  readonly capabilities?: (client: Capabilities) => ServerCapabilities;
  readonly register: (session: Session, workspace: Workspace) => void;
}

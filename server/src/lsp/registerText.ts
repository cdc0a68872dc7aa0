import { LSPErrorCodes } from "vscode-languageserver-protocol";
import { REGISTER_PATH } from "../core/register/registerFindings.ts";
import type { LoadedFolder } from "./folders.ts";
import { Refusal } from "./run.ts";
import type { Session } from "./session.ts";

/** The folder's register as it is in the editor, else on disk; empty where there is none. */
export async function registerText(session: Session, folder: LoadedFolder): Promise<string> {
  const uri = folder.uriOf(REGISTER_PATH);
  const open = session.documents.get(uri);
  if (open) return open.text;
  const read = await folder.read(uri);
  return "text" in read ? read.text : "";
}

/** Tells the user why the register was not written, where its text does not allow it. */
export function withFaults<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && error.name === "RegisterFault")
      throw new Refusal(LSPErrorCodes.RequestFailed, error.message);
    throw error;
  }
}

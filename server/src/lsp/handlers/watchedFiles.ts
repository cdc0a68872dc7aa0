import { FileChangeType } from "vscode-languageserver-protocol";
import type { Folder } from "../folder.ts";
import { isTeamFile, type LoadedFolder } from "../folders.ts";
import { followUp } from "../followUp.ts";
import type { Feature } from "./feature.ts";

/** Files changed on disk: code is looked at again, and a folder whose rules, policy or guidance changed is reloaded. */
export const watchedFiles: Feature = {
  register: (session, workspace) => {
    const { connection, run, folders, scan, changes } = session;
    connection.onDidChangeWatchedFiles(
      run.notification("workspace/didChangeWatchedFiles", async (params, call) => {
        const toReload = new Set<Folder>();
        for (const { uri, type } of params.changes) {
          call.subject.uri = uri;
          const folder = folders.of(uri);
          const loaded = await folder.loaded();
          if (decidesAbout(loaded, uri)) {
            toReload.add(folder);
            continue;
          }
          if (type !== FileChangeType.Changed || SAYS_WHERE.test(uri)) loaded.files?.forget();
          if (type !== FileChangeType.Created) scan.invalidate(uri);
          followUp(session, workspace, uri, false);
          if (type !== FileChangeType.Changed || uri.endsWith("/.gitignore")) scan.invalidateList(uri);
        }
        changes.ring();
        await workspace.reload([...toReload]);
      }),
    );
  },
};

/** Files that say where modules are. */
const SAYS_WHERE = /\/(?:[jt]sconfig[^/]*\.json|package\.json|go\.mod|composer\.json)$/;

/** Whether the folder is loaded from the file. Rule folders may lie anywhere, so their globs are asked, too. */
function decidesAbout({ watchGlobs, engine, pathOf }: LoadedFolder, uri: string): boolean {
  return isTeamFile(uri) || watchGlobs.some((glob) => engine.compileGlob(glob)(pathOf(uri)));
}

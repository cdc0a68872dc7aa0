import { FileChangeType } from "vscode-languageserver-protocol";
import type { Folder } from "../folder.ts";
import { isTeamFile, type LoadedFolder } from "../folders.ts";
import type { Feature } from "./feature.ts";

/** Files changed on disk: code is looked at again, and a folder whose rules, policy or guidance changed is reloaded. */
export const watchedFiles: Feature = {
  register: ({ connection, run, folders, scan, changes }, workspace) => {
    connection.onDidChangeWatchedFiles(
      run.notification("workspace/didChangeWatchedFiles", async (params, call) => {
        const toReload = new Set<Folder>();
        for (const { uri, type } of params.changes) {
          call.subject.uri = uri;
          const folder = folders.of(uri);
          if (decidesAbout(await folder.loaded(), uri)) {
            toReload.add(folder);
            continue;
          }
          if (type !== FileChangeType.Created) scan.invalidate(uri);
          if (type !== FileChangeType.Changed || uri.endsWith("/.gitignore")) scan.invalidateList(uri);
        }
        changes.ring();
        await workspace.reload([...toReload]);
      }),
    );
  },
};

/** Whether the folder is loaded from the file. Rule folders may lie anywhere, so their globs are asked, too. */
function decidesAbout({ watchGlobs, engine, pathOf }: LoadedFolder, uri: string): boolean {
  return isTeamFile(uri) || watchGlobs.some((glob) => engine.compileGlob(glob)(pathOf(uri)));
}

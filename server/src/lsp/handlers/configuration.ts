import type { Feature } from "./feature.ts";

/** The user changed settings: all folders take theirs again. */
export const configuration: Feature = {
  register: ({ connection, run, settings, folders }, workspace) => {
    connection.onDidChangeConfiguration(
      run.notification("workspace/didChangeConfiguration", async (params) => {
        settings.receive(params.settings);
        await workspace.reload(folders.all());
      }),
    );
  },
};

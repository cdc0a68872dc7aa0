import { LineIndex } from "../../core/text/lineIndex.ts";
import { type RegisterItem, RegisterRequest } from "../../protocol/index.ts";
import { registerText } from "../registerText.ts";
import { registerItems } from "../registerView.ts";
import type { Feature } from "./feature.ts";

/** All that is accepted or suppressed in the workspace. */
export const registerList: Feature = {
  register: (session) => {
    const { connection, run, folders } = session;
    connection.onRequest(
      RegisterRequest,
      run.query(
        RegisterRequest.method,
        async (): Promise<readonly RegisterItem[]> => {
          const items: RegisterItem[] = [];
          for (const folder of folders.all()) {
            const loaded = await folder.loaded();
            const lines = new LineIndex(loaded.program.register.length > 0 ? await registerText(session, loaded) : "");
            items.push(...registerItems(session, loaded, lines));
          }
          return items;
        },
        () => [],
      ),
    );
  },
};

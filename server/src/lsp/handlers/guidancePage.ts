import type { DocumentUri } from "vscode-languageserver-protocol";
import { GuidanceRequest } from "../../protocol/index.ts";
import { pagesAbout, toPageView } from "../guidanceViews.ts";
import type { Session } from "../session.ts";
import type { Feature } from "./feature.ts";

/** The guidance pages about a topic, as the folder of the document has them. */
export const guidancePage: Feature = {
  register: (session) => {
    session.connection.onRequest(
      GuidanceRequest,
      session.run.request(
        GuidanceRequest.method,
        async ({ topic, uri }) => {
          for (const folder of await asked(session, uri)) {
            const path = uri === undefined ? undefined : folder.pathOf(uri);
            const pages = pagesAbout(topic, folder, path);
            if (pages.length > 0) return pages.map((page) => toPageView(page, folder));
          }
          return [];
        },
        () => [],
      ),
    );
  },
};

/** The document's folder; without a document every folder, until one knows the topic. */
async function asked({ folders }: Session, uri: DocumentUri | undefined) {
  const wanted = uri === undefined ? folders.all() : [folders.of(uri)];
  return Promise.all(wanted.map((folder) => folder.loaded()));
}

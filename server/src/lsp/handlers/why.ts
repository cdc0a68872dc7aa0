import type { Finding } from "../../core/index.ts";
import { type WhyReason, WhyRequest } from "../../protocol/index.ts";
import { shows } from "../toProtocol.ts";
import type { Feature } from "./feature.ts";

/** Why a line of a document has no finding. */
export const why: Feature = {
  register: ({ connection, run, documents, folders }) => {
    connection.onRequest(
      WhyRequest,
      run.request(
        WhyRequest.method,
        async ({ uri, line }, call): Promise<readonly WhyReason[]> => {
          call.subject.uri = uri;
          const folder = await folders.of(uri).loaded();
          const open = documents.get(uri);
          const read = open ?? (await folder.read(uri));
          if ("reason" in read) return [{ kind: "passed-over", message: `The file is not analysed: ${read.message}.` }];
          const question = {
            text: read.text,
            path: folder.pathOf(uri),
            languageId: open?.languageId,
            line,
            rules: folder.rules,
            policy: folder.policy,
            passedOver: await folder.whyLeftOut(uri),
            shows: (finding: Finding) => shows(finding, folder.settings),
          };
          return folder.engine.why(question, folder.files);
        },
        () => [],
      ),
    );
  },
};

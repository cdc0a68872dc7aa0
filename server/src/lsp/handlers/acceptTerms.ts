import { type AcceptTerms, AcceptTermsRequest } from "../../protocol/index.ts";
import type { Feature } from "./feature.ts";

/** What the folder's policy asks for where a risk is accepted. */
export const acceptTerms: Feature = {
  register: ({ connection, run, folders }) => {
    connection.onRequest(
      AcceptTermsRequest,
      run.request(AcceptTermsRequest.method, async ({ uri }): Promise<AcceptTerms> => {
        const { acceptTerms: terms, engine } = await folders.of(uri).loaded();
        return { today: engine.today(), ...terms };
      }),
    );
  },
};

import { type KnownBefore, KnownBeforeRequest } from "../../protocol/index.ts";
import { KnownBeforeCommit } from "../knownBefore.ts";
import type { Feature } from "./feature.ts";

/** Which findings were there before the present branch. Only here the server runs git, and only when it is asked to. */
export const knownBefore: Feature = {
  register: (session) => {
    const { connection, run } = session;
    const before = new KnownBeforeCommit(session);
    connection.onRequest(
      KnownBeforeRequest,
      run.request(
        KnownBeforeRequest.method,
        ({ ref }, call): Promise<KnownBefore> => before.ask(ref, call),
        (): KnownBefore => ({ known: [], folders: [] }),
      ),
    );
  },
};

import {
  type DrillSummary,
  DrillsRequest,
  EndDrillRequest,
  JudgeDrillRequest,
  PointDrillRequest,
  StartDrillRequest,
} from "../../protocol/index.ts";
import { Drills } from "../drills.ts";
import { nameOf } from "../uris.ts";
import type { Feature } from "./feature.ts";

/** Exercises: a weakness to find and to fix. Nothing about them is kept here. */
export const drills: Feature = {
  register: (session, workspace) => {
    const { connection, run, folders } = session;
    const all = new Drills(session);
    connection.onRequest(
      DrillsRequest,
      run.query(
        DrillsRequest.method,
        (): Promise<readonly DrillSummary[]> => all.list(),
        () => [],
      ),
    );
    connection.onRequest(
      StartDrillRequest,
      run.request(StartDrillRequest.method, async ({ id, uri }) => {
        const started = await all.start(id);
        if (started) folders.withheld.add(nameOf(uri));
        return started ?? null;
      }),
    );
    connection.onRequest(
      PointDrillRequest,
      run.request(PointDrillRequest.method, async ({ id, text, first, last }) => {
        const finding = await all.point(id, text, first, last);
        const message = finding?.message ?? "That is not it: look again.";
        return { right: finding !== undefined, message };
      }),
    );
    connection.onRequest(
      JudgeDrillRequest,
      run.request(JudgeDrillRequest.method, ({ id, before, first, last, text }) =>
        all.judge(id, before, [first, last], text),
      ),
    );
    connection.onRequest(
      EndDrillRequest,
      run.request(EndDrillRequest.method, async ({ uri }) => {
        if (folders.withheld.delete(nameOf(uri))) await workspace.reload([folders.of(uri)]);
        return null;
      }),
    );
  },
};

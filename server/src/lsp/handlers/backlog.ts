import type { BacklogItem } from "../../core/backlog/backlog.ts";
import { formatBacklog } from "../../core/backlog/formatBacklog.ts";
import { BacklogRequest, type FindingItem } from "../../protocol/index.ts";
import type { Feature } from "./feature.ts";

/** The backlog as a text for other tools, the same as on the command line. */
export const backlog: Feature = {
  register: ({ connection, run, reports }, workspace) => {
    connection.onRequest(
      BacklogRequest,
      run.request(BacklogRequest.method, ({ groupBy, format, ids }): string => {
        const all = [...reports.all().flatMap(({ findings }) => findings), ...workspace.register.items()];
        const wanted = ids && new Set(ids);
        const items = all.filter(({ id }) => wanted === undefined || wanted.has(id)).map(toItem);
        return formatBacklog(items, groupBy, format);
      }),
    );
  },
};

function toItem(finding: FindingItem): BacklogItem {
  const { path, range, ruleId, title, message, severity, risk, riskBand, fingerprint, asset, owners, since, fixable } =
    finding;
  const line = range.start.line + 1;
  return {
    path,
    line,
    ruleId,
    title,
    message,
    severity,
    risk,
    band: riskBand,
    fingerprint,
    asset,
    owners,
    since,
    fixable,
  };
}

import type { StatusParams } from "../../../server/src/protocol/index.ts";

/** How the status reads in the editor. */
export interface StatusText {
  readonly text: string;
  readonly detail: string;
  readonly severity: "Information" | "Warning" | "Error";
  readonly busy: boolean;
  /** What a click on it offers. */
  readonly command: { readonly command: string; readonly title: string };
}

const SHOW_LOG = { command: "riskmark.showLog", title: "Show Log" };
const RESTART = { command: "riskmark.restartServer", title: "Restart" };
const SCAN = { command: "riskmark.scanWorkspace", title: "Scan Workspace" };
const OPEN_PROBLEMS = { command: "riskmark.openProblems", title: "Open Problems" };

/** Puts a state of the server in words. */
export function describeStatus(status: StatusParams | { readonly state: "restarting" | "stopped" }): StatusText {
  switch (status.state) {
    case "starting":
      return { text: "Riskmark is starting", detail: "", severity: "Information", busy: true, command: SHOW_LOG };
    case "scanning":
      return {
        text: status.total === undefined ? "Scanning" : `Scanning ${status.scanned ?? 0} of ${status.total}`,
        detail: count(status.findings, "finding"),
        severity: "Information",
        busy: true,
        command: SHOW_LOG,
      };
    case "ready":
    case "problems":
      return status.problems > 0 ? withProblems(status) : ready(status);
    case "restarting":
      return {
        text: "Riskmark is restarting",
        detail: "the server ended",
        severity: "Warning",
        busy: true,
        command: SHOW_LOG,
      };
    case "stopped":
      return {
        text: "Riskmark is stopped",
        detail: "the server ended",
        severity: "Error",
        busy: false,
        command: RESTART,
      };
  }
}

function ready(status: StatusParams): StatusText {
  const detail = count(status.rules, "rule");
  return { text: count(status.findings, "finding"), detail, severity: "Information", busy: false, command: SCAN };
}

function withProblems(status: StatusParams): StatusText {
  return {
    text: `${count(status.problems, "problem")} in rules, policy or guidance`,
    detail: `${count(status.findings, "finding")} · ${count(status.rules, "rule")}`,
    severity: "Warning",
    busy: false,
    command: OPEN_PROBLEMS,
  };
}

function count(number: number, noun: string): string {
  if (number === 0) return `No ${noun}s`;
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}

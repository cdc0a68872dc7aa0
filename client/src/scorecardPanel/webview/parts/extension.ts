import type { FromScorecard } from "../../messages.ts";

declare function acquireVsCodeApi(): { postMessage(message: FromScorecard): void };

const vscode = acquireVsCodeApi();

/** Says something to the extension. */
export function post(message: FromScorecard): void {
  vscode.postMessage(message);
}

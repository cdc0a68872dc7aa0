import { type FromPanel, type PanelState, parsePanelState } from "../../messages.ts";

interface VsCode {
  postMessage(message: FromPanel): void;
  getState(): unknown;
  setState(state: PanelState): void;
}

declare function acquireVsCodeApi(): VsCode;

const vscode = acquireVsCodeApi();

/** Says something to the extension. */
export function post(message: FromPanel): void {
  vscode.postMessage(message);
}

/** What the panel was like before it was hidden or the editor restarted. */
export function readState(): PanelState {
  return parsePanelState(vscode.getState());
}

export function writeState(state: PanelState): void {
  vscode.setState(state);
}

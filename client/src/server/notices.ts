import * as vscode from "vscode";
import { RESTART_LIMIT } from "./backoff.ts";

/** Tells the user that the server ended by itself, once for a row of restarts, and offers what can be done. */
export class RestartNotices {
  readonly #log: vscode.LogOutputChannel;
  readonly #restart: () => void;
  #visible = false;

  constructor(log: vscode.LogOutputChannel, restart: () => void) {
    this.#log = log;
    this.#restart = restart;
  }

  restarting(what: string, delay: number): void {
    const message = `Riskmark's language server ${what}. It starts again in ${delay / 1000} s; until then findings are not updated.`;
    this.#log.warn(message);
    if (!this.#visible) this.#ask(vscode.window.showWarningMessage(message, "Restart Now", "Show Log"));
  }

  givenUp(what: string): void {
    const message = `Riskmark's language server ${what} and stays stopped after ${RESTART_LIMIT}. No findings are shown until it is restarted. The log says what it was working on.`;
    this.#log.error(message);
    this.#ask(vscode.window.showErrorMessage(message, "Restart", "Show Log"));
  }

  async #ask(answer: Thenable<string | undefined>): Promise<void> {
    this.#visible = true;
    const choice = await answer;
    this.#visible = false;
    if (choice === "Show Log") this.#log.show();
    else if (choice) this.#restart();
  }
}

import type { WorkDoneProgressReporter } from "vscode-languageserver";
import type { Progress } from "./scan.ts";
import type { StatusNotices } from "./status.ts";

/** Shows how far a scan has come, in the client's progress bar and in Riskmark's own status. Silent until there is work. */
export class ScanProgress {
  readonly #status: StatusNotices;
  readonly #bar: WorkDoneProgressReporter;
  #percent: number | undefined;

  constructor(status: StatusNotices, bar: WorkDoneProgressReporter) {
    this.#status = status;
    this.#bar = bar;
  }

  readonly step = (progress: Progress): void => {
    this.#status.scanning(progress);
    const { scanned, total } = progress;
    const percent = Math.floor((100 * scanned) / Math.max(total, 1));
    const message = `${scanned} of ${total} files`;
    if (this.#percent === undefined) this.#bar.begin("Riskmark: scanning", percent, message, true);
    // Files are many; the bar has a hundred steps.
    else if (percent !== this.#percent) this.#bar.report(percent, message);
    this.#percent = percent;
  };

  readonly done = (): void => {
    if (this.#percent !== undefined) this.#bar.done();
    this.#percent = undefined;
    this.#status.scanning(undefined);
  };
}

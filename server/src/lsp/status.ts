import { FindingsChanged, Status, type StatusParams } from "../protocol/index.ts";
import type { Progress } from "./scan.ts";
import type { Session } from "./session.ts";

/** How long changes are gathered before the client hears of them. */
const SETTLE_MS = 50;

/** Tells a Riskmark client how things stand; other clients hear nothing. */
export class StatusNotices {
  readonly #session: Session;
  #progress: Progress | undefined;
  #due = false;
  #findingsChanged = false;
  #sent = "";

  constructor(session: Session) {
    this.#session = session;
    session.reports.onChange(() => this.findingsChanged());
  }

  /** What a client shows about findings, their guidance included, is out of date. */
  findingsChanged(): void {
    this.#findingsChanged = true;
    this.update();
  }

  /** How far a scan has come; undefined when none runs. */
  scanning(progress: Progress | undefined): void {
    this.#progress = progress;
    this.update();
  }

  /** To be called when findings, or the guidance that belongs to them, are other ones now. */
  changed(): void {
    this.#findingsChanged = true;
    this.update();
  }

  /** To be called whenever something changed that the status tells. */
  update(): void {
    if (this.#due || !this.#session.capabilities.riskmarkClient) return;
    this.#due = true;
    this.#session.host.after(SETTLE_MS, () => {
      this.#due = false;
      this.#session.run.background("Sending the status", () => this.#send());
    });
  }

  async #send(): Promise<void> {
    const { connection, folders, reports } = this.#session;
    if (this.#findingsChanged) {
      this.#findingsChanged = false;
      await connection.sendNotification(FindingsChanged, undefined);
    }
    const loaded = await Promise.all(folders.all().map((folder) => folder.loaded()));
    const problems = loaded.reduce((sum, folder) => sum + folder.problems.length, 0);
    const rules = new Set(loaded.flatMap((folder) => folder.rules.map(({ id }) => id))).size;
    const findings = reports.all().reduce((sum, report) => sum + report.findings.length, 0);
    const state = this.#progress ? "scanning" : problems > 0 ? "problems" : "ready";
    const params: StatusParams = { state, ...this.#progress, problems, findings, rules };
    const text = JSON.stringify(params);
    if (text === this.#sent) return;
    this.#sent = text;
    await connection.sendNotification(Status, params);
  }
}

import { type DocumentUri, ProtocolRequestType, ProtocolRequestType0 } from "vscode-languageserver-protocol";

/** A drill as a list names it. */
export interface DrillSummary {
  /** The rule that it is about. */
  readonly id: string;
  /** The weakness, as people call it. */
  readonly weakness: string;
  /** What the guidance for it goes by. */
  readonly topic: string;
  /** Language id as the engine names it. */
  readonly language: string;
  /** Name of a file in its language. */
  readonly file: string;
  readonly origin: "built-in" | "team";
}

export const DrillsRequest = new ProtocolRequestType0<readonly DrillSummary[], never, void, void>("riskmark/drills");

/**
 * The text of a drill; null where it cannot be judged here. From now on nothing is said about the document with this
 * URI, which need not be open yet, until `EndDrillRequest`.
 */
export const StartDrillRequest = new ProtocolRequestType<
  { readonly id: string; readonly uri: DocumentUri },
  { readonly text: string; readonly places: number } | null,
  never,
  void,
  void
>("riskmark/drills/start");

/** Whether the weakness stands on the marked lines (from 0) of a drill's text. */
export const PointDrillRequest = new ProtocolRequestType<
  { readonly id: string; readonly text: string; readonly first: number; readonly last: number },
  { readonly right: boolean; readonly message: string },
  never,
  void,
  void
>("riskmark/drills/point");

/** Whether a drill is fixed. */
export const JudgeDrillRequest = new ProtocolRequestType<
  {
    readonly id: string;
    /** The text when the place was pointed at, and the marked lines. */
    readonly before: string;
    readonly first: number;
    readonly last: number;
    readonly text: string;
  },
  { readonly solved: boolean; readonly remarks: readonly string[] },
  never,
  void,
  void
>("riskmark/drills/judge");

/** The document is one like any other from now on. */
export const EndDrillRequest = new ProtocolRequestType<{ readonly uri: DocumentUri }, null, never, void, void>(
  "riskmark/drills/end",
);

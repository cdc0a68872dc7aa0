import type { Severity } from "../findings/finding.ts";

type Paint = (text: string) => string;

/** Colours for a terminal; each function returns its text with the colour's signs around it, or as it is. */
export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly green: Paint;
  readonly cyan: Paint;
  readonly magenta: Paint;
  readonly underline: Paint;
}

const asItIs: Paint = (text) => text;

/** No colours. */
export const PLAIN: Style = {
  bold: asItIs,
  dim: asItIs,
  red: asItIs,
  yellow: asItIs,
  green: asItIs,
  cyan: asItIs,
  magenta: asItIs,
  underline: asItIs,
};

export function paintSeverity(severity: Severity, text: string, style: Style): string {
  switch (severity) {
    case "critical":
      return style.bold(style.magenta(text));
    case "high":
      return style.bold(style.red(text));
    case "medium":
      return style.bold(style.yellow(text));
    case "low":
      return style.bold(style.cyan(text));
  }
}

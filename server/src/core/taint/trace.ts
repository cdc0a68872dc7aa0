import type { FlowStep } from "./input.ts";

/**
 * The way of a value so far, newest step first. Plain data: a summary that holds one can be kept after its file is
 * gone.
 */
export interface Trace {
  readonly start: number;
  readonly end: number;
  readonly kind: "source" | "parameter" | "assign" | "pass" | "return" | "callback" | "field" | "propagate";
  /** What takes the value: the variable, function or parameter. */
  readonly name: string;
  readonly from: Trace | undefined;
  /** Steps up to here. */
  readonly length: number;
}

/** Steps of a trace beyond this many are left out, the oldest and the newest stay. */
const MAX_STEPS = 24;
/** Longest piece of code in a step's message. */
const MAX_QUOTE = 60;

export function beginTrace(kind: Trace["kind"], start: number, end: number, name: string): Trace {
  return { start, end, kind, name, from: undefined, length: 1 };
}

export function extendTrace(from: Trace, kind: Trace["kind"], start: number, end: number, name: string): Trace {
  const isSamePlace = from.start === start && from.end === end;
  if (isSamePlace && (from.kind === kind || kind === "assign")) return from;
  if (from.length >= MAX_STEPS) return from;
  return { start, end, kind, name, from, length: from.length + 1 };
}

/** A trace that begins at a function's parameter, put behind the trace of what the parameter is given. */
export function graft(inner: Trace, onto: Trace): Trace {
  const steps: Trace[] = [];
  for (let at: Trace | undefined = inner; at; at = at.from) if (at.kind !== "parameter") steps.push(at);
  let trace = onto;
  for (const { kind, start, end, name } of steps.reverse()) trace = extendTrace(trace, kind, start, end, name);
  return trace;
}

/** The steps in the order of the flow, the sink last. */
export function stepsOf(trace: Trace, sink: { start: number; end: number }, text: string): FlowStep[] {
  const quote = (start: number, end: number) => {
    const code = text.slice(start, Math.min(end, start + 4 * MAX_QUOTE)).replace(/\s+/g, " ");
    return code.length > MAX_QUOTE ? `${code.slice(0, MAX_QUOTE - 1)}…` : code;
  };
  const steps: FlowStep[] = [];
  for (let at: Trace | undefined = trace; at; at = at.from) {
    steps.push({ start: at.start, end: at.end, message: messageOf(at, quote) });
  }
  steps.reverse();
  steps.push({ ...sink, message: `Reaches ${quote(sink.start, sink.end)}` });
  return steps;
}

function messageOf({ kind, name, start, end }: Trace, quote: (start: number, end: number) => string): string {
  switch (kind) {
    case "source":
      return `Comes from ${quote(start, end)}`;
    case "parameter":
      return `Comes in as ${name}`;
    case "assign":
      return `Assigned to ${name}`;
    case "field":
      return `Kept in ${name}`;
    case "pass":
      return `Passed to ${name}`;
    case "callback":
      return `Handed to a callback as ${name}`;
    case "return":
      return `Returned by ${name}`;
    case "propagate":
      return `Handed on to ${quote(start, end)}`;
  }
}

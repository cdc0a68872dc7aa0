import type { FlowStep } from "./input.ts";
import type { ForeignStep } from "./portable.ts";

/**
 * The way of a value so far, newest step first. Plain data: a summary that holds one can be kept after its file is
 * gone.
 */
export type Trace = StepTrace | CallTrace | ForeignTrace;

export interface StepTrace {
  readonly kind: "source" | "parameter" | "assign" | "pass" | "return" | "callback" | "field" | "propagate";
  readonly start: number;
  readonly end: number;
  /** What takes the value: the variable, function or parameter. */
  readonly name: string;
  readonly from: Trace | undefined;
  /** Steps up to here. */
  readonly length: number;
}

/** The way into a function and through it. It is told step by step only when a finding needs it. */
export interface CallTrace {
  readonly kind: "call";
  /** The way through the function, from one of its parameters. */
  readonly inner: Trace;
  readonly from: Trace;
  readonly length: number;
}

/** The way through a function of another file, from one of its parameters or from a source there. */
export interface ForeignTrace {
  readonly kind: "foreign";
  readonly steps: readonly ForeignStep[];
  readonly from: undefined;
  readonly length: number;
}

/** Steps of a trace beyond this many are left out: the first ones stay. */
const MAX_STEPS = 28;
/** Longest piece of code in a step's message. */
const MAX_QUOTE = 60;

export function beginTrace(kind: StepTrace["kind"], start: number, end: number, name: string): StepTrace {
  return { kind, start, end, name, from: undefined, length: 1 };
}

export function foreignTrace(steps: readonly ForeignStep[]): ForeignTrace {
  return { kind: "foreign", steps, from: undefined, length: steps.length + 1 };
}

export function extendTrace(from: Trace, kind: StepTrace["kind"], start: number, end: number, name: string): Trace {
  if (from.length >= MAX_STEPS) return from;
  const isSamePlace = from.kind !== "call" && from.kind !== "foreign" && from.start === start && from.end === end;
  if (isSamePlace && (from.kind === kind || kind === "assign")) return from;
  return { kind, start, end, name, from, length: from.length + 1 };
}

/** A trace that begins at a function's parameter, put behind the trace of what the parameter is given. */
export function graft(inner: Trace, onto: Trace): Trace {
  if (inner.kind === "parameter") return onto;
  const length = inner.length - 1 + onto.length;
  return length > MAX_STEPS ? onto : { kind: "call", inner, from: onto, length };
}

/** The steps in the order of the flow, the sink last, unless that stands in another file. */
export function stepsOf(
  trace: Trace,
  sink: { readonly start: number; readonly end: number } | undefined,
  text: string,
): FlowStep[] {
  const quote = (start: number, end: number) => {
    const code = text.slice(start, Math.min(end, start + 4 * MAX_QUOTE)).replace(/\s+/g, " ");
    return code.length > MAX_QUOTE ? `${code.slice(0, MAX_QUOTE - 1)}…` : code;
  };
  const steps = collect(trace).map((step): FlowStep => {
    if ("message" in step) return { start: 0, end: 0, message: step.message, foreign: step };
    return { start: step.start, end: step.end, message: messageOf(step, quote) };
  });
  if (!sink) return steps;
  return [...steps, { start: sink.start, end: sink.end, message: `Reaches ${quote(sink.start, sink.end)}` }];
}

/** All steps in order, those within functions in their place. */
function collect(trace: Trace): (StepTrace | ForeignStep)[] {
  const steps: (StepTrace | ForeignStep)[] = [];
  for (let at: Trace | undefined = trace; at; at = at.from) {
    if (at.kind === "call")
      steps.push(
        ...collect(at.inner)
          .filter((step) => "message" in step || step.kind !== "parameter")
          .reverse(),
      );
    else if (at.kind === "foreign") steps.push(...[...at.steps].reverse());
    else steps.push(at);
  }
  return steps.reverse();
}

function messageOf({ kind, name, start, end }: StepTrace, quote: (start: number, end: number) => string): string {
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

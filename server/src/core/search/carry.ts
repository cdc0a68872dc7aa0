import type { Bindings, BoundCode } from "../patterns/bindings.ts";
import type { FlowStep } from "../taint/input.ts";
import type { Match } from "./match.ts";

/** A stretch in two versions of a file that are equal outside of it. It starts at the same node and offset in both. */
export interface ChangedStretch {
  readonly from: number;
  readonly oldTo: number;
  readonly to: number;
  /** Offset behind it, before. */
  readonly oldEnd: number;
  readonly start: number;
  readonly end: number;
  /** The nodes in it that differ, up to these, before and now; the text may differ in the last one in front of them. */
  readonly differs: { readonly from: number; readonly oldTo: number; readonly to: number };
}

/** A unit as the only stretch that changed. */
export type ChangedUnit = ChangedStretch;

/** A match outside of the unit, as it stands in the new version; undefined where a part of it stands in the unit. */
export function carryMatch(match: Match, unit: ChangedStretch): Match | undefined {
  const bindings = carryBindings(match.bindings, unit);
  if (bindings === false) return undefined;
  const isInFront = match.end <= unit.start && match.node < unit.from;
  if (isInFront && !match.trace && bindings === match.bindings) return match;
  const code = carryCode({ start: match.start, end: match.end, node: match.node }, unit);
  if (code === undefined) return undefined;
  if (!match.trace) return { start: code.start, end: code.end, node: code.node, bindings };
  const trace = carryTrace(match.trace, unit);
  return trace && { ...code, bindings, trace };
}

/** The same where a match, or what its names stand for, may hold the stretch, which is not asked what it holds now. */
export function carryAround(match: Match, stretch: ChangedStretch): Match | undefined {
  const { start, end, node, trace } = match;
  const code = carryHolding({ start, end, node }, stretch);
  let isWhole = code !== undefined;
  const carriedNames = (bindings: Bindings | undefined): Bindings | undefined => {
    if (!bindings) return undefined;
    const bound = carryHolding(bindings.code, stretch);
    if (!bound) isWhole = false;
    return { name: bindings.name, code: bound ?? bindings.code, rest: carriedNames(bindings.rest) };
  };
  const bindings = carriedNames(match.bindings);
  const carried = trace && carryTrace(trace, stretch);
  if (!isWhole || (trace && !carried)) return undefined;
  return { ...code!, bindings, ...(carried && { trace: carried }) };
}

function carryHolding<Code extends BoundCode>(code: Code, stretch: ChangedStretch): Code | undefined {
  const isAround = code.start <= stretch.start && code.end >= stretch.oldEnd && code.node < stretch.from;
  return isAround ? { ...code, end: code.end + stretch.end - stretch.oldEnd } : carryCode(code, stretch);
}

function carryTrace(trace: readonly FlowStep[], unit: ChangedStretch): readonly FlowStep[] | undefined {
  const units = unit.end - unit.oldEnd;
  const steps: FlowStep[] = [];
  for (const step of trace) {
    if (step.foreign || step.end <= unit.start) steps.push(step);
    else if (step.start < unit.oldEnd) return undefined;
    else steps.push({ ...step, start: step.start + units, end: step.end + units });
  }
  return steps;
}

function carryBindings(bindings: Bindings | undefined, unit: ChangedStretch): Bindings | undefined | false {
  if (!bindings) return undefined;
  const code = carryCode(bindings.code, unit);
  const rest = carryBindings(bindings.rest, unit);
  if (code === undefined || rest === false) return false;
  return code === bindings.code && rest === bindings.rest ? bindings : { name: bindings.name, code, rest };
}

function carryCode<Code extends BoundCode>(code: Code, unit: ChangedStretch): Code | undefined {
  const isBefore = code.end <= unit.start && code.node < unit.from;
  if (isBefore) return code;
  const isBehind = code.start >= unit.oldEnd && (code.node < 0 || code.node >= unit.oldTo);
  if (!isBehind) return undefined;
  const units = unit.end - unit.oldEnd;
  const nodes = unit.to - unit.oldTo;
  if (units === 0 && nodes === 0) return code;
  const node = code.node < 0 ? code.node : code.node + nodes;
  return { ...code, start: code.start + units, end: code.end + units, node };
}

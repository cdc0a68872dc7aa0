import { Role } from "../languages/roles.ts";
import type { SourceGroup } from "./input.ts";
import type { NodePlaces, Propagation, Sink } from "./places.ts";
import { labelsOf, labelsSatisfy } from "./sinkLog.ts";
import { extendTrace } from "./trace.ts";
import {
  allMarks,
  CLEAN,
  isClean,
  join,
  joinMarks,
  type Mark,
  type Marks,
  marked,
  onlyRules,
  type SourceOrigin,
  usedMarks,
  type Value,
  withoutRules,
} from "./value.ts";
import type { Ambient, Walk } from "./walk.ts";

const NONE: NodePlaces = { sources: [], sinks: [], sanitizers: [], propagators: [], handedOn: [] };

/** The value of a node about which rules say something, or that stands within a match that is not exact. */
export function visitMarked(walk: Walk, node: number): Value {
  const places = walk.analysis.places.flags[node] === 0 ? NONE : walk.analysis.places.at(node);
  const around = walk.ambient;
  walk.ambient = within(walk, node, places, around);
  for (const propagation of places.propagators)
    for (const from of propagation.from) if (from !== node) walk.visit(from);
  let value = walk.visitPlain(node);
  const { sources, clean, sinks } = walk.ambient;
  walk.ambient = around;
  value = withHanded(walk, node, value);
  const isProven = walk.isProven(node);
  if (!isProven) {
    if (sources.length > 0) value = withMarks(value, sources);
    for (const { group, origin } of places.sources)
      if (group.exact || group.requires) value = withSource(walk, node, value, group, origin);
  }
  for (const group of places.sanitizers)
    if (group.bySideEffect !== "only" && group.exact) value = withoutRules(value, group.rules);
  value = withoutRules(value, clean);
  sideEffects(walk, node, places);
  if (places.handedOn.length > 0) for (const propagation of places.handedOn) handOn(walk, propagation, value);
  checkSinks(
    walk,
    node,
    value,
    [...places.sinks.filter(({ group }) => group.exact), ...sinks],
    clean | cleanedBy(places),
  );
  return value;
}

/** What holds inside of a node: what holds around it, and the matches on it that are not exact. */
function within(walk: Walk, node: number, places: NodePlaces, around: Ambient): Ambient {
  if (places === NONE) return around;
  let { sources, clean, sinks } = around;
  for (const { group, origin } of places.sources) {
    if (!group.exact && group.bySideEffect !== "only" && !group.requires)
      sources = joinMarks([sourceMark(walk, node, group, origin)], sources);
  }
  for (const group of places.sanitizers) if (!group.exact && group.bySideEffect !== "only") clean |= group.rules;
  const open = places.sinks.filter(({ group }) => !group.exact);
  if (open.length > 0) sinks = [...sinks, ...open];
  const isSame = sources === around.sources && clean === around.clean && sinks === around.sinks;
  return isSame ? around : { sources, clean, sinks };
}

function sourceMark(walk: Walk, node: number, group: SourceGroup, origin: SourceOrigin): Mark {
  const { start, end } = walk.view.snapshot;
  return { origin, rules: group.rules, trace: walk.sourceTrace(start[node]!, end[node]!) };
}

function withMarks(value: Value, marks: Marks): Value {
  const all = joinMarks(marks, value.marks);
  if (all === value.marks && !value.fields) return value;
  if (!value.fields) return { ...value, marks: all };
  // What is known of a field stays: it was given another value, or proven. What came from elsewhere comes from here, too.
  const fields = new Map<string, Value>();
  for (const [name, field] of value.fields) fields.set(name, isClean(field) ? field : withMarks(field, marks));
  return { ...value, marks: all, fields };
}

function withSource(walk: Walk, node: number, value: Value, group: SourceGroup, origin: SourceOrigin): Value {
  if (group.bySideEffect === "only") return value;
  if (!group.requires) return withMarks(value, [sourceMark(walk, node, group, origin)]);
  // The label is added for the rules for which the value carries what is asked for; the trace goes on.
  const marks = allMarks(value);
  let rules = 0n;
  for (let bit = 1n; bit <= group.rules; bit <<= 1n) {
    if ((group.rules & bit) !== 0n && labelsSatisfy(group.requires, labelsOf(marks, bit))) rules |= bit;
  }
  if (rules === 0n) return value;
  const { start, end } = walk.view.snapshot;
  const from = marks.find((mark) => (mark.rules & rules) !== 0n)?.trace;
  const trace = from
    ? extendTrace(from, "propagate", start[node]!, end[node]!, "")
    : walk.sourceTrace(start[node]!, end[node]!);
  return withMarks(value, [{ origin, rules, trace }]);
}

function cleanedBy(places: NodePlaces): bigint {
  let rules = 0n;
  for (const group of places.sanitizers) if (group.bySideEffect !== "only") rules |= group.rules;
  return rules;
}

/** Sources and sanitizers that speak about the variable they stand on, from here on. */
function sideEffects(walk: Walk, node: number, places: NodePlaces): void {
  for (const { group, origin } of places.sources) {
    if (group.bySideEffect === false) continue;
    const target = walk.targetOf(node);
    if (target) walk.write(target, marked([sourceMark(walk, node, group, origin)]), true);
  }
  cleanse(walk, node, places);
}

function cleanse(walk: Walk, node: number, places: NodePlaces): void {
  for (const group of places.sanitizers) {
    if (group.bySideEffect === false) continue;
    const target = walk.targetOf(node);
    if (!target) continue;
    const before = walk.visitPlain(node);
    walk.write(target, withoutRules(before, group.rules), false);
  }
}

/** A condition that is behind us has cleaned what it looks at, also where it was cut short (`a || check(x)`). */
export function cleanseWithin(walk: Walk, condition: number): void {
  const { places } = walk.analysis;
  if (condition < 0) return;
  const end = walk.view.snapshot.next[condition]!;
  for (const node of places.cleansed) if (node >= condition && node < end) cleanse(walk, node, places.at(node));
}

function withHanded(walk: Walk, node: number, value: Value): Value {
  const handed = walk.handed.get(node);
  return handed ? join(value, handed) : value;
}

/** What reached `from` reaches `to`. */
function handOn(walk: Walk, { group, to }: Propagation, value: Value): void {
  let marks = allMarks(onlyRules(value, group.rules));
  if (marks.length === 0) return;
  const { requires, label, replaceLabels } = group;
  if (requires)
    marks = marks.filter(
      ({ rules, origin }) => origin.kind !== "source" || labelsSatisfy(requires, labelsOf(marks, rules)),
    );
  const { start, end } = walk.view.snapshot;
  for (const node of to) {
    const handed = marks.map(({ origin, rules, trace }): Mark => {
      const isRenamed =
        label !== undefined &&
        origin.kind === "source" &&
        (replaceLabels === undefined || replaceLabels.includes(origin.label));
      return {
        origin: isRenamed ? walk.relabelled(origin, label) : origin,
        rules,
        trace: extendTrace(trace, "propagate", start[node]!, end[node]!, ""),
      };
    });
    const known = walk.handed.get(node) ?? CLEAN;
    walk.handed.set(node, join(known, marked(handed)));
    const target = group.bySideEffect ? walk.targetOf(node) : undefined;
    if (target) walk.write(target, marked(handed), true);
  }
}

function checkSinks(walk: Walk, node: number, value: Value, sinks: readonly Sink[], clean: bigint): void {
  if (sinks.length === 0) return;
  const inputs = walk.callInputs.get(node);
  for (const sink of sinks) {
    const isOwn = sink.group.exact && !sink.place.isValue;
    const reaching = isOwn && inputs !== undefined ? inputs : usedMarks(value);
    const marks = allMarks(withoutRules(marked(reaching), clean));
    const asked = new Map<string, Marks>();
    for (const [name, at] of sink.place.asked) asked.set(name, allMarks(walk.visit(at)));
    if (marks.length > 0 || asked.size > 0) walk.reach(sink, marks, asked);
  }
}

/** Whether a node is a call: then a sink on it looks at what goes in and not at what comes out. */
export function isSinkCall(walk: Walk, node: number): boolean {
  const { places } = walk.analysis;
  return places.flags[node] !== 0 && walk.view.role(node) === Role.call && places.at(node).sinks.length > 0;
}

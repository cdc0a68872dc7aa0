import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import type { LabelCondition } from "../rules/rule.ts";
import {
  DEFAULT_LABEL,
  type PropagatorGroup,
  type RuleSet,
  type SanitizerGroup,
  type SinkGroup,
  type SinkPlace,
  type SourceGroup,
  type TaintInput,
} from "./input.ts";
import type { SourceOrigin } from "./value.ts";

/** What the rules say about one node. */
export interface NodePlaces {
  readonly sources: { readonly group: SourceGroup; readonly origin: SourceOrigin }[];
  readonly sinks: Sink[];
  readonly sanitizers: SanitizerGroup[];
  /** Propagators whose pattern matches here. */
  readonly propagators: Propagation[];
  /** Propagators that hand on what this node holds. */
  readonly handedOn: Propagation[];
}

/** One place that is a sink, numbered within the walk. */
export interface Sink {
  readonly id: number;
  readonly group: SinkGroup;
  readonly place: SinkPlace;
  /** A call of a function of another file, in which the sink stands. */
  readonly isForeign?: true;
}

export interface Propagation {
  readonly group: PropagatorGroup;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** The places of all rules by the nodes they concern. */
export class PlaceIndex {
  /** 1 for nodes that some place concerns. */
  readonly flags: Uint8Array;
  readonly sinks: Sink[] = [];
  /** Nodes whose variable is clean from there on. */
  readonly cleansed = new Set<number>();
  readonly #nodes = new Map<number, NodePlaces>();
  readonly #foreign = new Map<string, Sink>();

  constructor(
    private readonly view: SyntaxView,
    input: TaintInput,
  ) {
    this.flags = new Uint8Array(view.count);
    for (const group of input.sinks) {
      for (const place of group.places) {
        const sink = { id: this.sinks.length, group, place };
        this.sinks.push(sink);
        for (const node of this.#nodesOf(place)) this.#at(callIn(view, node)).sinks.push(sink);
      }
    }
    const wanted = wantedLabels(input);
    const denied = new Map<string, SourceOrigin>();
    for (const group of input.sources) {
      for (const place of group.places) {
        const isThing = (group.rules & ~input.options.things) === 0n;
        const happened = group.bySideEffect === "only";
        let origin: SourceOrigin = { kind: "source", ref: place.ref, label: group.label, isThing, happened };
        // Of a label that only rules a sink out, it does not matter where it comes from.
        if (!wanted.has(group.label)) {
          const key = `${group.label}/${isThing}/${happened}`;
          origin = denied.get(key) ?? origin;
          denied.set(key, origin);
        }
        for (const node of this.#nodesOf(place)) this.#at(node).sources.push({ group, origin });
      }
    }
    for (const group of input.sanitizers) {
      for (const place of group.places) {
        for (const node of this.#nodesOf(place)) {
          this.#at(node).sanitizers.push(group);
          if (group.bySideEffect !== false) this.cleansed.add(node);
        }
      }
    }
    for (const group of input.propagators) {
      for (const { node, from, to } of group.places) {
        const propagation = { group, from: this.#nodesOf(from), to: this.#nodesOf(to) };
        this.#at(node).propagators.push(propagation);
        for (const at of propagation.from) this.#at(at).handedOn.push(propagation);
      }
    }
  }

  /** The sink that a call stands for, since a function of another file that it runs has one. */
  foreignSink(node: number, rules: RuleSet, requires: readonly LabelCondition[]): Sink {
    const key = `${node} ${rules} ${JSON.stringify(requires)}`;
    let sink = this.#foreign.get(key);
    if (!sink) {
      const { start, end } = this.view.snapshot;
      const place = { start: start[node]!, end: end[node]!, node, ref: -1, isValue: false, asked: new Map() };
      const conditions = requires.map((condition) => ({ condition }));
      const group = { rules, exact: true, atExit: false, requires: conditions, places: [place] };
      sink = { id: this.sinks.length, group, place, isForeign: true };
      this.sinks.push(sink);
      this.#foreign.set(key, sink);
    }
    return sink;
  }

  at(node: number): NodePlaces {
    return this.#nodes.get(node)!;
  }

  /** The outermost nodes that lie within a stretch. */
  #nodesOf(place: { start: number; end: number; node: number }): number[] {
    const { start, end, next } = this.view.snapshot;
    const node = valueAt(this.view, place.node);
    if (start[node]! >= place.start && end[node]! <= place.end) return [node];
    const found: number[] = [];
    const last = next[node]!;
    for (let at = node + 1; at < last; ) {
      const isWithin = start[at]! >= place.start && end[at]! <= place.end && end[at]! > start[at]!;
      if (isWithin && this.view.isSignificant(at)) found.push(at);
      const isApart = end[at]! <= place.start || start[at]! >= place.end;
      at = isWithin || isApart ? next[at]! : at + 1;
    }
    return found;
  }

  #at(node: number): NodePlaces {
    let places = this.#nodes.get(node);
    if (!places) {
      places = { sources: [], sinks: [], sanitizers: [], propagators: [], handedOn: [] };
      this.#nodes.set(node, places);
      this.flags[node] = 1;
    }
    return places;
  }
}

/** The labels that a rule asks for, and not only against. */
function wantedLabels({ sources, sinks, propagators }: TaintInput): ReadonlySet<string> {
  const wanted = new Set<string>([DEFAULT_LABEL]);
  const add = (condition: LabelCondition | undefined): void => {
    if (condition?.op === "label") wanted.add(condition.label);
    else if (condition?.op === "and" || condition?.op === "or") condition.of.forEach(add);
    else if (condition?.op === "not") addDenied(condition.of);
  };
  // Below two negations a label is asked for again.
  const addDenied = (condition: LabelCondition): void => {
    if (condition.op === "not") add(condition.of);
    else if (condition.op !== "label") condition.of.forEach(addDenied);
  };
  for (const sink of sinks) {
    for (const { condition } of sink.requires) add(condition);
    if (sink.requires.length === 0)
      for (const source of sources) if ((source.rules & sink.rules) !== 0n) wanted.add(source.label);
  }
  for (const { requires, label } of [...sources, ...propagators]) {
    add(requires);
    if (requires && label !== undefined) wanted.add(label);
  }
  return wanted;
}

/** A list of arguments without parentheses that is one argument: the value is what counts. */
function valueAt(view: SyntaxView, node: number): number {
  const { start, end } = view.snapshot;
  const inner = view.role(node) === Role.arguments ? view.firstChild(node) : -1;
  return inner >= 0 && start[inner] === start[node] && end[inner] === end[node] ? inner : node;
}

/** A sink on a statement or in parentheses is a sink on the call that is all of it. */
function callIn(view: SyntaxView, node: number): number {
  let at = node;
  for (;;) {
    const role = view.role(at);
    if (role !== Role.expressionStatement && role !== Role.transparent) break;
    const inner = view.firstChild(at);
    if (inner < 0) return node;
    at = inner;
  }
  return view.role(at) === Role.call ? at : node;
}

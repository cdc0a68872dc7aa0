import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import type { LabelCondition } from "../rules/rule.ts";
import type { Flow, TaintInput } from "./input.ts";
import type { Sink } from "./places.ts";
import { stepsOf } from "./trace.ts";
import { type Mark, type Marks, MORE } from "./value.ts";

/** Whether labels satisfy a condition. */
export function labelsSatisfy(condition: LabelCondition, labels: ReadonlySet<string>): boolean {
  switch (condition.op) {
    case "label":
      return labels.has(condition.label);
    case "not":
      return !labelsSatisfy(condition.of, labels);
    case "and":
      return condition.of.every((part) => labelsSatisfy(part, labels));
    case "or":
      return condition.of.some((part) => labelsSatisfy(part, labels));
  }
}

export function labelsOf(marks: Marks, rules: bigint): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const mark of marks)
    if (mark.origin.kind === "source" && (mark.rules & rules) !== 0n) labels.add(mark.origin.label);
  return labels;
}

/** Notes what reaches sinks: of several ways from sources to one sink, the shortest for each rule. */
export class SinkLog {
  readonly #best = new Map<string, { readonly rule: number; readonly sink: Sink; readonly mark: Mark }>();
  /** Something that was left out could have reached a sink. */
  isIncomplete = false;

  constructor(
    private readonly view: SyntaxView,
    private readonly input: TaintInput,
  ) {}

  /** @param asked what reaches the code that each metavariable in the sink's condition stands for. */
  reach(sink: Sink, reaching: Marks, asked: ReadonlyMap<string, Marks>): void {
    const { group, place } = sink;
    if (group.atExit && !isExit(this.view, place.node)) return;
    let alive = 0n;
    for (const { rules } of reaching) alive |= rules;
    for (const marks of asked.values()) for (const { rules } of marks) alive |= rules;
    alive &= group.rules;
    for (let rule = 0; alive !== 0n; rule++, alive >>= 1n) {
      if ((alive & 1n) !== 0n) this.#reachFor(rule, sink, reaching, asked);
    }
  }

  flows(): Flow[] {
    return [...this.#best.values()].map(({ rule, sink, mark }) => ({
      rule,
      sink: sink.place.ref,
      source: mark.origin.kind === "source" ? mark.origin.ref : -1,
      ...(sink.isForeign && { leaves: sink.place }),
      steps: stepsOf(mark.trace, sink.isForeign ? undefined : sink.place, this.view.text),
    }));
  }

  #reachFor(rule: number, sink: Sink, reaching: Marks, asked: ReadonlyMap<string, Marks>): void {
    const bit = 1n << BigInt(rule);
    const { agrees } = this.input;
    const ofRule = (marks: Marks) =>
      marks.filter(({ rules, origin }) => {
        if ((rules & bit) === 0n || origin.kind !== "source") return false;
        return agrees === undefined || agrees(rule, origin.ref, sink.place.ref);
      });
    const { requires } = sink.group;
    const all = ofRule(
      requires.length === 0 || asked.size === 0 ? reaching : [...reaching, ...[...asked.values()].flat()],
    );
    const holds = requires.every(({ metavariable, condition }) => {
      const marks = metavariable === undefined ? all : ofRule(asked.get(metavariable) ?? []);
      return labelsSatisfy(condition, labelsOf(marks, bit));
    });
    const [first] = all;
    if (!holds || first === undefined) {
      this.isIncomplete ||= reaching.some(({ origin, rules }) => origin === MORE && (rules & bit) !== 0n);
      return;
    }
    const key = `${rule}/${sink.id}`;
    let best = this.#best.get(key)?.mark;
    for (const mark of all) if (!best || mark.trace.length < best.trace.length) best = mark;
    this.#best.set(key, { rule, sink, mark: best ?? first });
  }
}

/** Whether the function ends with the statement that a node is part of. */
function isExit(view: SyntaxView, node: number): boolean {
  const { parent } = view.snapshot;
  for (let at = node; at >= 0; at = parent[at]!) {
    const role = view.role(at);
    if (role === Role.return || role === Role.throw) return true;
    if (role === Role.function || role === Role.lambda || role === Role.program) return false;
    const above = parent[at]!;
    if (above < 0 || view.role(above) !== Role.block) continue;
    if (view.children(above).at(-1) !== at) return false;
    const around = parent[above]!;
    if (around >= 0 && (view.role(around) === Role.function || view.role(around) === Role.lambda)) return true;
  }
  return false;
}

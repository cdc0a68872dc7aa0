import { holds } from "./charSet.ts";
import { type Automaton, components, type Part } from "./regexAutomaton.ts";

/** Sets of positions that are looked at; with more, the expression counts as one that can fail. */
const MAX_STATES = 400;

/** Where an attempt may stand after some text: the positions that read its last character. */
interface State {
  readonly positions: readonly number[];
  readonly next: readonly State[];
}

/**
 * Whether an attempt that goes round one of the loops as often as it likes can fail behind it. In `(a+)*[^]{2}` two
 * characters of the loop are a match already, and in `^([^>]+)*(>|$)` nothing can stand behind the loop that does not
 * match: such a loop is never tried again, in however many ways it reads the text.
 *
 * @param whole what the expression starts and ends with
 * @param isInLoop whether a position belongs to one of the loops
 */
export function canFailBehind(automaton: Automaton, whole: Part, isInLoop: (position: number) => boolean): boolean {
  if (whole.nullable) return false;
  const states = unmatchedStates(automaton, whole);
  if (!states) return true;
  const number = new Map(states.map((state, i) => [state, i]));
  const group = components(states.length, (i) => states[i]!.next.map((state) => number.get(state)!));
  const sizes = new Map<number, number>();
  for (const found of group) sizes.set(found, (sizes.get(found) ?? 0) + 1);
  const isRepeated = (state: State, i: number) => sizes.get(group[i]!)! > 1 || state.next.includes(state);
  const failing = failingStates(automaton, whole, states);
  return states.some((state, i) => isRepeated(state, i) && failing.has(state) && state.positions.some(isInLoop));
}

/** All states without a match so far, the start first; undefined where there are too many. */
function unmatchedStates(automaton: Automaton, whole: Part): readonly State[] | undefined {
  const last = new Set(whole.last);
  const known = new Map<string, State & { next: State[] }>();
  const states: (State & { next: State[] })[] = [];
  const stateOf = (positions: readonly number[]) => {
    const key = positions.join();
    const found = known.get(key);
    if (found) return found;
    const state = { positions, next: [] };
    known.set(key, state);
    states.push(state);
    return state;
  };
  const start = { positions: [], next: [] as State[] };
  states.push(start);
  for (let i = 0; i < states.length; i++) {
    if (states.length > MAX_STATES) return undefined;
    const state = states[i]!;
    const readers = i === 0 ? passStart(automaton, whole.first) : following(automaton, state.positions);
    const next = new Set<State>();
    for (const character of telling(automaton, readers)) {
      const positions = readers.filter((position) => holds(automaton.sets[position]!, character));
      if (!positions.some((position) => last.has(position))) next.add(stateOf(positions));
    }
    state.next = [...next];
  }
  return states;
}

/** The states from which a text leads to an end without a match. */
function failingStates(automaton: Automaton, whole: Part, states: readonly State[]): ReadonlySet<State> {
  const last = new Set(whole.last);
  const before = new Map<State, State[]>();
  for (const state of states) {
    for (const next of state.next) before.set(next, [...(before.get(next) ?? []), state]);
  }
  const endsMatched = (positions: readonly number[]): boolean => {
    const seen = new Set<number>();
    const open = following(automaton, positions);
    for (let position = open.pop(); position !== undefined; position = open.pop()) {
      if (automaton.assertions[position] !== "end" || seen.has(position)) continue;
      if (last.has(position)) return true;
      seen.add(position);
      open.push(...automaton.follow[position]!.keys());
    }
    return false;
  };
  const failing = new Set(states.slice(1).filter(({ positions }) => !endsMatched(positions)));
  for (const state of failing) for (const earlier of before.get(state) ?? []) failing.add(earlier);
  return failing;
}

function following({ follow }: Automaton, positions: readonly number[]): number[] {
  return [...new Set(positions.flatMap((position) => [...follow[position]!.keys()]))].sort((a, b) => a - b);
}

/** What may read the first character, also behind `^`. */
function passStart(automaton: Automaton, first: readonly number[]): readonly number[] {
  const reached = new Set(first);
  for (const position of reached) {
    if (automaton.assertions[position] !== "start") continue;
    for (const to of automaton.follow[position]!.keys()) reached.add(to);
  }
  return [...reached].sort((a, b) => a - b);
}

/** Characters with which all that the positions tell apart is seen. */
function telling({ sets }: Automaton, positions: readonly number[]): readonly number[] {
  const edges = positions.flatMap((position) => sets[position]!.flatMap(([low, high]) => [low, high + 1]));
  return [...new Set([0, ...edges])].filter((character) => character <= 0x10ffff);
}

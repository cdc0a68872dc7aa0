import { holds } from "./charSet.ts";
import { type Automaton, components, type Part } from "./regexAutomaton.ts";

/** Sets of positions that are looked at; with more, the expression counts as one that can fail. */
const MAX_STATES = 400;

/** Where an attempt may stand after some text. */
interface State {
  /**
   * The positions that read its last character. Behind an assertion that may hold or not, they count as open: an
   * attempt may stand there, but no match is certain. An open position is written with all bits inverted.
   */
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
  const isAtLoop = ({ positions }: State) => positions.some((position) => isInLoop(plain(position)));
  return states.some((state, i) => isRepeated(state, i) && failing.has(state) && isAtLoop(state));
}

/** All states without a match so far, the start first; undefined where there are too many. */
function unmatchedStates(automaton: Automaton, whole: Part): readonly State[] | undefined {
  const last = new Set(whole.last);
  const known = new Map<string, State & { next: State[] }>();
  const start: State & { next: State[] } = { positions: [], next: [] };
  const states = [start];
  const stateOf = (positions: readonly number[]) => {
    const key = positions.join();
    const found = known.get(key);
    if (found) return found;
    const state = { positions, next: [] };
    known.set(key, state);
    states.push(state);
    return state;
  };
  for (let i = 0; i < states.length; i++) {
    if (states.length > MAX_STATES) return undefined;
    const state = states[i]!;
    const reached = i === 0 ? passed(automaton, whole.first, true) : following(automaton, state.positions);
    const readers = reached.filter((position) => automaton.assertions[plain(position)] === undefined);
    const next = new Set<State>();
    for (const character of telling(automaton, readers)) {
      const positions = readers.filter((position) => holds(automaton.sets[plain(position)]!, character));
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

/** What may read the next character, or be asked there. */
function following(automaton: Automaton, positions: readonly number[]): number[] {
  const next = positions.flatMap((position) => {
    const to = [...automaton.follow[plain(position)]!.keys()];
    return position < 0 ? to.map((open) => ~open) : to;
  });
  return passed(automaton, next, false);
}

/** With what stands behind assertions that hold here (`^` at the start of the text) or may hold. */
function passed({ assertions, follow }: Automaton, positions: readonly number[], isStart: boolean): number[] {
  const reached = new Set(positions);
  for (const position of reached) {
    const assertion = assertions[plain(position)];
    const holdsHere = assertion === "start" && isStart;
    if (!holdsHere && assertion !== "other") continue;
    for (const to of follow[plain(position)]!.keys()) reached.add(holdsHere && position >= 0 ? to : ~to);
  }
  const certain = [...reached].filter((position) => position >= 0 || !reached.has(~position));
  return certain.sort((a, b) => a - b);
}

/** The position itself, whether open or not. */
function plain(position: number): number {
  return position < 0 ? ~position : position;
}

/** Characters with which all that the positions tell apart is seen. */
function telling({ sets }: Automaton, positions: readonly number[]): readonly number[] {
  const edges = positions.flatMap((position) => sets[plain(position)]!.flatMap(([low, high]) => [low, high + 1]));
  return [...new Set([0, ...edges])].filter((character) => character <= 0x10ffff);
}

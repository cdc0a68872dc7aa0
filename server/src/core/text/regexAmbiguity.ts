import type { AST } from "@eslint-community/regexpp";
import { type CharSet, intersects } from "./charSet.ts";
import { Automaton, components, TooLarge } from "./regexAutomaton.ts";
import { canFailBehind } from "./regexFailure.ts";

/**
 * Whether a backtracking engine may take exponential time: whether some loop can read one text in two ways.
 *
 * The expression becomes a position automaton (Glushkov 1961), whose edges count the ways from one character to the
 * next. It is exponentially ambiguous if and only if, in its product with itself, a pair of equal positions and a
 * pair of different ones lie on one cycle (Weber and Seidl 1991), or an edge on a cycle can be taken in two ways.
 *
 * @param question `possible`: whether it cannot be ruled out, with look-around passed over and what is too large
 * counted as ambiguous. `certain`: whether a text exists that shows it, so that what stands behind the loop can fail.
 */
export function isExponentiallyAmbiguous(pattern: AST.Pattern, question: "possible" | "certain"): boolean {
  const alternatives = question === "certain" ? alternativesOf(pattern) : pattern.alternatives;
  const isSlow = (tried: readonly AST.Alternative[]): boolean => {
    const automaton = new Automaton(question === "certain");
    const whole = automaton.alternatives(tried);
    const { loops, component } = ambiguousLoops(automaton);
    if (loops.size === 0 || question === "possible") return loops.size > 0;
    return canFailBehind(automaton, whole, (position) => loops.has(component[position]!));
  };
  try {
    if (question === "possible") return isSlow(alternatives);
    // An alternative is tried after those before it, and whatever stands behind it.
    return alternatives.some((_, i) => isSlow(alternatives.slice(0, i + 1)));
  } catch (thrown) {
    if (thrown instanceof TooLarge) return question === "possible" && !repeatsAreSimple(pattern.alternatives);
    throw thrown;
  }
}

/** The alternatives of the whole, also where one group holds all of it. */
function alternativesOf(pattern: AST.Pattern | AST.Group | AST.CapturingGroup): readonly AST.Alternative[] {
  const only = pattern.alternatives.length === 1 ? pattern.alternatives[0]!.elements : [];
  const [element] = only;
  const isGroup = only.length === 1 && (element!.type === "Group" || element!.type === "CapturingGroup");
  return isGroup ? alternativesOf(element as AST.Group | AST.CapturingGroup) : pattern.alternatives;
}

/** Whether only single characters are repeated: then each repeat reads a text in one way, however large the rest is. */
function repeatsAreSimple(alternatives: readonly AST.Alternative[]): boolean {
  const isSimple = (element: AST.Element): boolean => {
    if (element.type === "Quantifier" && element.max > 1) return isOneCharacter(element);
    if (element.type === "Quantifier") return isSimple(element.element);
    return !("alternatives" in element) || element.alternatives.every(({ elements }) => elements.every(isSimple));
  };
  return alternatives.every(({ elements }) => elements.every(isSimple));
}

function isOneCharacter({ element: { type } }: AST.Quantifier): boolean {
  return type === "Character" || type === "CharacterSet" || type === "CharacterClass";
}

/** The loops that can read one text in two ways, by the number of their component. */
function ambiguousLoops({ sets, follow }: Automaton): { loops: ReadonlySet<number>; component: Int32Array } {
  const size = sets.length;
  const component = components(size, (position) => follow[position]!.keys());
  const loops = new Set<number>();
  const members = new Map<number, number[]>();
  for (let a = 0; a < size; a++) {
    for (const [b, ways] of follow[a]!) if (ways > 1 && component[a] === component[b]) loops.add(component[a]!);
    const others = members.get(component[a]!);
    if (others) others.push(a);
    else members.set(component[a]!, [a]);
  }
  for (const [loop, positions] of members) {
    if (!loops.has(loop) && positions.length > 1 && isLoopAmbiguous(positions, sets, follow)) loops.add(loop);
  }
  return { loops, component };
}

/** Whether, among the pairs of one loop's positions, equal and different ones lie on one cycle. */
function isLoopAmbiguous(
  members: readonly number[],
  sets: readonly CharSet[],
  edges: readonly ReadonlyMap<number, number>[],
): boolean {
  const size = members.length;
  const place = new Map(members.map((position, i) => [position, i]));
  const follow = members.map((position) => [...edges[position]!.keys()].flatMap((to) => place.get(to) ?? []));
  if (follow.every((next) => next.length < 2)) return false;
  const meets = members.map((a) => members.map((b) => intersects(sets[a]!, sets[b]!)));
  // Pairs are numbered a * size + b.
  const pairs = components(size * size, (pair) => {
    const next: number[] = [];
    for (const a of follow[Math.floor(pair / size)]!) {
      for (const b of follow[pair % size]!) if (meets[a]![b]) next.push(a * size + b);
    }
    return next;
  });
  const equal = new Set(members.map((_, i) => pairs[i * size + i]!));
  return pairs.some((found, pair) => Math.floor(pair / size) !== pair % size && equal.has(found));
}

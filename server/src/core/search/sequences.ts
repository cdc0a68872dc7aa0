import { type Bindings, lookup } from "../patterns/bindings.ts";
import type { Block } from "../patterns/blocks.ts";
import type { Matcher } from "../patterns/matcher.ts";
import { expressionOf, matchSequence } from "../patterns/matchSequence.ts";
import { inRange } from "../patterns/nodeIndex.ts";
import type { PatternNode } from "../patterns/pattern.ts";
import { CONTAINERS } from "../patterns/rootShape.ts";
import { Coverage, type RunStart } from "./coverage.ts";
import { covers, MAX_SOLUTIONS, type Match } from "./match.ts";
import type { Reach } from "./reach.ts";
import type { PatternSearch } from "./search.ts";

/** Finds runs of statements that match a pattern of several. */
export class Sequences {
  readonly #coverages = new Map<PatternSearch, Map<number, Coverage>>();

  constructor(
    private readonly matcher: Matcher,
    private readonly reach: Reach,
  ) {}

  /** Adds the runs in all blocks of a range of nodes. */
  within(search: PatternSearch, from: number, to: number, bindings: Bindings | undefined, out: Match[]): void {
    for (const container of inRange(this.matcher.indexBelow(from).nodes(CONTAINERS), from, to)) {
      if (this.reach.units.isContainer(container)) this.reach.isWhole = true;
      this.#inBlock(search, container, bindings, undefined, out);
    }
  }

  /** Adds the runs inside of what a match stands for, with the names that it has bound. */
  inside(search: PatternSearch, { node, bindings }: Match, out: Match[]): void {
    const containers = this.matcher.indexBelow(node).nodes(CONTAINERS);
    for (const container of inRange(containers, node + 1, this.matcher.view.snapshot.next[node]!))
      this.#inBlock(search, container, bindings, undefined, out);
  }

  /** Adds the runs that cover a match: they stand in the blocks around it. */
  around(search: PatternSearch, match: Match, out: Match[]): void {
    for (const container of this.#blocksAround(search, match)) {
      const starts = this.#inBlock(search, container, match.bindings, match, out);
      if (this.reach.units.isContainer(container) && isOneAssignment(search, match))
        for (const start of starts) this.reach.leansOn(match.node, start);
      else this.#note(search, container, match, starts.length > 0);
      if (out.length >= MAX_SOLUTIONS) return;
    }
  }

  /** Whether a run covers a match. Where they have no name in common, the same runs do for all such matches. */
  cover(search: PatternSearch, match: Match): boolean {
    if (isConnected(search, match)) {
      const found: Match[] = [];
      this.around(search, match, found);
      return found.length > 0;
    }
    for (const container of this.#blocksAround(search, match)) {
      const coverage = this.#coverageOf(search, container);
      this.#note(search, container, match, coverage.hasStarts);
      if (coverage.covers(match.start, match.end)) return true;
    }
    return false;
  }

  *#blocksAround(search: PatternSearch, { node }: Match): Iterable<number> {
    const { blocks } = this.matcher;
    for (let at = blocks.isContainer(node) ? node : blocks.containerOf(node); at >= 0; at = blocks.containerOf(at)) {
      const isKnown = this.reach.units.isContainer(at) && !this.matcher.isOfWholeFile && this.#isNoUnit(search);
      if (!isKnown) yield at;
    }
  }

  /** Takes down what was found out about the units that a container holds. */
  #note(search: PatternSearch, container: number, match: Match, hasStarts: boolean): void {
    if (!this.reach.units.isContainer(container)) return;
    if (hasStarts) this.reach.leaves(match.node);
    else this.reach.noUnit.add(firstOf(search));
  }

  /** Whether an earlier run found none of the units to be what a sequence starts with, whatever names are bound. */
  #isNoUnit(search: PatternSearch): boolean {
    const first = firstOf(search);
    return this.reach.noUnit.has(first) && !(first.op === "assign" && first.left.op === "metavariable");
  }

  /** Returns the statements that were looked at, with which a run could begin. */
  #inBlock(
    search: PatternSearch,
    container: number,
    bindings: Bindings | undefined,
    within: Match | undefined,
    out: Match[],
  ): readonly number[] {
    const items = itemsOf(search);
    const block = this.matcher.blocks.of(container);
    const starts: number[] = [];
    for (const { offset: start, index } of this.#startsIn(items, block, bindings)) {
      starts.push(block.statements[index]!);
      if (within && start > within.start) break;
      let solutions = 0;
      matchSequence(this.matcher, items, block, index, true, bindings, (bound, end) => {
        const match = { start, end, node: container, bindings: bound };
        if (!within || covers(match, within)) {
          out.push(match);
          solutions++;
        }
        return solutions >= MAX_SOLUTIONS;
      });
    }
    return starts;
  }

  #coverageOf(search: PatternSearch, container: number): Coverage {
    let known = this.#coverages.get(search);
    if (!known) {
      known = new Map();
      this.#coverages.set(search, known);
    }
    let coverage = known.get(container);
    if (!coverage) {
      const items = itemsOf(search);
      const block = this.matcher.blocks.of(container);
      coverage = new Coverage(this.#startsIn(items, block, undefined), ({ index }) => {
        let furthest: number | undefined;
        matchSequence(this.matcher, items, block, index, true, undefined, (_, end) => {
          furthest = Math.max(end, furthest ?? end);
          return false;
        });
        return furthest;
      });
      known.set(container, coverage);
    }
    return coverage;
  }

  /** Statements of a block with which a sequence may start, in order. */
  *#startsIn(items: readonly PatternNode[], block: Block, bindings: Bindings | undefined): Iterable<RunStart> {
    const { blocks, view } = this.matcher;
    const { statements } = block;
    const startAt = (index: number): RunStart => ({ offset: view.snapshot.start[statements[index]!]!, index });
    const first = expressionOf(items[0]!);
    if (first.op === "ellipsis" || first.op === "ellipsisMetavariable") {
      if (statements.length > 0) yield startAt(0);
    } else if (first.op === "metavariable" || first.op === "any") {
      for (let index = 0; index < statements.length; index++) yield startAt(index);
    } else {
      const index = this.matcher.indexBelow(block.container);
      const starts = index.startsIn(block.container, first, bindings, blocks);
      let last = -1;
      for (let i = 0; i < starts.length; i++) {
        const place = blocks.placeOf(starts[i]!);
        if (place && place.index !== last) yield startAt(place.index);
        last = place?.index ?? last;
      }
    }
  }
}

/** Whether a search has a name that a match has bound, which must then stand for the same code in both. */
function isConnected({ pattern }: PatternSearch, match: Match): boolean {
  for (let at = match.bindings; at; at = at.rest) if (pattern.metavariables.has(at.name)) return true;
  return false;
}

/** Whether a search is for an assignment to what a match has bound, and for nothing behind it. */
function isOneAssignment(search: PatternSearch, match: Match): boolean {
  const [, rest, ...more] = itemsOf(search);
  const first = firstOf(search);
  if (first.op !== "assign" || first.left.op !== "metavariable" || rest?.op !== "ellipsis" || more.length > 0)
    return false;
  return lookup(match.bindings, first.left.name) !== undefined;
}

function itemsOf({ pattern: { root } }: PatternSearch): readonly PatternNode[] {
  return root.op === "sequence" ? root.items : [];
}

/** The statement that a sequence starts with. */
function firstOf({ pattern: { root } }: PatternSearch): PatternNode {
  return root.op === "sequence" ? expressionOf(root.items[0]!) : root;
}

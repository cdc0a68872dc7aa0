import type { Bindings } from "./bindings.ts";
import type { Block } from "./blocks.ts";
import type { Found, Matcher } from "./matcher.ts";
import { inRange } from "./nodeIndex.ts";
import type { PatternNode } from "./pattern.ts";

/** Called with the bindings and the offset behind the last statement that took part. */
export type FoundSequence = (bindings: Bindings | undefined, end: number) => boolean;

/**
 * Matches statements one after another. An ellipsis takes any number of statements and may descend into the blocks
 * within them; what follows it then matches inside that block and never comes out again. Where the next statement
 * can be found by its kind and name, the index is asked instead of trying one statement after another.
 *
 * @param at the statement to start with.
 * @param open whether statements may follow behind the last one; false for the body of a block pattern.
 */
export function matchSequence(
  matcher: Matcher,
  items: readonly PatternNode[],
  block: Block,
  at: number,
  open: boolean,
  bindings: Bindings | undefined,
  found: FoundSequence,
): boolean {
  return new SequenceMatch(matcher, items, found).from(0, block, at, open, bindings);
}

class SequenceMatch {
  constructor(
    private readonly matcher: Matcher,
    private readonly items: readonly PatternNode[],
    private readonly found: FoundSequence,
  ) {}

  from(item: number, block: Block, at: number, open: boolean, bindings: Bindings | undefined): boolean {
    const { matcher, items } = this;
    matcher.step();
    const pattern = items[item];
    const { statements } = block;
    if (!pattern) {
      const isComplete = open || statements.slice(at).every((node) => matcher.isOptional(node));
      return isComplete && this.found(bindings, this.#endBefore(block, at));
    }
    if (pattern.op === "ellipsis") return this.#ellipsis(item, block, at, open, bindings);
    if (pattern.op === "ellipsisMetavariable") {
      for (let end = statements.length; end >= at; end--) {
        const rest: Found = (bound) => this.from(item + 1, block, end, open, bound);
        if (matcher.bindRange(pattern.name, statements.slice(at, end), bindings, rest)) return true;
      }
      return false;
    }
    const statement = statements[at];
    if (statement === undefined) return false;
    if (
      this.#statement(pattern, block, statement, bindings, (bound) => this.from(item + 1, block, at + 1, open, bound))
    )
      return true;
    // What stands before the first statement is not part of a run that may start anywhere.
    const maySkip = (item > 0 || !open) && matcher.isOptional(statement);
    return maySkip && this.from(item, block, at + 1, open, bindings);
  }

  #ellipsis(item: number, block: Block, at: number, open: boolean, bindings: Bindings | undefined): boolean {
    const { matcher, items } = this;
    const next = items[item + 1];
    if (!next) return this.found(bindings, this.#endBefore(block, block.statements.length));
    if (next.op === "ellipsis") return this.from(item + 1, block, at, open, bindings);
    const wanted = expressionOf(next);
    if (isAnyStatement(wanted)) return this.#anywhere(item, block, at, open, bindings);
    const first = block.statements[at];
    if (first === undefined) return false;
    const { next: after } = matcher.view.snapshot;
    for (const node of inRange(
      matcher.indexBelow(first).nodesFor(wanted, bindings),
      first,
      after[block.statements.at(-1)!]!,
    )) {
      const place = this.#placeIn(block, node);
      if (!place || place.block.statements.length === 0) continue;
      const isHere = place.block === block;
      if (isHere && place.index < at) continue;
      const rest: Found = (bound) => this.from(item + 2, place.block, place.index + 1, open || !isHere, bound);
      if (matcher.node(wanted, node, bindings, rest)) return true;
    }
    return false;
  }

  /** An ellipsis before something that could be any statement: each position here and in the blocks within. */
  #anywhere(item: number, block: Block, at: number, open: boolean, bindings: Bindings | undefined): boolean {
    for (let position = at; position <= block.statements.length; position++) {
      if (this.from(item + 1, block, position, open, bindings)) return true;
      const statement = block.statements[position];
      if (statement === undefined) continue;
      for (const container of this.#blocksWithin(statement)) {
        if (this.#anywhere(item, this.matcher.blocks.of(container), 0, true, bindings)) return true;
      }
    }
    return false;
  }

  /** The statement itself, or an expression or declaration within it, but nothing in the blocks it holds. */
  #statement(
    pattern: PatternNode,
    block: Block,
    statement: number,
    bindings: Bindings | undefined,
    found: Found,
  ): boolean {
    const { matcher } = this;
    const wanted = expressionOf(pattern);
    if (isAnyStatement(wanted)) return matcher.node(wanted, statement, bindings, found);
    for (const node of inRange(
      matcher.indexBelow(statement).nodesFor(wanted, bindings),
      statement,
      matcher.view.snapshot.next[statement]!,
    )) {
      if (this.#placeIn(block, node)?.block === block && matcher.node(wanted, node, bindings, found)) return true;
    }
    return false;
  }

  /** Where a node stands, seen from a block: a lone statement is a block of its own. */
  #placeIn(block: Block, node: number): { block: Block; index: number } | undefined {
    const place = this.matcher.blocks.placeOf(node);
    const statement = block.statements[0];
    if (block.container >= 0 || statement === undefined) return place;
    const isOutside = !place || !this.matcher.view.contains(statement, place.block.container);
    return isOutside ? { block, index: 0 } : place;
  }

  #endBefore(block: Block, index: number): number {
    return index > 0 ? this.matcher.view.snapshot.end[block.statements[index - 1]!]! : 0;
  }

  /** The outermost blocks within a statement. */
  *#blocksWithin(statement: number): Iterable<number> {
    const { next } = this.matcher.view.snapshot;
    for (let node = statement; node < next[statement]!; ) {
      const isContainer = this.matcher.blocks.isContainer(node);
      if (isContainer) yield node;
      node = isContainer ? next[node]! : node + 1;
    }
  }
}

/** What to look for within a statement. */
export function expressionOf(pattern: PatternNode): PatternNode {
  if (pattern.op === "statement") return expressionOf(pattern.of);
  return pattern.op === "deep" ? expressionOf(pattern.of) : pattern;
}

function isAnyStatement(pattern: PatternNode): boolean {
  return pattern.op === "metavariable" || pattern.op === "any" || pattern.op === "ellipsisMetavariable";
}

import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import { type Bindings, lookup } from "../patterns/bindings.ts";
import type { Matcher } from "../patterns/matcher.ts";
import { matchSequence } from "../patterns/matchSequence.ts";
import { fitsShape } from "../patterns/rootShape.ts";
import { holds } from "./conditions.ts";
import { covers, distinct, intersect, type Match, merge } from "./match.ts";
import type { AndSearch, PatternSearch, RegexSearch, Search } from "./search.ts";

/** The part of a file that a search looks at: all of it, or what a metavariable stands for. */
export interface Scope {
  readonly start: number;
  readonly end: number;
  /** First node, and the one behind the last. */
  readonly from: number;
  readonly to: number;
}

/** Matches of one pattern at one place with different bindings beyond this many are not told apart. */
const MAX_SOLUTIONS = 200;

/** Runs searches over one snapshot. */
export class Evaluator {
  readonly view: SyntaxView;
  readonly #regexMatches = new Map<RegexSearch, Match[]>();
  readonly #results = new Map<Search, Match[]>();

  /**
   * @param candidates nodes at which a pattern may match, where an index knows them.
   * @param initial bindings that hold before the search starts.
   */
  constructor(
    readonly matcher: Matcher,
    readonly scope: Scope,
    private readonly candidates: (search: PatternSearch) => readonly number[] | undefined,
    readonly initial: Bindings | undefined = undefined,
  ) {
    this.view = matcher.view;
  }

  /** All places in scope where the search holds. */
  evaluate(search: Search): Match[] {
    switch (search.op) {
      case "pattern":
        return this.#known(search, () => this.#pattern(search));
      case "regex":
        return this.#regex(search);
      case "or":
        return distinct(search.of.flatMap((member) => this.evaluate(member)));
      case "and":
        return this.#known(search, () => this.#and(search));
      case "inside":
        return this.evaluate(search.of);
      case "not":
        return [];
    }
  }

  #known(search: Search, find: () => Match[]): Match[] {
    let matches = this.#results.get(search);
    if (!matches) {
      matches = find();
      this.#results.set(search, matches);
    }
    return matches;
  }

  #pattern(search: PatternSearch): Match[] {
    const { root } = search.pattern;
    const matches: Match[] = [];
    for (const node of this.candidates(search) ?? this.#nodesOf(search)) {
      if (root.op === "sequence") this.#sequencesIn(search, node, this.initial, () => true, matches);
      else this.#at(search, node, this.initial, matches);
    }
    return distinct(matches);
  }

  *#nodesOf(search: PatternSearch): Iterable<number> {
    for (let node = this.scope.from; node < this.scope.to; node++) {
      if (fitsShape(this.view, search.shape, node)) yield node;
    }
  }

  #at(search: PatternSearch, node: number, bindings: Bindings | undefined, out: Match[]): void {
    const { start, end } = this.view.snapshot;
    let solutions = 0;
    this.matcher.node(search.pattern.root, node, bindings, (bound) => {
      out.push({ start: start[node]!, end: end[node]!, node, bindings: bound });
      return ++solutions >= MAX_SOLUTIONS;
    });
  }

  /** Runs of statements in a container that match a pattern of several statements. */
  #sequencesIn(search: PatternSearch, container: number, bindings: Bindings | undefined, wanted: (found: { start: number; end: number }) => boolean, out: Match[]): void {
    const { root } = search.pattern;
    if (root.op !== "sequence" || !this.matcher.isContainer(container)) return;
    const statements = this.matcher.statementsOf(container);
    const startsAnywhere = root.items[0]?.op !== "ellipsis";
    const { start } = this.view.snapshot;
    for (let first = 0; first < (startsAnywhere ? statements.length : Math.min(1, statements.length)); first++) {
      let solutions = 0;
      matchSequence(this.matcher, root.items, statements.slice(first), true, bindings, (bound, end) => {
        const match = { start: start[statements[first]!]!, end, node: container, bindings: bound };
        if (wanted(match)) {
          out.push(match);
          solutions++;
        }
        return solutions >= MAX_SOLUTIONS;
      });
    }
  }

  #regex(search: RegexSearch): Match[] {
    const known = this.#regexMatches.get(search);
    if (known) return known;
    const { start, end } = this.scope;
    const matches: Match[] = [];
    for (const found of search.regex.matchAll(this.view.text.slice(start, end))) {
      if (found.end === found.start) continue;
      const span = { start: start + found.start, end: start + found.end };
      let bindings = this.initial;
      const groups: [string, string | undefined][] = [...found.groups.map((text, i): [string, string | undefined] => [`$${i + 1}`, text]), ...Object.entries(found.named).map(([name, text]): [string, string | undefined] => [`$${name}`, text])];
      for (const [name, text] of groups) {
        if (text !== undefined) bindings = { name, code: { ...span, node: -1, value: text }, rest: bindings };
      }
      matches.push({ ...span, node: this.view.covering(span.start, span.end), bindings });
    }
    this.#regexMatches.set(search, matches);
    return matches;
  }

  #and(search: AndSearch): Match[] {
    const [generator, ...others] = search.positives;
    let matches: Match[];
    let insides = search.insides;
    if (generator) matches = this.evaluate(generator);
    else if (insides.length > 0) {
      matches = this.evaluate(insides[0]!);
      insides = insides.slice(1);
    } else matches = [{ ...this.scope, node: this.scope.from, bindings: this.initial }];
    for (const other of others) matches = distinct(matches.flatMap((match) => this.#narrow(match, other)));
    return this.#restrict(matches, search, insides);
  }

  /** Keeps the matches that lie inside of all insides, that no negative covers and for which all conditions hold. */
  #restrict(from: readonly Match[], search: AndSearch, insides: readonly Search[]): Match[] {
    let matches = [...from];
    for (const inside of insides) matches = distinct(matches.flatMap((match) => this.#within(match, inside)));
    matches = matches.filter((match) => !search.negatives.some((negative) => this.#excludes(negative, match)));
    for (const condition of search.where) matches = matches.flatMap((match) => holds(this, condition, match));
    for (const names of search.focus) matches = distinct(matches.flatMap((match) => this.#focus(match, names)));
    return matches;
  }

  /** The match cut down to where another positive holds too. */
  #narrow(match: Match, search: Search): Match[] {
    if (search.op === "inside") return this.#within(match, search.of);
    if (search.op === "or") return distinct(search.of.flatMap((member) => this.#narrow(match, member)));
    if (search.op === "and" && search.positives.length === 0) return this.#restrict([match], search, search.insides);
    return this.evaluate(search).flatMap((other) => {
      const both = intersect(this.view, match, other);
      return both ? [both] : [];
    });
  }

  /** The match once for each way in which it lies inside of what the search finds. */
  #within(match: Match, search: Search): Match[] {
    if (search.op === "or") return distinct(search.of.flatMap((member) => this.#within(match, member)));
    if (search.op === "inside") return this.#within(match, search.of);
    if (search.op !== "pattern") {
      return this.evaluate(search).flatMap((outer) => {
        const bindings = covers(outer, match) ? merge(this.view, match.bindings, outer.bindings) : false;
        return bindings === false ? [] : [{ ...match, bindings }];
      });
    }
    const found: Match[] = [];
    const { parent } = this.view.snapshot;
    for (let node = match.node; node >= 0; node = parent[node]!) {
      if (search.pattern.root.op === "sequence") this.#sequencesIn(search, node, match.bindings, (outer) => covers(outer, match), found);
      else if (fitsShape(this.view, search.shape, node)) this.#at(search, node, match.bindings, found);
      if (found.length >= MAX_SOLUTIONS) break;
    }
    return distinct(found.map(({ bindings }) => ({ ...match, bindings })));
  }

  /** Whether a negative covers the match. It binds nothing, but names it shares must stand for the same code. */
  #excludes(search: Search, match: Match): boolean {
    switch (search.op) {
      case "or":
        return search.of.some((member) => this.#excludes(member, match));
      case "inside":
        return this.#within(match, search.of).length > 0;
      case "regex":
        return this.#regex(search).some((found) => found.start < match.end && match.start < found.end);
      case "pattern":
        return this.#patternExcludes(search, match);
      default:
        return this.evaluate(search).some(
          (found) => this.#samePlace(found, match) && merge(this.view, match.bindings, found.bindings) !== false,
        );
    }
  }

  #patternExcludes(search: PatternSearch, match: Match): boolean {
    const found: Match[] = [];
    if (search.pattern.root.op === "sequence") {
      for (let node = match.node; node >= 0 && found.length === 0; node = this.view.snapshot.parent[node]!) {
        this.#sequencesIn(search, node, match.bindings, (outer) => covers(outer, match), found);
      }
      return found.length > 0;
    }
    return this.#equalNodes(match).some((node) => this.matcher.node(search.pattern.root, node, match.bindings, () => true));
  }

  /** Nodes that stand for the match's own range: the node, what merely wraps it, and what it merely wraps. */
  #equalNodes(match: Match): number[] {
    const { view } = this;
    const { start, end, parent } = view.snapshot;
    const nodes = start[match.node] === match.start && end[match.node] === match.end ? [match.node] : [];
    if (nodes.length === 0) {
      const covering = view.covering(match.start, match.end);
      if (start[covering] !== match.start || end[covering] !== match.end) return [];
      nodes.push(covering);
    }
    for (let node = nodes[0]!; isWrapper(view, node); ) {
      node = view.firstChild(node);
      if (node < 0) break;
      nodes.push(node);
    }
    for (let node = parent[nodes[0]!]!; node >= 0; node = parent[node]!) {
      const isSame = start[node] === match.start && end[node] === match.end;
      if (!isSame && !isWrapper(view, node)) break;
      nodes.push(node);
    }
    return nodes;
  }

  #samePlace(a: Match, b: Match): boolean {
    return (a.start === b.start && a.end === b.end) || this.#equalNodes(b).includes(a.node);
  }

  #focus(match: Match, names: readonly string[]): Match[] {
    return names.flatMap((name) => {
      const code = lookup(match.bindings, name);
      if (!code) return [];
      const node = code.node >= 0 ? code.node : this.view.covering(code.start, code.end);
      return [{ start: code.start, end: code.end, node, bindings: match.bindings }];
    });
  }
}

/** Adds nothing to the one thing it holds: an expression statement, parentheses, the declaration of one variable. */
function isWrapper(view: SyntaxView, node: number): boolean {
  const role = view.role(node);
  if (role === Role.expressionStatement || role === Role.transparent) return true;
  return role === Role.declaration && view.children(node).length === 1;
}

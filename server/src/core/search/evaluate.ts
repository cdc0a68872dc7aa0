import type { Facts } from "../facts/facts.ts";
import { Role } from "../languages/roles.ts";
import type { LanguageTable } from "../languages/table.ts";
import type { SyntaxView } from "../languages/view.ts";
import { type Bindings, type BoundCode, bind, lookup } from "../patterns/bindings.ts";
import type { Matcher } from "../patterns/matcher.ts";
import { expressionOf } from "../patterns/matchSequence.ts";
import { inRange } from "../patterns/nodeIndex.ts";
import { fitsShape } from "../patterns/rootShape.ts";
import type { RegexMatch } from "../text/boundedRegex.ts";
import { TextMatches } from "../text/textMatches.ts";
import { type ConditionContext, holds } from "./conditions.ts";
import { searchForeign } from "./foreign.ts";
import { covers, distinct, intersect, MAX_SOLUTIONS, type Match, merge } from "./match.ts";
import { Reach } from "./reach.ts";
import type { AndSearch, GenericSearch, OrSearch, PatternSearch, RegexSearch, Search } from "./search.ts";
import { Sequences } from "./sequences.ts";
import { Units } from "./units.ts";

/** The part of a file that a search looks at: all of it, a unit, or what a metavariable stands for. */
export interface Scope {
  readonly ofMetavariable?: boolean;
  readonly start: number;
  readonly end: number;
  /** First node, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** The node that the scope is, where that is not the first. */
  readonly whole?: number;
}

/** What a search is run with besides the code. */
export interface Around {
  /** Whether a word that a search needs occurs in the file. */
  readonly occurs: (word: string) => boolean;
  /** Takes down what the matches depend on. */
  readonly reach: Reach;
  /** What regular expressions match in the whole file. */
  readonly textMatches: TextMatches;
}

/** The matches of a search, and whether they depend on the file as a whole. */
export interface KnownMatches {
  readonly matches: Match[];
  readonly isWhole: boolean;
}

/** Runs searches over one snapshot. */
export class Evaluator implements ConditionContext {
  readonly view: SyntaxView;
  readonly #sequences: Sequences;
  readonly #textMatches = new Map<RegexSearch | GenericSearch, Match[]>();

  /**
   * @param results what is known of searches in the same scope: rules with an equal pattern share its matches.
   * @param initial bindings that hold before the search starts.
   */
  constructor(
    readonly matcher: Matcher,
    readonly scope: Scope,
    private readonly around: Around,
    private readonly results = new Map<Search, KnownMatches>(),
    readonly initial: Bindings | undefined = undefined,
  ) {
    this.view = matcher.view;
    this.#sequences = new Sequences(matcher, around.reach);
  }

  get facts(): Facts {
    return this.matcher.facts;
  }

  evaluateWithin(search: Search, code: BoundCode, bindings: Bindings | undefined): readonly Match[] {
    const node = code.node >= 0 ? code.node : this.view.covering(code.start, code.end);
    const scope = {
      start: code.start,
      end: code.end,
      from: node,
      to: this.view.snapshot.next[node]!,
      ofMetavariable: true,
    };
    return new Evaluator(this.matcher, scope, this.around, new Map(), bindings).evaluate(search);
  }

  evaluateForeign(table: LanguageTable, search: Search, code: BoundCode, bindings: Bindings | undefined) {
    return searchForeign(this.matcher, table, code, bindings, (inner) => {
      const end = inner.view.text.length;
      const whole = inner.view.covering(0, end);
      const scope = { start: 0, end, from: 0, to: inner.view.count, whole, ofMetavariable: true };
      const reach = new Reach(new Units(inner.view));
      const around = { occurs: () => true, reach, textMatches: new TextMatches(inner.view.text) };
      return new Evaluator(inner, scope, around).evaluate(search);
    });
  }

  constantString(node: number): string | undefined {
    return this.matcher.constantString(node);
  }

  constantNumber(node: number): number | undefined {
    return this.matcher.numberOf(node);
  }

  /** All places in scope where the search holds. */
  evaluate(search: Search): Match[] {
    switch (search.op) {
      case "pattern":
        return this.#known(search, () => this.#pattern(search));
      case "regex":
        return this.#regex(search);
      case "generic":
        return this.#generic(search);
      case "or":
        return distinct(this.#possible(search).flatMap((member) => this.evaluate(member)));
      case "and":
        return this.#known(search, () => this.#and(search));
      case "inside":
        return this.evaluate(search.of);
      case "not":
        return [];
    }
  }

  /** The members of an `or` whose words occur in the file. */
  #possible(search: OrSearch): readonly Search[] {
    return search.of.filter((_, i) => search.needs[i]!.every((need) => need.some(this.around.occurs)));
  }

  #known(search: Search, find: () => Match[]): Match[] {
    let known = this.results.get(search);
    if (!known) {
      const { isWhole } = this.around.reach;
      this.around.reach.isWhole = false;
      known = { matches: find(), isWhole: this.around.reach.isWhole };
      this.around.reach.isWhole ||= isWhole;
      this.results.set(search, known);
    }
    if (known.isWhole) this.around.reach.isWhole = true;
    return known.matches;
  }

  #pattern(search: PatternSearch): Match[] {
    const matches: Match[] = [];
    if (search.pattern.root.op === "sequence") {
      this.#sequences.within(search, this.scope.from, this.scope.to, this.initial, matches);
    } else {
      // What a metavariable stands for is asked itself: it may be a name that is known to be a constant.
      const { from, to, ofMetavariable } = this.scope;
      if (ofMetavariable && from > 0) this.#at(search, from, this.initial, matches);
      const { units } = this.around.reach;
      const index = this.matcher.indexBelow(from);
      const nodes = search.names ? index.nodesWhere(search.shape, search.names) : index.nodes(search.shape);
      for (const node of inRange(nodes, from, to)) {
        if (units.isSpine(node)) this.around.reach.isWhole = true;
        this.#at(search, node, this.initial, matches);
      }
    }
    return distinct(matches);
  }

  #at(search: PatternSearch, node: number, bindings: Bindings | undefined, out: Match[]): void {
    const { start, end } = this.view.snapshot;
    if (isName(search.pattern.root.op) && !this.matcher.isExpression(node)) return;
    if (!this.matcher.options.attrExpr && this.matcher.isAttribute(node)) return;
    let solutions = 0;
    this.matcher.node(search.pattern.root, node, bindings, (bound) => {
      out.push({ start: start[node]!, end: end[node]!, node, bindings: bound });
      return ++solutions >= MAX_SOLUTIONS;
    });
  }

  #regex(search: RegexSearch): Match[] {
    const known = this.#textMatches.get(search);
    if (known) return known;
    const matches: Match[] = [];
    for (const found of this.#textMatchesOf(search)) {
      if (found.end === found.start) continue;
      const span = { start: found.start, end: found.end };
      const whole = this.view.text.slice(span.start, span.end);
      let bindings = this.initial;
      const groups: [string, string | undefined][] = [
        ...found.groups.map((text, i): [string, string | undefined] => [`$${i + 1}`, text]),
        ...Object.entries(found.named).map(([name, text]): [string, string | undefined] => [`$${name}`, text]),
      ];
      for (const [name, text] of groups) {
        if (text === undefined) continue;
        // A group stands where its text does, if that is at one place of the match only; engines don't say it.
        const at = whole.indexOf(text);
        const isOnce = text !== "" && whole.indexOf(text, at + 1) < 0;
        const place = isOnce ? { start: span.start + at, end: span.start + at + text.length } : span;
        bindings = { name, code: { ...place, node: -1, value: text }, rest: bindings };
      }
      const node = this.view.covering(span.start, span.end);
      if (!this.scope.ofMetavariable && this.around.reach.units.isSpine(node)) this.around.reach.isWhole = true;
      matches.push({ ...span, node, bindings });
    }
    this.#textMatches.set(search, matches);
    return matches;
  }

  #textMatchesOf({ regex }: RegexSearch): readonly RegexMatch[] {
    const { start, end, ofMetavariable } = this.scope;
    const { text } = this.view;
    if (!ofMetavariable) {
      const { reach, textMatches } = this.around;
      reach.texts.add(regex);
      const all = textMatches.of(regex);
      if (start === 0 && end === text.length) return all;
      const touching = all.filter((match) => match.end > start && match.start < end);
      const within = touching.filter((match) => match.start >= start && match.end <= end);
      if (within.length < touching.length) reach.isWhole = true;
      return within;
    }
    if (start === 0 && end === text.length) return this.around.textMatches.of(regex);
    return [...regex.matchAll(text.slice(start, end))].map((match) => ({
      ...match,
      start: start + match.start,
      end: start + match.end,
    }));
  }

  #generic(search: GenericSearch): Match[] {
    const known = this.#textMatches.get(search);
    if (known) return known;
    const { start: from, end: to, ofMetavariable } = this.scope;
    if (!ofMetavariable) this.around.reach.isWhole = true;
    const matches: Match[] = [];
    for (const { start, end, bound } of search.pattern.matchAll(this.view.text.slice(from, to))) {
      let bindings: Bindings | undefined | false = this.initial;
      for (const { name, ...span } of bound) {
        const code = { start: from + span.start, end: from + span.end, node: -1 };
        if (bindings !== false) bindings = bind(this.view, bindings, name, code);
      }
      if (bindings === false) continue;
      matches.push({
        start: from + start,
        end: from + end,
        node: this.view.covering(from + start, from + end),
        bindings,
      });
    }
    this.#textMatches.set(search, matches);
    return matches;
  }

  /** Matches on the text, with the names that a match has bound. */
  #textNear(matches: readonly Match[], match: Match): Match[] {
    return matches.flatMap((found) => {
      const bindings = merge(this.view, match.bindings, found.bindings);
      return bindings === false ? [] : [{ ...found, bindings }];
    });
  }

  /** Whether no node of the file could be what some part of the search needs: asked of the index alone. */
  #isImpossible(search: Search): boolean {
    switch (search.op) {
      case "pattern": {
        const { root } = search.pattern;
        const { index } = this.matcher;
        const shapes =
          root.op === "sequence" ? root.items.map((item) => index.shapeOf(expressionOf(item))) : [search.shape];
        return shapes.some((shape) => {
          if (this.around.reach.absent.has(shape)) return true;
          // A unit alone says nothing about what is in others.
          if (!this.matcher.isOfWholeFile) return false;
          const isNamed = shape.key !== undefined || shape.within !== undefined;
          const isAbsent = isNamed && index.nodes(shape).length === 0;
          if (isAbsent) this.around.reach.absent.add(shape);
          return isAbsent;
        });
      }
      case "or":
        return this.#possible(search).every((member) => this.#isImpossible(member));
      case "and":
        return [...search.positives, ...search.insides].some((member) => this.#isImpossible(member));
      case "inside":
        return this.#isImpossible(search.of);
      default:
        return false;
    }
  }

  #and(search: AndSearch): Match[] {
    if (this.#isImpossible(search)) return [];
    const [generator] = search.positives;
    if (generator) return this.#continue(this.evaluate(generator), search);
    const [inside, ...insides] = search.insides;
    if (inside) return this.#restrict(this.evaluate(inside), search, insides);
    if (!this.scope.ofMetavariable) this.around.reach.isWhole = true;
    const { start, end, from, whole = from } = this.scope;
    return this.#restrict([{ start, end, node: whole, bindings: this.initial }], search, []);
  }

  /** What is left of the first positive's matches when everything else was asked, the cheap questions first. */
  #continue(from: readonly Match[], search: AndSearch): Match[] {
    let matches = [...from];
    search.positives.forEach((positive, i) => {
      if (i > 0) matches = distinct(matches.flatMap((match) => this.#narrow(match, positive)));
      for (const condition of search.filters[i] ?? [])
        matches = matches.flatMap((match) => holds(this, condition, match));
    });
    return this.#restrict(matches, search, search.insides);
  }

  /** Keeps the matches that lie inside of all insides, for which all conditions hold and that no negative covers. */
  #restrict(from: readonly Match[], search: AndSearch, insides: readonly Search[]): Match[] {
    let matches = [...from];
    for (const inside of insides) matches = distinct(matches.flatMap((match) => this.#within(match, inside)));
    for (const condition of search.where) matches = matches.flatMap((match) => holds(this, condition, match));
    matches = matches.filter((match) => !search.negatives.some((negative) => this.#excludes(negative, match)));
    for (const condition of search.last) matches = matches.flatMap((match) => holds(this, condition, match));
    for (const names of search.focus) matches = distinct(matches.flatMap((match) => this.#focus(match, names)));
    return matches;
  }

  /** Where a search holds around or within a match, with the names that the match has bound. */
  #near(search: Search, match: Match): Match[] {
    const { view } = this;
    switch (search.op) {
      case "pattern": {
        const found: Match[] = [];
        if (search.pattern.root.op === "sequence") {
          this.#sequences.around(search, match, found);
          this.#sequences.inside(search, match, found);
          return found;
        }
        const { parent, next } = view.snapshot;
        const isAnyExpression = search.pattern.root.op === "metavariable";
        for (let node = parent[match.node]!; node >= 0; node = parent[node]!) {
          if (isAnyExpression && this.matcher.blocks.isContainer(node)) break; // What holds statements is none.
          if (!fitsShape(view, search.shape, node)) continue;
          if (this.around.reach.units.isSpine(node)) this.around.reach.leaves(match.node);
          this.#at(search, node, match.bindings, found);
        }
        for (const node of inRange(
          this.matcher.indexBelow(match.node).nodes(search.shape),
          match.node,
          next[match.node]!,
        )) {
          this.#at(search, node, match.bindings, found);
        }
        return found;
      }
      case "regex":
        return this.#textNear(this.#regex(search), match);
      case "generic":
        return this.#textNear(this.#generic(search), match);
      case "or":
        return this.#possible(search).flatMap((member) => this.#near(member, match));
      case "inside":
        return this.#near(search.of, match);
      case "and": {
        const [generator] = search.positives;
        return generator
          ? this.#continue(distinct(this.#near(generator, match)), search)
          : this.#restrict([match], search, search.insides);
      }
      case "not":
        return [];
    }
  }

  /** The match cut down to where another positive holds too. */
  #narrow(match: Match, search: Search): Match[] {
    if (search.op === "inside") return this.#within(match, search.of);
    if (search.op === "or") return distinct(this.#possible(search).flatMap((member) => this.#narrow(match, member)));
    return this.#near(search, match).flatMap((other) => intersect(this.view, match, other) ?? []);
  }

  /** The match once for each way in which it lies inside of what the search finds. */
  #within(match: Match, search: Search): Match[] {
    if (search.op === "or") return distinct(this.#possible(search).flatMap((member) => this.#within(match, member)));
    if (search.op === "inside") return this.#within(match, search.of);
    const around: Match[] = [];
    const { parent } = this.view.snapshot;
    if (search.op !== "pattern") around.push(...this.#near(search, match).filter((outer) => covers(outer, match)));
    else if (search.pattern.root.op === "sequence") this.#sequences.around(search, match, around);
    else {
      for (let node = match.node; node >= 0 && around.length < MAX_SOLUTIONS; node = parent[node]!) {
        if (!fitsShape(this.view, search.shape, node)) continue;
        if (this.around.reach.units.isSpine(node)) this.around.reach.leaves(match.node);
        this.#at(search, node, match.bindings, around);
      }
    }
    return distinct(around.map(({ bindings }) => ({ ...match, bindings })));
  }

  #isInside(match: Match, search: Search): boolean {
    if (search.op === "or") return this.#possible(search).some((member) => this.#isInside(match, member));
    if (search.op === "pattern" && search.pattern.root.op === "sequence") return this.#sequences.cover(search, match);
    return this.#within(match, search).length > 0;
  }

  /** Whether a negative covers the match. It binds nothing, but names it shares must stand for the same code. */
  #excludes(search: Search, match: Match): boolean {
    switch (search.op) {
      case "or":
        return this.#possible(search).some((member) => this.#excludes(member, match));
      case "inside":
        return this.#isInside(match, search.of);
      case "regex":
        return this.#regex(search).some((found) => found.start < match.end && match.start < found.end);
      case "generic":
        return this.#near(search, match).some(({ start, end }) => start === match.start && end === match.end);
      case "pattern":
        return this.#patternExcludes(search, match);
      default:
        return this.#near(search, match).some((found) => this.#samePlace(found, match));
    }
  }

  #patternExcludes(search: PatternSearch, match: Match): boolean {
    if (search.pattern.root.op === "sequence") return this.#sequences.cover(search, match);
    return this.#equalNodes(match).some((node) => {
      if (this.around.reach.units.isSpine(node)) this.around.reach.leaves(match.node);
      return this.matcher.node(search.pattern.root, node, match.bindings, () => true);
    });
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
      node = wrappedBy(view, node);
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
      const { units } = this.around.reach;
      if (units.around(node)?.from !== units.around(match.node)?.from) this.around.reach.isWhole = true;
      return [{ start: code.start, end: code.end, node, bindings: match.bindings }];
    });
  }
}

/** Adds nothing to the one thing it holds: an expression statement, parentheses, the declaration of one variable. */
function isWrapper(view: SyntaxView, node: number): boolean {
  const role = view.role(node);
  if (role === Role.expressionStatement || role === Role.transparent) return true;
  return role === Role.declaration && declaratorsOf(view, node).length === 1;
}

function wrappedBy(view: SyntaxView, node: number): number {
  return view.role(node) === Role.declaration ? declaratorsOf(view, node)[0]! : view.firstChild(node);
}

function declaratorsOf(view: SyntaxView, declaration: number): number[] {
  return view.children(declaration).filter((child) => view.role(child) === Role.declarator);
}

/** Whether a pattern could also match a name that is no expression: a member's, a keyword argument's. */
function isName(op: string): boolean {
  return op === "name" || op === "member";
}

import type { AST } from "@eslint-community/regexpp";

/** Inclusive ranges of code points, sorted, not touching. */
export type CharSet = readonly (readonly [low: number, high: number])[];

const MAX = 0x10ffff;
const DIGIT: CharSet = [[48, 57]];
const WORD: CharSet = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
const SPACE: CharSet = [
  [9, 13],
  [32, 32],
  [160, 160],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
const LINE_END: CharSet = [
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
];

/** The characters an element of a regular expression stands for. */
export function charSetOf(
  element: AST.Character | AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass,
): CharSet {
  switch (element.type) {
    case "Character":
      return [[element.value, element.value]];
    case "CharacterSet":
      return setOf(element);
    case "CharacterClass": {
      const ranges = element.elements.flatMap((member): CharSet => {
        if (member.type === "Character") return [[member.value, member.value]];
        if (member.type === "CharacterClassRange") return [[member.min.value, member.max.value]];
        return member.type === "CharacterSet" ? setOf(member) : [[0, MAX]];
      });
      return element.negate ? complement(normalize(ranges)) : normalize(ranges);
    }
    default:
      return [[0, MAX]];
  }
}

export const EVERYTHING: CharSet = [[0, MAX]];

export function union(sets: readonly CharSet[]): CharSet {
  return normalize(sets.flat());
}

/** Whether a UTF-16 code unit belongs to a set; half of a surrogate pair, to any set beyond the first plane. */
export function charTest(set: CharSet): (code: number) => boolean {
  const small = new Uint8Array(128);
  for (const [low, high] of set) small.fill(1, Math.min(low, 128), Math.min(high + 1, 128));
  const larger = set.filter(([, high]) => high >= 128);
  const isLarger = (code: number) =>
    larger.some(([low, high]) => (low <= code && code <= high) || (high > 0xffff && code >= 0xd800 && code < 0xe000));
  return (code) => (code < 128 ? small[code] === 1 : isLarger(code));
}

/** The most characters of the set that stand in a row in a text, in UTF-16 code units. */
export function longestRun(set: CharSet, text: string): number {
  const isIn = charTest(set);
  let longest = 0;
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    if (isIn(text.charCodeAt(i))) {
      if (++run > longest) longest = run;
    } else run = 0;
  }
  return longest;
}

export function holds(set: CharSet, code: number): boolean {
  return set.some(([low, high]) => low <= code && code <= high);
}

export function intersects(a: CharSet, b: CharSet): boolean {
  return a.some(([low, high]) => b.some(([from, to]) => low <= to && from <= high));
}

function setOf(set: AST.CharacterSet): CharSet {
  switch (set.kind) {
    case "any":
      return complement(LINE_END);
    case "digit":
      return set.negate ? complement(DIGIT) : DIGIT;
    case "word":
      return set.negate ? complement(WORD) : WORD;
    case "space":
      return set.negate ? complement(SPACE) : SPACE;
    default:
      return [[0, MAX]]; // A Unicode property: taken for everything, so that no overlap is missed.
  }
}

function normalize(ranges: CharSet): CharSet {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [low, high] of sorted) {
    const last = merged.at(-1);
    if (last && low <= last[1] + 1) last[1] = Math.max(last[1], high);
    else merged.push([low, high]);
  }
  return merged;
}

function complement(ranges: CharSet): CharSet {
  const result: [number, number][] = [];
  let from = 0;
  for (const [low, high] of ranges) {
    if (low > from) result.push([from, low - 1]);
    from = high + 1;
  }
  if (from <= MAX) result.push([from, MAX]);
  return result;
}

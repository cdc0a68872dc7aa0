import type { AST } from "@eslint-community/regexpp";

/** Ranges of code points, both ends included, in ascending order and apart from each other. */
export type CharacterSet = readonly (readonly [low: number, high: number])[];

/** The characters that one place of a regular expression reads; all of them where that is not simple to tell. */
export function charactersOf(
  element: AST.Character | AST.CharacterSet | AST.CharacterClass,
  flags: string,
): CharacterSet {
  const set = plainCharactersOf(element, flags);
  return flags.includes("i") ? normalize([...set, ...otherCase(set)]) : set;
}

/** Whether some character is in both sets. */
export function intersects(a: CharacterSet, b: CharacterSet): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [aLow, aHigh] = a[i]!;
    const [bLow, bHigh] = b[j]!;
    if (aLow <= bHigh && bLow <= aHigh) return true;
    if (aHigh < bHigh) i++;
    else j++;
  }
  return false;
}

const ALL: CharacterSet = [[0, 0x10ffff]];
const DIGITS: CharacterSet = [[48, 57]];
const WORD: CharacterSet = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
const SPACE: CharacterSet = normalize([
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
]);
const LINE_ENDS: CharacterSet = [
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
];

function plainCharactersOf(element: AST.Element | AST.CharacterClassElement, flags: string): CharacterSet {
  switch (element.type) {
    case "Character":
      return [[element.value, element.value]];
    case "CharacterClassRange":
      return [[element.min.value, element.max.value]];
    case "CharacterClass": {
      const members = normalize(element.elements.flatMap((member) => plainCharactersOf(member, flags)));
      return element.negate ? complement(members) : members;
    }
    case "CharacterSet": {
      if (element.kind === "any") return flags.includes("s") ? ALL : complement(LINE_ENDS);
      if (element.kind === "property") return ALL;
      const set = element.kind === "digit" ? DIGITS : element.kind === "word" ? WORD : SPACE;
      return element.negate ? complement(set) : set;
    }
    default:
      return ALL;
  }
}

function normalize(ranges: CharacterSet): CharacterSet {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [low, high] of sorted) {
    const last = merged.at(-1);
    if (last && low <= last[1] + 1) last[1] = Math.max(last[1], high);
    else merged.push([low, high]);
  }
  return merged;
}

function complement(set: CharacterSet): CharacterSet {
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [low, high] of set) {
    if (low > next) gaps.push([next, low - 1]);
    next = high + 1;
  }
  if (next <= 0x10ffff) gaps.push([next, 0x10ffff]);
  return gaps;
}

/** The ASCII letters of a set in their other case. */
function otherCase(set: CharacterSet): CharacterSet {
  return set.flatMap(([low, high]) => [...shifted(low, high, 65, 90, 32), ...shifted(low, high, 97, 122, -32)]);
}

function shifted(low: number, high: number, from: number, to: number, by: number): CharacterSet {
  const start = Math.max(low, from);
  const end = Math.min(high, to);
  return start <= end ? [[start + by, end + by]] : [];
}

/** Whether a text asks for a version in a way that is understood: `1.2.3`, `^1.2.3`, `~1.2.3`. */
export function isVersionRange(text: string): boolean {
  return RANGE.test(text);
}

/** Whether a version is what a range asks for, as npm reads it. A pre-release is only ever taken where it is named. */
export function satisfies(version: string, range: string): boolean {
  const asked = RANGE.exec(range)?.groups;
  const wanted = asked && parse(asked.version!);
  const has = parse(version);
  if (!wanted || !has) return false;
  if (asked.sign === "" || has.rest !== "" || wanted.rest !== "") return same(has, wanted);
  const [major, minor, patch] = wanted.numbers;
  if (has.numbers[0] !== major) return false;
  // What may change behind a caret is all behind the first number that is not 0.
  const keepsMinor = asked.sign === "~" || major === 0;
  if (keepsMinor && has.numbers[1] !== minor) return false;
  const keepsPatch = asked.sign === "^" && major === 0 && minor === 0;
  if (keepsPatch) return has.numbers[2] === patch;
  return has.numbers[1] > minor || (has.numbers[1] === minor && has.numbers[2] >= patch);
}

const RANGE = /^(?<sign>[\^~]?)(?<version>\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[0-9A-Za-z.-]+)?)$/;

interface Version {
  readonly numbers: readonly [number, number, number];
  /** What stands behind the numbers; empty for a release. */
  readonly rest: string;
}

function parse(text: string): Version | undefined {
  const match = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/.exec(text);
  if (!match) return undefined;
  return { numbers: [Number(match[1]), Number(match[2]), Number(match[3])], rest: match[4] ?? "" };
}

function same(a: Version, b: Version): boolean {
  return a.numbers.every((number, index) => number === b.numbers[index]) && a.rest === b.rest;
}

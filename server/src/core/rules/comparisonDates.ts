/** Thrown where a comparison has no answer, so that it does not hold. */
export class NoAnswer extends Error {}

/** Seconds since 1970 at which the day of a time (in milliseconds, UTC) began. */
export function startOfDay(now: number | undefined): number {
  if (now === undefined) throw new NoAnswer();
  return Math.floor(now / 86_400_000) * 86_400;
}

/** What the directives of a date's format stand for: the digits, and where they go. */
const DIRECTIVES: Readonly<
  Record<string, readonly [regex: string, part: "year" | "month" | "day" | "hour" | "minute" | "second"]>
> = {
  Y: ["\\d{4}", "year"],
  m: ["\\d{1,2}", "month"],
  d: ["\\d{1,2}", "day"],
  H: ["\\d{1,2}", "hour"],
  M: ["\\d{1,2}", "minute"],
  S: ["\\d{1,2}", "second"],
};

/**
 * Reads a date (UTC) as Python's `strptime` does, with the directives for digits only.
 *
 * @returns seconds since 1970
 * @throws NoAnswer where the text is no such date
 */
export function readDate(text: string, format: string): number {
  const parts: string[] = [];
  const pattern = format.slice(0, 100).replace(/%(.)|[^%]/g, (sign, directive?: string) => {
    const known = directive === undefined ? undefined : DIRECTIVES[directive];
    if (!known) return (directive ?? sign).replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    parts.push(known[1]);
    return `(${known[0]})`;
  });
  const match = new RegExp(`^${pattern}$`).exec(text.trim());
  if (!match) throw new NoAnswer();
  const value = (part: string, otherwise: number) => {
    const place = parts.indexOf(part);
    return place < 0 ? otherwise : Number(match[place + 1]);
  };
  const [year, month, day] = [value("year", 1970), value("month", 1), value("day", 1)];
  const time = Date.UTC(year, month - 1, day, value("hour", 0), value("minute", 0), value("second", 0));
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) throw new NoAnswer();
  return time / 1000;
}

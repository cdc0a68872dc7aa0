const DAY = 24 * 60 * 60 * 1000;
/** The times that are offered, in days. */
const OFFERED = [
  [30, "30 days"],
  [90, "90 days"],
  [180, "180 days"],
  [365, "One year"],
] as const;

/** The times that a policy allows, shortest first; the longest it allows, where none of the usual ones is. */
export function datedChoices(today: string, maxDays: number): { label: string; description: string; date: string }[] {
  const allowed = OFFERED.filter(([days]) => days <= maxDays);
  const choices = allowed.length > 0 ? allowed : [[maxDays, maxDays === 1 ? "1 day" : `${maxDays} days`] as const];
  return choices.map(([days, label]) => {
    const date = new Date(Date.parse(today) + days * DAY).toISOString().slice(0, 10);
    return { label, description: `until ${date}`, date };
  });
}

/** What is wrong with a day on which an acceptance should end; undefined where nothing is. */
export function dateFault(text: string, today: string, maxDays: number): string | undefined {
  const time = Date.parse(text);
  const exists = /^\d{4}-\d\d-\d\d$/.test(text) && new Date(time).toISOString().slice(0, 10) === text;
  if (!exists) return "Write a day that exists, as 2027-01-31.";
  const days = Math.round((time - Date.parse(today)) / DAY);
  if (days < 0) return "This day has passed.";
  return days > maxDays ? `The policy allows ${maxDays} days at most; these are ${days}.` : undefined;
}

import { type BacklogItem, groupBacklog } from "../backlog/backlog.ts";
import { SEVERITIES, type Severity } from "../findings/finding.ts";
import type { HistoryLine } from "../history/historySchema.ts";
import { type Life, livesOf } from "../history/lives.ts";
import { type Standing, snapshotLine } from "../history/snapshot.ts";
import { daysBetween } from "../register/dates.ts";
import { noiseOf, type RuleNoise } from "./noise.ts";

/** Raised whenever the same findings and history may give other numbers than before. */
export const SCORECARD_VERSION = 1;

/** How a team stands with its code: numbers about code and rules, never about persons. */
export interface Scorecard {
  readonly version: number;
  /** ISO date that it was made for. */
  readonly date: string;
  /** 0 to 100; see docs/scorecard.md. */
  readonly score: number;
  /** The score with its numbers, as a person reads it. */
  readonly formula: string;
  readonly lines: number;
  readonly open: Readonly<Record<Severity, number>>;
  readonly openTotal: number;
  /** Sum of the risks of the open findings. */
  readonly risk: number;
  readonly accepted: number;
  readonly expired: number;
  readonly byAsset: readonly Share[];
  readonly byOwner: readonly Share[];
  readonly byWeakness: readonly Share[];
  readonly movement: Movement;
  readonly ages: readonly AgeOfBand[];
  readonly trend: readonly TrendPoint[];
  readonly fixAdoption: { readonly fixable: number; readonly fixed: number };
  readonly noise: readonly RuleNoise[];
}

/** The open findings of an asset, an owner or a weakness. */
export interface Share {
  readonly label: string;
  readonly findings: number;
  readonly risk: number;
  readonly band: Severity;
}

/** What changed in the last days, by the history and by how things stand now. */
export interface Movement {
  readonly days: number;
  readonly opened: number;
  readonly fixed: number;
  readonly accepted: number;
}

export interface AgeOfBand {
  readonly band: Severity;
  readonly open: number;
  /** Mean days since open findings were found; undefined without any. */
  readonly meanAge: number | undefined;
  readonly fixed: number;
  /** Mean days from found to gone; undefined without any. */
  readonly meanTimeToFix: number | undefined;
}

export interface TrendPoint {
  readonly date: string;
  readonly score: number;
  readonly open: number;
  readonly accepted: number;
}

/** A finding as the scorecard needs it. */
export interface ScoredItem extends BacklogItem {
  /** The weakness that its rule names first; undefined where it names none. */
  readonly weakness: string | undefined;
}

/** Days over which changes are counted. */
const MOVEMENT_DAYS = 30;
/** Points of the trend that are shown; more are thinned out, the last one stays. */
const MOST_POINTS = 60;

/**
 * @param history lines in the order of their days
 * @param today ISO date
 */
export function makeScorecard(
  standing: Standing<ScoredItem>,
  history: readonly HistoryLine[],
  today: string,
): Scorecard {
  const { open, accepted, expired, lines } = standing;
  const now = snapshotLine(standing, history, today);
  const told = [...history, now];
  const lives = [...livesOf(told).values()];
  const risk = open.reduce((sum, item) => sum + item.risk, 0);
  const thousands = Math.max(lines / 1000, 1);
  return {
    version: SCORECARD_VERSION,
    date: today,
    score: now.score,
    formula: `100 × ${round(thousands)} thousand lines / (${round(thousands)} thousand lines + ${round(risk / 100)} of risk) = ${now.score}`,
    lines,
    open: now.open,
    openTotal: open.length,
    risk,
    accepted: accepted.length,
    expired,
    byAsset: sharesBy(open, "asset"),
    byOwner: sharesBy(open, "owner"),
    byWeakness: sharesOfWeakness(open),
    movement: movementOf(lives, told[0]!.date, today),
    ages: SEVERITIES.map((band) => ageOf(band, lives, open, today)),
    trend: thinned(trendOf(told)),
    fixAdoption: adoption(lives),
    noise: noiseOf(lives),
  };
}

function sharesBy(open: readonly BacklogItem[], by: "asset" | "owner"): Share[] {
  return groupBacklog(open, by).map(({ label, items, risk, band }) => ({ label, findings: items.length, risk, band }));
}

function sharesOfWeakness(open: readonly ScoredItem[]): Share[] {
  const named = open.map((item) => ({ ...item, asset: item.weakness ?? "No CWE" }));
  return sharesBy(named, "asset");
}

/** What was there when the history began did not come since. */
function movementOf(lives: readonly Life[], beginning: string, today: string): Movement {
  const recent = (date: string) => date > beginning && daysBetween(date, today) < MOVEMENT_DAYS;
  const became = (state: Life["state"]) => lives.filter((life) => life.state === state && recent(life.since)).length;
  return {
    days: MOVEMENT_DAYS,
    opened: lives.filter(({ opened }) => recent(opened)).length,
    fixed: became("fixed"),
    accepted: became("accepted"),
  };
}

function ageOf(band: Severity, lives: readonly Life[], open: readonly ScoredItem[], today: string): AgeOfBand {
  // The risk of what is open may be another one than on the day on which it was found.
  const now = new Map(open.map((item) => [item.fingerprint, item]));
  const standing = lives.filter(
    ({ id, state, band: then }) => state === "open" && (now.get(id)?.band ?? then) === band,
  );
  const fixed = lives.filter(({ state, band: then }) => state === "fixed" && then === band);
  // The baseline may know a finding for longer than the history does.
  const foundOn = ({ id, opened }: Life) => {
    const known = now.get(id)?.since;
    return known !== undefined && known < opened ? known : opened;
  };
  return {
    band,
    open: standing.length,
    meanAge: mean(standing.map((life) => daysBetween(foundOn(life), today))),
    fixed: fixed.length,
    meanTimeToFix: mean(fixed.map((life) => daysBetween(life.opened, life.since))),
  };
}

/** One point a day: the last line of each. */
function trendOf(lines: readonly HistoryLine[]): TrendPoint[] {
  const byDay = new Map(
    lines.map(({ date, score, open, accepted }) => {
      const total = SEVERITIES.reduce((sum, band) => sum + open[band], 0);
      return [date, { date, score, open: total, accepted }] as const;
    }),
  );
  return [...byDay.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function thinned(points: readonly TrendPoint[]): readonly TrendPoint[] {
  if (points.length <= MOST_POINTS) return points;
  const step = (points.length - 1) / (MOST_POINTS - 1);
  return Array.from({ length: MOST_POINTS }, (_, index) => points[Math.round(index * step)]!);
}

function adoption(lives: readonly Life[]): Scorecard["fixAdoption"] {
  const fixable = lives.filter((life) => life.fixable);
  return { fixable: fixable.length, fixed: fixable.filter(({ state }) => state === "fixed").length };
}

function mean(numbers: readonly number[]): number | undefined {
  if (numbers.length === 0) return undefined;
  return round(numbers.reduce((sum, number) => sum + number, 0) / numbers.length);
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

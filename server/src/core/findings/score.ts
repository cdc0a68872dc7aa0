/**
 * How well a code base stands: 100 without findings, 50 where each 1,000 lines hold the risk of one finding of 100, and
 * towards 0 beyond. It depends on the open findings and the size of the code alone.
 *
 * @param risks the scores of the open findings, 0 to 100 each
 * @param lines lines that were analysed
 */
export function scoreOf(risks: readonly number[], lines: number): number {
  const thousands = Math.max(lines / 1000, 1);
  const total = risks.reduce((sum, risk) => sum + risk / 100, 0);
  return Math.round((1000 * thousands) / (thousands + total)) / 10;
}

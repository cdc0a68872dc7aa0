export interface Line {
  article: string;
  quantity: number;
  /** In cents. */
  price: number;
  /** Such as 0.19. */
  tax: number;
}

/** In cents, with tax, rounded once for each line as the invoice prints it. */
export function orderTotal(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + Math.round(line.quantity * line.price * (1 + line.tax)), 0);
}

export function formatMoney(cents: number): string {
  return new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" }).format(cents / 100);
}

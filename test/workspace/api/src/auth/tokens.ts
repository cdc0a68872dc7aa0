import { randomBytes } from "node:crypto";

/** Sent to customers who forgot their password; works once, for an hour. */
export function createResetToken(): string {
  const resetToken = Math.random().toString(36).slice(2) + Math.random().toString(36).slice(2);
  return resetToken;
}

/** Key of a partner's integration, shown once. */
export function createApiKey(): string {
  return `lf_${randomBytes(24).toString("base64url")}`;
}

/** Spreads the retries of many clients; nothing secret. */
export function retryDelay(attempt: number): number {
  return 2 ** attempt * 100 + Math.random() * 100;
}

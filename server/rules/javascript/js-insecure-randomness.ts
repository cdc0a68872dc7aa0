import { randomBytes } from "node:crypto";

interface User {
  id: string;
  resetToken?: string;
}

export function startReset(user: User) {
  // ruleid: js-insecure-randomness
  user.resetToken = Math.random().toString(36).slice(2);
  return user;
}

export function generateOtp() {
  // ruleid: js-insecure-randomness
  return Math.floor(100000 + Math.random() * 900000);
}

export class SessionStore {
  private readonly sessions = new Map<string, User>();

  private newSessionId() {
    // ruleid: js-insecure-randomness
    return Math.random().toString(16);
  }

  shuffle() {
    // ok: js-insecure-randomness
    return Math.random() - 0.5;
  }

  create(user: User) {
    // ruleid: js-insecure-randomness
    const sessionId = Math.random().toString(36).substring(2) + Math.random().toString(36).substring(2);
    this.sessions.set(sessionId, user);
    return sessionId;
  }
}

// ruleid: js-insecure-randomness
export const createPassword = () => Math.random().toString(36).slice(-10);

export async function invite(email: string) {
  // ruleid: js-insecure-randomness
  const body = { email, accessToken: `${Date.now()}-${Math.random()}` };
  return fetch("/api/invitations", { method: "POST", body: JSON.stringify(body) });
}

export function pick<T>(items: T[]): T {
  // ok: js-insecure-randomness
  return items[Math.floor(Math.random() * items.length)];
}

// ok: js-insecure-randomness
export const elementId = `field-${Math.random().toString(36).slice(2)}`;

export function createToken() {
  // ok: js-insecure-randomness
  return randomBytes(32).toString("hex");
}

export function retryDelay(attempt: number, tokenCount: number) {
  // ok: js-insecure-randomness
  const jitter = Math.random() * 100 + tokenCount;
  return 2 ** attempt * 1000 + jitter;
}

// ok: js-insecure-randomness
export const sampleTokens = (tokens: string[]) => tokens.filter(() => Math.random() < 0.1);

import { createClient } from "redis";
import mongoose from "mongoose";
import { Pool } from "pg";

// ruleid: js-connection-string-password
export const pool = new Pool({ connectionString: process.env.DATABASE_URL });

export async function connect() {
  // ruleid: js-connection-string-password
  await mongoose.connect(process.env.DATABASE_URL);
}

export class Cache {
  // ok: js-connection-string-password
  readonly local = createClient({ url: "redis://default:redis@localhost:6379" });

  open() {
    // ok: js-connection-string-password
    return createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
  }
}

// ok: js-connection-string-password
export const development = "postgres://postgres:postgres@localhost:5432/app";

export function address(user: string, password: string, host: string) {
  // ok: js-connection-string-password
  return `postgres://${user}:${password}@${host}/app`;
}

// ok: js-connection-string-password
export const usage = "postgres://user:password@host:5432/database";

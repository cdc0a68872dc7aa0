import pg from "pg";
import { config } from "./config.js";

export const pool = new pg.Pool({ connectionString: config.databaseUrl, max: 10 });

/** Runs one statement; values go into `$1`, `$2`, … and are bound by the driver. */
export async function rows<T>(text: string, values: readonly unknown[] = []): Promise<T[]> {
  const result = await pool.query(text, [...values]);
  return result.rows as T[];
}

/** Runs `work` in one transaction: all of it happens, or nothing. */
export async function inTransaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

import { Prisma, PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();
const SCHEMA = "reporting";

export function usersByCity(city: string) {
  // ruleid: js-prisma-raw-unsafe
  return prisma.$queryRawUnsafe(`SELECT * FROM "User" WHERE city = '${city}'`);
}

export class AccountService {
  constructor(private readonly db: PrismaClient) {}

  async deactivate(id: number) {
    // ruleid: js-prisma-raw-unsafe
    await this.db.$executeRawUnsafe(`UPDATE accounts SET active = false WHERE id = ${id}`);
  }

  async find(name: string) {
    // ruleid: js-prisma-raw-unsafe
    return this.db.$queryRawUnsafe<Account[]>(`SELECT * FROM accounts WHERE name = ${name}`);
  }

  async search(term: string) {
    const text = "SELECT * FROM accounts WHERE name LIKE '%" + term + "%'";
    // ruleid: js-prisma-raw-unsafe
    return this.db.$queryRawUnsafe(text);
  }

  async byEmail(email: string) {
    // ok: js-prisma-raw-unsafe
    return this.db.$queryRaw`SELECT * FROM accounts WHERE email = ${email}`;
  }

  async byIds(ids: number[]) {
    // ok: js-prisma-raw-unsafe
    return this.db.$queryRaw(Prisma.sql`SELECT * FROM accounts WHERE id IN (${Prisma.join(ids)})`);
  }
}

interface Account {
  id: number;
  name: string;
}

export function totals(year: number) {
  // ok: js-prisma-raw-unsafe
  return prisma.$queryRawUnsafe("SELECT SUM(total) FROM orders WHERE year = $1", year);
}

export function refresh() {
  // ok: js-prisma-raw-unsafe
  return prisma.$executeRawUnsafe(`REFRESH MATERIALIZED VIEW ${SCHEMA}.totals`);
}

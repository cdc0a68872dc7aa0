import { AppDataSource } from "./data-source";
import { User } from "./entity/User";

const ACTIVE = "active";

export async function login(email: string) {
  const user = await AppDataSource.getRepository(User)
    .createQueryBuilder("user")
    // ruleid: js-sql-where-condition
    .where(`user.email = '${email}'`)
    .getOne();
  return user;
}

export class UserService {
  private readonly users = AppDataSource.getRepository(User);

  search(name: string, city: string) {
    const query = this.users.createQueryBuilder("user");
    // ruleid: js-sql-where-condition
    query.where("user.name = '" + name + "'");
    // ruleid: js-sql-where-condition
    query.andWhere(`user.city = ${city}`);
    return query.getMany();
  }

  byId(id: number) {
    // ok: js-sql-where-condition
    return this.users.createQueryBuilder("user").where("user.id = :id", { id }).getOne();
  }

  active(alias: string) {
    // ok: js-sql-where-condition
    return this.users.createQueryBuilder(alias).where(`${alias}.status = :status`, { status: ACTIVE }).getMany();
  }

  constant() {
    // ok: js-sql-where-condition
    return this.users.createQueryBuilder("user").where(`user.status = '${ACTIVE}'`).getMany();
  }
}

export function selected(items: { where(test: string): unknown }, key: string) {
  // ok: js-sql-where-condition
  return items.where(`item-${key}`);
}

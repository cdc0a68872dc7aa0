export const resolvers = {
  Query: {
    users: (parent, args, { db }) => {
      // ruleid: js-sql-request
      return db.query(`SELECT * FROM users WHERE name = '${args.name}'`);
    },
    orders: async (_, { state }, { db }) => {
      // ruleid: js-sql-request
      return db.query(`SELECT * FROM orders WHERE state = '${state}'`);
    },
    items: (parent, args, { db }) => {
      // ok: js-sql-request
      return db.query("SELECT * FROM items WHERE name = ?", [args.name]);
    },
  },
};

export function find(parent, args, db) {
  // ok: js-sql-request
  return db.query(`SELECT * FROM users WHERE name = '${args.name}'`);
}

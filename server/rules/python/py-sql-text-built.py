def report(table, user):
    # ruleid: py-sql-text-built
    query = f"SELECT total FROM orders WHERE owner = '{user}'"
    # ruleid: py-sql-text-built
    change = "UPDATE orders SET owner = '%s'" % user
    # ruleid: py-sql-text-built
    other = "DELETE FROM " + table + " WHERE owner = 1"
    # ok: py-sql-text-built
    constant = "SELECT total FROM orders " + "WHERE owner = %s"
    # ok: py-sql-text-built
    prose = f"Select one of the {table}" if table else "update the set " + user
    # ok: py-sql-text-built
    print(f"SELECT total FROM orders WHERE owner = {user}")
    return query, change, other, constant, prose


TABLE = "orders"
# ok: py-sql-text-built
COUNT = f"SELECT count(*) FROM {TABLE}"

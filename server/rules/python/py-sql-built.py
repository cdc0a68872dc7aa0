import sqlite3

import pandas as pd
import psycopg2

TABLE = "orders"


class Orders:
    def __init__(self, connection):
        self.connection = connection

    def by_customer(self, customer):
        with self.connection.cursor() as cursor:
            # ruleid: py-sql-built
            cursor.execute(f"SELECT * FROM orders WHERE customer = '{customer}'")
            return cursor.fetchall()

    def by_id(self, order_id):
        cursor = self.connection.cursor()
        # ruleid: py-sql-built
        cursor.execute(f"SELECT total FROM orders WHERE id = {order_id}")
        return cursor.fetchone()

    def search(self, word):
        sql = "SELECT id FROM orders WHERE note LIKE '%" + word + "%'"
        # ruleid: py-sql-built
        return self.connection.cursor().execute(sql)

    def add(self, name, total):
        # ruleid: py-sql-built
        self.connection.execute("INSERT INTO orders VALUES ('%s', %s)" % (name, total))
        self.connection.commit()

    def remove(self, note):
        # ruleid: py-sql-built
        self.connection.execute("DELETE FROM orders WHERE note = '%s'" % note)

    def named(self, name):
        # ruleid: py-sql-built
        return self.connection.execute("SELECT id FROM orders WHERE name = '" + name + "' AND open")

    def cancel(self, order_id):
        statement = "UPDATE orders SET state = 'cancelled' WHERE id = {}".format(order_id)
        cursor = self.connection.cursor()
        # ruleid: py-sql-built
        cursor.execute(statement)


def report(region, engine):
    # ruleid: py-sql-built
    return pd.read_sql(f"""
        SELECT day, sum(total)
        FROM orders
        WHERE region = '{region}'
        GROUP BY day
    """, engine)


async def find_user(pool, email):
    # ruleid: py-sql-built
    return await pool.fetchrow("SELECT * FROM users WHERE email = '" + email + "'")


def orders(cursor, customer=None):
    sql = "SELECT * FROM orders"
    if customer:
        sql = "SELECT * FROM orders WHERE customer = '%s'" % customer
    # ruleid: py-sql-built
    cursor.execute(sql)


def by_customer_bound(cursor, customer):
    # ok: py-sql-built
    cursor.execute("SELECT * FROM orders WHERE customer = %s", (customer,))


def by_customer_sqlite(path, customer):
    connection = sqlite3.connect(path)
    # ok: py-sql-built
    return connection.execute("SELECT * FROM orders WHERE customer = ?", (customer,)).fetchall()


def by_ids(cursor, ids):
    placeholders = ", ".join(["%s"] * len(ids))
    # ok: py-sql-built
    cursor.execute(f"SELECT * FROM orders WHERE id IN ({placeholders})", ids)


def by_ids_joined(cursor, ids):
    # ok: py-sql-built
    cursor.execute("SELECT * FROM orders WHERE id IN (%s)" % ",".join("?" * len(ids)), ids)


def sort_column(cursor, column, state):
    # ok: py-sql-built
    cursor.execute("SELECT * FROM orders WHERE %s = %%s" % column, (state,))


def count_rows(cursor):
    # ok: py-sql-built
    cursor.execute(f"SELECT count(*) FROM {TABLE}")


def columns(cursor, table):
    # ok: py-sql-built
    cursor.execute(f'PRAGMA table_info("{table}")')


def page(cursor, number):
    # ok: py-sql-built
    cursor.execute("SELECT * FROM orders WHERE page = %d" % int(number))


def safe_identifiers(cursor, table, state):
    query = psycopg2.sql.SQL("SELECT * FROM {} WHERE state = %s").format(psycopg2.sql.Identifier(table))
    # ok: py-sql-built
    cursor.execute(query, (state,))


def submit(executor, name):
    # ok: py-sql-built
    executor.execute(f"job name={name}")

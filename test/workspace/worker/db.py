"""Queries of the back office."""

from contextlib import contextmanager

import psycopg

from settings import SETTINGS


@contextmanager
def cursor():
    with psycopg.connect(SETTINGS.database_url) as connection:
        with connection.cursor() as cur:
            yield cur


def find_customers(name: str) -> list[tuple]:
    with cursor() as cur:
        cur.execute(f"SELECT id, name, email FROM customers WHERE name ILIKE '%{name}%'")
        return cur.fetchall()


def customer_orders(customer_id: int) -> list[tuple]:
    with cursor() as cur:
        cur.execute("SELECT id, placed, total FROM orders WHERE customer = %s", (customer_id,))
        return cur.fetchall()


def orders_of_year(year: int, status: str) -> list[tuple]:
    with cursor() as cur:
        cur.execute("SELECT id, total FROM orders WHERE date_part('year', placed) = %d AND status = '%s'" % (year, status))
        return cur.fetchall()

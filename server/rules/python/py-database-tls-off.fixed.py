import mysql.connector
import psycopg2


def connect(host, user, password):
    # ruleid: py-database-tls-off
    first = psycopg2.connect(host=host, user=user, password=password, sslmode="verify-full")
    # ruleid: py-database-tls-off
    second = mysql.connector.connect(host=host, user=user, password=password)
    # ok: py-database-tls-off
    third = psycopg2.connect(host=host, user=user, password=password, sslmode="verify-full")
    # ok: py-database-tls-off
    fourth = psycopg2.connect(host="localhost", user=user, password=password, sslmode="disable")
    return first, second, third, fourth

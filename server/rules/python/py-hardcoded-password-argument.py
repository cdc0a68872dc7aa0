import os

import boto3
import psycopg2
import pymysql
import redis


def database():
    # ruleid: py-hardcoded-password-argument
    return psycopg2.connect(host="db.internal", user="shop", password="blue-Kettle-91")


def mysql():
    return pymysql.connect(
        host="db2.internal",
        user="shop",
        # ruleid: py-hardcoded-password-argument
        passwd="ArmChair_77",
    )


class Storage:
    def __init__(self):
        # ruleid: py-hardcoded-password-argument
        self.s3 = boto3.client("s3", aws_secret_access_key="hT5bZ0qLr8nXw2Vd6KfY1sMc4GjP9aEu3RiO7tBx")


def database_from_environment():
    # ok: py-hardcoded-password-argument
    return psycopg2.connect(host="db.internal", user="shop", password=os.environ["DB_PASSWORD"])


def local():
    # ok: py-hardcoded-password-argument
    return psycopg2.connect(host="localhost", user="shop", password="blue-Kettle-91")


def cache():
    # ok: py-hardcoded-password-argument
    return redis.Redis(host="cache.internal", password=None)


def documented():
    # ok: py-hardcoded-password-argument
    return psycopg2.connect(host="db.internal", user="shop", password="changeme")


def field(form):
    # ok: py-hardcoded-password-argument
    return form.input(type="password", password="show-strength")

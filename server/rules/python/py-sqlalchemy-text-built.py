import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import bindparam, select, text

db = SQLAlchemy()


class UserStore:
    def __init__(self, session):
        self.session = session

    def by_email(self, email):
        # ruleid: py-sqlalchemy-text-built
        return self.session.execute(text(f"SELECT * FROM users WHERE email = '{email}'")).first()

    def by_role(self, role):
        # ruleid: py-sqlalchemy-text-built
        return self.session.execute(text(f"SELECT * FROM users WHERE role_id = {role} AND active"))

    def search(self, name):
        query = "SELECT * FROM users WHERE name LIKE '%" + name + "%'"
        # ruleid: py-sqlalchemy-text-built
        return self.session.execute(sa.text(query)).all()

    def rename(self, user_id, name):
        # ruleid: py-sqlalchemy-text-built
        self.session.execute(sa.text("UPDATE users SET name = '%s' WHERE id = %s" % (name, user_id)))

    def by_email_bound(self, email):
        # ok: py-sqlalchemy-text-built
        return self.session.execute(text("SELECT * FROM users WHERE email = :email"), {"email": email})

    def by_ids(self, ids):
        # ok: py-sqlalchemy-text-built
        statement = text("SELECT * FROM users WHERE id IN :ids").bindparams(bindparam("ids", expanding=True))
        return self.session.execute(statement, {"ids": ids})

    def by_email_core(self, users, email):
        # ok: py-sqlalchemy-text-built
        return self.session.execute(select(users).where(users.c.email == email))


def set_timeout(session, seconds):
    # ok: py-sqlalchemy-text-built
    session.execute(text(f"SET LOCAL statement_timeout = {int(seconds)}"))


def draw_label(canvas, name):
    # ok: py-sqlalchemy-text-built
    canvas.text(f"name = {name}")


def deleted(session):
    # ruleid: py-sqlalchemy-text-built
    return lambda reason: session.execute(db.text("DELETE FROM users WHERE reason = '{}'".format(reason)))

from sqlalchemy import text

from shop.models import users


def search(request, session):
    # ruleid: py-sql-request
    session.scalars(text("SELECT * FROM users WHERE name = '" + request.args["name"] + "'"))
    # ok: py-sql-request
    session.execute(users.insert().values(name=request.args["name"]))

import graphene
import strawberry
from ariadne import QueryType

query = QueryType()


class Query(graphene.ObjectType):
    def resolve_users(self, info, name):
        # ruleid: py-sql-request
        return info.context["db"].execute("SELECT * FROM users WHERE name = '" + name + "'")

    def users_named(self, db, name):
        # ok: py-sql-request
        return db.execute("SELECT * FROM users WHERE name = '" + name + "'")


@query.field("orders")
def orders(_, info, state):
    # ruleid: py-sql-request
    return info.context["db"].execute("SELECT * FROM orders WHERE state = '" + state + "'")


@strawberry.type
class Shop:
    @strawberry.field
    def find(self, info, name: str) -> str:
        # ruleid: py-sql-request
        return info.context["db"].execute("SELECT * FROM shop WHERE name = '" + name + "'")

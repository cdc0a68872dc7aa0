from django.db.models.expressions import RawSQL

from shop.models import Order


def found(condition, column):
    # ruleid: py-django-sql-variable
    first = Order.objects.filter(state="open").extra(where=[condition])
    # ruleid: py-django-sql-variable
    second = Order.objects.annotate(value=RawSQL(column, []))
    # ok: py-django-sql-variable
    third = Order.objects.filter(state="open").extra(where=["total > 10"])
    # ok: py-django-sql-variable
    fourth = Order.objects.annotate(value=RawSQL("total * %s", [2]))
    return first, second, third, fourth

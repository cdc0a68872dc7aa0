from django.db import models
from django.db.models.expressions import RawSQL


class Article(models.Model):
    title = models.CharField(max_length=200)


def by_author(request):
    author = request.GET["author"]
    # ruleid: py-django-raw-sql-built
    return Article.objects.raw("SELECT * FROM blog_article WHERE author = %s", [author])


def by_slug(slug):
    sql = "SELECT * FROM blog_article WHERE slug = '%s'" % slug
    # ruleid: py-django-raw-sql-built
    return Article.objects.raw(sql)[0]


def by_year(year):
    # ruleid: py-django-raw-sql-built
    return Article.objects.filter(live=True).extra(where=["year = " + year])


def with_score(word):
    # ruleid: py-django-raw-sql-built
    return Article.objects.annotate(score=RawSQL("SELECT score FROM words WHERE word = '{}'".format(word), []))


def by_author_bound(author):
    # ok: py-django-raw-sql-built
    return Article.objects.raw("SELECT * FROM blog_article WHERE author = %s", [author])


def by_year_bound(year):
    # ok: py-django-raw-sql-built
    return Article.objects.extra(where=["year = %s"], params=[year])


def with_score_bound(word):
    # ok: py-django-raw-sql-built
    return Article.objects.annotate(score=RawSQL("SELECT score FROM words WHERE word = %s", [word]))


def live():
    # ok: py-django-raw-sql-built
    return Article.objects.raw(f"SELECT * FROM {Article._meta.db_table}")

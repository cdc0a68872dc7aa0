from celery import Celery

app = Celery("orders")
# ruleid: py-pickle-setting
app.conf.task_serializer = "pickle"
# ruleid: py-pickle-setting
app.conf.accept_content = ["pickle"]
# ruleid: py-pickle-setting
SESSION_SERIALIZER = "django.contrib.sessions.serializers.PickleSerializer"
# ok: py-pickle-setting
app.conf.result_serializer = "json"
# ok: py-pickle-setting
CELERY_ACCEPT_CONTENT = ["json"]

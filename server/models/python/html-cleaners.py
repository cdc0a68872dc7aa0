import bleach
from django.core.mail import send_mail


def invite(request):
    # ok: py-mail-html-request
    send_mail("Hello", "", "a@shop.example", [], html_message=bleach.clean(request.POST["text"]))
    # ruleid: py-mail-html-request
    send_mail("Hello", "", "a@shop.example", [], html_message=request.POST["text"])

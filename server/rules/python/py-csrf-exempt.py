import hmac

from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt


@csrf_exempt
# ruleid: py-csrf-exempt
def transfer(request):
    move(request.user, request.POST["to"], request.POST["amount"])
    return HttpResponse()


@csrf_exempt
# ruleid: py-csrf-exempt
def delete_account(request):
    request.user.delete()
    return HttpResponse()


@csrf_exempt
# ok: py-csrf-exempt
def stripe_webhook(request):
    return HttpResponse(status=204)


@csrf_exempt
# ok: py-csrf-exempt
def deliver(request):
    if not hmac.compare_digest(sign(request.body), request.headers["X-Signature"]):
        return HttpResponse(status=403)
    return HttpResponse()


# ok: py-csrf-exempt
def rename(request):
    request.user.rename(request.POST["name"])
    return HttpResponse()

from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_exempt, xframe_options_sameorigin


@xframe_options_exempt
# ruleid: py-clickjacking-exempt
def settings(request):
    return render(request, "settings.html")


@xframe_options_exempt
# ruleid: py-clickjacking-exempt
def transfer(request):
    return render(request, "transfer.html")


@xframe_options_exempt
# ok: py-clickjacking-exempt
def embed_player(request):
    return render(request, "player.html")


@xframe_options_sameorigin
# ok: py-clickjacking-exempt
def preview(request):
    return render(request, "preview.html")

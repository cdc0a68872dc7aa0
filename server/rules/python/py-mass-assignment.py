from django.http import HttpResponse
from flask import Flask, request

from shop.models import Order, User
from shop.schemas import UserSchema

app = Flask(__name__)


@app.post("/users")
def create_user():
    # ruleid: py-mass-assignment
    user = User(**request.json)
    # ok: py-mass-assignment
    named = User(name=request.json["name"], email=request.json["email"])
    # ok: py-mass-assignment
    checked = User(**UserSchema().load(request.json))
    return [user.id, named.id, checked.id]


@app.put("/users/<int:number>")
def change_user(number):
    user = User.query.get(number)
    for key, value in request.get_json().items():
        # ruleid: py-mass-assignment
        setattr(user, key, value)
    return "ok"


def order(request):
    # ruleid: py-mass-assignment
    Order.objects.create(**request.POST.dict())
    # ok: py-mass-assignment
    Order.objects.create(item=request.POST["item"])
    return HttpResponse()

from django import forms
from django.forms import ModelForm


class AccountForm(forms.ModelForm):
    class Meta:
        model = Account
        # ruleid: py-django-form-all-fields
        fields = "__all__"


class OrderForm(ModelForm):
    class Meta:
        model = Order
        # ruleid: py-django-form-all-fields
        fields = "__all__"


class NameForm(forms.ModelForm):
    class Meta:
        model = Account
        # ok: py-django-form-all-fields
        fields = ["first_name", "last_name"]


class AccountTable(tables.Table):
    class Meta:
        model = Account
        # ok: py-django-form-all-fields
        fields = "__all__"

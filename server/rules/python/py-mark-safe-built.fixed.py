from django.contrib import admin
from django.utils import safestring
from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe


class OrderAdmin(admin.ModelAdmin):
    def customer_link(self, order):
        # ruleid: py-mark-safe-built
        return format_html("<b>{}</b>", order.customer)

    def document(self, order):
        # ruleid: py-mark-safe-built
        return format_html('<a href="{}">{}</a>', order.url, order.title)

    def note(self, order):
        html = "<p>" + order.note + "</p>"
        # ruleid: py-mark-safe-built
        return mark_safe(html)

    def state(self, order):
        # ruleid: py-mark-safe-built
        return safestring.mark_safe("<i>%s</i>" % order.state)

    def note_escaped(self, order):
        # ok: py-mark-safe-built
        return mark_safe("<p>" + escape(order.note) + "</p>")

    def icon(self, order):
        # ok: py-mark-safe-built
        return mark_safe('<img src="/static/ok.svg" alt="ok">')

    def query(self, order):
        # ok: py-mark-safe-built
        return mark_safe("?" + order.parameters)

    def rendered(self, order):
        # ok: py-mark-safe-built
        return mark_safe(render_note(order.note))

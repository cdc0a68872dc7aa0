from sendgrid.helpers.mail import HtmlContent


def invite(request):
    # ruleid: py-mail-html-request
    return HtmlContent("<p>" + request.form["name"] + "</p>")

import lxml.etree


def load(request):
    # ruleid: py-xml-request
    return lxml.etree.fromstring(request.data)

import boto3


def reach(request):
    # ruleid: py-ssrf-request-url
    return boto3.client("s3", endpoint_url=request.args["endpoint"])


def tell(request):
    ses = boto3.client("ses")
    body = {"Body": {"Html": {"Data": "<p>" + request.form["name"] + "</p>"}}}
    # ruleid: py-mail-html-request
    ses.send_email(Source="a@shop.example", Destination={}, Message=body)


def report(request):
    athena = boto3.client("athena")
    # ruleid: py-sql-request
    athena.start_query_execution(QueryString="SELECT * FROM hits WHERE page = '" + request.args["page"] + "'")
    # ok: py-sql-request
    athena.start_query_execution(QueryString="SELECT * FROM hits", WorkGroup=request.args["group"])

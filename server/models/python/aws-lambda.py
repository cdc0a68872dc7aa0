import os


def handler(event, context):
    # ruleid: py-command-request
    os.system("convert " + event["queryStringParameters"]["file"])
    # ruleid: py-command-request
    os.system("convert " + event["headers"]["x-file"])
    # ok: py-command-request
    os.system("convert " + event["requestContext"]["stage"])

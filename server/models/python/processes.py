import js2py
import pexpect


def run(request):
    # ruleid: py-command-request
    pexpect.spawn("convert " + request.args["file"])
    # ruleid: py-eval-request-data
    js2py.eval_js(request.data)

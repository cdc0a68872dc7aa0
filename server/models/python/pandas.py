import pandas


def load(request):
    # ruleid: py-deserialise-request
    pandas.read_pickle(request.files["data"])
    # ruleid: py-archive-bomb-request
    pandas.read_csv(request.files["data"], compression="gzip")


def calculate(request, frame):
    # ruleid: py-eval-request-data
    return frame.eval(request.args["expression"])

import copy
import pickle


def on_message(channel, method, body):
    # ruleid: py-pickle-variable
    job = pickle.loads(body)
    return job.run()


class Worker:
    def handle(self, payload):
        # ruleid: py-pickle-variable
        return pickle.loads(payload)


def duplicate(order):
    # ok: py-pickle-variable
    return pickle.loads(pickle.dumps(order))


class Column:
    # ok: py-pickle-variable
    def to_python(self, value):
        return pickle.loads(value)


def again(order):
    # ok: py-pickle-variable
    return copy.deepcopy(order)


def read_model(path):
    with open(path, "rb") as file:
        # ruleid: py-pickle-variable
        return pickle.load(file)


def read_own():
    with open("state.bin", "rb") as file:
        # ok: py-pickle-variable
        return pickle.load(file)

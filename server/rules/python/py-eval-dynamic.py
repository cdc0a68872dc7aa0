"""Reads measurements from a text file."""

import json
import operator

OPERATORS = {"+": operator.add, "-": operator.sub}


def read_row(line):
    # ruleid: py-eval-dynamic
    return eval(line.strip())


def column(frame, expression):
    # ruleid: py-eval-dynamic
    return [eval(f"row.{expression}") for row in frame.rows]


class Formula:
    def __init__(self, text):
        self.text = text
        self.code = compile(text, "<formula>", "eval")

    def value(self):
        # ruleid: py-eval-dynamic
        return eval(self.text)


def prompt():
    # ruleid: py-eval-dynamic
    number = eval(input("Number: "))
    return number * 2


def compiled(text):
    code = compile(text, "<formula>", "eval")
    # ok: py-eval-dynamic
    return eval(code)


def known():
    # ok: py-eval-dynamic
    return eval("lambda x: x + 1")


def apply(sign, left, right):
    # ok: py-eval-dynamic
    return OPERATORS[sign](left, right)


def read_json(line):
    # ok: py-eval-dynamic
    return json.loads(line)


def switch(model, frame):
    # ok: py-eval-dynamic
    model.eval()
    # ok: py-eval-dynamic
    return frame.eval("total = price * count")


def matching(rows, condition):
    # ruleid: py-eval-dynamic
    return [row for row in rows if eval(condition, {}, row)]


def constant():
    # ok: py-eval-dynamic
    return eval("1 + 1", {})

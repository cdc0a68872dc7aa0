import re
from re import compile as rx

# ruleid: py-regex-exponential
WORDS = re.compile(r"^(\w+\s?)+$")

# ruleid: py-regex-exponential
NUMBERS = rx("^(a+)+$")


def is_list(text):
    # ruleid: py-regex-exponential
    return re.match(r"([0-9]+)*;", text) is not None


# ok: py-regex-exponential
DATE = re.compile(r"^(\d{4})-(\d{2})-(\d{2})$")

# ok: py-regex-exponential
NAMES = re.compile(r"^\w+(?:,\w+)*$")

# ok: py-regex-exponential
NUMBER = re.compile(
    r"""
    \s* (?P<sign>[-+]?)      # a sign (+, - or none), then
    (?P<digits>\d+)          # digits (at least one)
    """,
    re.VERBOSE,
)

# ok: py-regex-exponential
SPACE = re.compile(r"\s+")

# ok: py-regex-exponential
VERSION = rx(r"v?(\d+)\.(\d+)(?:\.(\d+))?", re.IGNORECASE)

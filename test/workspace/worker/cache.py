"""A cache on disk that several workers share."""

import json
import pickle
import secrets
from pathlib import Path
from typing import Any

FOLDER = Path("/var/cache/larkfield")


def read(name: str) -> Any:
    path = FOLDER / name
    if not path.exists():
        return None
    return pickle.loads(path.read_bytes())


def write(name: str, value: Any) -> None:
    path = FOLDER / name
    partial = path.with_suffix(f".{secrets.token_hex(4)}")
    partial.write_bytes(pickle.dumps(value))
    partial.replace(path)


def read_json(name: str) -> Any:
    return json.loads((FOLDER / f"{name}.json").read_text())

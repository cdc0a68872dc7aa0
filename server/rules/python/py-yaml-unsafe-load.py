from pathlib import Path

import yaml
from ruamel.yaml import YAML


class EnvLoader(yaml.SafeLoader):
    """Knows !env."""


def read_settings(path):
    with open(path) as file:
        # ruleid: py-yaml-unsafe-load
        return yaml.load(file, Loader=yaml.Loader)


def read_text(text):
    # ruleid: py-yaml-unsafe-load
    return yaml.load(text)


def read_full(path):
    # ruleid: py-yaml-unsafe-load
    return yaml.full_load(Path(path).read_text())


def read_any(stream):
    # ruleid: py-yaml-unsafe-load
    return yaml.unsafe_load(stream)


def read_positional(stream):
    # ruleid: py-yaml-unsafe-load
    settings = yaml.load(stream, yaml.FullLoader)
    return settings or {}


def read_safe(stream):
    # ok: py-yaml-unsafe-load
    return yaml.safe_load(stream)


def read_fast(stream):
    # ok: py-yaml-unsafe-load
    return yaml.load(stream, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def read_c(stream):
    # ok: py-yaml-unsafe-load
    return yaml.load(stream, Loader=yaml.CSafeLoader)


def read_ruamel(stream):
    yaml = YAML(typ="safe")
    # ok: py-yaml-unsafe-load
    return yaml.load(stream)


def read_environment(stream):
    # ok: py-yaml-unsafe-load
    return yaml.load(stream, EnvLoader)

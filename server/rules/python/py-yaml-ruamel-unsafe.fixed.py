import ruamel.yaml
from ruamel.yaml import YAML


def load(stream):
    # ruleid: py-yaml-ruamel-unsafe
    return YAML(typ="safe").load(stream)


def load_module(stream):
    # ruleid: py-yaml-ruamel-unsafe
    reader = ruamel.yaml.YAML(typ="safe", pure=True)
    return reader.load(stream)


def load_safe(stream):
    # ok: py-yaml-ruamel-unsafe
    return YAML(typ="safe").load(stream)


def load_default(stream):
    # ok: py-yaml-ruamel-unsafe
    return YAML().load(stream)

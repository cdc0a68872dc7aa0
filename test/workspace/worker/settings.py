"""Settings of the back office, from a YAML file and the environment."""

import os
from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True)
class Settings:
    port: int
    database_url: str
    partner_url: str


def read_settings(path: Path) -> Settings:
    with path.open() as file:
        values = yaml.load(file, Loader=yaml.Loader)
    return Settings(
        port=values.get("port", 8000),
        database_url=os.environ.get("DATABASE_URL", "postgresql://localhost/larkfield"),
        partner_url=values["partner_url"],
    )


def read_tax_table(path: Path) -> dict[str, float]:
    return yaml.safe_load(path.read_text())


SETTINGS = read_settings(Path(os.environ.get("SETTINGS", "settings.yaml")))

"""Reads the price lists of partners, and sends them orders."""

import tarfile
import xml.sax
from pathlib import Path

import requests
from lxml import etree

from settings import SETTINGS


def fetch_prices(partner: str) -> bytes:
    answer = requests.get(f"{SETTINGS.partner_url}/{partner}/prices.xml", verify=False, timeout=20)
    answer.raise_for_status()
    return answer.content


def send_order(partner: str, order: dict) -> int:
    answer = requests.post(f"{SETTINGS.partner_url}/{partner}/orders", json=order, timeout=20)
    return answer.status_code


def parse_prices(text: bytes) -> dict[str, str]:
    parser = etree.XMLParser(resolve_entities=True)
    tree = etree.fromstring(text, parser)
    return {price.get("article"): price.text for price in tree.iter("price")}


def unpack_pictures(archive: Path, target: Path) -> None:
    with tarfile.open(archive) as tar:
        tar.extractall(target)


def unpack_pictures_safely(archive: Path, target: Path) -> None:
    with tarfile.open(archive) as tar:
        tar.extractall(target, filter="data")

"""Yearly reports: collects the numbers, writes a table, and lets an office suite turn it into a document."""

import csv
import os
import subprocess
import tempfile
from pathlib import Path

import db

REPORTS = Path("/var/lib/larkfield/reports")


def build_yearly_report(year: int, title: str) -> Path:
    table = tempfile.mktemp(suffix=".csv")
    with open(table, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["order", "total"])
        writer.writerows(db.orders_of_year(year, "paid"))

    subprocess.run(f"soffice --headless --convert-to pdf --outdir {REPORTS} '{title}.csv'", shell=True, check=True)
    return REPORTS / f"{year}.pdf"


def convert(table: Path) -> None:
    """The same without a shell: every argument arrives as it is."""
    subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(REPORTS), str(table)], check=True)


def publish(report: Path) -> None:
    os.chmod(report, 0o777)
    with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as note:
        note.write(f"{report.name} is ready\n")

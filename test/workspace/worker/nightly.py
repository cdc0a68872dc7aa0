"""Runs once a night: prices, reports, reminders."""

import logging
from datetime import date
from pathlib import Path

import cache
import partner_feed
import reports

log = logging.getLogger("nightly")
PARTNERS = ("northgate", "oakridge")


def refresh_prices() -> None:
    for partner in PARTNERS:
        prices = partner_feed.parse_prices(partner_feed.fetch_prices(partner))
        cache.write(f"prices-{partner}", prices)
        log.info("%s: %d prices", partner, len(prices))


def main() -> None:
    refresh_prices()
    if date.today().month == 1 and date.today().day == 2:
        year = date.today().year - 1
        reports.publish(Path(reports.build_yearly_report(year, f"Orders {year}")))


if __name__ == "__main__":
    main()

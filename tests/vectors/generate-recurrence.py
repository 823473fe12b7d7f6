#!/usr/bin/env python3
"""Writes recurrence.json: what python-dateutil makes of 1,000 recurrence rules up to 2080.

    pip install python-dateutil tzdata
    python3 tests/vectors/generate-recurrence.py > tests/vectors/recurrence.json

dateutil expands in local time, without a zone; each local time then becomes an instant by Python's
zoneinfo: a time in a gap takes the offset before the gap, a repeated time is the first (fold=0).
Of each rule the file holds how many instants there are, the first and last few, and an FNV-1a
checksum of all of them (seconds since 1970 as text, each followed by a newline).
"""

import json
import random
import sys
from datetime import datetime, timedelta, timezone
from itertools import islice
from zoneinfo import ZoneInfo

import dateutil
from dateutil.rrule import rrulestr

SEED = 545
RULES = 1000
LAST = datetime(2080, 12, 31, 23, 59, 59)
MOST = 3000
ENDS = 3
ZONES = [
    "Europe/Berlin", "Europe/Dublin", "Europe/Lisbon", "America/New_York", "America/Santiago",
    "America/Havana", "Australia/Lord_Howe", "Australia/Sydney", "Pacific/Auckland", "Pacific/Apia",
    "Asia/Kolkata", "Asia/Kathmandu", "Asia/Beirut", "Africa/Cairo", "Antarctica/Troll", "UTC",
]
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def some(rng, values, most):
    return ",".join(str(v) for v in sorted(rng.sample(values, rng.randint(1, most))))


def start(rng):
    day = datetime(rng.randint(2000, 2079), 1, 1) + timedelta(days=rng.randint(0, 364))
    if rng.random() < 0.5:
        # Around the hours in which clocks are changed.
        return day + timedelta(hours=rng.randint(0, 3), minutes=rng.choice([0, 5, 15, 30, 45, 59]))
    return day + timedelta(minutes=rng.randint(0, 1439))


def times(rng, parts):
    if rng.random() < 0.2:
        parts.append("BYHOUR=" + some(rng, list(range(24)), 3))
    if rng.random() < 0.15:
        parts.append("BYMINUTE=" + some(rng, list(range(60)), 3))


def nth_days(rng, numbers):
    picked = rng.sample(DAYS, rng.randint(1, 3))
    return ",".join(f"{rng.choice(numbers)}{day}" for day in picked)


def month_days(rng):
    days = [n for n in range(-31, 32) if n != 0]
    return some(rng, rng.choice([days, [1, 15, 28, 29, 30, 31], [-1, -2, -7]]), 3)


def daily(rng, parts):
    if rng.random() < 0.3:
        parts.append("BYMONTH=" + some(rng, list(range(1, 13)), 5))
    if rng.random() < 0.3:
        parts.append("BYDAY=" + ",".join(rng.sample(DAYS, rng.randint(1, 5))))
    elif rng.random() < 0.2:
        parts.append("BYMONTHDAY=" + month_days(rng))


def weekly(rng, parts):
    if rng.random() < 0.3:
        parts.append("WKST=" + rng.choice(DAYS))
    if rng.random() < 0.7:
        parts.append("BYDAY=" + ",".join(rng.sample(DAYS, rng.randint(1, 4))))
    if rng.random() < 0.15:
        parts.append("BYMONTH=" + some(rng, list(range(1, 13)), 5))


def monthly(rng, parts):
    pick = rng.random()
    if pick < 0.3:
        parts.append("BYDAY=" + nth_days(rng, [1, 2, 3, 4, -1, -2, 5]))
    elif pick < 0.55:
        parts.append("BYMONTHDAY=" + month_days(rng))
    elif pick < 0.75:
        parts.append("BYDAY=" + ",".join(rng.sample(DAYS, rng.randint(1, 5))))
        parts.append("BYSETPOS=" + some(rng, [1, 2, 3, -1, -2], 2))
    if rng.random() < 0.2:
        parts.append("BYMONTH=" + some(rng, list(range(1, 13)), 6))


def yearly(rng, parts):
    pick = rng.random()
    if pick < 0.3:
        parts.append("BYMONTH=" + some(rng, list(range(1, 13)), 3))
        if rng.random() < 0.5:
            parts.append("BYDAY=" + nth_days(rng, [1, 2, 3, 4, -1, -2]))
        elif rng.random() < 0.5:
            parts.append("BYMONTHDAY=" + month_days(rng))
    elif pick < 0.45:
        parts.append("BYYEARDAY=" + some(rng, [1, 60, 100, 200, 366, -1, -100, -366], 3))
    elif pick < 0.6:
        parts.append("BYWEEKNO=" + some(rng, [1, 2, 13, 26, 40, 52, 53, -1, -2], 2))
        parts.append("BYDAY=" + ",".join(rng.sample(DAYS, rng.randint(1, 2))))
        if rng.random() < 0.3:
            parts.append("WKST=" + rng.choice(DAYS))
    elif pick < 0.75:
        parts.append("BYDAY=" + nth_days(rng, [1, 2, 10, 20, 50, -1, -10]))


FORMS = {"DAILY": daily, "WEEKLY": weekly, "MONTHLY": monthly, "YEARLY": yearly}


def rule(rng):
    freq = rng.choice(list(FORMS))
    parts = [f"FREQ={freq}"]
    if rng.random() < 0.5:
        parts.append(f"INTERVAL={rng.randint(2, 10)}")
    FORMS[freq](rng, parts)
    times(rng, parts)
    begin = start(rng)
    pick = rng.random()
    if pick < 0.25:
        parts.append(f"COUNT={rng.randint(1, 400)}")
    elif pick < 0.5:
        until = begin + timedelta(minutes=rng.randint(0, 60 * 24 * 365 * 12))
        parts.append(f"UNTIL={until:%Y%m%dT%H%M%S}")
    return begin, ";".join(parts)


def fnv(text):
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = (value ^ byte) * 0x100000001B3 % (1 << 64)
    return f"{value:016x}"


def case(begin, text, zone):
    """The instants that dateutil and zoneinfo give, or none where there are none to compare."""
    at = ZoneInfo(zone)
    # A rule that never comes would search to the year 9999.
    bounded = text if "UNTIL" in text or "COUNT" in text else f"{text};UNTIL={LAST:%Y%m%dT%H%M%S}"
    local = (t for t in rrulestr(bounded, dtstart=begin))
    local = [t for t in islice(local, MOST) if t <= LAST]
    instants = [int(t.replace(tzinfo=at, fold=0).astimezone(timezone.utc).timestamp()) for t in local]
    if not instants:
        return None
    return {
        "start": begin.isoformat(), "zone": zone, "rule": text, "count": len(instants),
        "first": instants[:ENDS], "last": instants[-ENDS:],
        "fnv": fnv("".join(f"{n}\n" for n in instants)),
    }


def main():
    rng = random.Random(SEED)
    cases = []
    while len(cases) < RULES:
        begin, text = rule(rng)
        made = case(begin, text, rng.choice(ZONES))
        if made:
            cases.append(made)
    about = {
        "generator": "tests/vectors/generate-recurrence.py",
        "dateutil": dateutil.__version__, "seed": SEED, "most": MOST, "last": LAST.isoformat(),
    }
    head = json.dumps(about)[:-1]
    lines = ",\n".join(json.dumps(one) for one in cases)
    sys.stdout.write(f'{head}, "cases": [\n{lines}\n]}}\n')


main()

"""Writes when the offsets of every zone change from 2026 to 2028, as Python reads
them from the tz database's own package for it: a reader and data that have nothing
in common with ours. The table is checked in; make it anew for a newer release:

    python3 -m venv /tmp/zones && /tmp/zones/bin/pip install tzdata==2026.6
    /tmp/zones/bin/python crates/domain/tests/zone_rules/make_table.py \
        > crates/domain/tests/zone_rules/offsets.txt

Each line: the offset in seconds that holds in the beginning, then `instant=offset`
for each change, in seconds since 1970; then `:` and the zones it is so for.
"""

import collections
import importlib.resources
import zoneinfo
from datetime import datetime, timedelta, timezone

import tzdata

FIRST = datetime(2026, 1, 1, tzinfo=timezone.utc)
END = datetime(2029, 1, 1, tzinfo=timezone.utc)
STEP = timedelta(hours=3)


def offset(zone, instant):
    return int(instant.astimezone(zone).utcoffset().total_seconds())


def change_between(zone, before, after):
    """The second at which the offset is another one for the first time."""
    old = offset(zone, before)
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) // 2
        middle = middle.replace(microsecond=0)
        if offset(zone, middle) == old:
            before = middle
        else:
            after = middle
    return after


def changes(name):
    zone = zoneinfo.ZoneInfo(name)
    instant, known = FIRST, offset(zone, FIRST)
    parts = [str(known)]
    while instant < END:
        following = instant + STEP
        if offset(zone, following) != known:
            change = change_between(zone, instant, following)
            known = offset(zone, change)
            parts.append(f"{int(change.timestamp())}={known}")
        instant = following
    return " ".join(parts)


zoneinfo.reset_tzpath(to=[])
names = importlib.resources.files("tzdata").joinpath("zones").read_text().split()
zones = collections.defaultdict(list)
for name in sorted(names):
    # No zone, but what a machine has that was not told one.
    if name != "Factory":
        zones[changes(name)].append(name)
print(f"# tzdata {tzdata.IANA_VERSION}")
for line, names in sorted(zones.items()):
    print(f"{line}: {' '.join(names)}")

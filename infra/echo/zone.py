"""The time zone of this machine."""

import os
from pathlib import Path
from zoneinfo import ZoneInfo

LOCALTIME = Path("/etc/localtime")


def machine_zone(localtime: Path = LOCALTIME) -> str:
    """The machine's zone by its IANA name: from TZ, else from the file it keeps it in, else "UTC"."""
    named = os.environ.get("TZ", "").removeprefix(":")
    linked = localtime.resolve().as_posix().partition("/zoneinfo/")[2]
    return next((zone for zone in (named, linked) if is_zone(zone)), "UTC")


def is_zone(name: str) -> bool:
    """Whether there is a time zone of this name."""
    try:
        ZoneInfo(name)
    # An unknown name raises KeyError, a path or a folder ValueError or OSError.
    except (KeyError, ValueError, OSError):
        return False
    return True

"""`python -m tests.walks 2000`: so many new walks, by voice and with a screen, up to the first complaint."""

import logging
import sys
import time

from infra.echo import screen
from tests.walks.walk import Walker
from tests.walks.wandering import wander

USUAL_WALKS = 1_000
STRETCH = 100
"""Walks after which is told how far it went."""


def main(arguments: list[str]) -> int:
    """Walk; the exit code is 1 where the listener complained, with the transcript on the error stream."""
    walks = int(arguments[0]) if arguments else USUAL_WALKS
    # What a failed turn logs stands in the complaint's transcript as an apology.
    logging.disable(logging.CRITICAL)
    walkers, began = (Walker(), Walker(screen.INTERFACE)), time.monotonic()
    for done in range(0, walks, STRETCH):
        try:
            wander(walkers[done // STRETCH % 2], min(STRETCH, walks - done), alike=False)
        except Exception as complaint:  # noqa: BLE001 - whatever it is, a person gets the transcript
            notes = "\n".join(getattr(complaint, "__notes__", ()))
            sys.stderr.write(f"{type(complaint).__name__}: {complaint}\n{notes}\n")
            return 1
        turns = sum(walker.turns for walker in walkers)
        sys.stdout.write(f"{turns} turns in {time.monotonic() - began:.0f} s\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

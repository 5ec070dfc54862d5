"""A whole set on the rendered screen: its number, its figure and the voice agree within half a second."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import asdict
from itertools import accumulate

import pytest
from playwright.sync_api import Browser, Page

from coach.screen.figures import bend_at, motion
from coach.skill import read_programme
from coach.workout.block import Beat, BeatKind
from coach.workout.timeline import Timeline, timeline
from infra.echo.exchange import Exchange
from infra.echo.hubs import HUBS
from infra.echo.playback import Words
from infra.gallery.scenes import Scene, Shot, shot

pytestmark = pytest.mark.xdist_group("browser")

STEP = 250
"""Milliseconds between two looks at the screen."""

OFF = 500
"""Milliseconds that they may be apart."""

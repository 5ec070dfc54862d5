"""The one timeline of a leg: what one answer calls out of a cardio session, and when.

An answer is shorter than a session, so a session is spoken in legs. A place in a session is milliseconds of
its stretches; the beats of a leg follow each other without gaps, each a call and the moving after it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate, pairwise

from coach.training.cardio import Pace, Stretch
from coach.workout.timeline import BLOCK_LIMIT

LEG_LIMIT = BLOCK_LIMIT - 12_000  # a session may begin with the day's news, which share its answer
LEG_END = 3_000  # to say what comes next; the stretches of a leg and this fit one answer
WASTE = 60_000  # a leg ends with a stretch where that gives up less than this
ROUND = 30_000  # otherwise it leaves whole half minutes of the stretch, which are easy to say
GET_READY = 10_000  # the call before a change of pace
HALFWAY_FROM = 120_000  # a stretch this long has its half called out
ROOM = 5_000  # a call has at least this long before the next one
SILENCE = 120_000  # nobody is left alone for longer


class CallKind(StrEnum):
    """What is called out."""

    BEGIN = "begin"  # a stretch begins
    GO_ON = "go_on"  # the leg begins within a stretch
    HALFWAY = "halfway"
    STEADY = "steady"  # in a long silence, where the talk test has its place (S10)
    GET_READY = "get_ready"
    LEG_OVER = "leg_over"


@dataclass(frozen=True, slots=True)
class Call:
    """One beat of a leg, `start` and `length` in milliseconds from the leg's first.

    Attributes:
        pace: The pace of the stretch; for GET_READY and LEG_OVER the one that comes next, and None when
            nothing does.
        seconds: What is left of the stretch as the beat starts; for LEG_OVER, of the one that comes next.
    """

    kind: CallKind
    start: int
    length: int
    pace: Pace | None
    seconds: int


@dataclass(frozen=True, slots=True)
class Leg:
    """What one answer speaks, from one place of the session to another."""

    start: int
    end: int
    calls: tuple[Call, ...]

    @property
    def length(self) -> int:
        """Milliseconds from the first beat to the end of the last."""
        last = self.calls[-1]
        return last.start + last.length


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch with the places where it begins and ends."""

    start: int
    end: int
    pace: Pace

    def left(self, place: int) -> int:
        """Seconds left of it at that place, rounded up."""
        return -(-(self.end - place) // 1000)


def spans(stretches: Sequence[Stretch]) -> tuple[Span, ...]:
    """The stretches in their places."""
    places = tuple(accumulate((stretch.seconds * 1000 for stretch in stretches), initial=0))
    return tuple(
        Span(start, end, stretch.pace)
        for stretch, (start, end) in zip(stretches, pairwise(places), strict=True)
    )


def ahead(stretches: Sequence[Stretch], place: int) -> tuple[Span, ...]:
    """The stretches that are not over at that place; the first may have begun."""
    return tuple(span for span in spans(stretches) if span.end > place)


def leg_end(stretches: Sequence[Stretch], place: int) -> int:
    """The place where a leg that begins at this one ends: with the session, with a stretch, or within one."""
    limit = place + LEG_LIMIT - LEG_END
    left = ahead(stretches, place)
    reached = max((span.end for span in left if span.end <= limit), default=place)
    broken = next((span for span in left if span.end > limit), None)
    if broken is None or limit - reached < WASTE:
        return reached
    return broken.end - -(-(broken.end - limit) // ROUND) * ROUND


def leg_between(stretches: Sequence[Stretch], start: int, end: int) -> Leg:
    """The leg from one place to another."""
    left = ahead(stretches, start)
    calls: list[Call] = []
    for span, after in zip(left, (*left[1:], None), strict=True):
        if span.start < end:
            calls.extend(_calls(span, after, max(span.start, start), min(span.end, end)))
    coming = next(iter(ahead(stretches, end)), None)
    over = Call(CallKind.LEG_OVER, end, LEG_END, _pace(coming), coming.left(end) if coming else 0)
    return Leg(start, end, tuple(replace(call, start=call.start - start) for call in (*calls, over)))


def _calls(span: Span, after: Span | None, start: int, end: int) -> Iterator[Call]:
    """The calls of a stretch from one place in it to another, with their places as starts."""
    marks = [(CallKind.GET_READY, span.end - GET_READY)]
    if span.end - span.start >= HALFWAY_FROM:
        marks.insert(0, (CallKind.HALFWAY, (span.start + span.end) // 2))
    first = CallKind.BEGIN if start == span.start else CallKind.GO_ON
    kept = [(first, start), *(mark for mark in marks if start + ROOM <= mark[1] <= end - ROOM)]
    for (kind, place), until in zip(kept, (*(place for _, place in kept[1:]), end), strict=True):
        pace = _pace(after) if kind is CallKind.GET_READY else span.pace
        if until - place <= SILENCE:
            yield Call(kind, place, until - place, pace, span.left(place))
        else:
            middle = (place + until) // 2
            yield Call(kind, place, middle - place, pace, span.left(place))
            yield Call(CallKind.STEADY, middle, until - middle, pace, span.left(middle))


def _pace(span: Span | None) -> Pace | None:
    return span.pace if span else None

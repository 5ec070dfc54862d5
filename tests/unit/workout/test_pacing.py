"""The legs of a cardio session: none too long, none overlapping, every change of pace called ahead."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.skill import read_programme
from coach.training.cardio import Activity, Pace, Stretch, session
from coach.workout.pacing import LEG_LIMIT, Call, CallKind, leg_between, leg_end, spans

TABLES = read_programme().cardio


@st.composite
def cut(draw: st.DrawFn) -> tuple[Stretch, ...]:
    """The stretches of any session."""
    activity, minutes = draw(st.sampled_from(Activity)), draw(st.integers(1, 60))
    return session(activity, minutes, draw(st.integers(0, 27)), TABLES)


def length(stretches: tuple[Stretch, ...]) -> int:
    """Milliseconds of all of them."""
    return sum(stretch.seconds for stretch in stretches) * 1000


@settings(max_examples=150)
@given(cut(), st.data())
def test_legs_cover_a_session_without_gap_or_overlap(
    stretches: tuple[Stretch, ...], data: st.DataObject
) -> None:
    """From any place in it each leg ends where the next begins, and the last one with the session."""
    place = data.draw(st.integers(0, length(stretches) - 1))
    while place < length(stretches):
        end = leg_end(stretches, place)
        assert place < end <= length(stretches)
        assert leg_between(stretches, place, end).length <= LEG_LIMIT
        place = end
    assert place == length(stretches)


@settings(max_examples=150)
@given(cut(), st.data())
def test_a_leg_is_as_long_as_it_can_neatly_be(stretches: tuple[Stretch, ...], data: st.DataObject) -> None:
    """It ends with the session, with a stretch, or with whole half minutes of one left, never early."""
    place = data.draw(st.integers(0, length(stretches) - 1))
    end = leg_end(stretches, place)
    within = next((span for span in spans(stretches) if span.start < end < span.end), None)
    if within is not None:
        assert (within.end - end) % 30_000 == 0
    if end < length(stretches):
        assert end - place > LEG_LIMIT - 63_000


@settings(max_examples=150)
@given(cut(), st.data())
def test_the_beats_of_a_leg_follow_each_other_without_gaps(
    stretches: tuple[Stretch, ...], data: st.DataObject
) -> None:
    """Rule 4: from zero to the length, every beat long enough for its words and none a long silence."""
    place = data.draw(st.integers(0, length(stretches) - 1))
    end = leg_end(stretches, place)
    calls = leg_between(stretches, place, end).calls
    assert calls[0].start == 0
    for call, following in pairwise(calls):
        assert following.start == call.start + call.length
        assert call.length <= 120_000
    assert calls[-1].start == end - place
    assert all(call.length >= 5_000 for call in calls[1:-1] if call.kind is not CallKind.BEGIN)


@settings(max_examples=150)
@given(cut(), st.data())
def test_every_change_of_pace_is_called_ten_seconds_ahead(
    stretches: tuple[Stretch, ...], data: st.DataObject
) -> None:
    """And it names the pace that the change brings; so does the leg's end."""
    place = data.draw(st.integers(0, length(stretches) - 1))
    end = leg_end(stretches, place)
    calls = leg_between(stretches, place, end).calls
    begins = {place + call.start: call.pace for call in calls if call.kind is CallKind.BEGIN}
    ready = {place + call.start + 10_000: call.pace for call in calls if call.kind is CallKind.GET_READY}
    paces = {span.start: span.pace for span in spans(stretches)} | {length(stretches): None}
    assert begins == {start: pace for start, pace in paces.items() if place <= start < end}
    assert ready.keys() == {start for start in paces if place + 15_000 <= start <= end}
    assert all(paces[start] is pace for start, pace in ready.items())


def test_a_leg_of_the_first_run_sounds_like_this() -> None:
    """S11: the walk before it takes two answers, the second with the first run and half the rest after it."""
    stretches = session(Activity.RUNNING, 25, 0, TABLES)
    first = leg_end(stretches, 0)
    assert leg_between(stretches, 0, first).calls == (
        Call(CallKind.BEGIN, 0, 75_000, Pace.BRISK_WALK, 300),
        Call(CallKind.STEADY, 75_000, 75_000, Pace.BRISK_WALK, 225),
        Call(CallKind.HALFWAY, 150_000, 60_000, Pace.BRISK_WALK, 150),
        Call(CallKind.LEG_OVER, 210_000, 3_000, Pace.BRISK_WALK, 90),
    )
    assert leg_between(stretches, first, leg_end(stretches, first)).calls == (
        Call(CallKind.GO_ON, 0, 80_000, Pace.BRISK_WALK, 90),
        Call(CallKind.GET_READY, 80_000, 10_000, Pace.RUN, 10),
        Call(CallKind.BEGIN, 90_000, 50_000, Pace.RUN, 60),
        Call(CallKind.GET_READY, 140_000, 10_000, Pace.EASY_WALK, 10),
        Call(CallKind.BEGIN, 150_000, 60_000, Pace.EASY_WALK, 90),
        Call(CallKind.LEG_OVER, 210_000, 3_000, Pace.EASY_WALK, 30),
    )


def test_no_call_is_made_just_before_the_leg_ends() -> None:
    """Three seconds would not hold it: the leg's end says how much is left."""
    stretches = (Stretch(Pace.BRISK_WALK, 120), Stretch(Pace.RUN, 60))
    assert [call.kind for call in leg_between(stretches, 0, 63_000).calls] == [
        CallKind.BEGIN,
        CallKind.LEG_OVER,
    ]
    kinds = [call.kind for call in leg_between(stretches, 0, 65_000).calls]
    assert kinds == [CallKind.BEGIN, CallKind.HALFWAY, CallKind.LEG_OVER]


def test_the_last_leg_names_no_pace_to_come() -> None:
    """Two minutes of walking are one leg."""
    stretches = session(Activity.SPEED_WALKING, 2, 0, TABLES)
    *_, ready, over = leg_between(stretches, 0, leg_end(stretches, 0)).calls
    assert (ready.kind, ready.pace, ready.seconds) == (CallKind.GET_READY, None, 10)
    assert (over.kind, over.pace, over.seconds) == (CallKind.LEG_OVER, None, 0)

"""The days of a week: two off (R5), 48 hours between sessions of a pattern, S1's shape where possible."""

from collections.abc import Mapping
from itertools import combinations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from coach.skill import read_programme
from coach.training.programme import WorkoutKind
from coach.training.schedule import Arrangement, Wish, arrange, may_train, nearest, usual_off

PROGRAMME = read_programme()
HIP, KNEE = WorkoutKind.HIP, WorkoutKind.KNEE

chosen_days = st.frozensets(st.integers(0, 6))


@st.composite
def wishes(draw: st.DrawFn, *, on_first: bool = False) -> Wish:
    """Any wish: any day of the week, any sessions left, any sessions and active days behind, any days off."""
    strength_days = draw(st.sampled_from((3, 4)))
    first = draw(st.integers(0, 6))
    turn = draw(st.integers(0, 1))
    left = draw(st.integers(int(on_first), strength_days))
    kinds = PROGRAMME.kinds(strength_days)
    trained = draw(st.dictionaries(st.sampled_from(WorkoutKind), st.integers(-14, first - 1)))
    return Wish(
        kinds=(kinds[turn:] + kinds[:turn])[:left],
        strength_days=strength_days,
        first=first,
        active_before=draw(st.integers(0, min(first, 5))),
        trained=trained,
        on_first=on_first,
        days_off=draw(st.none() | chosen_days),
    )


def arranged(wish: Wish) -> Arrangement:
    """The arrangement, where the day asked for can be trained on at all."""
    if wish.on_first:
        assume(wish.active_before < 5 and may_train(wish.kinds[0], wish.first, wish.trained))
    return arrange(wish)


any_wish = wishes() | wishes(on_first=True)


@settings(max_examples=250)
@given(any_wish)
def test_every_week_keeps_two_days_off(wish: Wish) -> None:
    """R5: with the days before counted, at most five days are active."""
    arrangement = arranged(wish)
    assert wish.active_before + len(arrangement.active) <= 5


@settings(max_examples=250)
@given(any_wish)
def test_only_days_that_can_still_be_arranged_are_arranged(wish: Wish) -> None:
    """No day before the first is touched, and strength stands on active days only."""
    arrangement = arranged(wish)
    assert arrangement.active <= set(range(wish.first, 7))
    assert arrangement.strength.keys() <= arrangement.active


@settings(max_examples=250)
@given(any_wish)
def test_sessions_that_share_a_pattern_are_48_hours_apart(wish: Wish) -> None:
    """S1: within the week, and after the last session of each kind in the weeks before."""
    arrangement = arranged(wish)
    sessions = [*arrangement.strength.items(), *((day, kind) for kind, day in wish.trained.items())]
    for (day, kind), (other_day, other) in combinations(sessions, 2):
        if kind.overlaps(other) and max(day, other_day) >= wish.first:
            assert abs(day - other_day) >= 2


@settings(max_examples=250)
@given(any_wish)
def test_no_more_sessions_are_placed_than_wished_for_and_in_their_order(wish: Wish) -> None:
    """R6: what finds no place is left out from the end; nothing is added."""
    placed = tuple(kind for _, kind in sorted(arranged(wish).strength.items()))
    assert placed == wish.kinds[: len(placed)]


@settings(max_examples=250)
@given(wishes(on_first=True))
def test_a_session_asked_for_today_is_today_or_impossible(wish: Wish) -> None:
    """Only 48 hours not yet over (S1) or two days off at stake (R5) stand against a session today."""
    possible = wish.active_before < 5 and may_train(wish.kinds[0], wish.first, wish.trained)
    if possible:
        assert arrange(wish).strength[wish.first] is wish.kinds[0]
    else:
        with pytest.raises(ValueError, match="no strength session"):
            arrange(wish)


@settings(max_examples=200)
@given(
    strength_days=st.sampled_from((3, 4)),
    trained=st.dictionaries(st.sampled_from(WorkoutKind), st.integers(-14, -1)),
)
def test_a_whole_week_holds_every_session_whatever_the_last_one_did(
    strength_days: int, trained: dict[WorkoutKind, int]
) -> None:
    """R6: a session of the Sunday before moves the days, and costs no session."""
    wish = Wish(PROGRAMME.kinds(strength_days), strength_days, trained=trained)
    assert len(arrange(wish).strength) == strength_days


@settings(max_examples=200)
@given(trained=st.dictionaries(st.sampled_from(WorkoutKind), st.integers(-14, -2)))
def test_three_days_have_their_default_shape_when_nothing_stands_against_it(
    trained: dict[WorkoutKind, int],
) -> None:
    """S1: strength on Monday, Wednesday and Friday, off on Thursday and Sunday."""
    arrangement = arrange(Wish(PROGRAMME.kinds(3), 3, trained=trained))
    assert dict(arrangement.strength) == dict.fromkeys((0, 2, 4), WorkoutKind.FULL)
    assert arrangement.active == {0, 1, 2, 4, 5}


@settings(max_examples=200)
@given(
    hip=st.none() | st.integers(-14, -2),
    knee=st.none() | st.integers(-14, -1),
    full=st.none() | st.integers(-14, -2),
)
def test_four_days_have_their_default_shape_when_nothing_stands_against_it(
    hip: int | None, knee: int | None, full: int | None
) -> None:
    """S1: hip on Monday and Thursday, knee on Tuesday and Friday, off on Wednesday and Sunday."""
    days = {HIP: hip, KNEE: knee, WorkoutKind.FULL: full}
    trained = {kind: day for kind, day in days.items() if day is not None}
    arrangement = arrange(Wish(PROGRAMME.kinds(4), 4, trained=trained))
    assert dict(arrangement.strength) == {0: HIP, 1: KNEE, 3: HIP, 4: KNEE}
    assert arrangement.active == {0, 1, 3, 4, 5}


@pytest.mark.parametrize(("strength_days", "moved_from"), [(3, {0, 2, 4}), (4, {0, 1, 3, 4})])
def test_the_default_shape_gives_way_to_a_session_the_day_before(
    strength_days: int, moved_from: set[int]
) -> None:
    """S1: after Sunday's session of the same pattern Monday is no strength day."""
    kinds = PROGRAMME.kinds(strength_days)
    arrangement = arrange(Wish(kinds, strength_days, trained={kinds[0]: -1}))
    assert 0 not in arrangement.strength
    assert len(arrangement.strength.keys() - moved_from) >= 1


@settings(max_examples=200)
@given(strength_days=st.sampled_from((3, 4)), first=st.integers(0, 6))
def test_a_week_begun_late_is_not_made_up_for(strength_days: int, first: int) -> None:
    """R3: whoever begins in the middle of a week has no more active days than the default leaves."""
    usual_off = {3: {3, 6}, 4: {2, 6}}[strength_days]
    arrangement = arrange(Wish(PROGRAMME.kinds(strength_days), strength_days, first=first))
    assert len(arrangement.active) == len(set(range(first, 7)) - usual_off)


@settings(max_examples=250)
@given(any_wish)
def test_a_chosen_day_off_is_off(wish: Wish) -> None:
    """S1: whatever it costs; only the session that somebody asks for today may lie on it."""
    asked_for = {wish.first} if wish.on_first else set[int]()
    assert arranged(wish).active & (wish.days_off or frozenset()) <= asked_for


@settings(max_examples=250)
@given(
    strength_days=st.sampled_from((3, 4)),
    days_off=st.none() | chosen_days,
    trained=st.dictionaries(st.sampled_from(WorkoutKind), st.integers(-14, -1)),
)
def test_a_whole_week_is_active_on_five_days_or_on_all_that_are_not_chosen_off(
    strength_days: int, days_off: frozenset[int] | None, trained: dict[WorkoutKind, int]
) -> None:
    """R4, R5: cardio on five days, fewer only where more than two were chosen to be off."""
    wish = Wish(PROGRAMME.kinds(strength_days), strength_days, trained=trained, days_off=days_off)
    assert len(arrange(wish).active) == min(5, 7 - len(days_off or ()))


def possible(
    kinds: tuple[WorkoutKind, ...], days: tuple[int, ...], trained: Mapping[WorkoutKind, int]
) -> bool:
    """Whether the sessions may lie on these days in order (S1)."""
    sessions = [*zip(days, kinds, strict=True), *((day, kind) for kind, day in trained.items())]
    pairs = combinations(sessions, 2)
    return all(
        not kind.overlaps(other) or abs(day - other_day) >= 2
        for (day, kind), (other_day, other) in pairs
        if max(day, other_day) >= 0
    )


@settings(max_examples=150)
@given(
    strength_days=st.sampled_from((3, 4)),
    days_off=chosen_days,
    trained=st.dictionaries(st.sampled_from(WorkoutKind), st.integers(-14, -1)),
)
def test_as_many_sessions_are_placed_as_the_chosen_days_leave_room_for(
    strength_days: int, days_off: frozenset[int], trained: dict[WorkoutKind, int]
) -> None:
    """R6, S1: found by trying all days that are not chosen off, five of them at most."""
    kinds = PROGRAMME.kinds(strength_days)
    placed = len(arrange(Wish(kinds, strength_days, trained=trained, days_off=days_off)).strength)
    free = [day for day in range(7) if day not in days_off]
    for more in range(placed + 1, strength_days + 1):
        assert not any(possible(kinds[:more], days, trained) for days in combinations(free, more))


@pytest.mark.parametrize(
    ("strength_days", "days_off", "strength", "active"),
    [
        (3, {2, 6}, {0, 3, 5}, {0, 1, 3, 4, 5}),
        (3, {5, 6}, {0, 2, 4}, {0, 1, 2, 3, 4}),
        (3, {1, 3, 5, 6}, {0, 2, 4}, {0, 2, 4}),
        (3, {2}, {0, 4, 6}, {0, 1, 4, 5, 6}),
        (3, set[int](), {0, 2, 4}, {0, 1, 2, 4, 5}),
        (3, {0, 1, 2, 3, 4}, {5}, {5, 6}),
        (4, {5, 6}, {0, 1, 3, 4}, {0, 1, 2, 3, 4}),
        (4, {0, 3}, {1, 2, 4, 5}, {1, 2, 4, 5, 6}),
        (4, {0, 2, 4, 6}, {1, 3, 5}, {1, 3, 5}),
        (4, set(range(7)), set[int](), set[int]()),
    ],
)
def test_the_week_lies_around_the_chosen_days_off(
    strength_days: int, days_off: set[int], strength: set[int], active: set[int]
) -> None:
    """S1: solved again around them, as near to the usual strength days as may be."""
    arrangement = arrange(Wish(PROGRAMME.kinds(strength_days), strength_days, days_off=frozenset(days_off)))
    assert (set(arrangement.strength), set(arrangement.active)) == (strength, active)


@pytest.mark.parametrize(
    ("strength_days", "chosen", "off"),
    [
        (3, None, {3, 6}),
        (4, None, {2, 6}),
        (3, set[int](), {3, 6}),
        (3, {3}, {3, 6}),
        (3, {2}, {2, 3}),
        (3, {5}, {5, 6}),
        (4, {4}, {2, 4}),
        (4, {0, 1}, {0, 1}),
        (4, {0, 1, 5}, {0, 1, 5}),
    ],
)
def test_chosen_days_off_are_filled_up_to_two(
    strength_days: int, chosen: set[int] | None, off: set[int]
) -> None:
    """R5: one chosen day brings the nearest of the usual ones with it."""
    assert usual_off(None if chosen is None else frozenset(chosen), strength_days) == off


def test_of_two_days_as_near_the_earlier_is_the_nearest() -> None:
    """A tie needs an answer, and the same one every time."""
    assert nearest(frozenset({4}), frozenset({3, 5})) == 3
    assert nearest(frozenset({4}), frozenset({1, 6})) == 6

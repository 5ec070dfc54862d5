"""The page of the six years is what the code does, and every week of them keeps the training rules."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations

import pytest

from coach.training.log import CardioLog, StrengthLog
from coach.training.prescription import FALLS, RISES, Effort, Reason
from coach.training.week import LighterReason
from infra.simulated_year.life import PROGRAMME, Step, Week, Year, lived
from infra.simulated_year.page import PAGE, page_of
from infra.simulated_year.people import PEOPLE, WEEKS
from tests.unit.training.career_rules import (
    UP,
    load_steps_are_small_or_the_very_next_weight,
    loads_are_owned,
    one_workout_makes_one_step_at_most,
    within_bounds,
)

DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def years() -> tuple[Year, ...]:
    """The six, lived once for all that is asked of them."""
    return tuple(lived(person) for person in PEOPLE)


@pytest.fixture(scope="module")
def by_name(years: tuple[Year, ...]) -> dict[str, Year]:
    """The six by their names."""
    return {year.person.name: year for year in years}


def weeks(years: tuple[Year, ...]) -> Iterator[tuple[Year, Week]]:
    """Every week in which somebody was there."""
    return ((year, week) for year in years for week in year.weeks if week.number not in year.person.away)


def steps_of(year: Year, exercise: str) -> list[Step]:
    """The workouts of one exercise."""
    return [step for step in year.steps if step.asked.exercise == exercise]


def test_the_page_is_what_the_six_years_make_it(years: tuple[Year, ...]) -> None:
    """`python -m infra.simulated_year` writes it anew."""
    assert PAGE.read_text(encoding="utf-8") == page_of(iter(years))


def test_every_week_has_two_days_off_and_cardio_on_the_others(years: tuple[Year, ...]) -> None:
    """R4, R5: five a week, fewer only where more days off were chosen."""
    for year, week in weeks(years):
        off = sum(day.off for day in week.plan.days)
        assert off == max(2, len(week.plan.days_off or ()))
        assert len(week.cardio) == 7 - off
        assert len({*week.strength, *week.cardio}) <= 7 - off
        assert year.weeks[-1].plan.cardio_minutes >= 28


def test_every_week_has_three_or_four_strength_days(years: tuple[Year, ...]) -> None:
    """R6: as many as there is room for; one fewer where the person missed it."""
    for year, week in weeks(years):
        room = week.plan.strength_days if len(week.plan.days_off or ()) <= 2 else 2
        assert week.planned >= min(room, 3)
        assert len(week.strength) == week.planned - (week.number in year.person.missed)


def test_sessions_of_one_pattern_are_48_hours_apart(years: tuple[Year, ...]) -> None:
    """S1: over the whole year."""
    for year in years:
        sessions = [(entry.day, entry.kind) for entry in year.log if isinstance(entry, StrengthLog)]
        for (day, kind), (other_day, other) in combinations(sessions, 2):
            assert not kind.overlaps(other) or abs(other_day - day) >= 2 * DAY


def test_every_step_is_within_its_bounds(years: tuple[Year, ...]) -> None:
    """S2-S5, R9: in sets, repetitions and loads that are owned."""
    for year in years:
        within_bounds(year.means, year.steps)
        loads_are_owned(year.means, year.steps)
        load_steps_are_small_or_the_very_next_weight(year.means, year.steps)
        one_workout_makes_one_step_at_most(year.means, year.steps)


def test_steps_up_and_down_come_after_two_workouts_running(years: tuple[Year, ...]) -> None:
    """S3, S4: twice at twelve and not too hard; twice too hard."""
    for step in (step for year in years for step in year.steps):
        if step.new.reason in UP:
            assert (step.asked.reps, step.asked.at_top > 0) == (12, True)
            assert step.effort is not Effort.TOO_HARD
        if step.new.reason in FALLS:
            assert step.asked.too_hard > 0
            assert step.effort is Effort.TOO_HARD


def test_sets_begin_with_two_and_a_third_comes_after_two_good_weeks(years: tuple[Year, ...]) -> None:
    """S2: and a fourth not before two more."""
    for _, week in weeks(years):
        sets = {item.sets for item in week.cores}
        assert sets <= {2, 3, 4}
        assert week.number >= 2 or sets == {2}
        assert week.number >= 4 or max(sets) <= 3
    assert any(item.sets == 3 for _, week in weeks(years) for item in week.cores)


def test_cardio_rises_by_a_tenth_at_most(years: tuple[Year, ...]) -> None:
    """S10: beyond the longest of the past thirty days; thirty minutes in the end (R4)."""
    for year in years:
        walks = [(entry.day, entry.minutes) for entry in year.log if isinstance(entry, CardioLog)]
        first = PROGRAMME.starts[year.person.level].cardio_minutes
        for place, (day, minutes) in enumerate(walks):
            past = [longest for other, longest in walks[:place] if other >= day - 30 * DAY]
            assert 10 * minutes <= 11 * max(past, default=first)
        assert 30 in {minutes for _, minutes in walks}


def test_nothing_is_judged_in_a_lighter_week_and_less_is_done(years: tuple[Year, ...]) -> None:
    """S6: for each of its reasons."""
    reasons = set()
    for year, week in weeks(years):
        if week.lighter is None:
            continue
        reasons.add(week.lighter.reason)
        begun = week.lighter.until - 6 * DAY
        assert not [step for step in year.steps if begun <= step.day <= week.lighter.until]
        before = year.weeks[week.number - 2]
        if before.lighter is None and before.strength:
            assert week.sets.total() <= before.sets.total()
    assert reasons == set(LighterReason)


def test_who_comes_back_begins_lower(by_name: dict[str, Year]) -> None:
    """S6: two sets, no more load than before, and a lighter week."""
    year = by_name["Returning after gaps"]
    back = [
        week
        for week in year.weeks[1:]
        if {week.number, week.number - 1} & year.person.away == {week.number - 1}
    ]
    assert len(back) == 3
    for week in back:
        before = year.weeks[week.number - 2]
        assert week.lighter is not None
        assert week.lighter.reason is LighterReason.AFTER_GAP
        for old, new in zip(before.cores, week.cores, strict=True):
            assert new.sets == 2
            assert (new.exercise, new.load or 0) <= (old.exercise, old.load or 0)


def test_always_easy_only_rises_and_always_too_hard_only_falls(by_name: dict[str, Year]) -> None:
    """S3, S4: to the hardest and the easiest that there is."""
    easy, hard = by_name["Always easy"], by_name["Always too hard"]
    assert not {step.new.reason for step in easy.steps} & FALLS
    assert not {step.new.reason for step in hard.steps} & RISES
    assert {step.new.reason for step in easy.steps[-12:]} == {Reason.NOTHING_HARDER}
    for item in hard.weeks[-1].cores:
        assert item.sets == 2
        assert PROGRAMME.catalogue.easier(item.exercise, hard.means) is None


def test_those_who_answer_by_what_is_left_rise_and_fall(by_name: dict[str, Year]) -> None:
    """S3, S4: so that the year holds more than one way to go."""
    for name in ("New to it", "Returning after gaps", "No equipment", "Gym"):
        reasons = {step.new.reason for step in by_name[name].steps}
        assert reasons & RISES
        assert reasons & FALLS
        assert {step.effort for step in by_name[name].steps} == set(Effort)


def test_a_year_has_fifty_two_weeks(years: tuple[Year, ...]) -> None:
    """Every one of them on the page."""
    assert [len(year.weeks) for year in years] == [WEEKS] * len(PEOPLE)
    assert steps_of(years[0], "glute_bridge")

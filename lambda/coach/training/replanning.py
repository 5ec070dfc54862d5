"""A week under way, planned again: a session today, other days off, three days or four, a day missed.

Days before today stay as they were done, and so does today once something was done on it. The days after
are solved again around them (S1), never with fewer than two days off (R5); each new plan carries its reason.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from coach.training.history import History, WeekTotals
from coach.training.means import Means
from coach.training.prescription import Prescription
from coach.training.programme import Programme, WorkoutKind
from coach.training.schedule import DEFAULT_STRENGTH, Wish, arrange, may_train, nearest, usual_off
from coach.training.week import DayPlan, WeekPlan, WeekReason, counted_from, in_turn, laid_out


def bring_forward(programme: Programme, plan: WeekPlan, history: History, today: date) -> WeekPlan | None:
    """The plan with a strength session today, the days after it arranged anew (S1).

    A day off that the person chose may be used when they ask for it themselves; the wish stands for the weeks
    after. What was missed on earlier days is no longer planned there. None when today or the week has its
    sessions (R6), when today's muscles worked less than 48 hours ago, or when two days off could no longer be
    kept (R5); a day on which nothing was done was one.
    """
    week = history.week
    open_ = plan.strength_days - week.strength_done
    if today < plan.start:
        return None  # a day of the week before, lived once more beyond the date line
    if today in week.strength_days or open_ <= 0 or tired(programme, plan, history, today):
        return None
    before = _as_done(plan.days[: plan.place_of(today)], plan.start, week)
    wish = replace(
        _wish(programme, plan, history, before, max(1, min(open_, week.strength_left))), on_first=True
    )
    try:
        arrangement = arrange(wish)
    except ValueError:
        return None
    days = laid_out(arrangement, plan.session_minutes, before)
    return replace(plan, days=days, reason=WeekReason.BROUGHT_FORWARD)


def tired(programme: Programme, plan: WeekPlan, history: History, today: date) -> bool:
    """Whether the muscles whose turn it is worked less than 48 hours ago (S1)."""
    kind = in_turn(programme.kinds(plan.strength_days), history.trained)[0]
    return not may_train(kind, plan.place_of(today), counted_from(plan.start, history.trained))


def with_days_off(
    programme: Programme, plan: WeekPlan, history: History, days_off: frozenset[int] | None, today: date
) -> WeekPlan:
    """The plan with other days off (S1), None for the usual ones.

    The week asks for the sessions it has left; one that earlier days off had shortened, for those of the
    usual week's days from today on.
    """
    wished = replace(plan, days_off=days_off, reason=WeekReason.DAYS_OFF)
    usual = sum(day >= plan.place_of(today) for day in DEFAULT_STRENGTH[plan.strength_days])
    return _solved_again(programme, wished, history, today, max(history.week.strength_left, usual))


def moved_day_off(plan: WeekPlan, to: int, from_: int | None) -> frozenset[int]:
    """The days off once one of them lies on `to`: the named one, or else the nearest to it in the week."""
    off = usual_off(plan.days_off, plan.strength_days)
    if to in off:
        return off
    moved = from_ if from_ is not None and from_ in off else nearest(frozenset({to}), off)
    return off - {moved} | {to}


def with_strength_days(  # noqa: PLR0913, PLR0917 - what decides a week is told, never looked up
    programme: Programme, plan: WeekPlan, history: History, means: Means, days: int, today: date
) -> WeekPlan:
    """The plan with three or four strength days a week (R6); those of this week that are done count.

    What the person has earned is carried over into the workouts of the new kinds. Those of the old kinds stay
    stored, so that nothing is lost on the way back.

    Raises:
        ValueError: neither three nor four.
    """
    if days not in DEFAULT_STRENGTH:
        raise ValueError(f"three or four strength days a week, not {days}")
    kinds = dict.fromkeys(programme.kinds(days))
    workouts = {**plan.workouts, **{kind: _carried_over(programme, plan, kind, means) for kind in kinds}}
    wished = replace(plan, strength_days=days, workouts=workouts, reason=WeekReason.STRENGTH_DAYS)
    return _solved_again(programme, wished, history, today, days)


def after_missed_day(programme: Programme, plan: WeekPlan, history: History, today: date) -> WeekPlan | None:
    """The plan that makes room for strength sessions missed on earlier days of this week, where there is any.

    So it does for one that a journey across the date line has brought within 48 hours of the last (S1). None
    when there is none of these, or when no more sessions can be placed from today on than are already.
    """
    index, done = plan.place_of(today), history.week.strength_days
    missed = any(
        day.strength and plan.start + timedelta(before) not in done
        for before, day in enumerate(plan.days[:index])
    )
    soon = _too_soon(plan, history, today)
    ahead = _ahead(plan, history.week, today) - soon
    if not (missed or soon) or ahead >= history.week.strength_left:
        return None
    wished = replace(plan, reason=WeekReason.MISSED_DAY)
    solved = _solved_again(programme, wished, history, today, history.week.strength_left)
    return solved if _ahead(solved, history.week, today) > ahead else None


def _ahead(plan: WeekPlan, week: WeekTotals, today: date) -> int:
    """Sessions planned from today on and not done yet; no later day than today can have its own done."""
    first = plan.place_of(today) + (today in week.strength_days)
    return sum(day.strength is not None for day in plan.days[first:])


def _too_soon(plan: WeekPlan, history: History, today: date) -> int:
    """Sessions planned from today on whose muscles would have worked less than 48 hours before."""
    trained, done = counted_from(plan.start, history.trained), history.week.strength_days
    return sum(
        day.strength is not None
        and plan.start + timedelta(index) not in done
        and not may_train(day.strength, index, trained)
        for index, day in enumerate(plan.days)
        if index >= plan.place_of(today)
    )


def _solved_again(
    programme: Programme, plan: WeekPlan, history: History, today: date, sessions: int
) -> WeekPlan:
    """The plan with at most so many sessions, and no more than the week has left, from today on.

    Whoever has crossed the date line may have done something on a later day: it goes on from there.
    """
    week = history.week
    today = max(today, *week.strength_days, *week.cardio_days, plan.start)
    index = plan.place_of(today)
    before = _as_done(plan.days[:index], plan.start, week)
    left = min(sessions, plan.strength_days - week.strength_done)
    if today in week.strength_days or today in week.cardio_days:
        kept = plan.days[index]
        before = (*before, kept)
        if kept.strength and today not in week.strength_days:
            left -= 1
            history = replace(history, trained={**history.trained, kept.strength: today})
    wish = _wish(programme, plan, history, before, max(0, left))
    return replace(plan, days=laid_out(arrange(wish), plan.session_minutes, before))


def _wish(
    programme: Programme,
    plan: WeekPlan,
    history: History,
    before: tuple[DayPlan, ...],
    sessions: int,
) -> Wish:
    # What was done on a day off makes it an active day all the same (R5).
    done = {*history.week.strength_days, *history.week.cardio_days}
    active = [not day.off or plan.start + timedelta(index) in done for index, day in enumerate(before)]
    return Wish(
        kinds=in_turn(programme.kinds(plan.strength_days), history.trained)[:sessions],
        strength_days=plan.strength_days,
        first=len(before),
        active_before=sum(active),
        trained=counted_from(plan.start, history.trained),
        days_off=plan.days_off,
    )


def _as_done(days: tuple[DayPlan, ...], start: date, week: WeekTotals) -> tuple[DayPlan, ...]:
    """The days with only what was done on them."""
    return tuple(
        DayPlan(
            day.strength if start + timedelta(index) in week.strength_days else None,
            day.cardio_minutes if start + timedelta(index) in week.cardio_days else 0,
        )
        for index, day in enumerate(days)
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """One place of a workout: the exercise that it asks for, and what fills it if nothing is carried over."""

    exercise: str
    options: tuple[Prescription, ...]


def _carried_over(
    programme: Programme, plan: WeekPlan, kind: WorkoutKind, means: Means
) -> tuple[Prescription, ...]:
    """The kind's workout, each place with what the person has earned in its pattern, no exercise twice.

    The very exercise that a place asks for comes first, and no other place takes it. What is left out or out
    of reach for now is carried over all the same, and waits as it did.
    """
    # The kinds of the week as it was were trained last, and the stored workout of this kind before them.
    sources = dict.fromkeys((*programme.kinds(plan.strength_days), *plan.workouts))
    earned = [item for source in sources if source is not kind for item in plan.workouts.get(source, ())]
    places = _places(programme, plan, kind, means)
    preferred = {place.exercise for place in places}
    filled: dict[str, Prescription] = {}
    for place in places:
        pattern = programme.catalogue[place.exercise].pattern
        fitting = (
            item
            for item in earned
            if programme.catalogue[item.exercise].pattern is pattern
            and (item.exercise == place.exercise or item.exercise not in preferred)
        )
        options = (*sorted(fitting, key=lambda item: item.exercise != place.exercise), *place.options)
        free = next((item for item in options if item.exercise not in filled), None)
        if free is not None:
            filled[free.exercise] = free
    return tuple(filled.values())


def _places(programme: Programme, plan: WeekPlan, kind: WorkoutKind, means: Means) -> list[_Place]:
    """The kind's places: as the stored workout has them, or as the programme does."""
    if kind in plan.workouts:
        return [_Place(item.exercise, (item,)) for item in plan.workouts[kind]]
    places = []
    for listed in programme.places[kind]:
        exercises = [programme.catalogue[id_] for id_ in listed]
        options = tuple(
            programme.beginning(exercise, means) for exercise in exercises if means.allows(exercise)
        )
        places.append(_Place(options[0].exercise if options else listed[0], options))
    return places

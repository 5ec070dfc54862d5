"""The week's shape by voice: days off, days a week, length of a session, kind of cardio (S1, R2, R5, R6)."""

from dataclasses import replace
from datetime import timedelta

from coach.coaching import agenda, cues
from coach.coaching.decision import Decision, Scene
from coach.coaching.trainee import Trainee
from coach.coaching.upkeep import planned_anew, planned_as_chosen
from coach.training.cardio import Activity, run_days
from coach.training.replanning import moved_day_off, with_days_off, with_strength_days
from coach.training.schedule import DEFAULT_STRENGTH, usual_off
from coach.training.week import WeekPlan, next_plan

SHORTEST_SESSION, LONGEST_SESSION = 10, 120  # minutes that a limit may be


def days_off_chosen(trainee: Trainee, scene: Scene, days: frozenset[int]) -> Decision:
    """Other days off from now on, and the rest of this week around them; never below two (R5)."""
    if not days:
        return Decision(trainee, (cues.WhichDay(),))
    plan, history = agenda.standing(trainee)
    off = usual_off(days, plan.strength_days)
    changed = with_days_off(scene.programme, plan, history, off, scene.today)
    moved = planned_as_chosen(trainee, changed)
    told = cues.DaysOffNow(tuple(sorted(off)), _ahead(changed, scene))
    return Decision(moved, (told, *_room(moved, scene)))


def day_off_moved(trainee: Trainee, scene: Scene, to: int | None, from_: int | None) -> Decision:
    """One of the days off elsewhere from now on."""
    if to is None:
        return Decision(trainee, (cues.WhichDay(),))
    plan, _ = agenda.standing(trainee)
    return days_off_chosen(trainee, scene, moved_day_off(plan, to, from_))


def strength_days_chosen(trainee: Trainee, scene: Scene, days: int | None) -> Decision:
    """Three or four strength days a week from now on (R6)."""
    if days not in DEFAULT_STRENGTH:
        return Decision(trainee, (cues.ThreeOrFour(),))
    plan, history = agenda.standing(trainee)
    means = agenda.means(trainee, scene)
    changed = with_strength_days(scene.programme, plan, history, means, days, scene.today)
    moved = planned_as_chosen(trainee, changed)
    told = cues.StrengthDaysNow(days, _ahead(changed, scene))
    return Decision(moved, (told, *_room(moved, scene)))


def length_limited(trainee: Trainee, scene: Scene, minutes: int | None) -> Decision:
    """No session longer than so many minutes from now on, workout or cardio; None lifts the limit."""
    if minutes is not None and not SHORTEST_SESSION <= minutes <= LONGEST_SESSION:
        return Decision(trainee, (cues.LimitOutOfRange(SHORTEST_SESSION, LONGEST_SESSION),))
    plan, _ = agenda.standing(trainee)
    limited = replace(plan, minutes=minutes)
    first = plan.place_of(scene.today)
    ahead = (
        replace(day, cardio_minutes=limited.session_minutes) if day.cardio_minutes else day
        for day in plan.days[first:]
    )
    limited = replace(limited, days=(*plan.days[:first], *ahead))
    return Decision(planned_anew(trainee, limited), (cues.LimitNow(minutes),))


def activity_chosen(trainee: Trainee, activity: Activity) -> Decision:
    """What cardio is from now on (R2); running is on at most three days (S10)."""
    plan, _ = agenda.standing(trainee)
    runs = run_days([index for index, day in enumerate(plan.days) if day.cardio_minutes])
    told = cues.ActivityNow(activity, tuple(sorted(runs)) if activity is Activity.RUNNING else ())
    return Decision(replace(trainee, plan=replace(plan, activity=activity)), (told,))


def _ahead(plan: WeekPlan, scene: Scene) -> tuple[int, ...]:
    """The weekdays of this week's strength sessions from today on."""
    first = plan.place_of(scene.today)
    return tuple(index for index, day in enumerate(plan.days) if day.strength and index >= first)


def _room(trainee: Trainee, scene: Scene) -> tuple[cues.Cue, ...]:
    """That a whole week has room for fewer sessions than are wished for, where it has."""
    plan, history = agenda.standing(trainee)
    following = next_plan(scene.programme, plan, history, plan.start + timedelta(days=7))
    placed = sum(day.strength is not None for day in following.days)
    return (cues.RoomForFewer(placed),) if placed < plan.strength_days else ()

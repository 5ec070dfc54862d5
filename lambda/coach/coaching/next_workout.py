"""When the next workout is, and what it holds, from the stored plan and the one that would follow it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from coach.coaching import agenda, cues
from coach.coaching.decision import Decision, Scene
from coach.coaching.questions import AskStart
from coach.coaching.trainee import Trainee
from coach.coaching.when import on
from coach.training.history import WEEK
from coach.training.schedule import DAYS
from coach.training.turning import new_week
from coach.training.week import DayPlan, week_start

WEEKS = 2  # the running one and the next


def told(trainee: Trainee, scene: Scene) -> Decision:
    """The next strength workout, and the cardio on a day before it; where there is none, the next cardio."""
    cardio: cues.NextCardio | None = None
    for there, then, day in _days(trainee, scene):
        when = on(then.today, scene.today)
        items = agenda.to_do(there, day.strength, then)
        if items:
            exercises = tuple(item.exercise for item in items)
            minutes = agenda.strength_minutes(there, day, then)
            is_today = then.today == scene.today
            workout = cues.NextWorkout(when, exercises, minutes, cardio)
            return Decision(trainee, (workout,), AskStart() if is_today else None)
        if day.cardio_minutes and cardio is None:
            activity = agenda.standing(there)[0].activity_on(then.today)
            cardio = cues.NextCardio(when, day.cardio_minutes, activity)
    return Decision(trainee, (cardio or cues.NoNextWorkout(),))


def _days(trainee: Trainee, scene: Scene) -> Iterator[tuple[Trainee, Scene, DayPlan]]:
    """What is left of today, and each day after it to the end of the next week.

    What is under way is not what comes next. The next week is as it would begin if this one ended now.
    """
    plan, history = agenda.standing(trainee)
    if trainee.running is None and trainee.cardio is None:
        yield trainee, scene, agenda.left_today(trainee, scene)
    monday = week_start(scene.today) + WEEK
    renewed, turned = new_week(scene.programme, plan, history, monday)
    following = replace(trainee, plan=renewed, history=turned)
    for ahead in range(1, WEEKS * len(DAYS) - scene.today.weekday()):
        then = replace(scene, today=scene.today + timedelta(days=ahead))
        there = trainee if then.today < monday else following
        yield there, then, agenda.standing(there)[0].on(then.today)

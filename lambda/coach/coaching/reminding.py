"""A reminder on workout days: wished for, agreed to, told and given up."""

from datetime import timedelta
from typing import assert_never

from coach.coaching import agenda, commands, cues
from coach.coaching.decision import Decision, Scene
from coach.coaching.errands import RemoveReminder, SetReminder
from coach.coaching.questions import AskRemind, AskTime, Question
from coach.coaching.reminder import HALF_A_DAY, PartOfDay, Reminder, at_hour, in_part
from coach.coaching.trainee import Trainee
from coach.training.schedule import DAYS
from coach.training.week import next_plan, week_start

Reminding = commands.Remind | commands.StateTime | commands.StopReminding | commands.AskReminder


def granted(trainee: Trainee, asked: Question | None, wish: Reminding, scene: Scene) -> Decision:
    """The answer to a wish about the reminder, with the question that was open."""
    match wish:
        case commands.Remind(at, part):
            return Decision(trainee, question=AskTime(part)) if at is None else asked_for(trainee, scene, at)
        case commands.StateTime(at, part):
            return _time_stated(trainee, asked, scene, at, part)
        case commands.StopReminding():
            return _to_be_removed(trainee)
        case commands.AskReminder():
            return Decision(trainee, (_told(trainee, scene),))
        case _:
            assert_never(wish)


def asked_for(trainee: Trainee, scene: Scene, at: int) -> Decision:
    """Shall it be? Each reminder is agreed to before it is set."""
    days = days_ahead(trainee, scene)
    if not days:
        return Decision(trainee, (cues.NoDaysToRemind(),))
    return Decision(trainee, question=AskRemind(at, _as_they_come(days, scene)))


def agreed(trainee: Trainee, scene: Scene, at: int) -> Decision:
    """The reminder at that time, to be set at Alexa's; it takes the place of one that is set."""
    wanted = Reminder(at, days_ahead(trainee, scene), scene.zone)
    if not wanted.days:
        return Decision(trainee, (cues.NoDaysToRemind(),))
    return Decision(trainee, errand=SetReminder(wanted, trainee.reminder))


def permission_answered(trainee: Trainee, scene: Scene, *, given: bool) -> Decision:
    """On with what was agreed to before Alexa asked; without such, the time is still to be named."""
    waiting = awaiting_permission(trainee)
    if not given:
        return Decision(trainee, (cues.PermissionRefused(),))
    if waiting is None:
        return Decision(trainee, question=AskTime())
    return agreed(trainee, scene, waiting.at)


def awaiting_permission(trainee: Trainee) -> cues.PermissionNeeded | None:
    """What was agreed to, where the last answer handed over to Alexa's own question."""
    said = trainee.answer.cues if trainee.answer else ()
    return next((cue for cue in said if isinstance(cue, cues.PermissionNeeded)), None)


def hour_stated(number: int, asked: AskTime | AskRemind) -> int | None:
    """The time of day that a bare number means in answer to the question; None where it means none."""
    if isinstance(asked, AskTime):
        return at_hour(number, asked.part, None)
    return at_hour(number, None, asked.at)


def days_ahead(trainee: Trainee, scene: Scene) -> tuple[int, ...]:
    """The weekdays of the strength sessions planned in the seven days from today on, ascending.

    This week's are as they are stored, and next week's as they will be.
    """
    plan, history = agenda.standing(trainee)
    days = [scene.today + timedelta(days=index) for index in range(len(DAYS))]
    plans = {
        start: plan if start == plan.start else next_plan(scene.programme, plan, history, start)
        for start in dict.fromkeys(map(week_start, days))
    }
    return tuple(sorted(day.weekday() for day in days if plans[week_start(day)].on(day).strength))


def _time_stated(
    trainee: Trainee, asked: Question | None, scene: Scene, at: int | None, part: PartOfDay | None
) -> Decision:
    """The time that was asked for, or another one than was proposed."""
    match asked:
        case AskTime(named) if at is not None and at < HALF_A_DAY:
            return asked_for(trainee, scene, in_part(at, named))
        case AskRemind(proposed) if at is None:
            return asked_for(trainee, scene, in_part(proposed, part))
        case _ if at is not None:
            return asked_for(trainee, scene, at)
        case _:
            return Decision(trainee, question=AskTime(part))


def _to_be_removed(trainee: Trainee) -> Decision:
    if trainee.reminder is None:
        return Decision(trainee, (cues.NoReminder(),))
    return Decision(trainee, errand=RemoveReminder(trainee.reminder))


def _told(trainee: Trainee, scene: Scene) -> cues.Cue:
    reminder = trainee.reminder
    if reminder is None:
        return cues.NoReminder()
    if reminder.lost:
        return cues.ReminderAwaited()
    return cues.ReminderTold(reminder.at, _as_they_come(days_ahead(trainee, scene), scene))


def _as_they_come(days: tuple[int, ...], scene: Scene) -> tuple[int, ...]:
    """The weekdays in their order from today on, in which they are spoken."""
    return tuple(sorted(days, key=lambda day: (day - scene.today.weekday()) % len(DAYS)))

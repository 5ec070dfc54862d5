"""The reminder at Alexa's: kept to the days of the plan, and what is said of what became of an errand."""

from dataclasses import replace
from typing import assert_never

from coach.coaching import cues
from coach.coaching.decision import Decision, Scene
from coach.coaching.errands import (
    NotDone,
    Outcome,
    ReminderSet,
    RemoveReminder,
    SetReminder,
    Why,
)
from coach.coaching.reminder import Reminder
from coach.coaching.reminding import days_ahead
from coach.coaching.trainee import Trainee


def kept_along(before: Trainee, decision: Decision, scene: Scene) -> Decision:
    """The decision with the errand that moves the reminder, where its days or its zone are others now.

    It is looked for where they can have changed: in a new session, and with a new plan or history. So one
    that could not be moved is not tried again at every turn.
    """
    after = decision.trainee
    reminder = after.reminder
    if reminder is None or decision.errand is not None or after.plan is None or after.history is None:
        return decision
    if not scene.fresh and (before.plan, before.history) == (after.plan, after.history):
        return decision
    days = days_ahead(after, scene)
    if (days, scene.zone) == (reminder.days, reminder.zone):
        return decision
    if days:
        wanted = Reminder(reminder.at, days, scene.zone)
        return replace(decision, errand=SetReminder(wanted, reminder, moving=True))
    if reminder.id or reminder.lost:
        return replace(decision, errand=RemoveReminder(reminder, moving=True))
    return decision


def settled(decision: Decision, outcome: Outcome, scene: Scene) -> Decision:
    """The decision once its errand is done or not: with what is kept of the reminder, and what is said."""
    errand = decision.errand
    if errand is None or decision.forget:
        # Where everything is deleted it goes on, whatever became of the reminder.
        return decision
    match errand:
        case SetReminder(moving=False):
            return _after_setting(decision, errand, outcome, scene)
        case RemoveReminder(moving=False):
            return _after_removing(decision, outcome)
        case SetReminder() | RemoveReminder():
            return _after_moving(decision, errand, outcome)
        case _:
            assert_never(errand)


def _after_setting(decision: Decision, errand: SetReminder, outcome: Outcome, scene: Scene) -> Decision:
    at = errand.wanted.at
    match outcome:
        case ReminderSet(id_):
            return _with(decision, replace(errand.wanted, id=id_)).said(_now(at, decision.trainee))
        case NotDone(Why.NOT_ALLOWED):
            # Alexa asks, and takes no other question beside its own.
            return replace(decision.said(cues.PermissionNeeded(at)), question=None)
        case NotDone(Why.UNANSWERED):
            return _with(decision, _lost(errand, scene)).said(cues.ReminderAwaited())
        case NotDone(why):
            return decision.said(cues.ReminderNotSet(why))
        case _:
            return decision.said(cues.ReminderNotSet(Why.REFUSED))


def _after_removing(decision: Decision, outcome: Outcome) -> Decision:
    match outcome:
        case NotDone(why) if why is not Why.GONE:
            return decision.said(cues.ReminderStays(allowed=why is not Why.NOT_ALLOWED))
        case _:
            return _with(decision, None).said(cues.ReminderGone())


def _after_moving(decision: Decision, errand: SetReminder | RemoveReminder, outcome: Outcome) -> Decision:
    """Silently, unless the person has just moved the days, or is waiting to hear that it is set at last."""
    before = decision.trainee.reminder
    match outcome:
        case ReminderSet(id_) if isinstance(errand, SetReminder):
            moved = _with(decision, replace(errand.wanted, id=id_))
            if before is not None and before.lost:
                return moved.said(_now(errand.wanted.at, decision.trainee))
            return moved.said(cues.ReminderMoved()) if _moved_by_them(decision) else moved
        case NotDone(Why.GONE):
            return _with(decision, None)
        case NotDone(why):
            unknown = before is not None and why is Why.UNANSWERED
            stays = _with(decision, replace(before, days=())) if before is not None and unknown else decision
            told = _moved_by_them(decision) and not _training(decision.trainee)
            return stays.said(cues.ReminderNotMoved()) if told else stays
        case _:
            return _with(decision, replace(before, days=(), id="", lost=0) if before is not None else None)


def _with(decision: Decision, reminder: Reminder | None) -> Decision:
    return replace(decision, trainee=replace(decision.trainee, reminder=reminder))


def _lost(errand: SetReminder, scene: Scene) -> Reminder:
    """The reminder of which nobody knows whether it is set; under the id that it had, where it had one."""
    had = errand.instead
    lost = had.lost if had is not None and had.lost else int(scene.now.timestamp())
    return replace(errand.wanted, days=(), id=had.id if had is not None else "", lost=lost)


def _now(at: int, trainee: Trainee) -> cues.ReminderNow:
    return cues.ReminderNow(at, briefly=_training(trainee))


def _moved_by_them(decision: Decision) -> bool:
    """Whether this turn is one in which the person has moved their days."""
    moving = cues.DaysOffNow | cues.StrengthDaysNow | cues.Undone
    return any(isinstance(cue, moving) for cue in decision.cues)


def _training(trainee: Trainee) -> bool:
    return trainee.running is not None or trainee.cardio is not None

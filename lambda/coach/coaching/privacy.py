"""What is kept of a person: told when they ask, and gone when they want it gone."""

from dataclasses import replace
from datetime import datetime

from coach.coaching import cues
from coach.coaching.decision import Decision, Scene
from coach.coaching.errands import RemoveReminder
from coach.coaching.exercising import interrupted
from coach.coaching.listening import open_question
from coach.coaching.questions import AskForget, Question
from coach.coaching.reminder import Reminder
from coach.coaching.trainee import Trainee
from coach.training.exercise import in_order
from coach.training.history import History
from coach.training.profile import Profile


def what_is_kept(trainee: Trainee, asked: Question | None, scene: Scene) -> Decision:
    """What is known of the person; of somebody whom nobody has met nothing, and it stays so."""
    if not trainee.met:
        return Decision(trainee, (cues.NothingKept(),), forget=True)
    held = interrupted(trainee, scene)
    told = _kept(held.profile, held.history, held.reminder)
    return Decision(held, (told,), open_question(held, asked, scene))


def deletion_asked(trainee: Trainee, scene: Scene) -> Decision:
    """Shall everything go? What is under way waits meanwhile."""
    if not trainee.met:
        return Decision(trainee, (cues.NothingKept(),), forget=True)
    return Decision(interrupted(trainee, scene), question=AskForget())


def all_kept(trainee: Trainee, scene: Scene) -> Decision:
    """Nothing goes, and on with what was open before."""
    held = interrupted(trainee, scene)
    return Decision(held, (cues.AllKept(),), open_question(held, None, scene))


def forgotten(trainee: Trainee) -> Decision:
    """Everything goes, and the reminder with it: who speaks next is somebody new."""
    errand = None if trainee.reminder is None else RemoveReminder(trainee.reminder)
    return Decision(Trainee(), (cues.Forgotten(),), forget=True, errand=errand)


def skill_disabled(trainee: Trainee, at: datetime) -> Decision:
    """Everything goes, unless the person has come back and spoken since the skill was disabled.

    The reminders of a skill that is disabled Alexa removes itself.
    """
    back = trainee.answer is not None and trainee.answer.at > at.timestamp()
    return Decision(trainee, quiet=True) if back else Decision(Trainee(), forget=True)


def _kept(profile: Profile, history: History | None, reminder: Reminder | None) -> cues.WhatIsKept:
    told = cues.WhatIsKept(
        cleared=None if profile.clearance is None else profile.cleared,
        activity=profile.activity,
        equipment=None if profile.equipment is None else in_order(profile.equipment),
        reminded_at=None if reminder is None else reminder.at,
    )
    if history is None:
        return told
    weeks = (history.week, *history.past)
    return replace(
        told,
        planned=True,
        weeks=len(history.by_week()),
        workouts=sum(week.strength_done for week in weeks),
        cardio_minutes=sum(week.cardio_minutes for week in weeks),
    )

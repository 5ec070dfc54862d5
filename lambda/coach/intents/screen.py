"""What a screen sends: of itself when its time is up, and when it is touched."""

from datetime import datetime
from typing import assert_never

from coach.coaching.commands import (
    AskProgress,
    Command,
    LogCardio,
    No,
    Say,
    StartStrength,
    StateActivity,
    StateEffort,
    StateEquipment,
    StateMinutes,
    Stop,
    Swap,
    TimeUp,
    Yes,
)
from coach.screen.choices import CHOOSE, Touch
from coach.screen.going_on import TIME_UP
from coach.training.exercise import Equipment
from coach.training.prescription import Effort
from coach.training.profile import ActivityLevel
from coach.workout.transitions import Event


def sent(arguments: object) -> Command | None:
    """The meaning of an event's arguments; None of any that are not our own."""
    match arguments:
        case [what, str(instant)] if what == TIME_UP:
            begun = _instant(instant)
            return TimeUp(begun) if begun is not None and begun.tzinfo is not None else None
        case [what, str(touched)] if what == CHOOSE:
            return _touched(touched)
        case _:
            return None


def touch_means(touch: Touch) -> Command:
    """What somebody means who touches it; the same as what is said in its place."""
    match touch:
        case Touch.YES | Touch.LEAVE_OUT:
            return Yes()
        case Touch.NO | Touch.NOT_NOW:
            return No()
        case Touch.RARELY:
            return StateActivity(ActivityLevel.RARELY)
        case Touch.SOMETIMES:
            return StateActivity(ActivityLevel.SOMETIMES)
        case Touch.OFTEN:
            return StateActivity(ActivityLevel.OFTEN)
        case Touch.NOTHING:
            return StateEquipment(frozenset())
        case Touch.DUMBBELLS:
            return StateEquipment(frozenset({Equipment.DUMBBELL}))
        case Touch.GYM:
            return StateEquipment(frozenset(Equipment))
        case Touch.START:
            return StartStrength()
        case Touch.READY:
            return Say(Event.READY)
        case Touch.SKIP:
            return Say(Event.SKIP)
        case Touch.PAUSE:
            return Say(Event.PAUSE)
        case Touch.RESUME:
            return Say(Event.RESUME)
        case Touch.DONE:
            return Say(Event.DONE)
        case Touch.NEXT:
            return Say(Event.NEXT)
        case Touch.EASY:
            return StateEffort(Effort.EASY)
        case Touch.RIGHT:
            return StateEffort(Effort.RIGHT)
        case Touch.TOO_HARD:
            return StateEffort(Effort.TOO_HARD)
        case Touch.SWAP_IT:
            return Swap()
        case Touch.END_HERE:
            return Stop()
        case Touch.TEN_MINUTES:
            return StateMinutes(10)
        case Touch.TWENTY_MINUTES:
            return StateMinutes(20)
        case Touch.THIRTY_MINUTES:
            return StateMinutes(30)
        case Touch.THIS_WEEK:
            return AskProgress()
        case Touch.LOG_CARDIO:
            return LogCardio(None, None)
        case _:
            assert_never(touch)


def _touched(id_: str) -> Command | None:
    try:
        return touch_means(Touch(id_))
    except ValueError:
        return None


def _instant(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None

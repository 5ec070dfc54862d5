"""Which of the things that are told changed something that can be taken back."""

from collections.abc import Sequence

from coach.coaching import cues
from coach.training.prescription import Effort


def change_told(said: Sequence[cues.Cue], effort: Effort | None) -> cues.Undone | None:
    """What a turn changed, as it was told; None when nothing that can be taken back.

    Args:
        said: What the turn says.
        effort: The answer that the turn carried out, which may have ended a workout.
    """
    told = [change for cue in said if (change := _change(cue, effort)) is not None]
    return told[-1] if told else None


def _change(cue: cues.Cue, effort: Effort | None) -> cues.Undone | None:
    match cue:
        case cues.WorkoutDone():
            return cues.Undone(cues.Thing.WORKOUT, effort=effort)
        case cues.Skipped(exercise):
            return cues.Undone(cues.Thing.SKIP, exercise)
        case cues.Swapped(old):
            return cues.Undone(cues.Thing.SWAP, old)
        case cues.LeftOut(exercise):
            return cues.Undone(cues.Thing.LEFT_OUT, exercise)
        case cues.BroughtBack(exercise):
            return cues.Undone(cues.Thing.BROUGHT_BACK, exercise)
        case cues.DoingWithout():
            return cues.Undone(cues.Thing.WITHOUT)
        case cues.Shortened() | cues.FitsAlready():
            return cues.Undone(cues.Thing.SHORTER)
        case cues.LoadNoted(exercise):
            return cues.Undone(cues.Thing.LOAD, exercise)
        case cues.WeightsNow():
            return cues.Undone(cues.Thing.WEIGHTS)
        case cues.PaceNow():
            return cues.Undone(cues.Thing.PACE)
        case cues.RestNow():
            return cues.Undone(cues.Thing.REST)
        case cues.KeepGoingNow():
            return cues.Undone(cues.Thing.KEEP_GOING)
        case cues.CountedAlone(exercise, reps, hold):
            return cues.Undone(cues.Thing.SET, exercise, reps, hold=hold)
        case cues.UnitNow():
            return cues.Undone(cues.Thing.UNIT)
        case cues.BeatNow():
            return cues.Undone(cues.Thing.BEAT)
        case cues.ActivityNow():
            return cues.Undone(cues.Thing.ACTIVITY)
        case cues.DaysOffNow():
            return cues.Undone(cues.Thing.DAYS_OFF)
        case cues.StrengthDaysNow():
            return cues.Undone(cues.Thing.STRENGTH_DAYS)
        case cues.LimitNow():
            return cues.Undone(cues.Thing.LIMIT)
        case _:
            return None

"""Which of the things that are told changed something that can be taken back."""

from collections.abc import Sequence

from coach.coaching import commands, cues
from coach.coaching.decision import Decision
from coach.coaching.trainee import Trainee
from coach.training.prescription import Effort
from coach.workout.transitions import Event


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
        case cues.EquipmentNow():
            return cues.Undone(cues.Thing.EQUIPMENT)
        case cues.Shortened() | cues.FitsAlready():
            return cues.Undone(cues.Thing.SHORTER)
        case cues.LoadNoted(exercise):
            return cues.Undone(cues.Thing.LOAD, exercise)
        case cues.WeightsNow():
            return cues.Undone(cues.Thing.WEIGHTS)
        case cues.PaceNow() | cues.PaceOfAll():
            return cues.Undone(cues.Thing.PACE)
        case cues.RestNow():
            return cues.Undone(cues.Thing.REST)
        case cues.KeepGoingNow():
            return cues.Undone(cues.Thing.KEEP_GOING)
        case cues.TalkNow():
            return cues.Undone(cues.Thing.TALK)
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


def nothing_left_to_undo(command: commands.Heard, before: Trainee, decision: Decision) -> bool:
    """Whether a turn that changed nothing itself ends what could be taken back: the person has gone on."""
    return _goes_on(command) or _ended_or_corrected(before, decision)


def _goes_on(command: commands.Heard) -> bool:
    match command:
        case commands.Say(Event.SLOWER | Event.FASTER | Event.HOW_MANY | Event.WHATS_LEFT):
            return False
        case (
            commands.Say()
            | commands.StateEffort()
            | commands.StartStrength()
            | commands.StartCardio()
            | commands.Yes()
            | commands.No()
        ):
            return True
        case _:
            return False


def _ended_or_corrected(trainee: Trainee, decision: Decision) -> bool:
    """Whether the workout has ended or was corrected, so that what it was before may not come back."""
    if trainee.running is None:
        return False
    corrected = any(isinstance(cue, cues.CorrectedSet) for cue in decision.cues)
    return corrected or decision.trainee.running is None

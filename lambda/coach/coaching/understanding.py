"""What words mean in their moment: an answer to what was asked, how many a set really had, or nothing."""

from coach.coaching import commands
from coach.coaching.decision import Scene
from coach.coaching.questions import (
    AskFinished,
    AskMinutes,
    AskRemind,
    AskTime,
    OfferProgramme,
    OfferStart,
    Question,
)
from coach.coaching.reminding import awaiting_permission, hour_stated
from coach.coaching.trainee import Trainee
from coach.training.exercise import Equipment
from coach.training.prescription import Effort
from coach.workout.running import Phase
from coach.workout.settling import settled
from coach.workout.transitions import Event

ALL_OR_NONE: tuple[frozenset[Equipment], ...] = (frozenset(Equipment), frozenset())


def understood_as(
    command: commands.Heard, asked: Question | None, trainee: Trainee, scene: Scene
) -> commands.Heard:
    """The command, or that it was not understood: an answer that names nothing, or answers nothing asked."""
    match command:
        case commands.StateActivity(None) | commands.StateEquipment(None) | commands.StateEffort(None):
            return commands.NotUnderstood()
        case commands.StateEquipment(equipment) if (
            isinstance(asked, AskFinished) and equipment in ALL_OR_NONE
        ):
            # "All of it", "none": of the repetitions, and not of what there is to train with.
            return commands.Yes() if equipment else commands.No()
        case commands.StateEffort(Effort.RIGHT) | commands.Say(Event.RESUME) if isinstance(
            asked, OfferProgramme | OfferStart
        ):
            # "Perfect", "go on": to what was offered, and of no set.
            return commands.Yes()
        case commands.LimitMinutes(understood=False):
            return commands.NotUnderstood()
        case commands.DoWithout(equipment) | commands.LoseEquipment(equipment) if not equipment:
            return commands.NotUnderstood()
        case commands.AnswerPermission(granted=False) if awaiting_permission(trainee) is None:
            return commands.Launch()
        case commands.AnswerPermission() if trainee.plan is None:
            return commands.Launch()
        case commands.StateNumber(int() as number) | commands.Correct(int() as number) if isinstance(
            asked, AskTime | AskRemind
        ):
            at = hour_stated(number, asked)
            return commands.NotUnderstood() if at is None else commands.StateTime(at)
        case commands.StateTime() if not isinstance(asked, AskTime | AskRemind):
            return commands.NotUnderstood()
        case commands.StateTime(None, None):
            return commands.NotUnderstood()
        case commands.AskHowManyDone(str() as exercise, None, True) if _at(exercise, trainee):
            # "How many squats have I done" in the middle of them.
            return commands.Say(Event.HOW_MANY)
        case commands.StateNumber(number) if number is not None and not isinstance(asked, AskMinutes):
            return commands.Correct(number) if _between_sets(trainee, scene) else commands.NotUnderstood()
        case commands.StateNumber(number):
            return understood_as(commands.StateMinutes(number), asked, trainee, scene)
        case commands.StateMinutes(_, int() as seconds) if held_last(trainee, asked, scene):
            return commands.Correct(seconds)
        case commands.StateMinutes(minutes) if minutes is None or not isinstance(asked, AskMinutes):
            return commands.NotUnderstood()
        case _:
            return command


def _at(exercise: str, trainee: Trainee) -> bool:
    """Whether that exercise is what the workout under way has come to."""
    running = trainee.running
    return running is not None and running.phase is not Phase.WARM_UP and running.station.exercise == exercise


def held_last(trainee: Trainee, asked: Question | None, scene: Scene) -> bool:
    """Whether a bare length can only be how long the hold was that is just over."""
    if trainee.running is None or isinstance(asked, AskMinutes):
        return False
    exercise = scene.programme.catalogue[trainee.running.station.exercise]
    return exercise.held and _between_sets(trainee, scene)


def _between_sets(trainee: Trainee, scene: Scene) -> bool:
    """Whether a bare number can only be the repetitions of the set that is just over."""
    if trainee.running is None:
        return False
    here = settled(trainee.running, scene.programme, scene.now)
    return here.phase in (Phase.BETWEEN_SETS, Phase.EFFORT, Phase.UNSURE)


def found_in_doubt(before: Trainee, current: Trainee) -> bool:
    """Whether a new session has only now found sets of which nobody has told whether they are over."""
    if current.running is None or before.running is None:
        return False
    return current.running.phase is Phase.UNSURE and before.running.phase is not Phase.UNSURE


def has_to_be_asked(command: commands.Heard, before: Trainee, current: Trainee) -> bool:
    """Whether it has to be asked first whether sets are over, since the words do not tell."""
    match command:
        case commands.Say(Event.DONE):
            return False
        case commands.Say() | commands.StartStrength() | commands.StartCardio() | commands.CountReps():
            return found_in_doubt(before, current)
        case _:
            return False

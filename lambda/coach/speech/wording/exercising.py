"""Words for a workout under way."""

from collections.abc import Iterator

from coach.coaching import cues
from coach.coaching.cues import CueLength, Turn
from coach.speech.counting import counted
from coach.speech.parts import OnBeat, Part, Text
from coach.speech.phrasebook import Phrasebook
from coach.speech.wording.amounts import amount, repetitions, wording
from coach.training.prescription import Reason
from coach.workout.block import Side


def worded(cue: cues.ExercisingCue, book: Phrasebook) -> Iterator[Part]:
    """The parts that say the cue."""
    match cue:
        case cues.Count(block, beat):
            yield from counted(block, book, ticking=beat)
        case cues.WarmUp(moves, begins):
            yield Text(book.sentence("workout", "warm_up" if begins else "warm_up_again"))
            yield from moved(moves, book)
        case _:
            yield Text(" ".join(_sentences(cue, book)))


def moved(moves: tuple[tuple[str, int], ...], book: Phrasebook) -> Iterator[Part]:
    """The moves of a warm-up or a cool-down, each said once and then given its time."""
    for move, seconds in moves:
        yield OnBeat(book.sentence("moves", move), seconds * 1000)


def _sentences(cue: cues.ExercisingCue, book: Phrasebook) -> Iterator[str]:
    match cue:
        case cues.WorkoutOutline(exercises, 0, 0):
            counted_exercises = book.say("amounts", "exercises", count=exercises)
            yield book.sentence("workout", "outline_mixed", exercises=counted_exercises)
        case cues.WorkoutOutline(exercises, sets, reps, hold):
            yield book.sentence(
                "workout",
                "outline",
                exercises=book.say("amounts", "exercises", count=exercises),
                amount=amount(cues.Item("", sets, reps, hold=hold), book),
            )
        case cues.Announce():
            yield from _announced(cue, book)
        case cues.HowTo(exercise):
            yield book.exercises[exercise].full
        case cues.NoSuchExercise():
            yield book.sentence("workout", "no_such_exercise")
        case cues.WhichExercise():
            yield book.sentence("workout", "which_exercise")
        case cues.PausedAt(0, _, Side.LEFT):
            yield book.sentence("workout", "paused_before_left")
        case cues.PausedAt(0, number):
            yield book.sentence("workout", "paused_before", number=number)
        case cues.PausedAt(reps, _, side, hold):
            yield book.sentence("workout", f"paused_at_{side}", reps=repetitions(reps, hold, book))
        case cues.PausedHere():
            yield book.sentence("workout", "paused_here")
        case cues.Logged(1, reps, hold):
            yield book.sentence("workout", "logged_set", reps=repetitions(reps, hold, book))
        case cues.Logged(sets, reps, hold):
            done = amount(cues.Item("", sets, reps, hold=hold), book)
            yield book.sentence("workout", "logged_sets", amount=done)
        case cues.RightDone(reps, hold):
            yield book.sentence("workout", "right_done", reps=repetitions(reps, hold, book))
        case cues.Skipped(exercise):
            yield book.sentence("workout", "skipped", exercise=book.many(exercise))
        case cues.EffortTaken(missed=True):
            yield book.sentence("workout", "effort_missed")
        case cues.EffortTaken(effort, ordinal):
            yield book.sentence("workout", f"effort_{effort}", ordinal=ordinal)
        case cues.NextTime():
            yield _next_time(cue, book)
        case cues.Refused(why):
            yield book.sentence("workout", why)
        case cues.NoWorkout():
            yield book.sentence("workout", "no_workout")
        case cues.Count() | cues.WarmUp():
            raise TypeError("a cue with silences has parts, not sentences")


def _announced(cue: cues.Announce, book: Phrasebook) -> Iterator[str]:
    words = book.exercises[cue.item.exercise]
    how_much = amount(cue.item, book, each_side=cue.each_side)
    match cue.turn:
        case Turn.INSTEAD:
            pass
        case Turn.FIRST if cue.in_outline:
            yield book.sentence("workout", "first_in_outline", exercise=words.many)
        case turn:
            yield book.sentence("workout", turn, exercise=words.many, amount=how_much)
    match cue.length:
        case CueLength.FULL:
            yield words.full
        case CueLength.SHORT:
            yield words.short
        case CueLength.REMINDER:
            yield words.reminder
        case CueLength.NONE:
            pass
    if cue.pick_weight:
        yield book.sentence("workout", f"pick_weight_{cue.item.unit}")


def _next_time(cue: cues.NextTime, book: Phrasebook) -> str:
    item = cue.item
    sets = book.say("amounts", "sets", count=item.sets)
    return book.sentence(
        "workout",
        wording("workout", cue.reason, item.hold, book),
        reps=repetitions(item.reps, item.hold, book),
        exercise=book.many(item.exercise),
        amount=sets if cue.reason is Reason.FEWER_SETS else amount(item, book),
    )

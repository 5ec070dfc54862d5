"""Words for the end of a workout, and for one that was left."""

from collections.abc import Iterator

from coach.coaching import cues
from coach.speech.parts import Part, Text
from coach.speech.phrasebook import Phrasebook
from coach.speech.wording.amounts import repetitions
from coach.speech.wording.exercising import moved
from coach.workout.block import Side


def worded(cue: cues.LeavingCue, book: Phrasebook) -> Iterator[Part]:
    """The parts that say the cue."""
    match cue:
        case cues.CoolDown(moves, ordinal, praised):
            yield Text(book.sentence("workout", "cool_down"))
            yield from moved(moves, book)
            key = "cooled_down" if praised else "cooled_down_briefly"
            yield Text(book.sentence("workout", key, ordinal=ordinal))
        case _:
            yield Text(_words(cue, book))


def _words(cue: cues.LeavingCue, book: Phrasebook) -> str:
    match cue:
        case cues.WorkoutDone(exercises, sets, ordinal):
            return book.sentence(
                "workout",
                "done",
                ordinal=ordinal,
                exercises=book.say("amounts", "exercises", count=exercises),
                sets=book.say("amounts", "sets", count=sets),
            )
        case cues.NothingDone():
            return book.sentence("workout", "nothing_done")
        case cues.StartingOver(logged):
            return book.sentence("workout", "starting_over_logged" if logged else "starting_over")
        case cues.Where():
            return _where(cue, book)
        case cues.WhereWarmUp(exercises):
            left = book.say("amounts", "exercises", count=exercises)
            return book.sentence("workout", "where_warm_up", exercises=left)
        case cues.Finished(exercise):
            return book.sentence("workout", "finished", exercise=book.many(exercise))
        case cues.Stopped(0, at):
            return book.sentence("workout", "stopped_at_once", at=book.many(at))
        case cues.Stopped(exercises, at):
            return book.sentence("workout", "stopped", count=exercises, at=book.many(at))
        case cues.Leftover(done, days_ago):
            return _leftover(done, days_ago, book)
        case cues.CoolDown():
            raise TypeError("a cue with silences has parts, not sentences")


def _where(cue: cues.Where, book: Phrasebook) -> str:
    exercise, at = book.many(cue.exercise), _at(cue, book)
    if cue.to_go:
        names = book.listed(book.many(item) for item in cue.to_go)
        return book.sentence("workout", "where", exercise=exercise, at=at, to_go=names)
    return book.sentence("workout", "where_alone" if cue.alone else "where_last", exercise=exercise, at=at)


def _at(cue: cues.Where, book: Phrasebook) -> str:
    if cue.reps:
        reps = repetitions(cue.reps, cue.hold, book)
        return book.say("workout", f"at_{cue.side}", number=cue.set_number, reps=reps)
    key = "at_left_first" if cue.side is Side.LEFT else "at_set"
    return book.say("workout", key, number=cue.set_number)


def _leftover(done: tuple[tuple[str, int], ...], days_ago: int, book: Phrasebook) -> str:
    sets = (
        book.say("amounts", "sets_of_exercise", count=count, exercise=book.many(exercise))
        for exercise, count in done
    )
    key = "leftover_yesterday" if days_ago == 1 else "leftover"
    return book.sentence("workout", key, done=book.listed(sets))

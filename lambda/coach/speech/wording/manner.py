"""Words for how a count goes: pace, rests, what is done and left, and a set counted by itself."""

from collections.abc import Iterator

from coach.coaching import cues
from coach.coaching.cues import CueLength
from coach.speech.parts import Part, Text
from coach.speech.phrasebook import Phrasebook
from coach.speech.wording.amounts import counted_exercise, repetitions
from coach.workout.block import Side


def worded(cue: cues.CountingCue, book: Phrasebook) -> Iterator[Part]:
    """The parts that say the cue."""
    yield Text(" ".join(_sentences(cue, book)))


def _sentences(cue: cues.CountingCue, book: Phrasebook) -> Iterator[str]:
    match cue:
        case cues.PaceNow(seconds, slower):
            duration = book.duration(seconds)
            yield book.sentence("manner", "slower" if slower else "faster", duration=duration)
        case cues.PaceOfAll() | cues.RestNow() | cues.KeepGoingNow() | cues.TalkNow():
            yield _from_now_on(cue, book)
        case cues.WhichPace():
            yield book.sentence("manner", "which_pace")
        case cues.RestOutOfRange(least, most):
            least_, most_ = book.duration(least), book.duration(most)
            yield book.sentence("manner", "rest_out_of_range", least=least_, most=most_)
        case cues.WhichRest():
            yield book.sentence("manner", "which_rest")
        case cues.WhichTalk():
            yield book.sentence("manner", "which_talk")
        case cues.MoreRest(seconds):
            yield book.sentence("manner", "more_rest", duration=book.duration(seconds))
        case cues.TakeYourTime():
            yield book.sentence("manner", "take_your_time")
        case cues.Tally():
            yield _tally(cue, book)
        case cues.ToGo():
            yield _to_go(cue, book)
        case cues.CountsAlone(item, each_side, length):
            key = "alone_each_side" if each_side else "alone"
            counted = counted_exercise(item.exercise, item.reps, item.hold, book)
            yield book.sentence("manner", key, counted=counted)
            words = book.exercises[item.exercise]
            if length is not CueLength.NONE:
                yield words.full if length is CueLength.FULL else words.reminder
        case cues.CountedAlone(exercise, reps, hold):
            counted = counted_exercise(exercise, reps, hold, book)
            yield book.sentence("manner", "alone_logged", counted=counted)
        case cues.NothingCounted():
            yield book.sentence("manner", "nothing_counted")
        case cues.CountOutOfRange(most, 0):
            yield book.sentence("manner", "count_out_of_range", most=most)
        case cues.CountOutOfRange(most, hold):
            yield book.sentence("manner", "time_out_of_range", most=book.duration(most * hold))
        case cues.NotTimed(exercise):
            yield book.sentence("manner", "not_timed", exercise=book.many(exercise))
        case cues.WhichToCount():
            yield book.sentence("manner", "which_to_count")
        case cues.WorkoutFirst():
            yield book.sentence("manner", "workout_first")


def _from_now_on(
    cue: cues.PaceOfAll | cues.RestNow | cues.KeepGoingNow | cues.TalkNow, book: Phrasebook
) -> str:
    match cue:
        case cues.PaceOfAll(0):
            return book.sentence("manner", "pace_own")
        case cues.PaceOfAll(change):
            return book.sentence("manner", "all_slower" if change > 0 else "all_faster")
        case cues.RestNow(seconds):
            return book.sentence("manner", "rest", duration=book.duration(seconds))
        case cues.KeepGoingNow(on):
            return book.sentence("manner", "keep_going" if on else "wait_for_you")
        case cues.TalkNow(talk):
            return book.sentence("manner", f"talk_{talk}")


def _tally(cue: cues.Tally, book: Phrasebook) -> str:
    done = [repetitions(reps, cue.hold, book) for reps in cue.done]
    if not done and not cue.reps and cue.side is not Side.LEFT:
        return book.sentence("manner", "tally_none", exercise=book.many(cue.exercise))
    if cue.reps:
        done.append(book.say("manner", f"tally_{cue.side}", reps=repetitions(cue.reps, cue.hold, book)))
    elif cue.side is Side.LEFT:
        done.append(book.say("manner", "tally_right_done"))
    return book.sentence("manner", "tally", done=book.listed(done))


def _to_go(cue: cues.ToGo, book: Phrasebook) -> str:
    left = []
    if cue.reps:
        left.append(book.say("manner", f"reps_left_{cue.side}", reps=repetitions(cue.reps, cue.hold, book)))
    if cue.sets:
        left.append(book.say("manner", "sets_left" if cue.reps else "whole_sets_left", count=cue.sets))
    left.extend(book.many(exercise) for exercise in cue.exercises)
    if not left:
        return book.sentence("manner", "nothing_left")
    return book.sentence("manner", "to_go", left=book.listed(left))

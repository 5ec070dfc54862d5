"""Words for how the weeks stand, the streak, and what comes next."""

from collections.abc import Iterator
from typing import assert_never

from coach.coaching import cues
from coach.speech.parts import Part, Text
from coach.speech.phrasebook import Phrasebook
from coach.speech.wording.looking_back import ROOM, cardio, when
from coach.speech.wording.week import left_of


def worded(cue: cues.StandingCue, book: Phrasebook) -> Iterator[Part]:
    """The part that says the cue: one sentence."""
    yield Text(_sentence(cue, book))


def _sentence(cue: cues.StandingCue, book: Phrasebook) -> str:
    match cue:
        case cues.WeeksCompared():
            return _compared(cue, book)
        case cues.Streak():
            return _streak(cue, book)
        case cues.NextWorkout() | cues.NextCardio() | cues.NoNextWorkout():
            return _next(cue, book)
        case _:
            assert_never(cue)


def _compared(cue: cues.WeeksCompared, book: Phrasebook) -> str:
    now = _week(cue.workouts, cue.minutes, book)
    if cue.first:
        return book.sentence(ROOM, "compared_first", now=now)
    before = _week(cue.workouts_before, cue.minutes_before, book)
    if not cue.days:
        return book.sentence(ROOM, "compared", now=now, before=before)
    return book.sentence(ROOM, "compared_days", count=cue.days, now=now, before=before)


def _week(workouts: int, minutes: int, book: Phrasebook) -> str:
    done = [book.say(ROOM, "week_workouts", count=workouts)] if workouts else []
    if minutes:
        done.append(cardio(minutes, None, book))
    return book.listed(done) if done else book.say(ROOM, "week_nothing")


def _streak(cue: cues.Streak, book: Phrasebook) -> str:
    streak = book.say(ROOM, "weeks", count=cue.weeks)
    match cue.chance:
        case cues.Chance.DONE:
            return book.sentence(ROOM, "streak_done", count=cue.weeks)
        case _ if cue.left is not None:
            things, left = left_of(cue.left, book)
            key = "streak_open" if cue.weeks else "streak_begins"
            return book.sentence(ROOM, key, count=things, streak=streak, left=left, more=cue.weeks + 1)
        case chance:
            key = f"streak_{chance}"
            return book.sentence(ROOM, key if cue.weeks else f"{key}_none", streak=streak)


def _next(cue: cues.NextWorkout | cues.NextCardio | cues.NoNextWorkout, book: Phrasebook) -> str:
    match cue:
        case cues.NoNextWorkout():
            return book.sentence(ROOM, "no_next")
        case cues.NextCardio(at):
            return book.sentence(ROOM, "next_cardio", cardio=_planned(cue, book), when=when(at, book))
        case cues.NextWorkout(at, exercises, minutes, before):
            return book.sentence(
                ROOM,
                "next_workout_after_cardio" if before else "next_workout",
                when=when(at, book),
                exercises=book.listed(map(book.many, exercises)),
                minutes=book.minutes(minutes),
                cardio=_planned(before, book) if before else "",
                cardio_when=when(before.when, book) if before else "",
            )
        case _:
            assert_never(cue)


def _planned(session: cues.NextCardio, book: Phrasebook) -> str:
    kind = book.say("planned_activities", session.activity)
    return book.say(ROOM, "cardio_of", minutes=book.minutes(session.minutes), activity=kind)

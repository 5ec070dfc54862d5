"""Words for the week's progress and the cardio log."""

from collections.abc import Iterator

from coach.coaching import cues
from coach.speech.parts import Part, Text
from coach.speech.phrasebook import Phrasebook
from coach.speech.wording.amounts import repetitions, wording


def worded(cue: cues.WeekCue, book: Phrasebook) -> Iterator[Part]:
    """The parts that say the cue."""
    for sentence in _sentences(cue, book):
        yield Text(sentence)


def _sentences(cue: cues.WeekCue, book: Phrasebook) -> Iterator[str]:
    match cue:
        case cues.WeekSoFar():
            yield from _so_far(cue, book)
        case cues.WeekStillOpen(weekday, strength, cardio):
            left = _left(
                strength, None, book.say("amounts", "cardio_sessions", count=cardio) if cardio else "", book
            )
            yield book.sentence("week", "still_open", weekday=book.weekday(weekday), left=left)
        case cues.WeekNotBegun():
            yield book.sentence("week", "not_begun")
        case cues.LastWeeks():
            return  # to be seen, and too much to be listened to
        case cues.Improved(exercise, before, now, hold):
            yield book.sentence(
                "week",
                wording("week", "improved", hold, book),
                exercise=book.many(exercise),
                before=book.number(before * (hold or 1)),
                now=repetitions(now, hold, book),
            )
        case cues.WeekLeft():
            yield _what_is_left(cue, book)
        case cues.WeekMet(streak):
            yield book.sentence("week", "met", count=streak)
        case cues.TodayTakes(minutes):
            yield book.sentence("week", "today_takes", minutes=book.minutes(minutes))
        case cues.CardioLogged():
            yield from _logged(cue, book)
        case cues.NothingLogged():
            yield book.sentence("week", "nothing_logged")
        case cues.MinutesOutOfRange(most):
            yield book.sentence("week", "minutes_out_of_range", hours=most // 60)


def _so_far(cue: cues.WeekSoFar, book: Phrasebook) -> Iterator[str]:
    if cue.strength_planned:
        yield book.sentence("week", "strength", done=cue.strength_done, planned=cue.strength_planned)
    elif cue.strength_done:
        yield book.sentence("week", "strength_extra", count=cue.strength_done)
    if cue.cardio_target:
        yield book.sentence("week", "cardio", done=cue.cardio_minutes, planned=cue.cardio_target)
    elif cue.cardio_minutes:
        yield book.sentence("week", "cardio_extra", minutes=book.minutes(cue.cardio_minutes))


def _what_is_left(cue: cues.WeekLeft, book: Phrasebook) -> str:
    things, left = left_of(cue, book)
    if cue.streak > 1:
        return book.sentence("week", "left_with_streak", count=things, left=left, streak=cue.streak)
    return book.sentence("week", "left", count=things, left=left)


def left_of(cue: cues.WeekLeft, book: Phrasebook) -> tuple[int, str]:
    """What is left of a week in words, and how many things that is, as far as grammar minds."""
    minutes = book.minutes(cue.cardio_minutes)
    cardio = book.say("amounts", "cardio_of", count=cue.cardio, minutes=minutes) if cue.cardio else ""
    things = (cue.strength > 0) + (cue.cardio > 0) if max(cue.strength, cue.cardio) == 1 else 2
    return things, _left(cue.strength, cue.strength_day, cardio, book)


def _left(strength: int, day: int | None, cardio: str, book: Phrasebook) -> str:
    if not strength:
        return cardio
    if strength == 1 and day is not None:
        sessions = book.say("amounts", "strength_session_on", day=book.weekday(day))
    else:
        sessions = book.say("amounts", "strength_sessions", count=strength)
    return book.listed([sessions, cardio]) if cardio else sessions


def _logged(cue: cues.CardioLogged, book: Phrasebook) -> Iterator[str]:
    activity = book.say("activities", cue.activity or "cardio")
    minutes = book.minutes(cue.minutes)
    match cue.days_ago:
        case 0 if not cue.by_name:
            yield book.sentence("week", "cardio_logged", minutes=minutes, activity=activity)
        case 1 if not cue.by_name:
            yield book.sentence("week", "cardio_logged_yesterday", minutes=minutes, activity=activity)
        case _:
            day = book.weekday(cue.weekday)
            yield book.sentence("week", "cardio_logged_on", minutes=minutes, activity=activity, day=day)
    if not cue.sessions:
        return
    if cue.sessions <= cue.planned:
        yield book.sentence("week", "sessions", sessions=cue.sessions, planned=cue.planned)
    else:
        yield book.sentence("week", "sessions_extra", count=cue.sessions)

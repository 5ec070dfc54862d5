"""Times of day in English, and what is said of reminders that few conversations come to."""

import pytest

from coach.coaching import cues
from coach.coaching.errands import Why
from coach.coaching.questions import AskRemind, AskTime
from coach.coaching.reminder import PartOfDay
from coach.screen.asking import briefly
from coach.speech.languages import phrasebook
from coach.speech.parts import Text
from coach.speech.wording import worded
from coach.speech.wording.questions import asked

BOOK = phrasebook("en")


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("00:00", "midnight"),
        ("00:30", "half past twelve at night"),
        ("03:59", "three fifty-nine at night"),
        ("04:00", "four in the morning"),
        ("06:45", "a quarter to seven in the morning"),
        ("07:00", "seven in the morning"),
        ("07:05", "seven oh five in the morning"),
        ("07:15", "a quarter past seven in the morning"),
        ("11:45", "a quarter to twelve in the morning"),
        ("12:00", "noon"),
        ("12:15", "a quarter past twelve in the afternoon"),
        ("16:20", "four twenty in the afternoon"),
        ("19:30", "half past seven in the evening"),
        ("21:45", "a quarter to ten in the evening"),
        ("23:45", "a quarter to twelve at night"),
    ],
)
def test_a_time_is_said_as_people_say_it(at: str, words: str) -> None:
    hour, minute = map(int, at.split(":"))
    assert BOOK.time(hour * 60 + minute) == words


def test_every_minute_of_a_day_has_words_of_its_own() -> None:
    said = [BOOK.time(minute) for minute in range(24 * 60)]
    assert len(set(said)) == len(said)
    assert not any(figure in words for words in said for figure in "0123456789{}")


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        (
            cues.ReminderNow(420, briefly=True),
            "Done. I'll remind you at seven in the morning on workout days.",
        ),
        (
            cues.ReminderTold(420, ()),
            "I remind you every workout day at seven in the morning. The coming week has none.",
        ),
        (
            cues.NoDaysToRemind(),
            "The coming week has no strength in it, so there's nothing to remind you of yet.",
        ),
        (
            cues.ReminderNotSet(Why.REFUSED),
            "Alexa couldn't take the reminder just now, so it isn't set. Tell me once more in a minute.",
        ),
        (
            cues.ReminderNotSet(Why.GONE),
            "Alexa couldn't take the reminder just now, so it isn't set. Tell me once more in a minute.",
        ),
    ],
)
def test_what_is_said_of_a_reminder(cue: cues.RemindingCue, words: str) -> None:
    assert list(worded(cue, BOOK)) == [Text(words)]


def test_the_questions_on_a_screen_are_short() -> None:
    assert briefly(AskTime(), BOOK) == "At what time?"
    assert briefly(AskRemind(420, (0, 2, 4)), BOOK) == "Remind you at seven in the morning?"
    assert asked(AskTime(PartOfDay.NIGHT), BOOK) == "At what time at night?"

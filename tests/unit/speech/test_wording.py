"""Cues in English, sentence by sentence: those that few conversations come to."""

import pytest

from coach.coaching import cues
from coach.speech.languages import language_of, phrasebook
from coach.speech.spoken import spoken
from coach.speech.ssml import Silence, Text, ssml
from coach.training.prescription import Reason
from coach.workout.timeline import Side

BOOK = phrasebook("en")


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        (
            cues.StrengthComplete(),
            "This week has all its strength already, and rest is when you get stronger.",
        ),
        (
            cues.DaysOffKept(),
            "This week has its five active days, and two days off belong to the plan.",
        ),
        (cues.Tomorrow(strength=False, cardio_minutes=0), "Tomorrow is a day off too."),
        (cues.Tomorrow(strength=False, cardio_minutes=15), "Tomorrow is fifteen minutes of walking."),
        (cues.TodayDone(0), "Today's work is done."),
        (cues.PausedAt(0, 2, Side.BOTH), "Paused before set two."),
        (cues.PausedAt(0, 1, Side.LEFT), "Paused before the left leg."),
        (cues.PausedAt(7, 1, Side.RIGHT), "Paused at about seven, right leg."),
        (cues.Where("squat", 2, ()), "You were on squats, set two, and it's the last one."),
        (
            cues.Stopped(1, "squat"),
            (
                "Stopping here. One exercise is saved. To pick up at squats later "
                "today, say ask glute coach to continue."
            ),
        ),
        (cues.Leftover((("squat", 1),), 3), "From last time I logged one set of squats."),
        (cues.WeekMet(1), "Your week is complete."),
        (cues.WeekMet(5), "Your week is complete. That makes five weeks running."),
        (cues.WeekSoFar(2, 0, 40, 0), "Strength, two sessions. Cardio, forty minutes."),
        (
            cues.WeekLeft(0, None, 1, 15, 5),
            "Fifteen minutes of cardio completes your week, and your streak becomes five weeks.",
        ),
        (
            cues.WeekLeft(1, 4, 1, 15, 5),
            (
                "One session on Friday and fifteen minutes of cardio complete your "
                "week, and your streak becomes five weeks."
            ),
        ),
        (cues.CardioLogged(90, None, 6, 5), "Ninety minutes of cardio, logged. That's six this week."),
        (cues.MinutesOutOfRange(300), "I can log anything from one minute to five hours at a time."),
        (
            cues.NextTime("squat", 8, 2, Reason.HARDER_VARIATION),
            "That earns you squats next time: two sets of eight.",
        ),
        (cues.NextTime("squat", 12, 2, Reason.NOTHING_HARDER), "Stay at twelve and keep them slow."),
        (cues.NextTime("squat", 10, 2, Reason.FEWER_SETS), "Two sets next time."),
    ],
    ids=str,
)
def test_a_cue_is_said_in_these_words(cue: cues.Cue, words: str) -> None:
    assert spoken([cue], None, BOOK).ssml == f"<speak>{words}</speak>"


def test_praise_is_never_the_same_three_times_running() -> None:
    """Dialogues, principle 3."""
    said = [spoken([cues.WelcomeBack(ordinal)], None, BOOK).ssml for ordinal in range(30)]
    assert not [start for start in range(28) if len(set(said[start : start + 3])) == 1]


def test_text_cannot_break_the_markup() -> None:
    assert ssml([Text("rock & roll <now>"), Silence(500)]) == (
        '<speak>rock &amp; roll &lt;now&gt; <break time="500ms"/></speak>'
    )


def test_a_long_silence_is_made_of_breaks_that_the_platform_takes() -> None:
    breaks = '<break time="10000ms"/><break time="10000ms"/><break time="1ms"/>'
    assert ssml([Silence(20_001)]) == f"<speak>{breaks}</speak>"


@pytest.mark.parametrize("locale", ["en-US", "en-GB", "xx-YY", "../..", "", None])
def test_a_locale_without_a_language_of_its_own_is_spoken_in_english(locale: str | None) -> None:
    assert language_of(locale) == "en"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (10, "ten seconds"),
        (30, "half a minute"),
        (45, "forty-five seconds"),
        (60, "one minute"),
        (90, "a minute and a half"),
        (180, "three minutes"),
    ],
)
def test_lengths_are_said_as_people_say_them(seconds: int, words: str) -> None:
    """Dialogues, principle 7."""
    assert BOOK.duration(seconds) == words

"""Cues in English, sentence by sentence: those that few conversations come to."""

import pytest

from coach.coaching import cues
from coach.speech.languages import language_of, phrasebook
from coach.speech.parts import Silence, Text
from coach.speech.spoken import spoken
from coach.speech.ssml import ssml
from coach.training.cardio import Activity
from coach.training.exercise import Equipment
from coach.training.load import Unit
from coach.training.prescription import Effort, Reason
from coach.training.week import LighterReason, WeekReason
from coach.workout.block import Side

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
            cues.NextTime(cues.Item("squat", 2, 8), Reason.HARDER_VARIATION),
            "That earns you squats next time: two sets of eight.",
        ),
        (
            cues.NextTime(cues.Item("squat", 2, 12), Reason.NOTHING_HARDER),
            "Stay at twelve and keep them slow.",
        ),
        (cues.NextTime(cues.Item("squat", 2, 10), Reason.FEWER_SETS), "Two sets next time."),
        (
            cues.NextTime(cues.Item("goblet_squat", 3, 8, 10_000), Reason.LOAD_UP),
            "That earns you a little more: three sets of eight with ten kilos next time.",
        ),
        (
            cues.NextTime(cues.Item("goblet_squat", 2, 10, 4536, 2, Unit.POUND), Reason.LOAD_DOWN),
            (
                "That was twice running, so next time it's lighter: two sets of ten with ten pounds in "
                "each hand."
            ),
        ),
        (
            cues.LoadNoted("goblet_squat", 500, Unit.KILOGRAM, 1),
            "Goblet squats with half a kilo. I'll plan from there.",
        ),
        (
            cues.LoadNoted("goblet_squat", 1000, Unit.KILOGRAM, 1),
            "Goblet squats with one kilo. I'll plan from there.",
        ),
        (
            cues.LoadNoted("goblet_squat", 1500, Unit.KILOGRAM, 2),
            "Goblet squats with one and a half kilos in each hand. I'll plan from there.",
        ),
        (
            cues.WeightsNow(Equipment.DUMBBELL, (4000, 6000, 8500), Unit.KILOGRAM),
            "Your dumbbells: four, six and eight and a half kilos. I'll plan with those.",
        ),
        (
            cues.DoingWithout((Equipment.CHAIR,), (("step_up", "squat"),), ("clamshell",)),
            "No chair today, so squats for step-ups. Clamshells stay out for today.",
        ),
        (
            cues.Shortened(10, (cues.Item("squat", 3, 10), cues.Item("lunge", 2, 8))),
            "Ten minutes: squats, three sets of ten; lunges, two sets of eight.",
        ),
        (
            cues.Shortened(10, (cues.Item("squat", 2, 10), cues.Item("lunge", 2, 8))),
            "Ten minutes: squats and lunges, two sets each.",
        ),
        (
            cues.WhyWeek(WeekReason.DAYS_OFF, (0, 3), LighterReason.SIX_WEEKS),
            (
                "Strength this week is on Monday and Thursday. You chose your days off, and the rest lies "
                "around them. It's lighter because six weeks of progress deserve one."
            ),
        ),
        (cues.Undone(cues.Thing.CARDIO, amount=120), "Taken back: two hours of cardio."),
        (
            cues.Undone(cues.Thing.EFFORT, "squat", effort=Effort.RIGHT),
            "Taken back: about right, for squats.",
        ),
        (cues.Undone(cues.Thing.SET, "squat", 9), "Taken back: nine squats."),
        (cues.WhereCardio(Activity.JUMP_ROPE, 0), "You had just begun your jump rope."),
        (cues.WhereCardio(Activity.RUNNING, 1), "You were one minute into your running."),
        (cues.OneDayOnly(yesterday=False), "I can log one day at a time."),
        (
            cues.CardioLogged(30, Activity.RUNNING, 0, 5, days_ago=9, weekday=2),
            "Thirty minutes of running on Wednesday, logged.",
        ),
    ],
    ids=str,
)
def test_a_cue_is_said_in_these_words(cue: cues.Cue, words: str) -> None:
    assert spoken([cue], None, BOOK).ssml == f"<speak>{words}</speak>"


def test_the_weeks_so_far_are_not_said() -> None:
    """They are shown: so many figures are too much to be listened to."""
    weeks = cues.LastWeeks((cues.WeekResult(3, 3, 75, 75), cues.WeekResult()))
    assert spoken([cues.WeekMet(1), weeks], None, BOOK).ssml == "<speak>Your week is complete.</speak>"


@pytest.mark.parametrize("load", [500, 1000, 2500, 20_000, 102_500, 500_000])
@pytest.mark.parametrize("unit", Unit)
def test_a_load_of_any_size_is_said_with_its_unit(load: int, unit: Unit) -> None:
    """A figure may go beyond the locale's number words; the unit is said all the same."""
    said = spoken([cues.LoadNoted("goblet_squat", load, unit, 1)], None, BOOK).ssml
    assert ("kilo" if unit is Unit.KILOGRAM else "pound") in said
    assert "." not in said.partition(" with ")[2].partition(". I'll")[0]


def test_praise_is_never_the_same_three_times_running() -> None:
    """Dialogues, principle 3."""
    said = [spoken([cues.WelcomeBack(ordinal)], None, BOOK).ssml for ordinal in range(30)]
    assert not [start for start in range(28) if len(set(said[start : start + 3])) == 1]


def test_text_cannot_break_the_markup() -> None:
    assert ssml([Text("rock & roll <now>"), Silence(500)], BOOK.voice) == (
        '<speak>rock &amp; roll &lt;now&gt; <break time="500ms"/></speak>'
    )


def test_a_long_silence_is_made_of_breaks_that_the_platform_takes() -> None:
    breaks = '<break time="10000ms"/><break time="10000ms"/><break time="1ms"/>'
    assert ssml([Silence(20_001)], BOOK.voice) == f"<speak>{breaks}</speak>"


@pytest.mark.parametrize("locale", ["en-US", "en-GB", "xx-YY", "../..", "", None])
def test_a_locale_without_a_language_of_its_own_is_spoken_in_english(locale: str | None) -> None:
    assert language_of(locale) == "en"


@pytest.mark.parametrize("locale", ["en-US", "en-CA", "xx-YY", "../..", "en-GB/..", "", None])
def test_a_locale_without_words_of_its_own_has_the_language_s(locale: str | None) -> None:
    assert phrasebook(locale) is BOOK


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

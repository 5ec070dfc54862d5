"""What was done and what comes next, in one sentence each."""

from datetime import date

import pytest

from coach.coaching import cues
from coach.coaching.cues import Called, Chance, Verdict, When
from coach.speech.languages import phrasebook
from coach.speech.phrasebook import Phrasebook
from coach.speech.spoken import spoken
from coach.training.cardio import Activity
from coach.training.load import Unit

BOOK = phrasebook("en")
DAY = date(2026, 11, 9)
TODAY = When(Called.TODAY, DAY)
MONDAY = When(Called.WEEKDAY, DAY, over=True)
LAST_WEEK = When(Called.LAST_WEEK, DAY, over=True)
THIS_MONTH = When(Called.THIS_MONTH, DAY)
WALKING, RUNNING = Activity.SPEED_WALKING, Activity.RUNNING


def said(cue: cues.Cue, book: Phrasebook = BOOK) -> str:
    """The words of the cue."""
    return spoken([cue], None, book).ssml.removeprefix("<speak>").removesuffix("</speak>")


def done(exercise: str, *reps: int, load: int | None = None, hold: int = 0) -> cues.ExerciseDone:
    implements = 2 if exercise == "dumbbell_lunge" else 1
    return cues.ExerciseDone(exercise, reps, load, implements, Unit.KILOGRAM, hold)


def left(strength: int, day: int | None, cardio: int, streak: int) -> cues.WeekLeft:
    return cues.WeekLeft(strength, day, cardio, 15, streak)


BRIDGES, LUNGES = done("glute_bridge", 10, 10), done("lunge", 10, 10)
WALK = cues.CardioDone(15, WALKING)
SQUAT = cues.Item("squat", 1, 10)


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        # A day
        (
            cues.DoneOn(MONDAY, (BRIDGES, done("lunge", 11, 11)), (WALK,), 2, 4),
            (
                "On Monday you did two sets of ten glute bridges, two sets of eleven lunges and fifteen "
                "minutes of walking."
            ),
        ),
        (
            cues.DoneOn(MONDAY, (BRIDGES, LUNGES), (WALK,), 2, 4),
            (
                "On Monday you did glute bridges and lunges, two sets of ten each, and fifteen minutes "
                "of walking."
            ),
        ),
        (
            cues.DoneOn(TODAY, (BRIDGES, LUNGES), (), 2, 4),
            "Today you did glute bridges and lunges, two sets of ten each.",
        ),
        (cues.DoneOn(TODAY, (BRIDGES,), (), 1, 2), "Today you did two sets of ten glute bridges."),
        (
            cues.DoneOn(TODAY, (done("squat", 10, 9), done("lunge", 10, 9)), (), 2, 4),
            "Today you did sets of ten and nine squats and sets of ten and nine lunges.",
        ),
        (
            cues.DoneOn(
                TODAY, (done("goblet_squat", 10, load=6000), done("dumbbell_lunge", 8, load=4000)), (), 2
            ),
            (
                "Today you did one set of ten goblet squats with six kilos and one set of eight dumbbell "
                "lunges with four kilos in each hand."
            ),
        ),
        (
            cues.DoneOn(TODAY, (done("wall_sit", 10, 10, hold=3), done("squat", 10, 10)), (), 2),
            "Today you did two sets of thirty seconds of wall sit and two sets of ten squats.",
        ),
        (
            cues.DoneOn(TODAY, (done("wall_sit", 10, 8, hold=3),), (), 1),
            "Today you did sets of thirty seconds and twenty-four seconds of wall sit.",
        ),
        (
            cues.DoneOn(TODAY, (), (WALK,), 7, 14),
            "Today you did seven exercises with fourteen sets in all and fifteen minutes of walking.",
        ),
        (
            cues.DoneOn(TODAY, (), (WALK, cues.CardioDone(20, None))),
            "Today you did fifteen minutes of walking and twenty minutes of cardio.",
        ),
        # Longer
        (
            cues.DoneIn(LAST_WEEK, 3, 0, 75),
            "Last week you did three strength workouts and seventy-five minutes of cardio.",
        ),
        (cues.DoneIn(THIS_MONTH, 1, 0, 0), "This month you've done one strength workout."),
        (
            cues.DoneIn(THIS_MONTH, 0, 2, 125),
            "This month you've done two sets of strength and two hours and five minutes of cardio.",
        ),
        # Nothing
        (cues.NothingDoneThen(MONDAY), "Nothing was logged on Monday."),
        (cues.NothingDoneThen(TODAY), "Nothing is logged today yet."),
        (
            cues.NothingDoneThen(MONDAY, off=True),
            "Nothing was logged on Monday: it was a day off, and it counts.",
        ),
        (cues.NothingDoneThen(TODAY, off=True), "Nothing is logged today: it's a day off, and it counts."),
        (cues.NeverDone(), "There's nothing in your log yet."),
        (cues.StillToCome(), "That's still to come, so there's nothing to tell yet."),
        (cues.TooLongAgo(), "I look back twelve months, and that was before."),
        (
            cues.WhichTime(),
            "Tell me which day, week or month. For example, say what did I do on Monday.",
        ),
        # How many
        (
            cues.DoneOf(THIS_MONTH, cues.Counted("squat", 120)),
            "You've done a hundred and twenty squats this month.",
        ),
        (cues.DoneOf(LAST_WEEK, cues.Counted("squat", 1)), "You did one squat last week."),
        (
            cues.DoneOf(LAST_WEEK, cues.Counted("lunge", 40, each_side=True)),
            "You did forty lunges on each side last week.",
        ),
        (
            cues.DoneOf(THIS_MONTH, cues.Counted("squat", 40), (cues.Counted("goblet_squat", 80),)),
            "You've done forty squats and eighty goblet squats this month.",
        ),
        (
            cues.DoneOf(THIS_MONTH, cues.Counted("squat", 0), (cues.Counted("goblet_squat", 80),)),
            "No squats this month, but eighty goblet squats.",
        ),
        (cues.DoneOf(THIS_MONTH, cues.Counted("squat", 0)), "No squats are logged this month."),
        (cues.DoneOf(LAST_WEEK, cues.Counted("squat", 0)), "No squats were logged last week."),
        (
            cues.DoneOf(LAST_WEEK, cues.Counted("wall_sit", 60, 3)),
            "You did three minutes of wall sit last week.",
        ),
        # The best and the longest
        (
            cues.Best(cues.Item("glute_bridge", 1, 12), MONDAY),
            "Your best glute bridge is a set of twelve, on Monday.",
        ),
        (
            cues.Best(cues.Item("goblet_squat", 1, 10, 8000), MONDAY),
            "Your best goblet squat is a set of ten with eight kilos, on Monday.",
        ),
        (
            cues.Best(cues.Item("wall_sit", 1, 12, hold=3), TODAY),
            "Your best wall sit is thirty-six seconds, today.",
        ),
        (
            cues.Best(cues.Item("goblet_squat", 1, 10, 8000), MONDAY, "squat"),
            (
                "There are no squats in your log, and your best goblet squat is a set of ten with eight "
                "kilos, on Monday."
            ),
        ),
        (
            cues.Best(cues.Item("half_squat", 1, 12), MONDAY, "squat"),
            "There are no squats in your log, and your best half squat is a set of twelve, on Monday.",
        ),
        (
            cues.Best(cues.Item("wall_sit", 1, 12, hold=3), MONDAY, "squat"),
            "There are no squats in your log, and your best wall sit is thirty-six seconds, on Monday.",
        ),
        (cues.NeverDoneThat("squat"), "There are no squats in your log yet."),
        (cues.WhichBest(), "Tell me which exercise. For example, say what's my best squat."),
        (cues.LongestSession(40, WALKING, MONDAY, WALKING), "Your longest walk is forty minutes, on Monday."),
        (cues.LongestSession(90, RUNNING, MONDAY, RUNNING), "Your longest run is ninety minutes, on Monday."),
        (
            cues.LongestSession(20, RUNNING, MONDAY),
            "Your longest cardio is twenty minutes of running, on Monday.",
        ),
        (cues.LongestSession(20, None, MONDAY), "Your longest cardio is twenty minutes, on Monday."),
        (cues.NoSession(WALKING), "There's no walk in your log yet."),
        (cues.NoSession(None), "There's no cardio in your log yet."),
        # Growth
        (
            cues.Stronger(Verdict.UP, (cues.Grown(SQUAT, cues.Item("squat", 1, 12)),)),
            "Yes: squats are up from ten to twelve, against the four weeks before.",
        ),
        (
            cues.Stronger(
                Verdict.EARLY,
                (
                    cues.Grown(cues.Item("glute_bridge", 1, 12), cues.Item("marching_bridge", 1, 8)),
                    cues.Grown(cues.Item("goblet_squat", 1, 12, 6000), cues.Item("goblet_squat", 1, 8, 8000)),
                ),
            ),
            (
                "It's early, and already glute bridges have become marching bridges and goblet squats "
                "are up from six kilos to eight kilos."
            ),
        ),
        (
            cues.Stronger(Verdict.MOSTLY, (cues.Grown(SQUAT, cues.Item("squat", 1, 12)),), ("lunge",)),
            "Yes, mostly: squats are up from ten to twelve, while lunges took a step back for now.",
        ),
        (
            cues.Stronger(
                Verdict.PARTLY,
                (cues.Grown(cues.Item("wall_sit", 1, 8, hold=3), cues.Item("wall_sit", 1, 10, hold=3)),),
                ("lunge", "squat"),
            ),
            (
                "In part: wall sits are up from twenty-four to thirty seconds, while lunges and squats "
                "took a step back for now."
            ),
        ),
        (
            cues.Stronger(Verdict.STEADY),
            "You're holding steady: your best sets are those of the four weeks before.",
        ),
        # The weeks
        (
            cues.WeeksCompared(2, 40, 3, 75, 3),
            (
                "So far this week it's two workouts and forty minutes of cardio with three days to go, "
                "and last week came to three workouts and seventy-five minutes of cardio."
            ),
        ),
        (
            cues.WeeksCompared(0, 0, 1, 0, 0),
            "So far this week it's nothing, and last week came to one workout.",
        ),
        (
            cues.WeeksCompared(1, 0, 0, 0, 1),
            "So far this week it's one workout with one day to go, and last week came to nothing.",
        ),
        (
            cues.WeeksCompared(1, 0, 0, 0, 5, first=True),
            "So far this week it's one workout, and it's your first week, so there's none before it.",
        ),
        # The streak
        (cues.Streak(1, Chance.DONE), "Your streak is one week, this one, which is complete."),
        (cues.Streak(4, Chance.DONE), "Your streak is four weeks with this one, which is complete."),
        (
            cues.Streak(3, Chance.OPEN, left(1, 4, 0, 4)),
            "Your streak is three weeks, and one session on Friday makes it four.",
        ),
        (
            cues.Streak(3, Chance.OPEN, left(2, None, 1, 4)),
            (
                "Your streak is three weeks, and two strength sessions and fifteen minutes of cardio "
                "make it four."
            ),
        ),
        (
            cues.Streak(0, Chance.OPEN, left(1, None, 0, 1)),
            "Your streak begins with this week: one strength session completes it.",
        ),
        (
            cues.Streak(2, Chance.GONE),
            (
                "Your streak is two weeks, and this week has no room left for all its strength, so a "
                "fresh one begins on Monday."
            ),
        ),
        (
            cues.Streak(0, Chance.GONE),
            "This week has no room left for all its strength, so your streak begins on Monday.",
        ),
        (
            cues.Streak(2, Chance.BESIDE),
            "Your streak is two weeks, and it waits: your plan goes on next week.",
        ),
        (cues.Streak(0, Chance.BESIDE), "Your plan begins on Monday, and your streak with it."),
        # What comes next
        (
            cues.NextWorkout(When(Called.TOMORROW, DAY), ("glute_bridge", "lunge"), 20),
            "Your next workout is tomorrow: glute bridges and lunges, about twenty minutes.",
        ),
        (
            cues.NextWorkout(MONDAY, ("squat",), 20, cues.NextCardio(TODAY, 10, RUNNING)),
            (
                "Your next workout is on Monday: squats, about twenty minutes, and before that there's "
                "ten minutes of running and walking today."
            ),
        ),
        (
            cues.NextCardio(When(Called.TOMORROW, DAY), 10, WALKING),
            "Your next session is tomorrow: ten minutes of brisk walking.",
        ),
        (cues.NoNextWorkout(), "Nothing is planned for this week or the next."),
    ],
)
def test_it_is_one_sentence(cue: cues.Cue, words: str) -> None:
    assert said(cue) == words


@pytest.mark.parametrize(
    ("called", "first", "words"),
    [
        (Called.YESTERDAY, DAY, "yesterday"),
        (Called.WEEKDAY, DAY, "on Monday"),
        (Called.WEEKDAY_LAST_WEEK, DAY, "on Monday last week"),
        (Called.WEEKDAY_NEXT_WEEK, DAY, "on Monday next week"),
        (Called.DATE, DAY, "on the ninth of November"),
        (Called.DATE_LAST_YEAR, date(2025, 12, 31), "on the thirty-first of December last year"),
        (Called.WEEK_OF, DAY, "in the week of the ninth of November"),
        (Called.WEEKEND_OF, date(2026, 2, 21), "on the weekend of the twenty-first of February"),
        (Called.MONTH, date(2026, 1, 1), "in January"),
        (Called.MONTH_LAST_YEAR, date(2025, 12, 1), "in December last year"),
        (Called.THIS_SEASON, date(2025, 12, 1), "this winter"),
        (Called.LAST_SEASON, date(2026, 3, 1), "last spring"),
        (Called.LAST_SEASON, date(2026, 6, 1), "last summer"),
        (Called.LAST_SEASON, date(2026, 9, 1), "last autumn"),
        (Called.TWELVE_MONTHS, DAY, "in the last twelve months"),
        (Called.SINCE, date(2026, 3, 3), "since the third of March"),
    ],
)
def test_times_are_said_as_people_say_them(called: Called, first: date, words: str) -> None:
    cue = cues.NothingDoneThen(When(called, first, over=True))
    assert said(cue) == f"Nothing was logged {words}."


@pytest.mark.parametrize("called", Called)
def test_every_time_can_be_said_on_every_day(called: Called) -> None:
    for month in range(1, 13):
        for day in (1, 28, 29, 30, 31):
            try:
                first = date(2028, month, day)
            except ValueError:
                continue
            assert said(cues.NothingDoneThen(When(called, first))).startswith("Nothing is logged ")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (99, "ninety-nine"),
        (100, "one hundred"),
        (101, "a hundred and one"),
        (120, "a hundred and twenty"),
        (200, "two hundred"),
        (342, "three hundred and forty-two"),
        (1000, "a thousand"),
        (1001, "a thousand and one"),
        (1100, "one thousand one hundred"),
        (2104, "two thousand one hundred and four"),
        (12_000, "twelve thousand"),
        (999_999, "nine hundred and ninety-nine thousand nine hundred and ninety-nine"),
        (1_000_000, "1000000"),
        (-1, "-1"),
    ],
)
def test_numbers_beyond_a_hundred_are_said_as_people_say_them(number: int, words: str) -> None:
    assert BOOK.number(number) == words


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (60, "one hour"),
        (75, "seventy-five minutes"),
        (120, "two hours"),
        (121, "two hours and one minute"),
        (425, "seven hours and five minutes"),
    ],
)
def test_many_minutes_are_hours(minutes: int, words: str) -> None:
    assert BOOK.minutes(minutes) == words


GERMAN = phrasebook("de")


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        (
            cues.DoneOn(MONDAY, (BRIDGES, done("goblet_squat", 8, load=6000)), (WALK,), 2, 3),
            (
                "Am Montag: zwei Sätze Brücken mit je zehn, ein Satz Goblet Squats mit acht à sechs Kilo und "
                "fünfzehn Minuten Gehen."
            ),
        ),
        (cues.DoneIn(LAST_WEEK, 3, 0, 75), "Letzte Woche: dreimal Kraft und fünfundsiebzig Minuten Cardio."),
        (cues.NothingDoneThen(When(Called.DATE, DAY, over=True)), "Am neunten November ist nichts notiert."),
        (cues.DoneOf(THIS_MONTH, cues.Counted("squat", 120)), "Diesen Monat: hundertzwanzig Kniebeugen."),
        (
            cues.Streak(3, Chance.OPEN, left(1, 4, 0, 4)),
            "Deine Serie: drei Wochen, und noch einmal Kraft am Freitag, dann sind es vier.",
        ),
        (
            cues.NextWorkout(When(Called.TOMORROW, DAY), ("squat",), 20),
            "Dein nächstes Training ist morgen: Kniebeugen, ungefähr zwanzig Minuten.",
        ),
    ],
)
def test_it_is_one_sentence_in_german(cue: cues.Cue, words: str) -> None:
    assert said(cue, GERMAN) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (201, "zweihunderteins"),
        (1000, "tausend"),
        (1100, "eintausendeinhundert"),
        (21_104, "einundzwanzigtausendeinhundertvier"),
    ],
)
def test_numbers_are_one_word_in_german(number: int, words: str) -> None:
    assert GERMAN.number(number) == words

"""Of a hold seconds are told, wherever repetitions are told of anything else."""

import re
from collections.abc import Callable

import pytest

from coach.coaching import cues, questions
from coach.skill import read_programme
from coach.speech.languages import phrasebook
from coach.speech.spoken import spoken
from coach.training.exercise import Exercise
from coach.training.prescription import Reason
from coach.workout.block import Side

BOOK = phrasebook("en")
HOLDS = [exercise for exercise in read_programme().catalogue.exercises.values() if exercise.held]
# A hold moves no load.
EVERY_REASON = [reason for reason in Reason if "load" not in reason and "step" not in reason]


def words(cue: cues.Cue) -> str:
    """The cue as it is said."""
    return spoken([cue], None, BOOK).ssml.removeprefix("<speak>").removesuffix("</speak>")


def item(exercise: Exercise, reps: int) -> cues.Item:
    """Two sets of it."""
    return cues.Item(exercise.id, 2, reps, hold=exercise.hold)


TOLD: dict[str, Callable[[Exercise, int], cues.Cue]] = {
    "announced": lambda held, reps: cues.Announce(
        item(held, reps), cues.Turn.NEXT, cues.CueLength.REMINDER, each_side=False
    ),
    "outline": lambda held, reps: cues.WorkoutOutline(4, 2, reps, held.hold),
    "today": lambda held, reps: cues.Today((item(held, reps),), 20, 0),
    "shortened": lambda held, reps: cues.Shortened(10, (item(held, reps),)),
    "swapped": lambda held, reps: cues.Swapped("squat", held.id, item(held, reps)),
    "paused": lambda held, reps: cues.PausedAt(reps, 1, Side.LEFT, held.hold),
    "where": lambda held, reps: cues.Where(held.id, 2, (), reps, Side.RIGHT, hold=held.hold),
    "one set logged": lambda held, reps: cues.Logged(1, reps, held.hold),
    "sets logged": lambda held, reps: cues.Logged(3, reps, held.hold),
    "right side": lambda held, reps: cues.RightDone(reps, held.hold),
    "tally": lambda held, reps: cues.Tally(held.id, (), reps, Side.BOTH, held.hold),
    "tally of sets": lambda held, reps: cues.Tally(held.id, (reps,), 0, Side.BOTH, held.hold),
    "to go": lambda held, reps: cues.ToGo(reps, Side.BOTH, 1, (), held.hold),
    "alone": lambda held, reps: cues.CountsAlone(item(held, reps), True, cues.CueLength.REMINDER),  # noqa: FBT003
    "alone, logged": lambda held, reps: cues.CountedAlone(held.id, reps, held.hold),
    "corrected": lambda held, reps: cues.CorrectedSet(None, reps, held.hold),
    "another corrected": lambda held, reps: cues.CorrectedSet(held.id, reps, held.hold),
    "undone": lambda held, reps: cues.Undone(cues.Thing.SET, held.id, reps, hold=held.hold),
    "improved": lambda held, reps: cues.Improved(held.id, reps, reps, held.hold),
}


@pytest.mark.parametrize("held", HOLDS, ids=lambda held: held.id)
@pytest.mark.parametrize("tell", TOLD.values(), ids=TOLD.keys())
def test_seconds_are_told_and_no_repetitions(
    tell: Callable[[Exercise, int], cues.Cue], held: Exercise
) -> None:
    """Of every hold, for as long as one set may last."""
    for reps in range(1, 51):
        said = words(tell(held, reps))
        assert f"{BOOK.number(reps * held.hold)} seconds" in said.lower()
        assert not re.search(r"\breps?\b", said)


@pytest.mark.parametrize("reason", EVERY_REASON)
def test_no_reason_tells_a_hold_of_repetitions(reason: Reason) -> None:
    """Neither by their word nor by the numbers that bound them (R9): of a hold those are other numbers."""
    told = item(HOLDS[0], 11)
    said = [words(cues.WhyTarget(told, reason))]
    if reason in BOOK.phrases["workout"]:
        said.append(words(cues.NextTime(told, reason)))
    assert not re.search(r"\b(reps?|one more|two more|eight|twelve)\b", " ".join(said).lower())


@pytest.mark.parametrize(
    ("cue", "said"),
    [
        (cues.PausedAt(4, 1, Side.BOTH, 3), "Paused at about twelve seconds."),
        (cues.Logged(1, 8, 3), "Logged: twenty-four seconds."),
        (cues.Logged(2, 10, 3), "Logged: two sets of thirty seconds."),
        (
            cues.Tally("wall_sit", (8,), 4, Side.BOTH, 3),
            "So far: twenty-four seconds and about twelve seconds of this set.",
        ),
        (cues.CountedAlone("wall_sit", 10, 3), "Wall sit, thirty seconds, logged."),
        (cues.CountOutOfRange(50, 3), "I can time up to two and a half minutes of that in one go."),
        (cues.RepsOutOfRange(50, 3), "I can log up to two and a half minutes in a set."),
        (cues.NotTimed("lunge"), "Lunges are counted, not timed. For example, say count twelve squats."),
        (cues.CorrectedSet("wall_sit", 7, 3), "Corrected: wall sit, twenty-one seconds."),
        (cues.Undone(cues.Thing.SET, "wall_sit", 8, hold=3), "Taken back: wall sit, twenty-four seconds."),
        (cues.Undone(cues.Thing.SET, "squat", 1), "Taken back: one squat."),
        (
            cues.Improved("wall_sit", 8, 10, 3),
            "Wall sits are up from twenty-four to thirty seconds since last week.",
        ),
        (
            cues.Swapped("squat", "wall_sit", cues.Item("wall_sit", 2, 8, hold=3)),
            "Wall sits instead of squats: two sets of twenty-four seconds.",
        ),
        (
            cues.NextTime(cues.Item("wall_sit", 2, 11, hold=3), Reason.ONE_MORE),
            "Thirty-three seconds next time.",
        ),
        (
            cues.NextTime(cues.Item("wall_sit", 2, 12, hold=3), Reason.NOTHING_HARDER),
            "Stay at thirty-six seconds and keep breathing.",
        ),
        (
            cues.WhyTarget(cues.Item("wall_sit", 2, 9, hold=3), Reason.ONE_MORE),
            (
                "Wall sits: two sets of twenty-seven seconds. Three seconds more than last time, because the "
                "last one felt about right."
            ),
        ),
        (
            cues.WhyTarget(cues.Item("squat_hold", 2, 8, hold=3), Reason.HARDER_VARIATION),
            (
                "Squat holds: two sets of twenty-four seconds. You held for thirty-six seconds in every set, "
                "twice running, so it became a harder exercise and starts at twenty-four seconds."
            ),
        ),
    ],
    ids=str,
)
def test_a_hold_is_told_of_in_these_words(cue: cues.Cue, said: str) -> None:
    """In English."""
    assert words(cue) == said


def test_the_last_seconds_are_asked_about() -> None:
    """R10: of a hold there are no last two."""
    question = questions.AskEffort(held=True)
    assert spoken([], question, BOOK).ssml == (
        "<speak>How were the last seconds: easy, about right, or too hard?</speak>"
    )


def test_what_is_said_of_a_hold_is_said_of_something() -> None:
    """Every form for holds stands beside the phrase whose place it takes, and is of its kind."""
    for room, phrases in BOOK.phrases.items():
        for key, phrase in phrases.items():
            plain = phrases.get(key.removesuffix("_held"))
            assert isinstance(phrase, type(plain)), (room, key)

"""What is kept, in plain words: as much of it as there is, and how to have it gone."""

import pytest

from coach.coaching import cues
from coach.speech.phrasebook import Phrasebook
from coach.speech.spoken import spoken
from coach.training.exercise import Equipment
from coach.training.profile import ActivityLevel

UNNAMED = "under a code made from Amazon's id, without your name. To have it gone, say delete my data."
PLANNED = cues.WhatIsKept(cleared=True, activity=ActivityLevel.OFTEN, equipment=(), planned=True)


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        (
            cues.WhatIsKept(),
            f"So far I know only that you've been here, and the time zone of your device. It's {UNNAMED}",
        ),
        (cues.WhatIsKept(cleared=True), f"I know when you were cleared to exercise. It's {UNNAMED}"),
        (
            cues.WhatIsKept(cleared=False),
            f"I know that you're not cleared to exercise yet. It's {UNNAMED}",
        ),
        (
            cues.WhatIsKept(cleared=True, activity=ActivityLevel.SOMETIMES),
            "I know when you were cleared to exercise and that you exercised a few times a week before.",
        ),
    ],
)
def test_before_there_is_a_plan(kept: cues.WhatIsKept, words: str, book: Phrasebook) -> None:
    assert words in said(kept, book)


@pytest.mark.parametrize(
    ("equipment", "words"),
    [
        ((), "that you train without equipment."),
        ((Equipment.DUMBBELL, Equipment.BAND), "that you train with dumbbells and bands."),
        (tuple(Equipment), "that you train in a gym."),
    ],
)
def test_what_they_train_with(equipment: tuple[Equipment, ...], words: str, book: Phrasebook) -> None:
    assert words in said(cues.WhatIsKept(cleared=True, equipment=equipment, planned=True), book)


@pytest.mark.parametrize(
    ("weeks", "workouts", "minutes", "words"),
    [
        (1, 0, 0, "I keep your plan and your settings."),
        (1, 1, 0, "I keep your plan, your settings and your training log, with one workout this week."),
        (1, 0, 90, "and your training log, with 90 minutes of cardio this week."),
        (8, 24, 1200, "with twenty-four workouts and twenty hours of cardio in the last eight weeks."),
    ],
)
def test_what_they_did(weeks: int, workouts: int, minutes: int, words: str, book: Phrasebook) -> None:
    told = cues.WhatIsKept(
        PLANNED.cleared,
        PLANNED.activity,
        (),
        planned=True,
        weeks=weeks,
        workouts=workouts,
        cardio_minutes=minutes,
    )
    assert words.replace("90", book.number(90)) in said(told, book)
    assert said(told, book).endswith(f"It's all {UNNAMED}</speak>")


def said(kept: cues.WhatIsKept, book: Phrasebook) -> str:
    """All of it, as speech."""
    return spoken((kept,), None, book).ssml.replace("&apos;", "'").replace("&#x27;", "'")

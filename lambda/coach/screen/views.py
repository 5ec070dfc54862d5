"""Which view shows an answer: the one that says most of what the voice says."""

from collections.abc import Mapping, Sequence

from coach.coaching.cues import (
    Announce,
    Cue,
    HowTo,
    LastWeeks,
    Today,
)
from coach.coaching.questions import Question
from coach.screen.asking import asking, briefly
from coach.screen.choices import choices_of
from coach.screen.counting import After, Timed, timed
from coach.screen.exercise import announced, explained
from coach.screen.plan import plan
from coach.screen.view import View, heading
from coach.screen.week import week
from coach.speech.parts import Silence
from coach.speech.phrasebook import Phrasebook
from coach.speech.wording import worded
from coach.training.exercise import Exercise


def shown(
    cues: Sequence[Cue],
    question: Question | None,
    lead: int,
    catalogue: Mapping[str, Exercise],
    book: Phrasebook,
) -> View:
    """The view for an answer.

    Args:
        cues: What is said.
        question: What is asked with it.
        lead: Milliseconds of words before the answer's first beat.
        catalogue: The exercises by id.
        book: The words.
    """
    choices = choices_of(question, book)
    # What passes by a timeline is looked at while it does; what is said after it is for its end.
    for cue in cues:
        if isinstance(cue, Timed):
            return timed(cue, After(_ending(cues, question, book), choices), lead, catalogue, book)
    for cue in reversed(cues):
        match cue:
            case Announce(item):
                return announced(cue, choices, catalogue[item.exercise], book)
            case HowTo(exercise):
                return explained(choices, catalogue[exercise], book)
            case Today():
                return plan(cue, choices, catalogue, book)
            case LastWeeks():
                return week(cue, cues, choices, book)
            case _:
                pass
    said = (part.words for cue in cues for part in worded(cue, book) if not isinstance(part, Silence))
    return asking(" ".join(said), question, book)


def _ending(cues: Sequence[Cue], question: Question | None, book: Phrasebook) -> str:
    """What is shown once the time is over: what comes then, or what is asked."""
    following = next((cue for cue in cues if isinstance(cue, Announce)), None)
    if following is not None:
        return heading(book.many(following.item.exercise))
    return briefly(question, book) if question else book.say("screen", "over")

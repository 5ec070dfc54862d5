"""Words for what is kept of a person, and for its being gone."""

from collections.abc import Iterator

from coach.coaching import cues
from coach.speech.parts import Part, Text
from coach.speech.phrasebook import Phrasebook
from coach.training.exercise import Equipment


def worded(cue: cues.PrivacyCue, book: Phrasebook) -> Iterator[Part]:
    """The parts that say the cue."""
    match cue:
        case cues.WhatIsKept():
            yield Text(" ".join(_kept(cue, book)))
        case cues.NothingKept():
            yield Text(book.sentence("privacy", "nothing_kept"))
        case cues.AllKept():
            yield Text(book.sentence("privacy", "all_kept"))
        case cues.Forgotten():
            yield Text(book.sentence("privacy", "forgotten"))


def _kept(cue: cues.WhatIsKept, book: Phrasebook) -> Iterator[str]:
    facts = list(_facts(cue, book))
    if facts:
        yield book.sentence("privacy", "knows", facts=book.listed(facts))
    else:
        yield book.sentence("privacy", "knows_little")
    done = list(_done(cue, book))
    if done:
        yield book.sentence("privacy", "keeps", count=cue.weeks, done=book.listed(done))
    else:
        yield book.sentence("privacy", "keeps_no_training" if cue.planned else "keeps_no_plan")
    if cue.reminded_at is not None:
        yield book.sentence("privacy", "keeps_reminder", at=book.time(cue.reminded_at))
    yield book.sentence("privacy", "to_delete")


def _facts(cue: cues.WhatIsKept, book: Phrasebook) -> Iterator[str]:
    """What the person has told, each as a part of the sentence."""
    if cue.cleared is not None:
        yield book.say("privacy", "cleared" if cue.cleared else "not_cleared")
    if cue.activity is not None:
        yield book.say("privacy", f"activity_{cue.activity}")
    if cue.equipment is not None:
        yield _equipment(cue.equipment, book)


def _done(cue: cues.WhatIsKept, book: Phrasebook) -> Iterator[str]:
    if cue.workouts:
        yield book.say("privacy", "workouts", count=cue.workouts)
    if cue.cardio_minutes:
        yield book.say("privacy", "cardio", minutes=book.minutes(cue.cardio_minutes))


def _equipment(owned: tuple[Equipment, ...], book: Phrasebook) -> str:
    if not owned:
        return book.say("privacy", "without_equipment")
    if len(owned) == len(Equipment):
        return book.say("privacy", "with_gym")
    return book.say(
        "privacy", "with_equipment", equipment=book.listed(book.say("equipment", item) for item in owned)
    )

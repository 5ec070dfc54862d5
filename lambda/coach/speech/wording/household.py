"""Words for whose plan it is."""

from collections.abc import Iterator

from coach.coaching import cues
from coach.speech.parts import Part, Text
from coach.speech.phrasebook import Phrasebook


def worded(cue: cues.HouseholdCue, book: Phrasebook) -> Iterator[Part]:
    """The parts that say the cue."""
    yield Text(book.sentence("household", cue.voice if cue.planned else f"{cue.voice}_new"))

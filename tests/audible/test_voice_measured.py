"""The stated model of the voice against the voice that is heard."""

from statistics import mean

import pytest

from coach.skill import read_programme
from coach.speech.counting import counted
from coach.speech.languages import languages, phrasebook
from coach.speech.parts import Silence, Text
from coach.speech.phrasebook import Phrasebook
from coach.speech.ssml import ssml
from coach.workout.block import Block, Place, first_side
from tests.audible.recording import MISSING, heard_seconds

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")

LANGUAGES = sorted(languages())
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)

PARAGRAPH = (
    "In order to count each exercise in time with your movement, the coach has to estimate how many seconds "
    "it takes to speak a number. That's where the voice's model comes in. You can also choose another pace "
    "for any single exercise, relying on the coach to adjust every silence in order to keep each repetition "
    "to its new tempo and no longer."
)
JOANNA_SECONDS = 19
"""What Amazon Polly's Joanna takes for a paragraph about as long, of as many sentences, as AWS tells:
https://aws.amazon.com/blogs/aws/amazon-polly-update-time-driven-prosody-and-asynchronous-synthesis/"""


def count_words(book: Phrasebook) -> set[str]:
    """Everything that is said on a beat of a set of twelve, two sets of each exercise."""
    words = set()
    for exercise in read_programme().catalogue.exercises.values():
        start = Place(1, first_side(exercise.sides))
        tempo, sides, held = exercise.tempo.seconds, exercise.sides, exercise.held
        block = Block(exercise.id, tempo, sides, 12, 2, start, last_set=2, rest=exercise.rest, held=held)
        words |= {part.words for part in counted(block, book)}
    return words - {""}


def heard(text: str, book: Phrasebook, language: str) -> float:
    """Seconds that a text is heard for; the break after it, as on a beat, keeps a last pause away."""
    return heard_seconds(ssml([Text(text), Silence(1000)], book.voice), language) - 1


def test_the_rate_that_is_measured_at_is_that_of_one_of_amazons_voices() -> None:
    assert heard_seconds(f"<speak>{PARAGRAPH}</speak>", "en") == pytest.approx(JOANNA_SECONDS, rel=0.05)


@EVERY_LANGUAGE
def test_the_model_knows_the_words_of_a_count(language: str) -> None:
    """To a tenth of a second, which is much of a short word and little of its beat."""
    book = phrasebook(language)
    words = count_words(book)
    errors = [book.voice.spoken_seconds(text) - heard(text, book, language) for text in sorted(words)]
    assert mean(abs(error) for error in errors) < 0.15
    assert mean(errors) == pytest.approx(0, abs=0.1)


@EVERY_LANGUAGE
def test_the_model_knows_how_an_exercise_is_explained(language: str) -> None:
    """The longest stretches of speech there are."""
    book = phrasebook(language)
    texts = {words.full for words in book.exercises.values()}
    errors = [book.voice.spoken_seconds(text) / heard(text, book, language) - 1 for text in sorted(texts)]
    assert mean(abs(error) for error in errors) < 0.10
    assert mean(errors) == pytest.approx(0, abs=0.05)

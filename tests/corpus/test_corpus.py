"""Breadth, measured: nearly all of what people say is understood as they mean it."""

from collections import Counter
from datetime import date

import pytest

from infra.echo.hearing import Hearing
from tests.corpus.__main__ import LEAST, code_of, main
from tests.corpus.evaluation import Judged, judged, read_model
from tests.corpus.meanings import UnknownMeaning, meant
from tests.corpus.moments import MOMENTS
from tests.corpus.phrases import FOLDER, Phrase, read_phrases
from tests.corpus.report import accuracy, report
from tests.corpus.samples import among_samples

LOCALES = sorted(file.parent.name for file in FOLDER.glob("*/second.toml"))
FEWEST = 600
"""Phrases in a corpus."""


@pytest.fixture(scope="module", params=LOCALES)
def locale(request: pytest.FixtureRequest) -> str:
    """Each locale that has a corpus."""
    return str(request.param)


@pytest.fixture(scope="module")
def phrases(locale: str) -> list[Phrase]:
    """Its corpus."""
    return read_phrases(locale)


@pytest.fixture(scope="module")
def outcomes(locale: str, phrases: list[Phrase]) -> list[Judged]:
    """What became of each phrase."""
    return judged(phrases, Hearing(read_model(locale), code_of(locale)))


def test_nearly_everything_is_understood_as_meant(outcomes: list[Judged]) -> None:
    assert accuracy(outcomes) >= LEAST, "\n".join(report(outcomes))


def test_what_nobody_meant_is_not_understood(outcomes: list[Judged]) -> None:
    """A wrong command is worse than none."""
    out_of_scope = [outcome for outcome in outcomes if not outcome.in_scope]
    assert accuracy(out_of_scope) >= LEAST, "\n".join(report(out_of_scope))


def test_the_corpus_is_large_and_knows_every_moment(phrases: list[Phrase]) -> None:
    assert len(phrases) >= FEWEST
    assert {phrase.moment for phrase in phrases} == set(MOMENTS)


def test_no_phrase_stands_twice_in_a_moment(phrases: list[Phrase]) -> None:
    counts = Counter((phrase.moment, phrase.words.casefold()) for phrase in phrases)
    assert [phrase for phrase, count in counts.items() if count > 1] == []


def test_no_phrase_is_a_sample(locale: str, phrases: list[Phrase]) -> None:
    """Such a phrase would measure nothing; which of the two came later goes."""
    assert among_samples(phrases, read_model(locale), code_of(locale)) == []


def test_the_command_tells_the_figures(capsys: pytest.CaptureFixture[str]) -> None:
    """What `make evaluate` prints of one half."""
    assert main(["--half", "first"]) == 0
    printed = capsys.readouterr().out
    assert "all phrases" in printed
    assert "out of scope" in printed


def test_a_meaning_that_nothing_stands_for_is_refused() -> None:
    for meaning in (
        "dance",
        "effort enormous",
        "log_cardio tomorrow",
        "number many",
        "did never",
        "remind noon",
    ):
        with pytest.raises(UnknownMeaning):
            meant(meaning, date(2026, 11, 25))

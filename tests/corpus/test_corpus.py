"""Breadth, measured: nearly all of what people say is understood as they mean it."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

import pytest

from infra.echo.hearing import Hearing
from tests.corpus.__main__ import LEAST, code_of, main
from tests.corpus.evaluation import Judged, judged, read_model
from tests.corpus.meanings import UnknownMeaning, meant
from tests.corpus.moments import MOMENTS
from tests.corpus.phrases import FOLDER, HALVES, Phrase, read_phrases
from tests.corpus.report import accuracy, report
from tests.corpus.samples import among_samples

LOCALES = sorted(file.parent.name for file in FOLDER.glob("*/second.toml"))
FEWEST = 600
"""Phrases in a corpus."""
HELD_OUT = 0.7
"""What has to be understood of the half that nobody looks at while they write samples: where they stand."""


@pytest.fixture(scope="module", params=LOCALES)
def locale(request: pytest.FixtureRequest) -> str:
    """Each locale that has a corpus."""
    return str(request.param)


@pytest.fixture(scope="module")
def phrases(locale: str) -> list[Phrase]:
    """Its corpus."""
    return read_phrases(locale)


@pytest.fixture(scope="module")
def outcomes(locale: str) -> dict[str, list[Judged]]:
    """What became of each phrase, by half."""
    hearing = Hearing(read_model(locale), code_of(locale))
    return {half: judged(read_phrases(locale, (half,)), hearing) for half in HALVES}


def test_nearly_everything_is_understood_as_meant(outcomes: Mapping[str, list[Judged]]) -> None:
    """Of the half that samples are written by; the other half tells how far that goes beyond it."""
    assert accuracy(outcomes["first"]) >= LEAST, "\n".join(report(outcomes["first"]))
    assert accuracy(outcomes["second"]) >= HELD_OUT


def test_what_nobody_meant_is_not_understood(outcomes: Mapping[str, list[Judged]]) -> None:
    """Of neither half: a wrong command is worse than none."""
    out_of_scope = [outcome for half in outcomes.values() for outcome in half if not outcome.in_scope]
    assert accuracy(out_of_scope) >= LEAST


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
    for meaning in ("dance", "effort enormous", "log_cardio tomorrow", "number many"):
        with pytest.raises(UnknownMeaning):
            meant(meaning, date(2026, 11, 25))

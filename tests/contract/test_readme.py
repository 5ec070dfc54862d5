"""What the README says can be said is understood."""

import re
from pathlib import Path

import pytest

from infra.echo.hearing import Asked, Hearing

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
TABLE = README.partition("| to | say |")[2].partition("\n\n")[0]
PHRASES = re.findall(r'"([^"]+)"', TABLE)


def test_the_table_was_found() -> None:
    """Every row has something to say."""
    assert len(PHRASES) >= 25


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_of_the_readme_is_understood(hearing: Hearing, phrase: str) -> None:
    """Whoever tries the README's words is not met with a shrug."""
    asked = hearing.hear(phrase)
    assert isinstance(asked, Asked)
    assert asked.intent != "AMAZON.FallbackIntent"

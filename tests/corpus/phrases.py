"""The corpus: phrases that were written apart from the samples of the model, by people who did not see them.

One folder for each Alexa locale, one file for each writer. What they show to be missing may be mended by
further samples; no phrase itself becomes one.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent
HALVES: Final = ("first", "second")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words, the moment in which they are said, and what is meant by them (see `meanings`)."""

    words: str
    moment: str
    meaning: str


def read_phrases(locale: str, halves: tuple[str, ...] = HALVES) -> list[Phrase]:
    """The phrases of a locale, in the order of the files.

    Raises:
        OSError: there is no such locale or half.
    """
    return [phrase for half in halves for phrase in _read(FOLDER / locale / f"{half}.toml")]


def _read(file: Path) -> Iterator[Phrase]:
    for moment in tomllib.loads(file.read_text(encoding="utf-8"))["moment"]:
        for words, meaning in moment["phrases"]:
            yield Phrase(words, moment["name"], meaning)

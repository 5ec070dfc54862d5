"""`python -m tests.corpus`: how many phrases of the corpus are understood as meant, and which are not."""

import argparse
import sys

from infra.echo.hearing import Hearing
from tests.corpus.evaluation import judged, read_model
from tests.corpus.phrases import HALVES, read_phrases
from tests.corpus.report import accuracy, report

LEAST = 0.95
"""The share that has to be understood as meant."""


def code_of(locale: str) -> str:
    """The language of an Alexa locale."""
    return locale.partition("-")[0]


def main(arguments: list[str]) -> int:
    """Evaluate; the exit code is 1 where too little is understood."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    parser.add_argument("--locale", default="en-US", help="an Alexa locale that has a corpus")
    parser.add_argument("--half", choices=HALVES, help="one writer's phrases only")
    chosen = parser.parse_args(arguments)
    phrases = read_phrases(chosen.locale, (chosen.half,) if chosen.half else HALVES)
    outcomes = judged(phrases, Hearing(read_model(chosen.locale), code_of(chosen.locale)))
    for line in report(outcomes):
        sys.stdout.write(f"{line}\n")
    return 0 if accuracy(outcomes) >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

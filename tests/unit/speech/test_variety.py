"""Never the same line three times running (dialogues, principle 3), as heard over weeks of workouts."""

import re
from collections.abc import Iterator

import pytest

from coach.coaching import cues
from coach.coaching.commands import Launch, StartStrength, StateEffort
from coach.coaching.decision import Decision
from coach.coaching.questions import AskEffort
from coach.skill import read_programme
from coach.speech.counting import counted
from coach.speech.languages import phrasebook
from coach.speech.spoken import spoken
from coach.training.prescription import Effort
from coach.workout.block import BeatKind
from coach.workout.timeline import timeline
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import LONG, Conversation

PROGRAMME = read_programme()
BOOK = phrasebook("en")
WORKOUTS = 5
DAYS = 2 * 86_400
SENTENCE = re.compile(r"(?<=[.?!])\s+")


def workouts() -> Iterator[Decision]:
    """Every answer of some weeks' workouts, each opened, counted to its end and found about right."""
    person = Conversation(PROGRAMME).introduced()
    for _ in range(WORKOUTS):
        yield person.say(Launch(), after=DAYS, fresh=True)
        yield person.say(StartStrength())
        decision = person.event(Event.SKIP)
        while person.trainee.running is not None:
            yield decision
            rated = decision.question == AskEffort()
            answer = StateEffort(Effort.RIGHT) if rated else None
            decision = person.say(answer, after=LONG) if answer else person.event(Event.READY, after=LONG)
        yield decision


def sentences(decision: Decision) -> list[str]:
    """What is said in one answer, sentence by sentence."""
    words = [getattr(part, "words", "") for part in spoken(decision.cues, decision.question, BOOK).parts]
    return [sentence for sentence in SENTENCE.split(" ".join(filter(None, words))) if sentence]


def on_beats(decision: Decision, *kinds: BeatKind) -> Iterator[str]:
    """What is said on the beats of that kind, without the numbers themselves."""
    for cue in decision.cues:
        if isinstance(cue, cues.Count):
            for beat, part in zip(timeline(cue.block).beats, counted(cue.block, BOOK), strict=True):
                remark = beat.halfway or beat.last_two or beat.kind is BeatKind.REST
                if beat.kind in kinds and remark:
                    yield SENTENCE.split(part.words, maxsplit=1)[-1]


HEARD = list(workouts())
STREAMS = {
    "questions": [
        sentences(decision)[-1]
        for decision in HEARD
        if decision.question == AskEffort() and not isinstance(decision.cues[-1], cues.Announce)
    ],
    "prompts": [
        sentences(decision)[-1] for decision in HEARD if isinstance(decision.cues[-1], cues.Announce)
    ],
    "praise": [
        sentences(decision)[0] for decision in HEARD if isinstance(decision.cues[0], cues.EffortTaken)
    ],
    "greetings": [sentences(HEARD[0])[0]]
    + [sentences(decision)[0] for decision in HEARD if isinstance(decision.cues[0], cues.WelcomeBack)],
    "rests": [said for decision in HEARD for said in on_beats(decision, BeatKind.REST)],
    "remarks": [said for decision in HEARD for said in on_beats(decision, BeatKind.COUNT)],
}


@pytest.mark.parametrize("stream", STREAMS)
def test_no_line_comes_three_times_running(stream: str) -> None:
    """Each kind of line by itself, since others always stand between."""
    heard = STREAMS[stream]
    assert len(heard) >= WORKOUTS
    for first, second, third in zip(heard, heard[1:], heard[2:], strict=False):
        assert not first == second == third, (stream, first)

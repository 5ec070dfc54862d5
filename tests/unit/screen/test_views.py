"""Which view shows an answer, and what is on it."""

import pytest

from coach.coaching import cues, questions
from coach.coaching.cues import Announce, Count, CueLength, Item, Turn
from coach.screen.view import DOCUMENTS, directive
from coach.screen.views import shown
from coach.skill import read_programme
from coach.speech.languages import phrasebook
from coach.training.exercise import Sides
from coach.workout.block import Block, Place, Side

BOOK = phrasebook("en")
EXERCISES = read_programme().catalogue.exercises
SQUATS = Count(Block("squat", 4, Sides.BOTH, 10, 2, Place(1, Side.BOTH), 2, 60))
LUNGES = Announce(Item("lunge", 2, 10, 6_000, 2), Turn.NEXT, CueLength.SHORT, each_side=True)
TODAY = cues.Today((Item("squat", 2, 10), Item("wall_sit", 2, 10, hold=3)), 20, 10)
WEEKS = cues.LastWeeks((cues.WeekResult(3, 3, 50, 50), cues.WeekResult(1, 3, 25, 50)))
WARM_UP = cues.WarmUp((("march", 30),), begins=True)
SO_FAR = cues.WeekSoFar(1, 3, 25, 50)


@pytest.mark.parametrize(
    ("said", "question", "document"),
    [
        ((cues.Welcome(),), questions.AskClearance(), "question"),
        ((TODAY,), questions.AskStart(), "plan"),
        ((SO_FAR, WEEKS), None, "week"),
        ((LUNGES,), questions.AskReady(first=False), "exercise"),
        ((cues.HowTo("squat"),), questions.AskGoOn(), "exercise"),
        ((SQUATS,), questions.AskEffort(), "count"),
        ((WARM_UP, LUNGES), questions.AskReady(first=True), "count"),
        ((cues.Goodbye(0),), None, "question"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_view_is_that_of_what_is_said(
    said: tuple[cues.Cue, ...], question: questions.Question | None, document: str
) -> None:
    """What passes by a timeline first of all, then what has a picture, and else the question."""
    assert shown(said, question, 0, EXERCISES, BOOK).document == document


def test_what_is_counted_has_what_it_ends_with() -> None:
    """The question and its answers, in reserve until the count is over."""
    data = shown((SQUATS,), questions.AskEffort(), 1_500, EXERCISES, BOOK).data
    assert (data["title"], data["lead"], data["ending"]) == ("Squats", 1_500, "How were the last two?")
    assert [choice["label"] for choice in data["choices"]] == ["Easy", "About right", "Too hard"]
    assert [choice["label"] for choice in data["pause"]] == ["Pause"]
    assert data["end"] == data["stages"][-1]["to"]


def test_a_warm_up_ends_with_what_comes_next() -> None:
    """The exercise that is up, and what can be touched to begin it."""
    data = shown((WARM_UP, LUNGES), questions.AskReady(first=True), 0, EXERCISES, BOOK).data
    assert (data["title"], data["ending"]) == ("Warm-up", "Lunges")
    assert [choice["id"] for choice in data["choices"]] == ["ready", "skip"]


def test_a_cool_down_ends_with_nothing_to_do() -> None:
    """It is the end."""
    data = shown((cues.CoolDown((("slow_breaths", 30),), 0),), None, 0, EXERCISES, BOOK).data
    assert (data["title"], data["ending"], data["choices"]) == ("Cool-down", "Done", [])


def test_an_exercise_moves_at_its_tempo_beside_what_is_asked_of_it() -> None:
    """Sets and repetitions first, then whatever is to be known."""
    view = shown((LUNGES,), questions.AskReady(first=False), 0, EXERCISES, BOOK)
    assert view.figures == ("lunge",)
    assert view.data["lines"] == ["2 × 10", "on each side", "2 × 6 kg"]
    assert view.data["figure"]["cycle"] == 4_000


def test_sides_that_take_turns_have_half_a_repetition_each() -> None:
    """The figure moves once for either."""
    block = Block("marching_bridge", 6, Sides.ALTERNATE, 10, 1, Place(1, Side.BOTH), 1, 60)
    moving = shown((Count(block),), None, 0, EXERCISES, BOOK).data["figures"][0]
    assert (moving["cycle"], moving["alternates"]) == (3_000, True)


def test_a_hold_is_held() -> None:
    """It is at its far end all the time."""
    block = Block("wall_sit", 3, Sides.BOTH, 10, 1, Place(1, Side.BOTH), 1, 60, held=True)
    moving = shown((Count(block),), None, 0, EXERCISES, BOOK).data["figures"][0]
    assert (moving["out"], moving["far"], moving["back"]) == (0, 3_000, 0)


def test_a_short_sentence_is_shown_above_the_question_and_a_long_one_is_not() -> None:
    """It is read from across a room, while it is heard."""
    short = shown((cues.Cleared(),), questions.AskActivity(), 0, EXERCISES, BOOK).data
    assert (short["heading"], short["question"]) == ("Good.", "How often do you exercise now?")
    outline = cues.ProgrammeOutline(("glute_bridge", "lunge", "kneeling_hip_extension", "squat"))
    long = shown((outline,), None, 0, EXERCISES, BOOK).data
    assert len(long["question"]) <= 60


@pytest.mark.parametrize("name", sorted(path.stem for path in DOCUMENTS.glob("*.json")))
def test_a_document_asks_nothing_of_anybody_else(name: str) -> None:
    """Nothing in it is fetched, and it is of a version that every screen shows."""
    text = (DOCUMENTS / f"{name}.json").read_text("utf-8")
    assert "http" not in text
    assert "import" not in text
    assert name == "layouts" or '"version": "1.4"' in text


def test_a_directive_has_the_document_its_figure_and_its_data() -> None:
    """Under the name by which its events are known."""
    view = shown((SQUATS,), None, 0, EXERCISES, BOOK)
    sent = directive(view, "t")
    assert sent["token"] == "t"
    assert {"Choices", "Figure", "CountOnWide"} <= sent["document"]["layouts"].keys()
    assert sent["document"]["graphics"].keys() == {"ring", "squat"}
    assert sent["datasources"]["view"] == view.data
    assert "resources" in sent["document"]

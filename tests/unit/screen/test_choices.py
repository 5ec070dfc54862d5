"""What can be touched in answer to a question, and what it means."""

from typing import get_args

import pytest

from coach.coaching import questions
from coach.coaching.commands import LogCardio, No, NotUnderstood, StateEffort, StateEquipment, Stop, Yes
from coach.intents.screen import sent, touch_means
from coach.screen.choices import SUGGESTED, Choice, Touch, choices_of
from coach.speech.phrasebook import Phrasebook
from coach.training.exercise import Equipment
from coach.training.prescription import Effort

ASKED: tuple[questions.Question, ...] = (
    questions.AskClearance(),
    questions.AskActivity(),
    questions.AskEquipment(),
    questions.OfferProgramme(),
    questions.OfferStart(),
    questions.AskStart(),
    questions.OfferResume(),
    questions.OfferEnd(),
    questions.AskReady(first=True),
    questions.AskReady(first=False),
    questions.AskGoOn(),
    questions.AskNextSet(2),
    questions.AskOtherSide(),
    *(questions.AskResume(in_set) for in_set in (True, False)),
    questions.AskFinished("squat", 2),
    questions.AskAgain("squat", 12),
    *(questions.AskEffort(held=held) for held in (True, False)),
    questions.OfferLeaveOut("squat", None),
    questions.AskMinutes(None),
    questions.AskTime(),
    questions.AskRemind(420, (0, 2, 4)),
    *(questions.AskNextLeg(last) for last in (True, False)),
    *(questions.AskCardioOn(begun) for begun in (True, False)),
    *(questions.AskForget(rest) for rest in (True, False)),
    questions.AskSayAgain(),
    *(questions.AskWish(start) for start in (True, False)),
)


def labels(question: questions.Question | None, book: Phrasebook) -> list[str]:
    """What is on the touch targets."""
    return [choice.label for choice in choices_of(question, book)]


def test_every_question_is_tried() -> None:
    """One that is added is tried here too."""
    assert {type(question) for question in ASKED} == set(get_args(questions.Question))


@pytest.mark.parametrize("question", ASKED, ids=repr)
def test_a_question_has_at_most_three_answers_to_touch(
    question: questions.Question, book: Phrasebook
) -> None:
    """All but those that can be answered with anything, or any time, have some, each with its own words."""
    offered = choices_of(question, book)
    assert len(offered) <= 3
    assert bool(offered) != isinstance(question, questions.AskSayAgain | questions.AskTime)
    assert len({choice.label for choice in offered}) == len({choice.id for choice in offered}) == len(offered)
    assert all(choice.label[0].isupper() or choice.label[0].isdigit() for choice in offered)


def test_everything_that_can_be_touched_is_offered_somewhere(book: Phrasebook) -> None:
    """But for the pause, which is offered while something is counted."""
    offered = {choice.id for question in ASKED for choice in choices_of(question, book)}
    assert set(Touch) - offered <= {"pause"}


@pytest.mark.parametrize("touch", Touch)
def test_a_touch_is_a_command(touch: Touch) -> None:
    """The event of its target is one that is understood."""
    assert sent(["choose", Choice(touch, "").data()["id"]]) == touch_means(touch)
    assert touch_means(touch) != NotUnderstood()


def test_each_touch_means_something_else_but_for_yes_and_no() -> None:
    """Which have words of their own with some questions."""
    meant = [touch_means(touch) for touch in Touch]
    assert [command for command in meant if meant.count(command) > 1] == [Yes(), No(), No(), Yes()]


@pytest.mark.parametrize(
    ("touch", "command"),
    [
        (Touch.GYM, StateEquipment(frozenset(Equipment))),
        (Touch.NOTHING, StateEquipment(frozenset())),
        (Touch.TOO_HARD, StateEffort(Effort.TOO_HARD)),
        (Touch.END_HERE, Stop()),
        (Touch.LOG_CARDIO, LogCardio(None, None)),
    ],
)
def test_what_is_touched_is_what_is_meant(touch: Touch, command: object) -> None:
    """As the same words are."""
    assert touch_means(touch) == command


@pytest.mark.parametrize(
    "arguments",
    [["choose"], ["choose", None], ["choose", "fly"], ["choose", "yes", "no"], ["choose", ["yes"]], "choose"],
    ids=str,
)
def test_anything_else_means_nothing(arguments: object) -> None:
    """Another document's touch, or none of ours."""
    assert sent(arguments) is None


def test_what_is_suggested_to_say_is_what_is_on_the_screen(book: Phrasebook) -> None:
    """With a capital letter; the others have words of their own."""
    assert labels(questions.AskActivity(), book) == ["Rarely", "A few times a week", "Most days"]
    assert labels(questions.AskEffort(), book) == ["Easy", "About right", "Too hard"]
    assert labels(questions.AskMinutes(None), book) == ["10 min", "20 min", "30 min"]
    assert labels(None, book) == []
    assert set(SUGGESTED) <= set(book.suggestions)
    assert {touch.value for touch in Touch} - set(SUGGESTED) == set(book.phrases["touch"])

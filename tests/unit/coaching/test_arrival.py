"""The first questions (R1): three at most, none asked twice, and a refusal that is respected."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.coaching import cues
from coach.coaching.commands import (
    AskHelp,
    AskHowTo,
    AskProgramme,
    AskProgress,
    AskToday,
    Command,
    ConfirmClearance,
    Launch,
    LogCardio,
    No,
    NotUnderstood,
    StartStrength,
    StateActivity,
    StateEquipment,
    Stop,
    Unsupported,
    Yes,
)
from coach.coaching.questions import (
    AskActivity,
    AskClearance,
    AskEquipment,
    OfferProgramme,
    OfferStart,
    Question,
)
from coach.skill import read_programme
from coach.speech.phrasebook import Phrasebook
from coach.speech.spoken import spoken
from coach.training.exercise import Equipment
from coach.training.profile import ActivityLevel
from coach.training.programme import Programme
from tests.unit.coaching.conversation import MONDAY, Conversation

PROGRAMME = read_programme()
NOTHING: frozenset[Equipment] = frozenset()
levels = st.sampled_from(ActivityLevel)
equipments = st.frozensets(st.sampled_from(Equipment))


def test_the_first_launch_welcomes_and_asks_for_the_clearance(newcomer: Conversation) -> None:
    """R1: before anything else."""
    decision = newcomer.say(Launch(), fresh=True)
    assert decision.cues == (cues.Welcome(),)
    assert decision.question == AskClearance()


@settings(max_examples=60)
@given(levels, equipments, st.integers(0, 6))
def test_three_answers_make_a_plan(level: ActivityLevel, equipment: frozenset[Equipment], day: int) -> None:
    """Clearance, activity, equipment: three questions, each asked once, and the week is ready."""
    person = Conversation(PROGRAMME, MONDAY + timedelta(days=day))
    asked = [person.say(Launch(), fresh=True).question]
    asked += [person.say(command).question for command in (Yes(), StateActivity(level))]
    decision = person.say(StateEquipment(equipment))
    assert asked == [AskClearance(), AskActivity(), AskEquipment()]
    assert isinstance(decision.cues[0], cues.WeekReady)
    assert person.plan.strength_days == (4 if level is ActivityLevel.OFTEN else 3)


answers: st.SearchStrategy[Command] = st.one_of(
    st.builds(Launch),
    st.builds(Yes),
    st.builds(ConfirmClearance),
    st.builds(StateActivity, st.none() | levels),
    st.builds(StateEquipment, st.none() | equipments),
    st.builds(AskHelp),
    st.builds(NotUnderstood),
    st.builds(Unsupported),
    st.builds(AskToday),
    st.builds(AskProgramme),
    st.builds(StartStrength),
    st.builds(Stop),
)


def answered(person: Conversation, question: Question | None) -> bool:
    """Whether the person has answered that one of the first questions."""
    profile = person.trainee.profile
    match question:
        case AskClearance():
            return profile.clearance is not None
        case AskActivity():
            return profile.activity is not None
        case AskEquipment():
            return profile.equipment is not None
        case _:
            return False


@settings(max_examples=150)
@given(st.lists(st.tuples(answers, st.booleans()), max_size=15))
def test_a_question_that_was_answered_is_never_asked_again(said: list[tuple[Command, bool]]) -> None:
    """Whatever is said in between, and however often the skill is opened."""
    person = Conversation(PROGRAMME)
    for command, fresh in said:
        assert not answered(person, person.say(command, fresh=fresh).question)


@settings(max_examples=100)
@given(st.lists(st.tuples(answers, st.booleans()), max_size=15))
def test_whoever_has_not_been_cleared_has_no_plan_and_no_workout(said: list[tuple[Command, bool]]) -> None:
    """R1: no clearance, no workout."""
    person = Conversation(PROGRAMME)
    for command, fresh in said:
        person.say(command, fresh=fresh)
        assert person.trainee.profile.cleared or (person.trainee.plan is person.trainee.running is None)


def test_a_refused_clearance_is_not_asked_for_again(newcomer: Conversation) -> None:
    """R1: the next launch says what it takes; neither the question nor the offer comes again by itself."""
    newcomer.say(Launch(), fresh=True)
    refused = newcomer.say(No())
    assert refused.cues == (cues.NotCleared(),)
    assert refused.question == OfferProgramme()
    newcomer.say(Stop())
    again = newcomer.say(Launch(), after=86_400, fresh=True)
    assert again.cues == (cues.WelcomeBack(2), cues.NotCleared(again=True))
    assert again.question is None


@pytest.mark.parametrize("command", [StartStrength(), AskToday(), AskProgress(), LogCardio(30, None)])
def test_without_clearance_every_wish_leads_to_what_to_ask_for(
    newcomer: Conversation, command: Command
) -> None:
    """R1: the coach says why; what the programme looks like is told to whoever asks."""
    newcomer.say(Launch(), fresh=True)
    newcomer.say(No())
    decision = newcomer.say(command)
    assert decision.cues == (cues.NotCleared(again=True),)
    assert decision.question is None
    assert not decision.log
    assert isinstance(newcomer.say(AskProgramme()).cues[0], cues.ProgrammeOutline)


def test_a_refused_clearance_still_tells_about_the_programme(newcomer: Conversation) -> None:
    """R1, R7: the core four, and no plan."""
    newcomer.say(Launch(), fresh=True)
    newcomer.say(No())
    decision = newcomer.say(Yes())
    assert decision.cues == (
        cues.ProgrammeOutline(("glute_bridge", "lunge", "kneeling_hip_extension", "squat")),
    )


def test_a_refused_clearance_still_explains_an_exercise(newcomer: Conversation) -> None:
    """R1: useful for information."""
    newcomer.say(Launch(), fresh=True)
    newcomer.say(No())
    assert newcomer.say(AskHowTo("squat")).cues == (cues.HowTo("squat"),)


def test_a_clearance_that_comes_later_goes_on_with_the_next_question(newcomer: Conversation) -> None:
    """The doctor has said yes, days after the refusal."""
    newcomer.say(Launch(), fresh=True)
    newcomer.say(No())
    decision = newcomer.say(ConfirmClearance(), after=3 * 86_400, fresh=True)
    assert decision.cues == (cues.Cleared(),)
    assert decision.question == AskActivity()


def test_a_session_that_died_after_the_first_answer_goes_on_with_the_second(newcomer: Conversation) -> None:
    """Nothing said is lost."""
    newcomer.say(Launch(), fresh=True)
    newcomer.say(Yes())
    assert newcomer.say(Launch(), after=1200, fresh=True).question == AskActivity()


def test_a_first_wish_without_a_launch_is_welcomed_too(newcomer: Conversation) -> None:
    """What's my workout today, asked before anything else was ever said."""
    decision = newcomer.say(AskToday(), fresh=True)
    assert decision.cues == (cues.Welcome(),)
    assert decision.question == AskClearance()


def test_the_plan_is_told_and_today_offered(newcomer: Conversation) -> None:
    """Strength on Monday, Wednesday and Friday, cardio on five days, off on Thursday and Sunday."""
    newcomer.introduced()
    answer = newcomer.trainee.answer
    assert answer is not None
    assert answer.cues[0] == cues.WeekReady(strength=(0, 2, 4), cardio_days=5, off=(3, 6))
    assert answer.question == OfferStart()


def test_the_first_answers_do_not_shape_a_plan_that_is_there(beginner: Conversation) -> None:
    """Rule 7: a plan changes by rules, not by the answer to a question that nobody asked."""
    plan = beginner.plan
    assert beginner.say(StateActivity(ActivityLevel.OFTEN)).cues == (cues.NotForThis(),)
    assert beginner.say(StateEquipment(NOTHING)).cues == (cues.NotForThis(),)
    assert beginner.plan == plan


@pytest.mark.parametrize("day", range(7))
@pytest.mark.parametrize("level", ActivityLevel)
def test_the_first_week_can_be_said_on_every_day(
    programme: Programme, book: Phrasebook, day: int, level: ActivityLevel
) -> None:
    """Whoever begins on a Sunday has a week with nothing in it, and hears so."""
    person = Conversation(programme, MONDAY + timedelta(days=day)).introduced(level)
    answer = person.trainee.answer
    assert answer is not None
    assert spoken(answer.cues, answer.question, book).ssml


@pytest.mark.parametrize(
    ("before", "misheard"),
    [
        ((Launch(), Yes()), StateActivity(None)),
        ((Launch(), Yes(), StateActivity(ActivityLevel.RARELY)), StateEquipment(None)),
    ],
)
def test_an_answer_that_was_not_understood_is_not_met_with_the_same_words_three_times(
    newcomer: Conversation, before: tuple[Command, ...], misheard: Command
) -> None:
    """Never the same sentence three times running: the question, its repetition, then something else."""
    for command in before:
        newcomer.say(command)
    said = [newcomer.say(misheard) for _ in range(3)]
    assert len({(decision.cues, decision.question) for decision in said}) > 1

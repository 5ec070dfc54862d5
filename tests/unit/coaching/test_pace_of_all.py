"""Every exercise slower or faster for good (S8), beside the ones whose pace was changed by themselves."""

from dataclasses import replace

import pytest

from coach.coaching import cues
from coach.coaching.commands import ChoosePace, StartStrength, Undo
from coach.coaching.questions import AskResume, AskSayAgain
from coach.training.exercise import SLOWEST
from coach.training.programme import Programme
from coach.workout.manner import FASTER_AT_MOST, SLOWER_AT_MOST, Manner
from coach.workout.outcomes import Refusal
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import Conversation


def tempo(person: Conversation) -> int:
    """Seconds of a repetition of what is counted."""
    assert person.running.block is not None
    return person.running.block.tempo


def test_every_exercise_is_a_second_slower(beginner: Conversation) -> None:
    assert beginner.say(ChoosePace(1)).cues == (cues.PaceOfAll(1),)
    beginner.say(StartStrength())
    for _ in beginner.running.stations:
        beginner.event(Event.SKIP)
        beginner.event(Event.READY)
        own = beginner.programme.catalogue[beginner.running.station.exercise].tempo.seconds
        assert tempo(beginner) == own + 1


def test_one_at_a_pace_of_its_own_goes_with_them(beginner: Conversation) -> None:
    beginner.trainee = replace(beginner.trainee, manner=Manner(paces={"squat": 6, "lunge": SLOWEST}))
    beginner.say(ChoosePace(1))
    assert beginner.trainee.manner == Manner(paces={"squat": 7, "lunge": SLOWEST}, slower=1)
    beginner.say(ChoosePace(-1))
    assert beginner.trainee.manner == Manner(paces={"squat": 6, "lunge": SLOWEST - 1})


def test_one_that_is_at_the_pace_of_all_needs_none_of_its_own(beginner: Conversation) -> None:
    """Eight seconds is as slow as anything goes, and there the others catch up with it."""
    squat = beginner.programme.catalogue["squat"]
    beginner.trainee = replace(beginner.trainee, manner=Manner(paces={"squat": squat.fastest}))
    beginner.say(ChoosePace(-1))
    assert beginner.trainee.manner.paces == {}
    assert beginner.trainee.manner.pace(squat) == squat.fastest


def test_slower_and_faster_of_one_are_counted_from_the_pace_of_all(beginner: Conversation) -> None:
    beginner.say(ChoosePace(1))
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    assert beginner.event(Event.SLOWER).cues == (cues.PaceNow(6, slower=True),)
    assert beginner.trainee.manner.paces == {"glute_bridge": 6}
    beginner.event(Event.FASTER)
    assert beginner.trainee.manner.paces == {}


@pytest.mark.parametrize(
    ("change", "most", "why"),
    [(1, SLOWER_AT_MOST, Refusal.SLOWEST), (-1, FASTER_AT_MOST, Refusal.FASTEST)],
)
def test_there_is_a_slowest_and_a_fastest(
    beginner: Conversation, change: int, most: int, why: Refusal
) -> None:
    for _ in range(most):
        assert beginner.say(ChoosePace(change)).cues == (cues.PaceOfAll(change),)
    assert beginner.say(ChoosePace(change)).cues == (cues.Refused(why),)
    assert beginner.trainee.manner.slower == change * most


def test_no_exercise_leaves_its_bounds(programme: Programme) -> None:
    """S8, for each exercise of the catalogue; a hold has no pace at all."""
    for exercise in programme.catalogue.exercises.values():
        for slower in range(-FASTER_AT_MOST, SLOWER_AT_MOST + 1):
            pace = Manner(slower=slower).pace(exercise)
            if exercise.held:
                assert pace == exercise.tempo.seconds
            else:
                assert exercise.fastest <= pace <= SLOWEST
                assert pace in {exercise.tempo.seconds + slower, exercise.fastest}


def test_the_usual_pace_is_every_exercises_own(beginner: Conversation) -> None:
    beginner.trainee = replace(beginner.trainee, manner=Manner(paces={"squat": 6}, slower=2, rest=90))
    assert beginner.say(ChoosePace(0)).cues == (cues.PaceOfAll(0),)
    assert beginner.trainee.manner == Manner(rest=90)


def test_words_that_name_no_pace_are_answered_with_an_example(beginner: Conversation) -> None:
    decision = beginner.say(ChoosePace(None))
    assert (decision.cues, decision.question) == ((cues.WhichPace(),), AskSayAgain())


def test_in_a_set_it_holds_from_where_it_goes_on_and_can_be_taken_back(beginner: Conversation) -> None:
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    beginner.event(Event.READY)
    assert beginner.say(ChoosePace(1), after=20).question == AskResume(in_set=True)
    beginner.event(Event.RESUME)
    assert tempo(beginner) == 5
    beginner.say(ChoosePace(1))
    assert beginner.say(Undo()).cues == (cues.Undone(cues.Thing.PACE),)
    assert beginner.trainee.manner.slower == 1

"""Less time: what is left of today's workout, or of every workout, in so many minutes (R9, S9)."""

import pytest

from coach.coaching import cues
from coach.coaching.commands import AskToday, LimitMinutes, Shorten, StartStrength, StateEffort, Swap
from coach.coaching.questions import AskEffort, AskReady, AskResume, AskStart
from coach.training.prescription import Effort
from coach.workout.block import Place, Side
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import Conversation
from tests.unit.coaching.situations import (
    FIRST_REPS,
    announced,
    asked_how_hard,
    at_last_exercise,
    counting,
    on_day,
    planned,
    told,
    warming_up,
    with_sets,
)


def test_before_the_workout_ten_minutes_leave_the_most_important_exercises(beginner: Conversation) -> None:
    """Bridges and squats, two sets each; the start is suggested."""
    decision = beginner.say(Shorten(10))
    assert decision.cues == (
        cues.Shortened(10, (cues.Item("glute_bridge", 2, 10), cues.Item("squat", 2, 10))),
    )
    assert decision.question == AskStart()


def test_a_shortened_workout_is_begun_with_the_short_warm_up(beginner: Conversation) -> None:
    """S9: the minutes are meant."""
    beginner.say(Shorten(10))
    warm_up = told(beginner.say(StartStrength()), cues.WarmUp)
    assert len(warm_up.moves) < len(beginner.programme.warm_up)
    assert [item.exercise for item in beginner.running.stations] == ["glute_bridge", "squat"]


def test_a_shorter_day_leaves_the_plan_and_the_next_day_whole(beginner: Conversation) -> None:
    beginner.say(Shorten(10))
    assert len(planned(beginner)) == 4
    today = told(on_day(beginner, 2).say(AskToday(), fresh=True), cues.Today)
    assert len(today.items) == 4


def test_in_a_set_what_is_to_come_is_shortened_and_the_set_is_finished(beginner: Conversation) -> None:
    """The place in the count is kept; what is told begins with what is left of the exercise under way."""
    decision = counting(beginner).say(Shorten(10), after=FIRST_REPS)
    assert [item.exercise for item in told(decision, cues.Shortened).items] == ["glute_bridge", "squat"]
    assert decision.question == AskResume(in_set=True)
    assert beginner.running.place == Place(1, Side.BOTH, 5)
    assert [item.exercise for item in beginner.running.stations if item.open] == ["glute_bridge", "squat"]


def test_in_the_warm_up_the_rest_of_it_is_the_short_one(beginner: Conversation) -> None:
    """S9: and the person is still in one of its moves."""
    decision = warming_up(beginner).say(Shorten(10), after=170)
    assert decision.question == AskResume(in_set=False)
    (resumed,) = (cue for cue in beginner.event(Event.RESUME).cues if isinstance(cue, cues.WarmUp))
    assert resumed.moves == ((beginner.programme.routine(short=True).warm_up[-1].id, 30),)


def test_where_the_person_is_at_what_goes_the_next_is_announced(beginner: Conversation) -> None:
    """Ten minutes after the bridges: lunges go, squats come."""
    asked_how_hard(beginner).say(StateEffort(Effort.RIGHT))
    decision = beginner.say(Shorten(5))
    assert told(decision, cues.Announce).item.exercise == "squat"
    assert decision.question == AskReady(first=False)


def test_as_short_as_it_goes_is_one_exercise_of_two_sets(beginner: Conversation) -> None:
    """R9: never below two sets; the minutes told are those that it takes."""
    decision = beginner.say(Shorten(None))
    shortened = told(decision, cues.Shortened)
    assert shortened.items == (cues.Item("glute_bridge", 2, 10),)
    assert shortened.minutes > 1


@pytest.mark.parametrize("minutes", [-5, 0, 1, 2])
def test_no_workout_is_told_to_take_less_than_it_takes(beginner: Conversation, minutes: int) -> None:
    shortest = told(beginner.say(Shorten(None)), cues.Shortened)
    assert told(beginner.say(Shorten(minutes)), cues.Shortened) == shortest


def test_three_sets_come_down_to_two_before_an_exercise_goes(beginner: Conversation) -> None:
    """R9: first the sets, from the least important up."""
    with_sets(beginner, 3)
    sets = [item.sets for item in told(beginner.say(Shorten(26)), cues.Shortened).items]
    assert len(sets) == 4
    assert set(sets) == {2, 3}


def test_time_enough_is_told_as_what_it_takes(beginner: Conversation) -> None:
    decision = beginner.say(Shorten(60))
    assert told(decision, cues.FitsAlready).minutes < 60
    assert decision.question == AskStart()


def test_time_enough_in_a_set_leaves_the_place(beginner: Conversation) -> None:
    decision = counting(beginner).say(Shorten(60), after=FIRST_REPS)
    assert isinstance(decision.cues[0], cues.FitsAlready)
    assert beginner.running.place == Place(1, Side.BOTH, 5)


def test_at_the_last_exercise_there_is_nothing_to_shorten(beginner: Conversation) -> None:
    at_last_exercise(beginner, sets=True)
    decision = beginner.say(Shorten(5))
    assert decision.cues == (cues.NothingToShorten(),)
    assert decision.question == AskEffort()


def test_a_day_without_strength_has_nothing_to_shorten(beginner: Conversation) -> None:
    assert on_day(beginner, 3).say(Shorten(5), fresh=True).cues[-1] == cues.NothingToShorten()


def test_a_swapped_exercise_fits_in_a_workout_that_was_shortened(beginner: Conversation) -> None:
    """One wish after another."""
    announced(beginner).say(Shorten(10))
    new = told(beginner.say(Swap("squat")), cues.Swapped).new
    assert [item.exercise for item in beginner.running.stations if item.open] == ["glute_bridge", new]


def test_a_limit_shapes_every_workout_from_now_on(beginner: Conversation) -> None:
    """Today's and that of two days later."""
    assert beginner.say(LimitMinutes(10)).cues == (cues.LimitNow(10),)
    for _ in range(2):
        today = told(beginner.say(AskToday(), fresh=True), cues.Today)
        assert [item.exercise for item in today.items] == ["glute_bridge", "squat"]
        on_day(beginner, 2)
    assert len(planned(beginner)) == 4


def test_a_limit_that_is_lifted_gives_the_whole_workout_back(beginner: Conversation) -> None:
    beginner.say(LimitMinutes(10))
    assert beginner.say(LimitMinutes(None)).cues == (cues.LimitNow(None),)
    assert len(told(beginner.say(AskToday()), cues.Today).items) == 4


@pytest.mark.parametrize("minutes", [-1, 0, 9, 121])
def test_a_limit_that_no_session_fits_is_declined_with_what_can_be(
    beginner: Conversation, minutes: int
) -> None:
    decision = beginner.say(LimitMinutes(minutes))
    assert decision.cues == (cues.LimitOutOfRange(10, 120),)
    assert beginner.plan.minutes is None


def test_words_that_name_no_length_are_not_understood(beginner: Conversation) -> None:
    """They do not lift the limit."""
    beginner.say(LimitMinutes(20))
    assert isinstance(beginner.say(LimitMinutes(None, understood=False)).cues[0], cues.Misheard)
    assert beginner.plan.minutes == 20

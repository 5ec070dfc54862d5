"""Timed holds: swapped in, counted, broken off, judged, corrected and told of, in seconds."""

from dataclasses import replace

import pytest

from coach.coaching import cues
from coach.coaching.commands import (
    AskHelp,
    AskProgress,
    Correct,
    CountReps,
    Launch,
    LeaveOut,
    NotUnderstood,
    StartStrength,
    StateEffort,
    StateMinutes,
    StateNumber,
    Stop,
    Swap,
    Undo,
    Yes,
)
from coach.coaching.questions import AskAgain, AskEffort, AskSayAgain
from coach.training.prescription import Effort, Prescription, Reason
from coach.workout.block import Place, Side
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import LONG, Conversation, exercise_done, workout_done
from tests.unit.coaching.situations import at_last_exercise, on_day, planned, prescribed, station, told

UNIT = 3  # seconds that a repetition of the catalogue's holds stands for
FIFTEEN = 22  # seconds into the first set: five repetitions are held, or fifteen seconds
ALONE = 40  # seconds into a set by itself: the count has begun, and is not over


@pytest.fixture
def holder(beginner: Conversation) -> Conversation:
    """Somebody with wall sits in the place of squats, who has come to them."""
    beginner.say(Swap("squat", "wall_sit"))
    return at_last_exercise(beginner, sets=False)


def held(person: Conversation) -> Conversation:
    """Both sets held to their end, and the question asked how hard it was."""
    person.event(Event.READY)
    person.event(Event.DONE, after=LONG)
    return person


def test_a_hold_by_its_name_takes_the_place_of_repetitions(beginner: Conversation) -> None:
    """Said: "swap squats for wall sits". What it asks for is told, since it is not the same."""
    swapped = told(beginner.say(Swap("squat", "wall_sit")), cues.Swapped)
    assert swapped == cues.Swapped("squat", "wall_sit", cues.Item("wall_sit", 2, 8, hold=UNIT))
    assert prescribed(beginner, "wall_sit") == Prescription("wall_sit", 2, 8, Reason.SWAPPED)


def test_repetitions_take_the_place_of_a_hold_as_somebody_new_begins_them(beginner: Conversation) -> None:
    """And so back."""
    beginner.say(Swap("squat", "wall_sit"))
    swapped = told(beginner.say(Swap("wall_sit", "squat")), cues.Swapped)
    assert swapped.item == cues.Item("squat", 2, 10)


def test_one_hold_takes_over_from_another(beginner: Conversation) -> None:
    """Seconds are seconds."""
    beginner.say(Swap("glute_bridge", "bridge_hold"))
    swapped = told(beginner.say(Swap("bridge_hold", "single_leg_bridge_hold")), cues.Swapped)
    assert swapped == cues.Swapped("bridge_hold", "single_leg_bridge_hold")
    assert prescribed(beginner, "single_leg_bridge_hold").reps == 10


def test_a_workout_with_a_hold_in_it_is_not_all_alike(beginner: Conversation) -> None:
    """Ten repetitions and ten times three seconds are not the same."""
    beginner.say(Swap("glute_bridge", "bridge_hold"))
    assert {item.reps for item in beginner.plan.workouts[next(iter(beginner.plan.workouts))]} == {10}
    outline = told(beginner.say(StartStrength()), cues.WorkoutOutline)
    assert outline == cues.WorkoutOutline(4, 0, 0)


def test_a_workout_of_holds_alone_is_told_in_seconds(beginner: Conversation) -> None:
    """All alike again."""
    names = ("bridge_hold", "wall_sit", "clamshell_hold", "calf_raise_hold")
    items = tuple(Prescription(name, 2, 10) for name in names)
    beginner.trainee = replace(
        beginner.trainee,
        plan=replace(beginner.plan, workouts=dict.fromkeys(beginner.plan.workouts, items)),
    )
    outline = told(beginner.say(StartStrength()), cues.WorkoutOutline)
    assert outline == cues.WorkoutOutline(4, 2, 10, UNIT)


def test_a_hold_that_is_broken_off_goes_on_from_there(holder: Conversation) -> None:
    """Paused after fifteen seconds, it goes on from fifteen: no repetition of it is lost or comes twice."""
    holder.event(Event.READY)
    paused = told(holder.event(Event.PAUSE, after=FIFTEEN), cues.PausedAt)
    assert (paused.side, paused.hold) == (Side.BOTH, UNIT)
    assert holder.running.place == Place(1, Side.BOTH, paused.reps)
    tally = told(holder.event(Event.HOW_MANY), cues.Tally)
    assert (tally.reps, tally.hold) == (paused.reps, UNIT)
    left = told(holder.event(Event.WHATS_LEFT), cues.ToGo)
    assert (left.reps, left.hold) == (8 - paused.reps, UNIT)
    block = told(holder.event(Event.RESUME), cues.Count).block
    assert (block.start.reps, block.held, block.tempo) == (paused.reps, True, UNIT)


def test_a_hold_that_was_left_is_told_of_in_seconds(holder: Conversation) -> None:
    """Coming back to it twenty minutes later."""
    holder.event(Event.READY)
    holder.event(Event.PAUSE, after=FIFTEEN)
    holder.say(Stop())
    where = told(holder.say(Launch(), after=1200, fresh=True), cues.Where)
    assert (where.exercise, where.reps, where.hold) == ("wall_sit", 5, UNIT)


def test_a_hold_has_no_pace(holder: Conversation) -> None:
    """Its seconds are seconds."""
    for event in (Event.SLOWER, Event.FASTER):
        assert [type(cue) for cue in holder.event(event).cues] == [cues.Refused]
    assert not holder.trainee.manner.paces


@pytest.mark.parametrize(
    ("effort", "reps", "reason"),
    [(Effort.EASY, 10, Reason.TWO_MORE), (Effort.RIGHT, 9, Reason.ONE_MORE)],
)
def test_a_hold_grows_by_its_repetitions(
    holder: Conversation, effort: Effort, reps: int, reason: Reason
) -> None:
    """S3: an easy one by two of three seconds, one about right by one."""
    next_time = told(exercise_done(holder, effort), cues.NextTime)
    assert next_time == cues.NextTime(cues.Item("wall_sit", 2, reps, hold=UNIT), reason)
    assert prescribed(holder, "wall_sit").reps == reps


def test_the_last_seconds_of_a_hold_are_asked_about(holder: Conversation) -> None:
    """R10; also when the question comes again, and in the help for it."""
    holder.event(Event.READY)
    decisions = [
        holder.event(Event.DONE, after=LONG),
        holder.say(AskHelp()),
        holder.say(NotUnderstood()),
        holder.event(Event.REPEAT),
    ]
    for decision in decisions:
        assert isinstance(decision.question, AskEffort)
        assert decision.question.held
    assert told(decisions[1], cues.Help).moment is cues.Moment.EFFORT_OF_HOLD


def test_the_last_two_of_anything_else_are(beginner: Conversation) -> None:
    """R10."""
    question = at_last_exercise(beginner, sets=True).say(AskHelp()).question
    assert isinstance(question, AskEffort)
    assert not question.held


@pytest.mark.parametrize(("said", "reps"), [(20, 7), (19, 6), (24, 8), (30, 10), (1, 1), (150, 50)], ids=str)
@pytest.mark.parametrize("kind", [Correct, StateNumber, lambda said: StateMinutes(0, said)])
def test_a_hold_is_corrected_in_seconds(
    holder: Conversation, kind: type[Correct | StateNumber], said: int, reps: int
) -> None:
    """Said: "that was twenty", "twenty" or "twenty seconds": to the nearest repetition."""
    decision = held(holder).say(kind(said))
    assert decision.cues[0] == cues.CorrectedSet(None, reps, UNIT)
    assert station(holder, "wall_sit").done == (8, reps)


@pytest.mark.parametrize("said", [0, 152, 600])
def test_a_hold_is_not_corrected_beyond_all_reason(holder: Conversation, said: int) -> None:
    """As many repetitions as of anything else, and told in their seconds."""
    assert held(holder).say(Correct(said)).cues == (cues.RepsOutOfRange(50, UNIT),)


def test_a_length_of_time_corrects_nothing_but_a_hold(beginner: Conversation) -> None:
    """Twenty seconds of squats are none that were counted."""
    decision = at_last_exercise(beginner, sets=True).say(StateMinutes(0, 20))
    assert isinstance(decision.cues[0], cues.Misheard)


def test_a_hold_is_corrected_after_the_workout_has_ended(holder: Conversation) -> None:
    """And judged again by what it was."""
    held(holder).say(StateEffort(Effort.RIGHT))
    decision = holder.say(Correct(20))
    assert decision.cues[0] == cues.CorrectedSet(None, 7, UNIT)
    assert told(decision, cues.NextTime).reason is Reason.REPS_MISSED


def test_a_hold_is_taken_back_in_seconds(holder: Conversation) -> None:
    """One set of it."""
    held(holder)
    assert told(holder.say(Undo()), cues.Undone) == cues.Undone(cues.Thing.SET, "wall_sit", 8, hold=UNIT)


def test_a_hold_is_counted_by_itself(beginner: Conversation) -> None:
    """Said: "hold a wall sit for thirty seconds"."""
    decision = beginner.say(CountReps("wall_sit", 30, timed=True))
    assert told(decision, cues.CountsAlone).item == cues.Item("wall_sit", 1, 10, hold=UNIT)
    assert told(decision, cues.Count).block.reps == 10
    assert decision.question == AskAgain("wall_sit", 30)
    again = beginner.say(Yes(), after=LONG)
    assert again.cues[0] == cues.CountedAlone("wall_sit", 10, UNIT)
    assert told(again, cues.Count).block.reps == 10
    assert beginner.event(Event.START_OVER, after=ALONE).question == AskAgain("wall_sit", 30)
    undone = beginner.say(Undo(), after=LONG)
    assert told(undone, cues.Undone) == cues.Undone(cues.Thing.SET, "wall_sit", 10, hold=UNIT)


def test_seconds_between_two_repetitions_are_held_to_the_next(beginner: Conversation) -> None:
    """Said: "count twenty wall sits", of which only seconds can be meant: not less than that."""
    assert told(beginner.say(CountReps("wall_sit", 20)), cues.Count).block.reps == 7


def test_what_is_to_be_held_for_a_time_is_held_in_the_hold_like_it(beginner: Conversation) -> None:
    """Said: "hold a bridge for thirty seconds"; which it is, is told."""
    decision = beginner.say(CountReps("glute_bridge", 30, timed=True))
    assert told(decision, cues.CountsAlone).item.exercise == "bridge_hold"
    assert decision.question == AskAgain("bridge_hold", 30)


@pytest.mark.parametrize("left_out", [None, "bridge_hold"])
def test_what_cannot_be_held_is_not_timed(beginner: Conversation, left_out: str | None) -> None:
    """Said: "time my lunges"; or a hold that is left out (S14)."""
    if left_out:
        beginner.say(LeaveOut(left_out))
    exercise = "glute_bridge" if left_out else "lunge"
    decision = beginner.say(CountReps(exercise, 30, timed=True))
    assert decision.cues == (cues.NotTimed(exercise),)
    assert decision.question == AskSayAgain()


def test_a_hold_longer_than_an_answer_is_refused(beginner: Conversation) -> None:
    """Ten minutes are not counted in one go."""
    assert beginner.say(CountReps("wall_sit", 600, timed=True)).cues == (cues.CountOutOfRange(50, UNIT),)


def test_that_a_hold_grew_is_told_in_seconds(beginner: Conversation) -> None:
    """From one week to the next."""
    beginner.say(Swap("squat", "wall_sit"))
    workout_done(beginner, Effort.EASY)
    workout_done(on_day(beginner, 7))
    assert told(beginner.say(AskProgress()), cues.Improved) == cues.Improved("wall_sit", 8, 10, UNIT)


def test_a_hold_that_is_swapped_for_something_else_may_become_repetitions(beginner: Conversation) -> None:
    """Said: "swap wall sits"; there is something in any case."""
    beginner.say(Swap("squat", "wall_sit"))
    new = told(beginner.say(Swap("wall_sit")), cues.Swapped).new
    assert new in planned(beginner)

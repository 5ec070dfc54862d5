"""A whole workout by voice: what is said when, what is logged at its end, and what it makes of the plan."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.coaching import cues
from coach.coaching.commands import (
    AskHowTo,
    AskToday,
    ChooseUnit,
    Correct,
    Launch,
    LeaveOut,
    LogCardio,
    No,
    SessionEnded,
    StartStrength,
    StateEffort,
    StateWeights,
    Stop,
    Swap,
    Undo,
    UseLoad,
    Yes,
)
from coach.coaching.questions import AskGoOn, AskReady, OfferResume
from coach.training.exercise import Equipment
from coach.training.load import Unit, grams
from coach.training.log import ExerciseLog, StrengthLog
from coach.training.prescription import Effort, Reason
from coach.training.profile import ActivityLevel
from coach.training.programme import Programme, WorkoutKind
from coach.training.week import Lighter, LighterReason
from coach.workout.block import Side
from coach.workout.running import Phase
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import MONDAY, Conversation, exercise_done, workout_done


def test_a_workout_begins_with_its_outline_the_warm_up_and_the_first_exercise(beginner: Conversation) -> None:
    """Four exercises, two sets of ten; the first is announced with its full cue."""
    decision = beginner.say(StartStrength())
    outline, warm_up, first = decision.cues
    assert outline == cues.WorkoutOutline(4, 2, 10)
    assert isinstance(warm_up, cues.WarmUp)
    assert isinstance(first, cues.Announce)
    assert (first.item, first.turn, first.length) == (
        cues.Item("glute_bridge", 2, 10),
        cues.Turn.FIRST,
        cues.CueLength.FULL,
    )
    assert decision.question == AskReady(first=True)


def test_a_finished_workout_is_logged_as_it_was_counted(beginner: Conversation) -> None:
    """Rule 6: one entry with four exercises of two sets of ten, in the turn that ends the workout."""
    decision = workout_done(beginner)
    (entry,) = decision.log
    assert isinstance(entry, StrengthLog)
    assert (entry.kind, entry.day, entry.counts) == (WorkoutKind.FULL, MONDAY.date(), True)
    assert entry.exercises == tuple(
        ExerciseLog(id_, (10, 10), Effort.RIGHT)
        for id_ in ("glute_bridge", "lunge", "kneeling_hip_extension", "squat")
    )
    assert beginner.log == [entry]


def test_a_finished_workout_counts_for_the_week(beginner: Conversation) -> None:
    """S12: one of three, and its best sets."""
    workout_done(beginner)
    week = beginner.history.week
    assert (week.strength_done, week.strength_planned) == (1, 3)
    assert set(week.best.values()) == {10}
    assert beginner.history.trained == {WorkoutKind.FULL: MONDAY.date()}
    assert set(beginner.history.met.values()) == {1}


@pytest.mark.parametrize(("effort", "reps"), [(Effort.EASY, 12), (Effort.RIGHT, 11), (Effort.TOO_HARD, 10)])
def test_every_answer_shapes_the_next_workout(beginner: Conversation, effort: Effort, reps: int) -> None:
    """S3, S4: two more, one more, or the same again, in the stored plan."""
    workout_done(beginner, effort)
    assert {item.reps for item in beginner.plan.workouts[WorkoutKind.FULL]} == {reps}


def test_the_next_target_is_told_with_its_reason(beginner: Conversation) -> None:
    """Eleven next time, because it was about right."""
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    told = exercise_done(beginner, Effort.RIGHT).cues
    assert told[0] == cues.EffortTaken(Effort.RIGHT, 1)
    assert told[1] == cues.NextTime(cues.Item("glute_bridge", 2, 11), Reason.ONE_MORE)
    assert isinstance(told[2], cues.Announce)


def test_a_full_cue_is_said_the_first_two_times_only(beginner: Conversation) -> None:
    """After that the name, the numbers, one reminder."""
    lengths = []
    for _ in range(3):
        first = beginner.say(StartStrength(), fresh=True).cues[-1]
        assert isinstance(first, cues.Announce)
        lengths.append(first.length)
        beginner.event(Event.SKIP)
        for _ in range(4):
            exercise_done(beginner, Effort.RIGHT)
        beginner.now = beginner.now.replace(hour=18) + timedelta(days=2)
    assert lengths == [cues.CueLength.FULL, cues.CueLength.FULL, cues.CueLength.REMINDER]


def test_a_second_workout_on_one_day_is_declined(beginner: Conversation) -> None:
    """One strength session a day; what is left is told."""
    workout_done(beginner)
    decision = beginner.say(StartStrength())
    assert decision.cues == (cues.TodayDone(10),)
    assert beginner.trainee.running is None


def test_the_day_after_a_full_workout_the_muscles_rest(beginner: Conversation) -> None:
    """S1: 48 hours; Wednesday is the next."""
    workout_done(beginner)
    decision = beginner.say(StartStrength(), after=86_400, fresh=True)
    assert decision.cues[0] == cues.MusclesNeedRest(2)
    assert beginner.trainee.running is None


def test_a_workout_of_skips_is_no_workout(beginner: Conversation) -> None:
    """Nothing done: nothing logged, nothing counted."""
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    for _ in range(3):
        beginner.event(Event.SKIP)
    decision = beginner.event(Event.SKIP)
    assert decision.cues[-1] == cues.NothingDone()
    assert not beginner.log
    assert beginner.history.week.strength_done == 0


def test_an_exercise_is_judged_once_in_a_workout(beginner: Conversation) -> None:
    """S5: another round of bridges, found easy now, is no second step."""
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    exercise_done(beginner, Effort.RIGHT)
    beginner.event(Event.PREVIOUS)
    exercise_done(beginner, Effort.EASY)
    assert beginner.plan.workouts[WorkoutKind.FULL][0].reps == 11


def test_stop_keeps_the_workout_for_the_next_session(beginner: Conversation) -> None:
    """What was done and where it goes on is said; twenty minutes later it is offered."""
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    exercise_done(beginner, Effort.RIGHT)
    beginner.event(Event.READY)
    stopped = beginner.say(Stop(), after=20)
    assert stopped.cues == (cues.Stopped(1, "lunge"),)
    assert stopped.question is None
    back = beginner.say(Launch(), after=1200, fresh=True)
    assert back.cues[-1] == cues.Where(
        "lunge", 1, ("kneeling_hip_extension", "squat"), reps=3, side=Side.RIGHT
    )
    assert back.question == OfferResume()


def test_yes_to_going_on_counts_on_where_it_was(beginner: Conversation) -> None:
    """The session died in the count; the place in it did not."""
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    beginner.event(Event.READY)
    beginner.say(SessionEnded(), after=25)
    place = beginner.running.place
    assert place is not None
    assert place.reps == 5
    beginner.say(Launch(), after=1200, fresh=True)
    (count,) = beginner.say(Yes()).cues
    assert isinstance(count, cues.Count)
    assert count.block.start == place


def test_no_to_going_on_keeps_the_workout(beginner: Conversation) -> None:
    """It can be gone on with later that day."""
    beginner.say(StartStrength())
    beginner.say(Launch(), after=1200, fresh=True)
    decision = beginner.say(No())
    assert isinstance(decision.cues[0], cues.Stopped)
    assert beginner.trainee.running


def test_a_workout_left_lying_is_logged_the_next_day(beginner: Conversation) -> None:
    """What yesterday's workout came to is logged and told."""
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    exercise_done(beginner, Effort.RIGHT)
    beginner.event(Event.READY)
    beginner.say(SessionEnded(), after=150)
    decision = beginner.say(Launch(), after=86_400, fresh=True)
    assert cues.Leftover((("glute_bridge", 2), ("lunge", 1)), 1) in decision.cues
    (entry,) = decision.log
    assert isinstance(entry, StrengthLog)
    assert entry.day == MONDAY.date()
    assert [len(item.reps) for item in entry.exercises] == [2, 1]
    assert beginner.trainee.running is None


def test_a_leftover_is_told_to_somebody_who_hears_it(beginner: Conversation) -> None:
    """A session's end is heard by nobody and says nothing to the workout, however late it comes."""
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    exercise_done(beginner, Effort.RIGHT)
    assert not beginner.say(SessionEnded(), after=86_400).cues
    told = beginner.say(Launch(), after=60, fresh=True).cues
    assert cues.Leftover((("glute_bridge", 2),), 1) in told


def test_starting_over_logs_what_was_done_and_begins_again(beginner: Conversation) -> None:
    """Nothing is lost: the bridges are logged, and the warm-up comes again."""
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    exercise_done(beginner, Effort.RIGHT)
    decision = beginner.event(Event.START_OVER)
    assert decision.cues[0] == cues.StartingOver(logged=True)
    assert len(decision.log) == 1
    assert beginner.running.phase is Phase.WARM_UP
    assert beginner.running.sets_done == 0


def test_starting_over_leaves_out_what_is_left_out(beginner: Conversation) -> None:
    """S14: until it is brought back, from the top as well."""
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    beginner.say(LeaveOut("glute_bridge"))
    beginner.event(Event.START_OVER)
    assert [station.exercise for station in beginner.running.stations] == [
        "lunge",
        "kneeling_hip_extension",
        "squat",
    ]


def test_starting_over_with_everything_left_out_begins_nothing(beginner: Conversation) -> None:
    """The last exercise is done and left out, and nothing else is there."""
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    for exercise in ("lunge", "kneeling_hip_extension", "squat"):
        beginner.say(LeaveOut(exercise))
    beginner.event(Event.DONE)
    beginner.say(LeaveOut("glute_bridge"))
    decision = beginner.event(Event.START_OVER)
    assert decision.cues == (cues.AllLeftOut("glute_bridge"),)
    assert beginner.trainee.running is None
    assert len(beginner.log) == 1


def test_an_explanation_leads_back_with_ready_to_go_on(beginner: Conversation) -> None:
    """The full cue of the present exercise, then "say ready to go on"; the place is kept."""
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    beginner.event(Event.READY)
    decision = beginner.say(AskHowTo(None), after=25)
    assert decision.cues == (cues.HowTo("glute_bridge"),)
    assert decision.question == AskGoOn()
    (count,) = beginner.event(Event.READY).cues
    assert isinstance(count, cues.Count)
    assert count.block.start.reps == 5


def test_a_correction_is_not_undone_with_the_change_before_it(beginner: Conversation) -> None:
    """What was changed before it can no longer be taken back; the set is what is taken back next."""
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    beginner.event(Event.DONE)
    beginner.say(Swap("squat"))
    beginner.say(Correct(7))
    assert beginner.running.station.done == (10, 7)
    assert beginner.say(Undo()).cues == (cues.Undone(cues.Thing.SET, "glute_bridge", 7),)
    assert beginner.running.station.done == (10,)


@pytest.fixture
def lifter(programme: Programme) -> Conversation:
    """Somebody with three dumbbells who begins with goblet squats, in a lighter week of three sets."""
    person = Conversation(programme).introduced(ActivityLevel.RARELY, Equipment.DUMBBELL)
    person.say(StateWeights(Equipment.DUMBBELL, (4, 6, 8), Unit.KILOGRAM))
    person.say(Swap("glute_bridge", "goblet_squat"))
    workouts = {
        kind: tuple(replace(item, sets=3) for item in items) for kind, items in person.plan.workouts.items()
    }
    lighter = Lighter(LighterReason.SIX_WEEKS, MONDAY.date() + timedelta(days=6))
    person.trainee = replace(person.trainee, plan=replace(person.plan, workouts=workouts, lighter=lighter))
    person.say(StartStrength())
    person.event(Event.SKIP)
    return person


def test_weights_told_in_a_lighter_week_leave_it_light(lifter: Conversation) -> None:
    """S6: the load becomes one that is owned, and the sets stay as few as the week asks for."""
    lifter.say(StateWeights(Equipment.DUMBBELL, (3, 5), Unit.KILOGRAM))
    station = lifter.running.station
    assert (station.exercise, station.sets, station.prescription.load) == ("goblet_squat", 2, 5000)


def test_a_load_told_before_another_round_does_not_end_it(lifter: Conversation) -> None:
    """Gone back to for another round, the exercise waits with the new weight."""
    lifter.event(Event.DONE)
    lifter.say(StateEffort(Effort.RIGHT))
    lifter.event(Event.PREVIOUS)
    decision = lifter.say(UseLoad(8, Unit.KILOGRAM))
    assert decision.question == AskReady(first=False)
    assert (lifter.running.station.sets, lifter.running.station.done) == (4, (10, 10))


def test_at_a_gym_other_units_are_other_weights(programme: Programme) -> None:
    """S5: forty kilos are no weight on a stack in pounds; the heaviest up to it is."""
    person = Conversation(programme).introduced(ActivityLevel.RARELY, *Equipment)
    person.say(Swap("squat", "leg_press"))
    person.say(ChooseUnit(Unit.POUND))
    (press,) = [item for item in person.plan.workouts[WorkoutKind.FULL] if item.exercise == "leg_press"]
    assert press.load == grams(85, Unit.POUND)


def test_what_today_still_holds_after_its_workout_is_the_walk(beginner: Conversation) -> None:
    """And once that is done too, nothing."""
    workout_done(beginner)
    assert beginner.say(AskToday()).cues == (cues.TodayDone(10),)
    beginner.say(LogCardio(10, None))
    assert beginner.say(AskToday()).cues == (cues.TodayDone(0),)

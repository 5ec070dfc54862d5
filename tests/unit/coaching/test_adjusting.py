"""Other exercises and other equipment: for the workout under way, for today, for the plan (R8, S14)."""

from dataclasses import replace

import pytest

from coach.coaching import cues
from coach.coaching.commands import (
    AskToday,
    DoWithout,
    LeaveOut,
    ReportPain,
    StartCardio,
    StateEffort,
    Swap,
    Undo,
)
from coach.coaching.questions import (
    AskCardioOn,
    AskEffort,
    AskReady,
    AskResume,
    AskSayAgain,
    AskStart,
    OfferLeaveOut,
)
from coach.training.exercise import Equipment, Pattern
from coach.training.prescription import Effort, Reason
from coach.training.profile import ActivityLevel
from coach.training.programme import Programme
from coach.workout.block import Place, Side
from coach.workout.running import Phase
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import LONG, Conversation
from tests.unit.coaching.situations import (
    FIRST_REPS,
    FIRST_SET,
    announced,
    asked_how_hard,
    at_last_exercise,
    counting,
    on_day,
    planned,
    prescribed,
    station,
    stations,
    told,
    warming_up,
    with_goblet_squats,
)

NO_DUMBBELLS = DoWithout(frozenset({Equipment.DUMBBELL}))


@pytest.fixture
def lifter(programme: Programme) -> Conversation:
    """Somebody with dumbbells and goblet squats in their plan, on a strength day."""
    person = Conversation(programme).introduced(ActivityLevel.RARELY, Equipment.DUMBBELL)
    return with_goblet_squats(person)


def test_an_exercise_is_swapped_by_its_name_before_the_workout(beginner: Conversation) -> None:
    """For the same sets and repetitions, in the plan; the workout can be started."""
    decision = beginner.say(Swap("lunge"))
    new = told(decision, cues.Swapped).new
    assert told(decision, cues.Swapped).old == "lunge"
    assert planned(beginner) == ["glute_bridge", new, "kneeling_hip_extension", "squat"]
    assert (prescribed(beginner, new).sets, prescribed(beginner, new).reps) == (2, 10)
    assert prescribed(beginner, new).reason is Reason.SWAPPED
    assert decision.question == AskStart()


def test_the_exercise_under_way_is_swapped_without_its_name(beginner: Conversation) -> None:
    """The new one is announced in its place."""
    decision = announced(beginner).say(Swap())
    swapped, announcement = told(decision, cues.Swapped), told(decision, cues.Announce)
    assert swapped.old == "glute_bridge"
    assert (announcement.item.exercise, announcement.turn) == (swapped.new, cues.Turn.INSTEAD)
    assert decision.question == AskReady(first=False)
    assert stations(beginner)[0] == swapped.new == planned(beginner)[0]


def test_a_named_exercise_comes_in_its_place(beginner: Conversation) -> None:
    """The one that was asked for, where it can be."""
    announced(beginner).say(Swap("squat", "half_squat"))
    assert stations(beginner)[-1] == "half_squat"
    assert beginner.running.phase is Phase.ANNOUNCED


@pytest.mark.parametrize("replacement", ["goblet_squat", "squat", "lunge"], ids=["needs", "beside", "same"])
def test_what_cannot_come_in_its_place_is_said(beginner: Conversation, replacement: str) -> None:
    """It needs what is not owned, is in the workout already, or is the very one that is to go."""
    decision = beginner.say(Swap("lunge", replacement))
    assert decision.cues == (cues.CannotDo(replacement),)
    assert "lunge" in planned(beginner)


def test_what_is_left_out_does_not_come_in_another_s_place(beginner: Conversation) -> None:
    """S14: it stays out until it is brought back."""
    beginner.say(LeaveOut("half_squat"))
    assert beginner.say(Swap("squat", "half_squat")).cues == (cues.CannotDo("half_squat"),)


def test_what_is_not_in_the_workout_is_not_swapped(beginner: Conversation) -> None:
    assert beginner.say(Swap("calf_raise")).cues == (cues.NotInPlan("calf_raise"),)


@pytest.mark.parametrize("wish", [Swap(understood=False), Swap("pull_up"), Swap("squat", "pull_up")])
def test_a_swap_with_an_unknown_exercise_is_said_to_be_unknown(beginner: Conversation, wish: Swap) -> None:
    decision = beginner.say(wish)
    assert decision.cues == (cues.NoSuchExercise(),)
    assert decision.question is not None


def test_a_swap_of_nothing_in_particular_asks_which_and_listens(beginner: Conversation) -> None:
    """The example that is given can be said at once."""
    decision = beginner.say(Swap())
    suggested = told(decision, cues.WhichToSwap).exercise
    assert decision.question == AskSayAgain()
    assert told(beginner.say(Swap(suggested)), cues.Swapped).old == suggested


def test_a_swap_in_a_set_keeps_what_was_done_and_does_the_rest_with_the_other(beginner: Conversation) -> None:
    """Twelve bridges stay bridges: nothing is lost, and one set is left for what comes instead."""
    new = told(counting(beginner).say(Swap(), after=FIRST_SET), cues.Swapped).new
    assert stations(beginner)[:2] == ["glute_bridge", new]
    assert station(beginner, "glute_bridge").done == (10,)
    assert (station(beginner, new).done, station(beginner, new).sets) == ((), 1)
    assert beginner.running.station.exercise == new


def test_a_swap_between_the_reps_of_the_last_set_leaves_one_set(beginner: Conversation) -> None:
    """What was counted of it is a set of the old one."""
    new = told(counting(beginner).say(Swap(), after=LONG / 2), cues.Swapped).new
    assert len(station(beginner, "glute_bridge").done) == 2
    assert station(beginner, new).sets == 1


def test_a_swap_after_the_last_set_is_for_the_next_time(beginner: Conversation) -> None:
    """What is done is done; how hard it was is still asked."""
    decision = asked_how_hard(beginner).say(Swap())
    assert decision.question == AskEffort()
    assert station(beginner, "glute_bridge").done == (10, 10)
    assert told(decision, cues.Swapped).new in planned(beginner)


def test_a_swap_of_an_exercise_to_come_leaves_the_count_where_it_is(beginner: Conversation) -> None:
    """The set goes on from five."""
    decision = counting(beginner).say(Swap("squat"), after=FIRST_REPS)
    assert decision.question == AskResume(in_set=True)
    assert beginner.running.place == Place(1, Side.BOTH, 5)


def test_nothing_else_is_possible_when_everything_else_is_left_out(beginner: Conversation) -> None:
    everything = frozenset(beginner.programme.catalogue.exercises)
    beginner.trainee = replace(beginner.trainee, left_out=everything - {"squat"})
    decision = beginner.say(Swap("squat"))
    assert decision.cues == (cues.NothingInstead("squat"),)
    assert "squat" in planned(beginner)


def test_what_hurts_is_swapped_for_another_movement(beginner: Conversation) -> None:
    """S14: the exercise stays out, and no other of its pattern comes."""
    offered = counting(beginner).say(ReportPain(), after=FIRST_REPS)
    assert offered.question == OfferLeaveOut("glute_bridge", "lunge")
    swapped = told(beginner.say(Swap()), cues.Swapped)
    catalogue = beginner.programme.catalogue
    assert swapped.old == "glute_bridge"
    assert beginner.trainee.left_out == {"glute_bridge"}
    assert catalogue[swapped.new].pattern is not Pattern.BRIDGE
    assert station(beginner, "glute_bridge").done == (5,)


def test_what_hurts_is_left_out_when_nothing_can_come_instead(beginner: Conversation) -> None:
    """Nobody goes on with what hurts, for want of another."""
    everything = frozenset(beginner.programme.catalogue.exercises)
    kept = {"glute_bridge", "lunge", "kneeling_hip_extension", "squat"}
    beginner.trainee = replace(beginner.trainee, left_out=everything - kept)
    announced(beginner).say(ReportPain())
    decision = beginner.say(Swap())
    assert decision.cues[0] == cues.LeftOut("glute_bridge")
    assert beginner.running.station.exercise == "lunge"


def test_without_dumbbells_today_another_exercise_stands_in(lifter: Conversation) -> None:
    """What changes is said; the plan keeps what was earned, and tomorrow asks for it again."""
    before = lifter.plan
    decision = lifter.say(NO_DUMBBELLS)
    ((old, new),) = told(decision, cues.DoingWithout).swaps
    assert (old, lifter.plan, decision.question) == ("goblet_squat", before, AskStart())
    assert [item.exercise for item in told(lifter.say(AskToday()), cues.Today).items][-1] == new
    on_day(lifter, 2)
    assert told(lifter.say(AskToday(), fresh=True), cues.Today).items[-1].exercise == "goblet_squat"


def test_without_dumbbells_a_workout_under_way_keeps_its_place(lifter: Conversation) -> None:
    counting(lifter)
    decision = lifter.say(NO_DUMBBELLS, after=FIRST_REPS)
    assert decision.question == AskResume(in_set=True)
    assert lifter.running.place == Place(1, Side.BOTH, 5)
    assert "goblet_squat" not in stations(lifter)
    assert "goblet_squat" in planned(lifter)


def test_a_stand_in_of_today_is_not_judged_for_the_plan(lifter: Conversation) -> None:
    """S5: what the plan does not ask for earns it nothing."""
    lifter.say(NO_DUMBBELLS)
    at_last_exercise(lifter, sets=True)
    before = lifter.plan
    decision = lifter.say(StateEffort(Effort.EASY))
    assert lifter.plan == before
    assert not any(isinstance(cue, cues.NextTime) for cue in decision.cues)


def test_a_stand_in_of_today_is_swapped_for_today_only(lifter: Conversation) -> None:
    """The plan has another exercise there, and keeps it."""
    lifter.say(NO_DUMBBELLS)
    at_last_exercise(lifter, sets=False)
    before = lifter.plan
    new = told(lifter.say(Swap()), cues.Swapped).new
    assert lifter.running.station.exercise == new
    assert lifter.plan == before


def test_without_what_nothing_needs_nothing_changes(beginner: Conversation) -> None:
    decision = beginner.say(NO_DUMBBELLS)
    assert decision.cues == (cues.DoingWithout((Equipment.DUMBBELL,), (), ()),)


def test_what_nothing_stands_in_for_stays_out_for_today(lifter: Conversation) -> None:
    """Only where nothing at all is possible."""
    everything = frozenset(lifter.programme.catalogue.exercises)
    kept = set(planned(lifter))
    lifter.trainee = replace(lifter.trainee, left_out=everything - kept)
    at_last_exercise(lifter, sets=False)
    decision = lifter.say(NO_DUMBBELLS)
    assert told(decision, cues.DoingWithout).dropped == ("goblet_squat",)
    assert lifter.trainee.running is None


def test_an_exercise_left_out_by_name_is_gone_from_the_workout_and_the_days_to_come(
    beginner: Conversation,
) -> None:
    """S14: until it is brought back."""
    decision = announced(beginner).say(LeaveOut("glute_bridge"))
    assert decision.cues[0] == cues.LeftOut("glute_bridge")
    assert told(decision, cues.Announce).item.exercise == "lunge"
    assert beginner.trainee.left_out == {"glute_bridge"}


def test_an_exercise_left_out_in_the_warm_up_is_not_announced_after_it(beginner: Conversation) -> None:
    """S14: the warm-up goes on, and leads to the exercise after it."""
    decision = warming_up(beginner).say(LeaveOut("glute_bridge"))
    assert (decision.question, beginner.running.phase) == (AskResume(in_set=False), Phase.WARM_UP)
    assert told(beginner.event(Event.SKIP), cues.Announce).item.exercise == "lunge"


def test_the_only_exercise_left_out_ends_the_workout(beginner: Conversation) -> None:
    """Nothing is left to do, and nothing of what was done is lost."""
    announced(beginner)
    beginner.event(Event.DONE)
    beginner.say(StateEffort(Effort.RIGHT))
    for _ in range(2):
        beginner.event(Event.SKIP)
    decision = beginner.say(LeaveOut("squat"))
    assert decision.cues[0] == cues.LeftOut("squat")
    assert told(decision, cues.WorkoutDone).sets == 2
    assert beginner.trainee.running is None


def test_what_is_left_out_while_its_effort_is_asked_stays_done(beginner: Conversation) -> None:
    decision = asked_how_hard(beginner).say(LeaveOut("glute_bridge"))
    assert decision.question == AskEffort()
    assert station(beginner, "glute_bridge").done == (10, 10)


@pytest.mark.parametrize("exercise", [None, "pull_up"])
def test_an_unknown_exercise_is_not_left_out(beginner: Conversation, exercise: str | None) -> None:
    assert beginner.say(LeaveOut(exercise)).cues == (cues.NoSuchExercise(),)
    assert not beginner.trainee.left_out


def test_a_change_beside_a_walk_leads_back_to_the_walk(beginner: Conversation) -> None:
    """Today's workout is not offered while the person walks."""
    beginner.say(StartCardio())
    assert beginner.say(Swap("squat"), after=70).question == AskCardioOn(begun=True)
    assert told(beginner.say(Undo()), cues.Undone).thing is cues.Thing.SWAP

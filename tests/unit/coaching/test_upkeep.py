"""What the calendar brings about by itself, told once and to somebody who hears it (S1, S2, S6)."""

from dataclasses import replace

import pytest

from coach.coaching import cues
from coach.coaching.commands import (
    AskHelp,
    AskToday,
    Command,
    Launch,
    LogCardio,
    MoveDayOff,
    SessionEnded,
    StartStrength,
    StateEffort,
    Stop,
)
from coach.coaching.trainee import Trainee
from coach.coaching.upkeep import planned_anew, planned_as_chosen
from coach.training.history import WEEK
from coach.training.prescription import Effort, Reason
from coach.training.programme import Programme, WorkoutKind
from coach.training.week import LighterReason, WeekReason
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import MONDAY, Conversation, workout_done
from tests.unit.coaching.situations import announced, on_day, prescribed, told, with_sets


def with_week(
    person: Conversation, *, rose: frozenset[str] = frozenset(), fell: frozenset[str] = frozenset()
) -> Conversation:
    """The same person in a week in which the targets of these exercises rose or fell."""
    week = replace(person.history.week, rose=rose, fell=fell)
    person.trainee = replace(person.trainee, history=replace(person.history, week=week))
    return person


def good_week(person: Conversation) -> None:
    """Three workouts, about right, and on to the next Monday."""
    for days in (2, 2, 3):
        workout_done(person)
        on_day(person, days)


def test_a_missed_day_moves_to_where_there_is_room_and_is_told_once(beginner: Conversation) -> None:
    """S1: Monday did not happen; three sessions are still possible."""
    decision = on_day(beginner, 1).say(AskHelp(), fresh=True)
    assert told(decision, cues.MissedDay).strength == (2, 4, 6)
    assert beginner.plan.reason is WeekReason.MISSED_DAY
    again = beginner.say(AskHelp())
    assert not any(isinstance(cue, cues.MissedDay) for cue in again.cues)


def test_a_missed_day_is_told_to_somebody_who_hears_it(beginner: Conversation) -> None:
    """A session's end is heard by nobody."""
    assert not on_day(beginner, 1).say(SessionEnded()).cues
    assert told(beginner.say(Launch(), fresh=True), cues.MissedDay)


def test_a_missed_day_does_not_make_the_week_ask_for_less(beginner: Conversation) -> None:
    """S12: three sessions, though on Saturday there is room for one."""
    on_day(beginner, 5).say(AskToday(), fresh=True)
    assert beginner.history.week.strength_planned == 3


def test_a_week_in_which_there_is_no_more_room_stays_as_it_is(beginner: Conversation) -> None:
    """Nothing is told that changes nothing."""
    good_week(beginner)
    on_day(beginner, 6)
    decision = beginner.say(AskHelp(), fresh=True)
    assert not any(isinstance(cue, cues.MissedDay) for cue in decision.cues[1:])


def test_the_day_after_a_workout_nothing_was_missed(beginner: Conversation) -> None:
    workout_done(beginner)
    decision = on_day(beginner, 1).say(Launch(), fresh=True)
    assert not any(isinstance(cue, cues.MissedDay) for cue in decision.cues)


def test_a_workout_over_midnight_is_no_missed_day(beginner: Conversation) -> None:
    """The plan waits for its end."""
    beginner.now = beginner.now.replace(hour=23, minute=50)
    announced(beginner)
    decision = beginner.event(Event.DONE, after=1200)
    assert not any(isinstance(cue, cues.MissedDay) for cue in decision.cues)
    assert beginner.plan.reason is WeekReason.USUAL


def test_two_good_weeks_earn_a_third_set_and_it_is_told(beginner: Conversation) -> None:
    """S2: at the first word of the third week, once."""
    good_week(beginner)
    assert not any(isinstance(cue, cues.MoreSets) for cue in beginner.say(Launch(), fresh=True).cues)
    good_week(beginner)
    assert told(beginner.say(Launch(), fresh=True), cues.MoreSets).sets == 3
    assert not any(isinstance(cue, cues.MoreSets) for cue in beginner.say(Launch(), fresh=True).cues)
    assert {item.reason for item in beginner.plan.workouts[WorkoutKind.FULL]} == {Reason.MORE_SETS}


def test_targets_that_fell_make_the_next_week_lighter_and_it_is_told(beginner: Conversation) -> None:
    """S6: three exercises in one week."""
    with_week(beginner, fell=frozenset({"glute_bridge", "lunge", "squat"}))
    decision = on_day(beginner, 7).say(Launch(), fresh=True)
    assert told(decision, cues.LighterWeek).reason is LighterReason.TARGETS_FELL
    assert not any(isinstance(cue, cues.LighterWeek) for cue in beginner.say(Launch(), fresh=True).cues)


def test_six_weeks_of_progress_make_the_next_week_lighter_and_it_is_told(beginner: Conversation) -> None:
    """S6: one of progress after five."""
    with_week(beginner, rose=frozenset({"squat"}))
    beginner.trainee = replace(beginner.trainee, history=replace(beginner.history, weeks_of_progress=5))
    decision = on_day(beginner, 7).say(Launch(), fresh=True)
    assert told(decision, cues.LighterWeek).reason is LighterReason.SIX_WEEKS


def test_a_lighter_week_asks_for_less_and_raises_nothing(beginner: Conversation) -> None:
    """S6: two thirds of the sets; what was easy is no step in it."""
    with_week(with_sets(beginner, 3), fell=frozenset({"glute_bridge", "lunge", "squat"}))
    on_day(beginner, 7)
    items = told(beginner.say(AskToday(), fresh=True), cues.Today).items
    assert {item.sets for item in items} == {2}
    before = beginner.plan
    workout_done(beginner, Effort.EASY)
    assert beginner.plan == before


def test_the_week_after_a_lighter_one_is_whole_again(beginner: Conversation) -> None:
    with_week(with_sets(beginner, 3), fell=frozenset({"glute_bridge", "lunge", "squat"}))
    on_day(beginner, 7).say(AskToday(), fresh=True)
    decision = on_day(beginner, 7).say(AskToday(), fresh=True)
    assert {item.sets for item in told(decision, cues.Today).items} == {3}


def test_after_a_gap_the_workout_begins_lighter_and_says_so(beginner: Conversation) -> None:
    """S6: two sets, at the start of the workout that ends the gap, and not before."""
    workout_done(with_sets(beginner, 3))
    on_day(beginner, 21)
    assert not any(isinstance(cue, cues.LighterWeek) for cue in beginner.say(Launch(), fresh=True).cues)
    begun = beginner.say(StartStrength())
    assert told(begun, cues.LighterWeek).reason is LighterReason.AFTER_GAP
    assert prescribed(beginner, "squat").sets == 2
    assert prescribed(beginner, "squat").reason is Reason.AFTER_GAP


def test_a_gap_is_eased_once(beginner: Conversation) -> None:
    """Broken off and begun again two days later, nothing comes down further."""
    workout_done(beginner)
    on_day(beginner, 21).say(StartStrength(), fresh=True)
    beginner.say(Stop())
    eased = beginner.plan.workouts
    begun = on_day(beginner, 2).say(StartStrength(), fresh=True)
    assert not any(isinstance(cue, cues.LighterWeek) for cue in begun.cues)
    assert beginner.plan.workouts == eased


def test_less_than_a_fortnight_is_no_gap(beginner: Conversation) -> None:
    workout_done(beginner)
    begun = on_day(beginner, 9).say(StartStrength(), fresh=True)
    assert not any(isinstance(cue, cues.LighterWeek) for cue in begun.cues)


@pytest.mark.parametrize("command", [Launch(), AskToday(), AskHelp(), LogCardio(20, None)])
def test_the_news_of_a_week_comes_with_the_first_word_whatever_it_is(
    beginner: Conversation, command: Command
) -> None:
    with_week(beginner, fell=frozenset({"glute_bridge", "lunge", "squat"}))
    assert told(on_day(beginner, 7).say(command, fresh=True), cues.LighterWeek)
    assert beginner.plan.start == (MONDAY + WEEK).date()


def test_a_workout_of_yesterday_is_logged_before_its_day_is_missed(beginner: Conversation) -> None:
    """One set of eight is no session, and the day is made up for."""
    announced(beginner)
    beginner.event(Event.DONE)
    beginner.say(StateEffort(Effort.RIGHT))
    decision = on_day(beginner, 1).say(Launch(), fresh=True)
    assert [type(cue) for cue in decision.cues[1:3]] == [cues.Leftover, cues.MissedDay]
    assert len(decision.log) == 1


def test_a_workout_of_yesterday_without_a_set_is_closed_without_a_word(beginner: Conversation) -> None:
    announced(beginner)
    decision = on_day(beginner, 1).say(Launch(), fresh=True)
    assert not any(isinstance(cue, cues.Leftover) for cue in decision.cues)
    assert not decision.log
    assert beginner.trainee.running is None


def test_a_plan_is_not_planned_again_for_somebody_without_a_history(programme: Programme) -> None:
    """A plan and a history come together."""
    person = Conversation(programme).introduced()
    for again in (planned_anew, planned_as_chosen):
        with pytest.raises(ValueError, match="come together"):
            again(Trainee(), person.plan)


@pytest.mark.parametrize(
    ("wish", "moved"),
    [(StartStrength(), cues.BroughtForward), (MoveDayOff(5), cues.DaysOffNow)],
    ids=["a workout today", "another day off"],
)
def test_days_that_are_moved_again_in_the_same_breath_are_told_once(
    beginner: Conversation, wish: Command, moved: type[cues.Cue]
) -> None:
    """Where the missed day would have gone is no news any more."""
    decision = on_day(beginner, 1).say(wish, fresh=True)
    assert told(decision, moved)
    assert not any(isinstance(cue, cues.MissedDay) for cue in decision.cues)

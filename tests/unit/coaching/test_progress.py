"""How the week is going, and why there is no workout today (S1, R5, R6, S12, S15)."""

import pytest

from coach.coaching import cues
from coach.coaching.commands import (
    AskProgress,
    AskToday,
    ChooseDaysOff,
    Command,
    LogCardio,
    StartStrength,
)
from coach.coaching.questions import AskEffort
from coach.training.cardio import Activity
from coach.training.prescription import Effort
from coach.training.programme import Programme
from tests.unit.coaching.conversation import MONDAY, Conversation, workout_done
from tests.unit.coaching.situations import at_last_exercise, on_day, told


def test_a_week_whose_sessions_are_met_is_complete(beginner: Conversation) -> None:
    """S15: and what it makes of the streak."""
    for _ in range(3):
        workout_done(beginner)
        on_day(beginner, 2)
    beginner.now = beginner.now.replace(day=MONDAY.day + 4)
    beginner.say(LogCardio(50, Activity.SPEED_WALKING), fresh=True)
    assert told(beginner.say(AskProgress()), cues.WeekMet).streak == 1


def test_the_exercise_that_grew_most_since_last_week_is_named(beginner: Conversation) -> None:
    """From ten to twelve."""
    workout_done(beginner, Effort.EASY)
    on_day(beginner, 7)
    workout_done(beginner, Effort.EASY)
    improved = told(beginner.say(AskProgress()), cues.Improved)
    assert (improved.before, improved.now) == (10, 12)


def test_nothing_is_named_where_nothing_grew(beginner: Conversation) -> None:
    workout_done(beginner, Effort.TOO_HARD)
    on_day(beginner, 7)
    workout_done(beginner, Effort.TOO_HARD)
    assert not any(isinstance(cue, cues.Improved) for cue in beginner.say(AskProgress()).cues)


def test_after_a_missed_week_nothing_is_compared(beginner: Conversation) -> None:
    """It would not be since last week."""
    workout_done(beginner, Effort.EASY)
    on_day(beginner, 14)
    workout_done(beginner)
    assert not any(isinstance(cue, cues.Improved) for cue in beginner.say(AskProgress()).cues)


def test_a_session_in_a_week_that_plans_none_asks_for_no_more(programme: Programme) -> None:
    """Whoever began on a Sunday and walks all the same hears what was done, and of nothing left."""
    person = on_day(Conversation(programme), 6).introduced()
    person.say(LogCardio(20, None))
    assert [type(cue) for cue in person.say(AskProgress()).cues] == [cues.WeekSoFar, cues.LastWeeks]


def test_a_week_with_all_its_strength_has_no_more_of_it(beginner: Conversation) -> None:
    """R6."""
    for _ in range(3):
        workout_done(beginner)
        on_day(beginner, 2)
    assert beginner.say(StartStrength(), fresh=True).cues[0] == cues.StrengthComplete()


def test_two_days_off_are_kept(beginner: Conversation) -> None:
    """R5: five days were active already, and Sunday is the second day off."""
    beginner.say(ChooseDaysOff(frozenset({3, 6})))
    for days in (1, 1, 2, 1, 1):
        beginner.say(LogCardio(10, None), fresh=True)
        on_day(beginner, days)
    assert beginner.say(StartStrength(), fresh=True).cues[-2] == cues.DaysOffKept()


@pytest.mark.parametrize("command", [AskToday(), AskProgress(), LogCardio(20, None)], ids=repr)
def test_a_workout_with_every_set_done_is_finished_by_coming_back_with_another_wish(
    beginner: Conversation, command: Command
) -> None:
    """The last effort stays unanswered; the entry is logged."""
    at_last_exercise(beginner, sets=True)
    beginner.say(command, fresh=True)
    assert beginner.trainee.running is None
    assert beginner.history.met == {"squat": 1}


def test_in_the_same_session_the_effort_is_still_asked(beginner: Conversation) -> None:
    at_last_exercise(beginner, sets=True)
    assert beginner.say(AskProgress()).question == AskEffort()
    assert not beginner.log


def test_a_week_of_days_off_has_nothing_planned(beginner: Conversation) -> None:
    """All seven chosen: it is the person's own week."""
    beginner.say(ChooseDaysOff(frozenset(range(7))))
    assert beginner.say(AskProgress()).cues == (cues.WeekNotBegun(),)
    assert not beginner.history.week.planned


def test_the_weeks_so_far_come_with_the_answer(beginner: Conversation) -> None:
    """The running one last, and a week away is an empty one in its place."""
    workout_done(beginner)
    on_day(beginner, 1)
    beginner.say(LogCardio(20, None), fresh=True)
    assert told(beginner.say(AskProgress()), cues.LastWeeks).weeks == (cues.WeekResult(1, 3, 20, 50),)
    on_day(beginner, 13)
    still_open = beginner.say(AskProgress(), fresh=True)
    first, away, running = told(still_open, cues.LastWeeks).weeks
    assert told(still_open, cues.WeekStillOpen).strength == running.planned
    assert (first, away) == (cues.WeekResult(1, 3, 20, 50), cues.WeekResult())
    assert (running.sessions, running.minutes) == (0, 0)


def test_weeks_that_went_before_come_with_a_week_of_days_off(beginner: Conversation) -> None:
    """It has nothing planned, and they had."""
    on_day(beginner, 7)
    beginner.say(ChooseDaysOff(frozenset(range(7))), fresh=True)
    weeks = told(beginner.say(AskProgress()), cues.LastWeeks).weeks
    assert weeks == (cues.WeekResult(0, 3, 0, 50), cues.WeekResult())

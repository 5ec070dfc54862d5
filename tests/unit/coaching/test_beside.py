"""What is said beside a workout or before one: answered, and led back to what waits."""

from datetime import timedelta

import pytest

from coach.coaching import cues
from coach.coaching.commands import (
    AskAbout,
    AskBest,
    AskDone,
    AskHelp,
    AskHowManyDone,
    AskLongest,
    AskNextWorkout,
    AskProgramme,
    AskProgress,
    AskStreak,
    AskStronger,
    AskToday,
    AskWeeksCompared,
    AskWhy,
    BringBack,
    ChooseActivity,
    ChooseBeat,
    ChooseDaysOff,
    ChooseStrengthDays,
    ChooseUnit,
    Command,
    Correct,
    DoWithout,
    LeaveOut,
    LimitMinutes,
    LogCardio,
    MoveDayOff,
    No,
    NotUnderstood,
    Say,
    Shorten,
    StartCardio,
    StartStrength,
    StateActivity,
    StateEffort,
    StateEquipment,
    StateMinutes,
    StateNumber,
    StateWeights,
    Stop,
    Swap,
    Topic,
    Undo,
    Unsupported,
    UseLoad,
    Yes,
)
from coach.coaching.questions import (
    AskCardioOn,
    AskMinutes,
    AskReady,
    AskResume,
    AskStart,
    AskWish,
    OfferEnd,
    OfferStart,
)
from coach.speech.phrasebook import Phrasebook
from coach.speech.spoken import spoken
from coach.training.cardio import Activity
from coach.training.exercise import Equipment
from coach.training.load import Unit
from coach.training.log import CardioLog
from coach.training.profile import ActivityLevel
from coach.training.programme import Programme
from coach.training.span import Now
from coach.workout.cardio import CardioPhase
from coach.workout.running import Phase
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import MONDAY, Conversation


@pytest.fixture
def counting(beginner: Conversation) -> Conversation:
    """Somebody in the middle of the first set of bridges."""
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    beginner.event(Event.READY)
    return beginner


ASIDES = [
    AskToday(),
    AskProgress(),
    AskDone(Now()),
    AskHowManyDone("squat", None),
    AskBest("squat"),
    AskLongest(None),
    AskStronger(),
    AskWeeksCompared(),
    AskStreak(),
    AskNextWorkout(),
    StartCardio(),
    LogCardio(20, None),
    AskProgramme(),
    AskHelp(),
    NotUnderstood(),
    Unsupported(),
    StateActivity(ActivityLevel.OFTEN),
    StateEquipment(frozenset()),
    StateMinutes(10),
    StateNumber(10),
    BringBack(None),
    LeaveOut("squat"),
    Swap("squat"),
    DoWithout(frozenset({Equipment.CHAIR})),
    Shorten(15),
    LimitMinutes(30),
    ChooseStrengthDays(4),
    ChooseDaysOff(frozenset({1, 6})),
    MoveDayOff(2),
    StateWeights(Equipment.DUMBBELL, (4, 6), Unit.KILOGRAM),
    UseLoad(8, Unit.KILOGRAM),
    ChooseUnit(Unit.POUND),
    ChooseBeat(on=True),
    ChooseActivity(Activity.JUMP_ROPE),
    AskWhy(),
    AskAbout(Topic.RESULTS),
    Correct(8),
]


@pytest.mark.parametrize("aside", ASIDES, ids=lambda command: type(command).__name__)
def test_anything_else_said_in_a_count_holds_it(counting: Conversation, aside: Command) -> None:
    """Who breaks in has stopped the voice: the place is kept, and "resume" goes on from there."""
    decision = counting.say(aside, after=25)
    assert decision.question == AskResume(in_set=True)
    assert counting.running.phase is Phase.PAUSED
    place = counting.running.place
    assert place is not None
    assert place.reps == 5


SOON = [aside for aside in ASIDES if not isinstance(aside, StartCardio | LogCardio)]


@pytest.mark.parametrize("aside", [*SOON, Undo()], ids=lambda command: type(command).__name__)
def test_anything_else_said_in_a_cardio_session_holds_it(beginner: Conversation, aside: Command) -> None:
    """Who breaks in has stopped the voice: "resume" goes on from where the session was."""
    beginner.say(StartCardio())
    decision = beginner.say(aside, after=100)
    assert decision.question == AskCardioOn(begun=True)
    session = beginner.trainee.cardio
    assert session is not None
    assert (session.phase, session.elapsed) == (CardioPhase.PAUSED, 100_000)


def test_a_session_that_is_over_is_taken_back_before_it_was_ever_logged(beginner: Conversation) -> None:
    """What time has ended and the very next word takes back leaves no trace in the log."""
    beginner.say(StartCardio())
    for _ in range(2):
        beginner.event(Event.NEXT, after=240)
    decision = beginner.say(Undo(), after=3600)
    assert [type(cue) for cue in decision.cues] == [cues.CardioLogged, cues.Undone]
    assert (decision.log, decision.retracted) == ((), ())
    assert beginner.history.week.cardio_minutes == 0


def test_a_session_that_is_over_is_not_asked_about(beginner: Conversation) -> None:
    """An aside leads back to what is open now, not to "next"."""
    beginner.say(StartCardio())
    for _ in range(2):
        beginner.event(Event.NEXT, after=240)
    decision = beginner.say(AskAbout(Topic.SORENESS), after=3600)
    assert decision.question == AskWish(start=True)


def test_words_for_a_session_that_was_hardly_begun_are_answered(beginner: Conversation) -> None:
    """Days later nothing is to be said of it, and "done" is answered all the same."""
    beginner.say(StartCardio())
    beginner.event(Event.PAUSE, after=1)
    decision = beginner.event(Event.DONE, after=2 * 86_400)
    assert cues.NoWorkout() in decision.cues


def test_a_run_without_minutes_is_asked_for_its_minutes_in_a_workout_too(counting: Conversation) -> None:
    """Nothing said is lost: the run can be logged, and the workout waits."""
    decision = counting.say(LogCardio(None, Activity.RUNNING), after=25)
    assert decision.question == AskMinutes(Activity.RUNNING)


def test_minutes_told_in_a_workout_lead_back_to_it(counting: Conversation) -> None:
    """The run is logged, and "resume" goes on."""
    decision = counting.say(LogCardio(30, Activity.RUNNING), after=25)
    assert isinstance(decision.cues[0], cues.CardioLogged)
    assert decision.question == AskResume(in_set=True)
    assert len(counting.log) == 1


def test_cardio_is_logged_with_what_it_makes_of_the_week(beginner: Conversation) -> None:
    """Ten minutes of running: one of five."""
    version = beginner.trainee.version
    decision = beginner.say(LogCardio(10, Activity.RUNNING))
    assert decision.cues == (cues.CardioLogged(10, Activity.RUNNING, 1, 5),)
    assert decision.log == (CardioLog(beginner.now, MONDAY.date(), Activity.RUNNING, 10, number=version),)
    assert beginner.history.week.cardio_minutes == 10


def test_minutes_that_were_not_named_are_asked_for(beginner: Conversation) -> None:
    """A run, how many minutes, thirty: logged in full, though the next should be shorter (S10)."""
    assert beginner.say(LogCardio(None, Activity.RUNNING)).question == AskMinutes(Activity.RUNNING)
    decision = beginner.say(StateMinutes(30))
    logged = cues.CardioLogged(30, Activity.RUNNING, 1, 5)
    assert decision.cues == (logged, cues.BeyondGuard(10, first=True))


@pytest.mark.parametrize("minutes", [-5, 0, 301])
def test_minutes_that_no_session_takes_are_not_logged(beginner: Conversation, minutes: int) -> None:
    """A slip of the tongue is asked for again."""
    decision = beginner.say(LogCardio(minutes, None))
    assert isinstance(decision.cues[0], cues.MinutesOutOfRange)
    assert decision.question == AskMinutes(None)
    assert not beginner.log


def test_words_not_understood_end_in_the_offer_to_stop(beginner: Conversation) -> None:
    """One line, another, then the offer."""
    said = [beginner.say(NotUnderstood()) for _ in range(3)]
    assert [type(decision.cues[0]) for decision in said] == [cues.Misheard, cues.Misheard, cues.MisheardAgain]
    assert said[2].question == OfferEnd()


def test_something_understood_between_begins_the_counting_anew(beginner: Conversation) -> None:
    """Three times running."""
    for command in (NotUnderstood(), NotUnderstood(), AskHelp(), NotUnderstood()):
        decision = beginner.say(command)
    assert decision.question != OfferEnd()


@pytest.mark.parametrize("command", [StateEffort(None), StateMinutes(None)], ids=str)
def test_an_answer_that_was_not_understood_counts_as_not_understood(
    counting: Conversation, command: Command
) -> None:
    """Three nonsense answers running end in the offer to stop, like any other words not understood."""
    said = [counting.say(command, after=240) for _ in range(3)]
    assert said[2].question == OfferEnd()


def test_yes_to_the_offer_stops_and_keeps_the_workout(counting: Conversation) -> None:
    """What was done is saved."""
    for _ in range(3):
        counting.say(NotUnderstood())
    decision = counting.say(Yes())
    assert isinstance(decision.cues[0], cues.Stopped)
    assert decision.question is None
    assert counting.trainee.running


def test_no_to_the_offer_goes_on(counting: Conversation) -> None:
    """The question is not asked again; what the workout waits for is."""
    for _ in range(3):
        counting.say(NotUnderstood(), after=25)
    assert counting.say(No()).question == AskResume(in_set=True)


def test_before_the_first_repetition_no_set_can_have_been_it(counting: Conversation) -> None:
    """Who breaks in at "lift" can resume; there is nothing yet to call done."""
    assert counting.say(NotUnderstood(), after=5).question == AskResume(in_set=False)


def test_an_event_without_a_workout_says_so(beginner: Conversation) -> None:
    """On a strength day the start is suggested."""
    decision = beginner.event(Event.READY)
    assert decision.cues == (cues.NoWorkout(),)
    assert decision.question == AskStart()


def test_no_to_the_start_leaves_it_for_later(beginner: Conversation) -> None:
    """Never shamed."""
    decision = beginner.say(No())
    assert decision.cues == (cues.Later(),)
    assert decision.question is None


def test_yes_in_a_new_session_answers_no_old_question(beginner: Conversation) -> None:
    """A question is open in its own session only."""
    beginner.say(Yes(), after=3600, fresh=True)
    assert beginner.trainee.running is None


def test_repeat_says_the_last_answer_again(beginner: Conversation) -> None:
    """Its question too."""
    told = beginner.say(AskToday())
    again = beginner.say(Say(Event.REPEAT))
    assert (again.cues, again.question) == (told.cues, told.question)


def test_yes_to_an_announced_exercise_is_ready(beginner: Conversation) -> None:
    """Yes to "say ready" counts."""
    beginner.say(StartStrength())
    assert beginner.event(Event.SKIP).question == AskReady(first=True)
    assert isinstance(beginner.say(Yes()).cues[0], cues.Count)


def test_a_week_not_begun_is_still_open(beginner: Conversation) -> None:
    """Three strength sessions and five walks to go, and today's is offered."""
    decision = beginner.say(AskProgress())
    assert decision.cues[0] == cues.WeekStillOpen(0, 3, 5)
    assert decision.question == OfferStart()


def test_a_week_in_which_nothing_is_planned_is_told_in_words(programme: Programme, book: Phrasebook) -> None:
    """Whoever begins on a Sunday and asks how the week is going hears something all the same."""
    person = Conversation(programme, MONDAY + timedelta(days=6)).introduced()
    decision = person.say(AskProgress())
    assert spoken(decision.cues, decision.question, book).ssml != spoken((), None, book).ssml


def test_a_week_begun_is_told_in_numbers(beginner: Conversation) -> None:
    """S12: minutes done of the minutes aimed for."""
    beginner.say(LogCardio(30, None))
    decision = beginner.say(AskProgress())
    assert decision.cues[0] == cues.WeekSoFar(0, 3, 30, 50)
    assert decision.cues[1] == cues.WeekLeft(3, None, 2, 10, 1)


def test_a_new_week_is_planned_when_it_has_begun(beginner: Conversation) -> None:
    """Rule 7: by the first word of the new week, whatever it is."""
    beginner.say(AskHelp(), after=timedelta(days=7).total_seconds(), fresh=True)
    assert beginner.plan.start == MONDAY.date() + timedelta(days=7)
    assert beginner.history.week.start == beginner.plan.start
    assert [week.start for week in beginner.history.past] == [MONDAY.date()]


def test_stop_without_a_workout_is_a_goodbye(beginner: Conversation) -> None:
    """The session closes."""
    decision = beginner.say(Stop())
    assert decision.cues == (cues.Goodbye(1),)
    assert decision.question is None

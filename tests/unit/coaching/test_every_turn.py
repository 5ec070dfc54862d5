"""Anything said at any time: an answer that can be spoken, a plan that keeps the rules, and nothing lost."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.coaching import commands, cues
from coach.coaching.commands import Command
from coach.coaching.decision import Decision
from coach.coaching.questions import OfferEnd
from coach.coaching.trainee import Trainee
from coach.skill import read_programme
from coach.speech.languages import phrasebook
from coach.speech.spoken import spoken
from coach.training.cardio import Activity
from coach.training.exercise import Equipment
from coach.training.log import StrengthLog
from coach.training.prescription import Effort
from coach.training.profile import ActivityLevel
from coach.training.schedule import ACTIVE_DAYS
from coach.workout.running import Phase, settled
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import MONDAY, Conversation

PROGRAMME = read_programme()
BOOK = phrasebook("en")
WALKS = 60

events = st.sampled_from([*Event, *[Event.READY] * 4, *[Event.DONE] * 2])
COMMANDS: Mapping[type, st.SearchStrategy[Command]] = {
    commands.Launch: st.builds(commands.Launch),
    commands.Yes: st.builds(commands.Yes),
    commands.No: st.builds(commands.No),
    commands.ConfirmClearance: st.builds(commands.ConfirmClearance),
    commands.StateActivity: st.builds(commands.StateActivity, st.none() | st.sampled_from(ActivityLevel)),
    commands.StateEquipment: st.builds(
        commands.StateEquipment, st.none() | st.frozensets(st.sampled_from(Equipment))
    ),
    commands.AskProgramme: st.builds(commands.AskProgramme),
    commands.AskToday: st.builds(commands.AskToday),
    commands.StartStrength: st.builds(commands.StartStrength),
    commands.StartCardio: st.builds(commands.StartCardio),
    commands.AskProgress: st.builds(commands.AskProgress),
    commands.LogCardio: st.builds(
        commands.LogCardio, st.none() | st.integers(-1, 400), st.none() | st.sampled_from(Activity)
    ),
    commands.StateMinutes: st.builds(commands.StateMinutes, st.none() | st.integers(-1, 400)),
    commands.Say: st.builds(commands.Say, events),
    commands.StateEffort: st.builds(commands.StateEffort, st.none() | st.sampled_from(Effort)),
    commands.AskHowTo: st.builds(
        commands.AskHowTo, st.none() | st.sampled_from(list(PROGRAMME.catalogue.exercises)), st.booleans()
    ),
    commands.ReportPain: st.builds(commands.ReportPain),
    commands.ReportStopSign: st.builds(commands.ReportStopSign),
    commands.BringBack: st.builds(
        commands.BringBack, st.none() | st.sampled_from(list(PROGRAMME.catalogue.exercises))
    ),
    commands.AskHelp: st.builds(commands.AskHelp),
    commands.Stop: st.builds(commands.Stop),
    commands.NotUnderstood: st.builds(commands.NotUnderstood),
    commands.Unsupported: st.builds(commands.Unsupported),
    commands.SessionEnded: st.builds(commands.SessionEnded),
}
usual = st.one_of(
    COMMANDS[commands.StartStrength],
    COMMANDS[commands.Say],
    COMMANDS[commands.Say],
    COMMANDS[commands.StateEffort],
    COMMANDS[commands.Yes],
)
HOUR, DAY = 3600, 86_400
pauses = st.sampled_from(
    (1, 5, 5, 20, 50, 50, 100, 240, 240, 600, HOUR, 5 * HOUR, 11 * HOUR, DAY, 2 * DAY, 9 * DAY)
)
turns = st.tuples(
    st.one_of(st.one_of(*COMMANDS.values()), usual, usual),
    pauses,
    st.sampled_from((False, False, False, True)),
)


def test_every_command_is_walked_with() -> None:
    """A command that is added is said here too."""
    assert COMMANDS.keys() == set(get_args(Command))


@dataclass(frozen=True)
class Turn:
    """One turn of a walk."""

    before: Trainee
    command: Command
    decision: Decision
    now: datetime


@dataclass(frozen=True)
class Walk:
    """Somebody new, or whose week is planned, and what they say after how many seconds."""

    start: datetime
    introduced: tuple[ActivityLevel, frozenset[Equipment]] | None
    said: tuple[tuple[Command, int, bool], ...]

    def turns(self) -> Iterator[Turn]:
        """The walk, turn by turn."""
        person = Conversation(PROGRAMME, self.start)
        if self.introduced:
            level, equipment = self.introduced
            person.introduced(level, *equipment)
        for command, seconds, fresh in self.said:
            before = person.trainee
            decision = person.say(command, after=seconds, fresh=fresh)
            yield Turn(before, command, decision, person.now)


introductions = st.tuples(
    st.sampled_from(ActivityLevel), st.frozensets(st.sampled_from(Equipment), max_size=2)
)
walks = st.builds(
    Walk,
    st.integers(0, 7 * 24).map(lambda hours: MONDAY + timedelta(hours=hours)),
    st.one_of(st.none(), introductions, introductions, introductions),
    st.lists(turns, min_size=5, max_size=30).map(tuple),
)


@settings(max_examples=WALKS)
@given(walks)
def test_every_turn_is_answered_in_words(walk: Walk) -> None:
    """No command at any moment fails, and every cue can be said; only a session's end needs no words."""
    for turn in walk.turns():
        said = spoken(turn.decision.cues, turn.decision.question, BOOK)
        assert (said.reprompt is None) == (turn.decision.question is None)
        if not isinstance(turn.command, commands.SessionEnded):
            assert said.ssml.removeprefix("<speak>").removesuffix("</speak>").strip()


@settings(max_examples=WALKS)
@given(walks)
def test_every_plan_keeps_the_rules(walk: Walk) -> None:
    """R5, R9, S2: two days off, two to four sets of eight to twelve, with what the person owns."""
    for turn in walk.turns():
        trainee = turn.decision.trainee
        assert (trainee.plan is None) == (trainee.history is None)
        if trainee.plan is None or trainee.history is None:
            continue
        assert trainee.profile.cleared
        assert trainee.plan.start == trainee.history.week.start
        assert trainee.plan.start <= turn.now.date()
        if turn.before.running is None and not isinstance(turn.command, commands.SessionEnded):
            assert turn.now.date() < trainee.plan.start + timedelta(days=7)
        assert len(trainee.plan.days) == 7
        assert sum(day.off for day in trainee.plan.days) >= 2
        for kind in (day.strength for day in trainee.plan.days if day.strength):
            assert trainee.plan.workouts[kind]
        for item in (item for listed in trainee.plan.workouts.values() for item in listed):
            assert 2 <= item.sets <= 4
            assert 8 <= item.reps <= 12
            assert PROGRAMME.catalogue[item.exercise].equipment <= trainee.profile.owned


@settings(max_examples=WALKS)
@given(walks)
def test_the_week_is_judged_by_no_less_than_its_plan_holds(walk: Walk) -> None:
    """S12: what the totals aim for is what the stored plan says, and what was missed on top of it."""
    for turn in walk.turns():
        plan, history = turn.decision.trainee.plan, turn.decision.trainee.history
        if plan and history:
            aims, week = plan.totals(), history.week
            assert aims.strength_planned <= week.strength_planned <= plan.strength_days
            assert aims.cardio_planned <= week.cardio_planned <= ACTIVE_DAYS
            assert week.cardio_target == week.cardio_planned * plan.cardio_minutes


@settings(max_examples=WALKS)
@given(walks)
def test_no_set_is_ever_lost(walk: Walk) -> None:
    """What was done is in the running workout or, once that has ended, in the log."""
    for turn in walk.turns():
        before, after = turn.before.running, turn.decision.trainee.running
        if before is None:
            continue
        if after is not None and after.began == before.began:
            done = [station.done for station in after.stations]
        else:
            logged = [
                entry
                for entry in turn.decision.log
                if isinstance(entry, StrengthLog) and entry.at == before.began
            ]
            assert logged or not settled(before, PROGRAMME.warm_up, turn.now).sets_done
            entries = {item.exercise: item.reps for entry in logged for item in entry.exercises}
            done = [entries.get(station.exercise, ()) for station in before.stations]
        for station, now_done in zip(before.stations, done, strict=True):
            assert now_done[: len(station.done)] == station.done


@settings(max_examples=WALKS)
@given(walks)
def test_the_log_is_what_the_workout_says_it_was(walk: Walk) -> None:
    """Rule 6: sets told at the end are the sets logged, and the week counts the session they make."""
    for turn in walk.turns():
        logged = [entry for entry in turn.decision.log if isinstance(entry, StrengthLog)]
        for entry in logged:
            assert all(item.reps for item in entry.exercises)
            assert all(0 < reps <= 12 for item in entry.exercises for reps in item.reps)
        for cue in turn.decision.cues:
            if isinstance(cue, cues.WorkoutDone):
                entry = logged[-1]
                assert cue.sets == sum(len(item.reps) for item in entry.exercises)
                assert cue.exercises == len(entry.exercises)
                history = turn.decision.trainee.history
                assert history is not None
                assert not entry.counts or entry.day in history.week.strength_days


@settings(max_examples=WALKS)
@given(walks)
def test_nothing_is_counted_in_silence(walk: Walk) -> None:
    """A workout moves with time only while its warm-up or its count is what was said last."""
    for turn in walk.turns():
        running = turn.decision.trainee.running
        heard = any(isinstance(cue, cues.Count | cues.WarmUp) for cue in turn.decision.cues)
        if running is not None and not heard:
            assert settled(running, PROGRAMME.warm_up, turn.now + timedelta(hours=1)) == running


@settings(max_examples=WALKS)
@given(walks)
def test_a_running_workout_is_left_only_by_saying_so(walk: Walk) -> None:
    """A wish in between leads back to what the workout waits for: the session stays open."""
    leaving = (commands.Stop, commands.No, commands.SessionEnded)
    for turn in walk.turns():
        agreed = isinstance(turn.command, commands.Yes) and turn.before.asked == OfferEnd()
        if turn.decision.trainee.running and not isinstance(turn.command, leaving) and not agreed:
            assert turn.decision.question is not None


@settings(max_examples=WALKS)
@given(walks)
def test_no_pattern_is_trained_on_two_days_running(walk: Walk) -> None:
    """S1: 48 hours between sessions of one pattern, whenever workouts are begun, left and finished."""
    sessions = {
        (entry.day, entry.kind)
        for turn in walk.turns()
        for entry in turn.decision.log
        if isinstance(entry, StrengthLog) and entry.counts
    }
    for (day, kind), (other_day, other) in combinations(sessions, 2):
        assert not kind.overlaps(other) or abs(day - other_day).days != 1


@settings(max_examples=WALKS)
@given(walks)
def test_a_session_ended_changes_only_what_time_has_changed(walk: Walk) -> None:
    """Nobody hears an answer, so nothing is asked, and the same person would be found the moment before."""
    for turn in walk.turns():
        if isinstance(turn.command, commands.SessionEnded):
            assert turn.decision.question is None
            after = turn.decision.trainee
            told = (turn.before.profile, turn.before.launches, turn.before.misheard)
            assert (after.profile, after.launches, after.misheard) == told
            if after.running:
                assert after.running.phase is not Phase.COUNTING


@settings(max_examples=WALKS)
@given(walks)
def test_the_trainee_stays_small(walk: Walk) -> None:
    """Rule 5: no more than eight past weeks, and never three misheard turns without an offer to end."""
    for turn in walk.turns():
        trainee = turn.decision.trainee
        assert trainee.misheard < 3
        if trainee.history:
            assert len(trainee.history.past) <= 8

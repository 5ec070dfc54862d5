"""Anything said at any time: an answer that can be spoken, a plan that keeps the rules, and nothing lost."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import combinations, pairwise
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.coaching import commands, cues
from coach.coaching.commands import Command
from coach.coaching.decision import Decision, Scene
from coach.coaching.errands import NotDone, Why
from coach.coaching.questions import AskForget, OfferEnd
from coach.coaching.reminder import PartOfDay
from coach.coaching.trainee import Trainee
from coach.coaching.upkeep import brought_up_to_date
from coach.skill import read_programme
from coach.speech.languages import phrasebook
from coach.speech.spoken import spoken
from coach.training.cardio import Activity
from coach.training.exercise import Equipment
from coach.training.history import WeekTotals
from coach.training.load import Unit
from coach.training.log import CardioLog, LogEntry, StrengthLog, shell
from coach.training.prescription import Effort
from coach.training.profile import ActivityLevel
from coach.training.schedule import ACTIVE_DAYS
from coach.training.span import SEASONS, Now, SpanKind, a_day, a_month, a_season, a_week, a_weekend, years
from coach.workout import cardio
from coach.workout.manner import Talk
from coach.workout.running import Phase, RunningWorkout, Station
from coach.workout.settling import settled, unheard
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import MONDAY, Conversation

PROGRAMME = read_programme()
BOOK = phrasebook("en")
WALKS = 40
OF_WHAT_IS_COUNTED = commands.TimeUp(MONDAY)
EARLY = 5  # seconds before its end at which a timer may be up
MOST_REPS = 50  # in one set, as a person says it
CORRECTING = (commands.Correct, commands.StateNumber, commands.StateMinutes)

# The others come with more than a word: an answer, a number, what is changed.
SAID = [event for event in Event if event not in (Event.CHANGE, Event.CORRECT, Event.TAKE_BACK)]
events = st.sampled_from([*SAID, *[Event.READY] * 4, *[Event.DONE] * 2])
usual_exercises = (
    "glute_bridge",
    "lunge",
    "kneeling_hip_extension",
    "squat",
    "goblet_squat",
    "leg_press",
    "flying",
)
exercises = st.sampled_from(usual_exercises) | st.sampled_from([*PROGRAMME.catalogue.exercises])
maybe_exercise = st.none() | exercises
minutes = st.none() | st.integers(-1, 400)
weekdays = st.integers(0, 6)
units = st.none() | st.sampled_from(Unit)
days = st.one_of(
    st.none(),
    st.integers(-10, 1).map(lambda days: MONDAY.date() + timedelta(days=days)),
    st.integers(-1200, 1200).map(lambda days: MONDAY.date() + timedelta(days=days)),
)
named = st.one_of(
    st.none(),
    st.just(Now()),
    st.integers(-400, 400).map(lambda days: a_day(MONDAY.date() + timedelta(days=days))),
    st.integers(-60, 3).map(lambda weeks: a_week(MONDAY.date() + timedelta(weeks=weeks))),
    st.integers(-60, 3).map(lambda weeks: a_weekend(MONDAY.date() + timedelta(weeks=weeks))),
    st.builds(a_month, st.integers(2024, 2028), st.integers(1, 12)),
    st.builds(a_season, st.integers(2024, 2028), st.sampled_from([*SEASONS])),
    st.integers(2024, 2028).map(lambda year: years(year, 1, SpanKind.YEAR)),
    st.sampled_from((2000, 2010, 2020, 2030)).map(lambda year: years(year, 10, SpanKind.DECADE)),
)
understood = st.sampled_from((True, True, True, False))
amounts = st.sampled_from((-3, 0, 1, 2, 4, 5, 8, 10, 12, 20, 60, 499, 501, 10_000))
times = st.none() | st.integers(0, 24 * 60 - 1)
parts = st.none() | st.sampled_from(PartOfDay)
COMMANDS: Mapping[type, st.SearchStrategy[Command]] = {
    commands.Launch: st.builds(commands.Launch),
    commands.Yes: st.builds(commands.Yes),
    commands.No: st.builds(commands.No),
    commands.ConfirmClearance: st.builds(commands.ConfirmClearance),
    commands.StateActivity: st.builds(commands.StateActivity, st.none() | st.sampled_from(ActivityLevel)),
    commands.StateEquipment: st.builds(
        commands.StateEquipment, st.none() | st.frozensets(st.sampled_from(Equipment)), st.booleans()
    ),
    commands.AskProgramme: st.builds(commands.AskProgramme),
    commands.AskToday: st.builds(commands.AskToday),
    commands.StartStrength: st.builds(commands.StartStrength),
    commands.StartCardio: st.builds(commands.StartCardio, st.none() | st.sampled_from(Activity)),
    commands.AskProgress: st.builds(commands.AskProgress),
    commands.AskDone: st.builds(commands.AskDone, named, understood),
    commands.AskHowManyDone: st.builds(commands.AskHowManyDone, maybe_exercise, named, understood),
    commands.AskBest: st.builds(commands.AskBest, maybe_exercise),
    commands.AskLongest: st.builds(commands.AskLongest, st.none() | st.sampled_from(Activity)),
    commands.AskStronger: st.builds(commands.AskStronger),
    commands.AskWeeksCompared: st.builds(commands.AskWeeksCompared),
    commands.AskStreak: st.builds(commands.AskStreak),
    commands.AskNextWorkout: st.builds(commands.AskNextWorkout),
    commands.LogCardio: st.builds(
        commands.LogCardio,
        minutes,
        st.none() | st.sampled_from(Activity),
        days,
        st.sampled_from((True, True, True, False)),
    ),
    commands.ChooseRest: st.builds(
        commands.ChooseRest, st.none() | st.integers(0, 400), st.sampled_from((0, 0, 1, -1))
    ),
    commands.ChooseTalk: st.builds(
        commands.ChooseTalk, st.none() | st.sampled_from(Talk), st.sampled_from((0, 0, 1, -1))
    ),
    commands.ChoosePace: st.builds(commands.ChoosePace, st.sampled_from((None, 0, 1, 1, -1, -1))),
    commands.AskPreference: st.builds(
        commands.AskPreference, st.none() | st.sampled_from(commands.Preference)
    ),
    commands.AskSettings: st.builds(commands.AskSettings),
    commands.LoseEquipment: st.builds(
        commands.LoseEquipment, st.frozensets(st.sampled_from(Equipment), max_size=3)
    ),
    commands.ChooseKeepGoing: st.builds(commands.ChooseKeepGoing, st.booleans()),
    commands.CountReps: st.builds(
        commands.CountReps,
        maybe_exercise,
        st.none() | st.integers(-1, 60),
        st.sampled_from((True, True, True, False)),
        st.booleans(),
    ),
    commands.ChooseActivity: st.builds(commands.ChooseActivity, st.none() | st.sampled_from(Activity)),
    commands.StateMinutes: st.builds(commands.StateMinutes, minutes, st.none() | st.integers(-1, 200)),
    commands.StateNumber: st.builds(commands.StateNumber, st.none() | st.integers(-1, 60)),
    commands.Say: st.builds(commands.Say, events),
    commands.StateEffort: st.builds(commands.StateEffort, st.none() | st.sampled_from(Effort)),
    commands.AskHowTo: st.builds(commands.AskHowTo, maybe_exercise, st.booleans()),
    commands.ReportPain: st.builds(commands.ReportPain),
    commands.ReportStopSign: st.builds(commands.ReportStopSign),
    commands.BringBack: st.builds(commands.BringBack, maybe_exercise),
    commands.LeaveOut: st.builds(commands.LeaveOut, maybe_exercise),
    commands.Swap: st.builds(
        commands.Swap, maybe_exercise, maybe_exercise, st.sampled_from((True, True, True, False))
    ),
    commands.DoWithout: st.builds(commands.DoWithout, st.frozensets(st.sampled_from(Equipment), max_size=3)),
    commands.Shorten: st.builds(commands.Shorten, minutes),
    commands.LimitMinutes: st.builds(commands.LimitMinutes, minutes, st.sampled_from((True, True, False))),
    commands.ChooseStrengthDays: st.builds(commands.ChooseStrengthDays, st.none() | st.integers(-1, 8)),
    commands.ChooseDaysOff: st.builds(commands.ChooseDaysOff, st.frozensets(weekdays, max_size=7)),
    commands.MoveDayOff: st.builds(commands.MoveDayOff, st.none() | weekdays, st.none() | weekdays),
    commands.StateWeights: st.builds(
        commands.StateWeights,
        st.none() | st.sampled_from(Equipment),
        st.lists(amounts, max_size=5).map(tuple),
        units,
        st.booleans(),
    ),
    commands.UseLoad: st.builds(commands.UseLoad, st.none() | amounts, units),
    commands.ChooseUnit: st.builds(commands.ChooseUnit, units),
    commands.ChooseBeat: st.builds(commands.ChooseBeat, st.booleans()),
    commands.AskWhy: st.builds(commands.AskWhy, maybe_exercise, st.none() | st.integers(-1, 60)),
    commands.AskAbout: st.builds(commands.AskAbout, st.sampled_from(commands.Topic)),
    commands.Remind: st.builds(commands.Remind, times, parts),
    commands.StateTime: st.builds(commands.StateTime, times, parts),
    commands.StopReminding: st.builds(commands.StopReminding),
    commands.AskReminder: st.builds(commands.AskReminder),
    commands.AnswerPermission: st.builds(commands.AnswerPermission, st.booleans()),
    commands.AskWhatIsKept: st.builds(commands.AskWhatIsKept),
    commands.AskWho: st.builds(commands.AskWho),
    commands.DeleteData: st.builds(commands.DeleteData),
    commands.Correct: st.builds(commands.Correct, st.none() | st.integers(-1, 60)),
    commands.Undo: st.builds(commands.Undo),
    commands.AskHelp: st.builds(commands.AskHelp),
    commands.Stop: st.builds(commands.Stop),
    commands.NotUnderstood: st.builds(commands.NotUnderstood),
    commands.Unsupported: st.builds(commands.Unsupported),
    commands.SessionEnded: st.builds(commands.SessionEnded),
    # Most often a late event: of before anything was said.
    commands.SkillDisabled: st.sampled_from((None, *[MONDAY - timedelta(days=1)] * 3)).map(
        commands.SkillDisabled
    ),
    # Of something else that was counted, or of what is counted when it is up.
    commands.TimeUp: st.sampled_from((commands.TimeUp(MONDAY - timedelta(days=1)), OF_WHAT_IS_COUNTED)),
}
USUAL = (
    *(commands.Say, commands.Say, commands.Say, commands.Say, commands.StateEffort, commands.StateEffort),
    *(commands.StartStrength, commands.Yes, commands.TimeUp, commands.TimeUp),
)
CHANGING = (
    *(commands.Undo, commands.Undo, commands.Undo, commands.Correct, commands.Swap, commands.LeaveOut),
    *(commands.DoWithout, commands.Shorten, commands.UseLoad, commands.StateWeights, commands.StartCardio),
    *(commands.LogCardio, commands.ChooseDaysOff, commands.ChooseStrengthDays, commands.ReportPain),
    *(commands.ChooseUnit, commands.ChooseRest, commands.ChooseKeepGoing, commands.CountReps),
    *(commands.ChooseTalk, commands.ChoosePace, commands.StateEquipment, commands.LoseEquipment),
)


def one_of_kinds(*kinds: type) -> st.SearchStrategy[Command]:
    """A command of one of these kinds; a kind that is named twice comes twice as often."""
    return st.sampled_from(kinds).flatmap(COMMANDS.__getitem__)


HOUR, DAY = 3600, 86_400
pauses = st.sampled_from(
    (1, 5, 5, 20, 50, 50, 100, 240, 240, 600, HOUR, 5 * HOUR, 11 * HOUR, DAY, 2 * DAY, 9 * DAY)
)
turns = st.tuples(
    st.integers(0, 5).flatmap(
        lambda die: one_of_kinds(*(USUAL if die < 3 else CHANGING if die < 5 else COMMANDS))
    ),
    pauses,
    st.sampled_from((False, False, False, True)),
)
Said = tuple[tuple[Command, int, bool], ...]
in_a_set: Said = (
    (commands.StartStrength(), 5, True),
    (commands.Say(Event.SKIP), 5, False),
    (commands.Say(Event.READY), 5, False),
)
kept_going: Said = ((commands.ChooseKeepGoing(on=True), 5, True), *in_a_set)
reminded: Said = (
    (commands.Remind(7 * 60), 5, True),
    (commands.Yes(), 5, False),
    (commands.ChooseDaysOff(frozenset({2, 6})), HOUR, True),
)
in_cardio: Said = ((commands.StartCardio(), 5, True),)


def test_every_command_is_walked_with() -> None:
    """A command that is added is said here too."""
    assert COMMANDS.keys() == set(get_args(Command))


@dataclass(frozen=True)
class Turn:
    """One turn of a walk."""

    before: Trainee
    command: Command
    decision: Decision
    scene: Scene
    log: tuple[LogEntry, ...]

    @property
    def now(self) -> datetime:
        """The instant of the turn."""
        return self.scene.now

    @property
    def after(self) -> Trainee:
        """The trainee that the turn leaves."""
        return self.decision.trainee


@dataclass(frozen=True)
class Walk:
    """Somebody new, or whose week is planned, and what they say after how many seconds."""

    start: datetime
    introduced: tuple[ActivityLevel, frozenset[Equipment]] | None
    said: Said
    alexa: tuple[NotDone | None, ...]
    """Why Alexa does not do an errand, one after the other; None where she does."""

    def turns(self) -> Iterator[Turn]:
        """The walk, turn by turn; each knows the log as it stands then."""
        person = Conversation(PROGRAMME, self.start)
        person.alexa = lambda errand: self.alexa[len(person.errands) % len(self.alexa)] or person.done(errand)
        if self.introduced:
            level, equipment = self.introduced
            person.introduced(level, *equipment)
        for command, seconds, fresh in self.said:
            before, logged = person.trainee, [shell(entry) for entry in person.log]
            if command == OF_WHAT_IS_COUNTED:
                decision = person.time_up(late=seconds % HOUR % 60 - EARLY, fresh=fresh)
            else:
                decision = person.say(command, after=seconds, fresh=fresh)
            if decision.quiet:
                assert isinstance(command, commands.TimeUp | commands.SkillDisabled)
                assert decision == Decision(before, quiet=True)
                continue
            if decision.forget:
                agreed = isinstance(command, commands.Yes) and before.asked == AskForget() and not fresh
                assert agreed or isinstance(command, commands.SkillDisabled) or not before.met
                continue  # they are somebody new from here on
            assert all(entry in logged for entry in decision.retracted)
            yield Turn(before, command, decision, person.scene(fresh=fresh), tuple(person.log))


introductions = st.tuples(
    st.sampled_from(ActivityLevel),
    st.frozensets(st.sampled_from(Equipment), max_size=3) | st.just(frozenset(Equipment)),
)
walks = st.builds(
    Walk,
    st.integers(0, 7 * 24).map(lambda hours: MONDAY + timedelta(hours=hours)),
    st.integers(0, 7).flatmap(lambda die: introductions if die else st.none()),
    st.builds(
        lambda begun, turns: begun + tuple(turns),
        st.sampled_from(((), in_a_set, kept_going, reminded, in_cardio)),
        st.lists(turns, min_size=12, max_size=40),
    ),
    st.lists(st.none() | st.builds(NotDone, st.sampled_from(Why)), min_size=1, max_size=5).map(tuple),
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
        trainee = turn.after
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
def test_no_exercise_stands_twice_in_a_workout(walk: Walk) -> None:
    """R8: swapped, stepped up or down, carried over to other strength days: each place has its own."""
    for turn in walk.turns():
        running, plan = turn.after.running, turn.after.plan
        workouts = [[item.exercise for item in items] for items in plan.workouts.values()] if plan else []
        if running:
            workouts.append([station.exercise for station in running.stations])
        assert all(len(set(workout)) == len(workout) for workout in workouts)


@settings(max_examples=WALKS)
@given(walks)
def test_every_load_is_one_that_the_person_has(walk: Walk) -> None:
    """S3, S5: no figure is spoken that cannot be picked up."""
    for turn in walk.turns():
        running, plan = turn.after.running, turn.after.plan
        means = PROGRAMME.means(turn.after.profile)
        asked = [item for items in plan.workouts.values() for item in items] if plan else []
        if running:
            asked += [station.prescription for station in running.stations if station.open]
        for item in asked:
            assert item.load is None or item.load in means.loads(PROGRAMME.catalogue[item.exercise])


CHOICES = (commands.ChooseDaysOff, commands.MoveDayOff, commands.ChooseStrengthDays, commands.Undo)


@settings(max_examples=WALKS)
@given(walks)
def test_the_week_is_judged_by_no_less_than_its_plan_holds(walk: Walk) -> None:
    """S12: what the totals aim for is what the stored plan says, and what was missed on top of it.

    Only somebody who chooses other days chooses to aim for less.
    """
    for turn in walk.turns():
        plan, history = turn.after.plan, turn.after.history
        if plan and history:
            aims, week = plan.totals(), history.week
            assert (
                aims.strength_planned <= week.strength_planned <= max(plan.strength_days, week.strength_done)
            )
            assert aims.cardio_planned <= week.cardio_planned <= ACTIVE_DAYS
            assert week.cardio_target == week.cardio_planned * plan.session_minutes
            earlier = turn.before.history.week if turn.before.history else week
            if earlier.start == week.start and not isinstance(turn.command, CHOICES):
                assert earlier.strength_planned <= week.strength_planned
                assert earlier.cardio_planned <= week.cardio_planned


def kept(here: RunningWorkout, after: RunningWorkout) -> list[tuple[Station, Station]]:
    """Each station with what has become of it, without one that a swap in its middle put after it."""
    stations = list(after.stations)
    if len(stations) > len(here.stations):
        inserted = stations.pop(here.index + 1)
        assert not inserted.done
    return list(zip(here.stations, stations, strict=True))


@settings(max_examples=WALKS)
@given(walks)
def test_no_set_is_ever_lost(walk: Walk) -> None:
    """What was done is in the running workout or, once that has ended, in the log.

    Only what is corrected or taken back is other than it was, and of it one set at the most.
    """
    for turn in walk.turns():
        before, after = turn.before.running, turn.after.running
        if before is None:
            continue
        found = unheard(before, PROGRAMME, turn.now) if turn.scene.fresh else before
        here = settled(found, PROGRAMME, turn.now)
        if after is None or after.began != before.began:
            logged = [
                entry
                for entry in turn.decision.log
                if isinstance(entry, StrengthLog) and entry.at == before.began
            ]
            assert logged or not here.sets_done
            entries = {item.exercise: item.reps for entry in logged for item in entry.exercises}
            for station in before.stations:
                assert entries.get(station.exercise, ())[: len(station.done)] == station.done
        elif isinstance(turn.command, commands.Undo) and turn.before.before is not None:
            assert after.sets_done >= before.sets_done
        elif isinstance(turn.command, commands.Undo):
            assert before.sets_done - after.sets_done <= 1
        elif isinstance(turn.command, CORRECTING):
            assert after.sets_done >= here.sets_done
            changed = [new.done for old, new in kept(here, after) if new.done[: len(old.done)] != old.done]
            assert len(changed) <= 1
        else:
            for old, new in kept(here, after):
                assert not old.done or new.exercise == old.exercise
                assert new.done[: len(old.done)] == old.done


@settings(max_examples=WALKS)
@given(walks)
def test_the_log_is_what_the_workout_says_it_was(walk: Walk) -> None:
    """Rule 6: sets told at the end are the sets logged, and the week counts the session they make."""
    corrected = False
    for turn in walk.turns():
        corrected = corrected or isinstance(turn.command, CORRECTING)
        logged = [entry for entry in turn.decision.log if isinstance(entry, StrengthLog)]
        for entry in logged:
            most = MOST_REPS if corrected or entry.kind is None else 12
            assert all(item.reps for item in entry.exercises)
            assert all(0 < reps <= most for item in entry.exercises for reps in item.reps)
        for cue in turn.decision.cues:
            if isinstance(cue, cues.WorkoutDone) and logged:
                entry = logged[-1]
                assert cue.sets == sum(len(item.reps) for item in entry.exercises)
                assert cue.exercises == len(entry.exercises)
                history = turn.after.history
                assert history is not None
                assert not entry.counts or entry.day in history.week.strength_days


@settings(max_examples=WALKS)
@given(walks)
def test_the_weeks_are_what_the_log_says(walk: Walk) -> None:
    """Rule 6: nothing is counted that is not logged, or twice, however much of it was taken back."""
    for turn in walk.turns():
        history = turn.after.history
        for week in (history.week, *history.past) if history else ():
            cardio_done = [
                entry for entry in turn.log if isinstance(entry, CardioLog) and within(entry.day, week)
            ]
            assert week.cardio_sessions == len(cardio_done)
            assert week.cardio_minutes == sum(entry.minutes for entry in cardio_done)
            assert week.longest_cardio == max((entry.minutes for entry in cardio_done), default=0)
            trained = {
                entry.day
                for entry in turn.log
                if isinstance(entry, StrengthLog) and entry.counts and within(entry.day, week)
            }
            assert week.strength_done == len(trained)
            assert set(week.strength_days) == (trained if week is history.week else set())


def within(day: date, week: WeekTotals) -> bool:
    """Whether the day lies in that week."""
    return week.start <= day < week.start + timedelta(days=7)


@settings(max_examples=WALKS)
@given(walks)
def test_a_workout_is_logged_once(walk: Walk) -> None:
    """Ended, taken up again by an undo, ended again: one entry."""
    for turn in walk.turns():
        workouts = [entry.at for entry in turn.log if isinstance(entry, StrengthLog)]
        assert len(set(workouts)) == len(workouts)
        running = turn.after.running
        assert running is None or running.began not in workouts


@settings(max_examples=WALKS)
@given(walks)
def test_an_undo_leaves_what_was_there_before_the_change(walk: Walk) -> None:
    """The plan, the totals, what is left out and owned: all as if it had never been said."""
    for change, undo in pairwise(walk.turns()):
        changed = change.after.before
        if not isinstance(undo.command, commands.Undo) or changed is None or changed == change.before.before:
            continue
        if undo.now.date() != change.now.date() or undo.before.cardio is not None:
            continue  # time has changed something of its own
        if any(isinstance(cue, cues.BroughtForward) for cue in change.decision.cues):
            continue  # the workout that began in the same turn goes on, and the days lie around it
        if changed.what.thing is cues.Thing.CARDIO and change.before.cardio is not None:
            continue  # the session was over, and catching up with the calendar has logged it already
        was = brought_up_to_date(change.before, change.scene).trainee
        now = undo.after
        told = [cue for cue in undo.decision.cues if not isinstance(cue, cues.ReminderMoved)]
        assert told[-1:] == [changed.what]
        assert (now.profile, now.left_out, now.day_wish) == (was.profile, was.left_out, was.day_wish)
        assert (now.plan, now.history) == (was.plan, was.history)
        assert now.before is None


@settings(max_examples=WALKS)
@given(walks)
def test_nothing_is_counted_in_silence(walk: Walk) -> None:
    """A workout or a cardio session moves with time only while it is what was said last."""
    for turn in walk.turns():
        later = turn.now + timedelta(hours=1)
        running, session = turn.after.running, turn.after.cardio
        heard = any(isinstance(cue, cues.Count | cues.WarmUp) for cue in turn.decision.cues)
        if running is not None and not heard:
            assert settled(running, PROGRAMME, later) == running
        called = any(isinstance(cue, cues.CardioLeg) for cue in turn.decision.cues)
        if session is not None and not called:
            assert cardio.settled(session, later) == session


@settings(max_examples=WALKS)
@given(walks)
def test_what_is_under_way_is_left_only_by_saying_so(walk: Walk) -> None:
    """A wish in between leads back to what the workout or the cardio waits for: the session stays open."""
    leaving = (commands.Stop, commands.No, commands.SessionEnded)
    for turn in walk.turns():
        agreed = isinstance(turn.command, commands.Yes) and turn.before.asked == OfferEnd()
        under_way = turn.after.running or turn.after.cardio
        if under_way and not isinstance(turn.command, leaving) and not agreed:
            assert turn.decision.question is not None


@settings(max_examples=WALKS)
@given(walks)
def test_a_workout_and_a_cardio_session_are_never_under_way_together(walk: Walk) -> None:
    """What "next" means is never in doubt."""
    for turn in walk.turns():
        assert turn.after.running is None or turn.after.cardio is None


@settings(max_examples=WALKS)
@given(walks)
def test_nothing_begins_on_the_day_of_a_stop_sign(walk: Walk) -> None:
    """S13: whatever is said after it, taken back or started, that day has no workout any more."""
    for turn in walk.turns():
        if turn.after.resting_on == turn.now.date():
            assert turn.after.running is None
            assert turn.after.cardio is None


@settings(max_examples=WALKS)
@given(walks)
def test_no_pattern_is_trained_on_two_days_running(walk: Walk) -> None:
    """S1: 48 hours between sessions of one pattern, whenever workouts are begun, left and finished."""
    log = [turn.log for turn in walk.turns()][-1]
    sessions = {(entry.day, entry.kind) for entry in log if isinstance(entry, StrengthLog) and entry.counts}
    for (day, kind), (other_day, other) in combinations(sessions, 2):
        assert not kind.overlaps(other) or abs(day - other_day).days != 1


@settings(max_examples=WALKS)
@given(walks)
def test_a_session_ended_changes_only_what_time_has_changed(walk: Walk) -> None:
    """Nobody hears an answer, so nothing is asked, and the same person would be found the moment before."""
    for turn in walk.turns():
        if isinstance(turn.command, commands.SessionEnded):
            assert turn.decision.question is None
            after = turn.after
            told = (turn.before.profile, turn.before.launches, turn.before.misheard, turn.before.before)
            assert (after.profile, after.launches, after.misheard, after.before) == told
            assert (after.plan, after.history) == (turn.before.plan, turn.before.history)
            if after.running:
                assert after.running.phase is not Phase.COUNTING


@settings(max_examples=WALKS)
@given(walks)
def test_the_trainee_stays_small(walk: Walk) -> None:
    """Rule 5: no more than eight past weeks, and never three misheard turns without an offer to end."""
    for turn in walk.turns():
        trainee = turn.after
        assert trainee.misheard < 3
        if trainee.history:
            assert len(trainee.history.past) <= 8
        if trainee.before:
            assert len(trainee.before.logged) <= 2

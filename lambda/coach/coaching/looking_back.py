"""What was done, from the log: which entries a question wants, and what a day or a longer time held."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import assert_never

from coach.coaching import agenda, commands, cues, records_told
from coach.coaching.closing import entry_of
from coach.coaching.decision import Decision, Scene
from coach.coaching.trainee import Trainee
from coach.coaching.when import when
from coach.training import records
from coach.training.cardio import WINDOW_DAYS, Activity
from coach.training.log import LogEntry, StrengthLog
from coach.training.span import Named, Span, SpanKind, a_day, at_night, looked_at, meant, recent
from coach.training.week import WeekReason

MOST_ENTRIES = 600
"""How many entries one question reads: nine a week for more than a year."""
LAST_ENTRIES = 20
"""How many are read to find the last day on which anything was done."""
LATER_AT_MOST = timedelta(days=WINDOW_DAYS + 2)
"""How long after its day an entry may have been made: cardio is logged for a day that is over, and the day in
one zone ends after that in another."""
ZONES = timedelta(days=1)
MOST_TOLD = 6
"""How many exercises of a day are told one by one."""


@dataclass(frozen=True, slots=True)
class Reach:
    """The entries that a question wants: the newest, at most so many, of those made between two instants."""

    since: datetime
    until: datetime
    most: int


def reach(trainee: Trainee, command: commands.Command, scene: Scene) -> Reach | None:
    """The entries of the log that have to be read before the command can be decided; None for none."""
    if trainee.plan is None or not isinstance(command, commands.AboutTheLog):
        return None
    span = _wanted(command, scene)
    if not isinstance(span, Span):
        return None
    first = datetime.combine(span.first - ZONES, time(), UTC)
    until = datetime.combine(span.last, time(), UTC) + LATER_AT_MOST
    last_time = isinstance(command, commands.AskDone) and command.named is None
    return Reach(first, until, LAST_ENTRIES if last_time else MOST_ENTRIES)


def _wanted(question: commands.AboutTheLog, scene: Scene) -> Span | cues.Cue:
    """The days that the question is about, or why they are not looked at."""
    match question:
        case commands.AskDone(named, understood) | commands.AskHowManyDone(_, named, understood):
            return _span(named, scene) if understood else cues.WhichTime()
        case commands.AskBest() | commands.AskLongest():
            return recent(scene.today)
        case commands.AskStronger():
            return Span(scene.today - 2 * records_told.WHILE, scene.today, SpanKind.RECENT)
        case _:
            assert_never(question)


def _span(named: Named | None, scene: Scene) -> Span | cues.Cue:
    if named is None:
        return recent(scene.today)
    span = meant(at_night(named, scene.today) if scene.night else named, scene.today)
    return cues.StillToCome() if span is None else looked_at(span, scene.today) or cues.TooLongAgo()


def told(trainee: Trainee, question: commands.AboutTheLog, scene: Scene) -> Decision:
    """The answer, from the entries that were read and what has been done of a workout under way."""
    span = _wanted(question, scene)
    if not isinstance(span, Span):
        return Decision(trainee, (span,))
    if len(scene.log) >= MOST_ENTRIES:
        # There are more than are read: what was made before the oldest of them is not looked at.
        oldest = min(entry.at for entry in scene.log).date() + ZONES
        span = Span(max(span.first, oldest), span.last, SpanKind.RECENT)
    entries = tuple(
        records.with_exercises(entry, scene.programme.catalogue)
        for entry in (*_under_way(trainee), *scene.log)
        if entry.day in span
    )
    return Decision(trainee, (_answer(trainee, question, span, entries, scene),))


def _under_way(trainee: Trainee) -> tuple[LogEntry, ...]:
    """What has been done of the workout under way, as if it were logged."""
    entry = entry_of(trainee.running, trainee.version) if trainee.running else None
    return (entry,) if entry else ()


def _answer(
    trainee: Trainee,
    question: commands.AboutTheLog,
    span: Span,
    entries: tuple[LogEntry, ...],
    scene: Scene,
) -> cues.Cue:
    match question:
        case commands.AskDone(None):
            return _last_time(trainee, entries, scene)
        case commands.AskDone():
            return _done(trainee, span, entries, scene)
        case commands.AskHowManyDone(exercise):
            return records_told.how_many(exercise, span, entries, scene)
        case commands.AskBest(exercise):
            return records_told.best(exercise, entries, scene, trainee.profile.unit)
        case commands.AskLongest(activity):
            return records_told.longest(activity, entries, scene)
        case commands.AskStronger():
            return records_told.stronger(entries, scene, trainee.profile.unit)
        case _:
            assert_never(question)


def _last_time(trainee: Trainee, entries: tuple[LogEntry, ...], scene: Scene) -> cues.Cue:
    day = max((entry.day for entry in entries), default=None)
    if day is None:
        return cues.NeverDone()
    return _done(trainee, a_day(day), tuple(entry for entry in entries if entry.day == day), scene)


def _done(trainee: Trainee, span: Span, entries: tuple[LogEntry, ...], scene: Scene) -> cues.Cue:
    time_told = when(span, scene.today, by_name=scene.night)
    if not any(map(records.tells, entries)):
        return cues.NothingDoneThen(time_told, off=_known_as_off(trainee, span, scene))
    if span.kind is not SpanKind.DAY:
        workouts = records.workouts(entries)
        sets = 0 if workouts else records.sets(entries)
        return cues.DoneIn(time_told, workouts, sets, records.cardio_minutes(entries))
    done = tuple(_exercises(trainee, entries, scene))
    listed = done if len(done) <= MOST_TOLD else ()
    sets = sum(len(item.reps) for item in done)
    return cues.DoneOn(time_told, listed, tuple(_cardio(entries)), len(done), sets)


def _known_as_off(trainee: Trainee, span: Span, scene: Scene) -> bool:
    """Whether it is a day that this week's plan has as one off.

    Before somebody began there was no plan, and in one that was made anew a day gone by is off though it was
    missed.
    """
    plan, _ = agenda.standing(trainee)
    began = trainee.profile.clearance
    if span.kind is not SpanKind.DAY or began is None or span.first < max(began.on, plan.start):
        return False
    as_planned = span.first == scene.today or plan.reason is WeekReason.USUAL
    return as_planned and plan.on(span.first).off


def _exercises(trainee: Trainee, entries: Iterable[LogEntry], scene: Scene) -> Iterable[cues.ExerciseDone]:
    """Each exercise with each load once, in the order in which they were done."""
    in_order = sorted(
        (entry for entry in entries if isinstance(entry, StrengthLog)), key=lambda entry: entry.at
    )
    together: dict[tuple[str, int | None], tuple[int, ...]] = {}
    for _, done in records.exercises(in_order):
        key = (done.exercise, done.load)
        together[key] = (*together.get(key, ()), *done.reps)
    for (exercise, load), reps in together.items():
        facts = scene.programme.catalogue[exercise]
        implements = facts.implements if load else 1
        yield cues.ExerciseDone(exercise, reps, load, implements, trainee.profile.unit, facts.hold)


def _cardio(entries: Iterable[LogEntry]) -> Iterable[cues.CardioDone]:
    minutes: dict[Activity | None, int] = {}
    for session in records.sessions(entries):
        minutes[session.activity] = minutes.get(session.activity, 0) + session.minutes
    return (cues.CardioDone(count, activity) for activity, count in minutes.items())

"""What entries of the log add up to: counts, bests, the longest. Their order does not matter."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from coach.training.cardio import Activity
from coach.training.catalogue import Catalogue
from coach.training.log import CardioLog, ExerciseLog, LogEntry, StrengthLog


@dataclass(frozen=True, slots=True)
class BestSet:
    """The best set of an exercise.

    Attributes:
        load: Grams of one implement; None where no load was moved or known.
        reps: Repetitions, a side where sides are counted apart.
        day: The last day on which it was done.
    """

    load: int | None
    reps: int
    day: date

    @property
    def worth(self) -> tuple[int, int]:
        """What two sets of one exercise are compared by: the heavier, then the longer one is better."""
        return self.load or 0, self.reps


def with_exercises(entry: LogEntry, catalogue: Catalogue) -> LogEntry:
    """The entry with those exercises only that the catalogue knows and of which a set was done."""
    if isinstance(entry, CardioLog):
        return entry
    known = tuple(done for done in entry.exercises if done.exercise in catalogue and done.reps)
    return replace(entry, exercises=known)


def tells(entry: LogEntry) -> bool:
    """Whether the entry tells of anything that was done."""
    return isinstance(entry, CardioLog) or bool(entry.exercises)


def exercises(entries: Iterable[LogEntry]) -> Iterator[tuple[date, ExerciseLog]]:
    """Every exercise done, with its day."""
    for entry in entries:
        if isinstance(entry, StrengthLog):
            yield from ((entry.day, done) for done in entry.exercises)


def sessions(entries: Iterable[LogEntry], activity: Activity | None = None) -> Iterator[CardioLog]:
    """Every cardio session, or every one of that activity."""
    for entry in entries:
        if isinstance(entry, CardioLog) and activity in (None, entry.activity):
            yield entry


def workouts(entries: Iterable[LogEntry]) -> int:
    """Strength sessions, as a week counts them: one a day, where enough of it was done."""
    return len({entry.day for entry in entries if isinstance(entry, StrengthLog) and entry.counts})


def sets(entries: Iterable[LogEntry]) -> int:
    """Sets of all exercises."""
    return sum(len(done.reps) for _, done in exercises(entries))


def cardio_minutes(entries: Iterable[LogEntry]) -> int:
    """Minutes of cardio."""
    return sum(session.minutes for session in sessions(entries))


def repetitions(entries: Iterable[LogEntry]) -> dict[str, int]:
    """For each exercise its repetitions, a side where sides are counted apart."""
    counted: dict[str, int] = {}
    for _, done in exercises(entries):
        counted[done.exercise] = counted.get(done.exercise, 0) + sum(done.reps)
    return counted


def bests(entries: Iterable[LogEntry]) -> dict[str, BestSet]:
    """For each exercise its best set: the heaviest, of those the longest, of those the last."""
    found: dict[str, BestSet] = {}
    for day, done in exercises(entries):
        best = BestSet(done.load, max(done.reps), day)
        before = found.get(done.exercise)
        if before is None or (best.worth, best.day) > (before.worth, before.day):
            found[done.exercise] = best
    return found


def longest(entries: Iterable[LogEntry], activity: Activity | None) -> CardioLog | None:
    """The longest cardio session, of that activity where one is named; of as long ones the last."""
    return max(sessions(entries, activity), key=lambda session: (session.minutes, session.day), default=None)

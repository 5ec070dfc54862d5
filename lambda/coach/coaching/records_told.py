"""What the log says of one exercise or activity: how many, the best, the longest, and whether it grows."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from coach.coaching import cues
from coach.coaching.decision import Scene
from coach.coaching.when import on, when
from coach.training import records
from coach.training.cardio import Activity
from coach.training.exercise import Sides
from coach.training.growth import Change, Growth, growth
from coach.training.history import WEEK
from coach.training.load import Unit
from coach.training.log import LogEntry
from coach.training.records import BestSet
from coach.training.span import Span

WHILE = timedelta(days=28)
"""What is compared to tell growth: four weeks, and the four before."""
MOST_OTHERS = 2
"""How many exercises are told beside the one asked about."""
MOST_GROWN = 2
"""How many that grew are told."""

Entries = tuple[LogEntry, ...]


def how_many(exercise: str | None, span: Span, entries: Entries, scene: Scene) -> cues.Cue:
    """The repetitions of the exercise, and of those like it that were done too."""
    if exercise is None or exercise not in scene.programme.catalogue:
        return cues.NoSuchExercise()
    counted = records.repetitions(entries)
    others = sorted(_alike(exercise, counted, scene), key=lambda other: -counted[other])
    return cues.DoneOf(
        when(span, scene.today),
        _counted(exercise, counted.get(exercise, 0), scene),
        tuple(_counted(other, counted[other], scene) for other in others[:MOST_OTHERS]),
    )


def _counted(exercise: str, reps: int, scene: Scene) -> cues.Counted:
    facts = scene.programme.catalogue[exercise]
    return cues.Counted(exercise, reps, facts.hold, each_side=facts.sides is Sides.EACH)


def _alike(exercise: str, done: Iterable[str], scene: Scene) -> list[str]:
    """Those of the exercises done that are the same movement; somebody may have moved on to one of them.

    How long something is held says nothing of how often it was done, nor the other way about.
    """
    catalogue = scene.programme.catalogue
    asked = catalogue[exercise]
    return [
        other
        for other in done
        if other != exercise
        and (catalogue[other].pattern, catalogue[other].held) == (asked.pattern, asked.held)
    ]


def best(exercise: str | None, entries: Entries, scene: Scene, unit: Unit) -> cues.Cue:
    """The best set of the exercise, or of the hardest one like it where it was never done."""
    if exercise is None or exercise not in scene.programme.catalogue:
        return cues.WhichBest()
    bests = records.bests(entries)
    if exercise in bests:
        return _best(exercise, bests[exercise], scene, unit)
    hardest = max(_alike(exercise, bests, scene), key=scene.programme.catalogue.level, default=None)
    if hardest is None:
        return cues.NeverDoneThat(exercise)
    return _best(hardest, bests[hardest], scene, unit, asked=exercise)


def _best(exercise: str, done: BestSet, scene: Scene, unit: Unit, asked: str | None = None) -> cues.Best:
    return cues.Best(_set(exercise, done, scene, unit), on(done.day, scene.today), asked)


def _set(exercise: str, done: BestSet, scene: Scene, unit: Unit) -> cues.Item:
    facts = scene.programme.catalogue[exercise]
    implements = facts.implements if done.load else 1
    return cues.Item(exercise, 1, done.reps, done.load, implements, unit, facts.hold)


def longest(activity: Activity | None, entries: Entries, scene: Scene) -> cues.Cue:
    """The longest session of the activity, or of any."""
    session = records.longest(entries, activity)
    if session is None:
        return cues.NoSession(activity)
    return cues.LongestSession(session.minutes, session.activity, on(session.day, scene.today), activity)


def stronger(entries: Entries, scene: Scene, unit: Unit) -> cues.Stronger:
    """Whether the last four weeks' best sets are better than those of the four before.

    Somebody who has not trained as long hears how they compare with those of their first week.
    """
    before, now = _parted(entries, scene.today - WHILE + timedelta(days=1))
    if before and not now:
        return cues.Stronger(cues.Verdict.NOTHING_LATELY)
    if before:
        found = growth(before, now, scene.programme.catalogue)
        return _judged(found, scene, unit)
    began = min((entry.day for entry in entries), default=scene.today)
    found = growth(*_parted(entries, began + WEEK), scene.programme.catalogue)
    if not found.up:
        return cues.Stronger(cues.Verdict.TOO_EARLY)
    return cues.Stronger(cues.Verdict.EARLY, _grown(found, scene, unit))


def _parted(entries: Entries, day: date) -> tuple[Mapping[str, BestSet], Mapping[str, BestSet]]:
    """The best sets before that day, and from it on."""
    earlier = [entry for entry in entries if entry.day < day]
    return records.bests(earlier), records.bests(entry for entry in entries if entry.day >= day)


def _judged(found: Growth, scene: Scene, unit: Unit) -> cues.Stronger:
    down = tuple(change.exercise for change in found.down)[:MOST_GROWN]
    if not found.compared:
        return cues.Stronger(cues.Verdict.TOO_EARLY)
    if not found.up:
        return cues.Stronger(cues.Verdict.DOWN if down else cues.Verdict.STEADY)
    verdict = cues.Verdict.UP
    if down:
        verdict = cues.Verdict.MOSTLY if len(found.up) > len(found.down) else cues.Verdict.PARTLY
    return cues.Stronger(verdict, _grown(found, scene, unit), down)


def _grown(found: Growth, scene: Scene, unit: Unit) -> tuple[cues.Grown, ...]:
    def told(change: Change) -> cues.Grown:
        before, now = (
            _set(exercise, done, scene, unit)
            for exercise, done in ((change.old, change.before), (change.exercise, change.now))
        )
        return cues.Grown(before, now)

    return tuple(map(told, found.up[:MOST_GROWN]))

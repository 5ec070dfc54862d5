"""Careers of one exercise, workout after workout, for the tests of progression."""

from dataclasses import dataclass

from hypothesis import strategies as st

from coach.skill import read_programme
from coach.training.exercise import WEIGHTS, Equipment, Exercise
from coach.training.load import Unit
from coach.training.means import Means
from coach.training.performance import Performance, SetDone
from coach.training.prescription import Effort, Prescription
from coach.training.profile import Profile
from coach.training.progression import next_prescription

PROGRAMME = read_programme()
CATALOGUE = PROGRAMME.catalogue
NOTHING = Means()
EASY, RIGHT, TOO_HARD = Effort.EASY, Effort.RIGHT, Effort.TOO_HARD


@dataclass(frozen=True)
class Step:
    """One workout of a career: what was asked, what was done, and what came next."""

    asked: Prescription
    done: Performance
    new: Prescription

    @property
    def at_top(self) -> bool:
        """Whether it qualifies for a step up: every set at twelve with its load, not too hard (S3)."""
        working = self.done.working
        return (
            self.done.effort in (EASY, RIGHT)
            and self.asked.reps == 12
            and len(working) >= self.asked.sets
            and all(done.reps >= 12 for done in working)
            and all(as_heavy(done, self.asked) for done in working)
        )

    @property
    def too_hard(self) -> bool:
        """Whether it was too hard, or repetitions were missed with no more load than asked for (S4)."""
        working = self.done.working
        heavier = [done for done in working if not as_light(done, self.asked)]
        missed = [done for done in working if done not in heavier and done.reps < self.asked.reps]
        said = self.done.effort is TOO_HARD and not heavier
        return self.judged and (said or bool(missed))

    @property
    def judged(self) -> bool:
        """Whether there was anything to judge (S5)."""
        return self.done.effort is not None and bool(self.done.working)


def as_heavy(done: SetDone, asked: Prescription) -> bool:
    """Whether the set had the load asked for, or more; what was not told is as asked for."""
    return done.load is None or asked.load is None or done.load >= asked.load


def as_light(done: SetDone, asked: Prescription) -> bool:
    """Whether the set had the load asked for, or less."""
    return done.load is None or asked.load is None or done.load <= asked.load


def following(current: Prescription, done: Performance, means: Means = NOTHING) -> Prescription:
    """The next prescription, from the catalogue that ships."""
    return next_prescription(current, done, CATALOGUE, means)


weights = st.lists(st.integers(1, 80), min_size=1, max_size=12, unique=True).map(
    lambda halves: tuple(sorted(half * 500 for half in halves))
)


@st.composite
def means_of_a_person(draw: st.DrawFn) -> Means:
    """Some equipment, some of it with weights that are known: told, or a gym's in kilograms or pounds."""
    profile = Profile(
        equipment=draw(st.frozensets(st.sampled_from(Equipment))),
        weights=draw(st.dictionaries(st.sampled_from(sorted(WEIGHTS)), weights)),
        unit=draw(st.sampled_from(Unit)),
    )
    left_out = draw(st.frozensets(st.sampled_from(sorted(CATALOGUE.exercises)), max_size=5))
    return PROGRAMME.means(profile, left_out)


@st.composite
def prescriptions(draw: st.DrawFn, means: Means) -> Prescription:
    """Something that the person may be asked for, with one of the loads they have."""
    possible = [exercise for exercise in CATALOGUE.exercises.values() if means.allows(exercise)]
    exercise = draw(st.sampled_from(possible or [CATALOGUE["glute_bridge"]]))
    return Prescription(
        exercise.id, draw(st.integers(2, 4)), draw(st.integers(8, 12)), load=draw(_load(exercise, means))
    )


def _load(exercise: Exercise, means: Means) -> st.SearchStrategy[int | None]:
    loads = means.loads(exercise)
    return st.sampled_from(loads) if loads else st.none()


@st.composite
def performances(draw: st.DrawFn, asked: Prescription) -> Performance:
    """What was done of it: often just as asked for, sometimes anything at all."""
    effort = draw(st.sampled_from((None, EASY, EASY, RIGHT, RIGHT, RIGHT, TOO_HARD)))
    if draw(st.integers(0, 2)):
        return Performance((SetDone(asked.reps),) * asked.sets, effort)
    near = st.sampled_from((asked.load, asked.load + 1000, max(1, asked.load - 1000))) if asked.load else None
    loads = st.none() | near if near is not None else st.none() | st.integers(1, 100_000)
    sets = st.builds(SetDone, st.integers(0, 15), loads, st.sampled_from((False, False, True)))
    return Performance(tuple(draw(st.lists(sets, max_size=6))), effort)


@st.composite
def careers(draw: st.DrawFn) -> tuple[Means, list[Step]]:
    """A person's means, and workout after workout of one exercise."""
    means = draw(means_of_a_person())
    current = draw(prescriptions(means))
    career = []
    for _ in range(draw(st.integers(1, 14))):
        done = draw(performances(current))
        career.append(Step(current, done, following(current, done, means)))
        current = career[-1].new
    return means, career

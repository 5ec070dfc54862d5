"""R4-R9 and S1-S2 over any plan: any profile, any days off, any weeks lived by the rules of progression."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.training.easing import lighter_on, resumed
from coach.training.exercise import WEIGHTS, Equipment, Muscle, Pattern
from coach.training.history import History
from coach.training.means import Means
from coach.training.performance import performed
from coach.training.prescription import Effort
from coach.training.profile import ActivityLevel, Profile
from coach.training.programme import WorkoutKind
from coach.training.progression import next_prescription
from coach.training.replanning import after_missed_day, with_days_off, with_strength_days
from coach.training.schedule import DEFAULT_STRENGTH
from coach.training.turning import new_week
from coach.training.week import WeekPlan, first_plan
from tests.unit.training.careers import weights
from tests.unit.training.week_begun import MONDAY, PROGRAMME, chosen_days, off, strength

DAY = timedelta(days=1)
CORE = {Pattern.BRIDGE, Pattern.LUNGE, Pattern.HIP_EXTENSION, Pattern.SQUAT}  # R7
EFFORTS = st.sampled_from((None, Effort.EASY, Effort.RIGHT, Effort.RIGHT, Effort.TOO_HARD))

profiles = st.builds(
    Profile,
    activity=st.sampled_from(ActivityLevel),
    equipment=st.frozensets(st.sampled_from(Equipment)),
    weights=st.dictionaries(st.sampled_from(sorted(WEIGHTS)), weights),
)


@dataclass(frozen=True)
class Week:
    """How somebody's week is.

    Attributes:
        days_off: The days off that are chosen on its first day; None for the usual ones.
        strength_days: So many are wished for from then on; None leaves them as they are.
        effort: The answer after every exercise.
        missed: Strength days on which nothing is done.
        cardio: Whether each session is done as planned.
        away: Weeks away after it.
    """

    days_off: frozenset[int] | None
    strength_days: int | None
    effort: Effort | None
    missed: frozenset[int]
    cardio: bool
    away: int


weeks = st.builds(
    Week,
    chosen_days,
    st.sampled_from((None, None, 3, 4)),
    EFFORTS,
    st.just(frozenset[int]()) | st.frozensets(st.integers(0, 6)),
    st.booleans(),
    st.sampled_from((0, 0, 0, 0, 0, 0, 1, 3)),
)
lives = st.tuples(profiles, st.lists(weeks, min_size=1, max_size=12))


@dataclass
class Life:
    """Somebody's plan and history, and what there is to train with."""

    plan: WeekPlan
    history: History
    means: Means

    def live(self, week: Week) -> None:
        """One week, from its first day on."""
        start = self.plan.start
        if week.strength_days:
            self._replan(
                with_strength_days(PROGRAMME, self.plan, self.history, self.means, week.strength_days, start)
            )
        self._replan(with_days_off(PROGRAMME, self.plan, self.history, week.days_off, start))
        for index in range(7):
            today = start + index * DAY
            self._replan(after_missed_day(PROGRAMME, self.plan, self.history, today))
            kind = self.plan.on(today).strength
            if kind and index not in week.missed:
                self._train(kind, today, week.effort)
            minutes = self.plan.on(today).cardio_minutes
            if minutes and week.cardio:
                self.history = self.history.with_cardio(today, minutes)
        following = start + 7 * (1 + week.away) * DAY
        self.plan, self.history = new_week(PROGRAMME, self.plan, self.history, following)

    def _train(self, kind: WorkoutKind, today: date, effort: Effort | None) -> None:
        catalogue = PROGRAMME.catalogue
        self.plan = resumed(self.plan, self.history, today, catalogue, self.means)
        if lighter_on(self.plan, today) is None:
            for item in self.plan.workouts[kind]:
                done = performed((item.reps,) * item.sets, effort)
                new = next_prescription(item, done, catalogue, self.means)
                week = self.history.week.with_judged(item.exercise, new.reason)
                self.plan = self.plan.prescribe(item.exercise, new)
                self.history = replace(self.history, week=week)
        week = self.history.week.with_strength(today, {}, counts=True)
        self.history = replace(self.history, week=week, trained={**self.history.trained, kind: today})

    def _replan(self, plan: WeekPlan | None) -> None:
        if plan is not None:
            self.plan = plan
            asked = max(self.history.week.strength_planned, plan.totals().strength_planned)
            week = replace(self.history.week, strength_planned=asked)
            self.history = replace(self.history, week=week)


def lived(life: tuple[Profile, list[Week]]) -> Iterator[Life]:
    """The life at the beginning of each of its weeks, the first included."""
    profile, story = life
    assert profile.activity
    means = PROGRAMME.means(profile)
    plan = first_plan(PROGRAMME, profile.activity, means, MONDAY)
    living = Life(plan, History(plan.totals()), means)
    yield living
    for week in story:
        living.live(week)
        yield living


def kinds(plan: WeekPlan) -> set[WorkoutKind]:
    """The kinds of workout that the plan's weeks are made of."""
    return set(PROGRAMME.kinds(plan.strength_days))


@settings(max_examples=40)
@given(lives)
def test_a_week_has_cardio_on_five_days_or_on_all_that_are_not_chosen_off(
    life: tuple[Profile, list[Week]],
) -> None:
    """R4, R5: and it is on every active day, of one length, at most thirty minutes."""
    for living in lived(life):
        plan = living.plan
        cardio = [day.cardio_minutes for day in plan.days if day.cardio_minutes]
        assert len(cardio) == min(5, 7 - len(plan.days_off or ()))
        assert set(cardio) <= {plan.cardio_minutes}
        assert 10 <= plan.cardio_minutes <= 30
        assert len(off(plan)) == 7 - len(cardio) >= 2
        assert (plan.days_off or frozenset()) <= off(plan)


@settings(max_examples=40)
@given(lives)
def test_a_week_has_its_three_or_four_strength_days_wherever_there_is_room(
    life: tuple[Profile, list[Week]],
) -> None:
    """R6, S1: as many as wished for with up to two chosen days off; 48 hours between those of one pattern."""
    for living in lived(life):
        days = strength(living.plan)
        assert living.plan.strength_days in DEFAULT_STRENGTH
        assert len(days) <= living.plan.strength_days
        if len(living.plan.days_off or ()) <= 2:
            assert len(days) == living.plan.strength_days
        trained = {(day - living.plan.start).days: kind for kind, day in living.history.trained.items()}
        placed = sorted((trained | days).items())
        for index, (day, kind) in enumerate(placed):
            assert all(later - day >= 2 for later, other in placed[index + 1 :] if kind.overlaps(other))


@settings(max_examples=40)
@given(lives)
def test_every_week_holds_the_core_four_and_no_exercise_twice(life: tuple[Profile, list[Week]]) -> None:
    """R7: or variations of them, however hard or easy they have become; R8: with what there is."""
    for living in lived(life):
        workouts = [living.plan.workouts[kind] for kind in kinds(living.plan)]
        listed = [PROGRAMME.catalogue[item.exercise] for items in workouts for item in items]
        assert {exercise.pattern for exercise in listed} >= CORE
        assert len({exercise.id for exercise in listed}) == len(listed)
        assert all(living.means.allows(exercise) for exercise in listed)


@settings(max_examples=40)
@given(lives)
def test_every_prescription_has_two_to_four_sets_of_eight_to_twelve(
    life: tuple[Profile, list[Week]],
) -> None:
    """R9, S2: with a load that is owned, and rests between sets; S7, S8."""
    for living in lived(life):
        for item in (item for kind in kinds(living.plan) for item in living.plan.workouts[kind]):
            exercise = PROGRAMME.catalogue[item.exercise]
            assert 2 <= item.sets <= 4
            assert 8 <= item.reps <= 12
            assert 45 <= exercise.rest <= 180
            assert item.load is None or item.load in living.means.loads(exercise)


@settings(max_examples=40)
@given(lives)
def test_sets_rise_by_one_a_week_and_only_after_two_good_weeks(life: tuple[Profile, list[Week]]) -> None:
    """S2: and never in a lighter week (S6)."""
    before: dict[str, int] = {}
    for living in lived(life):
        now = {item.exercise: item.sets for kind in kinds(living.plan) for item in living.plan.workouts[kind]}
        # A week's own steps move exercises, so only those that are still there are compared.
        for exercise, sets in now.items():
            assert sets <= before.get(exercise, sets) + 1
            if sets > before.get(exercise, sets):
                assert living.history.good_weeks >= 2
                assert lighter_on(living.plan, living.plan.start) is None
        before = now


@settings(max_examples=30)
@given(profiles)
def test_what_is_owned_comes_to_be_used_over_glutes_thighs_and_legs(profile: Profile) -> None:
    """R8: machines, free weights and light dumbbells are all on the way up from where everybody begins."""
    means = PROGRAMME.means(profile)
    reached = {item.exercise for kind in WorkoutKind for item in PROGRAMME.first_prescriptions(kind, means)}
    ahead = list(reached)
    while ahead:
        harder = set(PROGRAMME.catalogue[ahead.pop()].harder) - reached
        allowed = {id_ for id_ in harder if means.allows(PROGRAMME.catalogue[id_])}
        reached |= allowed
        ahead += allowed
    used = {item for id_ in reached for item in PROGRAMME.catalogue[id_].equipment}
    assert used >= profile.owned
    muscles = {muscle for id_ in reached for muscle in PROGRAMME.catalogue[id_].muscles}
    assert muscles >= {Muscle.GLUTES, Muscle.QUADRICEPS, Muscle.HAMSTRINGS, Muscle.CALVES}

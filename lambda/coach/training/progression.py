"""The next workout's prescription, from what was done and how hard it was (S3, S4, S5)."""

from dataclasses import replace

from coach.training.catalogue import Catalogue
from coach.training.load_steps import step_down, step_up
from coach.training.means import Means
from coach.training.performance import Performance, SetDone
from coach.training.prescription import FEWEST_REPS, FEWEST_SETS, MOST_REPS, Effort, Prescription, Reason

WORKOUTS_AT_TOP = 2  # S3: in two workouts running
WORKOUTS_TOO_HARD = 2  # S4: twice running


def next_prescription(
    current: Prescription, performance: Performance, catalogue: Catalogue, means: Means
) -> Prescription:
    """The prescription for the next workout; at most one step away (S5).

    Args:
        current: What was asked for, as it was spoken, with its load as the person owns it (S5).
        performance: What was done. Without an answer or a working set there is nothing to judge, and nothing
            changes. A set with less load than asked for proves no success and one with more no failure; a
            workout that proves neither asks for the same again, and ends what was running (S3, S4).
        catalogue: For the harder and easier variations.
        means: What the person may be given, and the loads there are.
    """
    sets, effort = performance.working, performance.effort
    if effort is None or not sets:
        return replace(current, reason=Reason.SAME_NOT_JUDGED)
    missed = [done for done in sets if done.reps < current.reps]
    if effort is Effort.TOO_HARD and not any(_heavier(done, current) for done in sets):
        return _after_too_hard(current, Reason.SAME_TOO_HARD, catalogue, means)
    if any(not _heavier(done, current) for done in missed):
        return _after_too_hard(current, Reason.REPS_MISSED, catalogue, means)
    done_as_asked = len(sets) >= current.sets and not any(_lighter(done, current) for done in sets)
    if effort is Effort.TOO_HARD or missed or not done_as_asked:
        return replace(current, reason=Reason.SAME_NOT_JUDGED, at_top=0, too_hard=0)
    if current.reps >= MOST_REPS:
        return _after_top(current, catalogue, means)
    more = 2 if effort is Effort.EASY else 1
    reps = min(current.reps + more, MOST_REPS)
    reason = Reason.TWO_MORE if reps - current.reps > 1 else Reason.ONE_MORE
    return replace(current, reps=reps, reason=reason, at_top=0, too_hard=0)


def one_step_down(current: Prescription, catalogue: Catalogue, means: Means) -> Prescription | None:
    """Less load, or the easier variation; None when there is neither (S4, S6)."""
    exercise = catalogue[current.exercise]
    lighter = step_down(current.load, means.loads(exercise)) if current.load else None
    if lighter is not None:
        reason = Reason.LOAD_DOWN if lighter.within else Reason.SMALLEST_STEP_DOWN
        return replace(current, load=lighter.load, reason=reason, at_top=0, too_hard=0)
    easier = catalogue.easier(current.exercise, means)
    if easier is None:
        return None
    load = means.starting_load(catalogue[easier])
    return Prescription(easier, current.sets, current.reps, Reason.EASIER_VARIATION, load=load)


def _lighter(done: SetDone, asked: Prescription) -> bool:
    return done.load is not None and asked.load is not None and done.load < asked.load


def _heavier(done: SetDone, asked: Prescription) -> bool:
    return done.load is not None and asked.load is not None and done.load > asked.load


def _after_top(current: Prescription, catalogue: Catalogue, means: Means) -> Prescription:
    at_top = current.at_top + 1
    if at_top < WORKOUTS_AT_TOP:
        return replace(current, reason=Reason.TOP_OF_RANGE, at_top=at_top, too_hard=0)
    heavier = step_up(current.load, means.loads(catalogue[current.exercise])) if current.load else None
    if heavier is not None:
        reason = Reason.LOAD_UP if heavier.within else Reason.SMALLEST_STEP_UP
        return replace(current, reps=FEWEST_REPS, load=heavier.load, reason=reason, at_top=0, too_hard=0)
    harder = catalogue.harder(current.exercise, means)
    if harder is None:
        return replace(current, reason=Reason.NOTHING_HARDER, at_top=WORKOUTS_AT_TOP, too_hard=0)
    load = means.starting_load(catalogue[harder])
    return Prescription(harder, current.sets, FEWEST_REPS, Reason.HARDER_VARIATION, load=load)


def _after_too_hard(current: Prescription, why: Reason, catalogue: Catalogue, means: Means) -> Prescription:
    too_hard = current.too_hard + 1
    if too_hard < WORKOUTS_TOO_HARD:
        return replace(current, reason=why, at_top=0, too_hard=too_hard)
    easier = one_step_down(current, catalogue, means)
    if easier is not None:
        return easier
    if current.sets > FEWEST_SETS:
        fewer = current.sets - 1
        return replace(current, sets=fewer, reason=Reason.FEWER_SETS, at_top=0, too_hard=0)
    return replace(current, reason=why, at_top=0, too_hard=WORKOUTS_TOO_HARD)

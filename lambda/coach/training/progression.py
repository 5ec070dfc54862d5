"""Double progression: the next prescription from what was done and how hard it was (S3, S4, S5)."""

from collections.abc import Sequence
from dataclasses import replace

from coach.training.catalogue import Catalogue
from coach.training.exercise import Equipment
from coach.training.prescription import FEWEST_REPS, FEWEST_SETS, MOST_REPS, Effort, Prescription, Reason

WORKOUTS_AT_TOP = 2  # S3: in two workouts running
WORKOUTS_TOO_HARD = 2  # S4: twice running


def next_prescription(
    current: Prescription,
    done: Sequence[int],
    effort: Effort | None,
    catalogue: Catalogue,
    equipment: frozenset[Equipment],
) -> Prescription:
    """The prescription for the next workout.

    Args:
        current: What was asked for.
        done: Repetitions of each set done, a side where sides are counted apart.
        effort: The answer afterwards; None when there was none, which changes nothing (S5).
        catalogue: For the harder and easier variations.
        equipment: What the person owns.
    """
    if effort is None or not done:
        return _same(current, Reason.SAME_NOT_JUDGED)
    if effort is Effort.TOO_HARD:
        return _after_too_hard(current, Reason.SAME_TOO_HARD, catalogue, equipment)
    if min(done) < current.reps:
        return _after_too_hard(current, Reason.REPS_MISSED, catalogue, equipment)
    if len(done) < current.sets:
        return _same(current, Reason.SAME_NOT_JUDGED)
    if current.reps >= MOST_REPS:
        return _after_top(current, catalogue, equipment)
    more = 2 if effort is Effort.EASY else 1
    reps = min(current.reps + more, MOST_REPS)
    reason = Reason.TWO_MORE if reps - current.reps > 1 else Reason.ONE_MORE
    return replace(current, reps=reps, reason=reason, at_top=0, too_hard=0)


def _same(current: Prescription, reason: Reason) -> Prescription:
    return replace(current, reason=reason)


def _after_top(current: Prescription, catalogue: Catalogue, equipment: frozenset[Equipment]) -> Prescription:
    at_top = current.at_top + 1
    harder = catalogue.harder(current.exercise, equipment)
    if at_top < WORKOUTS_AT_TOP:
        return replace(current, reason=Reason.TOP_OF_RANGE, at_top=at_top, too_hard=0)
    if harder is None:
        return replace(current, reason=Reason.NOTHING_HARDER, at_top=WORKOUTS_AT_TOP, too_hard=0)
    return Prescription(harder, current.sets, FEWEST_REPS, Reason.HARDER_VARIATION)


def _after_too_hard(
    current: Prescription, why: Reason, catalogue: Catalogue, equipment: frozenset[Equipment]
) -> Prescription:
    too_hard = current.too_hard + 1
    if too_hard < WORKOUTS_TOO_HARD:
        return replace(current, reason=why, at_top=0, too_hard=too_hard)
    easier = catalogue.easier(current.exercise, equipment)
    if easier is not None:
        return Prescription(easier, current.sets, current.reps, Reason.EASIER_VARIATION)
    if current.sets > FEWEST_SETS:
        fewer = current.sets - 1
        return replace(current, sets=fewer, reason=Reason.FEWER_SETS, at_top=0, too_hard=0)
    return replace(current, reason=why, at_top=0, too_hard=WORKOUTS_TOO_HARD)

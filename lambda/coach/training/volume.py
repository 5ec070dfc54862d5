"""How many sets: two to begin with, more once they are earned (S2)."""

from collections import Counter
from dataclasses import replace

from coach.training.exercise import Muscle
from coach.training.prescription import MOST_SETS, Prescription, Reason
from coach.training.programme import Programme
from coach.training.week import WeekPlan

WEEKS_FOR_A_SET = 2  # S2: three sets after two good weeks
AIM = 10  # S2: about ten hard sets a muscle a week
THIRD = 3


def weekly_sets(programme: Programme, plan: WeekPlan) -> Counter[Muscle]:
    """Hard sets a week that the plan asks of each muscle; a set counts for its exercise's prime mover."""
    sets = Counter[Muscle]()
    for kind in programme.kinds(plan.strength_days):
        for item in plan.workouts[kind]:
            sets[programme.catalogue[item.exercise].muscles[0]] += item.sets
    return sets


def with_sets_earned(programme: Programme, plan: WeekPlan, good_weeks: int) -> WeekPlan:
    """The plan after so many good weeks running: after two a third set for every exercise that has two (S2).

    From four on there is a fourth for the muscles that are still short of the aim. Sets are added one at a
    time and every second week; one that was taken off because it was too hard (S4) is earned anew, since a
    week in which a target fell is no good one.
    """
    if not good_weeks or good_weeks % WEEKS_FOR_A_SET:
        return plan
    sets, fourth = weekly_sets(programme, plan), good_weeks > WEEKS_FOR_A_SET

    def earned(item: Prescription) -> bool:
        short = sets[programme.catalogue[item.exercise].muscles[0]] < AIM
        return item.sets < THIRD or (fourth and short and item.sets < MOST_SETS)

    workouts = {
        kind: tuple(
            replace(item, sets=item.sets + 1, reason=Reason.MORE_SETS) if earned(item) else item
            for item in items
        )
        for kind, items in plan.workouts.items()
    }
    return replace(plan, workouts=workouts)

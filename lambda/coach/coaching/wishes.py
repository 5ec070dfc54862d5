"""Wishes that can be said at any time beside a running workout: what is told and what is changed."""

from dataclasses import replace
from datetime import timedelta
from typing import assert_never

from coach.coaching import (
    adjusting,
    agenda,
    cardio,
    commands,
    cues,
    equipping,
    exercising,
    explaining,
    loads,
    looking_back,
    manner,
    next_workout,
    pain,
    planning,
    progress,
)
from coach.coaching.decision import Decision, Scene
from coach.coaching.questions import AskSayAgain, AskStart, AskWish, OfferStart
from coach.coaching.trainee import Trainee
from coach.training.cardio import Activity
from coach.training.load import Unit

Unclear = (
    cues.NoSuchExercise
    | cues.OneDayOnly
    | cues.ThreeOrFour
    | cues.WhichBest
    | cues.WhichDay
    | cues.WhichPace
    | cues.WhichRest
    | cues.WhichTime
    | cues.WhichTalk
    | cues.WhichToSwap
    | cues.WhichWeights
)
"""What is answered when words are missing: the person says it again, in other words."""


def granted(trainee: Trainee, wish: commands.Wish, scene: Scene) -> Decision:
    """The answer to the wish, and what it changes; after words that were unclear it can be said again."""
    told = _granted(trainee, wish, scene)
    if exercising.waits_for(trainee) is None and any(isinstance(cue, Unclear) for cue in told.cues):
        return replace(told, question=AskSayAgain())
    return told


def _granted(trainee: Trainee, wish: commands.Wish, scene: Scene) -> Decision:
    match wish:
        case commands.AskToday():
            return agenda.today(trainee, scene)
        case commands.AskProgress():
            return progress.week_told(trainee, scene)
        case commands.AskWeeksCompared():
            return progress.weeks_compared(trainee, scene)
        case commands.AskStreak():
            return progress.streak_told(trainee, scene)
        case commands.AskNextWorkout():
            return next_workout.told(trainee, scene)
        case (
            commands.AskDone()
            | commands.AskHowManyDone()
            | commands.AskBest()
            | commands.AskLongest()
            | commands.AskStronger()
        ):
            return looking_back.told(trainee, wish, scene)
        case commands.LogCardio(understood=False):
            _, history = agenda.standing(trainee)
            return Decision(trainee, (cues.OneDayOnly(history.remembers(scene.today - timedelta(days=1))),))
        case commands.LogCardio(minutes, activity, day):
            return cardio.log_asked(trainee, scene, minutes, activity, day)
        case commands.BringBack(exercise):
            return pain.brought_back(trainee, scene, exercise)
        case commands.LeaveOut(exercise):
            if exercise is None or exercise not in scene.programme.catalogue:
                return Decision(trainee, (cues.NoSuchExercise(),))
            return adjusting.left_out(trainee, scene, exercise)
        case commands.Swap(exercise, replacement):
            if not known(wish, scene):
                return Decision(trainee, (cues.NoSuchExercise(),))
            return adjusting.swapped(trainee, scene, exercise, replacement)
        case commands.DoWithout(equipment):
            return adjusting.done_without(trainee, scene, equipment)
        case commands.LoseEquipment(equipment):
            return equipping.lost(trainee, scene, equipment)
        case commands.Shorten(minutes):
            return adjusting.shortened(trainee, scene, minutes)
        case commands.LimitMinutes(minutes):
            return planning.length_limited(trainee, scene, minutes)
        case commands.ChooseStrengthDays(days):
            return planning.strength_days_chosen(trainee, scene, days)
        case commands.ChooseDaysOff(days_off):
            return planning.days_off_chosen(trainee, scene, days_off)
        case commands.MoveDayOff(to, from_):
            return planning.day_off_moved(trainee, scene, to, from_)
        case commands.StateWeights():
            return loads.weights_stated(trainee, scene, wish)
        case commands.UseLoad(amount, unit):
            return loads.load_used(trainee, scene, amount, unit)
        case commands.ChooseUnit(Unit() as unit):
            return loads.unit_chosen(trainee, scene, unit)
        case commands.ChooseActivity(Activity() as activity):
            return planning.activity_chosen(trainee, activity)
        case commands.ChooseBeat(on):
            return Decision(replace(trainee, profile=replace(trainee.profile, beat=on)), (cues.BeatNow(on),))
        case commands.ChooseRest(seconds, change):
            return manner.rest_chosen(trainee, scene, seconds, change)
        case commands.ChooseKeepGoing(bool() as on):
            return manner.keep_going_chosen(trainee, scene, on=on)
        case commands.ChoosePace(change):
            return manner.pace_chosen(trainee, scene, change)
        case commands.ChooseTalk(talk, change):
            return manner.talk_chosen(trainee, scene, talk, change)
        case commands.ChooseUnit() | commands.ChooseActivity() | commands.ChooseKeepGoing():
            return Decision(trainee, (cues.NotForThis(),))
        case commands.AskWhy():
            return explaining.why(trainee, scene, wish)
        case _:
            assert_never(wish)


def known(swap: commands.Swap, scene: Scene) -> bool:
    """Whether the exercises that the swap names are in the catalogue."""
    named = [id_ for id_ in (swap.exercise, swap.replacement) if id_ is not None]
    return swap.understood and all(id_ in scene.programme.catalogue for id_ in named)


def beside(decision: Decision) -> Decision:
    """An answer given beside a running workout or walk leads back to what that waits for.

    A question of its own comes first, but for an invitation to begin something else.
    """
    waits_for = exercising.waits_for(decision.trainee)
    if waits_for is None or not isinstance(decision.question, OfferStart | AskStart | AskWish | None):
        return decision
    return replace(decision, question=waits_for)

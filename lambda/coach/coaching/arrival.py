"""Opening the skill, the three first questions (R1, S1), and coming back."""

from dataclasses import replace

from coach.coaching import agenda, cues, equipping, exercising
from coach.coaching.decision import Decision, Scene
from coach.coaching.questions import (
    AskActivity,
    AskClearance,
    AskEquipment,
    OfferProgramme,
    OfferResume,
    Question,
)
from coach.coaching.trainee import Trainee
from coach.coaching.upkeep import with_plan
from coach.training.exercise import Equipment
from coach.training.profile import ActivityLevel, Clearance, Profile
from coach.training.programme import WorkoutKind
from coach.training.week import WeekPlan
from coach.workout.block import Place, Side
from coach.workout.cardio import minutes_done
from coach.workout.running import Phase, RunningWorkout


def launched(trainee: Trainee, scene: Scene, news: tuple[cues.Cue, ...]) -> Decision:
    """The skill was opened without a wish: a greeting, the news, and on from where this person is."""
    first = trainee.launches == 0
    trainee = replace(trainee, launches=trainee.launches + 1)
    if trainee.plan is None:
        greeting = cues.Welcome() if first else cues.WelcomeBack(trainee.launches)
        return introduced(trainee).after(greeting)
    greeting = cues.WelcomeBack(trainee.launches)
    held = exercising.interrupted(trainee, scene)
    if held.running is not None:
        return _resumable(held, held.running, scene).after(greeting, *news)
    if held.cardio is not None:
        where = cues.WhereCardio(held.cardio.activity, minutes_done(held.cardio))
        return Decision(held, (greeting, *news, where), OfferResume())
    return agenda.briefly(trainee, scene).after(greeting, *news)


def introduced(trainee: Trainee) -> Decision:
    """The next of the first questions; after a refused clearance no question, and no offer, comes again."""
    profile = trainee.profile
    if profile.clearance is None:
        return Decision(trainee, question=AskClearance())
    if not profile.cleared:
        return Decision(trainee, (cues.NotCleared(again=True),))
    return Decision(trainee, question=_next_question(profile))


def first_things_first(trainee: Trainee) -> Decision:
    """Every wish of a person without a plan leads to the first questions."""
    if trainee.launches == 0 and trainee.profile.clearance is None:
        return introduced(replace(trainee, launches=1)).after(cues.Welcome())
    return introduced(trainee)


def cleared(trainee: Trainee, scene: Scene, *, given: bool) -> Decision:
    """The answer to R1's question."""
    profile = replace(trainee.profile, clearance=Clearance(given, scene.today))
    answered = replace(trainee, profile=profile)
    if not given:
        return Decision(answered, (cues.NotCleared(),), OfferProgramme())
    return _onward(answered, scene, cues.Cleared())


def activity_stated(trainee: Trainee, scene: Scene, level: ActivityLevel | None) -> Decision:
    """The answer to "how often do you exercise now"; it shapes the plan once, at the start."""
    if trainee.plan is not None:
        return Decision(trainee, (cues.NotForThis(),), agenda.wish(trainee, scene))
    if level is None or not trainee.profile.cleared:
        return introduced(trainee)
    answered = replace(trainee, profile=replace(trainee.profile, activity=level))
    return _onward(answered, scene, cues.LevelNoted(level))


def equipment_stated(
    trainee: Trainee, scene: Scene, equipment: frozenset[Equipment] | None, *, only: bool = False
) -> Decision:
    """The answer to "what have you got to train with"; later on, what has come to it, or `only` that.

    A mere "nothing" is then no answer to anything, and takes nothing away.
    """
    if trainee.plan is not None and (equipment or (equipment is not None and only)):
        return equipping.gained(trainee, scene, equipment, only=only)
    if trainee.plan is not None:
        return Decision(trainee, (cues.NotForThis(),), agenda.wish(trainee, scene))
    if equipment is None or not trainee.profile.cleared:
        return introduced(trainee)
    answered = replace(trainee, profile=replace(trainee.profile, equipment=equipment))
    return _onward(answered, scene)


def programme_told(trainee: Trainee, scene: Scene) -> Decision:
    """What the programme looks like; open to everybody (R1)."""
    listed = scene.programme.first_prescriptions(WorkoutKind.FULL, agenda.means(trainee, scene))
    outline = cues.ProgrammeOutline(tuple(item.exercise for item in listed))
    if trainee.plan is not None:
        return Decision(trainee, (outline,), agenda.wish(trainee, scene))
    if trainee.profile.clearance is not None and not trainee.profile.cleared:
        return Decision(trainee, (outline,))
    return introduced(trainee).after(outline)


def _onward(trainee: Trainee, scene: Scene, *said: cues.Cue) -> Decision:
    question = _next_question(trainee.profile)
    if question is not None:
        return Decision(trainee, said, question)
    planned = with_plan(trainee, scene)
    return agenda.briefly(planned, scene).after(*said, _week_ready(agenda.standing(planned)[0], scene))


def _next_question(profile: Profile) -> Question | None:
    if profile.activity is None:
        return AskActivity()
    if profile.equipment is None:
        return AskEquipment()
    return None


def _week_ready(plan: WeekPlan, scene: Scene) -> cues.WeekReady:
    first = (scene.today - plan.start).days
    ahead = list(enumerate(plan.days))[first:]
    return cues.WeekReady(
        strength=tuple(index for index, day in ahead if day.strength),
        cardio_days=sum(day.cardio_minutes > 0 for _, day in ahead),
        off=tuple(index for index, day in ahead if day.off),
    )


def _resumable(held: Trainee, running: RunningWorkout, scene: Scene) -> Decision:
    """A workout waits: say where it is, and offer to go on."""
    later = running.stations[running.index + 1 :]
    to_go = tuple(station.exercise for station in later if station.open)
    station = running.station
    if running.phase is Phase.WARM_UP:
        return Decision(held, (cues.WhereWarmUp(len(running.stations)),), OfferResume())
    if running.phase is Phase.EFFORT:
        return Decision(held, (cues.Finished(station.exercise),), exercising.standing_question(running))
    place = running.place or Place(station.next_set, Side.BOTH)
    alone = running.kind is None
    hold = scene.programme.catalogue[station.exercise].hold
    where = cues.Where(station.exercise, station.next_set, to_go, place.reps, place.side, alone, hold)
    if running.phase is Phase.UNSURE:
        return Decision(held, (where,), exercising.standing_question(running))
    return Decision(held, (where,), OfferResume())

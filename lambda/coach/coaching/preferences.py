"""What a person has chosen, read back whenever they ask."""

from collections import Counter
from typing import assert_never

from coach.coaching import agenda, cues
from coach.coaching.commands import Preference
from coach.coaching.decision import Decision, Scene
from coach.coaching.exercising import interrupted, waits_for
from coach.coaching.listening import open_question
from coach.coaching.questions import AskSayAgain, Question
from coach.coaching.trainee import Trainee
from coach.training.cardio import Activity, run_days
from coach.training.exercise import WEIGHTS, Equipment, in_order
from coach.training.schedule import usual_off
from coach.workout.manner import Talk


def preference_told(
    trainee: Trainee, asked: Question | None, scene: Scene, preference: Preference | None
) -> Decision:
    """How that is set; where nothing runs, with how to change what was never changed."""
    held = interrupted(trainee, scene)
    if preference is None:
        question = waits_for(held) or AskSayAgain()
        return Decision(held, (cues.WhichPreference(),), question)
    told = _set_to(held, scene, preference)
    hint = (
        (cues.ToChange(preference, held.profile.unit),)
        if waits_for(held) is None and _worth_a_hint(held, told)
        else ()
    )
    onward = _onward(held, asked, scene) or (AskSayAgain() if hint else None)
    return Decision(held, (told, *hint), onward)


def settings_told(trainee: Trainee, asked: Question | None, scene: Scene) -> Decision:
    """How everything is set, in short."""
    held = interrupted(trainee, scene)
    plan, _ = agenda.standing(held)
    profile, manner = held.profile, held.manner
    told = cues.SettingsAre(
        days=plan.strength_days,
        off=_days_off(held),
        equipment=in_order(profile.owned),
        unit=profile.unit,
        rest=_rest(held, scene),
        talk=manner.talk,
        limit=plan.minutes,
        beat=profile.beat,
        keep_going=manner.keep_going,
        own_pace=bool(manner.paces or manner.slower),
    )
    return Decision(held, (told,), _onward(held, asked, scene))


def _onward(trainee: Trainee, asked: Question | None, scene: Scene) -> Question | None:
    """What was open before; nothing to who asked by the way."""
    if asked is None and waits_for(trainee) is None:
        return None
    return open_question(trainee, asked, scene)


def _set_to(trainee: Trainee, scene: Scene, preference: Preference) -> cues.PreferencesCue:
    profile, manner = trainee.profile, trainee.manner
    plan, _ = agenda.standing(trainee)
    match preference:
        case Preference.UNITS:
            return cues.UnitIs(profile.unit)
        case Preference.REST:
            return _rest(trainee, scene)
        case Preference.DAYS_OFF:
            return _off(trainee, scene)
        case Preference.STRENGTH_DAYS:
            strength = tuple(index for index, day in enumerate(plan.days) if day.strength)
            return cues.StrengthDaysAre(plan.strength_days, strength)
        case Preference.EQUIPMENT:
            return cues.EquipmentIs(in_order(profile.owned))
        case Preference.WEIGHTS:
            return _weights(trainee)
        case Preference.PACE:
            return _pace(trainee, scene)
        case Preference.BEAT:
            return cues.BeatIs(profile.beat)
        case Preference.TALK:
            return cues.TalkIs(manner.talk)
        case Preference.KEEP_GOING:
            return cues.KeepGoingIs(manner.keep_going)
        case Preference.LENGTH:
            return cues.LimitIs(plan.minutes)
        case Preference.CARDIO:
            runs = run_days([index for index, day in enumerate(plan.days) if day.cardio_minutes])
            running = plan.activity is Activity.RUNNING
            return cues.CardioIs(plan.activity, tuple(sorted(runs)) if running else ())
        case _:
            assert_never(preference)


def _worth_a_hint(trainee: Trainee, told: cues.PreferencesCue) -> bool:
    """Whether it was never changed, and can be in few words that nobody would guess."""
    plan, _ = agenda.standing(trainee)
    match told:
        case cues.WeightsAre(unknown=unknown):
            return Equipment.DUMBBELL in unknown
        case cues.EquipmentIs(equipment):
            return not equipment
        case cues.TalkIs(talk):
            return talk is Talk.USUAL
        case cues.RestIs():
            return trainee.manner.rest is None
        case cues.DaysOffAre():
            return plan.days_off is None
        case _:
            return False


def _days_off(trainee: Trainee) -> tuple[int, ...]:
    """The days off week by week, as chosen or as S1 has them."""
    plan, _ = agenda.standing(trainee)
    return tuple(sorted(usual_off(plan.days_off, plan.strength_days)))


def _off(trainee: Trainee, scene: Scene) -> cues.DaysOffAre:
    plan, _ = agenda.standing(trainee)
    off, first = _days_off(trainee), (scene.today - plan.start).days
    ahead = tuple(index for index, day in enumerate(plan.days) if index >= first and day.off)
    as_usual = ahead == tuple(day for day in off if day >= first)
    return cues.DaysOffAre(off, None if as_usual else ahead)


def _rest(trainee: Trainee, scene: Scene) -> cues.RestIs:
    """The rest that most of the plan's exercises have, and those that have another."""
    catalogue, manner = scene.programme.catalogue, trainee.manner
    rests = {
        item.exercise: manner.rest_of(catalogue[item.exercise]) for item in agenda.planned(trainee, scene)
    }
    [(usual, _)] = Counter(rests.values()).most_common(1)
    return cues.RestIs(usual, tuple((id_, seconds) for id_, seconds in rests.items() if seconds != usual))


def _weights(trainee: Trainee) -> cues.WeightsAre:
    profile = trainee.profile
    owned = [kind for kind in in_order(profile.owned) if kind in WEIGHTS]
    gym = Equipment.MACHINE in profile.owned
    return cues.WeightsAre(
        weights=tuple((kind, profile.weights[kind]) for kind in owned if kind in profile.weights),
        unknown=() if gym else tuple(kind for kind in owned if kind not in profile.weights),
        unit=profile.unit,
        gym=gym,
    )


def _pace(trainee: Trainee, scene: Scene) -> cues.PaceIs:
    """The pace of the exercise that the person is at, unless it is a hold, and each that was changed."""
    paces = dict[str, int]()
    if trainee.running is not None:
        here = scene.programme.catalogue[trainee.running.station.exercise]
        paces = {} if here.held else {here.id: trainee.manner.pace(here)}
    return cues.PaceIs(tuple((paces | dict(trainee.manner.paces)).items()), trainee.manner.slower)

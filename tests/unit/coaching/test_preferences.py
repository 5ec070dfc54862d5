"""What was chosen is told whenever it is asked for, and what was never changed as the programme has it."""

from dataclasses import replace

import pytest

from coach.coaching import cues
from coach.coaching.commands import (
    AskPreference,
    AskSettings,
    ChooseActivity,
    ChooseBeat,
    ChooseDaysOff,
    ChooseKeepGoing,
    ChoosePace,
    ChooseRest,
    ChooseStrengthDays,
    ChooseTalk,
    ChooseUnit,
    Launch,
    LimitMinutes,
    LogCardio,
    Preference,
    StartStrength,
    StateEquipment,
    StateWeights,
    Swap,
    Yes,
)
from coach.coaching.questions import (
    AskActivity,
    AskClearance,
    AskMinutes,
    AskReady,
    AskResume,
    AskSayAgain,
    OfferStart,
)
from coach.training.cardio import Activity
from coach.training.exercise import Equipment
from coach.training.load import Unit
from coach.training.profile import ActivityLevel
from coach.training.programme import Programme
from coach.workout.manner import Talk
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import Conversation

DAY = 86_400  # seconds
AT_THE_USUAL = {
    Preference.UNITS: (cues.UnitIs(Unit.KILOGRAM),),
    Preference.REST: (cues.RestIs(60), cues.ToChange(Preference.REST)),
    Preference.DAYS_OFF: (cues.DaysOffAre((3, 6)), cues.ToChange(Preference.DAYS_OFF)),
    Preference.STRENGTH_DAYS: (cues.StrengthDaysAre(3, (0, 2, 4)),),
    Preference.EQUIPMENT: (cues.EquipmentIs(()), cues.ToChange(Preference.EQUIPMENT)),
    Preference.WEIGHTS: (cues.WeightsAre((), (), Unit.KILOGRAM),),
    Preference.PACE: (cues.PaceIs(()),),
    Preference.BEAT: (cues.BeatIs(on=False),),
    Preference.TALK: (cues.TalkIs(Talk.USUAL), cues.ToChange(Preference.TALK)),
    Preference.KEEP_GOING: (cues.KeepGoingIs(on=False),),
    Preference.LENGTH: (cues.LimitIs(None),),
    Preference.CARDIO: (cues.CardioIs(Activity.SPEED_WALKING),),
}
CHANGED = {
    Preference.UNITS: (ChooseUnit(Unit.POUND), cues.UnitIs(Unit.POUND)),
    Preference.REST: (ChooseRest(90), cues.RestIs(90)),
    Preference.DAYS_OFF: (ChooseDaysOff(frozenset({2, 6})), cues.DaysOffAre((2, 6))),
    Preference.STRENGTH_DAYS: (ChooseStrengthDays(4), cues.StrengthDaysAre(4, (0, 1, 3, 4))),
    Preference.EQUIPMENT: (
        StateEquipment(frozenset({Equipment.BAND, Equipment.DUMBBELL})),
        cues.EquipmentIs((Equipment.DUMBBELL, Equipment.BAND)),
    ),
    Preference.WEIGHTS: (
        StateWeights(Equipment.DUMBBELL, (6, 4), Unit.KILOGRAM),
        cues.WeightsAre(((Equipment.DUMBBELL, (4_000, 6_000)),), (), Unit.KILOGRAM),
    ),
    Preference.PACE: (ChoosePace(1), cues.PaceIs((), 1)),
    Preference.BEAT: (ChooseBeat(on=True), cues.BeatIs(on=True)),
    Preference.TALK: (ChooseTalk(Talk.BRIEF), cues.TalkIs(Talk.BRIEF)),
    Preference.KEEP_GOING: (ChooseKeepGoing(on=True), cues.KeepGoingIs(on=True)),
    Preference.LENGTH: (LimitMinutes(30), cues.LimitIs(30)),
    Preference.CARDIO: (ChooseActivity(Activity.RUNNING), cues.CardioIs(Activity.RUNNING, (0, 2, 4))),
}


@pytest.mark.parametrize("preference", Preference)
def test_what_was_never_changed_is_told_and_sometimes_how_to(
    beginner: Conversation, preference: Preference
) -> None:
    decision = beginner.say(AskPreference(preference), fresh=True)
    assert decision.cues == AT_THE_USUAL[preference]
    # Who asked by the way is let go, unless something was suggested that can be said at once.
    assert decision.question == (AskSayAgain() if len(decision.cues) > 1 else None)


@pytest.mark.parametrize("preference", Preference)
def test_what_was_chosen_is_told_back_and_kept(beginner: Conversation, preference: Preference) -> None:
    """In the same session and in the next."""
    command, told = CHANGED[preference]
    beginner.say(command)
    assert beginner.say(AskPreference(preference)).cues == (told,)
    assert told in beginner.say(AskPreference(preference), fresh=True, after=3600).cues


@pytest.mark.parametrize("command", [*map(AskPreference, Preference), AskPreference(None), AskSettings()])
def test_asking_changes_nothing(beginner: Conversation, command: AskPreference | AskSettings) -> None:
    before = beginner.trainee
    after = beginner.say(command).trainee
    assert replace(after, answer=None, version=0) == replace(before, answer=None, version=0)


def test_a_setting_that_was_not_made_out_is_answered_with_an_example(beginner: Conversation) -> None:
    decision = beginner.say(AskPreference(None))
    assert (decision.cues, decision.question) == ((cues.WhichPreference(),), AskSayAgain())
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    decision = beginner.say(AskPreference(None))
    assert (decision.cues, decision.question) == ((cues.WhichPreference(),), AskReady(first=False))


@pytest.mark.parametrize("command", [AskPreference(Preference.REST), AskSettings()])
def test_it_leads_back_to_what_was_open(beginner: Conversation, command: AskPreference | AskSettings) -> None:
    beginner.say(Launch(), fresh=True)
    assert beginner.say(command).question == OfferStart()
    beginner.say(LogCardio(None, None))
    assert beginner.say(command).question == AskMinutes(None)
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    assert beginner.say(command).question == AskReady(first=False)
    beginner.event(Event.READY)
    assert beginner.say(command, after=20).question == AskResume(in_set=True)


def test_in_a_workout_nothing_is_suggested(beginner: Conversation) -> None:
    beginner.say(StartStrength())
    assert beginner.say(AskPreference(Preference.REST)).cues == (cues.RestIs(60),)


@pytest.mark.parametrize("command", [AskPreference(Preference.UNITS), AskSettings()])
def test_the_first_questions_come_first(newcomer: Conversation, command: AskPreference | AskSettings) -> None:
    newcomer.say(Launch(), fresh=True)
    decision = newcomer.say(command)
    assert (decision.cues, decision.question) == ((), AskClearance())


def test_rests_that_differ_are_told_apart(programme: Programme) -> None:
    """S7: ninety seconds of a loaded squat."""
    lifter = Conversation(programme).introduced(ActivityLevel.RARELY, Equipment.DUMBBELL)
    lifter.say(Swap("squat", "goblet_squat"))
    told, _ = lifter.say(AskPreference(Preference.REST)).cues
    assert told == cues.RestIs(60, (("goblet_squat", 90),))


def test_days_off_that_lie_elsewhere_this_week_are_told_as_well(beginner: Conversation) -> None:
    """Monday was missed, and the week lies anew."""
    decision = beginner.say(AskPreference(Preference.DAYS_OFF), after=2 * DAY, fresh=True)
    told = next(cue for cue in decision.cues if isinstance(cue, cues.DaysOffAre))
    plan = beginner.plan
    assert told.off == (3, 6)
    assert told.ahead == tuple(index for index in range(2, 7) if plan.days[index].off) != (3, 6)


@pytest.mark.parametrize(
    ("owned", "told", "hinted"),
    [
        ((Equipment.DUMBBELL,), cues.WeightsAre((), (Equipment.DUMBBELL,), Unit.KILOGRAM), True),
        ((Equipment.KETTLEBELL,), cues.WeightsAre((), (Equipment.KETTLEBELL,), Unit.KILOGRAM), False),
        ((Equipment.BAND, Equipment.CHAIR), cues.WeightsAre((), (), Unit.KILOGRAM), False),
        (tuple(Equipment), cues.WeightsAre((), (), Unit.KILOGRAM, gym=True), False),
    ],
)
def test_weights_that_are_not_known(
    programme: Programme, owned: tuple[Equipment, ...], told: cues.WeightsAre, *, hinted: bool
) -> None:
    owner = Conversation(programme).introduced(ActivityLevel.RARELY, *owned)
    first, *hint = owner.say(AskPreference(Preference.WEIGHTS)).cues
    assert (first, bool(hint)) == (told, hinted)


def test_the_pace_is_told_of_the_exercise_they_are_at_and_of_those_that_were_changed(
    beginner: Conversation,
) -> None:
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    assert beginner.say(AskPreference(Preference.PACE)).cues == (cues.PaceIs((("glute_bridge", 4),)),)
    beginner.event(Event.SLOWER)
    beginner.event(Event.SKIP)
    told = cues.PaceIs((("lunge", 4), ("glute_bridge", 5)))
    assert beginner.say(AskPreference(Preference.PACE)).cues == (told,)


def test_a_hold_has_no_pace(beginner: Conversation) -> None:
    beginner.say(Swap("glute_bridge", "bridge_hold"))
    beginner.say(StartStrength())
    beginner.event(Event.SKIP)
    assert beginner.say(AskPreference(Preference.PACE)).cues == (cues.PaceIs(()),)


def test_the_settings_in_short(programme: Programme) -> None:
    owner = Conversation(programme).introduced(ActivityLevel.RARELY, Equipment.DUMBBELL)
    assert owner.say(AskSettings(), fresh=True).cues == (
        cues.SettingsAre(3, (3, 6), (Equipment.DUMBBELL,), Unit.KILOGRAM, cues.RestIs(60), Talk.USUAL),
    )
    for command in (
        *(ChooseUnit(Unit.POUND), ChooseStrengthDays(4), ChooseRest(90), ChooseTalk(Talk.FULL)),
        *(LimitMinutes(45), ChooseBeat(on=True), ChooseKeepGoing(on=True), ChoosePace(1)),
    ):
        owner.say(command)
    assert owner.say(AskSettings(), fresh=True).cues == (
        cues.SettingsAre(
            4,
            (2, 6),
            (Equipment.DUMBBELL,),
            Unit.POUND,
            cues.RestIs(90),
            Talk.FULL,
            limit=45,
            beat=True,
            keep_going=True,
            own_pace=True,
        ),
    )


def test_after_the_first_question_the_next_one_is_asked(newcomer: Conversation) -> None:
    """Who asks for a setting before there is a plan is led to it."""
    newcomer.say(Launch(), fresh=True)
    newcomer.say(Yes())
    assert newcomer.say(AskSettings()).question == AskActivity()

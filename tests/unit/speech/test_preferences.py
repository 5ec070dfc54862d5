"""Preferences read back, and equipment that comes and goes, in words to be heard on the tenth squat."""

import re
from html import unescape

import pytest

from coach.coaching import cues
from coach.coaching.commands import Preference
from coach.coaching.cues import CueLength
from coach.speech.phrasebook import Phrasebook
from coach.speech.spoken import spoken
from coach.training.cardio import Activity
from coach.training.exercise import Equipment
from coach.training.load import Unit
from coach.workout.manner import Talk

BAND, CHAIR, DUMBBELL, KETTLEBELL = (
    *(Equipment.BAND, Equipment.CHAIR, Equipment.DUMBBELL, Equipment.KETTLEBELL),
)
KILO, POUND = Unit.KILOGRAM, Unit.POUND
ALL = tuple(Equipment)


def said(cue: cues.Cue, book: Phrasebook) -> str:
    """The cue as it is spoken."""
    return unescape(re.sub(r"<[^>]+>", "", spoken((cue,), None, book).ssml))


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        (cues.UnitIs(KILO), "Weights are in kilos."),
        (cues.UnitIs(POUND), "Weights are in pounds."),
        (cues.RestIs(90), "A minute and a half between sets."),
        (
            cues.RestIs(60, (("goblet_squat", 90), ("leg_press", 90), ("lunge", 120))),
            (
                "One minute between sets, and a minute and a half for goblet squats and leg presses "
                "and two minutes for lunges."
            ),
        ),
        (cues.DaysOffAre((3, 6)), "Thursday and Sunday."),
        (cues.DaysOffAre((3, 6), (5,)), "Thursday and Sunday. For the rest of this week it's Saturday."),
        (cues.DaysOffAre((0, 1), ()), "Monday and Tuesday. This week has no more of them."),
        (cues.StrengthDaysAre(3, ()), "Strength is three days a week."),
        (
            cues.StrengthDaysAre(3, (0, 2)),
            "Strength is three days a week, this week on Monday and Wednesday.",
        ),
        (cues.EquipmentIs(()), "You train without equipment."),
        (cues.EquipmentIs((DUMBBELL, CHAIR)), "You train with dumbbells and a chair."),
        (cues.EquipmentIs(ALL), "You train in a gym."),
        (cues.WeightsAre((), (), KILO), "You have no weights, as far as I know."),
        (
            cues.WeightsAre(((DUMBBELL, (4_000, 6_500)), (KETTLEBELL, (1_000,))), (), KILO),
            "You have dumbbells of four and six and a half kilos and kettlebells of one kilo.",
        ),
        (
            cues.WeightsAre(((DUMBBELL, (4_536,)),), (KETTLEBELL,), POUND),
            "You have dumbbells of ten pounds. I don't know yet what your kettlebells weigh.",
        ),
        (cues.WeightsAre((), (), KILO, gym=True), "In the gym I plan with what stands there."),
        (cues.PaceIs(()), "Every exercise is at its usual pace."),
        (cues.PaceIs((), 1), "Every exercise is one second a rep slower than usual."),
        (
            cues.PaceIs((("squat", 5),)),
            "Squats at five seconds a rep, and everything else at its usual pace.",
        ),
        (
            cues.PaceIs((("squat", 5), ("lunge", 3)), -1),
            (
                "Squats at five seconds and lunges at three seconds a rep, "
                "and everything else one second a rep faster than usual, where that's safe."
            ),
        ),
        (cues.BeatIs(on=True), "The beat is on."),
        (cues.BeatIs(on=False), "The beat is off."),
        (cues.TalkIs(Talk.BRIEF), "Just names and numbers, except where an exercise is new."),
        (cues.TalkIs(Talk.USUAL), "I explain what is new to you, and keep it short after that."),
        (cues.TalkIs(Talk.FULL), "I explain every exercise in full."),
        (cues.KeepGoingIs(on=True), "I go straight on from one exercise to the next."),
        (cues.KeepGoingIs(on=False), "I wait for you before each exercise."),
        (cues.LimitIs(None), "There's no limit. Each session takes what it takes."),
        (cues.LimitIs(30), "No session is longer than thirty minutes."),
        (cues.CardioIs(Activity.JUMP_ROPE), "Your cardio is jump rope."),
        (
            cues.CardioIs(Activity.RUNNING, (0, 2)),
            "Your cardio is running on Monday and Wednesday, and walking on the other days.",
        ),
        (cues.WhichPreference(), "Tell me which setting. For example, say what's my rest."),
        (cues.ToChange(Preference.TALK), "To hear less, say talk less."),
        (
            cues.ToChange(Preference.WEIGHTS),
            "To tell me the weights, say my dumbbells are four six and eight kilos.",
        ),
    ],
)
def test_each_is_told_in_a_sentence(cue: cues.Cue, words: str, book: Phrasebook) -> None:
    assert said(cue, book) == words


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (
            cues.SettingsAre(3, (3, 6), (), KILO, cues.RestIs(60), Talk.USUAL),
            (
                "Strength is three days a week, with Thursday and Sunday off. You train without equipment. "
                "I count with one minute of rest between sets and the usual amount of talk."
            ),
        ),
        (
            cues.SettingsAre(
                *(4, (2, 6), ALL, POUND, cues.RestIs(60, (("goblet_squat", 90),)), Talk.FULL),
                limit=45,
                beat=True,
                keep_going=True,
                own_pace=True,
            ),
            (
                "Strength is four days a week, with Wednesday and Sunday off, and no session longer than "
                "forty-five minutes. You train in a gym, with weights in pounds. I count with one minute to "
                "a minute and a half of rest between sets, every exercise explained in full, a pace of your "
                "own, a beat and no waiting between exercises."
            ),
        ),
        (
            cues.SettingsAre(3, (3, 6), (DUMBBELL,), KILO, cues.RestIs(90), Talk.BRIEF),
            (
                "Strength is three days a week, with Thursday and Sunday off. You train with dumbbells, with "
                "weights in kilos. I count with a minute and a half of rest between sets and few words."
            ),
        ),
    ],
)
def test_the_settings_take_three_sentences(settings: cues.SettingsAre, words: str, book: Phrasebook) -> None:
    assert said(settings, book) == words


COMES_IN = "The exercises stay as they are, and what you have comes in as you get stronger."


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        (cues.EquipmentNow((DUMBBELL,)), "That's what I have: dumbbells."),
        (cues.EquipmentNow(()), "That's what I have: no equipment."),
        (cues.EquipmentNow(ALL), "That's what I have: a gym."),
        (cues.EquipmentNow((DUMBBELL, CHAIR), added=(CHAIR,)), f"I've added a chair. {COMES_IN}"),
        (cues.EquipmentNow(ALL, added=(BAND,)), f"You train in a gym from now on. {COMES_IN}"),
        (
            cues.EquipmentNow((CHAIR,), gone=(DUMBBELL, BAND)),
            "No dumbbells and bands from now on. Nothing in your plan needs any.",
        ),
        (
            cues.EquipmentNow((DUMBBELL,), gone=ALL[1:], swaps=(("leg_press", "squat"),)),
            "You train with dumbbells from now on. In your plan it's squats for leg presses.",
        ),
        (
            cues.EquipmentNow(
                (), gone=(DUMBBELL,), swaps=(("goblet_squat", "squat"),), dropped=("dumbbell_lunge",)
            ),
            (
                "You train without equipment from now on. In your plan it's squats for goblet squats. "
                "Dumbbell lunges stay out until there's something for them."
            ),
        ),
        (
            cues.EquipmentNow((BAND,), added=(BAND,), gone=(DUMBBELL,), dropped=("goblet_squat",)),
            (
                "I've added bands. No dumbbells from now on. "
                "Goblet squats stay out until there's something for them."
            ),
        ),
    ],
)
def test_other_equipment_is_told_with_what_it_changes(
    cue: cues.EquipmentNow, words: str, book: Phrasebook
) -> None:
    assert said(cue, book) == words


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        (
            cues.TalkNow(Talk.BRIEF),
            (
                "From now on just names and numbers, except where an exercise is new. "
                "To change that, say talk normally."
            ),
        ),
        (cues.TalkNow(Talk.USUAL), "From now on I talk as much as I usually do."),
        (
            cues.TalkNow(Talk.FULL),
            "From now on I explain every exercise in full. To change that, say talk normally.",
        ),
        (cues.WhichTalk(), "Tell me how much to talk. For example, say talk less."),
        (cues.PaceOfAll(1), "Every exercise is a second slower from now on."),
        (cues.PaceOfAll(-1), "Every exercise is a second faster from now on, where that's safe."),
        (cues.PaceOfAll(0), "Every exercise is back at its own pace."),
        (cues.WhichPace(), "Tell me how. For example, say count at the usual pace."),
    ],
)
def test_what_is_chosen_is_told(cue: cues.Cue, words: str, book: Phrasebook) -> None:
    assert said(cue, book) == words


def test_an_exercise_is_announced_without_a_cue(book: Phrasebook) -> None:
    item = cues.Item("squat", 2, 11)
    up_next = cues.Announce(item, cues.Turn.NEXT, CueLength.NONE, each_side=False)
    assert said(up_next, book) == "Next, squats: two sets of eleven."
    alone = cues.CountsAlone(cues.Item("squat", 1, 12), each_side=False, length=CueLength.NONE)
    assert said(alone, book) == "Twelve squats."


@pytest.mark.parametrize(
    ("praised", "last"), [(True, "And that's you. Well done."), (False, "And that's it.")]
)
def test_a_workout_ends_with_praise_or_without(book: Phrasebook, last: str, *, praised: bool) -> None:
    cool_down = cues.CoolDown((("slow_breaths", 30),), 0, praised=praised)
    assert said(cool_down, book).endswith(last)

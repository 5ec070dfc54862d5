"""What a request says becomes the command that it means, and what it does not say becomes nothing."""

from datetime import date
from typing import Any

import pytest
from ask_sdk_model import Intent, Slot
from ask_sdk_model.slu.entityresolution import (
    Resolution,
    Resolutions,
    Status,
    StatusCode,
    Value,
    ValueWrapper,
)

from coach.coaching.commands import (
    AskAbout,
    AskBest,
    AskDone,
    AskHowManyDone,
    AskHowTo,
    AskLongest,
    AskNextWorkout,
    AskPreference,
    AskSettings,
    AskStreak,
    AskStronger,
    AskWeeksCompared,
    AskWhatIsKept,
    AskWho,
    AskWhy,
    ChooseActivity,
    ChooseBeat,
    ChooseDaysOff,
    ChooseKeepGoing,
    ChoosePace,
    ChooseRest,
    ChooseStrengthDays,
    ChooseTalk,
    ChooseUnit,
    Command,
    Correct,
    CountReps,
    DeleteData,
    DoWithout,
    LeaveOut,
    LimitMinutes,
    LogCardio,
    LoseEquipment,
    MoveDayOff,
    Preference,
    Say,
    Shorten,
    StartCardio,
    StartStrength,
    StateEquipment,
    StateMinutes,
    StateWeights,
    Swap,
    Topic,
    Undo,
    UseLoad,
)
from coach.intents import DECLARED
from coach.intents.slots import WEEKDAYS
from coach.training.cardio import Activity
from coach.training.exercise import Equipment
from coach.training.load import Unit
from coach.training.span import a_day, a_month, a_week
from coach.workout.manner import Talk
from coach.workout.transitions import Event

UNKNOWN = "a trampoline"
"""Words that are in none of the lists."""


def said(value: str) -> Slot:
    """A slot of one of Amazon's own types."""
    return Slot(value=value)


def meant(id_: str) -> Slot:
    """A slot of one of the model's own types, whose words stand for a value."""
    match = Resolution(status=Status(StatusCode.ER_SUCCESS_MATCH), values=[ValueWrapper(Value(id_, id_))])
    return Slot(value=id_, resolutions=Resolutions([match]))


def unmatched() -> Slot:
    """A slot of one of the model's own types, whose words stand for nothing there."""
    return Slot(value=UNKNOWN, resolutions=Resolutions([Resolution(Status(StatusCode.ER_SUCCESS_NO_MATCH))]))


def command(name: str, **slots: Slot) -> Command:
    return DECLARED[f"{name}Intent"](Intent(f"{name}Intent", slots))


THIRTY = said("PT30M")
NINETY_SECONDS = said("PT90S")
TEN, EIGHT, FIVE, TWELVE = said("10"), said("8"), said("5"), said("12")
EVERYTHING = frozenset(Equipment)

MEANT: list[tuple[str, dict[str, Slot], Command]] = [
    # A workout
    ("Undo", {}, Undo()),
    ("Correct", {"reps": EIGHT, "wrong": TEN}, Correct(8)),
    ("Correct", {"reps": EIGHT}, Correct(8)),
    ("Correct", {}, Correct(None)),
    ("Duration", {"duration": THIRTY}, StateMinutes(30, 1800)),
    ("Duration", {"duration": NINETY_SECONDS}, StateMinutes(1, 90)),
    ("Duration", {"duration": said("20")}, StateMinutes(20, 20)),
    ("Duration", {"duration": said("?")}, StateMinutes(None)),
    ("Swap", {}, Swap()),
    ("Swap", {"exercise": meant("lunge")}, Swap("lunge")),
    ("Swap", {"exercise": meant("lunge"), "replacement": meant("step_up")}, Swap("lunge", "step_up")),
    ("Swap", {"replacement": meant("step_up")}, Swap(None, "step_up")),
    ("Swap", {"exercise": unmatched()}, Swap(None, None, understood=False)),
    (
        "Swap",
        {"exercise": meant("lunge"), "replacement": unmatched()},
        Swap("lunge", None, understood=False),
    ),
    ("HowTo", {"exercise": meant("squat")}, AskHowTo("squat")),
    ("HowTo", {"exercise": unmatched()}, AskHowTo(None, understood=False)),
    ("HowTo", {"exercise": said("?")}, AskHowTo(None)),
    ("LeaveOut", {"exercise": meant("lunge")}, LeaveOut("lunge")),
    ("LeaveOut", {"exercise": unmatched()}, LeaveOut(None)),
    ("LeaveOut", {}, LeaveOut(None)),
    ("Shorter", {"duration": said("PT10M")}, Shorten(10)),
    ("Shorter", {}, Shorten(None)),
    # What was done
    ("WhatIDid", {"date": said("2026-11-22")}, AskDone(a_day(date(2026, 11, 22)))),
    ("WhatIDid", {"date": said("2026-W47")}, AskDone(a_week(date(2026, 11, 16)))),
    ("WhatIDid", {"date": said("?")}, AskDone(None)),
    ("WhatIDid", {}, AskDone(None)),
    ("WhatIDid", {"date": said("XXXX-12-25")}, AskDone(None, understood=False)),
    ("HowManyDone", {"exercise": meant("squat")}, AskHowManyDone("squat", None)),
    (
        "HowManyDone",
        {"exercise": meant("squat"), "date": said("2026-11")},
        AskHowManyDone("squat", a_month(2026, 11)),
    ),
    (
        "HowManyDone",
        {"exercise": unmatched(), "date": said("x")},
        AskHowManyDone(None, None, understood=False),
    ),
    ("Best", {"exercise": meant("glute_bridge")}, AskBest("glute_bridge")),
    ("Best", {"exercise": unmatched()}, AskBest(None)),
    ("Longest", {"activity": meant("running")}, AskLongest(Activity.RUNNING)),
    ("Longest", {}, AskLongest(None)),
    ("Stronger", {}, AskStronger()),
    ("CompareWeeks", {}, AskWeeksCompared()),
    ("Streak", {}, AskStreak()),
    ("NextWorkout", {}, AskNextWorkout()),
    # Its pace
    ("Slower", {}, Say(Event.SLOWER)),
    ("Faster", {}, Say(Event.FASTER)),
    ("HowMany", {}, Say(Event.HOW_MANY)),
    ("WhatsLeft", {}, Say(Event.WHATS_LEFT)),
    ("MoreRest", {}, Say(Event.MORE_REST)),
    ("MoreRest", {"duration": NINETY_SECONDS}, Say(Event.MORE_REST, 90)),
    ("SkipRest", {}, Say(Event.SKIP_REST)),
    ("RestLength", {"duration": NINETY_SECONDS}, ChooseRest(90)),
    ("RestLength", {"change": meant("longer")}, ChooseRest(None, 1)),
    ("RestLength", {"change": meant("shorter")}, ChooseRest(None, -1)),
    ("RestLength", {"change": unmatched()}, ChooseRest(None, 0)),
    ("RestLength", {"duration": said("?"), "change": said("?")}, ChooseRest(None, 0)),
    ("RestLength", {}, ChooseRest(None, 0)),
    ("KeepGoing", {}, ChooseKeepGoing(on=True)),
    ("WaitForMe", {}, ChooseKeepGoing(on=False)),
    # A count by itself
    ("Count", {"exercise": meant("squat"), "reps": TWELVE}, CountReps("squat", 12)),
    ("Count", {"exercise": meant("squat")}, CountReps("squat")),
    ("Count", {"reps": TEN}, CountReps(None, 10)),
    ("Count", {"exercise": unmatched(), "reps": TEN}, CountReps(None, 10, understood=False)),
    ("Count", {"exercise": said("?"), "reps": said("?")}, CountReps()),
    ("Count", {"reps": said("7.5")}, CountReps()),
    (
        "Count",
        {"exercise": meant("wall_sit"), "duration": said("PT30S")},
        CountReps("wall_sit", 30, timed=True),
    ),
    (
        "Count",
        {"exercise": meant("wall_sit"), "duration": said("PT1M")},
        CountReps("wall_sit", 60, timed=True),
    ),
    ("Count", {"exercise": meant("wall_sit"), "duration": said("?")}, CountReps("wall_sit")),
    ("Count", {}, CountReps()),
    # Equipment
    ("WithoutEquipment", {"equipment": meant("dumbbell")}, DoWithout(frozenset({Equipment.DUMBBELL}))),
    (
        "WithoutEquipment",
        {"equipment": meant("dumbbell"), "other": meant("band")},
        DoWithout(frozenset({Equipment.DUMBBELL, Equipment.BAND})),
    ),
    ("WithoutEquipment", {"equipment": meant("gym")}, DoWithout(EVERYTHING)),
    ("WithoutEquipment", {}, DoWithout(EVERYTHING)),
    ("WithoutEquipment", {"equipment": meant("none")}, DoWithout(frozenset())),
    ("WithoutEquipment", {"equipment": unmatched()}, DoWithout(frozenset())),
    ("Equipment", {"equipment": meant("band"), "other": meant("gym")}, StateEquipment(EVERYTHING)),
    ("Equipment", {"equipment": meant("none")}, StateEquipment(frozenset())),
    ("Equipment", {"equipment": unmatched()}, StateEquipment(None)),
    (
        "Equipment",
        {"equipment": meant("band"), "other": meant("none")},
        StateEquipment(frozenset({Equipment.BAND})),
    ),
    # The weeks
    ("WorkoutLength", {"duration": THIRTY}, LimitMinutes(30)),
    ("WorkoutLength", {"duration": said("PT1H")}, LimitMinutes(60)),
    ("WorkoutLength", {"duration": said("P2W")}, LimitMinutes(None, understood=False)),
    ("WorkoutLength", {}, LimitMinutes(None, understood=False)),
    ("NoLimit", {}, LimitMinutes(None)),
    ("StrengthDays", {"count": said("4")}, ChooseStrengthDays(4)),
    ("StrengthDays", {"count": said("?")}, ChooseStrengthDays(None)),
    ("DayOff", {"day": meant("wednesday")}, MoveDayOff(2)),
    ("DayOff", {"day": meant("sunday"), "from": meant("monday")}, MoveDayOff(6, 0)),
    ("DayOff", {"day": unmatched()}, MoveDayOff(None)),
    ("DaysOff", {"day": meant("thursday"), "other": meant("sunday")}, ChooseDaysOff(frozenset({3, 6}))),
    (
        "DaysOff",
        {"day": meant("monday"), "other": meant("sunday"), "third": meant("tuesday")},
        ChooseDaysOff(frozenset({0, 1, 6})),
    ),
    ("DaysOff", {"day": unmatched()}, ChooseDaysOff(frozenset())),
    ("OnlyEquipment", {"equipment": meant("band")}, StateEquipment(frozenset({Equipment.BAND}), only=True)),
    ("OnlyEquipment", {"equipment": meant("none")}, StateEquipment(frozenset(), only=True)),
    ("OnlyEquipment", {}, StateEquipment(None, only=True)),
    (
        "LostEquipment",
        {"equipment": meant("dumbbell"), "other": meant("band")},
        LoseEquipment(frozenset({Equipment.DUMBBELL, Equipment.BAND})),
    ),
    ("LostEquipment", {"equipment": meant("gym")}, LoseEquipment(EVERYTHING)),
    ("LostEquipment", {}, LoseEquipment(EVERYTHING)),
    ("LostEquipment", {"equipment": unmatched()}, LoseEquipment(frozenset())),
    # Preferences
    *(("Preference", {"preference": meant(item)}, AskPreference(item)) for item in Preference),
    *(("Preference", {"question": meant(item)}, AskPreference(item)) for item in Preference),
    ("Preference", {"preference": unmatched()}, AskPreference(None)),
    ("Preference", {}, AskPreference(None)),
    ("Pace", {"pace": meant("slower")}, ChoosePace(1)),
    ("Pace", {"pace": meant("faster")}, ChoosePace(-1)),
    ("Pace", {"pace": meant("usual")}, ChoosePace(0)),
    ("Pace", {"pace": unmatched()}, ChoosePace(None)),
    ("Pace", {}, ChoosePace(None)),
    ("Settings", {}, AskSettings()),
    *(("Talk", {"talk": meant(talk)}, ChooseTalk(talk)) for talk in Talk),
    ("Talk", {"talk": meant("less")}, ChooseTalk(None, -1)),
    ("Talk", {"talk": meant("more")}, ChooseTalk(None, 1)),
    ("Talk", {"talk": unmatched()}, ChooseTalk()),
    ("Talk", {}, ChooseTalk()),
    # Weights
    (
        "MoreWeights",
        {"equipment": meant("dumbbell"), "first": FIVE, "unit": meant("pound")},
        StateWeights(Equipment.DUMBBELL, (5,), Unit.POUND, more=True),
    ),
    (
        "Weights",
        {"equipment": meant("dumbbell"), "first": TWELVE, "second": FIVE, "unit": meant("kilogram")},
        StateWeights(Equipment.DUMBBELL, (5, 12), Unit.KILOGRAM),
    ),
    (
        "Weights",
        {
            "equipment": meant("dumbbell"),
            "first": FIVE,
            "second": EIGHT,
            "third": EIGHT,
            "fourth": TEN,
            "fifth": TWELVE,
            "unit": meant("pound"),
        },
        StateWeights(Equipment.DUMBBELL, (5, 8, 10, 12), Unit.POUND),
    ),
    ("Weights", {"first": FIVE, "second": said("?")}, StateWeights(None, (5,), None)),
    ("Weights", {"equipment": meant("gym")}, StateWeights(None, (), None)),
    ("Load", {"weight": TWELVE, "unit": meant("kilogram")}, UseLoad(12, Unit.KILOGRAM)),
    ("Load", {"weight": TWELVE}, UseLoad(12, None)),
    ("Load", {"weight": said("7.5")}, UseLoad(None, None)),
    ("Units", {"unit": meant("pound")}, ChooseUnit(Unit.POUND)),
    ("Units", {"unit": unmatched()}, ChooseUnit(None)),
    ("BeatOn", {}, ChooseBeat(on=True)),
    ("BeatOff", {}, ChooseBeat(on=False)),
    # Cardio
    ("StartCardio", {"activity": meant("running")}, StartCardio(Activity.RUNNING)),
    ("StartCardio", {}, StartCardio()),
    ("StartWorkout", {"kind": meant("cardio")}, StartCardio()),
    ("StartWorkout", {"kind": meant("strength")}, StartStrength()),
    ("CardioChoice", {"activity": meant("speed_walking")}, ChooseActivity(Activity.SPEED_WALKING)),
    ("CardioChoice", {"activity": unmatched()}, ChooseActivity(None)),
    ("LogCardio", {"duration": THIRTY, "activity": meant("running")}, LogCardio(30, Activity.RUNNING)),
    # Questions
    ("Why", {}, AskWhy()),
    ("Why", {"exercise": meant("lunge")}, AskWhy("lunge")),
    ("Why", {"number": TWELVE, "unit": meant("kilogram")}, AskWhy(None, 12, Unit.KILOGRAM)),
    ("SpotReduction", {}, AskAbout(Topic.SPOT_REDUCTION)),
    ("Results", {}, AskAbout(Topic.RESULTS)),
    ("Soreness", {}, AskAbout(Topic.SORENESS)),
    # What is kept
    ("WhatIsKept", {}, AskWhatIsKept()),
    ("Who", {}, AskWho()),
    ("DeleteData", {}, DeleteData()),
]


@pytest.mark.parametrize(("name", "slots", "expected"), MEANT)
def test_a_request_is_the_command_that_it_means(name: str, slots: dict[str, Slot], expected: Command) -> None:
    assert command(name, **slots) == expected


@pytest.mark.parametrize(
    ("value", "day", "understood"),
    [
        ("2026-11-22", date(2026, 11, 22), True),
        (None, None, True),
        ("", None, True),
        ("2026-W47", None, False),
        ("2026-W47-1", None, False),
        ("2026-W47-WE", None, False),
        ("2026-11", None, False),
        ("2026-WI", None, False),
        ("202X", None, False),
        ("20261122", None, False),
        ("2026-02-30", None, False),
        ("PRESENT_REF", None, False),
        ("2026-11-22TMO", None, False),
    ],
)
def test_only_a_single_day_is_a_day(value: str | None, day: date | None, *, understood: bool) -> None:
    logged = command("LogCardio", duration=THIRTY, activity=meant("running"), day=Slot(value=value))
    assert logged == LogCardio(30, Activity.RUNNING, day, understood)


@pytest.mark.parametrize(
    "value", ["-5", "7.5", "1e9", "9" * 40, "9" * 5000, "\N{SUPERSCRIPT TWO}", "ten", "PT5M"]
)
def test_only_a_whole_number_of_some_size_is_a_number(value: str) -> None:
    assert command("Correct", reps=said(value)) == Correct(None)


def test_a_number_in_other_digits_is_none() -> None:
    assert command("StrengthDays", count=said("\N{ARABIC-INDIC DIGIT THREE}")) == ChooseStrengthDays(None)


@pytest.mark.parametrize(
    ("value", "length"),
    [
        ("PT90S", 90),
        ("PT1M30S", 90),
        ("PT2M", 120),
        ("PT1H", 3600),
        ("P1DT1S", 86_401),
        ("PT0S", 0),
        ("90", 90),
        *((value, None) for value in ("P2W", "PT", "P", "PT1.5M", "-5", "9" * 5000, "ninety", "2026-11-22")),
    ],
)
def test_a_rest_is_so_many_seconds(value: str, length: int | None) -> None:
    assert command("RestLength", duration=said(value)) == ChooseRest(length)


@pytest.mark.parametrize(("value", "length"), [("PT59S", 0), ("PT90S", 1), ("PT1H90S", 61), ("12", 12)])
def test_a_workout_is_so_many_whole_minutes(value: str, length: int) -> None:
    assert command("Shorter", duration=said(value)) == Shorten(length)


@pytest.mark.parametrize("number", range(7))
def test_the_days_of_the_week_count_from_monday(number: int) -> None:
    assert command("DayOff", day=meant(WEEKDAYS[number])) == MoveDayOff(number)
    assert date(2026, 11, 23 + number).strftime("%A").lower() == WEEKDAYS[number]


@pytest.mark.parametrize("slots", [None, {}], ids=str)
@pytest.mark.parametrize("name", sorted(DECLARED))
def test_no_translator_needs_a_slot(name: str, slots: Any) -> None:  # noqa: ANN401 - as it may come
    assert DECLARED[name](Intent(name, slots)) == DECLARED[name](Intent(name, {}))

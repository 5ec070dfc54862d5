"""The simulated Echo understands what the interaction model says, and admits what it does not know."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from infra.echo.language import language
from infra.echo.understanding import Heard, Understanding, Understood

MODEL = json.loads(
    (Path(__file__).resolve().parents[2] / "interaction_models" / "en-US.json").read_text("utf-8")
)
LANGUAGE_MODEL = MODEL["interactionModel"]["languageModel"]
BUILTINS = language("en").builtins
INTENTS: dict[str, dict[str, Any]] = {intent["name"]: intent for intent in LANGUAGE_MODEL["intents"]}
TYPES: dict[str, list[dict[str, Any]]] = {type_["name"]: type_["values"] for type_ in LANGUAGE_MODEL["types"]}
AMAZON_TYPES = {
    "AMAZON.NUMBER": ("ten", "10"),
    "AMAZON.DURATION": ("thirty minutes", "PT30M"),
    "AMAZON.DATE": ("yesterday", "2026-11-22"),
    "AMAZON.TIME": ("half past seven", "07:30"),
}

SLOT = re.compile(r"\{(\w+)\}")
NOTHING = Understood("AMAZON.FallbackIntent", {})
TWELVES = {"first": "12", "unit": "kilogram", "equipment": "dumbbell"}


@pytest.fixture(scope="module")
def understanding() -> Understanding:
    return Understanding(MODEL)


def slot_types(intent: str) -> dict[str, str]:
    return {slot["name"]: slot["type"] for slot in INTENTS[intent].get("slots", ())}


def first(type_: str) -> Heard:
    if type_ in AMAZON_TYPES:
        return Heard(*AMAZON_TYPES[type_], id=None)
    value = TYPES[type_][0]
    words = value["name"]["value"]
    return Heard(words, words, value["id"])


def with_ids(understood: Understood) -> tuple[str, dict[str, str | None]]:
    return understood.intent, {name: heard.id or heard.value for name, heard in understood.slots.items()}


@pytest.mark.parametrize("intent", sorted(INTENTS))
def test_every_sample_is_understood_as_its_own(understanding: Understanding, intent: str) -> None:
    types = slot_types(intent)
    for sample in INTENTS[intent]["samples"]:
        slots = {slot: first(types[slot]) for slot in SLOT.findall(sample)}
        said = sample
        for slot, heard in slots.items():
            said = said.replace(f"{{{slot}}}", heard.spoken)
        assert understanding.understand(said) == Understood(intent, slots), said


@pytest.mark.parametrize("type_", sorted(TYPES))
def test_every_spelling_of_a_value_is_its_id(understanding: Understanding, type_: str) -> None:
    intent, slot, sample = next(
        (intent, slot, sample)
        for intent in INTENTS
        for slot, slot_type in slot_types(intent).items()
        if slot_type == type_
        for sample in INTENTS[intent]["samples"]
        if SLOT.findall(sample) == [slot]
    )
    for value in TYPES[type_]:
        for name in (value["name"]["value"], *value["name"]["synonyms"]):
            understood = understanding.understand(sample.replace(f"{{{slot}}}", name))
            assert with_ids(understood) == (intent, {slot: value["id"]}), name


@pytest.mark.parametrize("intent", sorted(BUILTINS.keys() & INTENTS.keys()))
def test_what_alexa_knows_of_its_own_accord_is_understood(understanding: Understanding, intent: str) -> None:
    own = {sample for name in INTENTS for sample in INTENTS[name]["samples"] if name != intent}
    for phrase in BUILTINS[intent]:
        if phrase not in own:
            assert understanding.understand(phrase) == Understood(intent, {}), phrase


DIALOGUES = [
    # First time
    ("Yes.", "AMAZON.YesIntent", {}),
    ("Rarely.", "ActivityLevelIntent", {"frequency": "rarely"}),
    ("A few times a week.", "ActivityLevelIntent", {"frequency": "sometimes"}),
    ("Most days.", "ActivityLevelIntent", {"frequency": "often"}),
    ("Nothing.", "EquipmentIntent", {"equipment": "none"}),
    ("Dumbbells.", "EquipmentIntent", {"equipment": "dumbbell"}),
    ("A gym.", "EquipmentIntent", {"equipment": "gym"}),
    ("A pair of dumbbells.", "EquipmentIntent", {"equipment": "dumbbell"}),
    # Today
    ("what's my workout today", "TodayIntent", {}),
    # A workout
    ("start my glute workout", "StartWorkoutIntent", {"area": "glutes"}),
    ("start my workout", "StartWorkoutIntent", {}),
    ("Ready.", "ReadyIntent", {}),
    ("About right.", "EffortIntent", {"effort": "right"}),
    ("Easy.", "EffortIntent", {"effort": "easy"}),
    ("Too hard.", "EffortIntent", {"effort": "too_hard"}),
    # Breaking in
    ("pause", "AMAZON.PauseIntent", {}),
    ("Resume.", "AMAZON.ResumeIntent", {}),
    ("Done.", "DoneIntent", {}),
    ("How do I do that?", "HowToIntent", {}),
    ("Skip.", "SkipIntent", {}),
    ("Skip this one.", "SkipIntent", {}),
    ("Leave it out.", "SkipIntent", {}),
    ("End here.", "AMAZON.StopIntent", {}),
    ("Stop.", "AMAZON.StopIntent", {}),
    ("Next.", "AMAZON.NextIntent", {}),
    ("Continue.", "AMAZON.ResumeIntent", {}),
    ("Carry on.", "AMAZON.ResumeIntent", {}),
    ("Start it.", "StartWorkoutIntent", {}),
    # Progress and cardio
    ("how am I doing this week", "ProgressIntent", {}),
    ("Log thirty minutes of running.", "LogCardioIntent", {"duration": "PT30M", "activity": "running"}),
    ("Start my cardio.", "StartWorkoutIntent", {"kind": "cardio"}),
    # Changing and correcting
    ("I only have ten minutes.", "ShorterIntent", {"duration": "PT10M"}),
    ("I've no dumbbells today.", "WithoutEquipmentIntent", {"equipment": "dumbbell"}),
    ("Swap lunges.", "SwapIntent", {"exercise": "lunge"}),
    ("That was eight, not ten.", "CorrectIntent", {"reps": "8", "wrong": "10"}),
    ("Undo that.", "UndoIntent", {}),
    ("Move my day off to Wednesday.", "DayOffIntent", {"day": "wednesday"}),
    ("Make it four days a week.", "StrengthDaysIntent", {"count": "4"}),
    ("Use pounds.", "UnitsIntent", {"unit": "pound"}),
    ("Will this make my thighs smaller?", "SpotReductionIntent", {}),
]

ON_THE_MAT = [
    # Starting and asking
    ("okay let's train my booty", "StartWorkoutIntent", {"area": "glutes"}),
    ("um, start my legs workout, please", "StartWorkoutIntent", {"area": "legs"}),
    ("LET'S WORK OUT!", "StartWorkoutIntent", {}),
    ("so, give me some strength training", "StartWorkoutIntent", {"kind": "strength"}),
    ("start my walk", "StartCardioIntent", {"activity": "speed_walking"}),
    ("i want to train my inner thighs", "StartWorkoutIntent", {"area": "thighs"}),
    ("Whats my workout for today?", "TodayIntent", {}),
    ("hey, is today a rest day?", "TodayIntent", {}),
    ("Alexa, am I on track?", "ProgressIntent", {}),
    ("Hows my week going?", "ProgressIntent", {}),
    ("Tell me about the program.", "ProgrammeIntent", {}),
    ("My doctor said yes!", "ClearanceIntent", {}),
    ("Of course, I have been cleared.", "AMAZON.YesIntent", {}),
    ("No, not yet.", "AMAZON.NoIntent", {}),
    # Who one is
    ("not at all", "ActivityLevelIntent", {"frequency": "rarely"}),
    ("Oh, I'd say two or three times a week", "ActivityLevelIntent", {"frequency": "sometimes"}),
    ("I hardly ever exercise", "ActivityLevelIntent", {"frequency": "rarely"}),
    ("i train every day", "ActivityLevelIntent", {"frequency": "often"}),
    ("the gym", "EquipmentIntent", {"equipment": "gym"}),
    ("a full gym", "EquipmentIntent", {"equipment": "gym"}),
    ("Well, I only have resistance bands", "OnlyEquipmentIntent", {"equipment": "band"}),
    ("dumbbells and a band", "EquipmentIntent", {"equipment": "dumbbell", "other": "band"}),
    ("a kettlebell, and a step", "EquipmentIntent", {"equipment": "kettlebell", "other": "chair"}),
    ("just my own body", "OnlyEquipmentIntent", {"equipment": "none"}),
    # During a set
    ("I\u2019m down", "ReadyIntent", {}),
    ("im ready", "ReadyIntent", {}),
    ("okay, go!", "ReadyIntent", {}),
    ("um, right, okay... let's go", "ReadyIntent", {}),
    ("okay", "AMAZON.YesIntent", {}),
    ("right", "EffortIntent", {"effort": "right"}),
    ("count me in, please", "ReadyIntent", {}),
    ("go on", "AMAZON.ResumeIntent", {}),
    ("go back", "AMAZON.PreviousIntent", {}),
    ("next one", "AMAZON.NextIntent", {}),
    ("hang on...", "AMAZON.PauseIntent", {}),
    ("WAIT", "AMAZON.PauseIntent", {}),
    ("uh, what?", "AMAZON.RepeatIntent", {}),
    ("That was it.", "DoneIntent", {}),
    ("thats it", "DoneIntent", {}),
    ("I'm toast", "DoneIntent", {}),
    ("that's enough", "AMAZON.StopIntent", {}),
    ("I'm done for today", "AMAZON.StopIntent", {}),
    ("please skip it", "SkipIntent", {}),
    ("Leave this out for today", "SkipIntent", {}),
    ("how do I do a squat", "HowToIntent", {"exercise": "squat"}),
    ("How do I do step-ups?", "HowToIntent", {"exercise": "step_up"}),
    ("explain the step up", "HowToIntent", {"exercise": "step_up"}),
    ("show me a glute bridge", "HowToIntent", {"exercise": "glute_bridge"}),
    # How hard, how many, how long
    ("the last two were tough", "EffortIntent", {"effort": "too_hard"}),
    ("um... it was okay", "EffortIntent", {"effort": "right"}),
    ("hard but doable", "EffortIntent", {"effort": "right"}),
    ("a piece of cake", "EffortIntent", {"effort": "easy"}),
    ("I couldn't finish", "EffortIntent", {"effort": "too_hard"}),
    ("I couldnt finish", "EffortIntent", {"effort": "too_hard"}),
    ("thirty", "NumberIntent", {"number": "30"}),
    ("12reps", "NumberIntent", {"number": "12"}),
    ("I only did 8", "NumberIntent", {"number": "8"}),
    ("twenty-five", "NumberIntent", {"number": "25"}),
    ("a hundred", "NumberIntent", {"number": "100"}),
    ("two hundred and six", "NumberIntent", {"number": "206"}),
    ("it was half an hour", "DurationIntent", {"duration": "PT30M"}),
    # Cardio
    ("I walked for twenty minutes", "LogCardioIntent", {"activity": "speed_walking", "duration": "PT20M"}),
    ("I went jogging for an hour", "LogCardioIntent", {"activity": "running", "duration": "PT1H"}),
    ("Add a 30-minute run", "LogCardioIntent", {"activity": "running", "duration": "PT30M"}),
    ("log a half-hour power walk", "LogCardioIntent", {"activity": "speed_walking", "duration": "PT30M"}),
    ("I did fifteen minutes of cardio", "LogCardioIntent", {"duration": "PT15M"}),
    ("I did ten minutes of skipping", "LogCardioIntent", {"activity": "jump_rope", "duration": "PT10M"}),
    ("log my cardio", "LogCardioIntent", {}),
    ("log a run", "LogCardioIntent", {"activity": "running"}),
    (
        "I walked for twenty minutes yesterday",
        "LogCardioIntent",
        {"activity": "speed_walking", "duration": "PT20M", "day": "2026-11-22"},
    ),
    (
        "log half an hour of running on Sunday",
        "LogCardioIntent",
        {"activity": "running", "duration": "PT30M", "day": "2026-11-29"},
    ),
    ("I ran last week", "LogCardioIntent", {"activity": "running", "day": "2026-W47"}),
    ("let's go for a run", "StartCardioIntent", {"activity": "running"}),
    ("start speed walking", "StartCardioIntent", {"activity": "speed_walking"}),
    ("I prefer jumping rope", "CardioChoiceIntent", {"activity": "jump_rope"}),
    # Another exercise, or none
    ("give me something else", "SwapIntent", {}),
    ("I don't like goblet squats", "SwapIntent", {"exercise": "goblet_squat"}),
    ("swap lunges for step-ups", "SwapIntent", {"exercise": "lunge", "replacement": "step_up"}),
    ("do squats instead", "SwapIntent", {"replacement": "squat"}),
    ("leave lunges out", "LeaveOutIntent", {"exercise": "lunge"}),
    ("no more squats", "LeaveOutIntent", {"exercise": "squat"}),
    ("no more", "AMAZON.StopIntent", {}),
    ("no dumbbells or bands today", "WithoutEquipmentIntent", {"equipment": "dumbbell", "other": "band"}),
    ("I'm not at the gym today", "WithoutEquipmentIntent", {"equipment": "gym"}),
    ("no equipment today", "WithoutEquipmentIntent", {}),
    # What was meant
    ("take that back", "UndoIntent", {}),
    ("make that eight", "CorrectIntent", {"reps": "8"}),
    ("make it eight", "NumberIntent", {"number": "8"}),
    ("8 not 10", "CorrectIntent", {"reps": "8", "wrong": "10"}),
    # How long, how often, when not
    ("make it shorter", "ShorterIntent", {}),
    ("make it twenty minutes", "ShorterIntent", {"duration": "PT20M"}),
    ("I'm short on time", "ShorterIntent", {}),
    ("I can only do twenty minutes a day", "WorkoutLengthIntent", {"duration": "PT20M"}),
    ("keep my workouts to half an hour", "WorkoutLengthIntent", {"duration": "PT30M"}),
    ("take as long as you need", "NoLimitIntent", {}),
    ("four strength days", "StrengthDaysIntent", {"count": "4"}),
    ("four times a week", "ActivityLevelIntent", {"frequency": "sometimes"}),
    ("move my day off from Thursday to Friday", "DayOffIntent", {"from": "thursday", "day": "friday"}),
    ("Friday off, please", "DayOffIntent", {"day": "friday"}),
    ("my days off are Tuesday and Sunday", "DaysOffIntent", {"day": "tuesday", "other": "sunday"}),
    (
        "I want Tuesday, Friday and Sunday off",
        "DaysOffIntent",
        {"day": "tuesday", "other": "friday", "third": "sunday"},
    ),
    # Weights
    (
        "my dumbbells are 5, 8, 10, 12 and 16 kilos",
        "WeightsIntent",
        {"equipment": "dumbbell", "unit": "kilogram"}
        | {"first": "5", "second": "8", "third": "10", "fourth": "12", "fifth": "16"},
    ),
    (
        "my dumbbells are five and twenty-five pounds",
        "WeightsIntent",
        {"equipment": "dumbbell", "first": "5", "second": "25", "unit": "pound"},
    ),
    (
        "I have a ten kilo kettlebell",
        "WeightsIntent",
        {"first": "10", "unit": "kilogram", "equipment": "kettlebell"},
    ),
    ("five and ten kilos", "WeightsIntent", {"first": "5", "second": "10", "unit": "kilogram"}),
    ("I'm using twelve kilos", "LoadIntent", {"weight": "12", "unit": "kilogram"}),
    ("twelve pounds", "LoadIntent", {"weight": "12", "unit": "pound"}),
    ("use twelve", "LoadIntent", {"weight": "12"}),
    ("in kilos, please", "UnitsIntent", {"unit": "kilogram"}),
    ("I bought a pair of twelve-kilo dumbbells", "MoreWeightsIntent", TWELVES),
    ("I also have 12 kilo dumbbells", "MoreWeightsIntent", TWELVES),
    # Equipment later on
    ("I've got a kettlebell now", "EquipmentIntent", {"equipment": "kettlebell"}),
    ("I bought dumbbells", "EquipmentIntent", {"equipment": "dumbbell"}),
    ("I've also got a band", "EquipmentIntent", {"equipment": "band"}),
    ("I've also got a band and a chair", "EquipmentIntent", {"equipment": "band", "other": "chair"}),
    ("I've just joined a gym!", "EquipmentIntent", {"equipment": "gym"}),
    ("all I have is a chair", "OnlyEquipmentIntent", {"equipment": "chair"}),
    ("I don't have dumbbells any more", "LostEquipmentIntent", {"equipment": "dumbbell"}),
    ("I dont have my kettlebell anymore", "LostEquipmentIntent", {"equipment": "kettlebell"}),
    ("I sold my dumbbells", "LostEquipmentIntent", {"equipment": "dumbbell"}),
    ("I no longer go to the gym", "LostEquipmentIntent", {"equipment": "gym"}),
    ("I have no dumbbells today", "WithoutEquipmentIntent", {"equipment": "dumbbell"}),
    # Preferences
    ("Talk less, please!", "TalkIntent", {"talk": "less"}),
    ("um, can you talk less", "TalkIntent", {"talk": "less"}),
    ("you talk too much", "TalkIntent", {"talk": "less"}),
    ("be brief", "TalkIntent", {"talk": "brief"}),
    ("just the numbers, please", "TalkIntent", {"talk": "brief"}),
    ("stop explaining", "TalkIntent", {"talk": "brief"}),
    ("could you explain more", "TalkIntent", {"talk": "more"}),
    ("more detail please", "TalkIntent", {"talk": "more"}),
    ("explain every time", "TalkIntent", {"talk": "full"}),
    ("okay, talk normally", "TalkIntent", {"talk": "usual"}),
    ("the usual amount", "TalkIntent", {"talk": "usual"}),
    ("always count slower", "PaceIntent", {"pace": "slower"}),
    ("count faster from now on", "PaceIntent", {"pace": "faster"}),
    ("go back to the normal pace", "PaceIntent", {"pace": "usual"}),
    ("slower", "SlowerIntent", {}),
    ("what's my rest?", "PreferenceIntent", {"preference": "rest"}),
    ("how long do I rest", "PreferenceIntent", {"question": "rest"}),
    ("can you tell me how long I rest", "PreferenceIntent", {"question": "rest"}),
    ("which days do I have off", "PreferenceIntent", {"question": "days_off"}),
    ("what unit do I use", "PreferenceIntent", {"question": "units"}),
    ("is it kilos or pounds", "PreferenceIntent", {"question": "units"}),
    ("how talkative are you", "PreferenceIntent", {"question": "talk"}),
    ("is the beat on", "PreferenceIntent", {"question": "beat"}),
    ("what dumbbells do I have", "PreferenceIntent", {"preference": "weights"}),
    ("how many days a week do I train", "PreferenceIntent", {"question": "strength_days"}),
    ("tell me my equipment", "PreferenceIntent", {"preference": "equipment"}),
    ("what are my settings?", "SettingsIntent", {}),
    # Questions
    ("why?", "WhyIntent", {}),
    ("why not?", "AMAZON.YesIntent", {}),
    ("why twelve kilos", "WhyIntent", {"number": "12", "unit": "kilogram"}),
    ("why lunges", "WhyIntent", {"exercise": "lunge"}),
    ("why is this week lighter", "WhyIntent", {}),
    ("how fast will I see results", "ResultsIntent", {}),
    ("should I work out when I'm sore", "SorenessIntent", {}),
    ("my legs are sore from yesterday", "SorenessIntent", {}),
    ("my knee is sore", "PainIntent", {}),
]


@pytest.mark.parametrize(("said", "intent", "slots"), [*DIALOGUES, *ON_THE_MAT])
def test_what_people_say_is_understood(
    understanding: Understanding, said: str, intent: str, slots: dict[str, str]
) -> None:
    assert with_ids(understanding.understand(said)) == (intent, slots)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("thirty minutes", "PT30M"),
        ("1 minute", "PT1M"),
        ("45 mins", "PT45M"),
        ("ninety minutes", "PT90M"),
        ("an hour", "PT1H"),
        ("two hours", "PT2H"),
        ("a quarter of an hour", "PT15M"),
        ("half an hour", "PT30M"),
        ("three quarters of an hour", "PT45M"),
        ("an hour and a quarter", "PT1H15M"),
        ("an hour and a half", "PT1H30M"),
        ("one and a half hours", "PT1H30M"),
        ("1.5 hours", "PT1H30M"),
        ("an hour and ten minutes", "PT1H10M"),
        ("one hour and twenty-five minutes", "PT1H25M"),
        ("2 hours 5 minutes", "PT2H5M"),
        ("a minute and a half", "PT1M30S"),
        ("two and a half minutes", "PT2M30S"),
        ("minute and a half", "PT1M30S"),
        ("one and a half minutes", "PT1M30S"),
        ("1.5 minutes", "PT1M30S"),
        ("a minute thirty", "PT1M30S"),
        ("one minute thirty", "PT1M30S"),
        ("a minute and fifteen seconds", "PT1M15S"),
        ("two minutes thirty", "PT2M30S"),
        ("half a minute", "PT30S"),
        ("half minute", "PT30S"),
        ("a couple of minutes", "PT2M"),
        ("two minutes", "PT2M"),
        ("forty seconds", "PT40S"),
        ("forty-five seconds", "PT45S"),
        ("ninety seconds", "PT90S"),
        ("90 seconds", "PT90S"),
        ("one hundred and twenty seconds", "PT120S"),
        ("a hundred and twenty seconds", "PT120S"),
        ("three minutes and twenty seconds", "PT3M20S"),
        ("zero minutes", "PT0S"),
    ],
)
def test_a_duration_is_what_alexa_sends(understanding: Understanding, said: str, value: str) -> None:
    heard = understanding.understand(said).slots["duration"]
    assert (heard.value, heard.id) == (value, None)
    assert heard.spoken == said.replace("-", " ")


@pytest.mark.parametrize(
    "said",
    [
        *("", " ", "?", "...", "\n", "\x00", "\U0001f44d", "\U0001f351 \U0001f351"),
        *("please", "um um", "a", "the", "{exercise}", "<speak>", "( [ | ] )", "\\"),
        *("seven hundred", "-5", "10.5", "99999999999999999999", "thirty forty"),
        *("how do I do a handstand", "I have a trampoline", "log thirty minutes of knitting"),
        *("what's the weather in Paris", "play some music"),
        *("dinner " * 40, "thirty minutes of " * 400, "x" * 100_000),
    ],
)
def test_what_is_not_known_falls_back(understanding: Understanding, said: str) -> None:
    assert understanding.understand(said) == NOTHING


def small_model(*intents: dict[str, Any]) -> dict[str, Any]:
    return {"interactionModel": {"languageModel": {"intents": list(intents), "types": []}}}


def test_a_sample_without_slots_wins_over_one_with() -> None:
    number = {"name": "slots", "slots": [{"name": "number", "type": "AMAZON.NUMBER"}]}
    understanding = Understanding(
        small_model(number | {"samples": ["just {number}"]}, {"name": "words", "samples": ["just one"]})
    )
    assert understanding.understand("just one") == Understood("words", {})
    assert understanding.understand("just two").intent == "slots"


def test_a_sample_with_more_words_of_its_own_wins() -> None:
    number = {"slots": [{"name": "number", "type": "AMAZON.NUMBER"}]}
    duration = {"slots": [{"name": "duration", "type": "AMAZON.DURATION"}]}
    understanding = Understanding(
        small_model(
            duration | {"name": "short", "samples": ["for {duration}"]},
            number | {"name": "wordy", "samples": ["for {number} minutes"]},
        )
    )
    assert with_ids(understanding.understand("for six minutes")) == ("wordy", {"number": "6"})


def test_one_number_of_two_words_wins_over_two_numbers() -> None:
    numbers = {"slots": [{"name": name, "type": "AMAZON.NUMBER"} for name in ("one", "two")]}
    understanding = Understanding(
        small_model(numbers | {"name": "numbers", "samples": ["weights {one} {two}", "weights {one}"]})
    )
    assert with_ids(understanding.understand("weights twenty five")) == ("numbers", {"one": "25"})
    assert with_ids(understanding.understand("weights five twenty")) == ("numbers", {"one": "5", "two": "20"})


def test_a_slot_of_an_unknown_type_is_refused() -> None:
    city = {"name": "city", "slots": [{"name": "city", "type": "AMAZON.City"}], "samples": ["in {city}"]}
    with pytest.raises(ValueError, match=r"AMAZON\.City"):
        Understanding(small_model(city))


TIME = {"name": "time", "slots": [{"name": "time", "type": "AMAZON.TIME"}]}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("seven", "07:00"),
        ("7", "07:00"),
        ("seven o'clock", "07:00"),
        ("seven oclock", "07:00"),
        ("seven p.m.", "19:00"),
        ("seven thirty in the morning", "07:30"),
        ("half past six in the evening", "18:30"),
        ("quarter to twelve", "11:45"),
        ("twelve am", "00:00"),
        ("noon", "12:00"),
        ("in the evening", "EV"),
    ],
)
def test_a_time_of_day_is_what_alexa_sends(words: str, value: str) -> None:
    understood = Understanding(small_model(TIME | {"samples": ["at {time}"]})).understand(f"at {words}")
    assert {name: slot.value for name, slot in understood.slots.items()} == {"time": value}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("sieben", "07:00"),
        ("sieben uhr", "07:00"),
        ("19 uhr", "19:00"),
        ("neunzehn uhr dreißig", "19:30"),
        ("halb acht", "07:30"),
        ("halb acht abends", "19:30"),
        ("viertel vor sieben morgens", "06:45"),
        ("am abend", "EV"),
    ],
)
def test_german_times_are_heard_in_german(words: str, value: str) -> None:
    german = Understanding(small_model(TIME | {"samples": ["um {time}"]}), "de")
    understood = german.understand(f"um {words}")
    assert {name: slot.value for name, slot in understood.slots.items()} == {"time": value}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("eine halbe Stunde lang", "PT30M"),
        ("anderthalb Stunden lang", "PT1H30M"),
        ("zwanzig Minuten lang", "PT20M"),
        ("einundzwanzig Wiederholungen", "21"),
    ],
)
def test_german_lengths_and_numbers_are_heard_in_german(words: str, value: str) -> None:
    length = {"name": "length", "slots": [{"name": "length", "type": "AMAZON.DURATION"}]}
    count = {"name": "count", "slots": [{"name": "count", "type": "AMAZON.NUMBER"}]}
    lang, times = {"samples": ["{length} lang"]}, {"samples": ["{count} wiederholungen"]}
    understood = Understanding(small_model(length | lang, count | times), "de").understand(words)
    assert [slot.value for slot in understood.slots.values()] == [value]

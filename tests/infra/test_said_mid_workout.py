"""What a person on a mat says about pace, rest and count, in words that stand nowhere in the model as such.

They come with fillers, without apostrophes, with figures, other slot values, or in one breath with the name.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from infra.echo.hearing import Asked, Hearing

MODEL = json.loads(
    (Path(__file__).resolve().parents[2] / "interaction_models" / "en-US.json").read_text("utf-8")
)
SAMPLES = {
    sample.casefold()
    for intent in MODEL["interactionModel"]["languageModel"]["intents"]
    for sample in intent["samples"]
}

WITHOUT_SLOTS: Mapping[str, tuple[str, ...]] = {
    "SlowerIntent": (
        *("um, slower, please", "okay, slow down", "Whoa, slow down please!", "oh, too fast"),
        *("thats too fast", "hey, that's too fast", "youre going too fast", "so, not so fast"),
        *("uh... I cant keep up", "please slow it down a bit", "could you please go a bit slower"),
        *(
            "ask glute coach to slow down",
            "tell glute coach that's too fast",
            "tell glute coach to go slower",
        ),
    ),
    "FasterIntent": (
        *("um, faster, please", "okay, speed up", "Well, pick up the pace!", "oh, too slow"),
        *("thats too slow", "hey, that's too slow", "youre too slow", "so, not so slow", "quicker, please"),
        *("lets go faster", "can you please speed it up", "right, hurry up"),
        *("ask glute coach to speed up", "tell glute coach it's too slow", "tell glute coach to go faster"),
    ),
    "HowManyIntent": (
        *("um, how many?", "oh, how many was that?", "So how many have I done?", "er, which rep is this?"),
        *("okay, what number am I on", "well, where am I", "please tell me how many", "Ive lost count"),
        *("whats the count", "hmm, how many so far", "Wait, how many have I done?", "am I halfway, please"),
        *("ask glute coach how many I've done", "ask glute coach what number I'm on"),
        *("ask glute coach where I am", "ask glute coach how many that was"),
    ),
    "WhatsLeftIntent": (
        *(
            "whats left",
            "um, what's left?",
            "Okay, how many more?",
            "so how many to go",
            "uh, how much longer",
        ),
        *(
            "oh, how much is left?",
            "well, whats still to come",
            "hey, how many sets left",
            "are we there yet?!",
        ),
        *("please tell me what's left", "right, how many more to go", "so, am I nearly done?"),
        *("ask glute coach what's left", "ask glute coach how many more", "ask glute coach how much is left"),
    ),
    "MoreRestIntent": (
        *("um, more rest", "more rest, please!", "Im not ready", "uh, I'm not ready yet", "oh, not ready"),
        *("okay, I need more rest", "please let me rest longer", "er, give me another minute, please"),
        *("so, another minute", "Wait, I'm not ready!", "well, almost ready", "a few more seconds, please"),
        *(
            "ask glute coach for more rest",
            "tell glute coach I'm not ready",
            "tell glute coach I need more time",
        ),
    ),
    "SkipRestIntent": (
        *("um, skip the rest", "skip the rest, please", "okay, no rest", "I dont need the rest"),
        *("I dont need a break", "lets go right away", "well, enough rest", "right, skip the break"),
        *(
            "oh, I've had enough rest",
            "please, no rest this time",
            "Enough rest, let's go!",
            "so, lets skip the rest",
        ),
        *(
            "ask glute coach to skip the rest",
            "tell glute coach no rest",
            "tell glute coach I don't need the rest",
        ),
    ),
    "KeepGoingIntent": (
        *("um, keep going mode", "keep going mode, please", "okay, hands-free mode", "hands-free, please"),
        *(
            "dont wait for me",
            "please don't wait for me",
            "well, stop asking if I'm ready",
            "oh, stop asking me",
        ),
        *(
            "so turn on keep going",
            "hey, turn on hands-free mode",
            "you dont have to wait for me",
            "non-stop mode",
        ),
        *("ask glute coach to turn on keep going", "tell glute coach not to wait for me"),
        *("tell glute coach to stop asking if I'm ready", "ask glute coach to use hands free mode"),
    ),
    "WaitForMeIntent": (
        *(
            "um, wait for me",
            "wait for me, please",
            "oh, ask me if I'm ready again",
            "well, wait until I'm ready",
        ),
        *("okay, turn off keep going", "so turn keep going off", "please turn off hands-free mode"),
        *("dont start without me", "hey, don't go on without me!", "Ill say when", "right, ask if I'm ready"),
        *(
            "wait until Im ready",
            "ask glute coach to wait for me",
            "tell glute coach to wait until I'm ready",
        ),
        *("tell glute coach to ask me if I'm ready again", "ask glute coach to turn keep going off"),
    ),
}

WITH_SLOTS: list[tuple[str, str, dict[str, str]]] = [
    ("another thirty seconds", "MoreRestIntent", {"duration": "PT30S"}),
    ("um, another 30 seconds, please", "MoreRestIntent", {"duration": "PT30S"}),
    ("give me another half a minute", "MoreRestIntent", {"duration": "PT30S"}),
    ("fifteen seconds more", "MoreRestIntent", {"duration": "PT15S"}),
    ("I need another forty-five seconds", "MoreRestIntent", {"duration": "PT45S"}),
    ("let me rest for two minutes", "MoreRestIntent", {"duration": "PT2M"}),
    ("ask glute coach for another thirty seconds", "MoreRestIntent", {"duration": "PT30S"}),
    # How long every rest is
    ("rest ninety seconds", "RestLengthIntent", {"duration": "PT90S"}),
    ("Rest 90 seconds.", "RestLengthIntent", {"duration": "PT90S"}),
    ("please rest for a minute", "RestLengthIntent", {"duration": "PT1M"}),
    ("set my rest to two minutes", "RestLengthIntent", {"duration": "PT2M"}),
    ("rest for a minute and a half between sets", "RestLengthIntent", {"duration": "PT1M30S"}),
    ("okay, a minute and a half between sets", "RestLengthIntent", {"duration": "PT1M30S"}),
    ("make my rests one minute thirty", "RestLengthIntent", {"duration": "PT1M30S"}),
    ("I want a ninety-second rest", "RestLengthIntent", {"duration": "PT90S"}),
    ("two-minute rests, please", "RestLengthIntent", {"duration": "PT2M"}),
    ("um, make the rests longer", "RestLengthIntent", {"change": "longer"}),
    ("make my rests a bit longer", "RestLengthIntent", {"change": "longer"}),
    ("Shorter rests, please!", "RestLengthIntent", {"change": "shorter"}),
    ("oh, the rests are too short", "RestLengthIntent", {"change": "longer"}),
    ("shorten the rest", "RestLengthIntent", {"change": "shorter"}),
    ("more rest between sets", "RestLengthIntent", {"change": "longer"}),
    ("so, change the rest time", "RestLengthIntent", {}),
    ("ask glute coach to rest ninety seconds", "RestLengthIntent", {"duration": "PT90S"}),
    ("ask glute coach to make the rests longer", "RestLengthIntent", {"change": "longer"}),
    ("ask glute coach for shorter rests", "RestLengthIntent", {"change": "shorter"}),
    # A count by itself
    ("count twelve squats", "CountIntent", {"reps": "12", "exercise": "squat"}),
    ("Count 12 squats, please.", "CountIntent", {"reps": "12", "exercise": "squat"}),
    ("count my squats", "CountIntent", {"exercise": "squat"}),
    ("um, count ten", "CountIntent", {"reps": "10"}),
    ("count to twenty-five", "CountIntent", {"reps": "25"}),
    ("can you count fifteen glute bridges for me", "CountIntent", {"reps": "15", "exercise": "glute_bridge"}),
    ("do twelve squats with me", "CountIntent", {"reps": "12", "exercise": "squat"}),
    (
        "okay, let's do twenty donkey kicks",
        "CountIntent",
        {"reps": "20", "exercise": "kneeling_hip_extension"},
    ),
    ("count ten lunges on each side", "CountIntent", {"reps": "10", "exercise": "lunge"}),
    ("hold a wall sit for thirty seconds", "CountIntent", {"duration": "PT30S", "exercise": "wall_sit"}),
    ("hold a bridge for a minute", "CountIntent", {"duration": "PT1M", "exercise": "glute_bridge"}),
    ("time my wall sit for half a minute", "CountIntent", {"duration": "PT30S", "exercise": "wall_sit"}),
    ("hold a thirty second wall sit", "CountIntent", {"duration": "PT30S", "exercise": "wall_sit"}),
    ("do a wall sit for 45 seconds", "CountIntent", {"duration": "PT45S", "exercise": "wall_sit"}),
    ("just count, please", "CountIntent", {}),
    ("so just count my step-ups", "CountIntent", {"exercise": "step_up"}),
    ("well, ten squats", "CountIntent", {"reps": "10", "exercise": "squat"}),
    ("ask glute coach to count twelve squats", "CountIntent", {"reps": "12", "exercise": "squat"}),
    ("open glute coach and count to ten", "CountIntent", {"reps": "10"}),
    ("ask glute coach for twelve squats", "CountIntent", {"reps": "12", "exercise": "squat"}),
]

# Words of the other intents that are next to these.
BESIDE: list[tuple[str, str, dict[str, str]]] = [
    ("wait", "AMAZON.PauseIntent", {}),
    ("hang on", "AMAZON.PauseIntent", {}),
    ("give me a minute", "AMAZON.PauseIntent", {}),
    ("let me catch my breath", "AMAZON.PauseIntent", {}),
    ("I need a rest", "AMAZON.PauseIntent", {}),
    ("stop counting", "AMAZON.PauseIntent", {}),
    ("I can't catch my breath", "StopSignIntent", {}),
    ("not yet", "AMAZON.NoIntent", {}),
    ("I'm not", "AMAZON.NoIntent", {}),
    ("I'm ready", "ReadyIntent", {}),
    ("count", "ReadyIntent", {}),
    ("count with me", "ReadyIntent", {}),
    ("count my reps", "ReadyIntent", {}),
    ("keep going", "AMAZON.ResumeIntent", {}),
    ("let's keep going", "AMAZON.ResumeIntent", {}),
    ("where were we", "AMAZON.ResumeIntent", {}),
    ("go on", "AMAZON.ResumeIntent", {}),
    ("stop", "AMAZON.StopIntent", {}),
    ("enough", "AMAZON.StopIntent", {}),
    ("I've had enough", "AMAZON.StopIntent", {}),
    ("skip the rest of the workout", "AMAZON.StopIntent", {}),
    ("skip the rest of this exercise", "SkipIntent", {}),
    ("skip the set", "SkipIntent", {}),
    ("next set", "AMAZON.NextIntent", {}),
    ("what was that", "AMAZON.RepeatIntent", {}),
    ("what's left today", "TodayIntent", {}),
    ("what's next", "TodayIntent", {}),
    ("what's left this week", "ProgressIntent", {}),
    ("how much is left this week", "ProgressIntent", {}),
    ("where am I this week", "ProgressIntent", {}),
    ("how much have I done", "ProgressIntent", {}),
    ("two left", "EffortIntent", {"effort": "right"}),
    ("that was too hard", "EffortIntent", {"effort": "too_hard"}),
    ("make it shorter", "ShorterIntent", {}),
    ("shorter workouts", "WorkoutLengthIntent", {}),
    ("longer workouts", "NoLimitIntent", {}),
    ("I did twelve", "NumberIntent", {"number": "12"}),
    ("twelve reps", "NumberIntent", {"number": "12"}),
    ("ninety seconds", "DurationIntent", {"duration": "PT90S"}),
    ("make that twelve", "CorrectIntent", {"reps": "12"}),
    ("I only held it for twenty seconds", "CorrectIntent", {"reps": "20"}),
    ("that was twenty seconds", "DurationIntent", {"duration": "PT20S"}),
    ("why twelve squats", "WhyIntent", {"number": "12", "exercise": "squat"}),
    ("do squats instead", "SwapIntent", {"replacement": "squat"}),
]


@pytest.fixture(scope="module")
def hearing() -> Hearing:
    return Hearing(MODEL)


def table() -> Iterator[tuple[str, str, dict[str, str]]]:
    for intent, phrases in WITHOUT_SLOTS.items():
        for phrase in phrases:
            yield phrase, intent, {}
    yield from WITH_SLOTS


@pytest.mark.parametrize(("said", "intent", "slots"), [*table(), *BESIDE])
def test_what_people_say_mid_workout_is_understood(
    hearing: Hearing, said: str, intent: str, slots: dict[str, str]
) -> None:
    asked = hearing.hear(said)
    assert isinstance(asked, Asked)
    filled = {name: slot.id or slot.value for name, slot in asked.slots.items() if slot.value is not None}
    assert (asked.intent, filled) == (intent, slots)


@pytest.mark.parametrize("intent", [*WITHOUT_SLOTS, "MoreRestIntent", "RestLengthIntent", "CountIntent"])
def test_a_dozen_ways_of_saying_it_are_no_samples(intent: str) -> None:
    phrases = [phrase for phrase, meant, _ in table() if meant == intent]
    assert len([phrase for phrase in phrases if re.sub(r"[.?!]", "", phrase.casefold()) not in SAMPLES]) >= 12

"""On a device with a screen a workout goes on without a word, and nothing that is said there means less."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

import pytest

from coach.screen.going_on import LISTENING, MARGIN
from infra.echo import audio, screen
from infra.echo.device import FIRST, Echo
from infra.echo.exchange import Exchange
from infra.echo.playback import Words
from infra.echo.speaker import NothingOnScreen

SCREEN = (screen.INTERFACE,)
BOTH = (screen.INTERFACE, audio.INTERFACE)
KNOWN = ("open glute coach", "yes", "rarely", "dumbbells")
TO_LUNGES = ("start my workout", "skip")
"""The first exercise whose two sets take two answers is announced, the one before it is left."""

DeviceOf = Callable[..., Echo]
Json = dict[str, Any]


def at_lunges(echo: Echo) -> Exchange:
    """The answer that counts the first set of lunges."""
    return say(echo, *KNOWN, *TO_LUNGES, "ready")[-1]


def say(echo: Echo, *words: str) -> list[Exchange]:
    """What was answered to the words, one after another."""
    return [echo.hear(text) for text in words]


def view(exchange: Exchange) -> Json:
    """The data of what the answer puts on the screen."""
    shown = screen.rendered(exchange.response["response"])
    assert shown is not None
    found: Json = shown.data["view"]
    return found


def counts(exchange: Exchange) -> tuple[str, list[str]]:
    """What is counted on the screen, and the sets and the rests of it."""
    data = view(exchange)
    lines = [stage["line"] for stage in data["stages"] if stage["moves"]]
    return data["title"], lines


def words(exchange: Exchange) -> str:
    """All that is said, in one."""
    return " ".join(part.text for part in exchange.played if isinstance(part, Words))


def nothing_came(exchange: Exchange) -> bool:
    """Whether the screen has sent its event, and got an answer without anything in it."""
    return exchange.request["request"]["type"] == screen.USER_EVENT and exchange.response["response"] == {}


@pytest.mark.parametrize("interfaces", [SCREEN, BOTH], ids=["speech", "audio"])
def test_a_whole_workout_by_nothing_but_how_hard_it_was(
    device_of: DeviceOf, interfaces: Sequence[str]
) -> None:
    """In keep going mode the effort is the only thing left to say."""
    echo = device_of(f"EFFORTS-{len(interfaces)}", interfaces)
    say(echo, *KNOWN, "keep going mode", *TO_LUNGES)
    begun = len(echo.history) - 1
    say(echo, *["about right"] * 3)
    counted = echo.history[begun:]
    assert [past.said for past in counted] == ["skip", "", "about right", "", "about right", "about right"]
    assert [counts(past) for past in counted[:-1]] == [
        ("Lunges", ["Set 1 of 2", "Set 1 of 2"]),
        ("Lunges", ["Set 2 of 2", "Set 2 of 2"]),
        ("Kneeling hip extensions", ["Set 1 of 2", "Set 1 of 2"]),
        ("Kneeling hip extensions", ["Set 2 of 2", "Set 2 of 2"]),
        ("Squats", ["Set 1 of 2", "Set 2 of 2"]),
    ]
    assert view(counted[-1])["title"] == "Cool-down"
    assert "That's the workout: three exercises, six sets, all logged." in counted[-1].transcript
    for past in counted[:-1]:
        page = screen.rendered(past.response["response"])
        assert page
        assert page.event
        to_answer = LISTENING if past.listening else 0
        assert page.event.wait == pytest.approx(past.seconds + (MARGIN + to_answer) / 1000, abs=0.1)


def test_a_whole_workout_without_any_word(device_of: DeviceOf) -> None:
    """Who says nothing at all in keep going mode is counted on, and nothing is planned by it."""
    echo = device_of("SILENT", SCREEN)
    say(echo, *KNOWN, "keep going mode", *TO_LUNGES)
    while echo.in_session:
        last = echo.watch()
    assert "That's the workout: three exercises, six sets, all logged." in last.transcript
    assert "next time" not in last.transcript.lower()
    (today,) = say(echo, "ask glute coach what's my workout today")
    assert "two sets of ten" not in today.transcript, "it is done"


def test_the_second_set_is_counted_without_a_word(device_of: DeviceOf) -> None:
    """One set of an exercise that is counted on each side fills an answer."""
    echo = device_of("LUNGES", SCREEN)
    first = at_lunges(echo)
    assert counts(first) == ("Lunges", ["Set 1 of 2", "Set 1 of 2"])
    assert words(first).startswith("Set one of two. Right leg first.")
    assert words(first).endswith("Ten seconds. Get set.")
    body = first.response["response"]
    assert "shouldEndSession" not in body
    assert "reprompt" not in body
    second = echo.watch()
    assert words(second).startswith("Set two of two. Right leg first.")
    assert second.at - first.began < timedelta(seconds=first.seconds + 2)
    assert second.listening
    (judged,) = say(echo, "about right")
    assert "Eleven next time." in judged.transcript


def test_without_keep_going_mode_an_effort_is_waited_for(device_of: DeviceOf) -> None:
    """The question is asked as ever, and asked again, and nothing goes on by itself."""
    echo = device_of("WAITING", SCREEN)
    at_lunges(echo)
    asked = echo.watch()
    assert "event" not in view(asked)
    assert "reprompt" in asked.response["response"]
    with pytest.raises(NothingOnScreen):
        echo.watch()


def test_the_count_is_the_one_that_is_heard_without_a_screen(device_of: DeviceOf) -> None:
    """Beat for beat; only "say ready" is not asked."""
    plain, shown = device_of("PLAIN-COUNT"), device_of("SHOWN-COUNT", SCREEN)
    spoken, going_on = at_lunges(plain), at_lunges(shown)
    *counted, asked = spoken.played
    assert going_on.played == tuple(counted)
    assert isinstance(asked, Words)


def test_audio_and_screen_come_in_one_answer(device_of: DeviceOf) -> None:
    """One document that is heard, one that is seen, and both go on together."""
    echo = device_of("BOTH", BOTH)
    first = at_lunges(echo)
    kinds = {item["type"] for item in first.response["response"]["directives"]}
    assert kinds == {audio.DIRECTIVE, screen.DIRECTIVE}
    assert "outputSpeech" not in first.response["response"]
    assert words(echo.watch()).startswith("Set two of two.")


def test_cardio_goes_on_leg_by_leg(device_of: DeviceOf) -> None:
    """To the last one, after which "done" is asked for."""
    echo = device_of("LEGS", SCREEN)
    first = say(echo, *KNOWN, "start my cardio")[-1]
    assert view(first)["title"] == "Cardio"
    assert "Say next" not in first.transcript
    while not (leg := echo.watch()).listening:
        assert view(leg)["title"] == "Cardio"
    assert "Say done" in leg.transcript
    assert "logged" in say(echo, "done")[0].transcript


@pytest.mark.parametrize("said", ["ready", "yes", "next"])
def test_who_is_faster_than_the_screen_says_so(device_of: DeviceOf, said: str) -> None:
    """The question that was not asked is open all the same; the screen of before says nothing new."""
    echo = device_of(f"FASTER-{said}", SCREEN)
    first = at_lunges(echo)
    second = echo.hear(said, after=first.seconds + 0.5)
    assert words(second).startswith("Set two of two.")
    assert not second.request["session"]["new"]
    echo.wait(60)
    assert not any(past.by_screen for past in echo.history)


@pytest.mark.parametrize("late", [1.0, 5.0])
def test_an_answer_that_begins_late_goes_on_late(device_of: DeviceOf, late: float) -> None:
    """The screen is shown with its answer, and nothing is lost by it."""
    echo = device_of(f"LATE-{late:g}", SCREEN)
    say(echo, *KNOWN, *TO_LUNGES)
    echo.late = late
    echo.hear("ready")
    assert words(echo.watch()).startswith("Set two of two.")


@pytest.mark.parametrize("ahead", [-4.0, -3.0, 4.0])
def test_a_clock_that_is_off_is_in_time(device_of: DeviceOf, ahead: float) -> None:
    """The event seems to come before the end, or long after it."""
    echo = device_of(f"CLOCK-{ahead:g}", SCREEN)
    at_lunges(echo)
    echo.ahead = ahead
    assert words(echo.watch()).startswith("Set two of two.")


def test_what_was_paused_stays_paused(device_of: DeviceOf) -> None:
    """The screen shows that it waits, and its time no longer comes."""
    echo = device_of("PAUSED", SCREEN)
    first = at_lunges(echo)
    paused = echo.hear("pause", after=first.seconds - 40)
    assert [choice["id"] for choice in view(paused)["choices"]] == ["resume"]
    before = len(echo.history)
    echo.wait(60)
    (ended,) = echo.history[before:]
    assert ended.request["request"]["type"] == "SessionEndedRequest"
    (resumed,) = say(echo, "ask glute coach to resume")
    assert words(resumed).startswith("Set two of two.")


def test_after_stop_there_is_nothing_to_go_on_from(device_of: DeviceOf) -> None:
    """The session is over, and its screen with it."""
    echo = device_of("STOPPED", SCREEN)
    at_lunges(echo)
    echo.hear("stop", after=30)
    with pytest.raises(NothingOnScreen):
        echo.watch()


def test_a_screen_on_another_device_changes_nothing(device_of: DeviceOf) -> None:
    """What is counted where the person has gone goes on; the screen that they left is of something else."""
    echo = device_of("TWO-DEVICES", SCREEN)
    first = at_lunges(echo)
    echo.turn_to("kitchen")
    echo.hear("ask glute coach to pause", after=first.seconds - 80)
    there = echo.hear("resume", after=5)
    before = len(echo.history)
    paused = echo.hear("pause", after=78)
    (stale,) = echo.history[before:-1]
    assert (stale.device, there.device) == (FIRST, "kitchen")
    assert nothing_came(stale)
    assert paused.transcript.startswith("Paused")

"""Each of Alexa's limits: just inside it passes, just outside it is refused."""

from typing import Any

import pytest

from infra.echo.platform_rules import InvalidResponse, asks, check, check_silent

Json = dict[str, Any]


def speech(text: str) -> Json:
    return {"type": "SSML", "ssml": f"<speak>{text}</speak>"}


def told(text: str) -> Json:
    return {"version": "1.0", "response": {"outputSpeech": speech(text), "shouldEndSession": True}}


def asked(text: str, again: str = "Say ready.") -> Json:
    body = {
        "outputSpeech": speech(text),
        "reprompt": {"outputSpeech": speech(again)},
        "shouldEndSession": False,
    }
    return {"version": "1.0", "sessionAttributes": {}, "userAgent": "ask-python", "response": body}


@pytest.mark.parametrize(
    "response",
    [
        told("Stopping here. Two exercises are logged."),
        asked("Shall we start?"),
        asked("Lie down. Say ready when you're down."),
        asked('Lift. <break time="10s"/> one. <break time="500ms"/> How was it: easy, or too hard?'),
        asked('<amazon:emotion name="excited" intensity="low">Well done.</amazon:emotion> Shall we go on?'),
        {"version": "1.0", "response": {}},
        {"version": "1.0", "response": {"shouldEndSession": None, "directives": []}},
        {"version": "1.0", "response": {"outputSpeech": {"type": "PlainText", "text": "rock & roll"}}},
    ],
)
def test_what_alexa_takes_passes(response: Json) -> None:
    check(response)


@pytest.mark.parametrize(
    ("response", "reason"),
    [
        ({}, "version"),
        ({"version": "1.1", "response": {}}, "version"),
        ({"version": "1.0"}, "response: an object"),
        ({"version": "1.0", "response": {}, "speech": "hello"}, "unknown members of the envelope"),
        ({"version": "1.0", "response": {"output_speech": {}}}, "unknown members of the response"),
        ({"version": "1.0", "response": {"outputSpeech": "hello"}}, "outputSpeech: an object"),
        ({"version": "1.0", "response": {"reprompt": "hello"}}, "reprompt: an object"),
        ({"version": "1.0", "response": {"shouldEndSession": "no"}}, "shouldEndSession"),
        ({"version": "1.0", "response": {}, "sessionAttributes": []}, "sessionAttributes"),
        ({"version": "1.0", "response": {"outputSpeech": {}}}, "type of speech"),
        ({"version": "1.0", "response": {"outputSpeech": {"type": "SSML"}}}, "no text"),
        (told(""), "nothing is said"),
        (told("rock & roll"), "not well-formed"),
        (told("<b>up</b>"), "tags"),
        (told("<speak>up</speak>"), "tags"),
        (told('Hold. <break time="10.1s"/>'), "break"),
        (told('Hold. <break time="10001ms"/>'), "break"),
        (told('Hold. <break time="long"/>'), "break time"),
        (told("Set {set} of two."), "'{'"),
        (told("Set 1} of two."), "'}'"),
        (told("Set None, of two."), "'None'"),
        (asked("Lift. one. two."), "without a question"),
        (asked("Shall we start? Lie down."), "without a question"),
        (asked("Start?", again="Hold. <break time='11s'/>"), "reprompt: a break"),
        (asked("Start?", again="Set {set}?"), "reprompt: '{'"),
    ],
)
def test_what_alexa_refuses_is_refused_with_its_reason(response: Json, reason: str) -> None:
    with pytest.raises(InvalidResponse, match=reason):
        check(response)


def test_speech_that_is_not_in_a_speak_element_is_refused() -> None:
    spoken = {"type": "SSML", "ssml": "<p>up</p>"}
    with pytest.raises(InvalidResponse, match="<speak> expected"):
        check({"version": "1.0", "response": {"outputSpeech": spoken}})


def test_speech_has_at_most_8000_characters_tags_included() -> None:
    room = 8_000 - len("<speak></speak>")
    # Spaces count as characters and take no time to say.
    check(told("up" + " " * (room - 2)))
    with pytest.raises(InvalidResponse, match="8001 characters"):
        check(told("up" + " " * (room - 1)))


def test_audio_is_at_most_240_seconds_breaks_included() -> None:
    ten_seconds = '<break time="10s"/>'
    check(told("Rest." + ten_seconds * 23))
    with pytest.raises(InvalidResponse, match="s of audio"):
        check(told("Rest." + ten_seconds * 24))


def test_at_most_five_clips_in_speech_and_reprompt_together() -> None:
    clip = '<audio src="soundbank://soundlibrary/whistles"/>'
    check(asked(clip * 4 + " Ready?", again=f"{clip} Ready?"))
    with pytest.raises(InvalidResponse, match="6 audio clips"):
        check(asked(clip * 5 + " Ready?", again=f"{clip} Ready?"))


def test_a_whole_response_has_at_most_24_kilobytes() -> None:
    response = told("Up.") | {"sessionAttributes": {"kept": "x" * 24_000}}
    check(response)
    response["sessionAttributes"]["kept"] += "é" * 400
    with pytest.raises(InvalidResponse, match="bytes; at most 24576"):
        check(response)


@pytest.mark.parametrize("missing", [None, {}, {"outputSpeech": None}])
def test_a_session_left_open_has_a_reprompt(missing: Json | None) -> None:
    response = asked("Shall we start?")
    response["response"]["reprompt"] = missing
    with pytest.raises(InvalidResponse, match="reprompt"):
        check(response)


def test_a_session_is_not_left_open_in_silence() -> None:
    with pytest.raises(InvalidResponse, match="without a question"):
        check({"version": "1.0", "response": {"shouldEndSession": False}})


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Good. Shall we start?", True),
        ("Lunges are next. Say ready, or skip.", True),
        ('Want to hear it? Say "yes".', True),
        ("Tell me how it was.", True),
        ("And down. ... How was it: easy, or too hard?", True),
        ("Shall we start? Lie down.", False),
        ("As they say. Lie down.", False),
        ("You did what you were told.", False),
        ("", False),
    ],
)
def test_a_question_or_prompt_stands_in_the_last_sentence(words: str, *, expected: bool) -> None:
    assert asks(words) is expected


def test_the_end_of_a_session_takes_no_answer() -> None:
    check_silent({"version": "1.0", "response": {}})
    with pytest.raises(InvalidResponse, match="takes no answer"):
        check_silent(told("Goodbye."))

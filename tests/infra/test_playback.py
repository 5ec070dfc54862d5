"""What a device plays, how long it takes, how it reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infra.echo.playback import Silence, Words, document, duration, parts, pause, spoken_parts, transcript


def read(ssml: str) -> str:
    return transcript(parts(f"<speak>{ssml}</speak>"))


def test_words_and_breaks_are_parts_in_order() -> None:
    assert parts('<speak>Lift. <break time="2.5s"/>one. <break time="500ms"/></speak>') == [
        Words("Lift."),
        Silence(2.5),
        Words("one."),
        Silence(0.5),
    ]


def test_a_count_reads_as_the_dialogues_do() -> None:
    counted = 'Lift. <break time="4s"/> one. <break time="4s"/> two. <break time="3s"/> Halfway.'
    assert read(counted) == "Lift. ... one. ... two. ... Halfway."


def test_short_breaks_are_not_shown() -> None:
    assert read('Next, lunges. <break time="900ms"/> Say ready.') == "Next, lunges. Say ready."


def test_breaks_that_follow_each_other_are_one_silence() -> None:
    assert read('Rest. <break time="10s"/> <break time="10s"/> Ten seconds.') == "Rest. ... Ten seconds."
    assert read('Rest. <break time="600ms"/><break time="600ms"/> Set two.') == "Rest. ... Set two."


def test_silence_at_either_end_is_not_shown() -> None:
    assert read('<break time="2s"/>Up. <break time="2s"/>') == "Up."


def test_emphasised_words_keep_their_punctuation() -> None:
    assert (
        read("<emphasis>Hips</emphasis>, not  back;\n eyes &amp; chin up") == "Hips, not back; eyes & chin up"
    )


def test_paragraphs_and_sentences_do_not_run_together() -> None:
    assert read("One<p>two</p><s>three</s>four") == "One two three four"


def test_what_is_spoken_for_a_substitute_is_its_alias() -> None:
    assert read('twelve <sub alias="kilos">kg</sub>') == "twelve kilos"


def test_amazons_own_tags_are_read_though_their_prefix_is_undeclared() -> None:
    assert read('<amazon:effect name="whispered">hush</amazon:effect>') == "hush"


def test_duration_adds_speech_and_silence() -> None:
    played = parts('<speak>abcde <break time="4s"/> fghij</speak>')
    assert duration(played, lambda text: len(text) / 5) == pytest.approx(6.0)


def test_plain_text_and_no_speech_are_played_too() -> None:
    assert spoken_parts({"type": "PlainText", "text": " Hello  there. "}) == [Words("Hello there.")]
    assert spoken_parts(None) == []


@pytest.mark.parametrize(
    "time", ["10", "ten s", "-1s", "1e1s", "nans", "s", "1,5s", "1.5.0s", "\u0661s", " 1s", "5 s"]
)
def test_a_time_that_alexa_could_not_read_is_refused(time: str) -> None:
    with pytest.raises(ValueError, match="break time"):
        pause(document(f'<break time="{time}"/>'))


def test_a_strength_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="strength"):
        pause(document('<break strength="huge"/>'))


@pytest.mark.parametrize("ssml", ["<speak>", "<speak>rock & roll</speak>", "", "words", "<speak/><speak/>"])
def test_what_is_not_well_formed_is_refused(ssml: str) -> None:
    with pytest.raises(ValueError, match="not well-formed"):
        parts(ssml)


@given(st.lists(st.one_of(st.sampled_from(["Lift.", "one.", "And down."]), st.floats(0, 10))))
def test_a_transcript_never_doubles_or_trails(pieces: list[str | float]) -> None:
    played = [Words(piece) if isinstance(piece, str) else Silence(piece) for piece in pieces]
    read_back = transcript(played)
    assert "  " not in read_back
    assert "... ..." not in read_back
    assert not read_back.endswith("...")
    assert not read_back.startswith("...")

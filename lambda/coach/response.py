"""What a turn says, as Alexa's response: speech or audio, a screen, a card, and whether to listen."""

from collections.abc import Mapping
from dataclasses import dataclass

from ask_sdk_model import Response
from ask_sdk_model.ui import Reprompt, SimpleCard, SsmlOutputSpeech

from coach.coaching.timer import Timer
from coach.screen.card import card
from coach.screen.going_on import going_on
from coach.screen.view import View, directive
from coach.screen.views import shown
from coach.speech.phrasebook import Phrasebook
from coach.speech.spoken import Spoken, lead, spoken
from coach.training.exercise import Exercise
from coach.turn import Said


@dataclass(frozen=True, slots=True)
class Device:
    """The device that answers.

    Attributes:
        book: The words of its language.
        plays_audio: Whether it renders audio documents.
        shows: Whether it renders visual documents.
        touched: Whether it was touched, and not spoken to.
        token: The name of what is shown next.
    """

    book: Phrasebook
    plays_audio: bool
    shows: bool
    touched: bool
    token: str


def respond(said: Said, device: Device, catalogue: Mapping[str, Exercise]) -> Response:
    """The response that says it on that device; `catalogue` has the exercises by id."""
    response = _shown(said, device, catalogue) if device.shows else _heard(said, device)
    read = card(said.answer.cues, catalogue, device.book)
    if read is not None:
        response.card = SimpleCard(title=read.title, content=read.text)
    return response


def speech(said: Spoken) -> Response:
    """The response that says it, and listens where something is asked."""
    # A device plays its speech and then the audio: whatever is rendered is not said as well.
    rendered = said.directive
    return Response(
        output_speech=None if rendered else SsmlOutputSpeech(ssml=said.ssml),
        directives=[rendered] if rendered else None,
        reprompt=Reprompt(output_speech=SsmlOutputSpeech(ssml=said.reprompt)) if said.reprompt else None,
        should_end_session=said.reprompt is None,
    )


def _heard(said: Said, device: Device) -> Response:
    answer = said.answer
    return speech(spoken(answer.cues, answer.question, device.book, plays_audio=device.plays_audio))


def _shown(said: Said, device: Device, catalogue: Mapping[str, Exercise]) -> Response:
    cues, question, book = said.answer.cues, said.answer.question, device.book
    before = lead(cues, book, plays_audio=device.plays_audio)
    view = shown(cues, question, before, catalogue, book)
    if said.timer is not None:
        return _going_on(said, said.timer, view, device)
    response = _heard(said, device)
    if device.touched and question is not None:
        # Who touches a screen goes on touching it, and is not listened to unasked.
        response.reprompt = response.should_end_session = None
    return _with(view, response, device)


def _going_on(said: Said, timer: Timer, view: View, device: Device) -> Response:
    """The answer, and a screen that goes on by itself when it is over.

    The screen keeps the session, with the microphone closed unless something is asked. Nothing is asked
    again: by then the screen goes on, and would cut it off.
    """
    # What needs no answer need not be asked; asked or not, it stays what "yes" and "no" are about.
    question = said.answer.question if timer.asks else None
    words = spoken(said.answer.cues, question, device.book, plays_audio=device.plays_audio)
    response = speech(words)
    response.reprompt = None
    response.should_end_session = False if timer.asks else None
    return _with(going_on(view, timer.begun, words.length, asks=timer.asks), response, device)


def _with(view: View, response: Response, device: Device) -> Response:
    response.directives = [*(response.directives or ()), directive(view, device.token)]
    return response

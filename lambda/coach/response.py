"""What a turn says, as Alexa's response: speech or audio, a screen, a card, and whether to listen."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from ask_sdk_model import Response
from ask_sdk_model.ui import AskForPermissionsConsentCard, Reprompt, SimpleCard, SsmlOutputSpeech

from coach.alexa_reminders import SCOPE
from coach.coaching.cues import PermissionNeeded, PermissionRefused
from coach.screen.card import card
from coach.screen.going_on import going_on
from coach.screen.view import directive
from coach.screen.views import shown
from coach.speech.phrasebook import Phrasebook
from coach.speech.spoken import Spoken, spoken
from coach.training.exercise import Exercise
from coach.turn import Said

PERMISSION_REQUEST: Final[Mapping[str, Any]] = {
    "type": "Connections.SendRequest",
    "name": "AskFor",
    "payload": {"@type": "AskForPermissionsConsentRequest", "@version": "1", "permissionScope": SCOPE},
    "token": "reminder",
}
"""Has Alexa ask for the permission to set reminders. What was agreed to stands with the trainee."""


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
    answer = said.answer
    if any(isinstance(cue, PermissionNeeded) for cue in answer.cues):
        return _handed_over(speech(spoken(answer.cues, None, device.book)))
    if device.shows:
        response = _shown(said, device, catalogue)
    else:
        response = speech(spoken(answer.cues, answer.question, device.book, plays_audio=device.plays_audio))
    read = card(answer.cues, catalogue, device.book)
    if read is not None:
        response.card = SimpleCard(title=read.title, content=read.text)
    if any(isinstance(cue, PermissionRefused) for cue in answer.cues):
        response.card = AskForPermissionsConsentCard(permissions=[SCOPE])
    return response


def _handed_over(response: Response) -> Response:
    """The response after which Alexa asks for the permission herself; what comes of it is a request.

    The session is not left open: what is said next is said to Alexa. A screen of ours would be in the way.
    """
    response.directives = [PERMISSION_REQUEST]
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


def _shown(said: Said, device: Device, catalogue: Mapping[str, Exercise]) -> Response:
    """The answer and what a screen shows of it.

    With a timer the screen goes on by itself when the answer is over. It keeps the session, with the
    microphone closed unless something is asked. Nothing is asked again: by then the screen goes on, and
    would cut it off.
    """
    cues, question, timer = said.answer.cues, said.answer.question, said.timer
    # What needs no answer need not be asked; asked or not, it stays what "yes" and "no" are about.
    asked = question if timer is None or timer.asks else None
    words = spoken(cues, asked, device.book, plays_audio=device.plays_audio)
    view = shown(cues, question, words.lead, catalogue, device.book)
    response = speech(words)
    if timer is not None:
        view = going_on(view, timer.begun, words.length, asks=timer.asks)
        response.reprompt = None
        response.should_end_session = False if timer.asks else None
    elif device.touched and question is not None:
        # Who touches a screen goes on touching it, and is not listened to unasked.
        response.reprompt = response.should_end_session = None
    response.directives = [*(response.directives or ()), directive(view, device.token)]
    return response

"""The composition root: one skill from a store, a clock and Alexa's services."""

import json
import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from time import monotonic
from traceback import extract_tb
from typing import Any

from ask_sdk_core.dispatch_components import AbstractExceptionHandler, AbstractRequestHandler
from ask_sdk_core.exceptions import SerializationException
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.skill import CustomSkill
from ask_sdk_core.skill_builder import CustomSkillBuilder
from ask_sdk_model import RequestEnvelope, Response, SessionEndedRequest
from ask_sdk_model.canfulfill import CanFulfillIntent, CanFulfillIntentRequest, CanFulfillIntentValues
from ask_sdk_model.services import ApiClient

from coach.alexa_reminders import Reminders
from coach.coaching.commands import TimeUp
from coach.coaching.questions import AskForget
from coach.coaching.trainee import NewerTraineeError, NotReadError, NotWrittenError, TraineeChangedError
from coach.data_file import read_facts
from coach.happening import Happening, Notice, unnoticed
from coach.intents import envelope as enveloped
from coach.intents import speaker as speaking
from coach.intents import translated
from coach.intents.announced import announced
from coach.intents.device_zone import device_zone
from coach.response import Device, respond, speech
from coach.screen.view import INTERFACE, USER_EVENT
from coach.speech import apla
from coach.speech.languages import phrasebook
from coach.speech.spoken import Failure, apology, lead
from coach.speech.wording.reminding import rings
from coach.training.catalogue import parse_catalogue
from coach.training.programme import Programme, parse_programme
from coach.turn import Request, TraineeStore, take

DATA = Path(__file__).parent / "data"
HEARD_REQUESTS = ("LaunchRequest", "IntentRequest")
SKILL_EVENTS = "AlexaSkillEvent."

log = logging.getLogger(__name__)


def build_skill(
    store: TraineeStore,
    clock: Callable[[], datetime],
    services: ApiClient,
    skill_id: str | None = None,
    notice: Notice = unnoticed,
) -> CustomSkill:
    """The skill.

    Args:
        store: Where trainees and logs are kept.
        clock: The time for a request that has none of its own.
        services: The client for Alexa's services.
        skill_id: Requests of any other skill are refused; None answers all.
        notice: Told of what an operator counts.
    """
    builder = CustomSkillBuilder(api_client=services)
    builder.skill_id = skill_id
    builder.add_request_handler(_Turn(store, clock, read_programme(), notice))
    builder.add_exception_handler(_Apology(notice))
    return builder.create()


def answer(skill: CustomSkill, event: Mapping[str, Any]) -> dict[str, Any]:
    """Alexa's request in, the skill's answer out, both as JSON objects.

    A request that the SDK cannot read is answered with an apology where somebody is listening, and with
    nothing where nobody is.

    Raises:
        ask_sdk_core.exceptions.AskSdkException: it is a request of another skill.
    """
    if not event.get("request"):
        return _nothing()
    try:
        request: RequestEnvelope = skill.serializer.deserialize(json.dumps(_whole(event)), RequestEnvelope)
    except SerializationException:
        # Its message quotes the request, which may hold what somebody said.
        log.error("a request that cannot be read")  # noqa: TRY400
        return _unreadable(event)
    answered: dict[str, Any] = skill.serializer.serialize(skill.invoke(request, announced(event)))
    return answered


def read_programme() -> Programme:
    """The programme and its catalogue, from the data files."""
    catalogue = parse_catalogue(read_facts(DATA / "exercises.toml"))
    return parse_programme(read_facts(DATA / "programme.toml"), catalogue)


class _Turn(AbstractRequestHandler):
    """Every request takes the same path: translated, decided, said."""

    def __init__(
        self, store: TraineeStore, clock: Callable[[], datetime], programme: Programme, notice: Notice
    ) -> None:
        self._store = store
        self._clock = clock
        self._programme = programme
        self._notice = notice

    def can_handle(self, handler_input: HandlerInput) -> bool:  # noqa: ARG002 - the SDK's signature
        return True

    def handle(self, handler_input: HandlerInput) -> Response:
        begun = monotonic()
        envelope = handler_input.request_envelope
        if isinstance(envelope.request, CanFulfillIntentRequest):
            return Response(can_fulfill_intent=CanFulfillIntent(CanFulfillIntentValues.NO))
        command = translated(envelope.request)
        speaker = speaking.speaker_of(envelope)
        if command is None or speaking.shown_to_another(envelope, speaker):
            return Response()
        deleting = speaking.deleting(envelope, speaker)
        # Before anything can go wrong: what was said in it last decides whose the session is.
        _keep(handler_input, deleting=deleting, person=speaker.person)
        book = phrasebook(enveloped.locale(envelope))
        plays_audio = apla.INTERFACE in handler_input.context
        now = enveloped.moment(envelope, self._clock)
        reminders = Reminders(handler_input, now, enveloped.locale(envelope), rings(book), begun)
        request = Request(
            id=enveloped.request_id(envelope),
            who=speaker.key,
            command=command,
            now=now,
            fresh=speaking.opens_session(envelope, speaker),
            device_zone=lambda: device_zone(handler_input),
            usual_zone=enveloped.usual_zone(envelope),
            usual_unit=enveloped.usual_unit(envelope),
            lead=partial(lead, book=book, plays_audio=plays_audio),
            session=enveloped.session(envelope),
            voice=speaker.voice,
            account=speaker.account if speaker.person else None,
            device=enveloped.device(envelope),
            deleting=deleting,
            errands=reminders.done,
        )
        said = take(request, self._store, self._programme, self._notice)
        if said is None or isinstance(envelope.request, SessionEndedRequest):
            return Response()
        asks_to_delete = isinstance(said.answer.question, AskForget)
        _keep(handler_input, deleting=asks_to_delete, person=speaker.person)
        device = Device(
            book,
            plays_audio,
            shows=INTERFACE in handler_input.context,
            touched=envelope.request.object_type == USER_EVENT and not isinstance(command, TimeUp),
            token=speaker.token(request.id or "screen"),
        )
        return respond(said, device, self._programme.catalogue.exercises)


def _keep(handler_input: HandlerInput, *, deleting: bool, person: str | None) -> None:
    """Have Alexa keep with the session, if there is one, what it is to remember."""
    if handler_input.request_envelope.session:
        kept = speaking.attributes(deleting=deleting, person=person)
        handler_input.attributes_manager.session_attributes = kept


class _Apology(AbstractExceptionHandler):
    """Whatever goes wrong: an apology, and the cause logged without anything a person said."""

    def __init__(self, notice: Notice) -> None:
        self._notice = notice

    def can_handle(self, handler_input: HandlerInput, exception: Exception) -> bool:  # noqa: ARG002
        # Nobody hears what comes of a skill event. Lambda tries one that fails again, and then keeps it.
        kind: str = handler_input.request_envelope.request.object_type
        return not kind.startswith(SKILL_EVENTS)

    def handle(self, handler_input: HandlerInput, exception: Exception) -> Response:
        where = " < ".join(
            f"{frame.name}:{frame.lineno}" for frame in reversed(extract_tb(exception.__traceback__))
        )
        # An error's own words may quote what is stored; those of the store's errors are codes.
        told = f" ({exception})" if isinstance(exception, NotReadError | NotWrittenError) else ""
        log.error("a turn failed: %s%s at %s", type(exception).__name__, told, where)
        self._notice(Happening.ERROR)
        request = handler_input.request_envelope.request
        if request.object_type not in HEARD_REQUESTS:
            return Response()
        return speech(apology(phrasebook(request.locale), _failure(exception)))


def _failure(exception: Exception) -> Failure:
    """Why it failed, as far as the person is told."""
    match exception:
        case NotReadError():
            return Failure.NOT_READ
        case NotWrittenError():
            return Failure.NOT_WRITTEN
        case TraineeChangedError():
            return Failure.CONTENDED
        case NewerTraineeError():
            return Failure.NEWER
        case _:
            return Failure.UNKNOWN


def _whole(event: Mapping[str, Any]) -> Mapping[str, Any]:
    """The event with a context that names a skill, if none; the SDK takes both for granted.

    Of what a session carries only what the skill has given it is left; the SDK would send back all of it.
    """
    context = _members(event.get("context"))
    system = _members(context.get("System"))
    named = {**system, "application": system.get("application") or {}}
    whole = {**event, "context": {**context, "System": named}}
    if isinstance(event.get("session"), Mapping):
        whole["session"] = {
            **event["session"],
            "attributes": speaking.own(event["session"].get("attributes")),
        }
    return whole


def _members(value: object) -> Mapping[str, Any]:
    """The object's members; none where it is no object."""
    return value if isinstance(value, Mapping) else {}


def _nothing() -> dict[str, Any]:
    return {"version": "1.0", "response": {}}


def _unreadable(event: Mapping[str, Any]) -> dict[str, Any]:
    request = event.get("request")
    kind = request.get("type") if isinstance(request, Mapping) else None
    if kind not in HEARD_REQUESTS:
        return _nothing()
    said = apology(phrasebook(None))
    speech = {"type": "SSML", "ssml": said.ssml}
    return {"version": "1.0", "response": {"outputSpeech": speech, "shouldEndSession": True}}

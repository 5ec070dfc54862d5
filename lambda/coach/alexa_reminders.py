"""The errands that Alexa's reminders service does: a reminder set, moved and removed.

What is sent is wall time with the name of its zone, and a rule for each weekday, so that Alexa keeps it right
across changes to and from daylight saving. Whatever goes wrong there is an outcome; the turn goes on.
"""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from http import HTTPStatus
from time import monotonic
from typing import Any, Final
from zoneinfo import ZoneInfo

from ask_sdk_core.handler_input import HandlerInput

from coach.coaching.errands import (
    Errand,
    NotDone,
    Outcome,
    ReminderRemoved,
    ReminderSet,
    RemoveReminder,
    SetReminder,
    Why,
)
from coach.coaching.reminder import HOUR, Reminder

SCOPE: Final = "alexa::alerts:reminders:skill:readwrite"
"""The permission."""

LATEST_SECONDS: Final = 3.4
"""How far into a turn the service is still asked: it takes a second at most, and writing the trainee 2.5, and
Lambda ends the turn at seven."""

LOST_WITHIN: Final = timedelta(seconds=10)
"""How long after an answer was lost the reminder may have been made; nobody agrees to another so soon."""

LONGEST_ID: Final = 200
"""Characters of an id; Alexa's have some forty, and it is kept."""

WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

_BY_CODE: Final = {
    "MAX_REMINDERS_EXCEEDED": Why.TOO_MANY,
    "DEVICE_NOT_SUPPORTED": Why.NOT_HERE,
    "ALERT_NOT_FOUND": Why.GONE,
    "UNAUTHORIZED": Why.NOT_ALLOWED,
    "INVALID_BEARER_TOKEN": Why.NOT_ALLOWED,
}
_BY_STATUS: Final = {
    HTTPStatus.UNAUTHORIZED: Why.NOT_ALLOWED,
    HTTPStatus.FORBIDDEN: Why.NOT_HERE,
    HTTPStatus.NOT_FOUND: Why.GONE,
}
"""Where the code tells nothing: what Amazon's own samples take the status for."""

log = logging.getLogger(__name__)


class _NoTimeLeftError(Exception):
    """The turn has to be answered, and nothing was asked."""


@dataclass(frozen=True, slots=True)
class Reminders:
    """The service, for one request.

    Attributes:
        handler_input: The request, with the SDK's client for the service.
        now: The instant of the request.
        locale: The Alexa locale of what is said when it rings.
        rings: What is said then.
        begun: When the turn began, by `monotonic`.
    """

    handler_input: HandlerInput
    now: datetime
    locale: str
    rings: str
    begun: float

    def done(self, errand: Errand) -> Outcome:
        """What became of the errand."""
        try:
            if self._refused:
                return NotDone(Why.NOT_ALLOWED)
            if not self._reachable:
                return NotDone(Why.REFUSED)
            match errand:
                case SetReminder():
                    return self._set(errand)
                case RemoveReminder(reminder):
                    return self._removed(reminder)
        except Exception as error:  # noqa: BLE001 - a service of Amazon's never ends a turn
            why = _why(error)
            if why in (Why.REFUSED, Why.UNANSWERED):
                log.warning("a reminder's errand was not done: %s, %s", why, type(error).__name__)
            return NotDone(why)

    def _set(self, errand: SetReminder) -> Outcome:
        known = self._known(errand.instead)
        wanted = self._request(errand.wanted)
        if known:
            try:
                return _set_under(self._service.update_reminder(known, wanted), known)
            except Exception as error:
                if errand.moving or _why(error) is not Why.GONE:
                    raise
        return _set_under(self._service.create_reminder(wanted), None)

    def _removed(self, reminder: Reminder) -> Outcome:
        known = self._known(reminder)
        if known:
            try:
                self._service.delete_reminder(known)
            except Exception as error:
                if _why(error) is not Why.GONE:
                    raise
        return ReminderRemoved()

    def _known(self, reminder: Reminder | None) -> str:
        """Alexa's id of the reminder: as it is kept, or as it is found where the answer telling it was lost.

        A household's other reminders are in the same list; what was made in those seconds is this person's.
        """
        if reminder is None or reminder.id or not reminder.lost:
            return reminder.id if reminder is not None else ""
        asked = datetime.fromtimestamp(reminder.lost, UTC)
        found = self._service.get_reminders().alerts or ()
        return next((one.alert_token for one in found if _made_within(one.created_time, asked)), "")

    def _request(self, wanted: Reminder) -> Any:  # noqa: ANN401 - the SDK's class, imported where it is needed
        from ask_sdk_model.services import reminder_management as sdk  # noqa: PLC0415

        here = self.now.astimezone(ZoneInfo(wanted.zone)).replace(tzinfo=None)
        return sdk.ReminderRequest(
            request_time=here.replace(microsecond=0),
            trigger=sdk.Trigger(
                object_type=sdk.TriggerType.SCHEDULED_ABSOLUTE,
                scheduled_time=next(_times(wanted, here)),
                time_zone_id=wanted.zone,
                recurrence=sdk.Recurrence(recurrence_rules=[*_rules(wanted)]),
            ),
            alert_info=sdk.AlertInfo(
                spoken_info=sdk.SpokenInfo(content=[sdk.SpokenText(locale=self.locale, text=self.rings)])
            ),
            push_notification=sdk.PushNotification(status=sdk.PushNotificationStatus.ENABLED),
        )

    @property
    def _service(self) -> Any:  # noqa: ANN401 - the SDK's client, which has no types
        """The client, to be asked once.

        Raises:
            _NoTimeLeftError: it is too late for that.
        """
        if monotonic() - self.begun > LATEST_SECONDS:
            raise _NoTimeLeftError
        return self.handler_input.service_client_factory.get_reminder_management_service()

    @property
    def _reachable(self) -> bool:
        context = self.handler_input.request_envelope.context
        system = context.system if context else None
        return bool(system and system.api_endpoint and system.api_access_token)

    @property
    def _refused(self) -> bool:
        """Whether the request itself tells that the permission is not given; most tell nothing of it."""
        context = self.handler_input.request_envelope.context
        user = context.system.user if context and context.system else None
        scopes = user.permissions.scopes if user and user.permissions else None
        scope = (scopes or {}).get(SCOPE)
        return bool(scope and scope.status and scope.status.value != "GRANTED")


def _rules(wanted: Reminder) -> Iterator[str]:
    """A rule for each weekday, in the form of RFC 5545."""
    hour, minute = divmod(wanted.at, HOUR)
    for day in wanted.days:
        yield f"FREQ=WEEKLY;BYDAY={WEEKDAYS[day]};BYHOUR={hour};BYMINUTE={minute};BYSECOND=0;INTERVAL=1;"


def _times(wanted: Reminder, here: datetime) -> Iterator[datetime]:
    """When it rings from now on, in the wall time of its zone."""
    hour, minute = divmod(wanted.at, HOUR)
    for ahead in range(8):
        day = here.date() + timedelta(days=ahead)
        at = datetime.combine(day, time(hour, minute))
        if day.weekday() in wanted.days and at > here:
            yield at


def _set_under(answer: Any, known: str | None) -> Outcome:  # noqa: ANN401 - the SDK's
    """The outcome of an answer that tells the reminder's id; without it nobody knows what was set."""
    token = getattr(answer, "alert_token", None) or known
    if not isinstance(token, str) or not 0 < len(token) <= LONGEST_ID:
        return NotDone(Why.UNANSWERED)
    return ReminderSet(token)


def _made_within(made: object, asked: datetime) -> bool:
    if not isinstance(made, datetime):
        return False
    made = made if made.tzinfo else made.replace(tzinfo=UTC)
    return asked - LOST_WITHIN <= made <= asked + LOST_WITHIN


def _why(error: Exception) -> Why:
    """Why the service did not do it.

    The SDK tells of every failure of a call as of a server's error, but without headers where nothing came
    back; and of an answer that is no JSON without its status.
    """
    from ask_sdk_core.exceptions import SerializationException  # noqa: PLC0415
    from ask_sdk_model.services import ServiceException  # noqa: PLC0415

    match error:
        case ServiceException(headers=None) | SerializationException():
            return Why.UNANSWERED
        case ServiceException(status_code=status, body=body):
            return _BY_CODE.get(_code(body)) or _BY_STATUS.get(status) or Why.REFUSED
        case _:
            return Why.REFUSED


def _code(body: object) -> str:
    """The service's code for what is wrong, which the SDK reads where it expects the status."""
    code = getattr(body, "code", None)
    if isinstance(code, str):
        return code
    return next((code for code in _BY_CODE if isinstance(body, str) and f'"{code}"' in body), "")

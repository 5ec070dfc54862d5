"""A stand-in for Alexa's reminders service, which looks at what it is sent as Amazon's reference tells.

See "Alexa Reminders API Reference". Whose account it is, the access token tells, as it does for real.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from infra.echo.alerts import RULE, Account, Alert, Alerts
from infra.echo.requests import user_of
from infra.echo.zone import is_zone

MOST: Final = 250
"""Reminders of an account; Amazon names that figure for a device of a property."""

_HOUR, _MINUTE = range(24), range(60)

Json = dict[str, Any]


class Refused(Exception):  # noqa: N818 - named for what was done with the request
    """Amazon would not take it; the text is its code."""


def reminders_service(alerts: Alerts) -> Blueprint:
    """The service's addresses, for these accounts."""
    service = Blueprint("reminders", __name__)

    @service.errorhandler(Refused)
    def refused(error: Refused) -> ResponseReturnValue:
        code = str(error)
        return {"code": code, "message": code.replace("_", " ").lower()}, _STATUS.get(code, 400)

    @service.post("/v1/alerts/reminders")
    def create() -> ResponseReturnValue:
        account = _account(alerts)
        asked = _asked()
        if len(account.alerts) >= MOST:
            raise Refused("MAX_REMINDERS_EXCEEDED")
        token = alerts.next_token()
        account.alerts[token] = Alert(token, _requested(asked), asked)
        return _kept(account.alerts[token])

    @service.put("/v1/alerts/reminders/<token>")
    def update(token: str) -> ResponseReturnValue:
        account = _account(alerts)
        before = _known(account, token)
        account.alerts[token] = Alert(token, before.created, _asked())
        return _kept(account.alerts[token])

    @service.delete("/v1/alerts/reminders/<token>")
    def delete(token: str) -> ResponseReturnValue:
        account = _account(alerts)
        _known(account, token)
        del account.alerts[token]
        return "", 200

    @service.get("/v1/alerts/reminders")
    def every() -> ResponseReturnValue:
        found = [_told(alert) for alert in _account(alerts).alerts.values()]
        return jsonify({"totalCount": str(len(found)), "alerts": found, "links": None})

    return service


_STATUS: Final = {
    "UNAUTHORIZED": 401,
    "MAX_REMINDERS_EXCEEDED": 403,
    "ALERT_NOT_FOUND": 404,
}


def _account(alerts: Alerts) -> Account:
    token = request.authorization.token if request.authorization else None
    account = alerts.of(user_of(token)) if token else None
    if account is None or not account.granted:
        raise Refused("UNAUTHORIZED")
    return account


def _known(account: Account, token: str) -> Alert:
    if token not in account.alerts:
        raise Refused("ALERT_NOT_FOUND")
    return account.alerts[token]


def _asked() -> Json:
    """The body, held to all that the reference demands of a reminder that comes back every week."""
    asked = request.get_json(silent=True)
    if not isinstance(asked, dict):
        raise Refused("INVALID_REQUEST_BODY")
    begun = _wall_time(asked.get("requestTime"), "INVALID_REQUEST_TIME_FORMAT")
    trigger = _members(asked.get("trigger"), "INVALID_TRIGGER")
    if trigger.get("type") != "SCHEDULED_ABSOLUTE":
        raise Refused("INVALID_TRIGGER_TYPE")
    if not is_zone(str(trigger.get("timeZoneId"))):
        raise Refused("INVALID_TRIGGER_TIME_ZONE")
    if _wall_time(trigger.get("scheduledTime"), "UNSUPPORTED_SCHEDULED_TIME_FORMAT") <= begun:
        raise Refused("TRIGGER_SCHEDULED_TIME_IN_PAST")
    _check_rules(_members(trigger.get("recurrence"), "INVALID_TRIGGER_RECURRENCE").get("recurrenceRules"))
    _check_words(asked.get("alertInfo"))
    if _members(asked.get("pushNotification"), "INVALID_PUSH_NOTIFICATION").get("status") not in (
        "ENABLED",
        "DISABLED",
    ):
        raise Refused("INVALID_PUSH_NOTIFICATION")
    return asked


def _check_rules(rules: object) -> None:
    found = [RULE.fullmatch(rule) for rule in rules] if isinstance(rules, list) else []
    if not found or not all(
        rule and int(rule["hour"]) in _HOUR and int(rule["minute"]) in _MINUTE for rule in found
    ):
        raise Refused("UNSUPPORTED_TRIGGER_RECURRENCE")


def _check_words(info: object) -> None:
    spoken = _members(_members(info, "INVALID_ALERT_INFO").get("spokenInfo"), "INVALID_ALERT_INFO")
    content = spoken.get("content")
    if not isinstance(content, list) or not content:
        raise Refused("INVALID_ALERT_INFO")
    for words in content:
        told = _members(words, "INVALID_ALERT_INFO")
        if not told.get("locale") or not told.get("text"):
            raise Refused("INVALID_ALERT_INFO")


def _members(value: object, code: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise Refused(code)
    return value


def _wall_time(told: object, code: str) -> datetime:
    """A time without a zone, which is the trigger's."""
    try:
        at = datetime.fromisoformat(str(told))
    except ValueError:
        raise Refused(code) from None
    if at.tzinfo is not None:
        raise Refused(code)
    return at


def _requested(asked: Json) -> datetime:
    zone = ZoneInfo(asked["trigger"]["timeZoneId"])
    return datetime.fromisoformat(asked["requestTime"]).replace(tzinfo=zone).astimezone(UTC)


def _kept(alert: Alert) -> Json:
    created = _written(alert.created)
    href = f"/v1/alerts/reminders/{alert.token}"
    return {
        "alertToken": alert.token,
        "createdTime": created,
        "updatedTime": created,
        "status": "ON",
        "version": "1",
        "href": href,
    }


def _told(alert: Alert) -> Json:
    shown = {name: alert.asked[name] for name in ("trigger", "alertInfo", "pushNotification")}
    return {name: value for name, value in _kept(alert).items() if name != "href"} | shown


def _written(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")

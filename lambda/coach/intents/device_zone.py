"""The device's time zone, asked of Alexa's settings service."""

import logging
from zoneinfo import ZoneInfo

from ask_sdk_core.handler_input import HandlerInput

log = logging.getLogger(__name__)


def device_zone(handler_input: HandlerInput) -> str | None:
    """The IANA name that the device's owner has set; None when the service does not tell.

    Whatever goes wrong there, the turn goes on without.
    """
    envelope = handler_input.request_envelope
    system = envelope.context.system if envelope.context else None
    if not system or not system.device or not system.api_endpoint or not system.api_access_token:
        return None
    try:
        services = handler_input.service_client_factory
        zone: str = services.get_ups_service().get_system_time_zone(system.device.device_id)
        return ZoneInfo(zone).key
    except Exception as error:  # noqa: BLE001 - a service of Amazon's never ends a workout
        log.warning("the device's time zone is not to be had: %s", type(error).__name__)
        return None

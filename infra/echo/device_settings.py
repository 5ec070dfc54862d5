"""What a person has set in the Alexa app for one device, and what Alexa keeps of the account."""

from dataclasses import dataclass, field

from infra.echo.alerts import Alerts


@dataclass(slots=True)
class DeviceSettings:
    """What the device and Alexa's services share; a person may change the settings at any time."""

    time_zone: str = "UTC"
    distance_units: str = "METRIC"
    temperature_unit: str = "CELSIUS"
    alerts: Alerts = field(default_factory=Alerts)

"""What a person has set in the Alexa app for one device."""

from dataclasses import dataclass


@dataclass(slots=True)
class DeviceSettings:
    """Settings that the device and the settings service share; a person may change them at any time."""

    time_zone: str = "UTC"
    distance_units: str = "METRIC"
    temperature_unit: str = "CELSIUS"

"""Whose plan it is, where several people speak to one device."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AskWho:
    """Whom the coach takes the speaker for."""

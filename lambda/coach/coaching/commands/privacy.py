"""What is kept of a person: asked about, and to be gone."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class AskWhatIsKept:
    """What the coach knows about the person."""


@dataclass(frozen=True, slots=True)
class DeleteData:
    """Everything that is kept of the person is to go."""


@dataclass(frozen=True, slots=True)
class SkillDisabled:
    """The skill was disabled, and what is kept is to go; nobody hears an answer.

    Attributes:
        at: When; None where the event does not tell, which may come an hour late and more than once.
    """

    at: datetime | None

"""The Lambda entry: the skill is built as the function starts, and every event is handed to it.

All that can be ready before the first event is: with SnapStart it is part of the snapshot, and without it
Lambda gives more processor to the start than to a turn.
"""

# ruff: noqa: E402 - what the first lines do is for the imports after them
import gc

from bytecode_archive import use_archive
from dataclass_methods import use_compiled

use_archive()
use_compiled()
# What is made here stays for good, so that looking through it for garbage finds none, now or later.
gc.disable()

from datetime import UTC, datetime
from time import perf_counter
from typing import Any, Final

from coach.alexa_api import AlexaApiClient
from coach.happening import Happening
from coach.settings import read_settings
from coach.skill import answer, build_skill
from coach.storage import DynamoStore
from embedded_metrics import Counting

_SETTINGS: Final = read_settings()
_COUNTING: Final = Counting(_SETTINGS.stage)
_SKILL: Final = build_skill(
    DynamoStore(_SETTINGS.table),
    clock=lambda: datetime.now(UTC),
    services=AlexaApiClient(),
    skill_id=_SETTINGS.skill_id,
    notice=_COUNTING.notice,
)

gc.freeze()
gc.enable()


def handler(event: dict[str, Any], context: object) -> dict[str, Any]:  # noqa: ARG001 - Lambda's signature
    """Answer one request of Alexa's; what an operator counts goes to the log, as embedded metrics."""
    began = perf_counter()
    try:
        return answer(_SKILL, event)
    finally:
        _COUNTING.notice(Happening.TURN)
        # Lambda's own handler of the log would put a record around it.
        print(_COUNTING.told((perf_counter() - began) * 1000, datetime.now(UTC)))  # noqa: T201

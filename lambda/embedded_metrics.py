"""What an operator counts, as a line of the function's log that CloudWatch makes metrics of.

The line is AWS's embedded metric format ("Specification: Embedded metric format" in the CloudWatch User
Guide). It names the stage, and nobody. aws-lambda-powertools writes the same line; importing it was 8 of a
cold start's 230 ms where this whole project may add some 50 to the floor.
"""

import json
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import Final

from coach.happening import Happening

NAMESPACE: Final = "GluteCoach"
STAGE: Final = "Stage"
TURN_TIME: Final = "TurnTime"


def metrics_line(stage: str, counted: Mapping[Happening, int], milliseconds: float, at: datetime) -> str:
    """One line of JSON: how often each thing has happened in a turn, and how long the turn took.

    Args:
        stage: the deployment.
        counted: what happened, and how often; what is not there did not.
        milliseconds: from the event to its answer.
        at: when it was answered.
    """
    values = {**{str(happening): count for happening, count in counted.items()}, TURN_TIME: milliseconds}
    metrics = [{"Name": str(happening), "Unit": "Count"} for happening in counted]
    directive = {
        "Namespace": NAMESPACE,
        "Dimensions": [[STAGE]],
        "Metrics": [*metrics, {"Name": TURN_TIME, "Unit": "Milliseconds"}],
    }
    metadata = {"Timestamp": int(at.timestamp() * 1000), "CloudWatchMetrics": [directive]}
    return json.dumps({"_aws": metadata, STAGE: stage, **values})


class Counting:
    """The happenings of one turn after another; Lambda hands a process one event at a time."""

    def __init__(self, stage: str) -> None:
        self._stage = stage
        self._counted: Counter[Happening] = Counter()

    def notice(self, happening: Happening) -> None:
        """Count one."""
        self._counted[happening] += 1

    def told(self, milliseconds: float, at: datetime) -> str:
        """The turn's line, and a fresh start for the next one; arguments as for `metrics_line`."""
        line = metrics_line(self._stage, self._counted, milliseconds, at)
        self._counted.clear()
        return line

"""The coach and the floor under AWS's Runtime Interface Emulator, turn about, in one run.

Both run on one machine and one DynamoDB, and neither is measured without the other a moment before or after,
so that what else the machine does falls on both. The ratios are what counts, not the milliseconds.
"""

import json
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import boto3

from coach.storage.items import TRAINEE
from infra.bench.capacity import item_bytes
from infra.bench.workout import FIRST_VISIT, MONDAY, whole_workout
from infra.echo.device import Echo
from infra.echo.hearing import Hearing
from infra.echo.requests import SKILL_ID
from infra.emulator import Artifact, emulated

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

Json = dict[str, Any]
Answer = Callable[[Json], Json]

CLOUD: Final = {
    "AWS_ACCESS_KEY_ID": "bench",
    "AWS_SECRET_ACCESS_KEY": "bench",
    "AWS_REGION": "us-east-1",
    "AWS_DEFAULT_REGION": "us-east-1",
}
TABLE: Final = "coach-bench"
USER: Final = "amzn1.ask.account."


@dataclass
class Timed:
    """Milliseconds of a function's answers: the first ones after a start, and the others."""

    cold: list[float] = field(default_factory=list)
    warm: list[float] = field(default_factory=list)


@dataclass
class Measured:
    """What was measured, answer by answer; the floor's are beside the coach's, one for one.

    Attributes:
        response_bytes: of each of the coach's warm answers, as JSON.
        state_bytes: of the trainee's item after each of them; the floor writes as many.
    """

    coach: Timed = field(default_factory=Timed)
    floor: Timed = field(default_factory=Timed)
    response_bytes: list[int] = field(default_factory=list)
    state_bytes: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Bench:
    """What is measured with: the emulator, the function's version of Python, and a DynamoDB's address."""

    emulator: Path
    python: Path
    endpoint: str

    @contextmanager
    def started(
        self, artifact: Artifact, confine: Callable[[int], None] = lambda _: None
    ) -> Iterator[Answer]:
        """The function under an emulator of its own, which starts it for the first event.

        `confine` is told the emulator's process, to limit it and the function.
        """
        variables = CLOUD | {
            "COACH_TABLE": TABLE,
            "COACH_SKILL_ID": SKILL_ID,
            "COACH_STAGE": "bench",
            "AWS_ENDPOINT_URL_DYNAMODB": self.endpoint,
        }
        with (
            tempfile.TemporaryDirectory() as folder,
            emulated(
                artifact,
                emulator=self.emulator,
                python=self.python,
                environment=variables,
                log=Path(folder, "log"),
                confine=confine,
            ) as answer,
        ):
            yield answer


@dataclass(frozen=True, slots=True)
class Contest:
    """The coach and the floor, on the table that is there; `cold` and `warm` add to what was measured."""

    coach: Artifact
    floor: Artifact
    bench: Bench
    hearing: Hearing
    measured: Measured = field(default_factory=Measured)

    def cold(self, starts: int) -> None:
        """So many first answers of either function: a new person opens the skill."""
        size = self._state_bytes_of_a_newcomer()
        for number in range(starts):
            with self.bench.started(self.coach) as answer:
                opened(timed(answer, self.measured.coach.cold), self.hearing, f"COLD{number}")
            with self.bench.started(self.floor) as answer:
                timed(answer, self.measured.floor.cold)({"bytes": size})

    def warm(self, workouts: int) -> None:
        """So many whole workouts; after each of the coach's answers the floor is asked once."""
        with self.bench.started(self.coach) as coach, self.bench.started(self.floor) as floor:
            self._train(coach, floor, "WARMING-UP", Measured())
            for number in range(workouts):
                self._train(coach, floor, f"WARM{number}", self.measured)

    def _train(self, coach: Answer, floor: Answer, name: str, measured: Measured) -> None:
        coach, floor = timed(coach, measured.coach.warm), timed(floor, measured.floor.warm)
        for exchange in whole_workout(coach, self.hearing, USER + name):
            measured.response_bytes.append(len(json.dumps(exchange.response).encode()))
            measured.state_bytes.append(self._state_bytes(name))
            floor({"bytes": measured.state_bytes[-1]})

    def _state_bytes_of_a_newcomer(self) -> int:
        with self.bench.started(self.coach) as answer:
            opened(answer, self.hearing, "NEWCOMER")
        return self._state_bytes("NEWCOMER")

    def _state_bytes(self, name: str) -> int:
        """Bytes of the trainee's item as it is now."""
        key = {"who": {"S": sha256((USER + name).encode()).hexdigest()}, "what": {"S": TRAINEE}}
        return item_bytes(database(self.bench.endpoint).get_item(TableName=TABLE, Key=key)["Item"])


@cache
def database(endpoint: str) -> "DynamoDBClient":
    """A client of the DynamoDB that is measured on."""
    return boto3.client(
        "dynamodb",
        endpoint_url=endpoint,
        region_name=CLOUD["AWS_REGION"],
        aws_access_key_id=CLOUD["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=CLOUD["AWS_SECRET_ACCESS_KEY"],
    )


def opened(answer: Answer, hearing: Hearing, name: str) -> None:
    """Somebody new opens the skill."""
    Echo(answer, hearing, now=MONDAY, user_id=USER + name).hear(FIRST_VISIT[0])


def timed(answer: Answer, milliseconds: list[float]) -> Answer:
    """What answers as before, and adds how long it took."""

    def timed(event: Json) -> Json:
        began = time.perf_counter()
        answered = answer(event)
        milliseconds.append((time.perf_counter() - began) * 1000)
        return answered

    return timed

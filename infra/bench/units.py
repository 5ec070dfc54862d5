"""What a whole workout asks of DynamoDB: `python -m infra.bench.units`."""

import json
from collections import Counter
from dataclasses import dataclass
from typing import Any

from infra.bench.capacity import Charge, Meter, item_bytes
from infra.bench.people import RECORDED_USER, english
from infra.bench.weeks import in_process
from infra.bench.wire import recorded
from infra.bench.workout import whole_workout
from infra.echo.hearing import Hearing

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class WorkoutUnits:
    """A first visit and a whole workout.

    Attributes:
        turns: How many.
        operations: The calls to DynamoDB.
        charge: Read and write units.
        item_largest: Bytes of the person's item at its largest.
        item_mean: On average over the turns.
        log_bytes: Bytes of the log's one entry.
        response_largest: Bytes of the longest answer.
        response_bytes: Bytes of all answers together.
        seconds: How long it takes on a device, from the first words to the last.
    """

    turns: int
    operations: Counter[str]
    charge: Charge
    item_largest: int
    item_mean: float
    log_bytes: int
    response_largest: int
    response_bytes: int
    seconds: float


def measure(hearing: Hearing) -> WorkoutUnits:
    """Measured on the whole workout of the benchmarks, call by call as they pass.

    Raises:
        NotFinished: the workout was not done.
    """
    with recorded() as database:
        answering, _ = in_process()
        exchanges = list(whole_workout(answering, hearing, RECORDED_USER))
        calls = list(database.calls)
    meter = Meter()
    charge = sum(map(meter.charge, calls), Charge())
    written = [item for call in calls for item in _put(call.asked)]
    people = [item_bytes(item) for item in written if item["what"]["S"] == "TRAINEE"]
    log = [item_bytes(item) for item in written if item["what"]["S"] != "TRAINEE"]
    responses = [len(json.dumps(exchange.response).encode()) for exchange in exchanges]
    return WorkoutUnits(
        turns=len(exchanges),
        operations=Counter(call.operation for call in calls),
        charge=charge,
        item_largest=max(people),
        item_mean=sum(people) / len(people),
        log_bytes=sum(log),
        response_largest=max(responses),
        response_bytes=sum(responses),
        seconds=(exchanges[-1].at - exchanges[0].at).total_seconds(),
    )


def _put(asked: Json) -> list[Json]:
    """The items that a call writes."""
    match asked:
        case {"Item": item}:
            return [item]
        case {"TransactItems": actions}:
            return [action["Put"]["Item"] for action in actions if "Put" in action]
        case _:
            return []


def report(units: WorkoutUnits) -> str:
    """The result, in plain text."""
    calls = ", ".join(f"{number} {name}" for name, number in sorted(units.operations.items()))
    return "\n".join(
        (
            f"A first visit and a whole workout, {units.turns} turns in {units.seconds / 60:.0f} minutes.",
            f"calls       {calls}; {units.operations.total() / units.turns:g} a turn",
            f"units       {units.charge.reads:g} read, {units.charge.writes:g} write",
            f"person      {units.item_largest} bytes at most, {units.item_mean:.0f} on average",
            f"log         {units.log_bytes} bytes",
            f"answers     {units.response_largest} bytes at most, {units.response_bytes} in all",
        )
    )


if __name__ == "__main__":
    print(report(measure(english())))

"""Ten years: `python -m infra.bench.history`.

The same person in their first week, in the week after the eight that the coach remembers, and in the week
after ten years of three workouts and five cardio sessions a week, with every session in the table's log. The
years are lived turn by turn through the pipeline that answers a device, and the weeks measured are lived
at a device, through the whole skill.

It takes Dynoxide: moto copies its whole table for every transaction, so that what takes time would be moto.
"""

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import Final

from infra.bench.people import english
from infra.bench.prices import Prices, read_prices
from infra.bench.weeks import AtDevice, Past, Week, in_process, in_turn, keep, pasts
from infra.bench.wire import dynoxide_database, recorded_dynoxide
from infra.echo import dynoxide
from infra.echo.hearing import Hearing
from infra.simulated_year.people import PEOPLE, Person

KEPT: Final = 8
"""The running week and those before it that are remembered (`coach.training.history`)."""
TEN_YEARS: Final = 520
ROUNDS: Final = 5
FLAT: Final = 1.1
"""What grows by less is flat."""


def steadfast() -> Person:
    """Somebody new who misses nothing from then on: three workouts and five cardio sessions every week."""
    return replace(PEOPLE[0], missed=frozenset(), away=frozenset())


@dataclass(frozen=True, slots=True)
class Standing:
    """A week of somebody's who has so many behind them.

    Attributes:
        logged: Entries in their log before it.
        item_mean: Bytes of the person's item on average.
        item_largest: At most.
        calls: Calls to DynamoDB a turn.
        operations: What they were.
        reads: Read units a turn.
        writes: Write units a turn.
        dollars: What the units of a million turns cost.
        response_mean: Bytes of an answer on average.
    """

    weeks: int
    logged: int
    turns: int
    item_mean: float
    item_largest: int
    calls: float
    operations: frozenset[str]
    reads: float
    writes: float
    dollars: float
    response_mean: float


def standing(past: Past, week: Week, prices: Prices) -> Standing:
    """The week in figures."""
    turns = week.turns
    return Standing(
        weeks=past.weeks,
        logged=len(past.log),
        turns=turns,
        item_mean=sum(week.sizes) / turns,
        item_largest=max(week.sizes),
        calls=week.operations.total() / turns,
        operations=frozenset(week.operations),
        reads=week.charge.reads / turns,
        writes=week.charge.writes / turns,
        dollars=1_000_000 * prices.dynamodb_units(week.charge) / turns,
        response_mean=sum(week.responses) / turns,
    )


def standings(lives: tuple[Past, ...], program: Path, hearing: Hearing) -> list[Standing]:
    """Bytes and units, which are the same at every run."""
    prices = read_prices()
    with recorded_dynoxide(program) as database:
        answering, store = in_process()
        for past in lives:
            keep(store, past)
        found = []
        for past in lives:
            person = AtDevice(answering, hearing, store, past, database)
            for _ in person.live():
                pass
            found.append(standing(past, person.week, prices))
    return found


def milliseconds(
    lives: tuple[Past, ...], program: Path, hearing: Hearing, rounds: int = ROUNDS
) -> list[tuple[float, ...]]:
    """The mean time of a turn of each of them in each round, a turn of each in turn."""
    taken = []
    for _ in range(rounds):
        with dynoxide_database(program):
            answering, store = in_process()
            for past in lives:
                keep(store, past)
            people = [AtDevice(answering, hearing, store, past) for past in lives]
            in_turn(people)
        # The first turns of all open the connections and read the words.
        taken.append(tuple(1000 * sum(p.week.seconds[7:]) / (p.week.turns - 7) for p in people))
    return taken


def report(found: list[Standing], taken: list[tuple[float, ...]]) -> str:
    """The result, in plain text; the ratio is that of the last to the one before it, which has to be flat."""
    rows = (
        ("entries in the log", [f"{each.logged}" for each in found], None),
        ("turns in the week", [f"{each.turns}" for each in found], None),
        ("person, mean bytes", [f"{each.item_mean:.0f}" for each in found], [e.item_mean for e in found]),
        ("person, most bytes", [f"{e.item_largest}" for e in found], [e.item_largest for e in found]),
        ("calls a turn", [f"{each.calls:g}" for each in found], [each.calls for each in found]),
        ("read units a turn", [f"{each.reads:.2f}" for each in found], [each.reads for each in found]),
        ("write units a turn", [f"{each.writes:.2f}" for each in found], [each.writes for each in found]),
        ("$ a million turns", [f"{each.dollars:.2f}" for each in found], [each.dollars for each in found]),
        ("answer, mean bytes", [f"{e.response_mean:.0f}" for e in found], [e.response_mean for e in found]),
        ("ms a turn", [f"{median(col):.2f}" for col in zip(*taken, strict=True)], _by_round(taken)),
    )
    head = ["after weeks", *(f"{each.weeks}" for each in found), "ratio", "to week 1"]
    lines = [_line(head)]
    for name, cells, values in rows:
        ratios = [f"{values[-1] / values[-2]:.2f}", f"{values[-1] / values[0]:.2f}"] if values else ["", ""]
        lines.append(_line([name, *cells, *ratios]))
    rounds = sorted(each[-1] / each[-2] for each in taken)
    lines.append(f"The time's ratio by round: {', '.join(f'{ratio:.2f}' for ratio in rounds)}.")
    return "\n".join(lines)


def _by_round(taken: list[tuple[float, ...]]) -> list[float]:
    """Times whose ratios are the medians of the rounds' own ratios."""
    last = median(each[-1] for each in taken)
    return [last / median(each[-1] / each[place] for each in taken) for place in range(len(taken[0]))]


def _line(cells: list[str]) -> str:
    return f"{cells[0]:<20}" + "".join(f"{cell:>11}" for cell in cells[1:])


def main() -> int:
    """Measure and print; the exit code is 1 where Dynoxide is not there."""
    program = dynoxide.installed()
    if program is None:
        print("Not measured: Dynoxide is not installed (`make run` installs it by npm).", file=sys.stderr)
        return 1
    lives = tuple(pasts(steadfast(), 0, KEPT, TEN_YEARS))
    hearing = english()
    print(report(standings(lives, program, hearing), milliseconds(lives, program, hearing)))
    return 0


if __name__ == "__main__":
    sys.exit(main())

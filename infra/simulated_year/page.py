"""The six years as a page to read, one row a week."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from coach.training.exercise import Muscle
from coach.training.prescription import Prescription
from coach.training.week import LighterReason
from infra.simulated_year.life import Week, Year, lived
from infra.simulated_year.people import A_STEP, FRESH, PEOPLE

PAGE: Final = Path(__file__).resolve().parents[2] / "docs" / "simulated-year.md"

_HEAD: Final = f"""# A simulated year

What the training rules come to for six people over 52 weeks. Every row was lived turn by turn, through the same
pipeline that answers a device: opened, begun, counted (from week 9 on told as done), answered, logged.
`python -m infra.simulated_year` writes the page anew (with `PYTHONPATH=lambda:.`); a test holds it to what the code
does, and checks the rules over every week.

Two of the six answer the same whatever they do. The other four answer by the repetitions they have left: somebody
new could do {FRESH} of a standard exercise at its first load, a harder variation asks for {A_STEP:g} times as much,
strength rises steeply at first and then ever more slowly. How fast is their own (`infra/simulated_year/people.py`).

| column | what it says | where a rule can be seen |
| --- | --- | --- |
| strength | sessions done of those planned | R6: three or four, fewer only around chosen days off |
| cardio | sessions of so many minutes | R4, R5: five a week, so two days off; S10: at most a tenth more a week, up to 30; less after a gap |
| sets | hard sets done, by the prime mover: Glutes, Quadriceps, Hamstrings, aDductors, aBductors, Calves | S2: 2 sets each at first, 3 after two good weeks, never more than 4 |
| bridge, lunge, hip extension, squat | what the plan asks for at the week's end: sets x repetitions, load of one implement | R7, R9: the core four, 2 to 4 sets of 8 to 12; S3: 12 twice running, then a heavier load or a harder variation at 8; S4: too hard twice running, then down |
| notes | lighter weeks and why, weeks away, other days off | S6: after six weeks of progress, after three falls in one week, after two weeks away |

An exercise is named where it is new in its column. In a lighter week the plan keeps what was earned, and each day
asks for less: two thirds of the sets, or one step down where there are two.
"""  # noqa: E501 - a row of a table is one line

_WHY: Final = {
    LighterReason.AFTER_GAP: "lighter: back after a gap",
    LighterReason.TARGETS_FELL: "lighter: three targets fell",
    LighterReason.SIX_WEEKS: "lighter: six weeks of progress",
}
_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LETTERS: Final = {
    Muscle.GLUTES: "G",
    Muscle.QUADRICEPS: "Q",
    Muscle.HAMSTRINGS: "H",
    Muscle.ADDUCTORS: "D",
    Muscle.ABDUCTORS: "B",
    Muscle.CALVES: "C",
}


def page() -> str:
    """The whole page, in Markdown."""
    return page_of(lived(person) for person in PEOPLE)


def page_of(years: Iterator[Year]) -> str:
    """The page of these years."""
    return "\n".join((_HEAD, *(line for year in years for line in _section(year))))


def _section(year: Year) -> Iterator[str]:
    yield f"## {year.person.name}"
    yield ""
    yield year.person.about
    yield ""
    yield "| week | strength | cardio | sets | bridge | lunge | hip extension | squat | notes |"
    yield "| ---: | --- | --- | --- | --- | --- | --- | --- | --- |"
    named = [""] * 4
    for week in year.weeks:
        if week.number in year.person.away:
            yield f"| {week.number} |  |  |  |  |  |  |  | away |"
            continue
        cores = [_target(item, name) for item, name in zip(week.cores, named, strict=True)]
        named = [item.exercise for item in week.cores]
        cells = (
            str(week.number),
            f"{len(week.strength)} of {week.planned}",
            _cardio(week),
            " ".join(
                f"{letter}{week.sets[muscle]}" for muscle, letter in _LETTERS.items() if muscle in week.sets
            ),
            *cores,
            _notes(week, year),
        )
        yield f"| {' | '.join(cells)} |"
    yield ""


def _target(item: Prescription, named: str) -> str:
    name = "" if item.exercise == named else f"{item.exercise.replace('_', ' ')} "
    load = f" {item.load / 1000:g} kg" if item.load else ""
    return f"{name}{item.sets}x{item.reps}{load}"


def _cardio(week: Week) -> str:
    minutes = sorted(set(week.cardio.values()))
    return f"{len(week.cardio)} x {' to '.join(str(length) for length in minutes)}" if minutes else ""


def _notes(week: Week, year: Year) -> str:
    notes = [_WHY[week.lighter.reason]] if week.lighter else []
    if week.number in year.person.days_off:
        days = sorted(year.person.days_off[week.number])
        notes.append(f"days off: {', '.join(_DAYS[day] for day in days)}")
    if week.number in year.person.missed:
        notes.append("a session missed")
    return "; ".join(notes)

"""Loads: whole grams in the core, kilograms or pounds to a person."""

from enum import StrEnum
from fractions import Fraction


class Unit(StrEnum):
    """What a person counts their weights in."""

    KILOGRAM = "kilogram"
    POUND = "pound"


GRAMS = {Unit.KILOGRAM: Fraction(1000), Unit.POUND: Fraction(45359237, 100_000)}  # the pound by definition


def grams(amount: Fraction | int, unit: Unit) -> int:
    """So many kilograms or pounds in grams, to the nearest gram."""
    return round(amount * GRAMS[unit])


def halves(load: int, unit: Unit) -> int:
    """A load of so many grams in half kilograms or half pounds, to the nearest: 2,500 g are five halves."""
    return round(2 * load / GRAMS[unit])

"""What a failing conversation is shortened to."""

import pytest

from tests.walks.shortening import shortened


@pytest.mark.parametrize("length", [1, 2, 7, 40])
def test_only_the_lines_that_matter_are_left(length: int) -> None:
    lines = [f"line {number}" for number in range(length)]
    matter = {lines[0], lines[length // 2], lines[-1]}
    assert shortened(lines, lambda left: matter <= set(left)) == sorted(matter, key=lines.index)


def test_lines_that_matter_only_together_stay() -> None:
    lines = ["a", "b", "c", "d"]
    assert shortened(lines, lambda left: len(left) % 2 == 0 and "d" in left) == ["c", "d"]


def test_when_something_was_said_is_told_only_where_it_matters() -> None:
    said = "pause (after 23.7 seconds)"
    assert shortened([said], lambda left: left[:1] not in ([], [""])) == ["pause"]
    assert shortened([said], lambda left: "after" in "".join(left)) == ["pause (after 20 seconds)"]
    assert shortened([said], lambda left: "after 2" in "".join(left) and "20" not in "".join(left)) == [
        "pause (after 25 seconds)"
    ]
    assert shortened([said], lambda left: left == [said]) == [said]

"""A conversation that goes wrong, made as short and as plain as it can be and still go wrong."""

import re
from collections.abc import Callable, Iterator, Sequence

Fails = Callable[[Sequence[str]], bool]
"""Whether the lines of a script still go wrong in the same way."""

_AFTER = re.compile(r" \(after ([\d.]+) seconds\)$")


def shortened(lines: Sequence[str], fails: Fails) -> list[str]:
    """The lines without those that do not matter, each as plain as it may be."""
    left = list(lines)
    size = len(left) // 2
    while size:
        fewer = _without(left, size, fails)
        size = size if len(fewer) < len(left) and size == 1 else size // 2
        left = fewer
    for index, line in enumerate(left):
        plain = (other for other in _plainer(line) if fails([*left[:index], other, *left[index + 1 :]]))
        left[index] = next(plain, line)
    return left


def _without(lines: list[str], size: int, fails: Fails) -> list[str]:
    """The lines without the stretches of that size that do not matter."""
    left, begin = lines, 0
    while begin < len(left):
        fewer = [*left[:begin], *left[begin + size :]]
        if fails(fewer):
            left = fewer
        else:
            begin += size
    return left


def _plainer(line: str) -> Iterator[str]:
    """What the line may become: said after the answer, or after whole and round seconds."""
    broken_in = _AFTER.search(line)
    if broken_in is None:
        return
    words, seconds = line[: broken_in.start()], float(broken_in[1])
    yield words
    for step in (20, 10, 5, 1):
        if (rounded := round(seconds / step) * step) > 0:
            yield f"{words} (after {rounded} seconds)"

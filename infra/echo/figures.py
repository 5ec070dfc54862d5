"""Figures as people and SSML write them."""


def plain_figure(text: str) -> float:
    """The number in "10" or "2.5": digits with at most one point.

    Raises:
        ValueError: it is anything else, such as the "-1", "1e3", " 1" and "nan" that `float` reads.
    """
    digits = text.replace(".", "", 1)
    if not (digits.isascii() and digits.isdigit()):
        raise ValueError(f"not a number: {text!r}")
    return float(text)

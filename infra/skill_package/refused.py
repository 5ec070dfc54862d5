"""Why no package is built."""


class Refused(ValueError):  # noqa: N818 - named for what happened
    """What was given makes no package that Amazon takes; the message says what to change."""

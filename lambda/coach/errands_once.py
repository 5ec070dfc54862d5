"""The errands of one request: each is done once, however often the turn is decided."""

from collections.abc import Callable

from coach.coaching.errands import Errand, NotDone, Outcome, Why, undoing


def nobody_to_do_it(errand: Errand) -> Outcome:  # noqa: ARG001 - whatever it is
    """Refuses every errand: where no Alexa is there to ask."""
    return NotDone(Why.REFUSED)


class ErrandsOnce:
    """The errands of one request, each of which is done once."""

    def __init__(self, do: Callable[[Errand], Outcome]) -> None:
        self._do = do
        self._done: dict[Errand, Outcome] = {}
        self._written: Errand | None = None

    def outcome(self, errand: Errand) -> Outcome:
        """What became of it, now or in an attempt before."""
        if errand not in self._done:
            self._done[errand] = self._do(errand)
        return self._done[errand]

    def written(self, errand: Errand | None) -> None:
        """What became of this one is kept with the trainee."""
        self._written = errand

    def put_back_the_unwritten(self) -> None:
        """Leave nothing behind that nobody knows of."""
        for errand, outcome in self._done.items():
            back = undoing(errand, outcome)
            if back is not None and errand != self._written:
                self._do(back)

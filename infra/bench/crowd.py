"""A crowd of simulated people, each in a conversation of their own, and what their turns took."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from http.client import HTTPConnection
from statistics import quantiles
from threading import Barrier, Thread
from time import monotonic, process_time
from typing import Final, Self

from infra.bench.people import PATIENCE_SECONDS, Conversation, WentWrong, account_of, said
from infra.bench.workout import FIRST_VISIT, TRAINING

BEGUN: Final = len(FIRST_VISIT)
"""The turn that begins the workout."""
ENDED: Final = len(FIRST_VISIT) + len(TRAINING) - 1
"""The turn that ends it."""

Names = Callable[[], str]
"""The next name that nobody has had."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: its place in the conversation, and when it was said and answered, in seconds of one clock."""

    place: int
    asked: float
    answered: float


class Person:
    """Somebody who has the conversation over and over, each time under a new name and on one connection.

    Attributes:
        turns: What was answered as recorded, from the beginning.
        names: Those of the conversations that were begun.
        trouble: What went wrong, after which they are silent.
    """

    def __init__(self, address: str, conversation: Conversation, names: Names) -> None:
        self.turns: list[Turn] = []
        self.names: list[str] = []
        self.trouble: str | None = None
        self._connection = HTTPConnection(address, timeout=PATIENCE_SECONDS)
        self._conversation = conversation
        self._next_name = names
        self._requests: tuple[bytes, ...] = ()
        self._place = 0

    @property
    def done(self) -> bool:
        """Whether the conversation is over, and the next one has not begun."""
        return self._place == 0

    def talk(self, enough: Callable[["Person"], bool]) -> None:
        """Go on where they left off, without a pause between two turns, until it is enough."""
        try:
            while self.trouble is None and not enough(self):
                self._say()
        except WentWrong as error:
            self.trouble = str(error)

    def hang_up(self) -> None:
        """Nothing more is said."""
        self._connection.close()

    def _say(self) -> None:
        if self.done:
            self.names.append(self._next_name())
            self._requests = self._conversation.of(self.names[-1])
        place, words = self._place, self._conversation.words[self._place]
        asked = monotonic()
        came = said(self._connection, self._requests[place])
        answered = monotonic()
        if came != words.answer:
            raise WentWrong(f"turn {place + 1} was answered {came[:300]!r}, and not {words.answer[:300]!r}")
        self.turns.append(Turn(place, asked, answered))
        self._place = (place + 1) % len(self._requests)


@dataclass(frozen=True, slots=True)
class Spent:
    """What the turns of one side took.

    Attributes:
        rates: Turns a second, of each round.
        p50: Milliseconds of a turn.
        p99: Likewise.
        own: Milliseconds of a processor that the people themselves took for a turn.
    """

    rates: tuple[float, ...]
    p50: float
    p99: float
    own: float

    @property
    def rate(self) -> float:
        """Turns a second."""
        return sum(self.rates) / len(self.rates)


class Crowd:
    """So many people at one address, who talk in rounds and go on in each where they left off.

    They hang up at the end of the context.
    """

    def __init__(self, size: int, address: str, conversation: Conversation, names: Names) -> None:
        self.people = [Person(address, conversation, names) for _ in range(size)]
        self._length = len(conversation.words)
        self._rates: list[float] = []
        self._lengths: list[float] = []
        self._own = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for person in self.people:
            person.hang_up()

    def spread(self) -> None:
        """Have everybody somewhere else in the conversation, as people are who did not begin together.

        Raises:
            WentWrong: as for any round.
        """
        places = {id(person): place % self._length for place, person in enumerate(self.people)}
        self._together(lambda person: len(person.turns) >= places[id(person)])

    def round(self, seconds: float) -> None:
        """Everybody talks for so long.

        Raises:
            WentWrong: somebody was not answered as recorded.
        """
        before, own = [len(person.turns) for person in self.people], process_time()
        until = monotonic() + seconds
        self._together(lambda _: monotonic() >= until)
        self._own += process_time() - own
        turns = [
            turn for person, first in zip(self.people, before, strict=True) for turn in person.turns[first:]
        ]
        self._rates.append(sum(turn.answered <= until for turn in turns) / seconds)
        self._lengths += [1000 * (turn.answered - turn.asked) for turn in turns]

    def finish(self) -> None:
        """Everybody brings their conversation to its end.

        Raises:
            WentWrong: as for any round.
        """
        self._together(lambda person: person.done)

    @property
    def accounts(self) -> set[str]:
        """Whoever has begun a conversation."""
        return {account_of(name) for person in self.people for name in person.names}

    @property
    def turns(self) -> int:
        """Turns of everybody, from the beginning."""
        return sum(len(person.turns) for person in self.people)

    def spent(self) -> Spent:
        """What the turns of the rounds took."""
        cuts = quantiles(self._lengths, n=100, method="inclusive")
        return Spent(tuple(self._rates), cuts[49], cuts[98], own=1000 * self._own / len(self._lengths))

    def _together(self, enough: Callable[[Person], bool]) -> None:
        barrier = Barrier(len(self.people))

        def talk(person: Person) -> None:
            barrier.wait()
            person.talk(enough)

        # They do not keep a process that is told to end.
        threads = [Thread(target=talk, args=(person,), daemon=True) for person in self.people]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        troubles = [person.trouble for person in self.people if person.trouble]
        if troubles:
            raise WentWrong(f"{len(troubles)} of {len(threads)} people were not answered: {troubles[0]}")


def at_once(people: Sequence[Person]) -> int:
    """The most of them who were in the middle of a workout at one moment."""
    changes = sorted(change for person in people for change in _workouts(person.turns))
    most = now = 0
    for _, change in changes:
        now += change
        most = max(most, now)
    return most


def _workouts(turns: Sequence[Turn]) -> Iterator[tuple[float, int]]:
    for turn in turns:
        if turn.place == BEGUN:
            yield turn.answered, 1
        elif turn.place == ENDED:
            yield turn.asked, -1

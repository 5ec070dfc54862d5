"""Conversations into which mutated requests are mixed, and what is found wrong with the answers.

Each mutated request is followed by the conversation's own next one, of the same person, and that is answered
as well as ever: what went before must not have spoilt what is stored.
"""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.fuzz.drawing import Declared, drawn
from tests.fuzz.judging import Complaint, Outcome
from tests.fuzz.mutation import Mutation, copy, mutated
from tests.fuzz.subject import Subject
from tests.fuzz.wild import wild
from tests.walks.shortening import shortened

Json = dict[str, Any]

ITS_OWN, ANOTHER = 0.55, 0.8
"""What is mutated: the conversation's next request, then up to here some other one; the rest is wild."""

SAME_ID = 0.05
"""How often a mutated request has the id of the one that follows it."""


@dataclass(frozen=True, slots=True)
class Step:
    """A request and the changes to it."""

    request: Json
    mutations: tuple[Mutation, ...] = ()

    @property
    def event(self) -> Json:
        """What is sent."""
        return mutated(self.request, self.mutations)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong.

    Attributes:
        complaint: What.
        skill_id: The one that the skill answers only; None where it answers all.
        events: The requests, from somebody new on, of which the last one brings it about.
        mutations: What was done to each of them.
    """

    complaint: str
    skill_id: str | None
    events: tuple[Json, ...]
    mutations: tuple[tuple[Mutation, ...], ...]


@dataclass(slots=True)
class Campaign:
    """Fuzzes these skills with these conversations, the same for the same seed.

    Attributes:
        outcomes: What became of the mutated requests with which nothing was wrong.
        mutated: How many of them were sent, those with findings included.
        sane: How many others were sent.
        findings: What is wrong, each cause once, with how often it was met.
    """

    subjects: Sequence[tuple[str | None, Subject]]
    conversations: Sequence[Callable[[], Sequence[Json]]]
    declared: Declared
    seed: int
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    mutated: int = 0
    sane: int = 0
    met: Counter[str] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)

    def run(self, requests: int, told: Callable[[], None] = lambda: None) -> None:
        """Send so many mutated requests; after each conversation it is `told`."""
        random = Random(self.seed)  # noqa: S311 - the same for the same seed
        while self.mutated < requests:
            self._converse(random, requests)
            told()

    def _converse(self, random: Random, requests: int) -> None:
        conversation = random.choice(self.conversations)()
        skill_id, subject = random.choice(self.subjects)
        subject.forget()
        steps: list[Step] = []
        for request in conversation:
            if self.mutated >= requests:
                return
            base = self._base(random, request, conversation)
            strange, before = Step(base, drawn(random, base, self.declared)), subject.stored()
            self.mutated += 1
            try:
                self.outcomes[subject.hear(strange.event)] += 1
                steps.append(strange)
            except Complaint as complaint:
                self._found(str(complaint), skill_id, subject, [*steps, strange])
                subject.put_back(before)
            self.sane += 1
            steps.append(Step(request))
            try:
                subject.hear(request)
            except Complaint as complaint:
                self._found(f"then, of a request as it should be: {complaint}", skill_id, subject, steps)
                return

    def _base(self, random: Random, request: Json, conversation: Sequence[Json]) -> Json:
        """What is mutated, told as of the same time and session, of the same person and device."""
        drawn_, base = random.random(), copy(request)
        if ITS_OWN <= drawn_ < ANOTHER:
            other = random.choice(
                random.choice(self.conversations)() if random.random() < 0.5 else conversation
            )
            carried = ("requestId", "timestamp", "locale")
            base["request"] = copy(other["request"]) | {name: request["request"][name] for name in carried}
        elif drawn_ >= ANOTHER:
            base = wild(random, request)
        if random.random() >= SAME_ID:
            base["request"]["requestId"] = f"amzn1.echo-api.request.{random.getrandbits(64):016x}"
        return base

    def _found(self, complaint: str, skill_id: str | None, subject: Subject, steps: list[Step]) -> None:
        self.met[complaint] += 1
        if self.met[complaint] > 1:
            return
        stored = subject.stored()
        left = fewest(steps, lambda fewer: complaint.endswith(_complaint(subject, fewer) or "\0"))
        self.findings.append(
            Finding(complaint, skill_id, tuple(s.event for s in left), tuple(s.mutations for s in left))
        )
        subject.put_back(stored)


def fewest(steps: list[Step], fails: Callable[[Sequence[Step]], bool]) -> list[Step]:
    """The steps that it takes, with the changes that it takes; all of them where it does not happen again."""
    if not fails(steps):
        return steps
    numbered = {str(number): step for number, step in enumerate(steps)}
    kept = shortened(list(numbered), lambda names: bool(names) and fails([numbered[name] for name in names]))
    left = [numbered[name] for name in kept]
    for index, step in enumerate(left):
        for mutation in step.mutations:
            fewer = tuple(other for other in left[index].mutations if other is not mutation)
            trial = [*left[:index], Step(step.request, fewer), *left[index + 1 :]]
            if fails(trial):
                left = trial
    return left


def _complaint(subject: Subject, steps: Sequence[Step]) -> str | None:
    """What is wrong with the last of the requests, sent to somebody new; None where one before it is."""
    subject.forget()
    for number, step in enumerate(steps, start=1):
        try:
            subject.hear(step.event)
        except Complaint as complaint:
            return str(complaint) if number == len(steps) else None
    return None


def replayed(subject: Subject, lines: Sequence[str]) -> str | None:
    """The complaint about the requests, one a line, sent to somebody new."""
    return _complaint(subject, [Step(json.loads(line)) for line in lines])

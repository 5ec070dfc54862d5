"""The path of one turn: gather, decide, apply.

One read, one pure decision, one write; a question about the log reads that too, and before the write Alexa
does what she has to do first. Nothing of the platform and nothing of the database is known here; both come in
through the protocols below.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from coach.coaching.commands import Command, SessionEnded, SkillDisabled, Unheard, Yes
from coach.coaching.cues import Cue, Voice
from coach.coaching.decide import decide
from coach.coaching.decision import Decision, Scene
from coach.coaching.errands import Errand, Outcome
from coach.coaching.looking_back import reach
from coach.coaching.privacy import forgotten, skill_disabled
from coach.coaching.questions import AskForget
from coach.coaching.reminder_errands import settled
from coach.coaching.timer import Timer, timer
from coach.coaching.trainee import Answer, Trainee, TraineeChangedError
from coach.coaching.travelling import landed, may_have_moved
from coach.errands_once import ErrandsOnce, nobody_to_do_it
from coach.happening import Happening, Notice, unnoticed
from coach.training.load import Unit
from coach.training.log import LogEntry, StrengthLog
from coach.training.own_day import at_night, own_day
from coach.training.profile import Profile
from coach.training.programme import Programme


class TraineeStore(Protocol):
    """Where trainees and their logs are kept."""

    def load(self, who: str) -> Trainee | None:
        """The trainee, or None for somebody new; one read."""

    def save(
        self,
        who: str,
        trainee: Trainee,
        log: Sequence[LogEntry],
        retracted: Sequence[LogEntry] = (),
        *,
        account: str | None = None,
    ) -> None:
        """Write the trainee as its version's successor, and its log entries with it; one write.

        Entries that are retracted are gone afterwards; they are known by when and as what they were logged.
        With `account`, that account knows from then on that the person is a voice of its own (`voices`).

        Raises:
            TraineeChangedError: the stored version is not the trainee's.
        """

    def entries(self, who: str, since: datetime, until: datetime, most: int) -> tuple[LogEntry, ...]:
        """What was logged from one instant to before another, the newest first, at most so many; one read.

        Entries that cannot be read are passed over. They are told apart by when they were logged, which may
        be long after their day.
        """

    def voices(self, account: str) -> Sequence[str]:
        """The keys of the account's recognised voices of whom something is kept."""

    def forget(self, who: str, version: int, *, account: str | None = None) -> bool:
        """Delete everything that is kept of the person, and tell whether nothing is left.

        What is kept of an account's voices stays; of a voice, `account` knows nothing any more afterwards.

        What is left, because it was too much for one turn or because something failed, is found by the next
        load as a trainee of whom nothing but `forgetting` is told; to be deleted by its own version.

        Raises:
            TraineeChangedError: the stored version is another. Of the trainee it was, nothing was deleted.
        """


class StillForgettingError(Exception):
    """There is more to delete than one turn can; whoever tries again goes on with it."""


@dataclass(frozen=True, slots=True)
class Request:
    """What the intents make of one request.

    Attributes:
        id: The same for the same request sent again; None when it has none.
        who: The key of the person.
        command: What they mean.
        now: The instant of the request, with its zone.
        fresh: Whether it opens a session.
        device_zone: Asks the device for its time zone: an IANA name, or None when it does not tell.
        usual_zone: The zone to go by until a device has told its own.
        lead: Milliseconds that it takes to say what comes before the first beat of an answer's cues.
        session: The key of the session; None where the request has none.
        voice: How it is known who the person is.
        account: The key of the account, where the person is a recognised voice of it.
        device: The key of the device; None where it tells none.
        deleting: Whether the session itself remembers that it was asked last whether to delete everything.
        usual_unit: What somebody who is met for the first time counts weights in, until they choose.
        errands: Has an errand done by Alexa; whatever goes wrong there is an outcome.
    """

    id: str | None
    who: str
    command: Command
    now: datetime
    fresh: bool
    device_zone: Callable[[], str | None]
    usual_zone: str
    lead: Callable[[Sequence[Cue]], int] = lambda _: 0
    session: str | None = None
    voice: Voice = Voice.UNKNOWN
    account: str | None = None
    device: str | None = None
    deleting: bool = False
    usual_unit: Unit = Unit.KILOGRAM
    errands: Callable[[Errand], Outcome] = nobody_to_do_it


@dataclass(frozen=True, slots=True)
class Said:
    """What a turn says, and the timer that a screen is set for meanwhile."""

    answer: Answer
    timer: Timer | None


def take(
    request: Request, store: TraineeStore, programme: Programme, notice: Notice = unnoticed
) -> Said | None:
    """Carry out one turn and return what to say; None where nothing came of it, and nothing was written.

    When the trainee was written by another turn in between, this one reads and decides again, once. An errand
    is done once all the same, and is put back where nothing was written of it, or another was decided on. A
    request that was answered last is answered the same, does no errand and changes nothing.

    Raises:
        TraineeChangedError: it happened twice.
        StillForgettingError: somebody's data are not deleted yet, and nobody is there to be told.
    """
    errands = ErrandsOnce(request.errands)
    try:
        try:
            return _attempt(request, store, programme, notice, errands)
        except TraineeChangedError:
            notice(Happening.CONFLICT)
            return _attempt(request, store, programme, notice, errands)
    finally:
        errands.put_back_the_unwritten()


def _attempt(
    request: Request, store: TraineeStore, programme: Programme, notice: Notice, errands: ErrandsOnce
) -> Said | None:
    trainee = store.load(request.who) or Trainee(profile=Profile(unit=request.usual_unit))
    if request.id and trainee.answer is not None and trainee.answer.request_id == request.id:
        return Said(trainee.answer, timer(trainee))
    if isinstance(request.command, SessionEnded) and _elsewhere(trainee, request):
        return None
    if isinstance(request.command, SkillDisabled):
        _voices_forgotten(request, request.command, store)
    if isinstance(request.command, Unheard) and not trainee.version:
        return None  # nobody is there, and nothing is kept that could change
    if request.deleting and isinstance(request.command, Yes) and not trainee.version:
        # The same yes once more. Its answer was lost, and is not kept with the person, of whom nothing is.
        return _forgotten(request, forgotten(Trainee()), gone=True)
    trainee = _in_their_zone(trainee, request, programme)
    zone = trainee.profile.time_zone or request.usual_zone
    local = request.now.astimezone(ZoneInfo(zone))
    scene = Scene(
        programme,
        request.now,
        own_day(local),
        request.fresh,
        request.lead,
        zone=zone,
        voice=request.voice,
        night=at_night(local),
    )
    wanted = reach(trainee, request.command, scene)
    if wanted is not None:
        log = store.entries(request.who, wanted.since, wanted.until, wanted.most)
        scene = replace(scene, log=log)
    decision = decide(trainee, request.command, scene)
    if decision.quiet:
        return None
    if decision.errand is not None:
        decision = settled(decision, errands.outcome(decision.errand), scene)
    if decision.forget:
        gone = not trainee.version or store.forget(request.who, trainee.version, **_of_account(request))
        if gone and trainee.forgetting and request.fresh and not isinstance(request.command, Unheard):
            # They have come back before it was all gone, and are met as somebody new.
            return _attempt(request, store, programme, notice, errands)
        return _forgotten(request, decision, gone=gone)
    answer = _answer(request, decision)
    answered = replace(decision.trainee, answer=answer)
    # Once is enough, so that no other turn of theirs writes more than it would.
    named = {} if trainee.version else _of_account(request)
    store.save(request.who, answered, decision.log, decision.retracted, **named)
    errands.written(decision.errand)
    for happening in _of_workouts(trainee, decision):
        notice(happening)
    return Said(answer, timer(answered))


def _voices_forgotten(request: Request, disabled: SkillDisabled, store: TraineeStore) -> None:
    """Nothing is kept either of the recognised voices of an account that has disabled the skill.

    The event names the account alone. Who has come back since stays, each for themselves.

    Raises:
        StillForgettingError: there is more to delete; the event is sent again, and goes on with it.
        TraineeChangedError: somebody has spoken just now.
    """
    for who in store.voices(request.who):
        trainee = store.load(who) or Trainee()
        if not skill_disabled(trainee, disabled.at or request.now).forget:
            continue
        if not store.forget(who, trainee.version, account=request.who):
            raise StillForgettingError


def _of_account(request: Request) -> dict[str, str]:
    return {"account": request.account} if request.account else {}


def _forgotten(request: Request, decision: Decision, *, gone: bool) -> Said | None:
    """What is said when nothing is to be kept, not even this answer: that all is gone, or that more is to go.

    Raises:
        StillForgettingError: more is to go after a skill event, which is sent again until it is.
    """
    if isinstance(request.command, Unheard):
        if not gone and isinstance(request.command, SkillDisabled):
            raise StillForgettingError
        return None
    cues, question = (decision.cues, decision.question) if gone else ((), AskForget(rest=True))
    return Said(Answer(request.id, cues, question, request.session), None)


def _answer(request: Request, decision: Decision) -> Answer:
    """What was said last. A session's end says nothing, so what was said before it stays."""
    before = decision.trainee.answer
    if isinstance(request.command, SessionEnded) and before is not None:
        return replace(before, request_id=request.id)
    at = int(request.now.timestamp())
    return Answer(request.id, decision.cues, decision.question, request.session, at)


def _of_workouts(before: Trainee, decision: Decision) -> Iterator[Happening]:
    """What became of workouts in a turn; an entry that is put right was a workout before."""
    running = decision.trainee.running
    if running is not None and (before.running is None or before.running.began != running.began):
        yield Happening.WORKOUT_STARTED
    if not decision.retracted and any(
        isinstance(entry, StrengthLog) and entry.counts for entry in decision.log
    ):
        yield Happening.WORKOUT_FINISHED


def _elsewhere(trainee: Trainee, request: Request) -> bool:
    """Whether the person has gone on in another session since, on another device: its end is not theirs."""
    last = trainee.answer.session if trainee.answer else None
    return None not in (last, request.session) and last != request.session


def _in_their_zone(trainee: Trainee, request: Request, programme: Programme) -> Trainee:
    """The trainee with the device's time zone, asked for where it may be another, whatever it tells."""
    if not may_have_moved(trainee, request.device, request.now, fresh=request.fresh):
        return trainee
    before = trainee.profile.time_zone
    told, day = request.device_zone() or before, request.now.date()
    read = replace(trainee.profile, time_zone=told, time_zone_read=day, time_zone_device=request.device)
    moved = replace(trainee, profile=read)
    if not before or not told:
        return moved  # where they were before was a guess
    return landed(moved, ZoneInfo(before), ZoneInfo(told), request.now, programme)

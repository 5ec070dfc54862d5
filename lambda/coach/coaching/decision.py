"""What one turn decides: the trainee afterwards, what is said, what is asked, what is logged."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from coach.coaching.cues import Cue, Voice
from coach.coaching.errands import Errand
from coach.coaching.questions import Question
from coach.coaching.trainee import Trainee
from coach.training.log import LogEntry, shell
from coach.training.programme import Programme


@dataclass(frozen=True, slots=True)
class Scene:
    """What a decision may know beside the trainee.

    Attributes:
        programme: The programme and its catalogue.
        now: The instant of the request, with its zone.
        today: The trainee's own day at that instant (`own_day`).
        fresh: Whether this turn opens a session, so that no question is open.
        lead: Milliseconds that it takes to say what comes before the first beat of these cues.
        voice: How it is known who the trainee is.
        night: Whether it is after midnight and still that day, so that the calendar is one ahead.
        zone: IANA name of the zone that `today` is in.
        log: The entries of the log that the command wants, where it wants any (`looking_back.reach`).
    """

    programme: Programme
    now: datetime
    today: date
    fresh: bool = False
    lead: Callable[[Sequence[Cue]], int] = lambda _: 0
    voice: Voice = Voice.UNKNOWN
    night: bool = False
    zone: str = "UTC"
    log: tuple[LogEntry, ...] = ()

    def knowing(self, *entries: LogEntry) -> "Scene":
        """The same scene with entries that this very turn logs."""
        return replace(self, log=(*entries, *self.log)) if entries else self


@dataclass(frozen=True, slots=True)
class Decision:
    """Everything a turn changes and says.

    Attributes:
        trainee: The trainee afterwards.
        cues: What is said, in order.
        question: What is asked last; None closes the session.
        log: Entries to be logged in the same transaction.
        retracted: Entries logged before that are no longer true, to be taken out in the same transaction;
            without what they told.
        quiet: Whether nothing came of it: nothing is said or written, and what was said last stands.
        forget: Whether nothing of the person is to be kept: what is stored is deleted, nothing is written.
        errand: What Alexa has to do first; what is kept and said is settled by what became of it.
    """

    trainee: Trainee
    cues: tuple[Cue, ...] = ()
    question: Question | None = None
    log: tuple[LogEntry, ...] = ()
    retracted: tuple[LogEntry, ...] = ()
    quiet: bool = False
    forget: bool = False
    errand: Errand | None = None

    def said(self, *cues: Cue) -> "Decision":
        """The same decision with these cues said after its own."""
        return replace(self, cues=(*self.cues, *cues))

    def after(self, *cues: Cue, log: tuple[LogEntry, ...] = ()) -> "Decision":
        """The same decision with these cues said and these entries logged before its own.

        An entry that the decision takes back is not logged at all.
        """
        shells = [shell(entry) for entry in log]
        logged = (*(entry for entry in log if shell(entry) not in self.retracted), *self.log)
        retracted = tuple(entry for entry in self.retracted if entry not in shells)
        return replace(self, cues=(*cues, *self.cues), log=logged, retracted=retracted)

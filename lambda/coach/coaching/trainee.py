"""The trainee: everything about one person that a turn may read or change, as one immutable aggregate."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from coach.coaching.before import Before
from coach.coaching.cues import Cue
from coach.coaching.questions import Question
from coach.coaching.reminder import Reminder
from coach.training.days_workout import DayWish
from coach.training.history import History
from coach.training.profile import Profile
from coach.training.week import WeekPlan
from coach.workout.cardio import RunningCardio
from coach.workout.manner import Manner
from coach.workout.running import RunningWorkout


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said last, kept so that a request seen before is answered the same (architecture, rule 6).

    Attributes:
        request_id: The request it answered.
        cues: What was said.
        question: What was asked, or None when the session was closed.
        session: The key of the session that it was given in; None where it had none.
        at: When the request was made, in whole seconds since 1970 (UTC).
    """

    request_id: str | None
    cues: tuple[Cue, ...]
    question: Question | None
    session: str | None = None
    at: int = 0


@dataclass(frozen=True, slots=True)
class Trainee:
    """One person.

    Attributes:
        profile: What they have told.
        plan: This week's plan, once the first questions are answered.
        history: What they have done, from then on.
        running: The workout under way, across sessions.
        resting_on: A day on which no workout is offered or begun any more (S13); why is not kept.
        left_out: Exercises that stay out until they are brought back (S14); why is not kept.
        day_wish: What was asked of one day only.
        cardio: The cardio session under way.
        manner: How they like to be counted.
        reminder: The reminder on workout days that they wanted.
        before: What the last change was, so that it can be taken back.
        answer: The last answer given.
        launches: How often the skill was opened.
        misheard: Times running that their words were not understood.
        forgetting: Whether everything of theirs is being deleted: all that may be left is some of the log.
            Until that is gone too, nobody new takes their place.
        version: Counts the writes; the store checks it (architecture, rule 5).
    """

    profile: Profile = field(default_factory=Profile)
    plan: WeekPlan | None = None
    history: History | None = None
    running: RunningWorkout | None = None
    resting_on: date | None = None
    left_out: frozenset[str] = frozenset()
    day_wish: DayWish | None = None
    cardio: RunningCardio | None = None
    manner: Manner = field(default_factory=Manner)
    reminder: Reminder | None = None
    before: Before | None = None
    answer: Answer | None = None
    launches: int = 0
    misheard: int = 0
    forgetting: bool = False
    version: int = 0

    def rests_on(self, day: date) -> bool:
        """Whether no workout is begun on that day (S13).

        Nor on the day before, where somebody has crossed the date line since and has that one once more.
        """
        return self.resting_on is not None and timedelta() <= self.resting_on - day <= timedelta(days=1)

    @property
    def asked(self) -> Question | None:
        """The question that the last answer left open."""
        return self.answer.question if self.answer else None

    @property
    def met(self) -> bool:
        """Whether anything is kept of them; of somebody new there is not even an answer."""
        return self.answer is not None or self.plan is not None


class TraineeChangedError(Exception):
    """Somebody else wrote the trainee between a turn's read and its write; nothing was written."""


class NotReadError(Exception):
    """Where trainees are kept did not answer in time, or turned the question away; the text says why."""


class NotWrittenError(Exception):
    """Where trainees are kept did not say that it has written; the text says why.

    It may have, all of it or nothing: a turn is one write.
    """


class NewerTraineeError(Exception):
    """The trainee was written by a newer version, in a form that this one does not know; it is left alone."""

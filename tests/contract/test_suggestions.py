"""Whatever the coach suggests can be said in that very moment (dialogues, principle 4)."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any, get_args

import pytest
from ask_sdk_model import Intent, Slot
from ask_sdk_model.slu.entityresolution import (
    Resolution,
    Resolutions,
    Status,
    StatusCode,
    Value,
    ValueWrapper,
)

from coach.coaching import commands, cues
from coach.coaching.decide import decide
from coach.coaching.decision import Decision, Scene
from coach.coaching.errands import NotDone, ReminderRemoved, ReminderSet, RemoveReminder, Why
from coach.coaching.reminder import PartOfDay
from coach.coaching.reminder_errands import settled
from coach.coaching.trainee import Answer, Trainee
from coach.intents import DECLARED
from coach.speech.languages import language_of, phrasebook
from coach.speech.phrasebook import Phrasebook
from coach.speech.spoken import spoken
from coach.training.cardio import Activity
from coach.training.exercise import Equipment
from coach.training.load import Unit
from coach.training.prescription import Effort
from coach.training.profile import ActivityLevel
from coach.training.programme import Programme
from coach.training.span import a_day
from coach.workout.manner import Talk
from coach.workout.transitions import Event
from infra.echo.hearing import Asked, Hearing
from infra.echo.models import locales, usual_locale

MONDAY = datetime(2026, 11, 23, 7, tzinfo=UTC)
STEPS = 150
WALKS = [
    (locale, seed)
    for locale in locales()
    # A language is walked with in its usual locale; its other locales suggest nearly the same.
    for seed in range(12 if locale == usual_locale(language_of(locale)) else 2)
]
OUT_OF_PLACE = (
    cues.NoWorkout,
    cues.Misheard,
    cues.MisheardAgain,
    cues.NotForThis,
    cues.Refused,
    cues.WhichExercise,
    cues.NothingToBringBack,
    cues.NoSuchExercise,
    cues.NotInPlan,
    cues.CannotDo,
    cues.NothingInstead,
    cues.WhichToSwap,
    cues.NothingToShorten,
    cues.NoLoadHere,
    cues.WhichLoad,
    cues.WhichWeights,
    cues.WhichDay,
    cues.WhichTalk,
    cues.WhichPace,
    cues.WhichPreference,
    cues.ThreeOrFour,
    cues.LimitOutOfRange,
    cues.MinutesOutOfRange,
    cues.DayToCome,
    cues.DayTooEarly,
    cues.OneDayOnly,
    cues.WhichTime,
    cues.WhichBest,
    cues.RepsOutOfRange,
    cues.NothingToCorrect,
    cues.NothingToTakeBack,
)
# The others come with what is changed, or are brought about by the coach.
SAID = [
    event for event in Event if event not in (Event.INTERRUPT, Event.CHANGE, Event.CORRECT, Event.TAKE_BACK)
]
WALKED = (
    commands.Launch(),
    commands.Yes(),
    commands.No(),
    commands.ConfirmClearance(),
    *(commands.StateActivity(level) for level in ActivityLevel),
    commands.StateEquipment(frozenset({Equipment.DUMBBELL})),
    commands.AskProgramme(),
    commands.AskToday(),
    commands.StartStrength(),
    commands.StartCardio(),
    commands.StartCardio(Activity.RUNNING),
    commands.AskProgress(),
    commands.AskDone(a_day(MONDAY.date())),
    commands.AskDone(None),
    commands.AskDone(None, understood=False),
    commands.AskHowManyDone("squat", None),
    commands.AskHowManyDone("flying", None),
    commands.AskBest("squat"),
    commands.AskBest(None),
    commands.AskLongest(None),
    commands.AskStronger(),
    commands.AskWeeksCompared(),
    commands.AskStreak(),
    commands.AskNextWorkout(),
    commands.LogCardio(20, Activity.RUNNING),
    commands.LogCardio(None, None),
    commands.LogCardio(20, Activity.SPEED_WALKING, MONDAY.date()),
    commands.LogCardio(20, None, understood=False),
    *(commands.ChooseActivity(activity) for activity in Activity),
    commands.StateMinutes(0),
    commands.StateNumber(8),
    *(commands.Say(event) for event in SAID),
    *(commands.StateEffort(effort) for effort in Effort),
    commands.AskHowTo(None),
    commands.ReportPain(),
    commands.ReportStopSign(),
    commands.BringBack(None),
    commands.BringBack("squat"),
    commands.LeaveOut("squat"),
    commands.LeaveOut("flying"),
    commands.Swap(),
    commands.Swap("lunge", "step_up"),
    commands.Swap("squat", "machine_hip_abduction"),
    commands.DoWithout(frozenset({Equipment.DUMBBELL})),
    commands.Shorten(None),
    commands.Shorten(15),
    commands.LimitMinutes(30),
    commands.LimitMinutes(5),
    commands.ChooseStrengthDays(4),
    commands.ChooseStrengthDays(7),
    commands.ChooseDaysOff(frozenset({0, 2, 4})),
    commands.ChooseDaysOff(frozenset()),
    commands.MoveDayOff(2),
    commands.MoveDayOff(None),
    commands.StateWeights(Equipment.DUMBBELL, (2, 4, 6), Unit.KILOGRAM),
    commands.StateWeights(None, (), None),
    commands.UseLoad(8, Unit.KILOGRAM),
    commands.UseLoad(None, None),
    *(commands.ChooseUnit(unit) for unit in Unit),
    *(commands.ChooseBeat(on) for on in (True, False)),
    commands.ChooseRest(90),
    commands.ChooseRest(),
    *(commands.ChooseRest(None, change) for change in (1, -1)),
    *(commands.ChooseKeepGoing(on) for on in (True, False)),
    *(commands.ChooseTalk(talk) for talk in Talk),
    *(commands.ChooseTalk(None, change) for change in (1, -1)),
    commands.ChooseTalk(),
    *(commands.ChoosePace(change) for change in (None, 0, 1, -1)),
    *(commands.AskPreference(preference) for preference in commands.Preference),
    commands.AskPreference(None),
    commands.AskSettings(),
    commands.LoseEquipment(frozenset({Equipment.DUMBBELL})),
    commands.LoseEquipment(frozenset(Equipment)),
    commands.StateEquipment(frozenset({Equipment.CHAIR, Equipment.BAND}), only=True),
    commands.StateWeights(Equipment.KETTLEBELL, (8,), Unit.KILOGRAM, more=True),
    commands.CountReps("squat", 12),
    commands.CountReps("wall_sit", 30, timed=True),
    commands.CountReps("lunge", 30, timed=True),
    commands.Swap("squat", "wall_sit"),
    commands.CountReps(),
    commands.AskWhy(),
    commands.AskWhy("squat"),
    *(commands.AskAbout(topic) for topic in commands.Topic),
    commands.Remind(),
    commands.Remind(7 * 60),
    commands.Remind(part=PartOfDay.EVENING),
    commands.StateTime(19 * 60),
    commands.StateTime(None, PartOfDay.EVENING),
    commands.StopReminding(),
    commands.AskReminder(),
    *(commands.AnswerPermission(granted) for granted in (True, False)),
    commands.AskWhatIsKept(),
    commands.AskWho(),
    commands.DeleteData(),
    commands.Correct(8),
    commands.Correct(None),
    commands.Undo(),
    commands.AskHelp(),
    commands.Stop(),
    commands.NotUnderstood(),
    commands.Unsupported(),
    commands.SessionEnded(),
    commands.SkillDisabled(MONDAY),
    commands.TimeUp(MONDAY),
)


def test_every_command_is_walked_with() -> None:
    """A command that is added is said here too."""
    assert {type(command) for command in WALKED} == set(get_args(commands.Command))


@dataclass(frozen=True, slots=True)
class Listener(Phrasebook):
    """A phrasebook that notes which suggestions were made."""

    made: list[str] = field(default_factory=list)

    def say(
        self, room: str, key: str, *, ordinal: int = 0, count: int | None = None, **values: object
    ) -> str:
        """The phrase, its suggestions noted as they are spoken."""
        phrase = self.phrases[room][key]
        for text in (
            phrase if isinstance(phrase, list) else phrase.values() if isinstance(phrase, dict) else [phrase]
        ):
            for name in re.findall(r"\{say\.(\w+)\}", text):
                filled = {
                    slot: self.number(value) if isinstance(value, int) else value
                    for slot, value in values.items()
                }
                self.made.append(self.suggestions[name].words.format(**filled))
        return Phrasebook.say(self, room, key, ordinal=ordinal, count=count, **values)


def listener(locale: str) -> Listener:
    """A locale's words, listened to."""
    book = phrasebook(locale)
    return Listener(book.phrases, book.suggestions, book.exercises, book.voice)


@pytest.mark.parametrize(("locale", "seed"), WALKS)
def test_every_suggestion_fits_its_moment(
    programme: Programme, hearing_of: Callable[[str], Hearing], locale: str, seed: int
) -> None:
    """A walk at random: after each answer everything it suggested is tried out, and none is out of place."""
    hearing = hearing_of(locale)
    chance = random.Random(seed)  # noqa: S311 - a walk, not a secret
    trainee, now, fresh = Trainee(), MONDAY, True
    for step in range(STEPS):
        now += timedelta(seconds=chance.choice((3, 20, 60, 300, 300, 300, 20_000, 90_000)))
        scene = Scene(programme, now, now.date(), fresh)
        decision = carried_out(decide(trainee, chance.choice(WALKED), scene), scene, chance)
        if decision.quiet:
            continue
        book = listener(locale)
        spoken(decision.cues, decision.question, book)
        trainee = answered(decision, str(step))
        fresh = decision.question is None
        for words in book.made:
            named = hearing.hear(words).named
            assert named or decision.question is not None, (
                words,
                "nobody listens: it needs the skill's name",
            )
            soon = Scene(programme, now + heard_out(decision), now.date(), fresh)
            reply = carried_out(decide(trainee, meant(words, hearing, soon), soon), soon, chance)
            assert not [cue for cue in reply.cues if isinstance(cue, OUT_OF_PLACE)], (
                words,
                decision.cues,
                reply.cues,
            )


def carried_out(decision: Decision, scene: Scene, chance: random.Random) -> Decision:
    """The decision once Alexa has done its errand, or has not, for one reason or another."""
    done = ReminderRemoved() if isinstance(decision.errand, RemoveReminder) else ReminderSet("alert")
    return settled(decision, chance.choice((done, done, *map(NotDone, Why))), scene)


def answered(decision: Decision, request: str) -> Trainee:
    """The trainee as a turn leaves it."""
    if decision.forget:
        return Trainee()
    at = int(MONDAY.timestamp()) + 1
    return replace(decision.trainee, answer=Answer(request, decision.cues, decision.question, at=at))


def heard_out(decision: Decision) -> timedelta:
    """How long until the person answers: an answer with a count or a warm-up in it lasts minutes."""
    long = any(isinstance(cue, cues.Count | cues.WarmUp | cues.CoolDown) for cue in decision.cues)
    return timedelta(seconds=240 if long else 2)


def meant(words: str, hearing: Hearing, scene: Scene) -> Any:  # noqa: ANN401 - a command of whatever kind
    """The command of the words on that day, by the model and the translators."""
    asked = hearing.hear(words, scene.today)
    assert isinstance(asked, Asked)
    assert asked.exact
    slots = {name: slot(said.value, said.id) for name, said in asked.slots.items() if said.value is not None}
    return DECLARED[asked.intent](Intent(asked.intent, slots))


def slot(value: str, id_: str | None) -> Slot:
    """A slot as Alexa sends it."""
    if id_ is None:
        return Slot(value=value)
    match = Resolution(status=Status(StatusCode.ER_SUCCESS_MATCH), values=[ValueWrapper(Value(value, id_))])
    return Slot(value=value, resolutions=Resolutions([match]))

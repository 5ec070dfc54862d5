"""The meanings that the corpus names, as commands of the core.

A meaning is a name with its arguments after it, by spaces: "swap lunge step_up", "more_rest 30". A "-"
stands for an argument that was not said.
"""

from collections.abc import Callable, Mapping
from datetime import date, time, timedelta
from typing import Final

from coach.coaching import commands
from coach.intents.slots import CHANGES, WEEKDAYS
from coach.training.cardio import Activity
from coach.training.exercise import Equipment
from coach.training.load import Unit
from coach.training.prescription import Effort
from coach.training.profile import ActivityLevel
from coach.training.span import Span, a_day, a_month, a_week, a_weekend
from coach.workout.manner import Talk
from coach.workout.transitions import Event

NOT_UNDERSTOOD: Final = "not_understood"
"""The meaning of what the coach has no answer to."""

Arguments = tuple[str, ...]


class UnknownMeaning(ValueError):  # noqa: N818 - named for what happened
    """The corpus names a meaning that no command stands for."""


def meant(meaning: str, today: date) -> commands.Heard:
    """The command that the meaning stands for, said on that day.

    Raises:
        UnknownMeaning: there is none.
    """
    name, *arguments = meaning.split()
    try:
        if name in SIMPLE and not arguments:
            return SIMPLE[name]
        if name in BY_DAY:
            return BY_DAY[name](tuple(arguments), today)
        return BY_ARGUMENTS[name](tuple(arguments))
    except (KeyError, ValueError, IndexError) as reason:
        raise UnknownMeaning(meaning) from reason


SIMPLE: Final[Mapping[str, commands.Heard]] = {
    "yes": commands.Yes(),
    "no": commands.No(),
    "cleared": commands.ConfirmClearance(),
    "programme": commands.AskProgramme(),
    "launch": commands.Launch(),
    "help": commands.AskHelp(),
    "stop": commands.Stop(),
    NOT_UNDERSTOOD: commands.NotUnderstood(),
    # Of the exercise that is under way, and named by nobody.
    "leave_out": commands.Say(Event.SKIP),
    **{
        event.value: commands.Say(event)
        for event in Event
        if event not in (Event.EFFORT, Event.CHANGE, Event.CORRECT, Event.TAKE_BACK, Event.INTERRUPT)
    },
    "start_strength": commands.StartStrength(),
    "today": commands.AskToday(),
    "progress": commands.AskProgress(),
    "undo": commands.Undo(),
    "pain": commands.ReportPain(),
    "stop_sign": commands.ReportStopSign(),
    "no_limit": commands.LimitMinutes(None),
    "keep_going": commands.ChooseKeepGoing(on=True),
    "wait_for_me": commands.ChooseKeepGoing(on=False),
    "what_is_kept": commands.AskWhatIsKept(),
    "delete_data": commands.DeleteData(),
    "settings": commands.AskSettings(),
    "who": commands.AskWho(),
    "stronger": commands.AskStronger(),
    "compare_weeks": commands.AskWeeksCompared(),
    "streak": commands.AskStreak(),
    "next_workout": commands.AskNextWorkout(),
    "remove_reminder": commands.StopReminding(),
    "when_reminded": commands.AskReminder(),
    **{topic.value: commands.AskAbout(topic) for topic in commands.Topic},
}
"""Those that take no arguments."""


def _amount(arguments: Arguments) -> int | None:
    """The one number among them."""
    return next((int(argument) for argument in arguments if argument.isdigit()), None)


def _word(arguments: Arguments, place: int = 0) -> str | None:
    """The argument at that place, or None where it was not said."""
    word = arguments[place] if place < len(arguments) else "-"
    return None if word == "-" else word


def _equipment(arguments: Arguments) -> frozenset[Equipment]:
    named = set(arguments[0].split("+")) - {"none"}
    return frozenset(Equipment) if named & {"gym", "all"} else frozenset(map(Equipment, named))


def _weekday(name: str) -> int:
    return WEEKDAYS.index(name)


def _activity(arguments: Arguments) -> Activity | None:
    return next((Activity(argument) for argument in arguments if argument in set(Activity)), None)


def _log_cardio(arguments: Arguments, today: date) -> commands.LogCardio:
    arguments = tuple(argument for argument in arguments if argument != "-")
    days = {"today": 0, "yesterday": 1}
    days |= {name: (today.weekday() - number - 1) % 7 + 1 for number, name in enumerate(WEEKDAYS)}
    ago = next((days[argument] for argument in arguments if argument in days), None)
    known = {*days, *Activity}
    if not all(argument.isdigit() or argument in known for argument in arguments):
        raise UnknownMeaning(*arguments)
    day = None if ago is None else today - timedelta(days=ago)
    return commands.LogCardio(_amount(arguments), _activity(arguments), day)


def _span(name: str, today: date) -> Span:
    """The span of days that it names; a weekday is the one that comes next, as Alexa takes it."""
    monday = today - timedelta(days=today.weekday())
    ahead = {day: (number - today.weekday()) % 7 for number, day in enumerate(WEEKDAYS)}
    days = {"today": 0, "yesterday": -1, **ahead}
    spans = {
        **{day: a_day(today + timedelta(days=distance)) for day, distance in days.items()},
        "this_week": a_week(monday),
        "last_week": a_week(monday - timedelta(weeks=1)),
        "weekend": a_weekend(monday),
        "this_month": a_month(today.year, today.month),
        "last_month": a_month(*_month_before(today)),
    }
    return spans[name]


def _month_before(today: date) -> tuple[int, int]:
    before = today.replace(day=1) - timedelta(days=1)
    return before.year, before.month


def _did(arguments: Arguments, today: date) -> commands.AskDone:
    span = _word(arguments)
    return commands.AskDone(None if span is None else _span(span, today))


def _how_many_done(arguments: Arguments, today: date) -> commands.AskHowManyDone:
    exercise, span = arguments
    return commands.AskHowManyDone(exercise, _span(span, today))


def _remind(arguments: Arguments) -> commands.Remind:
    at = _word(arguments)
    return commands.Remind(None if at is None else _minutes(time.fromisoformat(at)))


def _minutes(at: time) -> int:
    """After midnight."""
    return at.hour * 60 + at.minute


def _day_off(arguments: Arguments) -> commands.MoveDayOff:
    match arguments:
        case (to, "from", from_):
            return commands.MoveDayOff(_weekday(to), _weekday(from_))
        case (to,):
            return commands.MoveDayOff(_weekday(to))
        case _:
            return commands.MoveDayOff(None)


def _rest(arguments: Arguments) -> commands.ChooseRest:
    (length,) = arguments
    return (
        commands.ChooseRest(None, CHANGES[length]) if length in CHANGES else commands.ChooseRest(int(length))
    )


def _count(arguments: Arguments) -> commands.CountReps:
    exercise = next((argument for argument in arguments if not argument.isdigit() and argument != "-"), None)
    return commands.CountReps(exercise, _amount(arguments))


def _weights(arguments: Arguments) -> commands.StateWeights:
    kind, amounts, *unit = arguments
    return commands.StateWeights(
        None if kind == "-" else Equipment(kind),
        tuple(sorted(map(int, amounts.split("+")))),
        Unit(unit[0]) if unit else None,
    )


def _why(arguments: Arguments) -> commands.AskWhy:
    exercise = next((argument for argument in arguments if not argument.isdigit()), None)
    return commands.AskWhy(exercise, _amount(arguments))


def _talk(arguments: Arguments) -> commands.ChooseTalk:
    changes = {"more": 1, "less": -1}
    (much,) = arguments
    return commands.ChooseTalk(None, changes[much]) if much in changes else commands.ChooseTalk(Talk(much))


def _beat(arguments: Arguments) -> commands.ChooseBeat:
    return commands.ChooseBeat(on={"on": True, "off": False}[arguments[0]])


BY_ARGUMENTS: Final[Mapping[str, Callable[[Arguments], commands.Heard]]] = {
    "activity": lambda said: commands.StateActivity(ActivityLevel(said[0])),
    "equipment": lambda said: commands.StateEquipment(_equipment(said)),
    "start_cardio": lambda said: commands.StartCardio(Activity(said[0]) if said else None),
    "more_rest": lambda said: commands.Say(Event.MORE_REST, int(said[0])),
    "effort": lambda said: commands.StateEffort(Effort(said[0])),
    "number": lambda said: commands.StateNumber(int(said[0])),
    "correct": lambda said: commands.Correct(_amount(said)),
    "how_to": lambda said: commands.AskHowTo(_word(said)),
    "count": _count,
    "swap": lambda said: commands.Swap(_word(said), _word(said, 1)),
    "leave_out": lambda said: commands.LeaveOut(_word(said)),
    "bring_back": lambda said: commands.BringBack(_word(said)),
    "without": lambda said: commands.DoWithout(_equipment(said)),
    "shorten": lambda said: commands.Shorten(_amount(said)),
    "load": lambda said: commands.UseLoad(_amount(said), Unit(said[1]) if said[1:] else None),
    "minutes": lambda said: commands.StateMinutes(int(said[0]), int(said[0]) * 60),
    "choose_activity": lambda said: commands.ChooseActivity(Activity(said[0])),
    "strength_days": lambda said: commands.ChooseStrengthDays(_amount(said)),
    "day_off": _day_off,
    "days_off": lambda said: commands.ChooseDaysOff(frozenset(map(_weekday, said[0].split("+")))),
    "limit": lambda said: commands.LimitMinutes(int(said[0])),
    "units": lambda said: commands.ChooseUnit(Unit(said[0])),
    "rest": _rest,
    "beat": _beat,
    "weights": _weights,
    "why": _why,
    "talk": _talk,
    "best": lambda said: commands.AskBest(_word(said)),
    "longest": lambda said: commands.AskLongest(_activity(said)),
    "remind": _remind,
    "preference": lambda said: commands.AskPreference(commands.Preference(said[0])),
}
"""Those that take arguments."""

BY_DAY: Final[Mapping[str, Callable[[Arguments, date], commands.Heard]]] = {
    "log_cardio": _log_cardio,
    "did": _did,
    "how_many_done": _how_many_done,
}
"""Those that name a day, which depends on today."""

"""The words of one language, read from its locale files; the files hold no logic."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from coach.coaching.reminder import HALF_A_DAY
from coach.speech.voice import Voice

_MINUTES_PAST = {0: "full", 15: "quarter_past", 30: "half_past", 45: "quarter_to"}
HUNDRED, THOUSAND, MILLION = 100, 1000, 1_000_000

_SENTENCE_START = re.compile(r"(?:^|(?<=[.?!] ))([^\W\d_])")  # a letter of any alphabet


@dataclass(frozen=True, slots=True)
class ExerciseWords:
    """The words of one exercise; what each is for stands at its use."""

    one: str
    many: str
    go: str
    finish: str
    full: str
    short: str
    reminder: str
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something that a person can say, and what the interaction model makes of it."""

    words: str
    intent: str
    slots: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """One language.

    Attributes:
        phrases: By room ("workout") and key ("paused_at"): a text, variants, or plural forms.
        suggestions: By name.
        exercises: By id.
        voice: How fast it is spoken, for estimates.
    """

    phrases: Mapping[str, Mapping[str, Any]]
    suggestions: Mapping[str, Suggestion]
    exercises: Mapping[str, ExerciseWords]
    voice: Voice

    def say(
        self, room: str, key: str, *, ordinal: int = 0, count: int | None = None, **values: object
    ) -> str:
        """A phrase with its placeholders filled in.

        Args:
            room: The table of the locale file.
            key: The phrase's key in it.
            ordinal: Chooses among variants, in turn.
            count: Chooses among plural forms, and fills `{count}`.
            values: What the placeholders stand for; whole numbers are written as words.

        Raises:
            KeyError: there is no such phrase, or it has a placeholder that is not given.
        """
        phrase = self.phrases[room][key]
        if isinstance(phrase, list):
            phrase = phrase[ordinal % len(phrase)]
        if isinstance(phrase, dict):
            phrase = phrase["one" if count == 1 else "other"]
        spoken: dict[str, object] = {
            name: self.number(value) if isinstance(value, int) else value for name, value in values.items()
        }
        if count is not None:
            spoken["count"] = self.number(count)
        if "{say." in str(phrase):
            spoken["say"] = self._suggestions(spoken)
        return str(phrase).format_map(spoken)

    def sentence(
        self, room: str, key: str, *, ordinal: int = 0, count: int | None = None, **values: object
    ) -> str:
        """The phrase as sentences, each beginning with a capital letter. Raises as `say` does."""
        text = self.say(room, key, ordinal=ordinal, count=count, **values)
        return _SENTENCE_START.sub(lambda start: start[1].upper(), text)

    def _suggestions(self, values: Mapping[str, object]) -> SimpleNamespace:
        """All suggestions by name; one that has a placeholder takes it from the phrase's own values."""
        words = {name: item.words.format_map(_Partly(values)) for name, item in self.suggestions.items()}
        return SimpleNamespace(**words)

    def number(self, value: int) -> str:
        """A whole number as it is spoken; a million and more, or less than none, as digits."""
        numbers = self.phrases["words"]["numbers"]
        if 0 <= value < len(numbers):
            return str(numbers[value])
        if not 0 <= value < MILLION:
            return str(value)
        if value < THOUSAND:
            return self._hundreds(value)
        count, rest = divmod(value, THOUSAND)
        if not rest:
            return self.say("words", "thousands", count=count)
        if rest < HUNDRED:
            return self.say("words", "thousands_and", count=count, rest=rest)
        return self.say("words", "thousands_more", count=count, rest=self._hundreds(rest, "_within"))

    def _hundreds(self, value: int, place: str = "") -> str:
        """A number from a hundred to a thousand, alone or behind thousands."""
        count, rest = divmod(value, HUNDRED)
        key = f"hundreds_and{place}" if rest else f"hundreds{place}"
        return self.say("words", key, count=count, rest=rest)

    def weekday(self, index: int) -> str:
        """The name of a weekday, Monday being 0."""
        return str(self.phrases["words"]["weekdays"][index])

    def weekdays(self, indices: Iterable[int]) -> str:
        """Several weekdays as a spoken list: "Monday, Wednesday and Friday"."""
        return self.listed(self.weekday(index) for index in indices)

    def listed(self, items: Iterable[str]) -> str:
        """The items as a spoken list: "a, b and c"."""
        *before, last = items
        if not before:
            return last
        text = before[0]
        for item in before[1:]:
            text = self.say("words", "list_more", before=text, next=item)
        return self.say("words", "list_last", before=text, last=last)

    def minutes(self, count: int) -> str:
        """So many minutes, as hours where they are whole ones, and with hours from two on."""
        hours, rest = divmod(count, 60)
        if hours and not rest:
            return self.say("durations", "hours", count=hours)
        if hours >= 2:
            return self.say(
                "durations", "hours_and_minutes", hours=self.minutes(hours * 60), minutes=self.minutes(rest)
            )
        return self.say("durations", "minutes", count=count)

    def duration(self, seconds: int) -> str:
        """A length as people say it: "half a minute", "a minute and a half", "forty-five seconds".

        From two minutes on to the nearest half minute.
        """
        if seconds > 120:
            seconds = round(seconds / 30) * 30
        match seconds:
            case 30:
                return self.say("durations", "half_a_minute")
            case 90:
                return self.say("durations", "minute_and_a_half")
            case _ if 60 < seconds < 120:
                return self.say("durations", "minute_and_seconds", count=seconds - 60)
            case _ if seconds % 60 == 0 and seconds:
                return self.minutes(seconds // 60)
            case _ if seconds % 30 == 0 and seconds:
                return self.say("durations", "minutes_and_a_half", minutes=seconds // 60)
            case _:
                return self.say("durations", "seconds", count=seconds)

    def time(self, minutes: int) -> str:
        """A time of day, in minutes after midnight, as people say it: "half past seven in the evening".

        An hour is filled in as the clock's (`hour`, and `next` for the one after it) and as the day's
        (`count`, by which it may be declined, and `next_of_day`), so that each language takes what it says.
        """
        hour, past = divmod(minutes, 60)
        exact = {0: "midnight", HALF_A_DAY: "noon"}.get(minutes)
        return self.say(
            "times",
            exact or _MINUTES_PAST.get(past, "few" if past < 10 else "other"),
            count=hour,
            hour=_on_the_clock(hour),
            next=_on_the_clock(hour + 1),
            next_of_day=(hour + 1) % 24,
            minutes=past,
            left=60 - past,
            part=self.say("times", self.phrases["words"]["parts_of_day"][hour]),
        )

    def many(self, exercise: str) -> str:
        """The exercise's name for several repetitions: "glute bridges"."""
        return self.exercises[exercise].many


def _on_the_clock(hour: int) -> int:
    """The hour as a clock shows it: of twelve, and never none."""
    return (hour - 1) % 12 + 1


class _Partly(dict[str, object]):
    """Placeholders of a suggestion that this phrase does not fill: it does not use that suggestion."""

    def __missing__(self, key: str) -> str:
        return key


def parse_phrasebook(phrases: Mapping[str, Any], exercises: Mapping[str, Mapping[str, Any]]) -> Phrasebook:
    """Make the phrasebook from the tables of a language's `phrases.toml` and `exercises.toml`."""
    return Phrasebook(
        phrases=phrases,
        suggestions={name: Suggestion(**item) for name, item in phrases["say"].items()},
        exercises={
            id_: ExerciseWords(**{**words, "synonyms": tuple(words["synonyms"])})
            for id_, words in exercises.items()
        },
        voice=Voice(**phrases["voice"]),
    )

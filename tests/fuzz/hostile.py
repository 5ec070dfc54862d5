"""Values that do not belong where they are put, by what the place is for."""

from collections.abc import Mapping
from typing import Any

from coach.screen.choices import Touch

Json = dict[str, Any]

LONG = "x" * 30_000

TEXTS = (
    *("", " ", "?", "None", "null", "undefined", "{0}", "{say.ready}", "%s", "\\", '"', "'"),
    *("<speak>rock & roll</speak>", "</speak><audio src='x'/>", "&amp;&#0;", "<!--", "]]>"),
    "../../etc/passwd",
    *("\N{FLEXED BICEPS}", "\N{ZERO WIDTH JOINER}", "\N{RIGHT-TO-LEFT OVERRIDE}abc"),
    "e\N{COMBINING ACUTE ACCENT}",
    *("\x00", "\x1b[31m", "a\nb\r\n", "\ufffe", "\ud83d", "\udcaa lone", "'; drop table coach; --"),
    "\N{SNOWMAN}" * 300,
    LONG,
)

OTHERS: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 3.5, -0.0, 1e308, 10**40, -(2**63), float("inf")),
    *([], {}, [[]], [None], [1, [2, [3]]], {"a": {"b": None}}, {"": ""}, {"type": "X"}),
    {"name": 1, "value": []},
    [0] * 5_000,
    {f"k{number}": number for number in range(2_000)},
)
"""Of every other type that JSON has; infinity is what a number too large for JSON's readers becomes."""

TIMESTAMPS: tuple[Any, ...] = (
    *("0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59Z"),
    "9999-12-31T23:59:59-12:00",
    *("1970-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "2038-01-19T03:14:08Z", "1900-01-01T00:00:00Z"),
    *("2026-11-23T12:00:00", "2026-11-23", "2026-11-23T12:00:00+00:00", "2026-11-23T12:00:00.123456789Z"),
    *("2026-11-23T12:00:00+23:59", "2026-11-23T12:00:00+99:99", "2026-11-23T24:00:00Z"),
    "2026-02-30T00:00:00Z",
    *("2026-11-01T01:30:00-04:00", "2026-03-08T02:30:00", "2026-12-31T23:59:60Z", "2026-W48-1"),
    "20261123T120000Z",
    *("12", "noon", "", "?", "T", "\u0662\u0660\u0662\u0666", "99999999999999999999", LONG),
    *(0, -1, 1_795_435_200, 1_795_435_200_000, 1.5, 10**40, True, None, [], {}),
)
"""Besides these, times that are some other time from the true one."""

DAY = 86_400

SHIFTS = (-5, 3, 60, 3_600, -DAY, 90_000, 7 * DAY, -40 * DAY, 400 * DAY, -30 * 365 * DAY, 60 * 365 * DAY)
"""Seconds by which a device's clock may be off."""

LOCALES: tuple[Any, ...] = (
    *("xx-YY", "", "en", "EN-us", "en_US", "-", "en-", "-US", "de-DE", "fr-CA", "ja-JP", "ar-SA"),
    *("hi-IN", "pt-BR"),
    *("en-US\x00", "../../etc", "\N{FULLWIDTH LATIN SMALL LETTER E}n-US", "locales", "e" * 300, "\ud83d"),
    LONG,
    *(None, 5, True, [], {}, ["en-US"]),
)

IDS: tuple[Any, ...] = (
    *("", "?", "amzn1.ask.account.SOMEBODY", "amzn1.echo-api.request.SHARED", "\ud83d", "\x00", LONG),
    "x" * 1_100,
    *(None, 0, 7, True, [], {}),
)

NUMBERS = (
    *("0", "1", "-5", "7.5", "1e9", "007", "999999", "1000000", "9" * 40, "9" * 5_000, "0x10", "NaN"),
    *("1 000", "+3"),
    *("\N{ARABIC-INDIC DIGIT THREE}", "\N{SUPERSCRIPT TWO}", "\N{FULLWIDTH DIGIT ONE}2", "?", "twelve"),
    "10\n",
)

DURATIONS = (
    *("PT30M", "PT10S", "PT0S", "PT", "P", "P1Y", "P3W", "P2M", "P0D", "PT90S", "P1DT2H", "PT1.5H"),
    *("-PT5M", "pt5m"),
    *("PT24H", "PT99999999999H", "P99999999D", f"PT{'9' * 30}S", f"PT{'9' * 5_000}S", f"P{'9' * 400}D"),
    *("PT5M ", "?"),
    "PT\N{ARABIC-INDIC DIGIT THREE}M",
)

DATES = (
    *("2026-11-22", "2026-11-24", "2026-W47", "2026-W47-WE", "2026-11", "2026", "202X", "20XX"),
    *("2026-WI", "2026-SP"),
    *("PRESENT_REF", "PAST_REF", "XXXX-11-23", "2026-11-XX", "2026-13-45", "2026-02-29", "0001-01-01"),
    "9999-12-31",
    *("0000-00-00", "2026-11-23T12:00", "19:00", "MO", "AF", "EV", "NI", "TNI", "?"),
)

TIMES = (
    *("07:00", "19:30", "7:05", "00:00", "24:00", "07:60", "99:99", "07:00:00", "07:00Z", "T07", "19"),
    *("MO", "AF", "EV", "NI", "TNI", "mo", "MO ", "2026-11-23T07:00", "PRESENT_REF", "?"),
    "\N{ARABIC-INDIC DIGIT THREE}:00",
)

SLOT_VALUES = (*NUMBERS, *DURATIONS, *DATES, *TIMES, *TEXTS)

OF_TYPE: Mapping[str, tuple[str, ...]] = {
    "AMAZON.NUMBER": NUMBERS,
    "AMAZON.DURATION": (*DURATIONS, *NUMBERS),
    "AMAZON.DATE": DATES,
    "AMAZON.TIME": TIMES,
}
"""What comes in a slot of one of Amazon's types, though not all of it of itself."""

_AUTHORITY = {"authority": "amzn1.er-authority.wild"}
NO_MATCH: Json = _AUTHORITY | {"status": {"code": "ER_SUCCESS_NO_MATCH"}}


def match(*ids: object) -> Json:
    """An authority that has found these values."""
    values = [{"value": {"name": "banana", "id": id_}} for id_ in ids]
    return _AUTHORITY | {"status": {"code": "ER_SUCCESS_MATCH"}, "values": values}


RESOLUTIONS: tuple[Any, ...] = tuple(
    {"resolutionsPerAuthority": authorities}
    for authorities in (
        *([NO_MATCH], [], None, {}, [None], [NO_MATCH, match("squat")], [match()], [match(None)]),
        *([match(5)], [match([])]),
        *([match("banana")], [match("")], [match("__class__")], [match("none")], [match("gym")]),
        [match(LONG)],
        *([match("squat", "lunge")], [match("pistol_squat")], [match("dumbbell")], [match("kilogram")]),
        [match("cardio")],
        *([match("running")], [match("too_hard")], [match("wednesday")], [match("rarely")]),
        [match("longer")],
        [_AUTHORITY | {"status": {"code": "ER_ERROR_TIMEOUT"}}],
        [_AUTHORITY | {"status": {"code": "OF_TOMORROW"}}],
        [_AUTHORITY | {"status": None, "values": [{}]}],
        [_AUTHORITY | {"status": {"code": "ER_SUCCESS_MATCH"}, "values": [{"value": None}]}],
        [_AUTHORITY | {"status": {"code": "ER_SUCCESS_MATCH"}, "values": [{}]}],
        [_AUTHORITY],
        [{}],
    )
)

ARGUMENTS: tuple[Any, ...] = (
    *(None, [], {}, "time_up", 5, ["time_up"], ["time_up", None], ["time_up", "soon"], [["time_up"]]),
    *(["choose", "banana"], ["choose", None], ["choose", ["yes"]], ["choose", "yes", "more"], ["choose"]),
    *(["choose", touched] for touched in (LONG, *Touch)),
    *(["time_up", f"{year}-01-01T00:00:00+14:00"] for year in ("0001", "2026", "9999")),
    *(["time_up", "2026-11-23T12:00:00"], [LONG] * 3, ["time_up", {"begun": "2026-11-23T12:00:00+00:00"}]),
)

_SCOPE = "alexa::alerts:reminders:skill:readwrite"
PERMISSIONS: tuple[Any, ...] = (
    *({"permissionScope": _SCOPE, "status": status} for status in ("ACCEPTED", "DENIED", "NOT_ANSWERED")),
    *({"permissionScope": _SCOPE, "status": status} for status in ("OF_TOMORROW", "", None, 5, [], LONG)),
    *({"permissionScope": scope, "status": "ACCEPTED"} for scope in ("alexa::another", "", None, 5, {})),
    *({"status": "ACCEPTED"}, {"permissionScopes": [{"permissionScope": _SCOPE}]}, {}, None),
)
"""What comes of Alexa's own question, and what nobody has asked."""

SERVICE: Mapping[str, tuple[Any, ...]] = {
    "apiEndpoint": ("https://api.invalid", "", "no address", 5, None, [], {}),
    "apiAccessToken": ("token", "", "\x00", "\r\nX: y", "\ud83d", 5, None, [], {}),
}
"""Where Alexa's services are said to be, and what opens them; nothing is sent there (see `Services`)."""

ATTRIBUTES: tuple[Json, ...] = (
    *({"person": person} for person in (None, 5, "", [], {}, LONG, "x" * 64, "A" * 64, "0" * 63, "0" * 65)),
    *({"deleting": deleting} for deleting in (None, 1, "true", [True])),
    {"person": "0" * 64, "deleting": False},
)
"""What a session carries in the place of what the skill has given it; the last is a key of nobody's."""

"""Which changes are made to a request: some aimed at a place by what it is for, some anywhere at all."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Any

from ask_sdk_model import Request

from infra.echo import audio, screen
from tests.fuzz import hostile
from tests.fuzz.mutation import Delete, Double, Mutation, Path, Put, Rename, Swap, Wrap, at, mutated, paths

Json = dict[str, Any]

MOST = 4
"""Changes to one request."""

ANYWHERE = 0.45
"""Of the changes, those that are aimed at no place."""

TYPES = (
    *sorted(Request.discriminator_value_class_map),
    "Some.TypeOfTomorrow",
    "",
    "?",
    "intentrequest",
    hostile.LONG,
)

_INTENT = ("request", "intent")
_USERS = (("session", "user", "userId"), ("context", "System", "user", "userId"))
_IDS = (
    *_USERS,
    ("request", "requestId"),
    ("request", "token"),
    ("session", "sessionId"),
    ("session", "application", "applicationId"),
    ("context", "System", "application", "applicationId"),
    ("context", "System", "device", "deviceId"),
    ("context", "System", "person", "personId"),
)


Declared = Mapping[str, Mapping[str, str]]
"""All intents by name, each with the types of its slots."""


def drawn(random: Random, event: Json, declared: Declared) -> tuple[Mutation, ...]:
    """One to some changes to the request."""
    mutations: list[Mutation] = []
    for _ in range(min(MOST, 1 + int(random.expovariate(1.2)))):
        changed = mutated(event, mutations)
        mutations += (
            _anywhere(random, changed) if random.random() < ANYWHERE else _aimed(random, changed, declared)
        )
    return tuple(mutations)


def _anywhere(random: Random, event: Json) -> list[Mutation]:
    places = list(paths(event))
    if not places:
        return []
    path = random.choice(places)
    if random.random() < 0.5 and (spoken := [place for place in places if place[0] == "request"]):
        path = random.choice(spoken)
    return [random.choice(_CHANGES)(random, path, places)]


def _put(random: Random, path: Path, _: Sequence[Path]) -> Mutation:
    return Put(path, random.choice(random.choice((hostile.OTHERS, hostile.TEXTS))))


def _rename(random: Random, path: Path, places: Sequence[Path]) -> Mutation:
    known = [str(place[-1]) for place in places if isinstance(place[-1], str)]
    return Rename(path, random.choice((*known, "", "type", "apiEndpoint", "\N{SNOWMAN}", "a.b")))


_CHANGES: Sequence[Callable[[Random, Path, Sequence[Path]], Mutation]] = (
    lambda _, path, __: Delete(path),
    lambda _, path, __: Put(path, None),
    _put,
    _put,
    _put,
    _rename,
    lambda random, path, places: Swap(path, random.choice(places)),
    lambda _, path, __: Double(path),
    lambda _, path, __: Wrap(path),
)


def _aimed(random: Random, event: Json, declared: Declared) -> list[Mutation]:
    return random.choice(_AIMS)(random, event, declared)


def _timestamp(random: Random, event: Json, _: Declared) -> list[Mutation]:
    created = ("request", "eventCreationTime")
    path = created if created in paths(event) and random.random() < 0.5 else ("request", "timestamp")
    if random.random() < 0.5:
        return [Put(path, random.choice(hostile.TIMESTAMPS))]
    try:
        told = datetime.fromisoformat(at(event, path))
        off = told + timedelta(seconds=random.choice(hostile.SHIFTS))
    except (KeyError, TypeError, ValueError, OverflowError):
        return [Delete(path)]
    return [Put(path, off.isoformat().replace("+00:00", "Z"))]


def _locale(random: Random, _: Json, __: Declared) -> list[Mutation]:
    return [Put(("request", "locale"), random.choice(hostile.LOCALES))]


def _id(random: Random, _: Json, __: Declared) -> list[Mutation]:
    path = random.choice(_IDS)
    value = random.choice(hostile.IDS)
    if path in _USERS and random.random() < 0.5:
        return (
            [Put(user, value) for user in _USERS]
            if random.random() < 0.5
            else [Delete(user) for user in _USERS]
        )
    return [Delete(path)] if random.random() < 0.25 else [Put(path, value)]


def _type(random: Random, _: Json, __: Declared) -> list[Mutation]:
    return [Put(("request", "type"), random.choice(TYPES))]


def _intent_name(random: Random, _: Json, declared: Declared) -> list[Mutation]:
    others = ("AMAZON.SelectIntent", "IntentOfTomorrow", "", "?", hostile.LONG, "AMAZON.", None, 5)
    return [Put((*_INTENT, "name"), random.choice((*declared, *others)))]


def _slot(random: Random, event: Json, _: Declared) -> list[Mutation]:
    """A slot says something else, or resolves to something else, or is there beside those that are."""
    slots = (event.get("request") or {}).get("intent") or {} if isinstance(event.get("request"), dict) else {}
    there = slots.get("slots") if isinstance(slots, dict) else None
    if not isinstance(there, dict) or not there:
        return [Put((*_INTENT, "slots"), random.choice(hostile.OTHERS))]
    name = random.choice((*there, "exercise")) if random.random() < 0.95 else "\ud83d"
    path = (*_INTENT, "slots", name)
    match random.randrange(5):
        case 0 | 1:
            return [Put((*path, "value"), random.choice(hostile.SLOT_VALUES))]
        case 2:
            return [Put((*path, "resolutions"), random.choice(hostile.RESOLUTIONS))]
        case 3:
            words = random.choice(hostile.SLOT_VALUES)
            resolved = random.choice(hostile.RESOLUTIONS)
            value: Json = {
                "type": random.choice(("Simple", "List", "X", None)),
                "value": words,
                "resolutions": resolved,
            }
            return [Put(path, {"name": name, "value": words, "resolutions": resolved, "slotValue": value})]
        case _:
            return [Put(path, random.choice(hostile.OTHERS))]


def _asked(random: Random, _: Json, declared: Declared) -> list[Mutation]:
    """Another intent, with whatever in its slots."""
    name = random.choice(list(declared))
    slots: Json = {slot: {"name": slot, **_said(random, kind)} for slot, kind in declared[name].items()}
    intent = {"name": name, "confirmationStatus": "NONE", "slots": slots}
    return [Put(("request", "type"), "IntentRequest"), Put(_INTENT, intent)]


def _said(random: Random, kind: str) -> Json:
    """What a slot of that type says; half of the time it is at least of the type."""
    of_type = hostile.OF_TYPE.get(kind, hostile.SLOT_VALUES)
    words = random.choice(of_type if random.random() < 0.5 else hostile.SLOT_VALUES)
    if kind in hostile.OF_TYPE or random.random() < 0.2:
        return {"value": words}
    return {"value": words, "resolutions": random.choice(hostile.RESOLUTIONS)}


def _arguments(random: Random, _: Json, __: Declared) -> list[Mutation]:
    sent = [Put(("request", "arguments"), random.choice(hostile.ARGUMENTS))]
    if random.random() < 0.7:
        sent.insert(0, Put(("request", "type"), screen.USER_EVENT))
    return [*sent]


def _session(random: Random, _: Json, __: Declared) -> list[Mutation]:
    match random.randrange(4):
        case 0:
            return [Delete(("session",))]
        case 1:
            return [Put(("session", "new"), random.choice((True, False, None, "false", "", 0, 2, [], {})))]
        case 2:
            return [
                Put(
                    ("session", "attributes"),
                    random.choice((*hostile.OTHERS, hostile.LONG, {"a": hostile.LONG}, *hostile.ATTRIBUTES)),
                )
            ]
        case _:
            return [Put(("session",), random.choice(hostile.OTHERS))]


def _interfaces(random: Random, _: Json, __: Declared) -> list[Mutation]:
    shows: Json = {screen.INTERFACE: {"runtime": {"maxVersion": "1.4"}}}
    values = ({}, shows, {audio.INTERFACE: {}}, shows | {audio.INTERFACE: None}, {"Interface.OfTomorrow": {}})
    path = ("context", "System", "device", "supportedInterfaces")
    return [Put(path, random.choice((*values, None, [screen.INTERFACE], screen.INTERFACE, 5)))]


def _service(random: Random, _: Json, __: Declared) -> list[Mutation]:
    name, values = random.choice(list(hostile.SERVICE.items()))
    return [Put(("context", "System", name), random.choice(values))]


def _dialog(random: Random, _: Json, __: Declared) -> list[Mutation]:
    value = random.choice(("STARTED", "IN_PROGRESS", "COMPLETED", "", "X", None, 5))
    return [
        Put(("request", "dialogState"), value),
        Put((*_INTENT, "confirmationStatus"), random.choice(("DENIED", "X"))),
    ]


def _unknown_members(random: Random, event: Json, _: Declared) -> list[Mutation]:
    """Members that are not known yet, or are known elsewhere.

    The SDK sets what it does not know on its own objects, by its name. Alexa's names are in camel case, and
    so are none of those that Python or the SDK have themselves.
    """
    holders = [path for path in paths(event) if isinstance(at(event, path), dict)]
    names = ("somethingNew", "type", "slots", "locale", "user", "request", "Some.Interface", "two words", "")
    return [Put((*random.choice(holders or [()]), random.choice(names)), random.choice(hostile.OTHERS))]


_AIMS: Sequence[Callable[[Random, Json, Declared], list[Mutation]]] = (
    *(_asked, _asked, _slot, _slot, _timestamp, _timestamp, _intent_name, _intent_name, _id, _locale, _type),
    *(_arguments, _session, _interfaces, _service, _dialog, _unknown_members),
)

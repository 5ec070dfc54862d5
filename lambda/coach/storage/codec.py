"""The one codec of stored items: the core's frozen dataclasses to JSON values and back, by their annotations.

A dataclass becomes an object without the fields that have their default. Where an annotation leaves several
dataclasses open, the object carries the class's name under `is`. Days and instants are ISO 8601 text.
"""

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

TAG = "is"

Encode = Callable[[Any], Any]
Decode = Callable[[Any], Any]
Codec = tuple[Encode, Decode]
Kind = TypeVar("Kind")


class UnreadableItemError(ValueError):
    """A stored value that does not fit the annotation it is read by."""


def encode(value: object, type_: Any) -> Any:  # noqa: ANN401 - JSON in, JSON out
    """The value as JSON."""
    return _codec(type_)[0](value)


def decode(stored: object, type_: Any) -> Any:  # noqa: ANN401
    """The value read back.

    Raises:
        UnreadableItemError: it does not fit.
    """
    try:
        return _codec(type_)[1](stored)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UnreadableItemError(type(error).__name__) from error


@cache
def _codec(type_: Any) -> Codec:  # noqa: ANN401
    origin, arguments = get_origin(type_), get_args(type_)
    if origin in (types.UnionType, Union):
        return _union(arguments)
    if origin is tuple:
        return _tuple(arguments)
    if origin is frozenset:
        return _set(arguments[0])
    if origin is not None and issubclass(origin, Mapping):
        return _mapping(*arguments)
    if is_dataclass(type_):
        return _dataclass(type_)
    if issubclass(type_, Enum):
        return (lambda value: value.value), type_
    if issubclass(type_, datetime):
        return datetime.isoformat, datetime.fromisoformat
    if issubclass(type_, date):
        return date.isoformat, date.fromisoformat
    return _plain(type_)


def _plain(type_: type) -> Codec:
    """Text, numbers and truths, which JSON has itself; a truth is not taken for a number."""

    def same(value: object) -> object:
        return _is(type_, value)

    return same, same


def _is(type_: type[Kind], value: object) -> Kind:
    """The value, when it is of just that kind."""
    if type(value) is not type_:
        raise TypeError(f"{type_.__name__} expected")
    return value


def _tuple(arguments: tuple[Any, ...]) -> Codec:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        enc, dec = _codec(arguments[0])
        return (lambda value: [enc(item) for item in value]), (
            lambda stored: tuple(dec(item) for item in _is(list, stored))
        )
    parts = [_codec(argument) for argument in arguments]
    return (
        lambda value: [enc(item) for (enc, _), item in zip(parts, value, strict=True)],
        lambda stored: tuple(dec(item) for (_, dec), item in zip(parts, _is(list, stored), strict=True)),
    )


def _set(argument: Any) -> Codec:  # noqa: ANN401
    enc, dec = _codec(argument)
    return (lambda value: sorted(enc(item) for item in value)), (
        lambda stored: frozenset(dec(item) for item in _is(list, stored))
    )


def _mapping(key: Any, value: Any) -> Codec:  # noqa: ANN401
    (enc_key, dec_key), (enc, dec) = _codec(key), _codec(value)
    return (
        lambda mapping: {enc_key(name): enc(item) for name, item in mapping.items()},
        lambda stored: {dec_key(name): dec(item) for name, item in _is(dict, stored).items()},
    )


def _union(arguments: tuple[Any, ...]) -> Codec:
    members = [argument for argument in arguments if argument is not types.NoneType]
    optional = len(members) < len(arguments)
    enc, dec = _codec(members[0]) if len(members) == 1 else _tagged(members)
    if not optional:
        return enc, dec
    return (
        lambda value: None if value is None else enc(value),
        lambda stored: None if stored is None else dec(stored),
    )


def _tagged(members: list[Any]) -> Codec:
    by_name = {member.__name__: member for member in members}

    def enc(value: object) -> dict[str, Any]:
        name = type(value).__name__
        return {TAG: name, **_codec(by_name[name])[0](value)}

    def dec(stored: Mapping[str, Any]) -> object:
        return _codec(by_name[stored[TAG]])[1](stored)

    return enc, dec


def _dataclass(type_: Any) -> Codec:  # noqa: ANN401
    hints = get_type_hints(type_)
    codecs = {field.name: _codec(hints[field.name]) for field in fields(type_)}
    parts = [(field.name, codecs[field.name][0], _default(field)) for field in fields(type_)]
    decoders = {name: dec for name, (_, dec) in codecs.items()}

    def enc(value: object) -> dict[str, Any]:
        return {
            name: encode_(item)
            for name, encode_, default in parts
            if (item := getattr(value, name)) != default
        }

    def dec(stored: object) -> object:
        # The tag is not a field, and neither is what a later version may have added.
        return type_(
            **{name: decoders[name](item) for name, item in _is(dict, stored).items() if name in decoders}
        )

    return enc, dec


def _default(field: Field[Any]) -> object:
    """What a field is when nothing is said; values are frozen, so one of each will do."""
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default

"""The page of licences is what is pinned, and nothing ships under a licence that is not on the list."""

import pytest

from infra.licences import (
    PAGE,
    PERMISSIVE,
    REQUIREMENTS,
    Use,
    npm_packages,
    page,
    permissive,
    pinned,
    python_packages,
    spdx,
)


def test_the_page_is_up_to_date() -> None:
    """`python -m infra.licences` writes it anew."""
    assert PAGE.read_text(encoding="utf-8") == page()


@pytest.mark.parametrize("use", Use)
def test_every_pinned_package_is_read(use: Use) -> None:
    """Whatever its marker."""
    requirements = REQUIREMENTS[use].read_text(encoding="utf-8")
    lines = [line for line in requirements.splitlines() if line[:1].isalnum()]
    assert [f"{item.name}=={item.version}" for item in pinned(requirements)] == [
        line.split(" ")[0] for line in lines
    ]


def test_everything_that_ships_is_permissive() -> None:
    """With the function to AWS, or with the page to a browser."""
    ships = [item for item in python_packages() if item.use is Use.SHIPS]
    assert len(ships) >= 10
    assert [item for item in (*ships, *npm_packages()) if not permissive(item.licence)] == []


def test_nothing_else_has_a_licence_that_binds_the_code_that_uses_it() -> None:
    """What the Echo and the checks use is on the list too, or is known here by name.

    A part of `regex` has Python's own licence of old; a part of `pywin32`, which comes with Docker's client
    on Windows and is not used, has the LGPL.
    """
    others = {item.name for item in python_packages() if not permissive(item.licence)}
    assert others == {"regex", "pywin32"}


def test_what_ships_is_told_once() -> None:
    """What the simulated Echo and the checks use as well stands with what ships."""
    found = python_packages()
    assert len({(item.name, item.version) for item in found}) == len(found)
    assert {item.use for item in found if item.name == "certifi"} == {Use.SHIPS}


@pytest.mark.parametrize(
    ("words", "expression"),
    [
        ("MIT", "MIT"),
        ("Apache 2.0", "Apache-2.0"),
        ("Apache-2.0 OR BSD-3-Clause", "Apache-2.0 OR BSD-3-Clause"),
        ("MIT license", "MIT"),
        ("Mozilla Public License 2.0 (MPL 2.0)", "MPL-2.0"),
        ("BSD", None),
        ("Dual License", None),
        ("", None),
        ("as is OR MIT", None),
    ],
)
def test_a_licence_is_named_as_spdx_names_it(words: str, expression: str | None) -> None:
    """Or it is not known, and has to be written down."""
    assert spdx(words) == expression


@pytest.mark.parametrize(
    ("expression", "is_so"),
    [
        *((licence, True) for licence in sorted(PERMISSIVE)),
        ("GPL-3.0-or-later", False),
        ("GPL-3.0-only OR MIT", True),
        ("MIT AND PSF-2.0", True),
        ("MIT AND LGPL-2.1-only", False),
        ("MIT AND LGPL-2.1-only OR ISC", True),
    ],
)
def test_one_of_several_to_choose_from_will_do(expression: str, is_so: bool) -> None:  # noqa: FBT001 - a case
    """But all of those that hold together."""
    assert permissive(expression) is is_so

"""The package as the ASK CLI takes it: every file of it, checked, and then written in one go."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from infra.skill_package.addresses import Endpoint
from infra.skill_package.example_phrases import check_phrases
from infra.skill_package.icons import SIZES, icon_file, png_sides
from infra.skill_package.known import check_manifest, check_model
from infra.skill_package.listing import FOLDER, read_listing
from infra.skill_package.manifest import Links, icon_path, manifest, read_facts
from infra.skill_package.refused import Refused

MODELS: Final = Path(__file__).resolve().parents[2] / "interaction_models"

PROJECT: Final = "ask-resources.json"
"""The file by which the CLI knows its project.
(https://github.com/alexa/ask-cli/blob/develop/docs/concepts/Alexa-Skill-Project-Definition.md)
"""
SKILL: Final = "skill-package"
"""The folder that is uploaded.
(https://developer.amazon.com/docs/alexa/smapi/skill-package-api-reference.html#skill-package-format)
"""
STATE: Final = Path(".ask", "ask-states.json")
"""What the CLI remembers of the project, the skill's id first of all."""
_VERSION: Final = "2020-03-31"
_PROFILE: Final = "default"

Json = dict[str, Any]


def package(
    links: Links, endpoint: Endpoint | None, models: Path = MODELS, listings: Path = FOLDER
) -> dict[str, bytes]:
    """Every file of the package by its path in it; the same for the same input, to the byte.

    Args:
        links: The pages that the store links to.
        endpoint: Where Alexa sends its requests; None before there is one.
        models: The interaction models, a file for each locale.
        listings: The words of the store, likewise.

    Raises:
        Refused: a locale has a model and no words or the other way round, or Amazon would not take something.
    """
    locales = _locales(models, ".json")
    worded = _locales(listings, ".toml")
    if half := sorted({*locales} ^ {*worded}):
        raise Refused(f"a locale needs its model and its listing; one is missing for {', '.join(half)}")
    words = {locale: read_listing(file) for locale, file in worded.items()}
    files: dict[str, bytes] = {}
    for locale, file in locales.items():
        text = file.read_bytes()
        model = json.loads(text)
        check_model(model, locale)
        check_phrases(words[locale].example_phrases, model, locale)
        files[f"{SKILL}/interactionModels/custom/{locale}.json"] = text
        files |= {f"{SKILL}/{icon_path(locale, size)}": _icon(size) for size in SIZES}
    whole = manifest(read_facts(), words, links, endpoint)
    check_manifest(whole)
    files[f"{SKILL}/skill.json"] = _json(whole)
    profile = {"skillMetadata": {"src": f"./{SKILL}"}}
    files[PROJECT] = _json({"askcliResourcesVersion": _VERSION, "profiles": {_PROFILE: profile}})
    return files


def put(files: Mapping[str, bytes], folder: Path, skill_id: str | None = None) -> None:
    """Write the package, in the place of one that was built before; what the CLI remembers of it stays.

    Args:
        files: Every file by its path.
        folder: Where to; it comes to be if need be.
        skill_id: The skill that is to be updated, for a CLI that remembers none.

    Raises:
        Refused: something else is in the folder, or the CLI remembers another skill there.
        OSError: it cannot be written.
    """
    if folder.exists() and not _replaceable(folder):
        raise Refused(f"{folder} is not a package built before; name another folder with --into")
    state = _state(folder, skill_id) if skill_id else {}
    folder.parent.mkdir(parents=True, exist_ok=True)
    # Beside its place, so that it gets there whole or not at all.
    with TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as beside:
        fresh, old = Path(beside, "fresh"), Path(beside, "old")
        for path, content in {**files, **state}.items():
            file = fresh / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        if not folder.exists():
            fresh.rename(folder)
            return
        old.mkdir()
        for part in fresh.iterdir():
            place = folder / part.name
            if part.name == STATE.parts[0] and place.exists():
                shutil.copytree(part, place, dirs_exist_ok=True)
                continue
            if place.exists():
                place.rename(old / part.name)
            part.rename(place)


def _replaceable(folder: Path) -> bool:
    return folder.is_dir() and ((folder / PROJECT).is_file() or not any(folder.iterdir()))


def _state(folder: Path, skill_id: str) -> dict[str, bytes]:
    """What the CLI is to remember; nothing where it remembers that skill."""
    file = folder / STATE
    try:
        known: Json = json.loads(file.read_text("utf-8")) if file.exists() else {}
        profile = known.setdefault("profiles", {}).setdefault(_PROFILE, {})
        present = profile.get("skillId")
    except (ValueError, AttributeError) as fault:
        raise Refused(f"{file} is not what the ASK CLI writes") from fault
    if present == skill_id:
        return {}
    if present:
        raise Refused(f"{folder} belongs to the skill {present}; name another folder with --into")
    profile["skillId"] = skill_id
    return {STATE.as_posix(): _json({"askcliStatesVersion": _VERSION} | known)}


def _locales(folder: Path, suffix: str) -> dict[str, Path]:
    """The files by locale, which is their name."""
    return {file.stem: file for file in sorted(folder.glob(f"*{suffix}"))}


def _icon(size: str) -> bytes:
    picture = icon_file(size).read_bytes()
    if png_sides(picture) != (SIZES[size], SIZES[size]):
        raise Refused(
            f"{icon_file(size).name} is not {SIZES[size]} pixels a side; draw it with the command icons"
        )
    return picture


def _json(document: object) -> bytes:
    return (json.dumps(document, indent=2, ensure_ascii=False) + "\n").encode()

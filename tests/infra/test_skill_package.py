"""The package that the ASK CLI uploads: complete, the same every time, and written whole or not at all."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from coach.alexa_reminders import SCOPE
from coach.screen.view import INTERFACE
from infra.echo.hubs import HUBS
from infra.echo.requests import SKILL_ID
from infra.skill_package.__main__ import main
from infra.skill_package.addresses import Endpoint
from infra.skill_package.icons import png_sides
from infra.skill_package.listing import FOLDER
from infra.skill_package.manifest import Links, manifest, read_facts
from infra.skill_package.package import MODELS, PROJECT, STATE, package, put
from infra.skill_package.refused import Refused

ARN = "arn:aws:lambda:us-east-1:123456789012:function:glute-coach"
LINKS = Links("https://example.org/privacy", "https://example.org/terms")
ASKED = ("build", "--privacy", LINKS.privacy, "--terms", LINKS.terms)


@pytest.fixture(scope="module")
def files() -> Mapping[str, bytes]:
    return package(LINKS, Endpoint(ARN))


@pytest.fixture(scope="module")
def skill(files: Mapping[str, bytes]) -> dict[str, Any]:
    """The manifest in it."""
    whole: dict[str, Any] = json.loads(files["skill-package/skill.json"])["manifest"]
    return whole


def locales() -> list[str]:
    return sorted(file.stem for file in MODELS.iterdir())


def folders(tmp_path: Path) -> tuple[Path, Path]:
    """The models and the listings, to be changed."""
    models, listings = tmp_path / "models", tmp_path / "listings"
    for folder, source in ((models, MODELS), (listings, FOLDER)):
        folder.mkdir()
        for file in source.iterdir():
            (folder / file.name).write_bytes(file.read_bytes())
    return models, listings


def test_every_locale_that_is_understood_is_in_the_package_with_all_that_belongs_to_it(
    files: Mapping[str, bytes], skill: dict[str, Any]
) -> None:
    expected = {PROJECT, "skill-package/skill.json"}
    for locale in locales():
        expected.add(f"skill-package/interactionModels/custom/{locale}.json")
        expected |= {f"skill-package/assets/images/{locale}_{size}Icon.png" for size in ("small", "large")}
    assert set(files) == expected
    assert sorted(skill["publishingInformation"]["locales"]) == locales()
    assert sorted(skill["privacyAndCompliance"]["locales"]) == locales()


def test_the_models_are_uploaded_as_they_are_tested(files: Mapping[str, bytes]) -> None:
    for file in MODELS.iterdir():
        assert files[f"skill-package/interactionModels/custom/{file.name}"] == file.read_bytes()


def test_the_icons_are_where_the_manifest_has_them_in_the_sizes_of_the_store(
    files: Mapping[str, bytes], skill: dict[str, Any]
) -> None:
    for shown in skill["publishingInformation"]["locales"].values():
        for uri, pixels in ((shown["smallIconUri"], 108), (shown["largeIconUri"], 512)):
            picture = files[uri.replace("file://", "skill-package/")]
            assert png_sides(picture) == (pixels, pixels)


def test_the_cli_finds_the_folder_to_upload(files: Mapping[str, bytes]) -> None:
    project = json.loads(files[PROJECT])
    assert project["profiles"]["default"]["skillMetadata"]["src"] == "./skill-package"


def test_links_and_endpoint_are_those_that_are_given(skill: dict[str, Any]) -> None:
    assert skill["apis"]["custom"]["endpoint"] == {"uri": ARN}
    for pages in skill["privacyAndCompliance"]["locales"].values():
        assert pages == {"privacyPolicyUrl": LINKS.privacy, "termsOfUseUrl": LINKS.terms}


def test_a_new_skill_has_no_endpoint_and_no_events_yet() -> None:
    facts = read_facts()
    first = manifest(facts, {}, LINKS, None)["manifest"]
    assert "endpoint" not in first["apis"]["custom"]
    assert "events" not in first
    assert manifest(facts, {}, LINKS, Endpoint(ARN))["manifest"]["events"] == {
        "subscriptions": [{"eventName": "SKILL_DISABLED"}],
        "endpoint": {"uri": ARN},
    }
    none = facts | {"events": {"subscriptions": []}}
    assert "events" not in manifest(none, {}, LINKS, Endpoint(ARN))["manifest"]


def test_the_permissions_are_the_voice_s_and_the_reminders(skill: dict[str, Any]) -> None:
    assert skill["permissions"] == [{"name": "alexa::person_id:read"}, {"name": SCOPE}]


def test_a_permission_is_one_line_of_the_facts() -> None:
    asked = [{"name": "alexa::alerts:reminders:skill:readwrite"}]
    facts = read_facts()
    assert manifest(facts | {"permissions": asked}, {}, LINKS, None)["manifest"]["permissions"] == asked
    assert "permissions" not in manifest(facts | {"permissions": []}, {}, LINKS, None)["manifest"]


def test_every_screen_that_the_views_are_tested_on_is_declared_once(skill: dict[str, Any]) -> None:
    [screen] = skill["apis"]["custom"]["interfaces"]
    assert screen["type"] == INTERFACE.upper().replace(".", "_")
    for hub in HUBS.values():
        declared = [
            viewport
            for viewport in screen["supportedViewports"]
            if (viewport["mode"], viewport["shape"]) == (hub.mode, hub.shape)
            and viewport["minWidth"] <= hub.width <= viewport["maxWidth"]
            and viewport["minHeight"] <= hub.height <= viewport["maxHeight"]
        ]
        assert len(declared) == 1, hub.title


def test_the_same_input_makes_the_same_bytes_and_none_of_this_machine(files: Mapping[str, bytes]) -> None:
    assert package(LINKS, Endpoint(ARN)) == files
    assert not [path for path, content in files.items() if str(MODELS.parent).encode() in content]


def test_a_locale_is_added_by_its_two_files(tmp_path: Path) -> None:
    models, listings = folders(tmp_path)
    (models / "fr-CA.json").write_bytes((models / "en-US.json").read_bytes())
    with pytest.raises(Refused, match="fr-CA"):
        package(LINKS, None, models, listings)
    (listings / "fr-CA.toml").write_bytes((listings / "en-US.toml").read_bytes())
    files = package(LINKS, None, models, listings)
    assert "skill-package/assets/images/fr-CA_smallIcon.png" in files
    shown = json.loads(files["skill-package/skill.json"])["manifest"]["publishingInformation"]["locales"]
    assert shown["fr-CA"]["smallIconUri"] == "file://assets/images/fr-CA_smallIcon.png"


def test_the_command_writes_the_package_and_says_how_it_is_uploaded(
    tmp_path: Path, files: Mapping[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "deep" / "package"
    assert main([*ASKED, "--endpoint", ARN, "--into", str(folder)]) == 0
    written = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    assert {path: file.read_bytes() for path, file in written.items()} == dict(files)
    assert list(folder.parent.iterdir()) == [folder]
    assert f"cd {folder} && ask deploy --target skill-metadata" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        (("--endpoint", "arn:aws:s3:::coach"), "no Lambda function's ARN"),
        (("--endpoint", "http://example.org/alexa"), "endpoint 'http://example.org/alexa'"),
        (("--privacy", "https://localhost/privacy"), "privacy policy"),
        (("--terms", "example.org/terms"), "terms of use"),
        (("--skill-id", "glute-coach"), "no skill's id"),
    ],
)
def test_what_amazon_would_not_take_is_refused_in_one_line_and_nothing_is_left(
    given: tuple[str, str], complaint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*ASKED, "--into", str(tmp_path / "package"), *given]) == 1
    said = capsys.readouterr()
    assert said.err.startswith("Nothing built: ")
    assert said.err.count("\n") == 1
    assert complaint in said.err
    assert not said.out
    assert not list(tmp_path.iterdir())


def test_a_package_is_replaced_and_what_the_cli_remembers_of_it_stays(tmp_path: Path) -> None:
    folder = tmp_path / "package"
    put({PROJECT: b"1", "skill-package/skill.json": b"1", "skill-package/gone": b""}, folder)
    remembered = folder / STATE
    remembered.parent.mkdir()
    remembered.write_text(json.dumps({"profiles": {"default": {"skillId": SKILL_ID}}}))
    put({PROJECT: b"2", "skill-package/skill.json": b"2"}, folder, SKILL_ID)
    assert (folder / "skill-package/skill.json").read_bytes() == b"2"
    assert not (folder / "skill-package/gone").exists()
    assert json.loads(remembered.read_text())["profiles"]["default"]["skillId"] == SKILL_ID
    with pytest.raises(Refused, match="belongs to the skill"):
        put({PROJECT: b"3"}, folder, SKILL_ID.replace("1", "2"))


def test_a_skill_that_was_created_elsewhere_is_named_to_the_cli(tmp_path: Path) -> None:
    put({PROJECT: b""}, tmp_path / "package", SKILL_ID)
    state = json.loads((tmp_path / "package" / STATE).read_text())
    assert state == {"askcliStatesVersion": "2020-03-31", "profiles": {"default": {"skillId": SKILL_ID}}}


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("mine")
    with pytest.raises(Refused, match="--into"):
        put({PROJECT: b""}, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes"]


def test_what_cannot_be_written_whole_leaves_the_package_as_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "package"
    put({PROJECT: b"1"}, folder)
    with pytest.raises(OSError, match="skill-package"):
        put({PROJECT: b"2", "skill-package": b"", "skill-package/skill.json": b""}, folder)
    assert (folder / PROJECT).read_bytes() == b"1"
    assert list(tmp_path.iterdir()) == [folder]

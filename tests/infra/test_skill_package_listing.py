"""What the store shows, and what Amazon's own classes make of the manifest and the models."""

import json
import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from infra.echo.hearing import Asked, Hearing
from infra.echo.invocation import Launch
from infra.skill_package.addresses import Certificate, Endpoint, endpoint, web_page
from infra.skill_package.example_phrases import check_phrases
from infra.skill_package.known import check_manifest, check_model, difference
from infra.skill_package.listing import FOLDER, LIMITS, listing, read_listing
from infra.skill_package.manifest import Links, manifest, read_facts
from infra.skill_package.package import MODELS
from infra.skill_package.refused import Refused

ENGLISH = FOLDER / "en-US.toml"
LISTINGS = sorted(FOLDER.iterdir(), key=lambda file: file.name)
SPOKEN_ENGLISH = [file for file in LISTINGS if file.stem.startswith("en-")]
MODEL: dict[str, Any] = {
    "interactionModel": {
        "languageModel": {
            "invocationName": "glute coach",
            "intents": [{"name": "StartWorkoutIntent", "samples": ["start my workout", "what's on"]}],
        }
    }
}
LINKS = Links("https://example.org/privacy", "https://example.org/terms")


def words() -> dict[str, Any]:
    return tomllib.loads(ENGLISH.read_text("utf-8"))


def hearing(locale: str) -> Hearing:
    """What a device makes of words by that locale's model."""
    model = json.loads((MODELS / f"{locale}.json").read_text("utf-8"))
    return Hearing(model, locale.partition("-")[0])


def quoted(text: str) -> list[str]:
    """What a text suggests to say."""
    return re.findall(r'"([^"]+)"', text)


@pytest.mark.parametrize("file", LISTINGS, ids=lambda file: file.stem)
def test_every_listing_keeps_to_the_limits_and_closes_with_its_disclaimer(file: Path) -> None:
    shown = read_listing(file)
    assert shown.description.endswith(f"\n\n{shown.disclaimer}")


@pytest.mark.parametrize("file", SPOKEN_ENGLISH, ids=lambda file: file.stem)
def test_the_disclaimer_says_what_it_has_to(file: Path) -> None:
    disclaimer = read_listing(file).disclaimer
    assert "not medical advice" in disclaimer
    assert "Ask your doctor before you begin" in disclaimer
    assert "call your local emergency number" in disclaimer


@pytest.mark.parametrize("file", SPOKEN_ENGLISH, ids=lambda file: file.stem)
def test_the_example_phrases_open_the_skill_start_a_workout_and_ask_for_the_week(file: Path) -> None:
    device = hearing(file.stem)
    heard = [device.hear(phrase) for phrase in read_listing(file).example_phrases]
    assert heard[0] == Launch()
    intents = [asked.intent for asked in heard[1:] if isinstance(asked, Asked)]
    assert intents == ["StartWorkoutIntent", "ProgressIntent"]


@pytest.mark.parametrize("file", LISTINGS, ids=lambda file: file.stem)
def test_whatever_the_store_tells_people_to_say_is_understood(file: Path) -> None:
    shown = read_listing(file)
    understood(file.stem, [*quoted(shown.description), *shown.example_phrases], least=10)


@pytest.mark.parametrize("file", SPOKEN_ENGLISH, ids=lambda file: file.stem)
def test_whatever_the_testers_are_told_to_say_is_understood(file: Path) -> None:
    """They are told in English, once for all locales."""
    understood(file.stem, quoted(read_facts()["publishingInformation"]["testingInstructions"]), least=10)


def understood(locale: str, sayings: list[str], least: int) -> None:
    """All of them, of which there are so many at least."""
    assert len(sayings) >= least
    device = hearing(locale)
    for saying in sayings:
        heard = device.hear(saying)
        assert isinstance(heard, Launch) or heard.intent != "AMAZON.FallbackIntent", saying


def test_a_listing_that_is_like_another_says_only_what_it_says_otherwise(tmp_path: Path) -> None:
    (tmp_path / "en-US.toml").write_bytes(ENGLISH.read_bytes())
    file = tmp_path / "en-CA.toml"
    file.write_text('like = "en-US"\nsummary = "Counted out loud."')
    base = read_listing(ENGLISH)
    assert read_listing(file) == replace(base, summary="Counted out loud.")


@pytest.mark.parametrize("like", ["en-ZZ", "en-CA"])
def test_a_listing_that_is_like_no_other_is_refused(tmp_path: Path, like: str) -> None:
    file = tmp_path / "en-CA.toml"
    file.write_text(f'like = "{like}"')
    with pytest.raises(Refused, match=f"en-CA.toml is like {like}.toml, which is no other listing"):
        read_listing(file)


@pytest.mark.parametrize(("name", "most"), [(name, most) for name, (_, most) in LIMITS.items()])
def test_more_than_amazon_takes_is_refused_with_the_figures(name: str, most: int) -> None:
    present = words().get(name, "")
    longer = ["word"] * (most + 1) if isinstance(present, list) else "x" * (most + 1)
    with pytest.raises(
        Refused, match=rf"en: {name} has \d+ (entries|characters); Amazon takes \d+ to {most}"
    ):
        listing(words() | {name: longer}, "en")


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"disclaimer": "  "}, "disclaimer is empty"),
        ({"sumary": "a slip"}, "nothing is known as sumary"),
        ({"keywords": "glutes, legs"}, "keywords is no list of words"),
        ({"keywords": ["glutes", ""]}, "keywords is no list of words"),
        ({"name": 12}, "name is no text"),
    ],
)
def test_words_of_the_wrong_kind_are_refused(changed: dict[str, Any], complaint: str) -> None:
    with pytest.raises(Refused, match=complaint):
        listing(words() | changed, "en")


def test_words_that_are_missing_are_named() -> None:
    with pytest.raises(Refused, match="description, example_phrases, keywords, name, summary is missing"):
        listing({"disclaimer": "Ask a doctor."}, "en")


def test_a_file_that_is_no_toml_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "en-GB.toml"
    file.write_text("name = Glute Coach")
    with pytest.raises(Refused, match=r"en-GB\.toml is no TOML"):
        read_listing(file)


@pytest.mark.parametrize(
    "phrase",
    [
        "Alexa, ask glute coach to start my workout",
        "Alexa, Ask Glute Coach start my workout",
        "Alexa, talk to glute coach and start my workout",
        "Alexa, ask glute coach what\N{RIGHT SINGLE QUOTATION MARK}s on",
    ],
)
def test_a_phrase_that_asks_for_a_sample_is_taken(phrase: str) -> None:
    check_phrases(("Alexa, open glute coach", phrase), MODEL, "en-US")


@pytest.mark.parametrize(
    ("phrases", "complaint"),
    [
        (
            ("Alexa, open glute coach", "Alexa, ask glute coach to stand on its head"),
            "no sample of the model",
        ),
        (("Alexa, open glute coach", "start my workout"), "not like 'Alexa, open glute coach'"),
        (("Alexa, open leg coach",), "not like 'Alexa, open glute coach'"),
        (("Alexa, glute coach",), "not like 'Alexa, open glute coach'"),
        (("Open glute coach",), "not like 'Alexa, open glute coach'"),
        (("Alexa, ask glute coach to start my workout",), "only opens the skill"),
    ],
)
def test_a_phrase_that_would_not_work_is_refused(phrases: tuple[str, ...], complaint: str) -> None:
    with pytest.raises(Refused, match=complaint):
        check_phrases(phrases, MODEL, "en-US")


@pytest.mark.parametrize("file", sorted(MODELS.iterdir()), ids=lambda file: file.stem)
def test_amazons_classes_know_all_of_every_model(file: Path) -> None:
    check_model(json.loads(file.read_text("utf-8")), file.stem)


def test_amazons_classes_know_all_of_the_manifest() -> None:
    shown = {file.stem: read_listing(file) for file in LISTINGS}
    for reached in (None, Endpoint("https://example.org/alexa", Certificate.WILDCARD)):
        check_manifest(manifest(read_facts(), shown, LINKS, reached))


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"publishingInformations": {}}, "manifest.publishingInformations"),
        ({"manifestVersion": 1}, "1 is not a valid ManifestVersion"),
        ({"privacyAndCompliance": {"containsAds": "false"}}, "manifest.privacyAndCompliance.containsAds"),
        ({"permissions": [{"name": "alexa::reminders"}]}, "alexa::reminders"),
        ({"apis": {"custom": {"interfaces": [{"type": "ALEXA_PRESENTATION_APLA"}]}}}, "manifest"),
        (
            {"apis": {"custom": {"endpoint": {"url": "https://example.org"}}}},
            "manifest.apis.custom.endpoint.url",
        ),
    ],
)
def test_what_amazons_classes_do_not_know_is_refused_with_its_place(
    changed: dict[str, Any], complaint: str
) -> None:
    with pytest.raises(Refused, match=re.escape(complaint)):
        check_manifest({"manifest": changed})


@pytest.mark.parametrize(
    ("sent", "kept", "place"),
    [
        ({"a": [1, {"b": 2}]}, {"a": [1, {"b": 2}]}, None),
        ({"a": [1, {"b": 2}]}, {"a": [1, {"b": 3}]}, "a[1].b"),
        ({"a": {"b": 1, "c": 2}}, {"a": {"b": 1}}, "a.c"),
        ({"a": {}}, {"a": {"more": 1}}, "a.more"),
        ({"a": [1]}, {"a": [1, 2]}, "a"),
        ({"a": True}, {"a": 1}, "a"),
        (1, 2, "the whole"),
    ],
)
def test_the_first_difference_is_told_by_its_path(sent: object, kept: object, place: str | None) -> None:
    assert difference(sent, kept) == place


@pytest.mark.parametrize(
    "arn",
    [
        "arn:aws:lambda:us-east-1:123456789012:function:coach",
        "arn:aws:lambda:eu-west-1:123456789012:function:coach-CoachFunction-1aBc:live",
    ],
)
def test_a_functions_arn_is_an_endpoint_without_a_certificate(arn: str) -> None:
    assert endpoint(arn) == Endpoint(arn)


def test_a_host_of_ones_own_says_whom_its_certificate_is_for() -> None:
    address = "https://coach.example.org/alexa"
    assert endpoint(address) == Endpoint(address, Certificate.TRUSTED)
    assert endpoint(address, Certificate.WILDCARD).certificate is Certificate.WILDCARD


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://",
        "http://example.org/",
        "https://localhost/privacy",
        "https://127.0.0.1/privacy",
        "https://me:secret@example.org/",
        "https://example.org:8443/",
        "https://example.org:port/",
        "https://[::1/",
        "https://example.org/our privacy",
        "ftp://example.org/",
    ],
)
def test_what_is_no_public_https_address_is_refused(address: str) -> None:
    with pytest.raises(Refused, match="is no public https address"):
        web_page(address, "privacy policy")

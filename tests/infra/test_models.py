"""Every model there is has a device that listens by it, wherever one says which."""

import io
import sys

import pytest

from infra.echo.__main__ import main
from infra.echo.hearing import Asked
from infra.echo.models import hearing, locales, read_model, usual_locale


@pytest.mark.parametrize("locale", locales())
def test_a_locale_is_its_own(locale: str) -> None:
    assert usual_locale(locale) == locale
    assert read_model(locale)["interactionModel"]["languageModel"]["invocationName"]


def test_a_language_has_a_usual_locale() -> None:
    assert usual_locale("en") == "en-US"
    assert {usual_locale(locale.partition("-")[0]) for locale in locales()} <= set(locales())


@pytest.mark.parametrize("name", ["", "e", "en-", "en-ZZ", "xx", "../en-US"])
def test_what_is_no_locale_is_refused(name: str) -> None:
    with pytest.raises(LookupError, match="nothing is understood"):
        usual_locale(name)


def test_a_device_listens_by_its_own_locale_s_model() -> None:
    heard = hearing("en-GB").hear("I'm knackered")
    assert isinstance(heard, Asked)
    assert heard.intent == "AMAZON.PauseIntent"


def test_the_terminal_is_set_to_a_locale(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("open glute coach\nI've not been cleared yet\n"))
    assert main(["talk", "--memory", "--locale", "en-GB"]) == 0
    said = capsys.readouterr().out
    assert "Has a doctor or other health professional cleared you to exercise?" in said
    assert "I can tell you what the programme looks like." in said


def test_a_locale_that_nobody_understands_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["talk", "--locale", "en-ZZ"])
    assert "nothing is understood in en-ZZ" in capsys.readouterr().err

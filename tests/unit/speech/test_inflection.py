"""What is filled in stands in its right form, whether the language declines its numbers or does not."""

import pytest

from coach.coaching import cues
from coach.screen.amounts import load as shown_load
from coach.speech.languages import phrasebook
from coach.speech.spoken import spoken
from coach.speech.wording.amounts import counted_exercise, load, weights
from coach.training.exercise import Equipment
from coach.training.load import Unit
from coach.workout.manner import Talk

CHAIR, BARBELL, KETTLEBELL = Equipment.CHAIR, Equipment.BARBELL, Equipment.KETTLEBELL


@pytest.mark.parametrize(
    ("grams", "english", "german"),
    [
        (500, "half a kilo", "ein halbes Kilo"),
        (1000, "one kilo", "ein Kilo"),
        (1500, "one and a half kilos", "eineinhalb Kilo"),
        (2000, "two kilos", "zwei Kilo"),
        (2500, "two and a half kilos", "zweieinhalb Kilo"),
        (21_000, "twenty-one kilos", "einundzwanzig Kilo"),
    ],
)
def test_a_weight_is_said_as_people_say_it(grams: int, english: str, german: str) -> None:
    assert load(grams, Unit.KILOGRAM, 1, phrasebook("en")) == english
    assert load(grams, Unit.KILOGRAM, 1, phrasebook("de")) == german


def test_several_weights_have_their_unit_once() -> None:
    assert weights((4000, 6000, 8500), Unit.KILOGRAM, phrasebook("de")) == "vier, sechs und achteinhalb Kilo"


@pytest.mark.parametrize(("language", "shown"), [("en", "2.5 kg"), ("de", "2,5 kg")])
def test_half_a_unit_is_read_as_the_language_writes_it(language: str, shown: str) -> None:
    assert shown_load(cues.Item("squat", 2, 10, load=2500), phrasebook(language)) == shown


@pytest.mark.parametrize(
    ("reps", "english", "german"),
    [(1, "one squat", "einmal Kniebeuge"), (12, "twelve squats", "zwölf Kniebeugen")],
)
def test_one_repetition_is_no_several(reps: int, english: str, german: str) -> None:
    assert counted_exercise("squat", reps, 0, phrasebook("en")) == english
    assert counted_exercise("squat", reps, 0, phrasebook("de")) == german


@pytest.mark.parametrize(
    ("seconds", "english", "german"),
    [
        (30, "half a minute", "eine halbe Minute"),
        (61, "a minute and one second", "eine Minute und eine Sekunde"),
        (75, "a minute and fifteen seconds", "eine Minute und fünfzehn Sekunden"),
        (90, "a minute and a half", "anderthalb Minuten"),
        (150, "two and a half minutes", "zweieinhalb Minuten"),
        (3600, "one hour", "eine Stunde"),
    ],
)
def test_a_length_is_said_as_people_say_it(seconds: int, english: str, german: str) -> None:
    assert phrasebook("en").duration(seconds) == english
    assert phrasebook("de").duration(seconds) == german


def test_a_sentence_begins_with_a_capital_whatever_its_first_letter() -> None:
    book = phrasebook("de")
    said = spoken([cues.NotTimed("squat"), cues.Skipped("step_up")], None, book).ssml
    assert "Kniebeugen zähle ich, statt die Zeit zu stoppen." in said
    assert book.sentence("amounts", "item", exercise="übung", amount="ein Satz") == "Übung, ein Satz"


@pytest.mark.parametrize(
    ("cue", "german"),
    [
        (cues.EquipmentIs((CHAIR, BARBELL)), "Zum Trainieren hast du einen Stuhl und eine Langhantel."),
        (cues.EquipmentNow((CHAIR,)), "Das habe ich schon notiert: einen Stuhl."),
        (
            cues.EquipmentNow((CHAIR,), gone=(BARBELL,)),
            "Ab jetzt ohne Langhantel. Dein Plan bleibt, wie er ist.",
        ),
        (
            cues.WeightsAre(((BARBELL, (20_000,)), (KETTLEBELL, (1_000,))), (), Unit.KILOGRAM),
            "Notiert habe ich für Langhantel zwanzig Kilo und für Kettlebells ein Kilo.",
        ),
        (
            cues.RestIs(60, (("goblet_squat", 90), ("lunge", 120))),
            (
                "Eine Minute Pause zwischen den Sätzen, und anderthalb Minuten für Goblet Squats "
                "und zwei Minuten für Ausfallschritte."
            ),
        ),
        (
            cues.SettingsAre(
                *(4, (2, 6), (CHAIR,), Unit.POUND, cues.RestIs(60, (("lunge", 90),)), Talk.USUAL),
                limit=45,
                own_pace=True,
            ),
            (
                "Kraft ist an vier Tagen die Woche, frei am Mittwoch und Sonntag, und keine Einheit dauert "
                "länger als fünfundvierzig Minuten. Zum Trainieren hast du einen Stuhl, und Gewichte sage "
                "ich in Pfund. Im Training gilt: eine Minute bis anderthalb Minuten Pause zwischen den "
                "Sätzen, so viele Worte wie üblich und ein eigenes Tempo."
            ),
        ),
    ],
)
def test_what_somebody_has_stands_in_its_case(cue: cues.Cue, german: str) -> None:
    said = spoken([cue], None, phrasebook("de")).ssml
    assert said.removeprefix("<speak>").removesuffix("</speak>") == german

"""The listener itself: what is heard of an answer, and what makes it complain."""

import pytest

from coach.speech.languages import phrasebook
from infra.echo.playback import Part, Silence, Words
from tests.walks.counted import LEFT, RIGHT, Complaint, Counted, Spot, counted
from tests.walks.heard import Ear
from tests.walks.ledger import Due, Kept, check_sets

BOOK = phrasebook("en")
EAR = Ear(BOOK)
NOBODY = Kept(None, ())
FINISH = BOOK.exercises["squat"].finish


def spoken(*sentences: str, pause: float = 3.0) -> list[Part]:
    """Sentences with a pause after each."""
    return [part for sentence in sentences for part in (Words(sentence), Silence(pause))]


def count(*sentences: str, due: tuple[Spot, ...] = (), done: int = 0) -> Counted:
    """What is heard of a count."""
    return counted(EAR.hear(spoken(*sentences)), due, done)


def numbers(*of: int) -> list[str]:
    """Numbers as they are counted aloud."""
    return [f"{BOOK.number(number)}." for number in of]


def test_numbers_have_their_times_and_the_last_of_a_set_is_known_by_what_follows() -> None:
    heard = EAR.hear(spoken("Set one of two.", "one.", f"two. {FINISH}."))
    assert [(item.kind, item.number) for item in heard] == [("set", 1), ("count", 1), ("end", 2)]
    spoken_seconds = BOOK.voice.spoken_seconds
    assert heard[1].at == pytest.approx(3 + spoken_seconds("Set one of two."))
    assert heard[2].at == pytest.approx(heard[1].at + 3 + spoken_seconds("one."))


def test_a_sentence_within_a_stretch_has_its_own_time() -> None:
    (count_,) = EAR.hear([Words("Two more, these should be hard. nine.")])
    whole, last = (
        BOOK.voice.spoken_seconds(text) for text in ("Two more, these should be hard. nine.", "nine.")
    )
    assert count_.at == pytest.approx(whole - last)


@pytest.mark.parametrize("said", ["Nine on the right.", "Corrected: nine.", "Nine.", "Twenty-nine. Get set."])
def test_a_number_that_is_told_is_not_counted(said: str) -> None:
    assert not [item for item in EAR.hear([Words(said)]) if item.kind in ("count", "end")]


def test_a_place_is_told_with_its_set_and_its_exercise() -> None:
    words = BOOK.sentence(
        "workout",
        "where_last",
        exercise=BOOK.many("lunge"),
        at=BOOK.say("workout", "at_left", number=2, reps=7),
    )
    where, at = EAR.hear([Words(words)])
    assert where.exercise == "lunge"
    assert (at.kind, at.number, at.reps) == ("at_left", 2, 7)


def test_both_sides_are_one_set() -> None:
    sides = [f"three. {FINISH}.", "Switch to the left."]
    heard = count("Set one of two.", "Right leg first.", *numbers(1, 2), *sides, *numbers(1, 2), sides[0])
    assert [(ending.set_number, ending.reps) for ending in heard.endings] == [(1, 3)]
    assert heard.marks[-1].spot == Spot(2, RIGHT)
    assert Spot(1, LEFT, 2, right=3) in [mark.spot for mark in heard.marks]


def test_a_count_goes_on_from_where_it_is_due() -> None:
    heard = count("From two, left leg.", "two.", f"three. {FINISH}.", due=(Spot(1, LEFT, 1, right=3),))
    assert heard.start == Spot(1, LEFT, 1, right=3)
    assert [ending.reps for ending in heard.endings] == [3]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Set one of two.", *numbers(1, 3)],
        ["Set one of two.", *numbers(1, 2, 2)],
        ["From five.", *numbers(4)],
        ["From five.", *numbers(6)],
        ["Set one of two.", *numbers(1), f"two. {FINISH}.", "Set one of two.", *numbers(1)],
        ["Set one of two.", *numbers(1), "Set two of two.", *numbers(1)],
        ["Set one of two.", *numbers(1), "From two.", *numbers(2)],
        [
            "Set one of two.",
            "Right leg first.",
            f"one. {FINISH}.",
            "Left leg.",
            *numbers(1),
            f"two. {FINISH}.",
        ],
        numbers(1, 2),
    ],
)
def test_a_count_that_leaves_out_or_repeats_is_complained_of(sentences: list[str]) -> None:
    with pytest.raises(Complaint):
        count(*sentences)


def test_between_two_moments_every_place_will_do() -> None:
    heard = count("Set one of two.", *numbers(1, 2, 3))
    two = next(mark.at for mark in heard.marks if mark.spot.reps == 2)
    assert [spot.reps for spot in heard.between(two, two)] == [2]
    assert [spot.reps for spot in heard.between(two - 0.1, two + 0.1)] == [1, 2]
    assert heard.between(-5, -1) == (heard.start,)


def test_a_set_that_was_heard_to_its_end_and_is_not_kept_is_complained_of() -> None:
    over = count("Set one of two.", *numbers(1), f"two. {FINISH}.").endings
    with pytest.raises(Complaint, match="heard to the end and not kept: squat 2"):
        check_sets(NOBODY, NOBODY, "squat", Due(over=over), "ReadyIntent", may_end=False, unbegun=False)
    check_sets(NOBODY, NOBODY, "squat", Due(maybe=over), "ReadyIntent", may_end=False, unbegun=False)

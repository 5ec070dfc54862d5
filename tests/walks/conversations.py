"""Random conversations, as the lines of a script: whatever is said, after any time, on any of two devices."""

from typing import TypeVar

from hypothesis import strategies as st

from tests.walks.utterances import MID_WORKOUT, RUBBISH, read_model, utterances

START = "at: 2026-11-23 07:00 America/New_York"
TO_THE_FIRST_EXERCISE = ("start my workout", "skip (after 10 seconds)")
STRAIGHT_ON = ("keep going mode", "start my workout")
COUNTED_ALONE = "count twelve squats"

FARTHEST_OFF = 5  # seconds by which a clock may be wrong, and an answer late

Drawn = TypeVar("Drawn")


@st.composite
def often(draw: st.DrawFn, *weighted: tuple[int, st.SearchStrategy[Drawn]]) -> Drawn:
    """One of the strategies, each as often as its weight says; examples shrink towards the first."""
    index = draw(
        st.sampled_from([index for index, (weight, _) in enumerate(weighted) for _ in range(weight)])
    )
    return draw(weighted[index][1])


def _after(tenths: int) -> str:
    return f"after {tenths / 10:g} seconds"


def _skewed(seconds: int) -> str:
    way = "behind" if seconds < 0 else "ahead"
    return f"(clock {abs(seconds)} seconds {way})" if seconds else "(clock right)"


def _late(seconds: int) -> str:
    return f"(answers come {seconds} seconds late)" if seconds else "(answers come at once)"


words = often(
    (20, st.sampled_from(MID_WORKOUT)), (6, utterances(read_model())), (1, st.sampled_from(RUBBISH))
)
moments = often(
    (4, st.integers(1, 600)), (3, st.integers(1, 1_300)), (1, st.integers(1, 120)), (1, st.integers(1, 3_000))
).map(_after)
"""Moments of an answer: within a set, within two sets, at its beginning, or after any answer's end."""

said = words
broken_in = st.tuples(words, moments).map(lambda drawn: f"{drawn[0]} ({drawn[1]})")
waits = often(
    (3, st.integers(1, 60).map(lambda seconds: f"({seconds} seconds later)")),
    (2, st.sampled_from(("(5 minutes later)", "(20 minutes later)", "(3 hours later)"))),
    (1, st.sampled_from(("(the next morning)", "(2 days later)", "(2 weeks later)"))),
)
turns_to = st.sampled_from(("(on the kitchen device)", "(on the first device)"))
skews = st.integers(-FARTHEST_OFF, FARTHEST_OFF).map(_skewed)
lateness = st.integers(0, FARTHEST_OFF).map(_late)
deaths = st.tuples(st.sampled_from(("session ends", "session is gone")), moments).map(
    lambda drawn: f"({drawn[0]} {drawn[1]})"
)
steps = often((12, said), (12, broken_in), (2, waits), (1, turns_to), (1, skews), (1, lateness), (1, deaths))

# A list of hypothesis has six items on average, however many it may have; a list of lists is longer, and is
# shortened as easily.
stretches = st.lists(st.lists(steps, max_size=12), min_size=1, max_size=12)

planned = st.builds(
    lambda *told: (START, "open glute coach", "yes", *told),
    st.sampled_from(("rarely", "a few times a week", "most days")),
    st.sampled_from(("nothing", "dumbbells", "a gym")),
)
beginnings = often(
    (8, planned.map(lambda told: (*told, *TO_THE_FIRST_EXERCISE))),
    (2, planned.map(lambda told: (*told, *STRAIGHT_ON))),
    (1, planned.map(lambda told: (*told, COUNTED_ALONE))),
    (2, planned),
    (1, st.just((START,))),
)

conversations = st.builds(
    lambda begun, stretches: [*begun, *(step for stretch in stretches for step in stretch)],
    beginnings,
    stretches,
)
"""Conversations as the lines of a script, in most of which the person is in a workout early on."""

"""What one answer counts: an exercise in keep-going mode, a set by itself, and how long a workout takes."""

from dataclasses import replace

import pytest

from coach.training.exercise import SLOWEST
from coach.training.means import Means
from coach.training.prescription import Effort, Prescription
from coach.training.programme import Programme, WorkoutKind
from coach.workout.block import BeatKind, Block, Place, Side
from coach.workout.counting import ANNOUNCING, alone, block_alone, block_from, estimated_seconds, next_block
from coach.workout.manner import IN_PLACE, Manner
from coach.workout.moves import Moment
from coach.workout.outcomes import Announced, Counting, EffortDue, EffortGiven, Held, Outcome, Skipped
from coach.workout.running import Phase, Station
from coach.workout.settling import settled
from coach.workout.timeline import BLOCK_LIMIT, timeline
from coach.workout.transitions import Event, advance
from tests.unit.workout.session import NOW, Session


def counted(outcomes: tuple[Outcome, ...]) -> Block:
    """What is counted from now on."""
    (block,) = (outcome.block for outcome in outcomes if isinstance(outcome, Counting))
    return block


def keep_going(session: Session) -> Session:
    """The session of somebody who does not want to be waited for."""
    session.manner = Manner(keep_going=True)
    return session


def test_the_first_exercise_waits_for_ready_also_for_who_keeps_going(session: Session) -> None:
    """It comes after a warm-up that anybody may leave early."""
    assert keep_going(session).say(Event.SKIP) == (Announced(0),)


@pytest.mark.parametrize("event", [Event.EFFORT, Event.READY, Event.SKIP, Event.NEXT])
def test_who_keeps_going_is_counted_at_the_next_exercise_without_ready(
    session: Session, event: Event
) -> None:
    """Announced, fifteen seconds to get into place, and counted."""
    keep_going(session).say(Event.SKIP)
    session.say(Event.DONE)
    outcomes = session.say(event, effort=Effort.RIGHT)
    assert isinstance(outcomes[0], EffortGiven)
    assert outcomes[1] == Announced(1)
    block = counted(outcomes)
    assert (block.exercise, block.get_ready, block.start) == ("lunge", 15, Place(1, Side.RIGHT))
    assert timeline(block).beats[0].kind is BeatKind.GET_READY
    assert session.running.phase is Phase.COUNTING


def test_who_keeps_going_is_counted_after_an_exercise_that_was_skipped(session: Session) -> None:
    keep_going(session).say(Event.SKIP)
    outcomes = session.say(Event.SKIP)
    assert outcomes[:2] == (Skipped(0), Announced(1))
    assert counted(outcomes).get_ready == IN_PLACE


def test_breaking_in_while_getting_into_place_has_counted_nothing(session: Session) -> None:
    """And going on begins with the words before the set."""
    keep_going(session).say(Event.SKIP)
    session.say(Event.SKIP)
    assert session.say(Event.PAUSE, after=7) == (Held(Place(1, Side.RIGHT)),)
    block = counted(session.say(Event.RESUME))
    assert (block.start, block.get_ready) == (Place(1, Side.RIGHT), 0)


def test_a_count_after_words_leaves_room_for_them(programme: Programme) -> None:
    """Forty-five seconds of an answer may be an announcement."""
    session = keep_going(
        Session(programme, Prescription("glute_bridge", 2, 10), Prescription("squat", 4, 12))
    )
    session.say(Event.SKIP)
    block = counted(session.say(Event.SKIP))
    assert timeline(block).length <= BLOCK_LIMIT - ANNOUNCING
    assert block.last_set < 4


def test_a_set_too_long_to_follow_its_announcement_waits_for_ready(programme: Programme) -> None:
    """Twelve lunges on each side at eight seconds."""
    session = Session(programme, Prescription("glute_bridge", 2, 10), Prescription("lunge", 2, 12))
    session.manner = Manner(keep_going=True, paces={"lunge": SLOWEST})
    session.say(Event.SKIP)
    assert session.say(Event.SKIP) == (Skipped(0), Announced(1))
    assert session.running.phase is Phase.ANNOUNCED
    assert session.running.since is None
    block = counted(session.say(Event.READY))
    assert (block.get_ready, timeline(block).length <= BLOCK_LIMIT) == (0, True)


def test_who_keeps_going_is_still_done_after_the_last_exercise(session: Session) -> None:
    keep_going(session).say(Event.SKIP)
    session.say(Event.SKIP)
    session.say(Event.SKIP)
    assert session.running.phase is Phase.DONE


@pytest.mark.parametrize(("times", "brief"), [(0, False), (5, False), (6, True), (40, True)])
def test_less_is_said_to_who_knows_the_exercise(session: Session, times: int, *, brief: bool) -> None:
    """From the seventh time on."""
    session.say(Event.SKIP)
    moment = Moment(session.programme, session.now, met={"glute_bridge": times})
    _, outcomes = advance(session.running, Event.READY, moment)
    assert counted(outcomes).brief is brief


def test_a_block_knows_the_sets_counted_before_it(session: Session) -> None:
    """So that what is said between the numbers is another in each set of a workout."""
    session.say(Event.SKIP)
    assert counted(session.say(Event.READY)).ordinal == 0
    session.say(Event.EFFORT, after=240, effort=Effort.EASY)
    assert counted(session.say(Event.READY)).ordinal == 2


def test_a_set_by_itself_is_counted_at_once(programme: Programme) -> None:
    """Fifteen seconds to get into place, one set, and no rest after it."""
    block = block_alone(programme.catalogue["lunge"], 12, Manner(rest=90))
    running = alone(Prescription("lunge", 1, 12), block, NOW.date(), NOW)
    assert (running.kind, running.phase, running.since) == (None, Phase.COUNTING, NOW)
    assert (running.block, running.counts) == (block, False)
    beats = timeline(block).beats
    assert (beats[0].kind, beats[0].number) == (BeatKind.GET_READY, IN_PLACE)
    assert (beats[-1].kind, beats[-1].number, beats[-1].side) == (BeatKind.END, 12, Side.LEFT)
    assert sum(beat.kind is BeatKind.END for beat in beats) == 2


def test_a_set_by_itself_is_broken_off_and_gone_on_with_like_any_other(programme: Programme) -> None:
    """At the person's own pace."""
    manner = Manner(paces={"squat": 5})
    session = Session(programme)
    session.manner = manner
    block = block_alone(programme.catalogue["squat"], 12, manner)
    session.running = alone(Prescription("squat", 1, 12), block, NOW.date(), NOW)
    outcomes = session.say(Event.PAUSE, after=session.until(BeatKind.COUNT, 7))
    assert outcomes == (Held(Place(1, Side.BOTH, 7)),)
    assert counted(session.say(Event.RESUME)).tempo == 5
    assert session.say(Event.REPEAT, after=240) == (EffortDue(),)
    assert session.done() == [(12,)]


def test_a_block_is_all_that_is_left_from_a_place_or_from_the_next_set(programme: Programme) -> None:
    exercise = programme.catalogue["lunge"]
    station = Station(Prescription("lunge", 3, 11), 4, (11, 9))
    place = Place(3, Side.LEFT, 2, right=5)
    assert block_from(exercise, station, place, Manner()).start == place
    whole = block_from(exercise, station, None, Manner(paces={"lunge": 6}, rest=120))
    assert whole == Block("lunge", 6, exercise.sides, 11, 4, Place(3, Side.RIGHT), 4, 120)


def test_what_the_next_answer_counts_fits_it(session: Session) -> None:
    """Four sets do not."""
    session.count()
    running = session.running.with_station(replace(session.running.station, sets=4))
    block = next_block(running, session.programme.catalogue["glute_bridge"], Manner(), 0)
    assert timeline(block).length <= BLOCK_LIMIT
    assert block.last_set == 2


@pytest.mark.parametrize("kind", WorkoutKind)
def test_a_slower_pace_and_a_longer_rest_make_a_longer_workout(
    programme: Programme, kind: WorkoutKind
) -> None:
    """By a second for each repetition of each side, and by a minute between two sets."""
    listed = programme.first_prescriptions(kind, Means())
    routine = programme.routine(short=False)

    def seconds(manner: Manner) -> int:
        return estimated_seconds(listed, programme.catalogue, routine, manner)

    items = [(item, programme.catalogue[item.exercise]) for item in listed]
    slower = Manner(paces={exercise.id: exercise.tempo.seconds + 1 for _, exercise in items})
    repetitions = sum(item.sets * item.reps * (1 + (exercise.sides == "each")) for item, exercise in items)
    assert seconds(slower) - seconds(Manner()) == repetitions
    rests = sum(item.sets - 1 for item in listed)
    assert seconds(Manner(rest=120)) - seconds(Manner(rest=60)) == 60 * rests


def test_a_count_that_begins_after_words_has_counted_nothing_while_they_are_said(session: Session) -> None:
    """Its beginning is still to come."""
    session.count()
    later = replace(session.running, since=session.now)
    early = session.now.replace(year=session.now.year - 1)
    assert settled(later, session.programme, early).place == Place(1, Side.BOTH)

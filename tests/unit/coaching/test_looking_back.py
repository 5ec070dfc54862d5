"""What was done, from the log: asked at any time, answered in one cue."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from coach.coaching import cues
from coach.coaching.commands import (
    AskBest,
    AskDone,
    AskHowManyDone,
    AskLongest,
    AskStronger,
    AskToday,
    ChooseUnit,
    Command,
    CountReps,
    LogCardio,
    StartCardio,
    StartStrength,
    StateEffort,
    Stop,
)
from coach.coaching.cues import Called, Verdict, When
from coach.coaching.decide import decide
from coach.coaching.looking_back import LAST_ENTRIES, MOST_ENTRIES, reach
from coach.coaching.questions import AskNextLeg, AskReady, AskSayAgain
from coach.training.cardio import Activity
from coach.training.load import Unit
from coach.training.log import CardioLog, ExerciseLog, LogEntry, StrengthLog
from coach.training.prescription import Effort
from coach.training.programme import Programme, WorkoutKind
from coach.training.span import (
    LOOK_BACK,
    Named,
    Now,
    SpanKind,
    a_day,
    a_month,
    a_season,
    a_week,
    a_weekend,
    years,
)
from coach.workout.transitions import Event
from tests.unit.coaching.conversation import LONG, MONDAY, Conversation, workout_done
from tests.unit.coaching.situations import announced, asked_how_hard, at_last_exercise, on_day, told

TODAY = MONDAY.date()
WEEK = timedelta(days=7)
WALKING = Activity.SPEED_WALKING


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def lifted(days: int, *done: ExerciseLog, counts: bool = True, at: datetime = MONDAY) -> StrengthLog:
    """A workout so many days ago."""
    ago = timedelta(days=days)
    return StrengthLog(at - ago, TODAY - ago, WorkoutKind.FULL, done, counts)


def went(days: int, minutes: int, activity: Activity | None = WALKING, *, logged: int = 0) -> CardioLog:
    """A cardio session so many days ago, logged so many days later."""
    ago = timedelta(days=days)
    return CardioLog(MONDAY - ago + timedelta(days=logged), TODAY - ago, activity, minutes)


def done(exercise: str, *reps: int, load: int | None = None) -> ExerciseLog:
    return ExerciseLog(exercise, reps, None, load)


def answer(person: Conversation, command: Command) -> cues.Cue:
    """The one thing that is told."""
    decision = person.say(command, fresh=True)
    (cue,) = decision.cues
    return cue


def with_log(person: Conversation, *entries: LogEntry) -> Conversation:
    person.log = list(entries)
    return person


def test_a_day_is_told_exercise_by_exercise(beginner: Conversation) -> None:
    """In the order in which they were done, those of a second workout with the first's."""
    early = MONDAY - timedelta(hours=8)
    with_log(
        beginner,
        lifted(0, done("squat", 5), counts=False),
        lifted(0, done("squat", 10, 9), done("goblet_squat", 8, load=6000), done("wall_sit", 10), at=early),
        went(0, 10),
        went(0, 5),
        went(0, 12, None),
        went(1, 30),
    )
    assert answer(beginner, AskDone(a_day(TODAY))) == cues.DoneOn(
        When(Called.TODAY, TODAY),
        (
            cues.ExerciseDone("squat", (10, 9, 5)),
            cues.ExerciseDone("goblet_squat", (8,), 6000, 1, Unit.KILOGRAM),
            cues.ExerciseDone("wall_sit", (10,), hold=3),
        ),
        (cues.CardioDone(15, WALKING), cues.CardioDone(12, None)),
        3,
        5,
    )


def test_after_midnight_the_day_is_told_by_its_name(beginner: Conversation) -> None:
    """The calendar's today is the evening that is not over yet; which day was meant is not for sure."""
    with_log(beginner, went(0, 20))
    calendars_today = AskDone(a_day(TODAY + timedelta(days=1)))
    scene = replace(beginner.scene(fresh=True), night=True)
    wanted = reach(beginner.trainee, calendars_today, scene)
    assert wanted is not None
    assert wanted.since.date() == days_ago(1)
    decision = decide(beginner.trainee, calendars_today, scene.knowing(*beginner.log))
    assert told(decision, cues.DoneOn).when == When(Called.WEEKDAY, TODAY)


def test_too_many_exercises_are_told_by_their_number(beginner: Conversation) -> None:
    many = ("squat", "lunge", "glute_bridge", "half_squat", "step_up", "clamshell", "calf_raise")
    with_log(beginner, lifted(1, *(done(exercise, 10, 10) for exercise in many)))
    told_of = answer(beginner, AskDone(a_day(days_ago(1))))
    assert told_of == cues.DoneOn(When(Called.YESTERDAY, days_ago(1), over=True), (), (), 7, 14)


def test_what_the_catalogue_has_lost_is_not_told(beginner: Conversation) -> None:
    with_log(beginner, lifted(1, done("flying", 10), done("squat")))
    assert isinstance(answer(beginner, AskDone(a_day(days_ago(1)))), cues.NothingDoneThen)


@pytest.mark.parametrize(
    ("named", "when"),
    [
        (Now(), When(Called.TODAY, TODAY)),
        (a_day(days_ago(1)), When(Called.YESTERDAY, days_ago(1), over=True)),
        (a_day(days_ago(3)), When(Called.WEEKDAY, days_ago(3), over=True)),
        (a_day(days_ago(7)), When(Called.WEEKDAY_LAST_WEEK, days_ago(7), over=True)),
        (a_day(days_ago(8)), When(Called.DATE, days_ago(8), over=True)),
        (a_day(date(2025, 12, 9)), When(Called.DATE_LAST_YEAR, date(2025, 12, 9), over=True)),
        (a_week(TODAY), When(Called.THIS_WEEK, TODAY)),
        (a_week(TODAY - WEEK), When(Called.LAST_WEEK, TODAY - WEEK, over=True)),
        (a_week(TODAY - 2 * WEEK), When(Called.WEEK_OF, TODAY - 2 * WEEK, over=True)),
        (a_week(date(2025, 12, 1)), When(Called.WEEK_OF_LAST_YEAR, date(2025, 12, 1), over=True)),
        (a_weekend(TODAY), When(Called.LAST_WEEKEND, days_ago(2), over=True)),
        (a_weekend(TODAY - 2 * WEEK), When(Called.WEEKEND_OF, days_ago(9), over=True)),
        (a_weekend(date(2025, 12, 1)), When(Called.WEEKEND_OF_LAST_YEAR, date(2025, 12, 6), over=True)),
        (a_month(2026, 11), When(Called.THIS_MONTH, date(2026, 11, 1))),
        (a_month(2026, 10), When(Called.LAST_MONTH, date(2026, 10, 1), over=True)),
        (a_month(2026, 9), When(Called.MONTH, date(2026, 9, 1), over=True)),
        (a_month(2026, 12), When(Called.MONTH_LAST_YEAR, date(2025, 12, 1), over=True)),
        (a_season(2026, "FA"), When(Called.THIS_SEASON, date(2026, 9, 1))),
        (a_season(2026, "SU"), When(Called.THIS_SEASON, date(2026, 6, 1), over=True)),
        (a_season(2025, "WI"), When(Called.LAST_SEASON, date(2025, 12, 1), over=True)),
        (years(2026, 1, SpanKind.YEAR), When(Called.THIS_YEAR, date(2026, 1, 1))),
        (years(2025, 1, SpanKind.YEAR), When(Called.LAST_YEAR, date(2025, 1, 1), over=True)),
        (years(2020, 10, SpanKind.DECADE), When(Called.TWELVE_MONTHS, TODAY - LOOK_BACK)),
    ],
)
def test_a_time_is_called_as_people_call_it(beginner: Conversation, named: Named, when: When) -> None:
    assert told(beginner.say(AskDone(named), fresh=True), cues.NothingDoneThen).when == when


def test_this_weekend_is_called_so_while_it_lasts(programme: Programme) -> None:
    person = on_day(Conversation(programme), 5).introduced()
    now = told(person.say(AskDone(a_weekend(TODAY))), cues.NothingDoneThen)
    assert now.when == When(Called.THIS_WEEKEND, TODAY + timedelta(days=5))


@pytest.mark.parametrize(
    ("question", "why"),
    [
        (AskDone(a_week(TODAY + WEEK)), cues.StillToCome()),
        (AskDone(a_day(date(2024, 5, 1))), cues.TooLongAgo()),
        (AskDone(None, understood=False), cues.WhichTime()),
        (AskHowManyDone("squat", a_week(TODAY + WEEK)), cues.StillToCome()),
        (AskHowManyDone("squat", None, understood=False), cues.WhichTime()),
        (AskHowManyDone("flying", None), cues.NoSuchExercise()),
        (AskHowManyDone(None, None), cues.NoSuchExercise()),
        (AskBest(None), cues.WhichBest()),
        (AskBest("flying"), cues.WhichBest()),
        (AskBest("squat"), cues.NeverDoneThat("squat")),
        (AskLongest(None), cues.NoSession(None)),
        (AskLongest(Activity.RUNNING), cues.NoSession(Activity.RUNNING)),
        (AskDone(None), cues.NeverDone()),
        (AskStronger(), cues.Stronger(Verdict.TOO_EARLY)),
    ],
    ids=repr,
)
def test_what_cannot_be_answered_is_told_kindly(
    beginner: Conversation, question: Command, why: cues.Cue
) -> None:
    assert answer(beginner, question) == why


@pytest.mark.parametrize(
    "question", [AskDone(None, understood=False), AskHowManyDone(None, None), AskBest(None)], ids=repr
)
def test_what_was_not_named_can_be_said_again(beginner: Conversation, question: Command) -> None:
    assert beginner.say(question, fresh=True).question == AskSayAgain()


def test_a_day_off_is_told_as_one(beginner: Conversation) -> None:
    """R5: where this week's plan has it so; before somebody began there was no plan."""
    on_day(beginner, 3)
    off = told(beginner.say(AskDone(Now()), fresh=True), cues.NothingDoneThen)
    assert off.off
    on_day(beginner, 1)
    missed = told(beginner.say(AskDone(a_day(TODAY)), fresh=True), cues.NothingDoneThen)
    assert not missed.off
    whole_week = told(beginner.say(AskDone(a_week(TODAY)), fresh=True), cues.NothingDoneThen)
    assert not whole_week.off


def test_a_day_off_gone_by_is_told_as_one_in_a_week_as_planned(beginner: Conversation) -> None:
    workout_done(beginner)
    workout_done(on_day(beginner, 2))
    on_day(beginner, 2)
    assert told(beginner.say(AskDone(a_day(TODAY + timedelta(days=3))), fresh=True), cues.NothingDoneThen).off


def test_before_somebody_began_no_day_was_one_off(programme: Programme) -> None:
    person = on_day(Conversation(programme), 1).introduced()
    assert not told(person.say(AskDone(a_day(TODAY))), cues.NothingDoneThen).off


def test_a_longer_time_is_told_in_numbers(beginner: Conversation) -> None:
    with_log(
        beginner,
        lifted(8, done("squat", 10)),
        lifted(10, done("squat", 10)),
        lifted(10, done("squat", 3), counts=False),
        went(9, 20),
        went(10, 15),
    )
    last_week = a_week(TODAY - 2 * WEEK)
    when = When(Called.WEEK_OF, TODAY - 2 * WEEK, over=True)
    assert answer(beginner, AskDone(last_week)) == cues.DoneIn(when, 2, 0, 35)


def test_sets_too_few_for_a_workout_are_told_all_the_same(beginner: Conversation) -> None:
    with_log(beginner, lifted(1, done("squat", 10, 8), counts=False))
    assert told(beginner.say(AskDone(a_month(2026, 11)), fresh=True), cues.DoneIn) == cues.DoneIn(
        When(Called.THIS_MONTH, date(2026, 11, 1)), 0, 2, 0
    )


def test_the_last_time_is_the_last_day_on_which_anything_was_done(beginner: Conversation) -> None:
    """A session that was logged later for an earlier day does not hide it."""
    with_log(beginner, lifted(3, done("squat", 10)), went(3, 10), went(9, 40, logged=9))
    last = told(beginner.say(AskDone(None), fresh=True), cues.DoneOn)
    assert (last.when, last.cardio) == (
        When(Called.WEEKDAY, days_ago(3), over=True),
        (cues.CardioDone(10, WALKING),),
    )


def test_a_session_logged_weeks_later_is_of_its_own_day(beginner: Conversation) -> None:
    with_log(beginner, went(35, 25, logged=30), went(5, 10))
    assert told(beginner.say(AskDone(a_day(days_ago(35))), fresh=True), cues.DoneOn).cardio == (
        cues.CardioDone(25, WALKING),
    )


def test_repetitions_are_counted_and_those_of_exercises_like_it(beginner: Conversation) -> None:
    with_log(
        beginner,
        lifted(1, done("squat", 10, 10), done("goblet_squat", 8, 8, load=6000), done("lunge", 9)),
        lifted(3, done("half_squat", 12), done("chair_squat", 5), done("wall_sit", 30)),
        lifted(40, done("squat", 10)),
    )
    assert answer(beginner, AskHowManyDone("squat", a_month(2026, 11))) == cues.DoneOf(
        When(Called.THIS_MONTH, date(2026, 11, 1)),
        cues.Counted("squat", 20),
        (cues.Counted("goblet_squat", 16), cues.Counted("half_squat", 12)),
    )
    ever = told(beginner.say(AskHowManyDone("lunge", None), fresh=True), cues.DoneOf)
    assert ever == cues.DoneOf(
        When(Called.TWELVE_MONTHS, TODAY - LOOK_BACK), cues.Counted("lunge", 9, each_side=True)
    )


def test_of_the_exercise_under_way_it_is_the_count_that_is_asked_for(beginner: Conversation) -> None:
    """In the middle of them it is "how many bridges have I done"; with a time it is the log all the same."""
    announced(beginner).event(Event.READY)
    assert isinstance(beginner.say(AskHowManyDone("glute_bridge", None), after=25).cues[0], cues.Tally)
    month = beginner.say(AskHowManyDone("glute_bridge", a_month(2026, 11)))
    assert isinstance(month.cues[0], cues.DoneOf)
    assert isinstance(beginner.say(AskHowManyDone("squat", None)).cues[0], cues.DoneOf)


def test_in_the_warm_up_nothing_is_under_way(beginner: Conversation) -> None:
    beginner.say(StartStrength())
    assert isinstance(beginner.say(AskHowManyDone("glute_bridge", None)).cues[0], cues.DoneOf)


def test_the_best_set_is_told_with_its_day(beginner: Conversation) -> None:
    with_log(beginner, lifted(3, done("goblet_squat", 10, load=6000)), lifted(5, done("squat", 12)))
    assert answer(beginner, AskBest("goblet_squat")) == cues.Best(
        cues.Item("goblet_squat", 1, 10, 6000, 1), When(Called.WEEKDAY, days_ago(3), over=True)
    )
    lifted_two = with_log(beginner, lifted(3, done("dumbbell_lunge", 10, load=4000)))
    assert told(lifted_two.say(AskBest("dumbbell_lunge"), fresh=True), cues.Best).item.implements == 2


def test_of_an_exercise_never_done_the_best_of_the_hardest_like_it_is_told(beginner: Conversation) -> None:
    """Somebody who has moved on to goblet squats hears of those."""
    with_log(
        beginner,
        lifted(3, done("goblet_squat", 10, load=6000), done("half_squat", 12), done("squat_hold", 10)),
    )
    best = told(beginner.say(AskBest("squat"), fresh=True), cues.Best)
    assert (best.item.exercise, best.asked) == ("goblet_squat", "squat")


def test_the_longest_session_is_told_with_its_day(beginner: Conversation) -> None:
    with_log(beginner, went(1, 20), went(3, 30, Activity.RUNNING), went(9, 25))
    day = When(Called.WEEKDAY, days_ago(3), over=True)
    assert answer(beginner, AskLongest(None)) == cues.LongestSession(30, Activity.RUNNING, day)
    walk = told(beginner.say(AskLongest(WALKING), fresh=True), cues.LongestSession)
    assert (walk.minutes, walk.asked) == (25, WALKING)


SQUATS, LUNGES = done("squat", 10), done("lunge", 10)
MORE_SQUATS, FEWER_LUNGES = done("squat", 12), done("lunge", 9)


@pytest.mark.parametrize(
    ("log", "verdict"),
    [
        ((lifted(30, SQUATS), lifted(2, MORE_SQUATS)), Verdict.UP),
        ((lifted(30, SQUATS), lifted(2, SQUATS)), Verdict.STEADY),
        ((lifted(30, MORE_SQUATS), lifted(2, SQUATS)), Verdict.DOWN),
        ((lifted(30, SQUATS, LUNGES), lifted(2, MORE_SQUATS, FEWER_LUNGES)), Verdict.PARTLY),
        (
            (
                lifted(30, SQUATS, LUNGES, done("clamshell", 10)),
                lifted(2, MORE_SQUATS, FEWER_LUNGES, done("clamshell", 12)),
            ),
            Verdict.MOSTLY,
        ),
        ((lifted(30, SQUATS), lifted(2, LUNGES)), Verdict.TOO_EARLY),
        ((lifted(30, SQUATS), went(2, 20)), Verdict.NOTHING_LATELY),
        # Four weeks are up to today; longer ago than eight weeks counts for nothing.
        ((lifted(28, SQUATS), lifted(27, MORE_SQUATS)), Verdict.UP),
        ((lifted(57, MORE_SQUATS), lifted(27, SQUATS), lifted(26, SQUATS)), Verdict.TOO_EARLY),
        # Not four weeks yet: since the first one.
        ((lifted(20, SQUATS), lifted(2, MORE_SQUATS)), Verdict.EARLY),
        ((lifted(20, SQUATS), lifted(2, SQUATS)), Verdict.TOO_EARLY),
        ((lifted(6, SQUATS), lifted(2, MORE_SQUATS)), Verdict.TOO_EARLY),
    ],
)
def test_growth_is_told_as_it_is(beginner: Conversation, log: tuple[LogEntry, ...], verdict: Verdict) -> None:
    told_of = answer(with_log(beginner, *log), AskStronger())
    assert isinstance(told_of, cues.Stronger)
    assert told_of.verdict is verdict
    assert bool(told_of.up) == (verdict in (Verdict.UP, Verdict.EARLY, Verdict.MOSTLY, Verdict.PARTLY))
    assert bool(told_of.down) == (verdict in (Verdict.MOSTLY, Verdict.PARTLY))


def test_a_harder_variation_is_growth(beginner: Conversation) -> None:
    with_log(beginner, lifted(30, done("glute_bridge", 12)), lifted(2, done("marching_bridge", 8)))
    (grown,) = told(beginner.say(AskStronger(), fresh=True), cues.Stronger).up
    assert (grown.before.exercise, grown.now.exercise) == ("glute_bridge", "marching_bridge")


def test_what_this_very_turn_logs_is_told(beginner: Conversation) -> None:
    """A workout of which only the last effort was not answered is logged, and told, by the question."""
    at_last_exercise(beginner, sets=True)
    decision = beginner.say(AskDone(Now()), after=20 * 60, fresh=True)
    assert len(decision.log) == 1
    assert told(decision, cues.DoneOn).count == 1


def test_a_cardio_session_that_has_just_come_to_its_end_is_told(beginner: Conversation) -> None:
    decision = beginner.say(StartCardio())
    while decision.question != AskNextLeg(last=True):
        decision = beginner.event(Event.NEXT, after=LONG)
    decision = beginner.say(AskDone(Now()), after=LONG)
    assert decision.log
    assert told(decision, cues.DoneOn).cardio[0].minutes == 10


def test_what_was_done_of_a_workout_under_way_is_told(beginner: Conversation) -> None:
    asked_how_hard(beginner)
    beginner.say(StateEffort(Effort.RIGHT))
    decision = beginner.say(AskDone(Now()))
    assert told(decision, cues.DoneOn).exercises == (cues.ExerciseDone("glute_bridge", (10, 10)),)
    assert decision.question == AskReady(first=False, ordinal=1)
    beginner.say(Stop())
    assert told(beginner.say(AskDone(Now()), fresh=True, after=LONG), cues.DoneOn).count == 1


def test_a_set_counted_by_itself_is_told(beginner: Conversation) -> None:
    beginner.say(CountReps("squat", 12), fresh=True)
    decision = beginner.say(AskDone(Now()), after=LONG)
    assert told(decision, cues.DoneOn).exercises == (cues.ExerciseDone("squat", (12,)),)


def test_a_real_workout_is_told_as_it_was_logged(programme: Programme) -> None:
    person = Conversation(programme).introduced()
    workout_done(person)
    person.say(LogCardio(12, WALKING), fresh=True)
    on_day(person, 1)
    yesterday = told(person.say(AskDone(a_day(TODAY)), fresh=True), cues.DoneOn)
    assert [item.exercise for item in yesterday.exercises] == [
        *("glute_bridge", "lunge", "kneeling_hip_extension", "squat")
    ]
    assert {item.reps for item in yesterday.exercises} == {(10, 10)}


def test_more_entries_than_are_read_are_told_since_when(beginner: Conversation) -> None:
    entries = [went(days // 3, 10) for days in range(MOST_ENTRIES + 30)]
    with_log(beginner, *entries, lifted(2, done("squat", 10)))
    counted = told(beginner.say(AskHowManyDone("squat", None), fresh=True), cues.DoneOf)
    assert counted.when.called in (Called.SINCE, Called.SINCE_LAST_YEAR)
    assert TODAY - timedelta(days=200) < counted.when.first < TODAY - timedelta(days=190)


def test_since_last_year_is_called_so(programme: Programme) -> None:
    person = on_day(Conversation(programme), 90).introduced()
    with_log(person, *(went(days // 3 - 90, 10) for days in range(MOST_ENTRIES + 30)))
    counted = told(person.say(AskHowManyDone("squat", None), fresh=True), cues.DoneOf)
    assert counted.when.called is Called.SINCE_LAST_YEAR


@pytest.mark.parametrize(
    ("question", "days", "most"),
    [
        (AskDone(a_day(TODAY)), (-1, 32), MOST_ENTRIES),
        (AskDone(a_week(TODAY - WEEK)), (-8, 31), MOST_ENTRIES),
        (AskDone(None), (-366, 32), LAST_ENTRIES),
        (AskHowManyDone("squat", None), (-366, 32), MOST_ENTRIES),
        (AskBest("squat"), (-366, 32), MOST_ENTRIES),
        (AskStronger(), (-57, 32), MOST_ENTRIES),
    ],
    ids=repr,
)
def test_what_is_read_is_bounded(
    beginner: Conversation, question: Command, days: tuple[int, int], most: int
) -> None:
    """A day earlier for other zones, and as much later as cardio may be logged."""
    wanted = reach(beginner.trainee, question, beginner.scene())
    assert wanted is not None
    assert tuple((at.date() - TODAY).days for at in (wanted.since, wanted.until)) == days
    assert wanted.most == most


@pytest.mark.parametrize(
    "question",
    [
        *(AskToday(), AskDone(None, understood=False), AskDone(a_week(TODAY + WEEK))),
        AskDone(years(2020, 1, SpanKind.YEAR)),
    ],
    ids=repr,
)
def test_nothing_is_read_that_is_not_asked_for(beginner: Conversation, question: Command) -> None:
    assert reach(beginner.trainee, question, beginner.scene()) is None


def test_of_somebody_new_nothing_is_read(programme: Programme) -> None:
    newcomer = Conversation(programme)
    assert reach(newcomer.trainee, AskDone(Now()), newcomer.scene()) is None


def test_a_load_is_told_in_the_persons_unit(beginner: Conversation) -> None:
    beginner.say(ChooseUnit(Unit.POUND), fresh=True)
    with_log(beginner, lifted(1, done("goblet_squat", 10, load=6000)))
    assert told(beginner.say(AskBest("goblet_squat"), fresh=True), cues.Best).item.unit is Unit.POUND
    day = told(beginner.say(AskDone(a_day(days_ago(1))), fresh=True), cues.DoneOn)
    assert day.exercises[0].unit is Unit.POUND

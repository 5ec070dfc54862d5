"""Words for what was done, from the log."""

from collections.abc import Iterator
from typing import assert_never

from coach.coaching import cues
from coach.speech.parts import Part, Text
from coach.speech.phrasebook import Phrasebook
from coach.speech.wording.amounts import amount, counted_exercise, load, repetitions, wording

ROOM = "looking_back"


def worded(cue: cues.LookingBackCue, book: Phrasebook) -> Iterator[Part]:
    """The part that says the cue: one sentence."""
    yield Text(_sentence(cue, book))


def _sentence(cue: cues.LookingBackCue, book: Phrasebook) -> str:
    match cue:
        case cues.DoneOn(at):
            return book.sentence(ROOM, "done_on", when=when(at, book), done=_done_on(cue, book))
        case cues.DoneIn(at):
            done = book.listed(_done_in(cue, book))
            return book.sentence(
                ROOM, "done_in" if at.over else "done_so_far", when=when(at, book), done=done
            )
        case cues.NothingDoneThen(at, off):
            key = "nothing_off" if off else "nothing"
            return book.sentence(ROOM, key if at.over else f"{key}_yet", when=when(at, book))
        case cues.NeverDone():
            return book.sentence(ROOM, "never")
        case cues.StillToCome():
            return book.sentence(ROOM, "still_to_come")
        case cues.TooLongAgo():
            return book.sentence(ROOM, "too_long_ago")
        case cues.WhichTime():
            return book.sentence(ROOM, "which_time")
        case cues.DoneOf():
            return _how_many(cue, book)
        case cues.Best():
            return _best(cue, book)
        case cues.NeverDoneThat(exercise):
            return book.sentence(ROOM, "never_that", exercise=book.many(exercise))
        case cues.WhichBest():
            return book.sentence(ROOM, "which_best")
        case cues.LongestSession():
            return _longest(cue, book)
        case cues.NoSession(activity):
            return book.sentence(ROOM, f"no_{activity or 'cardio'}")
        case cues.Stronger():
            return _stronger(cue, book)
        case _:
            assert_never(cue)


def when(told: cues.When, book: Phrasebook) -> str:
    """A time within a sentence: "on Monday", "last week", "in October", "on the ninth of November"."""
    words, first = book.phrases["words"], told.first
    return book.say(
        "when",
        told.called,
        weekday=book.weekday(first.weekday()),
        day=words["ordinals"][first.day - 1],
        month=words["months"][first.month - 1],
        season=words["seasons"][first.month % 12 // 3],
    )


def _done_on(cue: cues.DoneOn, book: Phrasebook) -> str:
    sessions = [cardio(item.minutes, item.activity, book) for item in cue.cardio]
    if _all_alike(cue.exercises):
        item = cue.exercises[0]
        each = amount(cues.Item("", len(item.reps), item.reps[0], hold=item.hold), book)
        names = book.listed(book.many(done.exercise) for done in cue.exercises)
        done = book.say(ROOM, "all_alike", amount=each, exercises=names)
        return book.say(ROOM, "all_alike_and", done=done, cardio=book.listed(sessions)) if sessions else done
    listed = [_exercise(item, book) for item in cue.exercises]
    if cue.count and not listed:
        exercises = book.say("amounts", "exercises", count=cue.count)
        listed = [
            book.say(ROOM, "many", exercises=exercises, sets=book.say("amounts", "sets", count=cue.sets))
        ]
    return book.listed([*listed, *sessions])


def _all_alike(exercises: tuple[cues.ExerciseDone, ...]) -> bool:
    """Whether several exercises had the same even sets, and no load that would have to be told."""
    alike = len({(item.reps, item.hold) for item in exercises}) == 1
    return len(exercises) > 1 and alike and _even(exercises[0]) and not any(item.load for item in exercises)


def _even(item: cues.ExerciseDone) -> bool:
    return len(set(item.reps)) == 1


def _exercise(item: cues.ExerciseDone, book: Phrasebook) -> str:
    """One exercise: "two sets of ten squats", "sets of ten and eight lunges with six kilos"."""
    words = book.exercises[item.exercise]
    if _even(item):
        done = book.say(
            ROOM,
            wording(ROOM, "sets_of", item.hold, book),
            count=len(item.reps),
            reps=repetitions(item.reps[0], item.hold, book),
            exercise=words.one if item.hold else words.many,
        )
    else:
        reps = book.listed(repetitions(count, item.hold, book) for count in item.reps)
        done = book.say(
            ROOM,
            wording(ROOM, "sets_mixed", item.hold, book),
            reps=reps,
            exercise=words.one if item.hold else words.many,
        )
    if item.load is None:
        return done
    weight = load(item.load, item.unit, item.implements, book)
    return book.say(ROOM, "with_load", done=done, load=weight)


def cardio(minutes: int, activity: str | None, book: Phrasebook) -> str:
    """Minutes of an activity: "fifteen minutes of walking"."""
    kind = book.say("activities", activity or "cardio")
    return book.say(ROOM, "cardio_of", minutes=book.minutes(minutes), activity=kind)


def _done_in(cue: cues.DoneIn, book: Phrasebook) -> Iterator[str]:
    if cue.workouts:
        yield book.say(ROOM, "workouts", count=cue.workouts)
    elif cue.sets:
        yield book.say(ROOM, "sets", count=cue.sets)
    if cue.cardio_minutes:
        yield cardio(cue.cardio_minutes, None, book)


def _how_many(cue: cues.DoneOf, book: Phrasebook) -> str:
    others = [_counted(other, book) for other in cue.others]
    at, name = when(cue.when, book), book.many(cue.counted.exercise)
    if cue.counted.reps:
        done = book.listed([_counted(cue.counted, book), *others])
        return book.sentence(ROOM, "how_many" if cue.when.over else "how_many_so_far", counted=done, when=at)
    if others:
        return book.sentence(ROOM, "none_but", exercise=name, others=book.listed(others), when=at)
    return book.sentence(ROOM, "none" if cue.when.over else "none_yet", exercise=name, when=at)


def _counted(counted: cues.Counted, book: Phrasebook) -> str:
    if counted.hold:
        name = book.exercises[counted.exercise].one
        duration = book.duration(counted.reps * counted.hold)
        return book.say(ROOM, "time_of", duration=duration, exercise=name)
    words = counted_exercise(counted.exercise, counted.reps, 0, book)
    return book.say(ROOM, "counted_each_side", counted=words) if counted.each_side else words


def _best(cue: cues.Best, book: Phrasebook) -> str:
    item = cue.item
    key = "best" if cue.asked is None else "best_instead"
    weight = "" if item.load is None else load(item.load, item.unit, item.implements, book)
    return book.sentence(
        ROOM,
        f"{key}_with_load" if weight else wording(ROOM, key, item.hold, book),
        asked=book.many(cue.asked) if cue.asked else "",
        exercise=book.exercises[item.exercise].one,
        reps=repetitions(item.reps, item.hold, book),
        load=weight,
        when=when(cue.when, book),
    )


def _longest(cue: cues.LongestSession, book: Phrasebook) -> str:
    key = cue.asked or ("cardio" if cue.activity else "unnamed")
    kind = book.say("activities", cue.activity or "cardio")
    return book.sentence(
        ROOM, f"longest_{key}", minutes=book.minutes(cue.minutes), activity=kind, when=when(cue.when, book)
    )


def _stronger(cue: cues.Stronger, book: Phrasebook) -> str:
    up = book.listed(_grown(item, book) for item in cue.up) if cue.up else ""
    down = book.listed(map(book.many, cue.down)) if cue.down else ""
    return book.sentence(ROOM, cue.verdict, up=up, down=down)


def _grown(grown: cues.Grown, book: Phrasebook) -> str:
    before, now = grown.before, grown.now
    name = book.many(now.exercise)
    if before.exercise != now.exercise:
        return book.say(ROOM, "up_step", old=book.many(before.exercise), exercise=name)
    if now.load is not None and now.load != before.load:
        lighter, heavier = (load(item.load or 0, item.unit, item.implements, book) for item in (before, now))
        return book.say(ROOM, "up_load", exercise=name, before=lighter, now=heavier)
    reps = repetitions(now.reps, now.hold, book)
    return book.say(ROOM, "up_reps", exercise=name, before=before.reps * (now.hold or 1), now=reps)

"""Cues worded: for every cue the parts that say it in one language."""

from collections.abc import Iterator

from coach.coaching import cues
from coach.speech.parts import Part
from coach.speech.phrasebook import Phrasebook
from coach.speech.wording import (
    adjusting,
    agenda,
    arrival,
    cardio,
    exercising,
    explaining,
    household,
    leaving,
    listening,
    looking_back,
    manner,
    pain,
    planning,
    preferences,
    privacy,
    reminding,
    standing,
    week,
)


def worded(cue: cues.Cue, book: Phrasebook, *, plays_audio: bool = False) -> Iterator[Part]:
    """The parts that say the cue, on a device that plays audio documents or not."""
    match cue:
        case _ if isinstance(cue, cues.ArrivalCue):
            yield from arrival.worded(cue, book)
        case _ if isinstance(cue, cues.AgendaCue):
            yield from agenda.worded(cue, book)
        case _ if isinstance(cue, cues.AdjustingCue):
            yield from adjusting.worded(cue, book)
        case _ if isinstance(cue, cues.CardioCue):
            yield from cardio.worded(cue, book)
        case _ if isinstance(cue, cues.ExplainingCue):
            yield from explaining.worded(cue, book)
        case _ if isinstance(cue, cues.HouseholdCue):
            yield from household.worded(cue, book)
        case _ if isinstance(cue, cues.PlanningCue):
            yield from planning.worded(cue, book, plays_audio=plays_audio)
        case _ if isinstance(cue, cues.CountingCue):
            yield from manner.worded(cue, book)
        case _ if isinstance(cue, cues.ExercisingCue):
            yield from exercising.worded(cue, book)
        case _ if isinstance(cue, cues.LeavingCue):
            yield from leaving.worded(cue, book)
        case _ if isinstance(cue, cues.LookingBackCue):
            yield from looking_back.worded(cue, book)
        case _ if isinstance(cue, cues.PainCue):
            yield from pain.worded(cue, book)
        case _ if isinstance(cue, cues.PreferencesCue):
            yield from preferences.worded(cue, book)
        case _ if isinstance(cue, cues.PrivacyCue):
            yield from privacy.worded(cue, book)
        case _ if isinstance(cue, cues.RemindingCue):
            yield from reminding.worded(cue, book)
        case _ if isinstance(cue, cues.StandingCue):
            yield from standing.worded(cue, book)
        case _ if isinstance(cue, cues.WeekCue):
            yield from week.worded(cue, book)
        case _:
            yield from listening.worded(cue, book)
